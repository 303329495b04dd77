namespace StakeholderGraph.Exports.Figures;

/// <summary>
/// Moves cards, one at a time and only if that is an improvement, until fewer ties cross and fewer pass behind cards. Ties are treated as
/// straight lines from centre to centre.
/// </summary>
internal sealed class Untangling
{
    private const double Crossing = 14;
    private const double Behind = 45;
    private const double PixelsOfTie = 1.0 / 45;
    private const double PixelsFromMiddle = 1.0 / 160;
    private const int MostSteps = 6_000_000;
    private const int MostRounds = 14;

    private static readonly double[] Moves = [-320, -200, -110, -45, 0, 45, 110, 200, 320];

    private readonly Spot[] _centres;
    private readonly IReadOnlyList<Rect> _cards;
    private readonly List<(int A, int B)> _ties = [];
    private readonly List<int>[] _own;
    private readonly double _gapAcross;
    private readonly double _gapDown;
    private int _steps;

    private Untangling(
        FigureGraph graph,
        IReadOnlyList<int> part,
        Spot[] centres,
        IReadOnlyList<Rect> cards,
        (double Across, double Down) gap)
    {
        (_centres, _cards, _gapAcross, _gapDown) = (centres, cards, gap.Across, gap.Down);
        _own = [.. part.Select(_ => new List<int>())];
        for (var a = 0; a < part.Count; a++)
        {
            for (var b = a + 1; b < part.Count; b++)
            {
                if (graph.Neighbours[part[a]].Contains(part[b]))
                {
                    _own[a].Add(_ties.Count);
                    _own[b].Add(_ties.Count);
                    _ties.Add((a, b));
                }
            }
        }
    }

    /// <summary>Moves the cards of a component of a network.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="part">The component.</param>
    /// <param name="centres">The centres of its cards, which are moved.</param>
    /// <param name="cards">The sizes of the cards.</param>
    /// <param name="gap">The minimum gap between two cards.</param>
    public static void Of(
        FigureGraph graph,
        IReadOnlyList<int> part,
        Spot[] centres,
        IReadOnlyList<Rect> cards,
        (double Across, double Down) gap) => new Untangling(graph, part, centres, cards, gap).Run();

    private void Run()
    {
        // The limit is a number of steps, not a time: a large network remains slightly more tangled, but the same on every machine.
        var order = Enumerable.Range(0, _centres.Length).OrderByDescending(i => _own[i].Count).ThenBy(i => i).ToList();
        for (var round = 0; round < MostRounds; round++)
        {
            var moved = false;
            foreach (var i in order.TakeWhile(_ => _steps < MostSteps))
            {
                moved |= Improve(i);
            }

            if (!moved)
            {
                return;
            }
        }
    }

    private bool Improve(int i)
    {
        var (from, best, least) = (_centres[i], _centres[i], Cost(i) - 0.01);
        foreach (var x in Moves)
        {
            foreach (var y in Moves)
            {
                _centres[i] = from + new Spot(x, y);
                if ((x != 0 || y != 0) && IsFree(i) && Cost(i) is var cost && cost < least)
                {
                    (best, least) = (_centres[i], cost);
                }
            }
        }

        _centres[i] = best;
        return best != from;
    }

    private bool IsFree(int i)
    {
        for (var j = 0; j < _centres.Length; j++)
        {
            if (j != i
                && Math.Abs(_centres[j].X - _centres[i].X) < ((_cards[i].Width + _cards[j].Width) / 2) + _gapAcross
                && Math.Abs(_centres[j].Y - _centres[i].Y) < ((_cards[i].Height + _cards[j].Height) / 2) + _gapDown)
            {
                return false;
            }
        }

        return true;
    }

    private double Cost(int i)
    {
        _steps += (_own[i].Count * (_centres.Length + _ties.Count)) + _ties.Count;
        var cost = (Math.Abs(_centres[i].X) + Math.Abs(_centres[i].Y)) * PixelsFromMiddle;
        foreach (var own in _own[i])
        {
            var (a, b) = _ties[own];
            var across = _centres[b] - _centres[a];
            cost += Math.Sqrt((across.X * across.X) + (across.Y * across.Y)) * PixelsOfTie;
            for (var j = 0; j < _centres.Length; j++)
            {
                cost += j != a && j != b && Passes(_centres[a], _centres[b], j) ? Behind : 0;
            }

            foreach (var (c, d) in _ties)
            {
                cost += c != a && c != b && d != a && d != b && Cross(_centres[a], _centres[b], _centres[c], _centres[d]) ? Crossing : 0;
            }
        }

        foreach (var (c, d) in _ties)
        {
            cost += c != i && d != i && Passes(_centres[c], _centres[d], i) ? Behind : 0;
        }

        return cost;
    }

    private bool Passes(Spot a, Spot b, int card)
    {
        var room = Rect.Around(_centres[card], _cards[card].Width, _cards[card].Height).Grown(6);
        if (
            Math.Max(a.X, b.X) < room.X
            || Math.Min(a.X, b.X) > room.Right
            || Math.Max(a.Y, b.Y) < room.Y
            || Math.Min(a.Y, b.Y) > room.Bottom)
        {
            return false;
        }

        // The line misses the card if all corners are on one side of it.
        var sides = Side(a, b, new Spot(room.X, room.Y)) + Side(a, b, new Spot(room.Right, room.Y))
            + Side(a, b, new Spot(room.X, room.Bottom)) + Side(a, b, new Spot(room.Right, room.Bottom));
        return Math.Abs(sides) < 4;
    }

    private static bool Cross(Spot a, Spot b, Spot c, Spot d) => Side(a, b, c) * Side(a, b, d) < 0 && Side(c, d, a) * Side(c, d, b) < 0;

    private static int Side(Spot a, Spot b, Spot of) => Math.Sign(((b.X - a.X) * (of.Y - a.Y)) - ((b.Y - a.Y) * (of.X - a.X)));
}
