using StakeholderGraph.Cooperating;

namespace StakeholderGraph.Measures;

/// <summary>
/// What a broker v is between a and c who share no edge, by the groups of a, v and c (R. V. Gould and R. M. Fernandez, "Structures of
/// mediation: a formal approach to brokerage in transaction networks", Sociological Methodology 19, 1989).
/// </summary>
internal enum BrokerageRole
{
    /// <summary>All of one group.</summary>
    Coordinator,

    /// <summary>a and c of one group, v of another; also called a consultant.</summary>
    Itinerant,

    /// <summary>a and v of one group, c of another: v represents its group.</summary>
    Representative,

    /// <summary>v and c of one group, a of another: v lets others in.</summary>
    Gatekeeper,

    /// <summary>Of three groups.</summary>
    Liaison,
}

/// <summary>An example of brokerage: two nodes share no edge, and both share one with the broker.</summary>
internal readonly record struct Chain(BrokerageRole Role, int From, int Broker, int To);

/// <summary>
/// Brokerage in open two-paths: a–v–c counts for v where a and c share no edge, with full credit. An edge without direction counts as both,
/// so every path counts once each way, and each broker is as often a representative as a gatekeeper.
/// </summary>
internal static class Brokerage
{
    private static readonly int Roles = Enum.GetValues<BrokerageRole>().Length;

    /// <summary>How often each node has each role, by node and then by role.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="groups">The group of each node, a number from 0.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static long[][] Of(WeightedGraph graph, int[] groups, CancellationToken cancellationToken = default)
    {
        // All pairs of neighbours, less those who share an edge: these are the triangles, which are found along each edge, from the end
        // with fewer neighbours.
        var counts = AllPairs(graph, groups);
        var (offsets, neighbours) = (graph.Offsets, graph.Neighbours);
        Workers.Run(graph.Count, () => new bool[graph.Count], (mine, piece) =>
        {
            for (var node = piece.First; node < piece.End; node++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                TakeTriangles(node, mine);
            }
        }, cancellationToken);
        return counts;

        void TakeTriangles(int node, bool[] mine)
        {
            foreach (var neighbour in graph.NeighboursOf(node))
            {
                mine[neighbour] = true;
            }

            foreach (var other in graph.NeighboursOf(node))
            {
                var (less, more) = (graph.Degree(other), graph.Degree(node));
                if (less > more || (less == more && other > node))
                {
                    continue;
                }

                for (var k = offsets[other]; k < offsets[other + 1]; k++)
                {
                    if (mine[neighbours[k]])
                    {
                        var common = neighbours[k];
                        Interlocked.Decrement(ref counts[common][(int)RoleOf(groups, node, common, other)]);
                        Interlocked.Decrement(ref counts[common][(int)RoleOf(groups, other, common, node)]);
                    }
                }
            }

            foreach (var neighbour in graph.NeighboursOf(node))
            {
                mine[neighbour] = false;
            }
        }
    }

    /// <summary>
    /// An example of each role that a broker has: that of its strongest neighbours who share no edge, then of the lowest numbers.
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

                members[group] = 0; // once each
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

    private static BrokerageRole RoleOf(int[] groups, int from, int broker, int to)
    {
        var (a, v, c) = (groups[from], groups[broker], groups[to]);
        return a == v
            ? v == c ? BrokerageRole.Coordinator : BrokerageRole.Representative
            : a == c ? BrokerageRole.Itinerant : v == c ? BrokerageRole.Gatekeeper : BrokerageRole.Liaison;
    }
}
