using StakeholderGraph.Cooperating;
using StakeholderGraph.Measures;

namespace StakeholderGraph.Missing;

/// <summary>
/// Tests a ranking of pairs on the network itself: engagements are hidden, a tenth at a time, and pairs who then no longer have a tie are
/// ranked among pairs that never had one. Whole engagements are hidden, not single ties, because two who meet in a large engagement have
/// all its other participants in common, so that a tie hidden alone would always be found again. If every engagement has two participants,
/// a tie is hidden with each.
/// </summary>
internal sealed class HiddenTies
{
    /// <summary>The number of parts into which engagements are divided; each part is hidden once.</summary>
    public const int Parts = 10;

    /// <summary>
    /// The number of parts that are hidden if there are more than <see cref="Many"/> ties, because then the parts hardly differ.
    /// </summary>
    public const int PartsOfMany = 3;

    /// <summary>The number of ties from which not all parts are hidden.</summary>
    public const int Many = 1_000_000;

    private const int Seed = 1;

    private readonly HidingTrial[] _trials;

    private HiddenTies(int engagements, HidingTrial[] trials) => (Engagements, _trials) = (engagements, trials);

    /// <summary>The number of engagements in which any stakeholders meet.</summary>
    public int Engagements { get; }

    /// <summary>The number of ties that were hidden and ranked, over all trials.</summary>
    public int Hidden => _trials.Sum(trial => trial.Hidden.Length);

    /// <summary>The area under the curve for each hidden part, see <see cref="Auc"/>.</summary>
    public double[] Areas => [.. _trials.Select(trial => Auc.Of(trial.Hidden, trial.Others))];

    /// <summary>The share of the hidden ties that score higher than the median pair without a tie; 0 if none was hidden.</summary>
    public double AboveMedian
    {
        get
        {
            long[] others = [.. _trials.SelectMany(trial => trial.Others).Order()];
            return Hidden == 0 ? 0 : _trials.Sum(trial => trial.Hidden.Count(score => score > others[others.Length / 2])) / (double)Hidden;
        }
    }

    /// <summary>Hides the engagements part by part.</summary>
    /// <param name="map">The cooperation of all pairs.</param>
    /// <param name="graph">The cooperation as a graph.</param>
    /// <param name="actors">The actor of each node of the graph.</param>
    /// <param name="by">The score of pairs.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static HiddenTies Of(CooperationMap map, WeightedGraph graph, int[] actors, LinkScore by, CancellationToken cancellationToken)
    {
        int[] engagements =
        [
            .. Enumerable.Range(0, map.Gatherings.Present.Count).Where(engagement => IsMeeting(map.Gatherings, engagement)),
        ];
        new SeededRandom(Seed).Shuffle(engagements);
        var parts = Math.Min(Parts, engagements.Length);
        var trials = new HidingTrial[graph.EdgeCount > Many ? PartsOfMany : parts];
        Parallel.For(0, trials.Length, new ParallelOptions { CancellationToken = cancellationToken }, part =>
        {
            var hidden = map.SharingOnly(engagements.Where((_, i) => i % parts == part))
                .Select(pair => (Array.BinarySearch(actors, pair.A), Array.BinarySearch(actors, pair.B))).ToArray();
            trials[part] = HidingTrial.Of(graph, hidden, by, new SeededRandom(Seed + part), cancellationToken);
        });
        return new HiddenTies(engagements.Length, [.. trials.Where(trial => trial.Hidden.Length > 0 && trial.Others.Length > 0)]);
    }

    private static bool IsMeeting(Gatherings gatherings, int engagement)
    {
        var count = gatherings.Present[engagement].Length;
        return Enumerable.Range(0, count).Any(i => Enumerable.Range(i + 1, count - i - 1).Any(j => gatherings.Meet(engagement, i, j)));
    }
}
