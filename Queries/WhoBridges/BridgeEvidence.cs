using StakeholderGraph.Cooperating;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>Collects the cooperations that show why a stakeholder bridges, without duplicates, in the order of requests.</summary>
/// <param name="network">The network.</param>
/// <param name="map">The map of cooperation.</param>
/// <param name="weight">The measure of strength.</param>
internal sealed class BridgeEvidence(Network network, CooperationMap map, Weight weight)
{
    private readonly PairOrder _order = new(network);
    private readonly PairSums _sums = new(map.Gatherings, weight);
    private readonly List<CooperatingPair> _pairs = [];
    private readonly HashSet<(int A, int B)> _known = [];

    /// <summary>The collected cooperations, each with the actor whose id comes first in first place.</summary>
    public IReadOnlyList<CooperatingPair> Pairs => _pairs;

    /// <summary>Adds the strongest cooperations of an actor.</summary>
    public void AddStrongest(int actor, int atMost)
    {
        _sums.Clear();
        foreach (var engagement in map.Gatherings.Attended[actor])
        {
            _sums.Add(actor, engagement, onlyAfter: false);
        }

        int[] partners = [.. _sums.AtLeast(0)];
        Array.Sort(partners, (a, b) => _sums.StrengthWith(a) != _sums.StrengthWith(b)
            ? _sums.StrengthWith(b).CompareTo(_sums.StrengthWith(a))
            : Actors.Compare(network, a, b));
        foreach (var partner in partners.Take(atMost))
        {
            Add(actor, partner);
        }
    }

    /// <summary>Adds the cooperation of two actors that cooperate.</summary>
    public void Add(int a, int b) => Add(map.Pair(a, b));

    /// <summary>Adds a cooperation.</summary>
    public void Add(CooperatingPair pair)
    {
        var (a, b) = _order.ById(pair.A, pair.B);
        if (_known.Add((a, b)))
        {
            _pairs.Add(pair with { A = a, B = b });
        }
    }
}
