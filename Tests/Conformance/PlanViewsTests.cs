using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>Documents that combine a plan with the network: briefs, the grid of power and interest, the room and its tables.</summary>
public sealed class PlanViewsTests(Engine engine) : ConformanceFixture(engine)
{
    private const string Demand =
        """
        {"title": "Round table", "date": "2013-06", "convener": "hub", "seats": 4, "topics": ["migration"],
         "demands": [{"name": "unions", "who": {"kind": ["union"]}, "least": 1}], "neverBoth": [["union", "ngo"]]}
        """;

    private Planning _plans = null!;
    private INetworkReader _network = null!;
    private Plan _plan = null!;

    [SetUp]
    public async Task MakePlan()
    {
        await (await OpenWriter()).ImportAsync([Meetings()], ImportMode.AtOnce, null, default);
        _network = await OpenReader();
        _plans = new Planning(await Stores.OpenPlansAsync(Store, TimeProvider.System, default), TimeProvider.System);
        var demand = Demand.Replace("\"neverBoth\": [[\"union\", \"ngo\"]]", "\"exclude\": [\"fund\"]", StringComparison.Ordinal);
        _plan = await Done(_plans.MakeAsync(_network, demand, id: null, "anna", default));
    }

    [Test]
    public async Task Each_value_of_the_grid_is_the_mean_of_the_shares_that_come_with_it()
    {
        var grid = await PlanGrid.OfAsync(_network, _plan, 10, default);
        var hub = grid.Items.Single(item => item.Stakeholder.Id.Value == "hub");
        var union = grid.Items.Single(item => item.Stakeholder.Id.Value == "union");
        var partners = await _network.AskAsync(
            new WhoCooperates(RecordId.Parse("hub"), new Scope { Level = Level.Organization }), default);

        Assert.That(hub.Power.Parts[0].Value, Is.EqualTo(partners!.Partners.Sum(partner => partner.Strength)).Within(1e-6));
        Assert.That(hub.Power.Parts[0].Share, Is.EqualTo(hub.Power.Parts[0].Value!.Value / hub.Power.Parts[0].Most!.Value).Within(1e-5));
        Assert.That(
            (hub.Power.Parts[1].Value, hub.Power.Parts[1].Most, hub.Power.Parts[1].Share), Is.EqualTo(((double?)1.0, (double?)2.0, 0.5)));
        Assert.That(
            union.Interest.Parts.Select(part => (part.Value, part.Share)), Is.EqualTo([((double?)1.0, 0.5), ((double?)3.0, 0.25)]),
            "of the two engagements on migration one, three whole years before");
        Assert.That(
            grid.Items.SelectMany(item => new[] { item.Power, item.Interest }),
            Is.All.Matches<GridValue>(value => Math.Abs(value!.Computed - value.Parts.Average(part => part.Share)) < 1e-6));
        Assert.That(grid.Items.Select(item => item.Power.Value + item.Interest.Value), Is.Ordered.Descending);
        Assert.That(grid.Items.Single(item => item.Stakeholder.Id.Value == "fund").Status, Is.Null, "it is not on the plan");
        Assert.That((await PlanGrid.OfAsync(_network, _plan, 0, default)).Omitted, Is.EqualTo(2), "the hub and the fund");
    }

    [Test]
    public async Task A_manual_value_applies_with_its_history_until_it_is_withdrawn()
    {
        var who = RecordId.Parse("fund");
        await Judge(who, """{"power": 1, "interest": 0.9, "reason": "It pays for it"}""", "anna");
        var judged = await Item(who);
        await Judge(who, """{"reason": "It pays no more"}""", "bob");
        var back = await Item(who);
        var kept = (await _plans.FindAsync(_plan.Id, default))!;
        var refused = await _plans.JudgeAsync(_network, _plan.Id, who, """{"power": 1.5}""", null, "bob", default);
        var unknown = await _plans.JudgeAsync(_network, _plan.Id, RecordId.Parse("nobody"), """{"reason": "x"}""", null, "bob", default);

        Assert.That((judged.Power.Value, judged.Interest.Value, judged.Field), Is.EqualTo((1.0, 0.9, GridField.ManageClosely)));
        Assert.That((back.Power.Value, back.History.Count), Is.EqualTo((back.Power.Computed, 2)));
        Assert.That(
            kept.Judgements.Select(said => (said.By, said.Reason)), Is.EqualTo([("anna", "It pays for it"), ("bob", "It pays no more")]));
        Assert.That(kept.WithoutContacts().Judgements.Select(said => said.Reason), Is.All.Null);
        Assert.That(((PlanRefused)refused).Problems.Keys, Is.EqualTo(["power", "reason"]));
        Assert.That(unknown, Is.InstanceOf<PlanUnknown>());
    }

    [Test]
    public async Task The_room_counts_confirmed_seats_and_its_figure_has_the_requested_language()
    {
        var room = await PlanRoom.OfAsync(_network, _plan, default);
        var (english, russian) = (Drawn("en"), Drawn("ru"));

        Assert.That(room.Seats, Is.EqualTo(_plan.Invitees.Count));
        Assert.That(
            room.Cells.Select(cell => (cell.Constituency, cell.Country, cell.Stakeholders.Count)),
            Is.EqualTo([("government", "KZ", 1), ("workers", "KG", 1), ("workers", "KZ", 1), ("civil-society", "KZ", 1)]));
        Assert.That(english, Does.Contain("who is in the room").And.Contain("none of them has a seat"));
        Assert.That(russian, Does.Contain("кто в зале").And.Contain("работники").And.Contain("Казахстан"));

        string Drawn(string language)
        {
            using var figure = new MemoryStream();
            PlanRoom.Draw(room, language, figure, default);
            return XDocument.Parse(Encoding.UTF8.GetString(figure.ToArray())).ToString();
        }
    }

    [Test]
    public async Task Accepted_invitees_are_divided_so_that_constituencies_mix()
    {
        var (_, early) = await PlanRoom.SeatAsync(_network, _plan, 2, 1, default);
        foreach (var invitee in _plan.Invitees)
        {
            await Done(_plans.SetStatusAsync(_plan.Id, invitee.Stakeholder.Id, """{"status": "invited"}""", null, "anna", default));
            await Done(_plans.SetStatusAsync(_plan.Id, invitee.Stakeholder.Id, """{"status": "confirmed"}""", null, "anna", default));
        }

        var kept = (await _plans.FindAsync(_plan.Id, default))!;
        var (seating, _) = await PlanRoom.SeatAsync(_network, kept, 2, 1, default);
        var (_, tooMany) = await PlanRoom.SeatAsync(_network, kept, 5, 1, default);
        var apart = kept with { Demand = JsonDocument.Parse(Demand).RootElement };
        var (kindly, _) = await PlanRoom.SeatAsync(_network, apart, 2, 1, default);

        Assert.That(early!.Problems.Keys, Is.EqualTo(["plan"]));
        Assert.That(tooMany!.Problems.Keys, Is.EqualTo(["tables"]));
        Assert.That((seating!.SameConstituency, seating.Bound, seating.IsProven), Is.EqualTo((0L, 0L, true)));
        Assert.That(seating.Tables.Select(table => table.Guests.Count), Is.EqualTo([2, 2]));
        Assert.That(
            seating.Tables.Select(table => table.Guests.Count(guest => guest.Constituency == "workers")), Is.EqualTo([1, 1]));
        Assert.That(
            kindly!.Tables.Select(table => table.Guests.Count(guest => guest.Stakeholder.Id.Value is "union" or "ngo")),
            Is.EqualTo([1, 1]));
    }

    [Test]
    public async Task Every_statement_of_a_brief_has_its_question_and_sources()
    {
        var brief = await PlanBrief.OfAsync(_network, _plan, null, default);
        var one = await PlanBrief.OfAsync(_network, _plan, _plan.Find(RecordId.Parse("union")), default);
        var lines = brief.Parts.SelectMany(part => part.Lines).ToList();

        Assert.That(
            brief.Parts.Select(part => part.Stakeholder?.Value).OfType<string>(), Is.EquivalentTo(_plan.Made.List.Select(id => id.Value)));
        Assert.That(lines, Is.All.Matches<BriefLine>(line => line!.Asked?.StartsWith("/api/v1/", StringComparison.Ordinal) == true));
        Assert.That(
            lines.Where(line => line.Text.Contains("attends", StringComparison.Ordinal)),
            Is.Not.Empty.And.All.Matches<BriefLine>(line => line!.Sources.Count > 0));
        Assert.That(brief.Sources.Select(source => source.Number), Is.EqualTo(Enumerable.Range(1, brief.Sources.Count)));
        Assert.That(
            brief.Sources.Single(source => source.Source.Id.Value == "paper").Source.Published, Is.EqualTo(PartialDate.Parse("2014")));
        Assert.That(one.Parts.Single().Lines.Select(line => line.Text), Does.Contain("It cooperates with 2 partners, most with these:"));
        Assert.That(
            BriefPaper.Markdown.Text(brief), Does.Contain("Document paper (The Paper, 2014)").And.Contain("`/api/v1/plans/round-table`"));
        Assert.That(BriefPaper.Html.Text(brief), Does.StartWith("<!doctype html>").And.Contain("<h2>Sources</h2>"));
    }

    /// <summary>Hub, ministry and a union met in 2010 on migration; the ministry, the ngo and another union also met in 2011.</summary>
    private static TestDataset Meetings() => new TestDataset("meetings")
        .Source("paper", published: "2014")
        .Body("hub", Kind.InternationalOrganization).Body("ministry", Kind.Ministry, "KZ").Body("union", Kind.Union, "KZ")
        .Body("ngo", Kind.Ngo, "KZ").Body("fund", Kind.Ngo, "KG").Body("other", Kind.Union, "KG")
        .Event("forum", "2010-03-01", "2010-03-02", topics: "migration").Event("workshop", "2011", topics: "migration")
        .Event("council", "2012", topics: "wages")
        .Tie("hub", TieType.Hosts, "forum").Tie("ministry", TieType.Attends, "forum").Tie("union", TieType.Attends, "forum")
        .Tie("ministry", TieType.Hosts, "workshop").Tie("ngo", TieType.Attends, "workshop").Tie("other", TieType.Attends, "workshop")
        .Tie("ministry", TieType.Chairs, "council").Tie("union", TieType.Attends, "council").Tie("fund", TieType.Observes, "council");

    private static async Task<Plan> Done(Task<PlanReply> reply) =>
        await reply is PlanDone done ? done.Plan : throw new AssertionException($"{await reply}");

    private Task<Plan> Judge(RecordId who, string entry, string author) =>
        Done(_plans.JudgeAsync(_network, _plan.Id, who, entry, seen: null, author, default));

    private async Task<GridItem> Item(RecordId who) =>
        (await PlanGrid.OfAsync(_network, (await _plans.FindAsync(_plan.Id, default))!, 0, default)).Items
            .Single(item => item.Stakeholder.Id == who);
}
