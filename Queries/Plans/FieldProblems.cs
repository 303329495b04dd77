namespace StakeholderGraph.Plans;

/// <summary>The errors in a request, by field.</summary>
internal sealed class FieldProblems
{
    private readonly SortedDictionary<string, string[]> _problems = new(StringComparer.Ordinal);

    /// <summary>Whether there are any errors.</summary>
    public bool Any => _problems.Count > 0;

    /// <summary>Records an error in a field: a phrase that follows the name of the field.</summary>
    public void Refuse(string field, string problem) =>
        _problems[field] = [.. _problems.GetValueOrDefault(field, []), problem];

    /// <summary>The reply with all errors.</summary>
    public PlanRefused ToReply() => new(_problems);
}
