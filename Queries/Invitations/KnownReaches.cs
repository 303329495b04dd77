namespace StakeholderGraph.Invitations;

/// <summary>Finds the targets of candidates whose targets are already known.</summary>
/// <param name="targets">The targets of each candidate.</param>
internal sealed class KnownReaches(int[][] targets) : IReachFinder
{
    private readonly HashSet<int> _dropped = [];

    /// <inheritdoc/>
    public ReadOnlySpan<int> Of(int candidate) => _dropped.Count == 0 ? targets[candidate] : Left(candidate).ToArray();

    /// <inheritdoc/>
    public int CountOf(int candidate) => Left(candidate).Count();

    /// <inheritdoc/>
    public (int Least, int Most) BoundsOf(int candidate) => (targets[candidate].Length, targets[candidate].Length);

    /// <inheritdoc/>
    public void Drop(int candidate) => _dropped.UnionWith(targets[candidate]);

    private IEnumerable<int> Left(int candidate) => targets[candidate].Where(target => !_dropped.Contains(target));
}
