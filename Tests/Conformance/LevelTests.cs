using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>Whom participants represent at the levels of organizations and countries.</summary>
public sealed class LevelTests(Engine engine) : CooperationFixture(engine)
{
    private static readonly Scope ByOrganization = new() { Level = Level.Organization };
    private static readonly Scope ByCountry = new() { Level = Level.Country };

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
    public async Task A_person_without_a_named_body_stands_for_all_that_she_represents()
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
    public async Task The_subject_is_counted_too_if_it_stands_for_nobody()
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
    public async Task A_body_takes_part_through_its_persons_and_does_not_cooperate_with_them()
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
}
