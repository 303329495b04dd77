namespace StakeholderGraph.Cooperating;

/// <summary>
/// The order of pairs in answers: strongest first, then by the ids of both. The first actor of each pair must be the one whose id comes
/// first.
/// </summary>
internal sealed class StrongestFirst(PairOrder order) : IComparer<CooperatingPair>
{
    /// <inheritdoc/>
    public int Compare(CooperatingPair x, CooperatingPair y) =>
        x.Strength != y.Strength ? y.Strength.CompareTo(x.Strength) : order.Compare((x.A, x.B), (y.A, y.B));
}
