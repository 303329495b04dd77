using System.Diagnostics;
using System.Globalization;
using StakeholderGraph.Cooperating;
using StakeholderGraph.Measures;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Benchmarks.Scale;

/// <summary>
/// Computes measures on the same graphs as the reference: the two-mode network, or pairs that share at least two engagements. Reference and
/// measure run alternately, and the shortest time of each counts, to reduce the effect of other work on the machine.
/// </summary>
internal static class MeasuresCommand
{
    private const int Turns = 3;
    private const int TurnsOfShort = 12; // enough for the compiler to have seen what is hot
    private const double ShortMilliseconds = 1_000;

    public static async Task<int> RunAsync(string folder, string program)
    {
        var native = Path.Combine(folder, "native");
        if (!File.Exists(Path.Combine(native, "names.csv")))
        {
            GeneratedNetwork.Convert(folder, native);
        }

        var network = NetworkBuilder.Build([DatasetFolder.Open(native)]);
        var gatherings = Gatherings.Of(network, Scope.Everything);
        var twoMode = TwoMode(gatherings);
        var pairs = SharingTwo(gatherings);
        Console.WriteLine($"{"",-52}{"least",14}{"reference",14}  ÷");
        await Row("pairs that share at least two engagements", "Q2", () => SharingTwo(gatherings));
        await Row("PageRank, two-mode", "Q5pr", () => PageRank.Of(twoMode, weighted: false));
        await Row("communities, pairs that share two, by newman", "Q6", () => Communities.In(pairs, weighted: true));
        await Row("constraint, pairs that share two, by newman", "Q7", () => StructuralHoles.Of(pairs, weighted: true));
        await Row("closeness, exact, two-mode", "Q5closeopt", () => Closeness.Exact(twoMode));
        await Row("betweenness, exact, two-mode", "Q5btwopt", () => Betweenness.Exact(twoMode));
        return 0;

        async Task Row(string what, string question, Func<object> measure)
        {
            var (ours, reference) = (double.PositiveInfinity, double.PositiveInfinity);
            for (var turn = 0; turn < (ours < ShortMilliseconds ? TurnsOfShort : Turns); turn++)
            {
                reference = Math.Min(reference, (await Reference.RunAsync(program, folder, question))[question].Median);
                var start = Stopwatch.GetTimestamp();
                measure();
                ours = Math.Min(ours, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{what,-52}{ours,11:0.0} ms{reference,11:0.0} ms  {ours / reference:0.00}"));
        }
    }

    private static WeightedGraph TwoMode(Gatherings gatherings)
    {
        var actors = gatherings.Attended.Count;
        var (offsets, items) = (new int[actors + gatherings.Present.Count + 1], gatherings.Attended.Items);
        gatherings.Attended.Offsets.CopyTo(offsets, 0);
        offsets.AsSpan(actors + 1).Fill(items.Length);
        return WeightedGraph.OfThoseAfter(new Adjacency(offsets, Array.ConvertAll(items, engagement => actors + engagement)), null);
    }

    private static WeightedGraph SharingTwo(Gatherings gatherings)
    {
        var pieces = new List<WeightedEdge>[Workers.PiecesOf(gatherings.Attended.Count)];
        CooperationMap.Visit(
            gatherings, Weight.Newman, 0,
            () => new List<WeightedEdge>(),
            (own, pair) =>
            {
                if (pair.Shared >= 2)
                {
                    own.Add(new WeightedEdge(pair.A, pair.B, Strength.OfRounded(pair.Strength)));
                }
            },
            (own, piece) =>
            {
                pieces[piece] = [.. own];
                own.Clear();
            },
            CancellationToken.None);
        return WeightedGraph.Of(gatherings.Attended.Count, [.. pieces.SelectMany(piece => piece)]);
    }
}
