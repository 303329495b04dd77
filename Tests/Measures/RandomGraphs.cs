using StakeholderGraph.Measures;

namespace StakeholderGraph.Tests.Measures;

/// <summary>Random graphs of many types: sparse and dense, with hubs, trees and isolated nodes.</summary>
internal static class RandomGraphs
{
    public static WeightedGraph Of(int seed, int most = 40)
    {
        var random = new Random(seed);
        var count = random.Next(1, most + 1);
        var density = Math.Pow(random.NextDouble(), 2);
        var hubs = seed % 3 == 0;
        var edges = new List<WeightedEdge>();
        for (var a = 0; a < count; a++)
        {
            for (var b = a + 1; b < count; b++)
            {
                var chance = seed % 5 == 0 ? 1.5 / count : hubs ? Math.Min(1, density * 4 / (a + 1)) : density;
                if (random.NextDouble() < chance)
                {
                    edges.Add(new WeightedEdge(a, b, seed % 2 == 0 ? random.Next(1, 5) : Math.Round(0.01 + random.NextDouble(), 9)));
                }
            }
        }

        return WeightedGraph.Of(count, [.. edges]);
    }
}
