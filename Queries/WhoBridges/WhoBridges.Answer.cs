using StakeholderGraph.Cooperating;
using StakeholderGraph.Measures;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>
/// Answers <see cref="WhoBridges"/>: computes a measure on the map of cooperation, and returns the top stakeholders with the cooperations
/// that show why.
/// </summary>
internal sealed class WhoBridgesAnswer
{
    private readonly Network _network;
    private readonly WhoBridges _question;
    private readonly Gatherings _gatherings;
    private readonly CooperationMap _map;
    private readonly WeightedGraph _graph;
    private readonly int[] _actors; // for each node
    private readonly BridgeEvidence _evidence;
    private readonly TimeLimit _limit;
    private readonly CancellationToken _cancellationToken;

    private WhoBridgesAnswer(Network network, WhoBridges question, CancellationToken cancellationToken)
    {
        (_network, _question, _cancellationToken) = (network, question, cancellationToken);
        _limit = new TimeLimit(question.Within, TimeProvider.System);
        _map = CooperationMap.Of(network, question.Scope, question.Weight, cancellationToken);
        _gatherings = _map.Gatherings;

        // Brokerage does not depend on strengths, but its examples are chosen by them.
        var weighted = question.TakesStrengths || (question.Measure == BridgeMeasure.Brokerage && _map.AllHaveStrength);
        (_graph, _actors) = _map.ToGraph(weighted);
        _evidence = new BridgeEvidence(network, _map, question.Weight);
    }

    public static Bridging Answer(Network network, WhoBridges question, CancellationToken cancellationToken = default) =>
        new WhoBridgesAnswer(network, question, cancellationToken).Answer();

    private Bridging Answer()
    {
        var empty = new Bridging(
            _question.Measure,
            _question.Between,
            _question.Scope.Level,
            _question.Weight,
            BridgeDefinition.Of(_question, 0),
            _graph.Count,
            _map.Strengths.Length,
            [],
            [],
            [],
            null,
            null,
            null,
            null,
            [],
            [],
            null,
            null,
            [],
            Citations.NoTies,
            Citations.NoSources,
            _gatherings.Unattributed,
            false,
            0)
        {
            Weighted = _question.Weighted,
            Normalized = _question.Normalized,
        };
        var told = _question.Measure == BridgeMeasure.Communities ? DescribeCommunities(empty)
            : _question.IsOnSets ? DescribeSets(empty)
            : DescribeRanking(empty);
        return WithEvidence(told with { Truncated = told.Omitted > 0, EndedByTimeLimit = _limit.HasEndedWork });
    }

    private Bridging DescribeRanking(Bridging empty)
    {
        var grouping = Grouping.Of(_network, _question.Scope, _question.Between);
        var groups = Array.ConvertAll(_actors, grouping.Of);
        var values = CentralityValues.Take(_question, _graph, groups, _limit, _cancellationToken);
        var ranks = Ranks.Of(values.Of, CentralityValues.IsLowestFirst(_question.Measure));
        var bands = RankBands.Of(_network, _question, _map, (_graph, _actors, groups), ranks, _limit, _cancellationToken);
        var (indistinct, tied) = (bands.Indistinct(), ranks.CountBy(rank => rank).ToDictionary());
        int[] order = values.Cuts is { } cuts ? [.. cuts.Points.Select(point => point.Node)] : [.. Enumerable.Range(0, _graph.Count)];
        Array.Sort(order, (a, b) => ranks[a] != ranks[b] ? ranks[a].CompareTo(ranks[b]) : CompareById(a, b));
        var page = order.Skip(_question.Skip).Take(_question.AtMost).ToArray();
        var ranking = page.Select(node =>
        {
            if (values.Roles is null)
            {
                _evidence.AddStrongest(_actors[node], _question.PartnersAtMost);
            }

            return new RankedStakeholder(
                Mention(node),
                grouping.Ids[groups[node]],
                double.IsNaN(values.Of[node]) ? null : Ranks.Rounded(values.Of[node]),
                values.Errors is { } errors ? Ranks.Rounded(errors[node]) : null,
                ranks[node],
                tied[ranks[node]] - 1,
                bands.Least.Length == 0 ? null : bands.Least[node],
                bands.Most.Length == 0 ? null : bands.Most[node],
                bands.Least.Length == 0 ? null : indistinct[node],
                Parts(values, node, groups, grouping),
                values.Roles is null ? [] : Chains(node, groups));
        })
            .ToArray();
        var bridges = Bridges(values.Cuts);
        var given = bridges.Skip(_question.Skip).Take(_question.AtMost).ToArray();
        Array.ForEach(given, bridge => _evidence.Add(_actors[bridge.A], _actors[bridge.B]));
        return empty with
        {
            Definition = BridgeDefinition.Of(_question, values.Sources),
            Ranking = ranking,
            Bridges = [.. given.Select(bridge => new SeparatingCooperation(Mention(bridge.A), Mention(bridge.B), bridge.Separated))],
            Bands = bands.Given,
            Sampled = values.Sources == 0 ? null : values.Sources,
            Omitted =
                Math.Max(0, order.Length - _question.Skip - ranking.Length) + Math.Max(0, bridges.Length - _question.Skip - given.Length),
        };
    }

    /// <summary>
    /// All bridges, ordered by the number of pairs they separate, largest first, then by id, each with the end whose id comes first in
    /// first place.
    /// </summary>
    private Bridge[] Bridges(ArticulationPoints? cuts)
    {
        Bridge[] bridges =
        [
            .. (cuts?.Bridges ?? []).Select(bridge =>
                CompareById(bridge.A, bridge.B) <= 0 ? bridge : bridge with { A = bridge.B, B = bridge.A }),
        ];
        Array.Sort(
            bridges,
            (x, y) =>
                x.Separated != y.Separated ? y.Separated.CompareTo(x.Separated)
                : x.A != y.A ? CompareById(x.A, y.A)
                : CompareById(x.B, y.B));
        return bridges;
    }

    private OrderedDictionary<string, double> Parts(CentralityValues values, int node, int[] groups, Grouping grouping)
    {
        var parts = new OrderedDictionary<string, double>(StringComparer.Ordinal);
        if (values.Cuts is { } cuts)
        {
            parts.Add("pieces", cuts.Points.First(point => point.Node == node).Pieces);
            return parts;
        }

        if (values.Roles is { } roles)
        {
            foreach (var role in Enum.GetValues<BrokerageRole>())
            {
                parts.Add(Words<BrokerageRole>.Of(role), roles[node][(int)role]);
            }
        }
        else if (_question.Measure is BridgeMeasure.Degree or BridgeMeasure.Strength)
        {
            var sums = new double[grouping.Ids.Count];
            var partners = _graph.NeighboursOf(node);
            for (var i = 0; i < partners.Length; i++)
            {
                sums[groups[partners[i]]] += _question.TakesStrengths ? _graph.WeightsOf(node)[i] : 1;
            }

            foreach (var (group, sum) in sums.Index().Where(group => group.Item > 0))
            {
                parts.Add(grouping.Ids[group], sum);
            }
        }

        // The parts add up to the value, normalized or not.
        var all = parts.Values.Sum();
        foreach (var part in parts.Keys.ToArray())
        {
            parts[part] = Ranks.Rounded(_question.Normalized && all > 0 ? parts[part] / all * values.Of[node] : parts[part]);
        }

        return parts;
    }

    private BrokerageChain[] Chains(int broker, int[] groups)
    {
        var chains = Brokerage.Examples(_graph, groups, broker);
        foreach (var chain in chains)
        {
            _evidence.Add(_actors[broker], _actors[chain.From]);
            _evidence.Add(_actors[broker], _actors[chain.To]);
        }

        return [.. chains.Select(chain => new BrokerageChain(Words<BrokerageRole>.Of(chain.Role), Mention(chain.From), Mention(chain.To)))];
    }

    private Bridging DescribeSets(Bridging empty)
    {
        var size = Math.Min(_question.SetSize, _graph.Count);
        var reaches = _question.Measure == BridgeMeasure.KeyPlayersReach;
        if (size == 0 || (!reaches && _question.ByDistance && _graph.Count > RemainingConnections.MostByDistance))
        {
            return empty with { Count = 0, Optimality = Optimality.NotComputed };
        }

        var found = (reaches, _question.ByDistance) switch
        {
            (true, true) => KeyPlayersReach.ByDistance(_graph, size, BestSets.MostHeld, _limit, _cancellationToken),
            (true, false) => KeyPlayersReach.Within(_graph, size, _question.Steps, BestSets.MostHeld, _limit, _cancellationToken),
            (false, true) => KeyPlayersFragment.ByDistance(_graph, size, BestSets.MostHeld, _limit, _cancellationToken),
            _ => KeyPlayersFragment.Of(_graph, size, BestSets.MostHeld, _limit, _cancellationToken),
        };
        var most = _question.Normalized && reaches && !_question.ByDistance ? Math.Max(1, _graph.Count - size) : 1;
        int[][] sets = [.. found.Sets.Select(set => set.Order(Comparer<int>.Create(CompareById)).ToArray())];
        Array.Sort(sets, (x, y) => x.Zip(y, CompareById).FirstOrDefault(order => order != 0));
        var page = sets.Skip(_question.Skip).Take(_question.AtMost).ToArray();
        foreach (var node in page.SelectMany(set => set).Distinct())
        {
            _evidence.AddStrongest(_actors[node], _question.PartnersAtMost);
        }

        return empty with
        {
            Sets = [.. page.Select(set => Array.ConvertAll(set, Mention))],
            Value = Ranks.Rounded(found.Value / most),
            Count = found.Count,
            Bound = found.Bound is { } bound ? Ranks.Rounded(bound / most) : null,
            Optimality = found.CountsAll ? Optimality.Proven : found.Bound is not null ? Optimality.Bounded : Optimality.NoBound,
            Omitted = Math.Max(0, sets.Length - _question.Skip - page.Length),
        };
    }

    private Bridging DescribeCommunities(Bridging empty)
    {
        var communities = Communities.In(_graph, _question.TakesStrengths, _cancellationToken);
        var members = Adjacency.Build(communities.Sizes.Length, _graph.Count, node => communities.Of[node], node => node);
        int[] page = [.. Enumerable.Range(0, communities.Sizes.Length).Skip(_question.Skip).Take(_question.AtMost)];
        AddStrongest(communities.Of, page);
        return empty with
        {
            Communities =
            [
                .. page.Select(community =>
                    members[community].ToArray().Order(Comparer<int>.Create(CompareById)).Select(Mention).ToArray()),
            ],
            CommunitySizes = Array.ConvertAll(page, community => communities.Sizes[community]),
            Quality = Ranks.Rounded(communities.Modularity),
            Omitted = Math.Max(0, communities.Sizes.Length - _question.Skip - page.Length),
        };
    }

    /// <summary>Adds the strongest cooperations within each community, and between its members and others.</summary>
    private void AddStrongest(int[] communityOf, int[] page)
    {
        var byId = new PairOrder(_network);
        var (within, outward) = (Firsts(), Firsts());
        var communities = new int[_gatherings.Attended.Count];
        for (var node = 0; node < _actors.Length; node++)
        {
            communities[_actors[node]] = communityOf[node];
        }

        foreach (var pair in _map.Pairs())
        {
            var (a, b) = byId.ById(pair.A, pair.B);
            var (one, other) = (communities[a], communities[b]);
            (one == other ? within : outward)[one]?.Add(pair with { A = a, B = b });
            if (one != other)
            {
                outward[other]?.Add(pair with { A = a, B = b });
            }
        }

        foreach (var pair in page.SelectMany(community => within[community]!.InOrder().Concat(outward[community]!.InOrder())))
        {
            _evidence.Add(pair);
        }

        FirstOf<CooperatingPair>?[] Firsts()
        {
            var firsts = new FirstOf<CooperatingPair>?[communityOf.Length];
            Array.ForEach(page, community => firsts[community] = new(new StrongestFirst(byId), _question.PartnersAtMost));
            return firsts;
        }
    }

    private Bridging WithEvidence(Bridging told)
    {
        var standing = new Standing(_network, _question.Scope);
        var citations = new Citations(_network, standing.Filter);
        var pairs = _evidence.Pairs;
        var engagements = LargestOfPairs.Of(
            _network,
            standing,
            citations,
            _gatherings,
            _question.Weight,
            pairs,
            _question.SharedAtMost,
            _question.WaysAtMost,
            _cancellationToken);
        var ties = citations.Ties(engagements.SelectMany(e => e).SelectMany(e => e.Ties));
        return told with
        {
            Evidence =
            [
                .. pairs.Select(
                    (pair, i) =>
                        new CooperationPair(
                            Actors.Mention(_network, pair.A),
                            Actors.Mention(_network, pair.B),
                            Strength.OfRounded(pair.Strength),
                            pair.Shared,
                            engagements[i])),
            ],
            Ties = ties,
            Stands = citations.Stands(ties),
            Sources = citations.SourcesOf(ties.Values.Select(t => t.Evidence)),
        };
    }

    private Mention Mention(int node) => Actors.Mention(_network, _actors[node]);

    private int CompareById(int a, int b) => Actors.Compare(_network, _actors[a], _actors[b]);
}
