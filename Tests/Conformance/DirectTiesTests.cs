using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>Ties between stakeholders, which are not shared engagements, are listed beside partners and common ground.</summary>
public sealed class DirectTiesTests(Engine engine) : ConformanceFixture(engine)
{
    // ---- who cooperates ----

    [Test]
    public async Task A_membership_is_listed_although_it_is_no_cooperation()
    {
        var answer = await Ask(Members(), "kg");

        Assert.Multiple(() =>
        {
            Assert.That(answer.Partners, Is.Empty);
            Assert.That(Described(answer.Direct), Is.EqualTo("kg member-of iom"));
            Assert.That(answer.DirectOmitted, Is.Zero);
            Assert.That(answer.Ties["kg-member-of-iom"].Evidence.Single().Source, Is.EqualTo(Id("paper")));
            Assert.That(answer.Ties["kg-member-of-iom"].Period, Is.EqualTo(Time("2000", null)));
            Assert.That(answer.Sources.Keys, Is.EqualTo(new[] { "paper" }));
        });
    }

    [Test]
    public async Task The_other_end_lists_memberships_as_incoming_in_the_order_of_ids() =>
        Assert.That(Described((await Ask(Members(), "iom")).Direct), Is.EqualTo("iom <- member-of kg; iom <- member-of kz"));

    [Test]
    public async Task A_direct_tie_adds_no_strength_to_a_partner()
    {
        var data = Members().Event("forum", "2011").Tie("kg", TieType.Attends, "forum").Tie("iom", TieType.Hosts, "forum");
        var answer = await Ask(data, "kg");

        Assert.That((answer.Partners.Single().Stakeholder.Id.Value, answer.Partners.Single().Strength), Is.EqualTo(("iom", 0.3)));
        Assert.That(Described(answer.Direct), Is.EqualTo("kg member-of iom"));
        Assert.That(answer.Ties.Keys, Is.EqualTo(new[] { "iom-hosts-forum", "kg-attends-forum", "kg-member-of-iom" }));
    }

    [TestCase(Level.Organization)]
    [TestCase(Level.Country)]
    public async Task Direct_ties_are_those_recorded_whatever_the_level(Level level) =>
        Assert.That(Described((await Ask(Members(), "kg", new Scope { Level = level })).Direct), Is.EqualTo("kg member-of iom"));

    [TestCase("1999", ExpectedResult = "")]
    [TestCase("2000-06", ExpectedResult = "kg member-of iom possible")]
    [TestCase("2005", ExpectedResult = "kg member-of iom")]
    public async Task<string> A_direct_tie_must_possibly_overlap_the_requested_time(string year) =>
        Described((await Ask(Members(), "kg", new Scope { Time = Time(year, year) })).Direct);

    [Test]
    public async Task A_direct_tie_without_a_period_is_possible_at_any_time() =>
        Assert.That(
            Described((await Ask(Members(), "kz", new Scope { Time = Time("1990", "1990") })).Direct),
            Is.EqualTo("kz member-of iom possible"));

    [Test]
    public async Task Filters_of_evidence_kind_and_country_apply_to_direct_ties()
    {
        var data = new TestDataset("d").Source("early", published: "2010").Source("late", published: "2012")
            .Body("kg", Kind.Ministry, "KG").Body("bank", Kind.Company, "CH").Body("iom", Kind.InternationalOrganization)
            .Tie("kg", TieType.MemberOf, "iom", evidence: ["late"]).Tie("bank", TieType.Funds, "kg", evidence: ["early:announced", "late"]);
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await Of(new Scope { KnownBy = PartialDate.Parse("2011") }), Is.EqualTo("kg <- funds bank announced"));
            Assert.That(await Of(new Scope { MinSources = 2 }), Is.EqualTo("kg <- funds bank"));
            Assert.That(await Of(new Scope { Kinds = [Kind.InternationalOrganization] }), Is.EqualTo("kg member-of iom"));
            Assert.That(await Of(new Scope { Countries = ["CH"] }), Is.EqualTo("kg <- funds bank"));
        });

        async Task<string> Of(Scope scope) => Described((await Ask(data, "kg", scope)).Direct);
    }

    [Test]
    public async Task With_lineage_the_ties_of_predecessors_are_those_of_the_body()
    {
        var data = new TestDataset("d")
            .Body("new")
            .Body("old")
            .Body("iom")
            .Tie("new", TieType.Succeeds, "old")
            .Tie("old", TieType.MemberOf, "iom");
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(Described((await Ask(data, "new")).Direct), Is.EqualTo("new succeeds old"));
            var answer = await Ask(data, "new", new Scope { Lineage = true });
            Assert.That(Described(answer.Direct), Is.EqualTo("new member-of iom"));
            Assert.That(answer.Ties["old-member-of-iom"].From.Id.Value, Is.EqualTo("old"));
        });
    }

    [Test]
    public async Task With_one_partner_only_direct_ties_with_it_are_listed()
    {
        var data = new TestDataset("d").Body("iom").Body("kg", country: "KG").Body("ngo", country: "KG").Body("kz", country: "KZ");
        foreach (var member in (string[])["kg", "kz", "ngo"])
        {
            data.Tie(member, TieType.MemberOf, "iom");
        }

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await With("kg", Level.Stakeholder), Is.EqualTo("iom <- member-of kg"));
            Assert.That(await With("KG", Level.Country), Is.EqualTo("iom <- member-of kg; iom <- member-of ngo"));
        });

        async Task<string> With(string partner, Level level)
        {
            await using var reader = await Load(data);
            return Described(
                (
                    await reader.AskAsync(new WhoCooperates(Id("iom"), new Scope { Level = level }) { Partner = Id(partner) }, default)
                )!.Direct);
        }
    }

    [TestCase(Level.Stakeholder)]
    [TestCase(Level.Organization)]
    public async Task Direct_ties_are_paged_alone_and_limited_beside_partners(Level level)
    {
        var data = new TestDataset("d")
            .Body("hub")
            .Event("forum")
            .Tie("hub", TieType.Hosts, "forum")
            .Body("guest")
            .Tie("guest", TieType.Attends, "forum");
        for (var i = 0; i < 60; i++)
        {
            data.Body($"member-{i:00}").Tie($"member-{i:00}", TieType.MemberOf, "hub");
        }

        await using var reader = await Load(data);
        var question = new WhoCooperates(Id("hub"), new Scope { Level = level });
        var beside = (await reader.AskAsync(question, default))!;
        var page = (await reader.AskAsync(question with { Direct = new DirectPage(25) { Skip = 50, Alone = true } }, default))!;

        Assert.Multiple(() =>
        {
            Assert.That((beside.Partners.Count, beside.Direct.Count, beside.DirectOmitted), Is.EqualTo((1, 50, 10)));
            Assert.That((page.Partners.Count, page.Direct.Count, page.DirectOmitted), Is.EqualTo((0, 10, 0)));
            Assert.That(page.Direct.Select(d => d.Other.Id.Value), Is.EqualTo(Enumerable.Range(50, 10).Select(i => $"member-{i}")));
            Assert.That(page.Ties, Has.Count.EqualTo(10));
        });
    }

    [Test]
    public async Task Direct_ties_take_a_quarter_of_an_answer_at_most()
    {
        var data = new TestDataset("d").Body("hub");
        for (var i = 0; i < 40; i++)
        {
            data.Body($"member-{i:00}").Tie($"member-{i:00}", TieType.MemberOf, "hub");
        }

        await using var reader = await Load(data);
        var some = (await reader.AskAsync(new WhoCooperates(Id("hub"), Scope.Everything) { AtMostBytes = 30_000 }, default))!;
        var one = (
            await reader.AskAsync(
                new WhoCooperates(Id("hub"), Scope.Everything)
                {
                    AtMostBytes = 1,
                    Direct = new DirectPage(25) { Alone = true },
                },
                default))!;

        Assert.That(some.Direct, Has.Count.InRange(5, 15));
        Assert.That(some.Direct.Count + some.DirectOmitted, Is.EqualTo(40));
        Assert.That(some.Ties.Keys, Is.EqualTo(some.Direct.Select(d => d.Tie.Value)));
        Assert.That((one.Direct.Count, one.DirectOmitted), Is.EqualTo((1, 39)), "a page of them alone has one at least");
    }

    // ---- common ground ----

    [Test]
    public async Task Two_members_of_one_organization_have_that_in_common()
    {
        await using var reader = await Load(Members().Body("alone").Tie("kg", TieType.Funds, "alone"));
        var answer = await reader.AskAsync(new CommonGround([Id("kg"), Id("kz")], Scope.Everything), default);

        Assert.That(answer.Engagements, Is.Empty);
        Assert.That(Described(answer.Direct), Is.EqualTo("kg member-of iom; kz member-of iom"));
        Assert.That(answer.Ties.Keys, Is.EqualTo(new[] { "kg-member-of-iom", "kz-member-of-iom" }));
        Assert.That(answer.Sources.Keys, Is.EqualTo(new[] { "paper" }));
    }

    [Test]
    public async Task A_tie_between_parties_is_listed_once_at_its_start()
    {
        await using var reader = await Load(Members());
        var answer = await reader.AskAsync(new CommonGround([Id("iom"), Id("kg")], new Scope { Kinds = [Kind.Union] }), default);

        Assert.That(Described(answer.Direct), Is.EqualTo("kg member-of iom"), "the parties themselves are always looked at");
    }

    [Test]
    public async Task At_least_k_of_the_parties_must_be_tied_to_the_same_other()
    {
        await using var reader = await Load(Members().Body("uz").Body("bank").Tie("uz", TieType.MemberOf, "bank"));
        var parties = new CommonGround([Id("kg"), Id("kz"), Id("uz")], Scope.Everything);

        Assert.That(Described((await reader.AskAsync(parties, default)).Direct), Is.Empty);
        Assert.That(
            Described((await reader.AskAsync(parties with { AtLeast = 2 }, default)).Direct),
            Is.EqualTo("kg member-of iom; kz member-of iom"));
        Assert.That(
            Described((await reader.AskAsync(parties with { AtLeast = 1 }, default)).Direct),
            Is.EqualTo("uz member-of bank; kg member-of iom; kz member-of iom"));
    }

    [Test]
    public async Task A_tie_of_a_common_predecessor_is_not_two_ties()
    {
        var data = new TestDataset("d").Body("a").Body("b").Body("old").Body("iom")
            .Tie("a", TieType.Succeeds, "old").Tie("b", TieType.Succeeds, "old").Tie("old", TieType.MemberOf, "iom");
        await using var reader = await Load(data);
        var answer = await reader.AskAsync(new CommonGround([Id("a"), Id("b")], new Scope { Lineage = true }), default);

        Assert.That(Described(answer.Direct), Is.Empty);
    }

    [Test]
    public async Task A_body_and_its_predecessor_that_are_both_asked_about_have_the_succession_in_common()
    {
        await using var reader = await Load(new TestDataset("d").Body("a-new").Body("old").Tie("a-new", TieType.Succeeds, "old"));
        foreach (var lineage in (bool[])[false, true])
        {
            var answer = await reader.AskAsync(new CommonGround([Id("a-new"), Id("old")], new Scope { Lineage = lineage }), default);

            Assert.That(Described(answer.Direct), Is.EqualTo("a-new succeeds old"), $"lineage: {lineage}");
        }
    }

    private static TestDataset Members() => new TestDataset("d")
        .Body("iom", Kind.InternationalOrganization).Body("kg", Kind.Government, "KG").Body("kz", Kind.Government, "KZ")
        .Tie("kg", TieType.MemberOf, "iom", begin: "2000").Tie("kz", TieType.MemberOf, "iom");

    private async Task<Cooperation> Ask(TestDataset data, string with, Scope? scope = null)
    {
        await using var reader = await Load(data);
        return (await reader.AskAsync(new WhoCooperates(Id(with), scope ?? Scope.Everything), default))!;
    }

    private static string Described(IEnumerable<DirectTie> ties) => string.Join("; ", ties.Select(t =>
        $"{t.Of} {(t.Direction == Direction.Outgoing ? "" : "<- ")}{Words<TieType>.Of(t.Type)} {t.Other.Id}"
            + $"{(t.Status == TieStatus.Confirmed ? "" : $" {Words<TieStatus>.Of(t.Status)}")}{(t.Possible ? " possible" : "")}"));

    private static RecordId Id(string id) => RecordId.Parse(id);

    private static Period Time(string? from, string? to) =>
        new(from is null ? null : PartialDate.Parse(from), to is null ? null : PartialDate.Parse(to));
}
