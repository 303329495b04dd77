namespace StakeholderGraph.Tests.Networks;

/// <summary>A dataset whose content fails while it is read.</summary>
public sealed class ChangedContent(IDatasetContent inner) : IDatasetContent
{
    public Dataset Dataset => inner.Dataset;

    public RecordCounts Counts => inner.Counts;

    /// <summary>The hash that it states.</summary>
    public string ContentHash { get; init; } = inner.ContentHash;

    /// <summary>What happens when the evidence, which comes last, is read.</summary>
    public Action BeforeEvidence { get; init; } = () => { };

    /// <summary>How often names and evidence were read.</summary>
    public (int Names, int Evidence) Read { get; private set; }

    public IEnumerable<Source> Sources() => inner.Sources();

    public IEnumerable<Stakeholder> Stakeholders() => inner.Stakeholders();

    public IEnumerable<Engagement> Engagements() => inner.Engagements();

    public IEnumerable<OtherName> Names()
    {
        Read = Read with { Names = Read.Names + 1 };
        return inner.Names();
    }

    public IEnumerable<Tie> Ties() => inner.Ties();

    public IEnumerable<Evidence> Evidence()
    {
        Read = Read with { Evidence = Read.Evidence + 1 };
        BeforeEvidence();
        foreach (var evidence in inner.Evidence())
        {
            yield return evidence;
        }
    }
}
