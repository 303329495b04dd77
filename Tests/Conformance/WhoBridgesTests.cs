using NUnit.Framework;
using StakeholderGraph.Tests.Conformance.Oracles;
using StakeholderGraph.Tests.Measures;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

public sealed class WhoBridgesTests : NetworkRules
{
    private static readonly WhoBridges Question = new(Scope.Everything) { AtMost = 100 };

    [Test]
    public async Task A_participant_of_two_meetings_stands_between_those_who_attend_only_one()
    {
        await using var reader = await Load(TwoMeetings());
        var answer = await reader.AskAsync(Question, default);
        Assert.Multiple(() =>
        {
            Assert.That(
                answer.Ranking.Select(r => (r.Stakeholder.Id.Value, r.Value, r.Rank, r.Tied)),
                Is.EqualTo([("cleo", 4.0, 1, 0), ("ada", 0.0, 2, 3), ("bob", 0.0, 2, 3), ("dan", 0.0, 2, 3), ("eve", 0.0, 2, 3)]));
            Assert.That((answer.Stakeholders, answer.Cooperations, answer.Sampled), Is.EqualTo((5, 6, (int?)null)));
            Assert.That(
                answer.Definition,
                Does.Contain("unordered pairs").And.Contain("unweighted").And.Contain("at the level of stakeholders"));
        });
    }

    [Test]
    public async Task The_strongest_cooperations_come_with_their_engagements_and_evidence()
    {
        await using var reader = await Load(TwoMeetings());
        var answer = await reader.AskAsync(Question with { AtMost = 1, PartnersAtMost = 2 }, default);
        Assert.Multiple(() =>
        {
            Assert.That(
                answer.Evidence.Select(p => (p.A.Id.Value, p.B.Id.Value, p.Engagements[0].Engagement.Id.Value)),
                Is.EqualTo([("ada", "cleo", "first"), ("bob", "cleo", "first")]));
            Assert.That(answer.Ties["ada-attends-first"].Evidence, Is.Not.Empty);
            Assert.That(answer.Sources.Keys, Is.EqualTo(["paper"]));
            Assert.That((answer.Truncated, answer.Omitted), Is.EqualTo((true, 4)));
        });
    }

    [Test]
    public async Task A_broker_between_constituencies_has_its_roles_with_example_chains_and_their_evidence()
    {
        // The ministry meets the union and the chamber, which do not meet each other.
        await using var reader = await Load(
            new TestDataset("d")
                .Body("ministry", Kind.Ministry)
                .Body("union", Kind.Union)
                .Body("chamber", Kind.Employers)
                .Body("agency", Kind.Ministry)
                .Event("one")
                .Event("two")
                .Event("three")
                .Tie("ministry", TieType.Hosts, "one")
                .Tie("union", TieType.Attends, "one")
                .Tie("ministry", TieType.Hosts, "two")
                .Tie("chamber", TieType.Attends, "two")
                .Tie("ministry", TieType.Hosts, "three")
                .Tie("agency", TieType.Attends, "three"));
        var answer = await reader.AskAsync(Question with { Measure = BridgeMeasure.Brokerage }, default);
        var ministry = answer.Ranking[0];
        Assert.Multiple(() =>
        {
            Assert.That((ministry.Stakeholder.Id.Value, ministry.Group, ministry.Value), Is.EqualTo(("ministry", "government", 6.0)));
            Assert.That(
                ministry.Parts.Select(p => (p.Key, p.Value)),
                Is.EqualTo([("coordinator", 0.0), ("itinerant", 0.0), ("representative", 2.0), ("gatekeeper", 2.0), ("liaison", 2.0)]));
            Assert.That(
                ministry.Chains.Select(c => (c.Role, c.From.Id.Value, c.To.Id.Value)),
                Is.EqualTo([("representative", "agency", "chamber"), ("gatekeeper", "chamber", "agency"), ("liaison", "chamber", "union")])
            );
            Assert.That(
                answer.Evidence.Select(p => $"{p.A.Id} {p.B.Id}"),
                Is.EqualTo(["agency ministry", "chamber ministry", "ministry union"]));
        });
    }

    [Test]
    public async Task Articulation_lists_stakeholders_and_cooperations_without_which_the_network_falls_apart()
    {
        await using var reader = await Load(
            TwoMeetings().Person("fay").Event("third").Tie("fay", TieType.Attends, "third").Tie("eve", TieType.Attends, "third"));
        var answer = await reader.AskAsync(Question with { Measure = BridgeMeasure.Articulation }, default);
        Assert.Multiple(() =>
        {
            Assert.That(
                answer.Ranking.Select(r => (r.Stakeholder.Id.Value, r.Value, r.Parts["pieces"])),
                Is.EqualTo([("cleo", 6.0, 2.0), ("eve", 4.0, 2.0)]));
            Assert.That(answer.Bridges.Select(b => (b.A.Id.Value, b.B.Id.Value, b.Separated)), Is.EqualTo([("eve", "fay", 5L)]));
            Assert.That(answer.Evidence.Select(p => $"{p.A.Id} {p.B.Id}"), Does.Contain("eve fay"));
        });
    }

    [Test]
    public async Task Key_players_are_all_best_sets_with_their_number()
    {
        await using var reader = await Load(TwoMeetings());
        var alone = await reader.AskAsync(Question with { Measure = BridgeMeasure.KeyPlayersFragment, SetSize = 1 }, default);
        var two = await reader.AskAsync(
            Question with
            {
                Measure = BridgeMeasure.KeyPlayersReach,
                SetSize = 2,
                AtMost = 1,
                Skip = 1,
            },
            default);
        Assert.Multiple(() =>
        {
            Assert.That(alone.Sets.Single().Single().Id.Value, Is.EqualTo("cleo"));
            Assert.That(
                (alone.Value, alone.Count, alone.Bound, alone.Optimality),
                Is.EqualTo((Math.Round(2 / 3.0, 9), 1L, Math.Round(2 / 3.0, 9), Optimality.Proven)));
            Assert.That((two.Value, two.Count, two.Omitted), Is.EqualTo((3.0, 8L, 6)), "Cleo with anyone, or one of either meeting");
            Assert.That(two.Sets.Single().Select(m => m.Id.Value), Is.EqualTo(["ada", "dan"]));
        });
    }

    [Test]
    public async Task Communities_come_with_their_sizes_and_their_modularity()
    {
        await using var reader = await Load(
            new TestDataset("d")
                .Person("ada")
                .Person("bob")
                .Person("cleo")
                .Person("dan")
                .Event("first")
                .Event("second")
                .Tie("ada", TieType.Attends, "first")
                .Tie("bob", TieType.Attends, "first")
                .Tie("cleo", TieType.Attends, "second")
                .Tie("dan", TieType.Attends, "second"));
        var answer = await reader.AskAsync(Question with { Measure = BridgeMeasure.Communities }, default);
        Assert.Multiple(() =>
        {
            Assert.That(answer.Communities.Select(c => string.Join(' ', c.Select(m => m.Id))), Is.EqualTo(["ada bob", "cleo dan"]));
            Assert.That((answer.Quality, string.Join(' ', answer.CommunitySizes)), Is.EqualTo((0.5, "2 2")));
        });
    }

    [Test]
    public async Task Bands_distinguish_a_hub_and_show_indistinguishable_ranks()
    {
        var data = new TestDataset("d").Person("hub");
        for (var i = 0; i < 12; i++)
        {
            data.Person($"p{i:00}").Event($"e{i:00}").Tie("hub", TieType.Attends, $"e{i:00}").Tie($"p{i:00}", TieType.Attends, $"e{i:00}");
        }

        await using var reader = await Load(data);
        var answer = await reader.AskAsync(Question with { Measure = BridgeMeasure.Degree }, default);
        Assert.Multiple(() =>
        {
            Assert.That(
                (
                    answer.Ranking[0].Stakeholder.Id.Value,
                    answer.Ranking[0].RankLeast,
                    answer.Ranking[0].RankMost,
                    answer.Ranking[0].Indistinct),
                Is.EqualTo(("hub", 1, 1, 0)));
            Assert.That(
                answer.Ranking.Skip(1).Select(r => (r.Rank, r.RankLeast, r.Indistinct)).Distinct(),
                Is.EqualTo([(2, (int?)2, (int?)11)]));
            Assert.That(answer.Ranking.Skip(1).Select(r => r.RankMost), Is.All.GreaterThan(5));
            Assert.That((answer.Bands!.Samples, answer.Bands.Dropped), Is.EqualTo((40, 0.1)));
        });
    }

    [Test]
    public async Task Ties_that_are_only_announced_widen_a_band()
    {
        var data = new TestDataset("d").Source("paper").Person("ada").Person("bob").Person("cleo").Person("dan");
        foreach (
            var (meeting, a, b, evidence) in ((string, string, string, string)[])
                [
                    ("e1", "ada", "bob", "paper"),
                    ("e2", "ada", "cleo", "paper:announced"),
                    ("e3", "ada", "dan", "paper:announced"),
                    ("e4", "bob", "cleo", "paper"),
                    ("e5", "bob", "dan", "paper"),
                ])
        {
            data.Event(meeting)
                .Tie(a, TieType.Attends, meeting, evidence: [evidence])
                .Tie(b, TieType.Attends, meeting, evidence: [evidence]);
        }

        await using var reader = await Load(data);
        var answer = await reader.AskAsync(Question with { Measure = BridgeMeasure.Degree }, default);
        var ada = answer.Ranking.Single(r => r.Stakeholder.Id.Value == "ada");
        Assert.That((ada.Rank, ada.RankMost >= 2, answer.Bands!.Without.Single()), Is.EqualTo((1, true, "ties that are not confirmed")));
    }

    [Test]
    public async Task Nobody_bridges_in_a_network_without_records()
    {
        await using var reader = await Load(new TestDataset("d"));
        foreach (var measure in Enum.GetValues<BridgeMeasure>())
        {
            var answer = await reader.AskAsync(Question with { Measure = measure }, default);
            Assert.That(
                (answer.Stakeholders, answer.Ranking.Count, answer.Sets.Count, answer.Communities.Count, answer.Omitted),
                Is.EqualTo((0, 0, 0, 0, 0)),
                $"{measure}");
        }
    }

    [TestCase(BridgeMeasure.Betweenness)]
    [TestCase(BridgeMeasure.Closeness)]
    [TestCase(BridgeMeasure.KeyPlayersReach)]
    [TestCase(BridgeMeasure.KeyPlayersFragment)]
    public async Task At_the_time_limit_the_answer_is_the_best_so_far_and_states_this(BridgeMeasure measure)
    {
        await using var reader = await Load(TwoMeetings());
        var question = Question with { Measure = measure, SetSize = 2 };
        var whole = await reader.AskAsync(question, default);
        var inTime = await reader.AskAsync(question with { Within = TimeSpan.FromMinutes(5) }, default);
        var cut = await reader.AskAsync(question with { Within = TimeSpan.Zero }, default);
        Assert.Multiple(() =>
        {
            Assert.That((whole.EndedByTimeLimit, inTime.EndedByTimeLimit, cut.EndedByTimeLimit), Is.EqualTo((false, false, true)));
            Assert.That(Json(inTime), Is.EqualTo(Json(whole)), "a limit that is not reached changes nothing");
            Assert.That(cut.Ranking, Has.Count.EqualTo(whole.Ranking.Count));
            Assert.That(cut.Sampled, Is.EqualTo(question.IsOnSets ? (int?)null : 64));
            Assert.That(cut.Bands?.Samples ?? 0, Is.Zero);
            Assert.That(cut.Ranking.Select(ranked => ranked.Error), Has.None.Null);
            Assert.That(cut.Sets, question.IsOnSets ? Is.Not.Empty : Is.Empty);
            Assert.That(cut.Optimality, Is.Not.EqualTo(Optimality.Proven));
            Assert.That(cut.Value, Is.EqualTo(whole.Value), "in so small a network the first set tried is as good as any");
        });

        static string Json(Bridging answer) =>
            System.Text.Json.JsonSerializer.Serialize(answer, StakeholderGraph.Asking.AnswerJson.Sent.Bridging);
    }

    [Test]
    public async Task A_set_has_no_more_members_than_there_are_stakeholders()
    {
        await using var reader = await Load(TwoMeetings());
        foreach (var measure in (BridgeMeasure[])[BridgeMeasure.KeyPlayersReach, BridgeMeasure.KeyPlayersFragment])
        {
            var answer = await reader.AskAsync(Question with { Measure = measure, SetSize = 10 }, default);
            Assert.That((answer.Sets.Single().Count, answer.Value, answer.Count), Is.EqualTo((5, (double?)0, (long?)1)), $"{measure}");
        }
    }

    [TestCase("karate"), TestCase("krackhardt-kite"), TestCase("key-players-32")]
    public async Task Known_networks_of_two_at_each_engagement_have_the_known_values(string name)
    {
        var known = name == "key-players-32" ? KnownNetwork.OfShared(name, "key-players-32.csv") : KnownNetwork.OfKept(name);
        await using var reader = await Load(known.ToDataset());
        foreach (
            var (measure, named) in ((BridgeMeasure, string)[])
                [
                    (BridgeMeasure.Degree, "degree"),
                    (BridgeMeasure.Betweenness, "betweennessRaw"),
                    (BridgeMeasure.Closeness, "harmonicCloseness"),
                    (BridgeMeasure.Pagerank, "pageRank"),
                    (BridgeMeasure.Core, "coreNumber"),
                    (BridgeMeasure.Constraint, "constraint"),
                    (BridgeMeasure.EffectiveSize, "effectiveSize"),
                ])
        {
            var ranking = (await reader.AskAsync(Question with { Measure = measure }, default)).Ranking.ToDictionary(
                r => r.Stakeholder.Id.Value,
                r => r.Value);
            foreach (var (id, value) in known.Names.Zip(known.Measure(named)))
            {
                Assert.That(ranking[$"s{id}"], Is.EqualTo(value).Within(1e-6), $"{measure} of {id}");
            }
        }

        var reach = await reader.AskAsync(Question with { Measure = BridgeMeasure.KeyPlayersReach, SetSize = 3, Steps = 2 }, default);
        var wanted = known.Values["keyPlayers"]!["3"]!["reach2"]!;
        Assert.That(
            (reach.Value, reach.Count, reach.Optimality),
            Is.EqualTo(((double?)wanted["value"]!, (long?)wanted["count"]!, Optimality.Proven)));
    }

    [Test]
    public async Task Evelyn_Jefferson_of_the_southern_women_has_a_constraint_by_each_definition()
    {
        await using var reader = await Load(SharedData.SouthernWomen());
        foreach (
            var (weighted, weight, constraint) in ((bool, Weight, double)[])
                [(false, Weight.Count, 0.2211), (true, Weight.Count, 0.2578), (true, Weight.Newman, 0.3311)])
        {
            var answer = await reader.AskAsync(
                Question with
                {
                    Measure = BridgeMeasure.Constraint,
                    Weighted = weighted,
                    Weight = weight,
                },
                default);
            Assert.That(
                answer.Ranking.Single(r => r.Stakeholder.Id.Value == "evelyn-jefferson").Value,
                Is.EqualTo(constraint).Within(5e-5));
        }
    }

    [Test]
    [Category("Thorough")]
    public async Task Every_answer_equals_that_of_the_oracle()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new RandomNetwork(seed);
            var datasets = random.Datasets();
            var oracle = new Oracle(datasets);
            await using var reader = await Load(datasets);
            for (var i = 0; i < 4; i++)
            {
                var question = new WhoBridges(random.Scope())
                {
                    Measure = random.Pick(Enum.GetValues<BridgeMeasure>()),
                    Between = random.Pick(Between.Constituency, Between.Country, Between.Kind),
                    Weight = random.Pick(Enum.GetValues<Weight>()),
                    Weighted = random.Pick(false, true),
                    Normalized = random.Pick(false, true),
                    SetSize = random.Pick(1, 2, 3),
                    Steps = random.Pick(1, 2),
                    ByDistance = random.Pick(false, true),
                    AtMost = random.Pick(2, 500),
                    Skip = random.Pick(0, 1),
                    PartnersAtMost = random.Pick(1, 3),
                };
                var answer = await reader.AskAsync(question, default);
                if (question.Measure == BridgeMeasure.Communities)
                {
                    CompareCommunities(answer, oracle, question, $"seed {seed}: {question}");
                    continue;
                }

                Assert.That(Transcript.Of(answer), Is.EqualTo(oracle.Answer(question)), $"seed {seed}: {question}");
                Assert.That(answer.Ranking.All(r => r.RankLeast <= r.Rank && r.Rank <= r.RankMost), $"seed {seed}: {question}");
                var shown = answer.Evidence.SelectMany(p => (IEnumerable<(Mention, Mention)>)[(p.A, p.B), (p.B, p.A)]).ToHashSet();
                Assert.That(
                    answer.Ranking.All(r =>
                        r.Chains.All(c =>
                            shown.Contains((r.Stakeholder, c.From)) && shown.Contains((r.Stakeholder, c.To)) && r.Parts[c.Role] > 0)
                        && r.Chains.Count == (question.Measure == BridgeMeasure.Brokerage ? r.Parts.Count(p => p.Value > 0) : 0)),
                    $"seed {seed}: {question}");
            }
        }
    }

    private static void CompareCommunities(Bridging answer, Oracle oracle, WhoBridges question, string message)
    {
        if (question.AtMost == 500 && question.Skip == 0)
        {
            var (actors, measures) = oracle.Taken(question);
            int[][] communities =
            [
                .. answer.Communities.Select(c => c.Select(member => Array.IndexOf(actors, Transcript.Actor(member))).ToArray()),
            ];
            Assert.That(communities.SelectMany(c => c).Order(), Is.EqualTo(measures.Nodes), message);
            Assert.That(communities.All(measures.AreConnected), message);
            int[] groups = Array.ConvertAll(measures.Nodes, node => Array.FindIndex(communities, c => c.Contains(node)));
            Assert.That(answer.Quality, Is.EqualTo(measures.Modularity(groups)).Within(1e-8), message);
        }
    }

    private static TestDataset TwoMeetings() => new TestDataset("d")
        .Person("ada").Person("bob").Person("cleo").Person("dan").Person("eve").Event("first").Event("second")
        .Tie("ada", TieType.Attends, "first").Tie("bob", TieType.Attends, "first").Tie("cleo", TieType.Attends, "first")
        .Tie("cleo", TieType.Attends, "second").Tie("dan", TieType.Attends, "second").Tie("eve", TieType.Attends, "second");
}
