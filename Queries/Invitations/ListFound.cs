namespace StakeholderGraph.Invitations;

/// <summary>The outcome of the search for a list.</summary>
internal enum ListStatus
{
    /// <summary>No list is better; that is proven.</summary>
    Optimal,

    /// <summary>The list keeps the quotas; how much better another could be, the bound says.</summary>
    Feasible,

    /// <summary>No list keeps the quotas; that is proven.</summary>
    Infeasible,

    /// <summary>None was found, and that there is none is not proven.</summary>
    Unknown,
}

/// <summary>A list that was found, or that there is none.</summary>
/// <param name="Status">What is proven.</param>
/// <param name="List">The candidates, in order; empty where there is no list.</param>
/// <param name="Value">The value of the list, in units of value.</param>
/// <param name="Bound">What no list is worth more than, in units of value.</param>
internal sealed record ListFound(ListStatus Status, int[] List, long Value, long Bound)
{
    /// <summary>Whether there is a list.</summary>
    public bool IsFound => Status is ListStatus.Optimal or ListStatus.Feasible;

    /// <summary>No list.</summary>
    public static ListFound None(ListStatus status) => new(status, [], 0, 0);
}
