namespace StakeholderGraph.Plans;

/// <summary>What is wrong with what somebody gave, by field.</summary>
internal sealed class FieldProblems
{
    private readonly SortedDictionary<string, string[]> _problems = new(StringComparer.Ordinal);

    /// <summary>Whether anything is.</summary>
    public bool Any => _problems.Count > 0;

    /// <summary>Notes what is wrong with a field: a phrase that follows its name.</summary>
    public void Refuse(string field, string problem) =>
        _problems[field] = [.. _problems.GetValueOrDefault(field, []), problem];

    /// <summary>All of it.</summary>
    public PlanRefused ToReply() => new(_problems);
}
