namespace StakeholderGraph.Invitations;

/// <summary>The outcome of the search for a list.</summary>
internal enum ListStatus
{
    /// <summary>It is proven that no list is better.</summary>
    Optimal,

    /// <summary>The list keeps the quotas; the bound limits how much better another could be.</summary>
    Feasible,

    /// <summary>It is proven that no list keeps the quotas.</summary>
    Infeasible,

    /// <summary>No list was found, and it is not proven that there is none.</summary>
    Unknown,
}

/// <summary>A list that was found, or the result that there is none.</summary>
/// <param name="Status">What is proven about the list.</param>
/// <param name="List">The candidates, in order; empty if there is no list.</param>
/// <param name="Value">The value of the list, in units of value.</param>
/// <param name="Bound">The upper bound on the value of any list, in units of value.</param>
internal sealed record ListFound(ListStatus Status, int[] List, long Value, long Bound)
{
    /// <summary>Whether there is a list.</summary>
    public bool IsFound => Status is ListStatus.Optimal or ListStatus.Feasible;

    /// <summary>The result without a list.</summary>
    public static ListFound None(ListStatus status) => new(status, [], 0, 0);
}
