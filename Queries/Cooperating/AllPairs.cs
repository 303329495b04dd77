using StakeholderGraph.Networks;

namespace StakeholderGraph.Cooperating;

/// <summary>
/// Visits all pairs that cooperate under a scope, one by one: from the map that the network holds, or else without holding the pairs.
/// </summary>
internal sealed class AllPairs
{
    private readonly Weight _weight;
    private readonly CooperationMap? _kept;

    private AllPairs(Gatherings gatherings, Weight weight, CooperationMap? kept) =>
        (Gatherings, _weight, _kept) = (gatherings, weight, kept);

    /// <summary>Which actors stand in which engagement.</summary>
    public Gatherings Gatherings { get; }

    /// <summary>The pairs under a scope.</summary>
    public static AllPairs Of(Network network, Scope scope, Weight weight, CancellationToken cancellationToken)
    {
        var kept = network.Maps.Find(scope, weight, cancellationToken);
        return new AllPairs(kept?.Gatherings ?? Gatherings.Of(network, scope, cancellationToken), weight, kept);
    }

    /// <summary>The pairs that reach a strength, as a map.</summary>
    public CooperationMap AtLeast(long least, CancellationToken cancellationToken) =>
        CooperationMap.Of(Gatherings, _weight, least, cancellationToken);

    /// <summary>
    /// Visits the pairs that reach a strength, each once: in pieces, in order within a piece, on all cores, with a separate state for each
    /// worker.
    /// </summary>
    public void Visit<TState>(long least, Func<TState> state, Action<TState, CooperatingPair> visit, CancellationToken cancellationToken)
    {
        if (_kept is not { } map)
        {
            CooperationMap.Visit(Gatherings, _weight, least, state, visit, (_, _) => { }, cancellationToken);
            return;
        }

        var partners = map.PartnersAfter;
        Workers.Run(partners.Count, state, (own, piece) =>
        {
            for (var actor = piece.First; actor < piece.End; actor++)
            {
                for (var i = partners.Offsets[actor]; i < partners.Offsets[actor + 1]; i++)
                {
                    if (map.Strengths[i] >= least)
                    {
                        visit(own, new CooperatingPair(actor, partners.Items[i], map.Strengths[i], map.Shared[i]));
                    }
                }
            }
        }, cancellationToken);
    }
}
