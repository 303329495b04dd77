using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>Wherever an answer mentions an engagement, it states its period; for stakeholders it does not.</summary>
public sealed class MentionTests(Engine engine) : ConformanceFixture(engine)
{
    private static readonly Period OfForum = new(PartialDate.Parse("2011-03"), null);

    [TestCase(Level.Stakeholder)]
    [TestCase(Level.Organization)]
    public async Task Ties_of_cooperation_state_when_their_engagement_took_place(Level level)
    {
        await using var reader = await Load(Data());
        var answer = (await reader.AskAsync(new WhoCooperates(Id("hub"), new Scope { Level = level }), default))!;

        AssertPeriods(answer.Ties.Values);
        Assert.That(answer.Partners.Select(p => p.Stakeholder.Period).Append(answer.Subject.Period), Has.All.Null);
    }

    [Test]
    public async Task Ties_of_common_ground_state_when_their_engagement_took_place()
    {
        await using var reader = await Load(Data());

        AssertPeriods((await reader.AskAsync(new CommonGround([Id("hub"), Id("guest")], Scope.Everything), default)).Ties.Values);
    }

    [Test]
    public async Task A_profile_states_when_its_engagements_took_place()
    {
        await using var reader = await Load(Data());
        var hub = (await reader.AskAsync(new ProfileOf(Id("hub"), Family.Stakeholder, Scope.Everything), default))!;
        var guest = (await reader.AskAsync(new ProfileOf(Id("guest"), Family.Stakeholder, Scope.Everything), default))!;

        Assert.That(
            hub.Ties.Select(t => (t.Other.Id.Value, t.Other.Period)),
            Is.EquivalentTo(new (string, Period?)[] { ("forum", OfForum), ("undated", default(Period)), ("ilo", null) }));
        Assert.That(
            guest.Ties.Select(t => (t.Other.Id.Value, t.Other.Period, t.Engagement?.Period)),
            Does.Contain(("ada", (Period?)null, (Period?)OfForum)),
            "on its behalf");
    }

    [Test]
    public async Task A_source_states_when_its_engagements_took_place()
    {
        await using var reader = await Load(Data());

        AssertPeriods((await reader.AskAsync(new SourceOf(Id("paper")), default))!.Ties);
    }

    [TestCase("forum")]
    [TestCase("")]
    public async Task Found_engagements_state_when_they_took_place(string text)
    {
        await using var reader = await Load(Data());
        var found = (await reader.AskAsync(new Find(text), default)).Items.ToDictionary(item => item.Id.Value, item => item.Period);

        Assert.That(found["forum"], Is.EqualTo((Period?)OfForum));
        if (text.Length == 0)
        {
            Assert.That((found["undated"], found["hub"]), Is.EqualTo(((Period?)default(Period), (Period?)null)));
        }
    }

    private static void AssertPeriods(IEnumerable<TieGiven> ties)
    {
        var all = ties.ToList();
        Assert.That(all.Select(t => t.To.Id.Value), Does.Contain("forum").And.Contain("undated").And.Contain("ilo"));
        foreach (var tie in all)
        {
            Assert.That(tie.From.Period, Is.Null, tie.Id.Value);
            Assert.That(
                tie.To.Period,
                Is.EqualTo(
                    tie.To.Id.Value switch
                    {
                        "forum" => OfForum,
                        "undated" => default(Period),
                        _ => (Period?)null,
                    }),
                tie.Id.Value);
        }
    }

    private static TestDataset Data() =>
        new TestDataset("d")
            .Body("hub")
            .Body("guest")
            .Body("ilo", Kind.InternationalOrganization)
            .Person("ada")
            .Event("forum", "2011-03")
            .Event("undated")
            .Tie("hub", TieType.Hosts, "forum")
            .Tie("guest", TieType.Attends, "forum")
            .Tie("ada", TieType.Addresses, "forum", onBehalfOf: "guest")
            .Tie("hub", TieType.Hosts, "undated")
            .Tie("guest", TieType.Attends, "undated")
            .Tie("hub", TieType.MemberOf, "ilo")
            .Tie("guest", TieType.MemberOf, "ilo");

    private static RecordId Id(string id) => RecordId.Parse(id);
}
