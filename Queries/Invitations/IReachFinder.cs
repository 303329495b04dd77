namespace StakeholderGraph.Invitations;

/// <summary>Finds whom candidates reach. Not for several threads at once.</summary>
internal interface IReachFinder
{
    /// <summary>The targets that a candidate reaches, each once, in any order; they hold until it is asked again.</summary>
    ReadOnlySpan<int> Of(int candidate);

    /// <summary>How many targets a candidate reaches.</summary>
    int CountOf(int candidate);

    /// <summary>Between what numbers that lies, known without a look at each target.</summary>
    (int Least, int Most) BoundsOf(int candidate);

    /// <summary>From now on the targets that a candidate reaches are found no more.</summary>
    void Drop(int candidate);
}
