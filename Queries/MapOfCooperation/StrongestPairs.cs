using StakeholderGraph.Cooperating;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>The strongest pairs of a map, found without holding all of them.</summary>
internal static class StrongestPairs
{
    private const int LeastCandidates = 1_024;

    /// <summary>
    /// The first pairs, as many as the question's page reaches to: by strength, then by the ids of both; and how many pairs there are.
    /// </summary>
    public static (CooperatingPair[] Strongest, int Count) Of(
        Network network, MapOfCooperation question, Gatherings gatherings, Grouping? grouping, CancellationToken cancellationToken)
    {
        var order = new InOrder(network);
        var cell = question.A is null && question.B is null ? null : new Cell(grouping!, question.A, question.B);
        var atMost = question.Skip + question.AtMost;
        var all = new List<Candidates>();
        CooperationMap.Visit(
            gatherings, question.Weight, question.MinStrength,
            () =>
            {
                var candidates = new Candidates(order, atMost);
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
                    candidates.Add(order.ById(pair));
                }
            },
            (_, _) => { },
            cancellationToken);
        return ([.. all.SelectMany(c => c.Pairs).Order(order).Take(atMost)], all.Sum(c => c.Count));
    }

    /// <summary>Strongest first, then by the id of the first, then by that of the second.</summary>
    private sealed class InOrder(Network network) : IComparer<CooperatingPair>
    {
        public int Compare(CooperatingPair x, CooperatingPair y) =>
            x.Strength != y.Strength ? y.Strength.CompareTo(x.Strength)
            : x.A != y.A ? Actors.Compare(network, x.A, y.A)
            : Actors.Compare(network, x.B, y.B);

        /// <summary>
        /// The pair, the one whose id comes first being the first; by number it need not be, where a country and a body come together.
        /// </summary>
        public CooperatingPair ById(CooperatingPair pair) =>
            Actors.Compare(network, pair.A, pair.B) <= 0 ? pair : pair with { A = pair.B, B = pair.A };
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

    /// <summary>The strongest pairs that a worker has seen, and perhaps some more.</summary>
    private sealed class Candidates(InOrder order, int atMost)
    {
        private readonly int _most = Math.Max(LeastCandidates, 2 * atMost);
        private long _least = long.MinValue;

        public List<CooperatingPair> Pairs { get; } = [];

        public int Count { get; private set; }

        public void Add(CooperatingPair pair)
        {
            Count++;
            if (pair.Strength < _least)
            {
                return;
            }

            Pairs.Add(pair);
            if (Pairs.Count == _most)
            {
                Pairs.Sort(order);
                Pairs.RemoveRange(atMost, _most - atMost);
                _least = Pairs[^1].Strength;
            }
        }
    }
}
