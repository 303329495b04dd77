using NUnit.Framework;
using StakeholderGraph.Cooperating;
using StakeholderGraph.Networks;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Cooperating;

public sealed class KeptMapsTests
{
    private static readonly Network Whole = NetworkBuilder.Build(new RandomNetwork(1).Datasets());

    [Test]
    public void The_map_of_the_whole_network_is_made_once_for_each_level_and_weight([Values] Level level, [Values] Weight weight)
    {
        var scope = Scope.Everything with { Level = level };
        var map = CooperationMap.Of(Whole, scope, weight, CancellationToken.None);

        Assert.That(CooperationMap.Of(Whole, scope, weight, CancellationToken.None), Is.SameAs(map));
        Assert.That(map.ToGraph(weighted: true).Graph, Is.SameAs(map.ToGraph(weighted: true).Graph));
        Assert.That(Gatherings.Of(Whole, scope), Is.SameAs(map.Gatherings));
        Assert.That(
            map.Pairs(), Is.EqualTo(CooperationMap.Of(Gatherings.Made(Whole, scope, [], CancellationToken.None), weight).Pairs()));
    }

    [FsCheck.NUnit.Property(MaxTest = 50)]
    public void Pairs_looked_at_one_by_one_are_the_same_whether_they_are_kept_or_not(int seed)
    {
        var random = new RandomNetwork(seed);
        var network = NetworkBuilder.Build(random.Datasets());
        foreach (var scope in (Scope[])[Scope.Everything, random.Scope()])
        {
            var map = CooperationMap.Of(Gatherings.Made(network, scope, [], CancellationToken.None), Weight.Role);
            foreach (var least in (long[])[0, 250_000_000])
            {
                Assert.That(
                    Visited(AllPairs.Of(network, scope, Weight.Role, CancellationToken.None), least),
                    Is.EqualTo(map.Pairs().Where(pair => pair.Strength >= least)));
            }
        }
    }

    [Test]
    public void Filtered_maps_are_not_kept()
    {
        var filtered = Scope.Everything with { MinSources = 1 };

        Assert.That(Whole.Maps.Find(filtered, Weight.Role, CancellationToken.None), Is.Null);
        Assert.That(Whole.Maps.Find(Scope.Everything with { Lineage = true }, Weight.Role, CancellationToken.None), Is.Null);
        Assert.That(
            CooperationMap.Of(Whole, filtered, Weight.Role, CancellationToken.None),
            Is.Not.SameAs(CooperationMap.Of(Whole, filtered, Weight.Role, CancellationToken.None)));
    }

    [Test]
    public void If_maps_need_too_much_memory_the_least_recently_used_is_dropped()
    {
        var one = Whole.Maps.Gatherings(Level.Stakeholder, CancellationToken.None).Meetings * 40;
        var maps = new KeptMaps(Whole) { Room = 2 * one };
        var (count, newman) = (Map(Weight.Count), Map(Weight.Newman));
        Map(Weight.Count);
        Map(Weight.Role);

        Assert.That(Map(Weight.Count), Is.SameAs(count));
        Assert.That(Map(Weight.Newman), Is.Not.SameAs(newman));
        Assert.That(new KeptMaps(Whole) { Room = one - 1 }.Find(Scope.Everything, Weight.Role, CancellationToken.None), Is.Null);

        CooperationMap? Map(Weight weight) => maps.Find(Scope.Everything, weight, CancellationToken.None);
    }

    [Test]
    public void A_map_whose_first_caller_leaves_is_continued_by_the_next()
    {
        var network = NetworkBuilder.Build(new RandomNetwork(2).Datasets());
        var gone = new CancellationToken(canceled: true);

        Assert.That(() => network.Maps.Find(Scope.Everything, Weight.Role, gone), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(network.Maps.Find(Scope.Everything, Weight.Role, CancellationToken.None), Is.Not.Null);
    }

    private static List<CooperatingPair> Visited(AllPairs pairs, long least)
    {
        var visited = new List<CooperatingPair>();
        pairs.Visit(
            least, () => visited,
            (all, pair) =>
            {
                lock (all)
                {
                    all.Add(pair);
                }
            },
            CancellationToken.None);
        return [.. visited.OrderBy(pair => pair.A).ThenBy(pair => pair.B)];
    }
}
