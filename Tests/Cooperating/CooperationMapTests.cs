using NUnit.Framework;
using StakeholderGraph.Cooperating;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Cooperating;

/// <summary>The map of all cooperation agrees for everyone with the answer of Who cooperates.</summary>
public sealed class CooperationMapTests
{
    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void The_pairs_of_everyone_are_its_partners_with_the_same_strengths(int seed)
    {
        var random = new RandomNetwork(seed);
        var network = NetworkBuilder.Build(random.Datasets());
        var (scope, weight) = (random.Scope(), random.Pick(Enum.GetValues<Weight>()));
        var pairs = Pairs(CooperationMap.Of(Gatherings.Of(network, scope), weight));
        var compared = 0;
        foreach (var id in RandomNetwork.Stakeholders)
        {
            var party = new Standing(network, scope).Named(network.Find(id, Family.Stakeholder));

            // Kinds and countries do not apply to the stakeholder of a question, but the map applies them to everyone. A stakeholder that
            // becomes several actors is asked about as all of them together.
            if (party.Actors is [var actor] && !IsExcepted(network, scope, party.Stakeholder, actor))
            {
                var expected = WhoCooperatesAnswer.Answer(network, new WhoCooperates(id, scope) { Weight = weight, AtMost = 500 })!.Partners
                    .Select(p => (Actor(network, p.Stakeholder), p.Strength, p.Shared.Count + p.Omitted));
                var found = pairs.Where(p => p.A == actor || p.B == actor)
                    .Select(p => (p.A == actor ? p.B : p.A, Strength.OfRounded(p.Strength), p.Shared));
                Assert.That(found, Is.EquivalentTo(expected), $"{id} {scope} {weight}");
                compared++;
            }
        }

        Assert.That(
            compared,
            scope is { Kinds.Length: 0, Countries.Length: 0, Lineage: false } ? Is.GreaterThan(0) : Is.GreaterThanOrEqualTo(0));
    }

    [FsCheck.NUnit.Property(MaxTest = 50)]
    public void A_minimum_strength_excludes_exactly_the_weaker_pairs(int seed)
    {
        var random = new RandomNetwork(seed);
        var gatherings = Gatherings.Of(NetworkBuilder.Build(random.Datasets()), random.Scope());
        foreach (var weight in Enum.GetValues<Weight>())
        {
            var all = Pairs(CooperationMap.Of(gatherings, weight));
            foreach (var least in all.Select(p => p.Strength).SelectMany(s => (long[])[s, s + 1]).Distinct().Append(2_000_000_000))
            {
                Assert.That(Pairs(CooperationMap.Of(gatherings, weight, least)), Is.EqualTo(all.Where(p => p.Strength >= least)));
            }
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public void Pairs_that_share_only_given_engagements_are_found(int seed)
    {
        var random = new RandomNetwork(seed);
        var map = CooperationMap.Of(Gatherings.Of(NetworkBuilder.Build(random.Datasets()), random.Scope()), Weight.Count);
        int[] some = [.. Enumerable.Range(0, map.Gatherings.Present.Count).Where(_ => random.Pick(true, false))];

        Assert.That(
            map.SharingOnly(some),
            Is.EquivalentTo(map.Pairs().Where(p => map.Gatherings.SharedBy(p.A, p.B).All(some.Contains)).Select(p => (p.A, p.B))));
    }

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public void Prepared_and_looked_up_values_give_the_same_map(int seed)
    {
        var network = NetworkBuilder.Build(new RandomNetwork(seed).Datasets());
        var lookedUp = Scope.Everything with { Roles = [.. TieRules.DefaultRoles] };
        foreach (var weight in Enum.GetValues<Weight>())
        {
            Assert.That(
                Pairs(CooperationMap.Of(Gatherings.Of(network, lookedUp), weight)),
                Is.EqualTo(Pairs(CooperationMap.Of(Gatherings.Of(network, Scope.Everything), weight))));
        }
    }

    [Test]
    public void Many_engagements_and_many_stakeholders_are_added_up_without_loss()
    {
        // 10,000 whole contributions need more than 63 bits, and 600 stakeholders more than one unit of work.
        var data = new TestDataset("d");
        for (var i = 0; i < 600; i++)
        {
            data.Body($"b{i:000}");
        }

        for (var i = 0; i < 10_000; i++)
        {
            data.Event($"e{i}").Tie("b000", TieType.Signs, $"e{i}").Tie("b599", TieType.Signs, $"e{i}");
        }

        for (var i = 0; i < 599; i++)
        {
            data.Event($"f{i}").Tie($"b{i:000}", TieType.Hosts, $"f{i}").Tie($"b{i + 1:000}", TieType.Attends, $"f{i}");
        }

        var map = Pairs(CooperationMap.Of(Gatherings.Of(NetworkBuilder.Build([data]), Scope.Everything), Weight.Role));
        Assert.That(map, Is.EqualTo(
            Enumerable.Range(0, 599).Select(i => new CooperatingPair(i, i + 1, 300_000_000, 1))
                .Append(new CooperatingPair(0, 599, 10_000_000_000_000, 10_000))
                .OrderBy(p => p.A).ThenBy(p => p.B)));
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void The_graph_has_a_node_for_every_actor_and_an_edge_for_every_pair(int seed)
    {
        var random = new RandomNetwork(seed);
        var gatherings = Gatherings.Of(NetworkBuilder.Build(random.Datasets()), random.Scope());
        var map = CooperationMap.Of(gatherings, random.Pick(Enum.GetValues<Weight>()));
        foreach (var weighted in (bool[])[true, false])
        {
            var (graph, actors) = map.ToGraph(weighted);
            Assert.That(actors, Is.EqualTo(gatherings.Present.Items.Distinct().Order()));
            Assert.That(graph.Count, Is.EqualTo(actors.Length));
            Assert.That(
                graph.Edges().Select(e => (actors[e.A], actors[e.B], e.Weight)),
                Is.EqualTo(
                    Pairs(map)
                        .Where(p => !weighted || p.Strength > 0)
                        .Select(p => (p.A, p.B, weighted ? Strength.OfRounded(p.Strength) : 1.0))));
        }
    }

    [Test]
    public void A_map_that_nobody_waits_for_is_abandoned()
    {
        var gatherings = Gatherings.Of(NetworkBuilder.Build(new RandomNetwork(1).Datasets()), Scope.Everything);
        Assert.That(
            () => CooperationMap.Of(gatherings, Weight.Role, cancellationToken: new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());
    }

    private static bool IsExcepted(Network network, Scope scope, int stakeholder, int actor) =>
        scope.Level == Level.Country && actor != stakeholder
            ? !scope.Kinds.IsEmpty || !scope.Countries.IsEmpty
            : !new ScopeFilter(network, scope).AllowsKindAndCountry(actor < network.StakeholderCount ? actor : stakeholder);

    private static int Actor(Network network, Mention mention) => mention.Kind == Kind.Country
        ? network.StakeholderCount + Array.IndexOf(network.CountryCodes, mention.Id.Value)
        : network.Find(mention.Id, Family.Stakeholder);

    private static List<CooperatingPair> Pairs(CooperationMap map) => [.. map.Pairs()];
}
