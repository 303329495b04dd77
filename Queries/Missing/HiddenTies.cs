using StakeholderGraph.Cooperating;
using StakeholderGraph.Measures;

namespace StakeholderGraph.Missing;

/// <summary>
/// Tries a ranking of pairs on the network itself: engagements are hidden, a tenth at a time, and those who then have no tie any more are ranked
/// among pairs that have none at all. Engagements and not single ties are hidden, because whoever meets in one of many has all the others there
/// in common, so that a tie hidden alone would always be found again. Where every engagement is of two, a tie is hidden with each.
/// </summary>
internal sealed class HiddenTies
{
    /// <summary>Into how many parts engagements are cut, each of which is hidden once.</summary>
    public const int Parts = 10;

    /// <summary>How many of the parts are hidden where there are more than <see cref="Many"/> ties: there the parts hardly differ.</summary>
    public const int PartsOfMany = 3;

    /// <summary>From how many ties on not all parts are hidden.</summary>
    public const int Many = 1_000_000;

    /// <summary>How many of the ties hidden at a time are ranked; of more, so many are drawn.</summary>
    public const int MostAtATime = 10_000;

    private const int Seed = 1;

    private readonly WeightedGraph _graph;
    private readonly SeededRandom _random = new(Seed);
    private readonly List<double> _areas = [];
    private readonly List<long> _hidden = [];
    private readonly List<long> _others = [];

    private HiddenTies(WeightedGraph graph, int engagements) => (_graph, Engagements) = (graph, engagements);

    /// <summary>In how many engagements anyone meets anyone.</summary>
    public int Engagements { get; }

    /// <summary>How many ties were hidden, each time those that were ranked.</summary>
    public int Hidden => _hidden.Count;

    /// <summary>The area under the curve of each part that was hidden, see <see cref="Auc"/>.</summary>
    public IReadOnlyList<double> Areas => _areas;

    /// <summary>The share of the hidden ties that score higher than the middle one of the pairs without a tie; 0 where none was hidden.</summary>
    public double AboveMiddle
    {
        get
        {
            if (_hidden.Count == 0)
            {
                return 0;
            }

            var middle = _others.Order().ElementAt(_others.Count / 2);
            return _hidden.Count(score => score > middle) / (double)_hidden.Count;
        }
    }

    /// <summary>Hides the engagements part by part.</summary>
    /// <param name="gatherings">Who stands where.</param>
    /// <param name="graph">The graph of all who cooperate there.</param>
    /// <param name="actors">The actor that each of its nodes is.</param>
    /// <param name="by">How pairs are scored.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static HiddenTies Of(Gatherings gatherings, WeightedGraph graph, int[] actors, LinkScore by, CancellationToken cancellationToken)
    {
        int[] engagements = [.. Enumerable.Range(0, gatherings.Present.Count).Where(engagement => IsMeeting(gatherings, engagement))];
        var ties = new HiddenTies(graph, engagements.Length);
        ties.Shuffle(engagements);
        var parts = Math.Min(Parts, engagements.Length);
        for (var part = 0; part < (graph.EdgeCount > Many ? PartsOfMany : parts); part++)
        {
            var without = gatherings.Without(engagements.Where((_, i) => i % parts == part).ToHashSet());
            var left = CooperationMap.Of(without, Weight.Count, cancellationToken: cancellationToken).ToGraph(actors, weighted: false);
            ties.Try(new LinkScores(left, by), cancellationToken);
        }

        return ties;
    }

    private static bool IsMeeting(Gatherings gatherings, int engagement)
    {
        var count = gatherings.Present[engagement].Length;
        return Enumerable.Range(0, count).Any(i => Enumerable.Range(i + 1, count - i - 1).Any(j => gatherings.Meet(engagement, i, j)));
    }

    /// <summary>Ranks ties that are not left among pairs without a tie, as many as those.</summary>
    private void Try(LinkScores left, CancellationToken cancellationToken)
    {
        var hidden = NotIn(left.Graph);
        var others = WithoutTie(Math.Min(hidden.Count, MostAtATime));
        Shuffle(hidden);
        var scores = Scores(left, hidden.Take(MostAtATime), cancellationToken);
        var scoresOfOthers = Scores(left, others, cancellationToken);
        if (scores.Length > 0 && scoresOfOthers.Length > 0)
        {
            _areas.Add(Auc.Of(scores, scoresOfOthers));
            _hidden.AddRange(scores);
            _others.AddRange(scoresOfOthers);
        }
    }

    /// <summary>The edges of the graph that another one, which has no others, lacks.</summary>
    private List<(int A, int B)> NotIn(WeightedGraph left)
    {
        var hidden = new List<(int A, int B)>();
        for (var node = 0; node < _graph.Count; node++)
        {
            var row = left.NeighboursOf(node);
            var next = 0;
            foreach (var neighbour in _graph.NeighboursOf(node))
            {
                if (next < row.Length && row[next] == neighbour)
                {
                    next++;
                }
                else if (neighbour > node)
                {
                    hidden.Add((node, neighbour));
                }
            }
        }

        return hidden;
    }

    /// <summary>So many pairs of nodes without an edge, drawn evenly, each once; all of them where there are fewer.</summary>
    private HashSet<(int A, int B)> WithoutTie(int wanted)
    {
        var all = ((long)_graph.Count * (_graph.Count - 1) / 2) - _graph.EdgeCount;
        var pairs = new HashSet<(int A, int B)>();
        while (pairs.Count < Math.Min(wanted, all))
        {
            var (a, b) = (_random.Next(_graph.Count), _random.Next(_graph.Count));
            if (a != b && !_graph.AreNeighbours(a, b))
            {
                pairs.Add((Math.Min(a, b), Math.Max(a, b)));
            }
        }

        return pairs;
    }

    private static long[] Scores(LinkScores left, IEnumerable<(int A, int B)> pairs, CancellationToken cancellationToken)
    {
        var all = pairs.ToArray();
        var scores = new long[all.Length];
        Workers.Run(
            all.Length,
            () => 0,
            (_, piece) =>
            {
                for (var i = piece.First; i < piece.End; i++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    scores[i] = left.Of(all[i].A, all[i].B);
                }
            },
            cancellationToken);
        return scores;
    }

    private void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var other = _random.Next(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }
}
