namespace StakeholderGraph.Cooperating;

/// <summary>
/// The order of pairs in answers: strongest first, then by the ids of both. The one whose id comes first has to be the first of each.
/// </summary>
internal sealed class StrongestFirst(PairOrder order) : IComparer<CooperatingPair>
{
    /// <inheritdoc/>
    public int Compare(CooperatingPair x, CooperatingPair y) =>
        x.Strength != y.Strength ? y.Strength.CompareTo(x.Strength) : order.Compare((x.A, x.B), (y.A, y.B));
}
