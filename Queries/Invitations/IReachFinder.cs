namespace StakeholderGraph.Invitations;

/// <summary>Finds the targets that candidates reach. It is not thread-safe.</summary>
internal interface IReachFinder
{
    /// <summary>The targets that a candidate reaches, without duplicates, in any order; valid until the next call.</summary>
    ReadOnlySpan<int> Of(int candidate);

    /// <summary>The number of targets that a candidate reaches.</summary>
    int CountOf(int candidate);

    /// <summary>The bounds on that number, computed without examining each target.</summary>
    (int Least, int Most) BoundsOf(int candidate);

    /// <summary>Excludes the targets that a candidate reaches from all later results.</summary>
    void Drop(int candidate);
}
