using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

public sealed class WhoCooperatesTests(Engine engine) : ConformanceFixture(engine)
{
    private static readonly Scope ByOrganization = new() { Level = Level.Organization };
    private static readonly Scope ByCountry = new() { Level = Level.Country };

    // ---- who is a partner ----

    [Test]
    public async Task Those_who_take_part_in_one_engagement_cooperate()
    {
        var answer = await Ask(AdaBobCleo().Tie("ada", TieType.Hosts, "forum").Tie("bob", TieType.Attends, "forum"), "ada");
        Assert.That(answer.Partners.Select(p => p.Stakeholder.Id.Value), Is.EqualTo(["bob"]));
    }

    [Test]
    public async Task A_stakeholder_never_cooperates_with_itself()
    {
        var answer = await Ask(AdaBobCleo().Tie("ada", TieType.Hosts, "forum").Tie("ada", TieType.Attends, "forum"), "ada");
        Assert.That(answer.Partners, Is.Empty);
    }

    [Test]
    public async Task Nobody_of_that_id_is_no_answer()
    {
        await using var reader = await Load(AdaBobCleo());
        Assert.That(await reader.AskAsync(new WhoCooperates(Id("zoe"), Scope.Everything), default), Is.Null);
    }

    [Test]
    public async Task An_engagement_has_no_partners()
    {
        await using var reader = await Load(AdaBobCleo());
        Assert.That(await reader.AskAsync(new WhoCooperates(Id("forum"), Scope.Everything), default), Is.Null);
    }

    [Test]
    public async Task One_who_takes_part_in_nothing_has_no_partners()
    {
        var answer = await Ask(AdaBobCleo().Tie("bob", TieType.Hosts, "forum"), "ada");
        Assert.Multiple(() =>
        {
            Assert.That(answer.Subject, Is.EqualTo(new Mention(Id("ada"), Kind.Person, "ada", null)));
            Assert.That(answer.Partners, Is.Empty);
            Assert.That(answer.Ties, Is.Empty);
            Assert.That(answer.Truncated, Is.False);
        });
    }

    [TestCase(TieType.Invited)]
    [TestCase(TieType.Declined)]
    public async Task One_who_was_only_invited_or_declined_takes_part_only_when_asked(TieType role)
    {
        var data = AdaBobCleo().Tie("ada", TieType.Hosts, "forum").Tie("bob", role, "forum");
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await Partners(data, "ada", Scope.Everything), Is.Empty);
            Assert.That(await Partners(data, "ada", new Scope { Roles = [TieType.Hosts, role] }), Is.EqualTo(["bob"]));
        });
    }

    [Test]
    public async Task Only_the_roles_asked_for_count()
    {
        var data = AdaBobCleo().Tie("ada", TieType.Hosts, "forum").Tie("bob", TieType.Hosts, "forum").Tie("cleo", TieType.Attends, "forum");
        var answer = await Ask(data, "ada", new Scope { Roles = [TieType.Hosts] }, Weight.Newman);
        Assert.That(Strengths(answer), Is.EqualTo(["bob 1"]), "cleo neither stands nor counts in n");
    }

    // ---- strength ----

    [TestCase(Weight.Count, 1)]
    [TestCase(Weight.Newman, 0.5)]
    [TestCase(Weight.Role, 0.15)]
    public async Task Strength_goes_by_the_weight_asked_for(Weight weight, double strength)
    {
        var data = AdaBobCleo()
            .Tie("ada", TieType.Hosts, "forum")
            .Tie("bob", TieType.Attends, "forum")
            .Tie("cleo", TieType.Observes, "forum");
        var answer = await Ask(data, "ada", Scope.Everything, weight);
        Assert.That(answer.Partners[0].Strength, Is.EqualTo(strength).Within(0));
    }

    [Test]
    public async Task The_strongest_role_weighs()
    {
        var data = AdaBobCleo()
            .Tie("ada", TieType.Attends, "forum")
            .Tie("ada", TieType.Chairs, "forum")
            .Tie("bob", TieType.Observes, "forum");
        var answer = await Ask(data, "ada");
        Assert.Multiple(() =>
        {
            Assert.That(answer.Partners[0].Strength, Is.EqualTo(0.16).Within(0));
            Assert.That(answer.Partners[0].Shared[0].Roles, Is.EqualTo([TieType.Chairs, TieType.Attends]));
        });
    }

    [Test]
    public async Task Contributions_add_up_to_the_strength()
    {
        var data = AdaBobCleo().Event("meeting").Event("talks")
            .Tie("ada", TieType.Hosts, "forum").Tie("bob", TieType.Attends, "forum").Tie("cleo", TieType.Attends, "forum")
            .Tie("ada", TieType.Signs, "meeting").Tie("bob", TieType.Signs, "meeting")
            .Tie("ada", TieType.Attends, "talks").Tie("bob", TieType.Addresses, "talks").Tie("cleo", TieType.Hosts, "talks");
        var bob = (await Ask(data, "ada")).Partners[0];
        Assert.Multiple(() =>
        {
            Assert.That(
                bob.Shared.Select(s => (s.Engagement.Id.Value, s.Contribution)),
                Is.EqualTo([("meeting", 1.0), ("forum", 0.15), ("talks", 0.075)]));
            Assert.That(bob.Shared.Sum(s => s.Contribution), Is.EqualTo(bob.Strength).Within(1e-9));
        });
    }

    [Test]
    public async Task Engagements_that_contribute_the_same_are_ordered_by_id()
    {
        var data = AdaBobCleo().Event("b").Event("a")
            .Tie("ada", TieType.Hosts, "b").Tie("bob", TieType.Hosts, "b").Tie("ada", TieType.Hosts, "a").Tie("bob", TieType.Hosts, "a");
        Assert.That((await Ask(data, "ada")).Partners[0].Shared.Select(s => s.Engagement.Id.Value), Is.EqualTo(["a", "b"]));
    }

    [Test]
    public async Task Equal_partners_are_ordered_by_id()
    {
        var data = AdaBobCleo().Person("Zoe").Tie("ada", TieType.Hosts, "forum")
            .Tie("cleo", TieType.Attends, "forum").Tie("bob", TieType.Attends, "forum").Tie("Zoe", TieType.Attends, "forum");
        Assert.That(await Partners(data, "ada", Scope.Everything), Is.EqualTo(["Zoe", "bob", "cleo"]), "ordinal: capital letters first");
    }

    [Test]
    public async Task The_order_in_which_thirds_are_added_changes_no_rank()
    {
        // 1/3 + 1/3 + 1/3 and 1 are equally strong once rounded.
        var data = AdaBobCleo();
        foreach (var e in new[] { "x", "y", "z" })
        {
            data.Event(e).Person($"{e}1").Person($"{e}2").Tie("ada", TieType.Hosts, e).Tie("cleo", TieType.Hosts, e)
                .Tie($"{e}1", TieType.Hosts, e).Tie($"{e}2", TieType.Hosts, e);
        }

        data.Tie("ada", TieType.Hosts, "forum").Tie("bob", TieType.Hosts, "forum");
        Assert.That(Strengths(await Ask(data, "ada", Scope.Everything, Weight.Newman)).Take(2), Is.EqualTo(["bob 1", "cleo 1"]));
    }

    [Test]
    public async Task What_the_limit_leaves_out_is_counted()
    {
        var data = AdaBobCleo().Tie("ada", TieType.Hosts, "forum").Tie("bob", TieType.Signs, "forum").Tie("cleo", TieType.Attends, "forum");
        await using var reader = await Load(data);
        var answer = await reader.AskAsync(new WhoCooperates(Id("ada"), Scope.Everything) { AtMost = 1 }, default);
        Assert.Multiple(() =>
        {
            Assert.That(answer!.Partners.Select(p => p.Stakeholder.Id.Value), Is.EqualTo(["bob"]));
            Assert.That(answer!.Truncated, Is.True);
            Assert.That(answer!.Omitted, Is.EqualTo(1));
            Assert.That(answer!.Ties.Keys, Has.None.Contains("cleo"), "ties of those left out are left out");
        });
    }

    [Test]
    public async Task Pages_of_partners_and_of_what_one_shares_are_together_the_whole()
    {
        for (var seed = 0; seed < 15; seed++)
        {
            var random = new RandomNetwork(seed);
            await using var reader = await Load(random.Datasets());
            var question = new WhoCooperates(random.Stakeholder(), random.Scope())
            {
                Weight = random.Pick(Weight.Count, Weight.Newman, Weight.Role),
                AtMost = 500,
                SharedAtMost = 500,
            };
            var whole = (await reader.AskAsync(question, default))!;
            var partners = new List<Partner>();
            for (Cooperation? page = null; page is null or { Truncated: true };)
            {
                page = (await reader.AskAsync(question with { AtMost = 2, Skip = partners.Count }, default))!;
                partners.AddRange(page.Partners);
                Assert.That(page.Omitted, Is.EqualTo(whole.Partners.Count - partners.Count), $"seed {seed}");
                Assert.That(page.Ties.Keys, Is.EqualTo(Named(page).Distinct().Order(StringComparer.Ordinal)), $"seed {seed}");
            }

            Assert.That(partners.Select(Line), Is.EqualTo(whole.Partners.Select(Line)), $"seed {seed}");
            foreach (var partner in whole.Partners)
            {
                var shared = new List<SharedEngagement>();
                for (Partner? page = null; page is null or { Omitted: > 0 };)
                {
                    var answer = (
                        await reader.AskAsync(
                            question with
                            {
                                Partner = partner.Stakeholder.Id,
                                SharedAtMost = 2,
                                SharedSkip = shared.Count,
                            },
                            default))!;
                    page = answer.Partners.Single();
                    shared.AddRange(page.Shared);
                    Assert.That(
                        (page.Strength, page.Omitted),
                        Is.EqualTo((partner.Strength, partner.Shared.Count - shared.Count)),
                        $"seed {seed}");
                }

                Assert.That(shared.Select(Shared), Is.EqualTo(partner.Shared.Select(Shared)), $"seed {seed} {partner.Stakeholder.Id}");
            }
        }

        static IEnumerable<string> Named(Cooperation page) =>
            [.. page.Partners.SelectMany(p => p.Shared).SelectMany(s => s.Ties), .. page.Direct.Select(d => d.Tie.Value)];
        static string Line(Partner partner) =>
            $"{partner.Stakeholder.Id} {partner.Strength} {string.Join(", ", partner.Shared.Select(Shared))}";
        static string Shared(SharedEngagement shared) =>
            $"{shared.Engagement.Id} {shared.Contribution} {shared.Possible} {string.Join(' ', shared.Ties)}";
    }

    [Test]
    public async Task Of_many_shared_engagements_the_largest_contributions_are_given_and_the_rest_is_counted()
    {
        var data = AdaBobCleo();
        for (var i = 0; i < 14; i++)
        {
            data.Event($"event-{i:00}")
                .Tie("ada", TieType.Signs, $"event-{i:00}")
                .Tie("bob", i == 13 ? TieType.Signs : TieType.Attends, $"event-{i:00}");
        }

        var answer = await Ask(data, "ada", Scope.Everything);
        Assert.Multiple(() =>
        {
            Assert.That(
                answer.Partners.Single().Shared.Select(s => s.Engagement.Id.Value),
                Is.EqualTo(["event-13", .. Enumerable.Range(0, 9).Select(i => $"event-{i:00}")]));
            Assert.That(answer.Partners.Single().Omitted, Is.EqualTo(4));
            Assert.That(answer.Partners.Single().Strength, Is.EqualTo(1 + (13 * 0.3)).Within(1e-9), "the strength is that of all");
            Assert.That(answer.Ties, Has.Count.EqualTo(20));
        });
    }

    [Test]
    public async Task Of_many_participations_those_of_the_strongest_roles_are_given_and_the_rest_is_counted()
    {
        var data = AdaBobCleo().Body("ministry", Kind.Ministry, "KZ").Event("congress").Tie("ministry", TieType.Hosts, "congress");
        for (var i = 0; i < 8; i++)
        {
            data.Body($"body-{i}", Kind.Ngo, "KG").Tie($"body-{i}", i == 6 ? TieType.Signs : TieType.Attends, "congress");
        }

        var shared = (await Ask(data, "ministry", new Scope { Level = Level.Country })).Partners.Single().Shared.Single();
        Assert.Multiple(() =>
        {
            Assert.That(
                shared.Ties,
                Is.EqualTo([
                    "body-0-attends-congress",
                    "body-1-attends-congress",
                    "body-2-attends-congress",
                    "body-3-attends-congress",
                    "body-6-signs-congress",
                    "ministry-hosts-congress",
                ]));
            Assert.That(shared.Omitted, Is.EqualTo(3));
        });
    }

    [Test]
    public async Task A_question_whose_asker_left_ends()
    {
        var data = AdaBobCleo().Tie("ada", TieType.Hosts, "forum").Tie("bob", TieType.Signs, "forum");
        await using var reader = await Load(data);
        foreach (var scope in new[] { Scope.Everything, ByOrganization })
        {
            await Assert.CatchAsync<OperationCanceledException>(() =>
                reader.AskAsync(new WhoCooperates(Id("ada"), scope), new CancellationToken(canceled: true)));
        }
    }

    [Test]
    public async Task What_an_answer_has_no_room_for_is_counted()
    {
        var data = AdaBobCleo();
        for (var i = 0; i < 6; i++)
        {
            data.Event($"event-{i}")
                .Tie("ada", TieType.Signs, $"event-{i}")
                .Tie("bob", TieType.Signs, $"event-{i}")
                .Tie("cleo", TieType.Attends, $"event-{i}");
        }

        await using var reader = await Load(data);
        var answer = await reader.AskAsync(new WhoCooperates(Id("ada"), Scope.Everything) { AtMostBytes = 26_000 }, default);
        Assert.Multiple(() =>
        {
            Assert.That(answer!.Partners.Select(p => p.Stakeholder.Id.Value), Is.EqualTo(["bob", "cleo"]));
            Assert.That(answer!.Partners.Select(p => p.Shared.Count + p.Omitted), Is.All.EqualTo(6));
            Assert.That(answer!.Partners.Select(p => p.Shared.Count), Is.All.GreaterThan(0));
            Assert.That(answer!.Partners.Sum(p => p.Omitted), Is.GreaterThan(0));
            Assert.That(answer!.Ties.Keys, Is.EquivalentTo(answer.Partners.SelectMany(p => p.Shared).SelectMany(s => s.Ties).Distinct()));
        });
    }

    [Test]
    public async Task Without_evidence_the_strengths_are_the_same()
    {
        var data = AdaBobCleo().Tie("ada", TieType.Hosts, "forum").Tie("bob", TieType.Signs, "forum").Tie("cleo", TieType.Attends, "forum");
        await using var reader = await Load(data);
        var full = await reader.AskAsync(new WhoCooperates(Id("ada"), Scope.Everything), default);
        var bare = await reader.AskAsync(new WhoCooperates(Id("ada"), Scope.Everything) { WithEvidence = false }, default);
        Assert.Multiple(() =>
        {
            Assert.That(Strengths(bare!), Is.EqualTo(Strengths(full!)));
            Assert.That(bare!.Partners.SelectMany(p => p.Shared), Is.Empty);
            Assert.That(bare!.Ties, Is.Empty);
        });
    }

    // ---- levels ----

    [Test]
    public async Task A_person_stands_for_the_body_on_whose_behalf_she_takes_part_and_for_no_other()
    {
        var data = AdaBobCleo()
            .Body("ilo")
            .Body("iom")
            .Body("osce")
            .Tie("ada", TieType.Represents, "iom")
            .Tie("ada", TieType.Attends, "forum", onBehalfOf: "ilo")
            .Tie("osce", TieType.Hosts, "forum");
        Assert.That(await Partners(data, "osce", ByOrganization), Is.EqualTo(["ilo"]));
    }

    [Test]
    public async Task A_person_for_whom_no_body_is_named_stands_for_all_that_she_represents()
    {
        var data = AdaBobCleo()
            .Body("ilo")
            .Body("iom")
            .Body("osce")
            .Tie("ada", TieType.Represents, "iom")
            .Tie("ada", TieType.Represents, "ilo")
            .Tie("ada", TieType.Attends, "forum")
            .Tie("osce", TieType.Hosts, "forum");
        var answer = await Ask(data, "osce", ByOrganization, Weight.Newman);
        Assert.Multiple(() =>
        {
            Assert.That(Strengths(answer), Is.EqualTo(["ilo 0.5", "iom 0.5"]), "three stand in the forum");
            Assert.That(
                answer.Partners[0].Shared[0].Ties,
                Is.EqualTo(["ada-attends-forum", "ada-represents-ilo", "osce-hosts-forum"]),
                "not by the tie to iom");
        });
    }

    [TestCase("2009", null, "2010-05-01", ExpectedResult = "ilo", TestName = "A_person_stands_for_a_body_that_she_represents_at_the_time")]
    [TestCase("2009", "2010-04-30", "2010-05-01", ExpectedResult = "", TestName = "A_person_does_not_stand_for_a_body_that_she_has_left")]
    [TestCase("2011", null, "2010-05-01", ExpectedResult = "", TestName = "A_person_does_not_stand_for_a_body_that_she_has_yet_to_join")]
    [TestCase("2010", "2010", "2010-05-01", ExpectedResult = "ilo", TestName = "A_partial_date_covers_its_whole_year")]
    [TestCase(null, null, "2010-05-01", ExpectedResult = "ilo", TestName = "A_representation_without_period_always_counts")]
    [TestCase("2011", null, null, ExpectedResult = "ilo", TestName = "Of_a_participation_of_unknown_time_every_representation_counts")]
    public async Task<string> Representation_goes_by_the_time_of_the_participation(string? begin, string? end, string? day)
    {
        var data = new TestDataset("d")
            .Person("ada")
            .Body("ilo")
            .Body("osce")
            .Event("forum", day, day)
            .Tie("ada", TieType.Represents, "ilo", begin: begin, end: end)
            .Tie("ada", TieType.Attends, "forum")
            .Tie("osce", TieType.Hosts, "forum");
        return string.Join(' ', await Partners(data, "osce", ByOrganization));
    }

    [Test]
    public async Task The_period_of_a_participation_itself_comes_before_that_of_the_engagement()
    {
        var data = new TestDataset("d").Person("ada").Body("ilo").Body("osce").Event("process", "2008", "2015")
            .Tie("ada", TieType.Represents, "ilo", begin: "2012", end: "2014")
            .Tie("ada", TieType.MemberOf, "process", begin: "2009", end: "2010").Tie("osce", TieType.Hosts, "process");
        Assert.That(await Partners(data, "osce", ByOrganization), Is.Empty);
    }

    [Test]
    public async Task Persons_who_stand_for_nobody_are_counted_once()
    {
        var data = AdaBobCleo()
            .Event("talks")
            .Event("elsewhere")
            .Body("ilo")
            .Tie("ilo", TieType.Hosts, "forum")
            .Tie("ilo", TieType.Hosts, "talks")
            .Tie("ada", TieType.Attends, "forum")
            .Tie("ada", TieType.Attends, "talks")
            .Tie("bob", TieType.Attends, "talks")
            .Tie("cleo", TieType.Attends, "elsewhere");
        var answer = await Ask(data, "ilo", ByOrganization);
        Assert.Multiple(() =>
        {
            Assert.That(answer.Partners, Is.Empty);
            Assert.That(answer.Unattributed, Is.EqualTo(2));
        });
    }

    [Test]
    public async Task A_person_asked_about_who_stands_for_nobody_is_counted_too()
    {
        var data = AdaBobCleo().Body("ilo").Tie("ilo", TieType.Hosts, "forum").Tie("ada", TieType.Attends, "forum");
        var answer = await Ask(data, "ada", ByOrganization);
        Assert.That((answer.Partners.Count, answer.Unattributed), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task A_person_becomes_in_each_engagement_the_body_that_she_stands_for_there()
    {
        var data = AdaBobCleo().Event("talks").Body("ilo").Body("iom").Body("osce")
            .Tie("ada", TieType.Attends, "forum", onBehalfOf: "ilo").Tie("osce", TieType.Hosts, "forum")
            .Tie("ada", TieType.Attends, "talks", onBehalfOf: "iom").Tie("ilo", TieType.Hosts, "talks");
        var answer = await Ask(data, "ada", ByOrganization, Weight.Count);
        Assert.Multiple(() =>
        {
            Assert.That(answer.Subject.Id.Value, Is.EqualTo("ada"));
            Assert.That(answer.StandsFor.Select(m => m.Id.Value), Is.EqualTo(["ilo", "iom"]));
            Assert.That(Strengths(answer), Is.EqualTo(["ilo 1", "osce 1"]), "in the talks she is iom, and ilo is another");
        });
    }

    [Test]
    public async Task A_body_takes_part_by_all_its_persons_and_not_with_them()
    {
        var data = AdaBobCleo()
            .Body("ilo")
            .Body("osce")
            .Tie("ada", TieType.Represents, "ilo")
            .Tie("ada", TieType.Attends, "forum")
            .Tie("bob", TieType.Chairs, "forum", onBehalfOf: "ilo")
            .Tie("osce", TieType.Hosts, "forum");
        var answer = await Ask(data, "ilo", ByOrganization, Weight.Role);
        Assert.Multiple(() =>
        {
            Assert.That(Strengths(answer), Is.EqualTo(["osce 0.8"]));
            Assert.That(answer.StandsFor, Is.Empty);
            Assert.That(answer.Partners[0].Shared[0].Roles, Is.EqualTo([TieType.Chairs, TieType.Attends]));
            Assert.That(answer.Ties.Keys, Is.EqualTo(["ada-attends-forum", "ada-represents-ilo", "bob-chairs-forum", "osce-hosts-forum"]));
        });
    }

    [Test]
    public async Task A_body_that_acts_on_behalf_of_another_stands_for_itself()
    {
        var data = AdaBobCleo()
            .Body("ilo")
            .Body("un")
            .Body("osce")
            .Tie("ilo", TieType.Attends, "forum", onBehalfOf: "un")
            .Tie("osce", TieType.Hosts, "forum");
        Assert.That(await Partners(data, "osce", ByOrganization), Is.EqualTo(["ilo"]));
    }

    [Test]
    public async Task Countries_stand_for_their_bodies_and_bodies_without_a_country_for_themselves()
    {
        var data = AdaBobCleo()
            .Body("kz-ministry", Kind.Ministry, "KZ")
            .Body("kz-union", Kind.Union, "KZ")
            .Body("kg-ministry", Kind.Ministry, "KG")
            .Body("ilo")
            .Tie("kz-ministry", TieType.Hosts, "forum")
            .Tie("kz-union", TieType.Attends, "forum")
            .Tie("kg-ministry", TieType.Attends, "forum")
            .Tie("ada", TieType.Attends, "forum", onBehalfOf: "ilo");
        var answer = await Ask(data, "kz-union", ByCountry, Weight.Newman);
        Assert.Multiple(() =>
        {
            Assert.That(Strengths(answer), Is.EqualTo(["KG 0.5", "ilo 0.5"]));
            Assert.That(answer.StandsFor.Select(m => (m.Id.Value, m.Kind)), Is.EqualTo([("KZ", Kind.Country)]));
            Assert.That(answer.Partners[0].Stakeholder.Kind, Is.EqualTo(Kind.Country));
            Assert.That(answer.Ties.Keys, Has.Member("kz-ministry-hosts-forum"), "all its bodies make a country");
        });
    }

    // ---- lineage ----

    [Test]
    public async Task With_lineage_a_body_also_stands_for_its_predecessors()
    {
        var data = AdaBobCleo()
            .Event("talks")
            .Body("new")
            .Body("old")
            .Body("older")
            .Body("ilo")
            .Tie("new", TieType.Succeeds, "old")
            .Tie("old", TieType.Succeeds, "older")
            .Tie("older", TieType.Hosts, "forum")
            .Tie("ilo", TieType.Hosts, "forum")
            .Tie("new", TieType.Hosts, "talks")
            .Tie("ilo", TieType.Hosts, "talks");
        var answer = await Ask(data, "ilo", new Scope { Lineage = true }, Weight.Count);
        Assert.Multiple(() =>
        {
            Assert.That(Strengths(answer), Is.EqualTo(["new 2"]));
            Assert.That(
                answer.Partners[0].Shared[0].Ties,
                Is.EqualTo(["ilo-hosts-forum", "new-succeeds-old", "old-succeeds-older", "older-hosts-forum"]));
            Assert.That(answer.Partners[0].Shared[1].Ties, Is.EqualTo(["ilo-hosts-talks", "new-hosts-talks"]));
        });
    }

    [Test]
    public async Task A_predecessor_asked_about_becomes_its_successor()
    {
        var data = AdaBobCleo()
            .Body("new")
            .Body("old")
            .Body("ilo")
            .Tie("new", TieType.Succeeds, "old")
            .Tie("new", TieType.Hosts, "forum")
            .Tie("ilo", TieType.Hosts, "forum");
        var answer = await Ask(data, "old", new Scope { Lineage = true });
        Assert.That((answer.StandsFor.Single().Id.Value, answer.Partners.Single().Stakeholder.Id.Value), Is.EqualTo(("new", "ilo")));
    }

    [Test]
    public async Task A_body_that_was_split_becomes_all_its_successors()
    {
        var data = AdaBobCleo()
            .Body("east")
            .Body("west")
            .Body("whole")
            .Body("ilo")
            .Tie("east", TieType.Succeeds, "whole")
            .Tie("west", TieType.Succeeds, "whole")
            .Tie("whole", TieType.Hosts, "forum")
            .Tie("ilo", TieType.Hosts, "forum");
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(
                Strengths(await Ask(data, "ilo", new Scope { Lineage = true }, Weight.Newman)),
                Is.EqualTo(["east 0.5", "west 0.5"]));
            Assert.That(Strengths(await Ask(data, "whole", new Scope { Lineage = true }, Weight.Newman)), Is.EqualTo(["ilo 0.5"]));
        });
    }

    [Test]
    public async Task Bodies_that_succeed_each_other_in_a_circle_are_one()
    {
        var data = AdaBobCleo().Body("b").Body("a").Body("c").Body("ilo")
            .Tie("a", TieType.Succeeds, "b").Tie("b", TieType.Succeeds, "c").Tie("c", TieType.Succeeds, "a")
            .Tie("c", TieType.Hosts, "forum").Tie("b", TieType.Hosts, "forum").Tie("ilo", TieType.Hosts, "forum");
        Assert.That(Strengths(await Ask(data, "ilo", new Scope { Lineage = true }, Weight.Newman)), Is.EqualTo(["a 1"]));
    }

    [Test]
    public async Task A_chain_of_ten_thousand_successions_is_followed_to_its_end()
    {
        var data = AdaBobCleo().Body("ilo").Body("body0").Tie("body0", TieType.Hosts, "forum").Tie("ilo", TieType.Hosts, "forum");
        var paper = Id("paper");
        for (var i = 1; i <= 10_000; i++)
        {
            var tie = Id($"s{i}");
            data.Body($"body{i}")
                .Add(
                    new Tie(tie, TieType.Succeeds, Id($"body{i}"), Id($"body{i - 1}")),
                    new Evidence(tie, paper, null, Says.Confirmed, null));
        }

        Assert.That(await Partners(data, "ilo", new Scope { Lineage = true }), Is.EqualTo(["body10000"]));
    }

    [Test]
    public async Task Lineage_comes_before_the_country()
    {
        var data = AdaBobCleo()
            .Body("soviet", Kind.Government, "SU")
            .Body("russia", Kind.Government, "RU")
            .Body("ilo")
            .Tie("russia", TieType.Succeeds, "soviet")
            .Tie("soviet", TieType.Hosts, "forum")
            .Tie("ilo", TieType.Hosts, "forum");
        Assert.That(await Partners(data, "ilo", new Scope { Level = Level.Country, Lineage = true }), Is.EqualTo(["RU"]));
    }

    private static TestDataset AdaBobCleo() => new TestDataset("d").Person("ada").Person("bob").Person("cleo").Event("forum");

    private static RecordId Id(string id) => RecordId.Parse(id);

    private static IEnumerable<string> Strengths(Cooperation answer) =>
        answer.Partners.Select(p => FormattableString.Invariant($"{p.Stakeholder.Id} {p.Strength}"));

    private async Task<IEnumerable<string>> Partners(TestDataset data, string with, Scope scope) =>
        (await Ask(data, with, scope)).Partners.Select(p => p.Stakeholder.Id.Value);

    private Task<Cooperation> Ask(TestDataset data, string with) => Ask(data, with, Scope.Everything);

    private async Task<Cooperation> Ask(TestDataset data, string with, Scope scope, Weight weight = Weight.Role)
    {
        await using var reader = await Load(data);
        return (await reader.AskAsync(new WhoCooperates(Id(with), scope) { Weight = weight }, default))!;
    }
}
