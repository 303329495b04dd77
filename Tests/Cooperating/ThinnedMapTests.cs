using NUnit.Framework;
using StakeholderGraph.Cooperating;
using StakeholderGraph.Measures;
using StakeholderGraph.Networks;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Cooperating;

public sealed class ThinnedMapTests
{
    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void A_thinned_map_equals_the_map_of_the_remaining_stakeholders(int seed)
    {
        var random = new RandomNetwork(seed);
        var gatherings = Gatherings.Of(NetworkBuilder.Build(random.Datasets()), random.Scope());
        var weight = random.Pick(Enum.GetValues<Weight>());
        var map = CooperationMap.Of(gatherings, weight);
        int[] actors = [.. gatherings.Present.Items.Distinct().Order()];
        var draw = new SeededRandom(seed);
        var kept = Array.ConvertAll(gatherings.Present.Items, _ => draw.NextDouble() < 0.7);
        var place = 0;
        var left = gatherings.Where((_, _) => kept[place++]);

        Assert.That(gatherings.AlsoIn(left), Is.EqualTo(kept));
        foreach (var weighted in (bool[])[true, false])
        {
            var expected = CooperationMap.Of(left, weight).ToGraph(actors, weighted);
            var thinned = new ThinnedMap(map, actors, weighted ? weight : null).Graph(kept);
            Assert.That(thinned.Edges(), Is.EqualTo(expected.Edges()));
            Assert.That(thinned.Offsets, Is.EqualTo(expected.Offsets));
        }
    }
}
