using StakeholderGraph.Cooperating;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>Finds the strongest pairs of a map without holding all of them.</summary>
internal static class StrongestPairs
{
    /// <summary>
    /// The first pairs, up to the end of the requested page: by strength, then by the ids of both; and the number of pairs.
    /// </summary>
    public static (CooperatingPair[] Strongest, int Count) Of(
        Network network, MapOfCooperation question, AllPairs pairs, Grouping? grouping, CancellationToken cancellationToken)
    {
        var byId = new PairOrder(network);
        var order = new StrongestFirst(byId);
        var cell = question.A is null && question.B is null ? null : new Cell(grouping!, question.A, question.B);
        var atMost = question.Skip + question.AtMost;
        var all = new List<FirstOf<CooperatingPair>>();
        pairs.Visit(
            question.MinStrength,
            () =>
            {
                var candidates = new FirstOf<CooperatingPair>(order, atMost);
                lock (all)
                {
                    all.Add(candidates);
                }

                return candidates;
            },
            (candidates, pair) =>
            {
                if (cell is null || cell.Holds(pair))
                {
                    var (a, b) = byId.ById(pair.A, pair.B);
                    candidates.Add(pair with { A = a, B = b });
                }
            },
            cancellationToken);
        return ([.. all.SelectMany(c => c.Held).Order(order).Take(atMost)], all.Sum(c => c.Count));
    }

    /// <summary>A cell of the matrix, or all cells of a group.</summary>
    private sealed class Cell(Grouping grouping, string? a, string? b)
    {
        private readonly int? _a = a is null ? null : grouping.Find(a);
        private readonly int? _b = b is null ? null : grouping.Find(b);

        public bool Holds(CooperatingPair pair)
        {
            var (one, other) = (grouping.Of(pair.A), grouping.Of(pair.B));
            return Holds(one, other) || Holds(other, one);
        }

        private bool Holds(int one, int other) => (_a is null || _a == one) && (_b is null || _b == other);
    }
}
