using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

public sealed class WhoCooperatesTests(Engine engine) : CooperationFixture(engine)
{
    private static readonly Scope ByOrganization = new() { Level = Level.Organization };

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
    public async Task An_unknown_id_has_no_answer()
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
    public async Task A_stakeholder_without_engagements_has_no_partners()
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

    [Test]
    public async Task A_partner_by_every_role_meets_the_stakeholder_by_each_of_them_alone()
    {
        // Bob meets Ada by both roles in different engagements; Cleo by one of them only; Dora signs what Ada only attends; only Eve stands
        // for both bodies where they sign.
        var data = AdaBobCleo().Person("dora").Event("accord", kind: Kind.Agreement).Event("visit")
            .Tie("ada", TieType.Signs, "accord").Tie("ada", TieType.Attends, "forum").Tie("ada", TieType.Hosts, "visit")
            .Tie("bob", TieType.Signs, "accord").Tie("bob", TieType.Attends, "forum")
            .Tie("cleo", TieType.Attends, "forum").Tie("cleo", TieType.Hosts, "visit")
            .Tie("dora", TieType.Signs, "forum").Tie("dora", TieType.Attends, "forum");
        await using var reader = await Load(data);
        var any = (await AskAsync(RoleMatch.Any, TieType.Signs, TieType.Attends))!;
        var all = (await AskAsync(RoleMatch.All, TieType.Signs, TieType.Attends))!;
        var bySigning = await AskAsync(RoleMatch.Any, TieType.Signs);
        var byAttending = await AskAsync(RoleMatch.Any, TieType.Attends);

        Assert.Multiple(() =>
        {
            Assert.That(Ids(all), Is.EqualTo(["bob"]));
            Assert.That(Ids(all), Is.EqualTo(Ids(bySigning!).Intersect(Ids(byAttending!))));
            Assert.That(all.Partners.Single().Strength, Is.EqualTo(any.Partners.Single(p => p.Stakeholder.Id == Id("bob")).Strength));
            Assert.That(all.Partners.Single().Shared, Has.Count.EqualTo(2));
        });
        Assert.That(Ids((await AskAsync(RoleMatch.All))!), Is.EquivalentTo(["bob", "cleo", "dora"]), "no role, nothing to match");

        Task<Cooperation?> AskAsync(RoleMatch match, params TieType[] roles) =>
            reader.AskAsync(new WhoCooperates(Id("ada"), new Scope { Roles = [.. roles] }) { RoleMatch = match }, default);

        static IEnumerable<string> Ids(Cooperation answer) => answer.Partners.Select(p => p.Stakeholder.Id.Value);
    }

    [Test]
    public async Task The_number_of_participants_explains_the_contribution([Values] bool isFiltered)
    {
        var data = AdaBobCleo()
            .Tie("ada", TieType.Chairs, "forum").Tie("bob", TieType.Attends, "forum").Tie("cleo", TieType.Invited, "forum")
            .Person("dora").Tie("dora", TieType.Attends, "forum");
        var answer = await Ask(data, "ada", isFiltered ? new Scope { Kinds = [Kind.Person] } : Scope.Everything);
        var shared = answer.Partners.Select(partner => partner.Shared.Single()).ToList();

        Assert.That(shared.Select(s => s.Present), Is.All.EqualTo(3), "nobody counts who was only invited");
        Assert.That(shared.Select(s => s.Contribution), Is.All.EqualTo(0.8 * 0.3 / (3 - 1)).Within(1e-12));
    }

    [Test]
    public async Task Bodies_meet_by_a_role_only_through_different_participants_who_have_it()
    {
        var data = AdaBobCleo().Body("union").Body("ministry")
            .Tie("ada", TieType.Represents, "union").Tie("ada", TieType.Represents, "ministry").Tie("bob", TieType.Represents, "ministry")
            .Tie("ada", TieType.Signs, "forum").Tie("ada", TieType.Attends, "forum").Tie("bob", TieType.Attends, "forum");
        var scope = ByOrganization with { Roles = [TieType.Signs, TieType.Attends] };
        await using var reader = await Load(data);
        var any = (await reader.AskAsync(new WhoCooperates(Id("union"), scope), default))!;
        var all = (await reader.AskAsync(new WhoCooperates(Id("union"), scope) { RoleMatch = RoleMatch.All }, default))!;

        Assert.That(any.Partners.Select(p => p.Stakeholder.Id.Value), Is.EqualTo(["ministry"]));
        Assert.That(all.Partners, Is.Empty);
    }

    [TestCase(TieType.Invited)]
    [TestCase(TieType.Declined)]
    public async Task Invited_and_declined_count_only_on_request(TieType role)
    {
        var data = AdaBobCleo().Tie("ada", TieType.Hosts, "forum").Tie("bob", role, "forum");
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await Partners(data, "ada", Scope.Everything), Is.Empty);
            Assert.That(await Partners(data, "ada", new Scope { Roles = [TieType.Hosts, role] }), Is.EqualTo(["bob"]));
        });
    }

    [Test]
    public async Task Only_the_requested_roles_count()
    {
        var data = AdaBobCleo().Tie("ada", TieType.Hosts, "forum").Tie("bob", TieType.Hosts, "forum").Tie("cleo", TieType.Attends, "forum");
        var answer = await Ask(data, "ada", new Scope { Roles = [TieType.Hosts] }, Weight.Newman);
        Assert.That(Strengths(answer), Is.EqualTo(["bob 1"]), "cleo neither stands nor counts in n");
    }

    // ---- strength ----

    [TestCase(Weight.Count, 1)]
    [TestCase(Weight.Newman, 0.5)]
    [TestCase(Weight.Role, 0.15)]
    public async Task Strength_depends_on_the_requested_weight(Weight weight, double strength)
    {
        var data = AdaBobCleo()
            .Tie("ada", TieType.Hosts, "forum")
            .Tie("bob", TieType.Attends, "forum")
            .Tie("cleo", TieType.Observes, "forum");
        var answer = await Ask(data, "ada", Scope.Everything, weight);
        Assert.That(answer.Partners[0].Strength, Is.EqualTo(strength).Within(0));
    }

    [Test]
    public async Task The_strongest_role_counts()
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
        // 1/3 + 1/3 + 1/3 and 1 are equal after rounding.
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
    public async Task A_cancelled_question_stops()
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
    public async Task A_country_has_the_partners_of_each_of_its_bodies_and_the_ties_of_all_of_them_to_bodies_elsewhere()
    {
        await using var reader = await Load(
            new TestDataset("d")
                .Body("kg-ministry", Kind.Ministry, "KG")
                .Body("kz-ministry", Kind.Ministry, "KZ")
                .Body("kz-union", Kind.Union, "KZ")
                .Body("iom", Kind.InternationalOrganization)
                .Event("forum")
                .Event("summit")
                .Tie("kz-ministry", TieType.Hosts, "forum")
                .Tie("kg-ministry", TieType.Attends, "forum")
                .Tie("kz-union", TieType.Attends, "summit")
                .Tie("iom", TieType.Organizes, "summit")
                .Tie("kz-union", TieType.MemberOf, "iom")
                .Tie("kz-union", TieType.MemberOf, "kz-ministry"));
        Task<Cooperation?> Of(string id, Level level) =>
            reader.AskAsync(new WhoCooperates(RecordId.Parse(id), Scope.Everything with { Level = level }), CancellationToken.None);

        var (country, body) = (await Of("KZ", Level.Country), await Of("kz-ministry", Level.Country));
        Assert.That(country!.Subject, Is.EqualTo(new Mention(RecordId.Parse("KZ"), Kind.Country, "Kazakhstan", "KZ")));
        Assert.That(
            country.Partners.Select(p => (p.Stakeholder.Id.Value, p.Strength, p.Shared.Single().Engagement.Id.Value)),
            Is.EqualTo(body!.Partners.Select(p => (p.Stakeholder.Id.Value, p.Strength, p.Shared.Single().Engagement.Id.Value)))
                .And.Exactly(2).Items);
        Assert.That(country.StandsFor, Is.Empty);
        Assert.That(
            country.Direct.Select(d => (d.Of.Value, d.Other.Id.Value, d.Direction)),
            Is.EqualTo([("kz-union", "iom", Direction.Outgoing)]));
        Assert.That(await Of("KZ", Level.Organization), Is.Null, "countries are named at their own level alone");
        Assert.That(await Of("TJ", Level.Country), Is.Null, "nobody is of it");
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
}
