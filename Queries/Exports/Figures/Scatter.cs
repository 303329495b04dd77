namespace StakeholderGraph.Exports.Figures;

/// <summary>
/// Lays out a network without columns: positions whose distances are, as far as possible, proportional to the number of ties between two
/// nodes (stress majorization: E. R. Gansner, Y. Koren, S. North, Graph Drawing 2004), pushed apart until no two cards overlap. It starts
/// from a spiral, runs a fixed number of rounds and uses only arithmetic and square roots, which every processor rounds alike.
/// </summary>
internal static class Scatter
{
    private const double TieLength = 170;
    private const double Wider = 1.35;
    private const double GapAcross = 44;
    private const double GapDown = 34;
    private const int Rounds = 160;
    private const int MostPasses = 3000;

    // The golden angle, as between the seeds of a sunflower.
    private const double Cosine = -0.7373688780783197;
    private const double Sine = 0.6754902942615238;

    /// <summary>The centre of each card.</summary>
    public static Spot[] Centres(FigureGraph graph, IReadOnlyList<Rect> cards)
    {
        var centres = new Spot[cards.Count];
        var parts = Parts(graph);
        var placed = new List<(List<int> Part, Rect Room)>();
        foreach (var part in parts)
        {
            var spots = Stretched(graph, part);
            List<Rect> sizes = [.. part.Select(i => cards[i])];
            PushApart(spots, sizes);
            Untangling.Of(graph, part, spots, sizes, (GapAcross, GapDown));
            var room = Rect.Around(spots[0], cards[part[0]].Width, cards[part[0]].Height);
            for (var k = 0; k < part.Count; k++)
            {
                centres[part[k]] = spots[k];
                room = room.With(Rect.Around(spots[k], cards[part[k]].Width, cards[part[k]].Height));
            }

            placed.Add((part, room));
        }

        Shelve(placed, centres);
        return centres;
    }

    /// <summary>The connected components, largest first.</summary>
    private static List<List<int>> Parts(FigureGraph graph)
    {
        var seen = new bool[graph.Nodes.Count];
        var parts = new List<List<int>>();
        for (var i = 0; i < graph.Nodes.Count; i++)
        {
            if (!seen[i])
            {
                seen[i] = true;
                List<int> part = [i];
                for (var k = 0; k < part.Count; k++)
                {
                    part.AddRange(graph.Neighbours[part[k]].Where(n => !seen[n] && (seen[n] = true)));
                }

                parts.Add(part);
            }
        }

        return [.. parts.OrderByDescending(p => p.Count).ThenBy(p => p[0])];
    }

    private static Spot[] Stretched(FigureGraph graph, List<int> part)
    {
        // From the node with the most ties outwards, so that the middle of the network is already in the middle of the spiral.
        var first = part.OrderByDescending(i => graph.Nodes[i].Asked)
            .ThenByDescending(i => graph.Neighbours[i].Count)
            .ThenBy(i => i)
            .First();
        var distances = Distances(graph, part);
        var start = part.IndexOf(first);
        var order = Enumerable.Range(0, part.Count).OrderBy(k => distances[start, k]).ThenBy(k => part[k]).ToList();
        var spots = new Spot[part.Count];
        var turn = new Spot(1, 0);
        for (var k = 0; k < order.Count; k++)
        {
            spots[order[k]] = turn * (TieLength * Math.Sqrt(k) / 2);
            turn = new Spot((turn.X * Cosine) - (turn.Y * Sine), (turn.X * Sine) + (turn.Y * Cosine));
        }

        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < spots.Length; i++)
            {
                var (sum, weights) = (new Spot(0, 0), 0.0);
                for (var j = 0; j < spots.Length; j++)
                {
                    if (i != j)
                    {
                        double steps = distances[i, j];
                        var weight = 1 / (steps * steps);
                        sum += (spots[j] + ((spots[i] - spots[j]).Direction() * (steps * TieLength))) * weight;
                        weights += weight;
                    }
                }

                spots[i] = weights > 0 ? sum * (1 / weights) : spots[i];
            }
        }

        // Cards are wider than high, and so is a sheet.
        return [.. spots.Select(s => new Spot(s.X * Wider, s.Y))];
    }

    private static int[,] Distances(FigureGraph graph, List<int> part)
    {
        var index = part.Select((i, k) => (i, k)).ToDictionary(p => p.i, p => p.k);
        var distances = new int[part.Count, part.Count];
        for (var from = 0; from < part.Count; from++)
        {
            var queue = new Queue<int>([part[from]]);
            var reached = new HashSet<int>(queue);
            while (queue.TryDequeue(out var at))
            {
                foreach (var next in graph.Neighbours[at].Where(reached.Add))
                {
                    distances[from, index[next]] = distances[from, index[at]] + 1;
                    queue.Enqueue(next);
                }
            }
        }

        return distances;
    }

    private static void PushApart(Spot[] spots, List<Rect> cards)
    {
        for (var pass = 1; pass <= MostPasses; pass++)
        {
            var touched = false;
            for (var i = 0; i < spots.Length; i++)
            {
                for (var j = i + 1; j < spots.Length; j++)
                {
                    var across = ((cards[i].Width + cards[j].Width) / 2) + GapAcross - Math.Abs(spots[j].X - spots[i].X);
                    var down = ((cards[i].Height + cards[j].Height) / 2) + GapDown - Math.Abs(spots[j].Y - spots[i].Y);
                    if (across > 0.5 && down > 0.5)
                    {
                        touched = true;
                        var push = across < down
                            ? new Spot((spots[j].X < spots[i].X ? -across : across) / 2, 0)
                            : new Spot(0, (spots[j].Y < spots[i].Y ? -down : down) / 2);
                        spots[i] -= push;
                        spots[j] += push;
                    }
                }
            }

            if (!touched)
            {
                return;
            }

            // If pushing goes in circles, more room ends it.
            if (pass % 40 == 0)
            {
                for (var i = 0; i < spots.Length; i++)
                {
                    spots[i] *= 1.1;
                }
            }
        }
    }

    /// <summary>Arranges the components on shelves about as wide as the largest component, or as their area requires.</summary>
    private static void Shelve(List<(List<int> Part, Rect Room)> parts, Spot[] centres)
    {
        var area = parts.Sum(p => (p.Room.Width + GapAcross) * (p.Room.Height + GapDown));
        var width = Math.Max(parts.Select(p => p.Room.Width).DefaultIfEmpty().Max(), Math.Sqrt(area * 1.6));
        var (x, y, highest) = (0.0, 0.0, 0.0);
        foreach (var (part, room) in parts)
        {
            if (x > 0 && x + room.Width > width)
            {
                (x, y, highest) = (0, y + highest + GapDown, 0);
            }

            part.ForEach(i => centres[i] += new Spot(x - room.X, y - room.Y));
            x += room.Width + GapAcross;
            highest = Math.Max(highest, room.Height);
        }
    }
}
