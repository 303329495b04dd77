using StakeholderGraph.Cooperating;
using StakeholderGraph.Measures;
using StakeholderGraph.Missing;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>Finds the pairs that ought to cooperate and do not, with the partners that they have in common.</summary>
internal sealed class MissingPairs
{
    private readonly Network _network;
    private readonly WhoIsMissing _question;
    private readonly CooperationMap _map;
    private readonly int[] _actors;
    private readonly LinkScores _scores;
    private readonly Citations _citations;

    private MissingPairs(Network network, WhoIsMissing question, CooperationMap map, WeightedGraph graph, int[] actors, Citations citations)
    {
        (_network, _question, _map, _actors, _citations) = (network, question, map, actors, citations);
        _scores = new LinkScores(graph, question.By);
    }

    /// <summary>
    /// The pairs on the requested page; the number of pairs, if known; and the number that follow, or a lower bound if it is not known.
    /// </summary>
    public static (MissingPair[] Page, long? Count, int Follow) Of(
        Network network, WhoIsMissing question, CooperationMap map, WeightedGraph graph, int[] actors, Citations citations,
        CancellationToken cancellationToken)
    {
        var pairs = new MissingPairs(network, question, map, graph, actors, citations);
        var links = MissingLinks.First(pairs._scores, pairs.ById(), question.Skip + question.AtMost + 1, cancellationToken);
        var count = MissingCount.Of(graph, cancellationToken);
        var places = SharedRanks.Of(links, link => link.Score);
        var page = links.Zip(places).Skip(question.Skip).Take(question.AtMost).Select(l => pairs.Ranked(l.First, l.Second)).ToArray();
        var told = pairs.Describe(page, cancellationToken);
        var follow = Math.Max(0, (count ?? links.Length) - question.Skip - page.Length);
        return (told, count, (int)Math.Min(int.MaxValue / 2, follow));
    }

    /// <summary>A pair by its actors, with all common partners, the best placed to introduce the two first.</summary>
    private RankedPair Ranked(MissingLink link, int rank)
    {
        var (a, b) = (_actors[link.A], _actors[link.B]);
        var common = _scores.Common(link.A, link.B).Where(node => _scores.AddedBy(node) > 0)
            .Select(node => (With: _map.Pair(_actors[node], a), And: _map.Pair(_actors[node], b), Partner: _actors[node]))
            .OrderByDescending(c => Math.Min(c.With.Strength, c.And.Strength))
            .ThenByDescending(c => c.With.Strength + c.And.Strength)
            .ThenBy(c => c.Partner, Comparer<int>.Create((x, y) => Actors.Compare(_network, x, y)))
            .ToArray();
        return new RankedPair(
            a, b, rank, link.Score, common.Length,
            [
                .. common.Take(_question.CommonAtMost)
                    .SelectMany(c => new[] { c.With with { A = a, B = c.Partner }, c.And with { A = b, B = c.Partner } }),
            ]);
    }

    private MissingPair[] Describe(RankedPair[] page, CancellationToken cancellationToken)
    {
        CooperatingPair[] sides = [.. page.SelectMany(pair => pair.Sides)];
        var shared = LargestOfPairs.Of(
            _network, new Standing(_network, _question.Scope), _citations, _map.Gatherings, _question.Weight, sides, _question.SharedAtMost,
            _question.WaysAtMost, cancellationToken);
        var next = 0;
        return [.. page.Select(Describe)];

        MissingPair Describe(RankedPair pair)
        {
            var common = new List<CommonPartner>();
            for (var i = 0; i < pair.Sides.Length; i += 2)
            {
                var (id, kind, name, country) = Actors.Mention(_network, pair.Sides[i].B);
                common.Add(new CommonPartner(id, kind, name, country, Side(pair.Sides[i]), Side(pair.Sides[i + 1])));
            }

            var direct = TiesBetween(pair.A, pair.B);
            var (a, b) = (Actors.Mention(_network, pair.A), Actors.Mention(_network, pair.B));
            return new MissingPair(
                a, b, pair.Rank, Strength.OfRounded(pair.Score), pair.InCommon, common, _citations.Use([.. direct]),
                MissingReasons.Of(a, b, common, pair.InCommon, [.. direct.Select(tie => (TieType)_network.TieTypes[tie]).Distinct()]),
                Actors.Mention(_network, pair.Sides[0].B));
        }

        CooperationSide Side(CooperatingPair side) => new(Strength.OfRounded(side.Strength), side.Shared, shared[next++]);
    }

    /// <summary>The order of nodes by the ids of their actors.</summary>
    private Comparer<int> ById() => Comparer<int>.Create((x, y) => Actors.Compare(_network, _actors[x], _actors[y]));

    /// <summary>The ties between two bodies or persons themselves; empty for a country.</summary>
    private List<int> TiesBetween(int a, int b)
    {
        var direct = new List<int>();
        if (Actors.AsCountry(_network, a) == 0 && Actors.AsCountry(_network, b) == 0)
        {
            foreach (var tie in _network.Affiliations[a])
            {
                if ((_network.TieFrom[tie] == b || _network.TieTo[tie] == b)
                    && _citations.Filter.WhenTie(tie) != Overlap.No && _citations.Filter.IsEvidenced(tie))
                {
                    direct.Add(tie);
                }
            }
        }

        return direct;
    }

    /// <param name="A">The actor whose id comes first.</param>
    /// <param name="B">The other actor.</param>
    /// <param name="Rank">The rank.</param>
    /// <param name="Score">The score, in units of 1e−9.</param>
    /// <param name="InCommon">The number of common partners.</param>
    /// <param name="Sides">
    /// For each partner in the answer, the cooperation of the first actor with it, followed by that of the other.
    /// </param>
    private sealed record RankedPair(int A, int B, int Rank, long Score, int InCommon, CooperatingPair[] Sides);
}
