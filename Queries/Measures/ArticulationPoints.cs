namespace StakeholderGraph.Measures;

/// <summary>A node whose removal splits its component.</summary>
/// <param name="Node">The node.</param>
/// <param name="Pieces">The number of pieces.</param>
/// <param name="Separated">The number of unordered pairs of other nodes that can then no longer reach each other.</param>
internal readonly record struct ArticulationPoint(int Node, int Pieces, long Separated);

/// <summary>An edge whose removal splits its component.</summary>
/// <param name="A">The end with the lower number.</param>
/// <param name="B">The end with the higher number.</param>
/// <param name="Separated">The number of unordered pairs of nodes that can then no longer reach each other.</param>
internal readonly record struct Bridge(int A, int B, long Separated);

/// <summary>
/// Articulation points and bridges (R. E. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Computing 1, 1972).
/// </summary>
/// <param name="Points">The articulation points, in the order of nodes.</param>
/// <param name="Bridges">The bridges, in the order of their ends.</param>
internal sealed record ArticulationPoints(IReadOnlyList<ArticulationPoint> Points, IReadOnlyList<Bridge> Bridges)
{
    /// <summary>Finds all articulation points and bridges.</summary>
    public static ArticulationPoints In(WeightedGraph graph)
    {
        var (count, components) = (graph.Count, Components.In(graph));
        var (entered, lowest, sizes, parents) = (new int[count], new int[count], new long[count], new int[count]);
        var at = graph.Offsets.AsSpan(0, count).ToArray();

        // For the pieces cut off below a node: their number, the number of nodes in them, the sum of their squared sizes.
        var (pieces, cut, squares) = (new int[count], new long[count], new long[count]);
        var (bridges, stack, time) = (new List<Bridge>(), new Stack<int>(), 0);
        for (var start = 0; start < count; start++)
        {
            if (entered[start] != 0)
            {
                continue;
            }

            parents[start] = -1;
            Enter(start);
            while (stack.TryPeek(out var node))
            {
                if (at[node] < graph.Offsets[node + 1])
                {
                    var neighbour = graph.Neighbours[at[node]++];
                    if (entered[neighbour] == 0)
                    {
                        parents[neighbour] = node;
                        Enter(neighbour);
                    }
                    else if (neighbour != parents[node])
                    {
                        lowest[node] = Math.Min(lowest[node], entered[neighbour]);
                    }

                    continue;
                }

                stack.Pop();
                if (parents[node] is var parent and >= 0)
                {
                    lowest[parent] = Math.Min(lowest[parent], lowest[node]);
                    sizes[parent] += sizes[node];
                    if (lowest[node] >= entered[parent])
                    {
                        pieces[parent]++;
                        cut[parent] += sizes[node];
                        squares[parent] += sizes[node] * sizes[node];
                    }

                    if (lowest[node] > entered[parent])
                    {
                        var beyond = components.Sizes[components.Of[node]] - sizes[node];
                        bridges.Add(new Bridge(Math.Min(node, parent), Math.Max(node, parent), sizes[node] * beyond));
                    }
                }
            }
        }

        var points = new List<ArticulationPoint>();
        for (var node = 0; node < count; node++)
        {
            var others = components.Sizes[components.Of[node]] - 1L;
            var above = others - cut[node];
            var all = pieces[node] + (above > 0 ? 1 : 0);
            if (all > 1)
            {
                points.Add(new ArticulationPoint(node, all, ((others * others) - squares[node] - (above * above)) / 2));
            }
        }

        bridges.Sort((a, b) => a.A != b.A ? a.A.CompareTo(b.A) : a.B.CompareTo(b.B));
        return new ArticulationPoints(points, bridges);

        void Enter(int node)
        {
            entered[node] = lowest[node] = ++time;
            sizes[node] = 1;
            stack.Push(node);
        }
    }
}
