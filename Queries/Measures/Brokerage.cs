using System.Collections.Concurrent;
using StakeholderGraph.Cooperating;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Measures;

/// <summary>
/// The role of a broker v between a and c that share no edge, by the groups of a, v and c (R. V. Gould and R. M. Fernandez, "Structures of
/// mediation: a formal approach to brokerage in transaction networks", Sociological Methodology 19, 1989).
/// </summary>
internal enum BrokerageRole
{
    /// <summary>a, v and c belong to one group.</summary>
    Coordinator,

    /// <summary>a and c belong to one group, v to another; also called a consultant.</summary>
    Itinerant,

    /// <summary>a and v belong to one group, c to another: v represents its group.</summary>
    Representative,

    /// <summary>v and c belong to one group, a to another: v controls access to its group.</summary>
    Gatekeeper,

    /// <summary>a, v and c belong to three groups.</summary>
    Liaison,
}

/// <summary>An example of brokerage: two nodes share no edge, and both share an edge with the broker.</summary>
internal readonly record struct Chain(BrokerageRole Role, int From, int Broker, int To);

/// <summary>
/// Brokerage in open two-paths: a–v–c counts for v if a and c share no edge, with full credit. An undirected edge counts as both
/// directions, so every path counts once each way, and each broker is as often a representative as a gatekeeper.
/// </summary>
internal static class Brokerage
{
    private static readonly int Roles = Enum.GetValues<BrokerageRole>().Length;

    /// <summary>The number of times each node has each role, by node and then by role.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="groups">The group of each node, a number from 0.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static long[][] Of(WeightedGraph graph, int[] groups, CancellationToken cancellationToken = default)
    {
        // All pairs of neighbours, minus those that share an edge, which form the triangles.
        var counts = AllPairs(graph, groups);
        var after = AfterByDegree(graph);
        var found = new ConcurrentBag<long[]>();
        Workers.Run(
            graph.Count,
            () =>
            {
                var own = new Triangles(after, groups);
                found.Add(own.Counts);
                return own;
            },
            (own, piece) =>
            {
                for (var node = piece.First; node < piece.End; node++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    own.Count(node);
                }
            },
            cancellationToken);
        foreach (var closed in found)
        {
            for (var node = 0; node < counts.Length; node++)
            {
                var of = closed.AsSpan(node * Triangles.Kinds, Triangles.Kinds);
                counts[node][(int)BrokerageRole.Coordinator] -= 2 * of[Triangles.Coordinator];
                counts[node][(int)BrokerageRole.Itinerant] -= 2 * of[Triangles.Itinerant];
                counts[node][(int)BrokerageRole.Representative] -= of[Triangles.Either];
                counts[node][(int)BrokerageRole.Gatekeeper] -= of[Triangles.Either];
                counts[node][(int)BrokerageRole.Liaison] -= 2 * of[Triangles.Liaison];
            }
        }

        return counts;
    }

    /// <summary>
    /// An example of each role that a broker has: the one with its strongest neighbours that share no edge, then with the lowest numbers.
    /// </summary>
    public static IReadOnlyList<Chain> Examples(WeightedGraph graph, int[] groups, int broker)
    {
        var contacts = graph.NeighboursOf(broker).ToArray();
        var weights = graph.WeightsOf(broker).ToArray();
        Array.Sort([.. weights.Select((weight, i) => (-weight, contacts[i]))], contacts);
        var found = new Chain?[Roles];
        for (var (i, missing) = (0, Roles); i < contacts.Length && missing > 0; i++)
        {
            for (var k = 0; k < contacts.Length; k++)
            {
                var role = RoleOf(groups, contacts[i], broker, contacts[k]);
                if (i != k && found[(int)role] is null && !graph.AreNeighbours(contacts[i], contacts[k]))
                {
                    found[(int)role] = new Chain(role, contacts[i], broker, contacts[k]);
                    missing--;
                }
            }
        }

        return [.. found.OfType<Chain>()];
    }

    private static long[][] AllPairs(WeightedGraph graph, int[] groups)
    {
        var members = new long[groups.Length == 0 ? 0 : groups.Max() + 1];
        var counts = new long[graph.Count][];
        for (var node = 0; node < counts.Length; node++)
        {
            foreach (var neighbour in graph.NeighboursOf(node))
            {
                members[groups[neighbour]]++;
            }

            var (own, all, squares, others) = (members[groups[node]], (long)graph.Degree(node), 0L, 0L);
            foreach (var neighbour in graph.NeighboursOf(node))
            {
                var group = groups[neighbour];
                if (group != groups[node])
                {
                    squares += members[group] * members[group];
                    others += members[group] * (members[group] - 1);
                }

                members[group] = 0; // each once
            }

            counts[node] =
            [
                own * Math.Max(0, own - 1),
                others,
                own * (all - own),
                own * (all - own),
                ((all - own) * (all - own)) - squares,
            ];
        }

        return counts;
    }

    /// <summary>
    /// The neighbours of each node that have more edges, or as many and a higher number: every triangle is found once, at the node with the
    /// fewest edges, and no list is long (N. Chiba and T. Nishizeki, SIAM Journal on Computing 14, 210 (1985)).
    /// </summary>
    private static Adjacency AfterByDegree(WeightedGraph graph)
    {
        var (offsets, items, next) = (new int[graph.Count + 1], new int[graph.EdgeCount], 0);
        for (var node = 0; node < graph.Count; node++)
        {
            foreach (var other in graph.NeighboursOf(node))
            {
                var (own, its) = (graph.Degree(node), graph.Degree(other));
                if (own < its || (own == its && node < other))
                {
                    items[next++] = other;
                }
            }

            offsets[node + 1] = next;
        }

        return new Adjacency(offsets, items);
    }

    private static BrokerageRole RoleOf(int[] groups, int from, int broker, int to)
    {
        var (a, v, c) = (groups[from], groups[broker], groups[to]);
        return a == v
            ? v == c ? BrokerageRole.Coordinator : BrokerageRole.Representative
            : a == c ? BrokerageRole.Itinerant : v == c ? BrokerageRole.Gatekeeper : BrokerageRole.Liaison;
    }

    /// <summary>
    /// Counts, for each node, the triangles in which it would have a role, once each way, if the other two shared no edge.
    /// </summary>
    private sealed class Triangles(Adjacency after, int[] groups)
    {
        public const int Coordinator = 0;
        public const int Itinerant = 1;
        public const int Either = 2; // representative one way, gatekeeper the other
        public const int Liaison = 3;
        public const int Kinds = 4;

        private readonly bool[] _marked = new bool[groups.Length];

        /// <summary>By node, then by kind.</summary>
        public long[] Counts { get; } = new long[groups.Length * Kinds];

        /// <summary>Adds the triangles of which a node is the first.</summary>
        public void Count(int first)
        {
            foreach (var other in after[first])
            {
                _marked[other] = true;
            }

            foreach (var second in after[first])
            {
                Count(first, second);
            }

            foreach (var other in after[first])
            {
                _marked[other] = false;
            }
        }

        private void Count(int first, int second)
        {
            var (ofFirst, ofSecond) = (groups[first], groups[second]);
            var (all, likeFirst, likeSecond) = (0, 0, 0);
            foreach (var third in after[second])
            {
                if (_marked[third])
                {
                    var (isLikeFirst, isLikeSecond) = (groups[third] == ofFirst, groups[third] == ofSecond);
                    all++;
                    likeFirst += isLikeFirst ? 1 : 0;
                    likeSecond += isLikeSecond ? 1 : 0;
                    Add(third, isLikeFirst && isLikeSecond ? Coordinator : ofFirst == ofSecond ? Itinerant
                        : isLikeFirst || isLikeSecond ? Either : Liaison, 1);
                }
            }

            if (ofFirst == ofSecond)
            {
                Add(first, Coordinator, likeFirst);
                Add(second, Coordinator, likeFirst);
                Add(first, Either, all - likeFirst);
                Add(second, Either, all - likeFirst);
                return;
            }

            Add(first, Either, likeFirst);
            Add(second, Itinerant, likeFirst);
            Add(first, Itinerant, likeSecond);
            Add(second, Either, likeSecond);
            Add(first, Liaison, all - likeFirst - likeSecond);
            Add(second, Liaison, all - likeFirst - likeSecond);
        }

        private void Add(int node, int kind, int count) => Counts[(node * Kinds) + kind] += count;
    }
}
