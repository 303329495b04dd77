namespace StakeholderGraph.Exports.Figures;

/// <summary>
/// Arranges a network in columns where every tie connects adjacent columns: the stakeholders asked about, their engagements, their
/// partners. Columns are read like a table, and no line passes behind a card.
/// </summary>
internal static class Columns
{
    private const int TallestSide = 12;
    private const int Rounds = 12;

    /// <summary>The columns from left to right, each from top to bottom; <c>null</c> if the network has no such arrangement.</summary>
    public static IReadOnlyList<IReadOnlyList<int>>? Of(FigureGraph graph)
    {
        var all = Enumerable.Range(0, graph.Nodes.Count).ToList();
        if (graph.Lines.Count == 0 || graph.Lines.Any(l => l.From == l.To))
        {
            return null;
        }

        var hub = all.MaxBy(i => graph.Neighbours[i].Count);
        var columns = graph.Lines.All(l => l.From == hub || l.To == hub) ? AroundOne(graph, all, hub)
            : graph.Lines.All(l => IsEngagement(graph, l.From) != IsEngagement(graph, l.To)) ? AroundEngagements(graph, all)
            : null;
        return columns is null ? null : Uncrossed(graph, [.. columns.Where(c => c.Count > 0)]);
    }

    /// <summary>The top of each card, so that each column keeps its order and cards are level with their neighbours.</summary>
    public static double[] Tops(FigureGraph graph, IReadOnlyList<IReadOnlyList<int>> columns, IReadOnlyList<double> heights, double gap)
    {
        var tops = new double[graph.Nodes.Count];
        var tallest = columns.MaxBy(column => column.Sum(i => heights[i] + gap))!;
        var placed = new HashSet<int>();
        Stack(tallest, _ => 0);

        // The tallest column is fixed; its neighbours are aligned with it, and theirs with them.
        var at = Enumerable.Range(0, columns.Count).First(c => ReferenceEquals(columns[c], tallest));
        foreach (var c in Enumerable.Range(0, columns.Count).Where(c => c != at).OrderBy(c => Math.Abs(c - at)).ThenBy(c => c))
        {
            Stack(columns[c], i => Mean(graph.Neighbours[i].Where(placed.Contains).Select(n => tops[n] + (heights[n] / 2))) is { } middle
                ? middle - (heights[i] / 2)
                : 0);
        }

        return tops;

        void Stack(IReadOnlyList<int> column, Func<int, double> wanted)
        {
            var offsets = new double[column.Count];
            for (var k = 1; k < column.Count; k++)
            {
                offsets[k] = offsets[k - 1] + heights[column[k - 1]] + gap;
            }

            // After subtracting the offsets, tops that keep the order never decrease: neighbours that would decrease get their mean.
            var runs = new List<(double Sum, int Count)>();
            for (var k = 0; k < column.Count; k++)
            {
                var run = (Sum: wanted(column[k]) - offsets[k], Count: 1);
                while (runs.Count > 0 && runs[^1].Sum / runs[^1].Count > run.Sum / run.Count)
                {
                    run = (run.Sum + runs[^1].Sum, run.Count + runs[^1].Count);
                    runs.RemoveAt(runs.Count - 1);
                }

                runs.Add(run);
            }

            var next = 0;
            foreach (var (sum, count) in runs)
            {
                for (var k = 0; k < count; k++, next++)
                {
                    tops[column[next]] = (sum / count) + offsets[next];
                }
            }

            placed.UnionWith(column);
        }
    }

    private static bool IsEngagement(FigureGraph graph, int i) => graph.Nodes[i].Record.Kind.Family() == Family.Engagement;

    private static List<List<int>>? AroundOne(FigureGraph graph, List<int> all, int hub)
    {
        var others = all.Where(i => i != hub)
            .OrderBy(i => IsEngagement(graph, i))
            .ThenBy(i => graph.Nodes[i].Record.Kind)
            .ThenBy(i => i)
            .ToList();
        var stakeholders = others.Count(i => !IsEngagement(graph, i));
        if (others.Count < 8 && (stakeholders == 0 || stakeholders == others.Count))
        {
            return stakeholders == 0 ? [[hub], others] : [others, [hub]];
        }

        // Engagements fill the right side alone, unless the sides would be too unequal.
        var left = stakeholders * 3 >= others.Count && stakeholders * 3 <= others.Count * 2 ? stakeholders : (others.Count + 1) / 2;
        return [others[..left], [hub], others[left..]];
    }

    private static List<List<int>>? AroundEngagements(FigureGraph graph, List<int> all)
    {
        var engagements = all.Where(i => IsEngagement(graph, i))
            .OrderBy(i => graph.Nodes[i].Period.From?.First ?? DateOnly.MaxValue)
            .ThenBy(i => i)
            .ToList();
        var place = engagements.Select((e, i) => (e, i)).ToDictionary(p => p.e, p => p.i);
        var asked = all.Where(i => !IsEngagement(graph, i) && graph.Nodes[i].Asked).ToList();
        var others = all.Where(i => !IsEngagement(graph, i) && !graph.Nodes[i].Asked)
            .OrderBy(i => Mean(graph.Neighbours[i].Select(n => (double)place[n])) ?? 0).ThenBy(i => i).ToList();
        if (engagements.Count > 4 * TallestSide)
        {
            return null;
        }

        if (asked.Count + others.Count <= 7 || asked.Count > 0 && asked.Count <= TallestSide && others.Count <= TallestSide)
        {
            return others.Count == 0 || asked.Count == 0 ? [[.. asked, .. others], engagements] : [asked, engagements, others];
        }

        // Stakeholders that share engagements are adjacent in this order, so with every second one on either side each engagement has half
        // of its participants on each side.
        List<int> everyone = [.. asked, .. others];
        return [[.. everyone.Where((_, k) => k % 2 == 0)], engagements, [.. everyone.Where((_, k) => k % 2 == 1)]];
    }

    /// <summary>
    /// The columns in the order with the fewest crossings that repeated sorting by the mean position of neighbours finds.
    /// </summary>
    private static List<List<int>> Uncrossed(FigureGraph graph, List<List<int>> columns)
    {
        var place = new double[graph.Nodes.Count];
        columns.ForEach(Number);
        var best = columns.Select(c => c.ToList()).ToList();
        var fewest = Crossings(graph, columns);
        for (var round = 0; round < Rounds && fewest > 0; round++)
        {
            // From left to right and back.
            var order = round % 2 == 0 ? columns : Enumerable.Reverse(columns);
            foreach (var column in order)
            {
                var sorted = column.OrderBy(i => Mean(graph.Neighbours[i].Select(n => place[n])) ?? place[i]).ThenBy(i => i).ToList();
                column.Clear();
                column.AddRange(sorted);
                Number(column);
            }

            var crossings = Crossings(graph, columns);
            if (crossings < fewest)
            {
                (fewest, best) = (crossings, [.. columns.Select(c => c.ToList())]);
            }
        }

        return best;

        void Number(List<int> column)
        {
            for (var k = 0; k < column.Count; k++)
            {
                place[column[k]] = (k + 0.5) / column.Count;
            }
        }
    }

    private static int Crossings(FigureGraph graph, List<List<int>> columns)
    {
        var column = new int[graph.Nodes.Count];
        var row = new int[graph.Nodes.Count];
        for (var c = 0; c < columns.Count; c++)
        {
            for (var k = 0; k < columns[c].Count; k++)
            {
                (column[columns[c][k]], row[columns[c][k]]) = (c, k);
            }
        }

        var ends = graph.Lines.Select(l => column[l.From] < column[l.To] ? (l.From, l.To) : (l.To, l.From)).Distinct().ToList();
        var crossings = 0;
        for (var a = 0; a < ends.Count; a++)
        {
            for (var b = a + 1; b < ends.Count; b++)
            {
                crossings += column[ends[a].Item1] == column[ends[b].Item1]
                    && (row[ends[a].Item1] - row[ends[b].Item1]) * (row[ends[a].Item2] - row[ends[b].Item2]) < 0 ? 1 : 0;
            }
        }

        return crossings;
    }

    private static double? Mean(IEnumerable<double> values)
    {
        var (sum, count) = (0.0, 0);
        foreach (var value in values)
        {
            sum += value;
            count++;
        }

        return count == 0 ? null : sum / count;
    }
}
