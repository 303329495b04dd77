using System.IO.Compression;
using System.Text;
using System.Text.Json;
using NUnit.Framework;
using StakeholderGraph.Plans;

namespace StakeholderGraph.Tests.Plans;

/// <summary>Documents made from a plan in which every text contains markup or formulas.</summary>
public sealed class PlanPaperTests
{
    private const string Evil = "=1+1|<script>alert(1)</script>*[x](y)\n# top";

    private static readonly DateTimeOffset Then = new(2016, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task A_table_has_a_row_for_every_invitee_and_no_formula()
    {
        var lines = (await Write("csv")).Split("\r\n");

        Assert.That(lines[0].TrimStart('\uFEFF'), Is.EqualTo(string.Join(',', PlanTable.Columns)));
        Assert.That(lines[1], Does.StartWith("1,ada,\"'=1+1|<script>"));
        Assert.That(await Write("csv"), Does.Contain("confirmed,2016-03-02").And.Contain("2016-04-01"));
    }

    [Test]
    public async Task A_workbook_has_the_same_values_as_texts()
    {
        using var zip = new ZipArchive(new MemoryStream(await Bytes("xlsx")));
        using var sheet = new StreamReader(
            zip.Entries.Single(entry => entry.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)).Open());
        var text = await sheet.ReadToEndAsync();

        Assert.That(text, Does.Contain("=1+1|&lt;script&gt;").And.Contain("follow_up_due").And.Not.Contain("<f>"));
    }

    [Test]
    public async Task A_page_shows_texts_without_interpreting_markup()
    {
        Assert.That(await Write("html"), Does.Contain("=1+1|&lt;script&gt;").And.Not.Contain("<script"));
        Assert.That(
            await Write("markdown"),
            Does.Contain(@"=1+1\|\<script\>alert(1)\</script\>\*\[x\](y) \# top").And.Not.Contain("\n# top"));
    }

    [Test]
    public async Task A_calendar_has_the_day_and_the_follow_ups()
    {
        var calendar = (await Write("ics")).ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal);

        Assert.That(calendar, Does.StartWith("BEGIN:VCALENDAR").And.Contain("DTSTART;VALUE=DATE:20160501").And.Contain("20160401"));
        Assert.That(calendar, Does.Contain("UID:round-table@stakeholders").And.Contain("LOCATION:Astana"));
        Assert.That(await Write("ics"), Is.EqualTo(await Write("ics")));
        Assert.That(calendar, Does.Not.Contain("TRANSP"));
    }

    [Test]
    public async Task A_consultation_known_only_by_month_blocks_no_time_in_a_calendar()
    {
        Assert.That(
            await Write("ics", plan: Made() with { Date = PartialDate.Parse("2016-02") }),
            Does.Contain("DTSTART;VALUE=DATE:20160201").And.Contain("DTEND;VALUE=DATE:20160301").And.Contain("TRANSP:TRANSPARENT"));
        Assert.That(await Write("ics", plan: Made() with { Date = null }), Does.Not.Contain("UID:round-table@"));
    }

    [Test]
    public async Task Without_permission_no_document_contains_contacts()
    {
        foreach (var paper in PlanPaper.Names.Where(name => name != "xlsx"))
        {
            Assert.That(await Write(paper), Does.Contain("zebra").Or.Contain("20160401"), paper);
            Assert.That(await Write(paper, Made().WithoutContacts()), Does.Not.Contain("zebra").And.Not.Contain("20160401"), paper);
        }
    }

    [Test]
    public void Letters_are_merged_for_those_who_have_a_seat()
    {
        var (letters, _) = PlanLetters.Of(Made(), "Dear {{name}},\n\n**{{ title }}** in {{place}}");
        var (none, refusal) = PlanLetters.Of(Made(), "Dear {{nmae}}");

        Assert.That(letters, Does.StartWith(@"Dear =1+1\|\<script\>").And.EndWith("**Round table** in Astana\n"));
        Assert.That(letters, Does.Not.Contain("Bob"), "who has declined gets none");
        Assert.That((none, refusal!.Problems["template"][0]), Is.EqualTo(((string?)null,
            "has {{nmae}}, which is not a field; the fields are name, country, status, reasons, demands, title, date, place")));
    }

    [Test]
    public void Letters_mark_missing_data_which_is_listed_first()
    {
        var invitee = Made().Invitees[0];
        var ada = invitee.Stakeholder with { Name = "Ada|", Country = null };
        var plan = Made() with { Place = null, Invitees = [invitee with { Stakeholder = ada }, invitee] };
        var (letters, _) = PlanLetters.Of(plan, "To {{country}} and {{country}}, {{place}}");

        Assert.That(letters, Is.EqualTo(
            "Fill in before sending: no country for Ada\\| (ada); no place in any letter.\n\n---\n\n"
                + "To \\[no country\\] and \\[no country\\], \\[no place\\]\n\n---\n\n"
                + "To KZ and KZ, \\[no place\\]\n"));
    }

    [TestCase("{", "file")]
    [TestCase("[1]", "[0]")]
    [TestCase("""{"version": 2}""", "version")]
    [TestCase("{}", "plan")]
    public void A_file_that_is_not_a_plan_is_refused(string json, string field)
    {
        var problems = new List<string>();

        Assert.That(PlanDocument.ReadFile(json, (name, _) => problems.Add(name)), Is.Empty);
        Assert.That(problems, Is.EqualTo([field]));
    }

    [Test]
    public void Plans_of_a_file_with_one_id_are_refused_at_the_second()
    {
        var problems = new List<string>();
        var plan = PlanDocument.Write(Made());
        PlanDocument.ReadFile($"[{plan}, {plan}]", (name, problem) => problems.Add($"{name} {problem}"));

        Assert.That(problems, Is.EqualTo(["[1].id is round-table, as is [0].id"]));
    }

    [Test]
    public void A_plan_in_a_file_needs_a_valid_demand_and_no_duplicate_invitees()
    {
        var problems = new List<string>();
        var plan = Made() with { Invitees = [Made().Invitees[0], Made().Invitees[0]], Demand = Json("""{"seats": 0}""") };
        PlanDocument.ReadFile(PlanDocument.Write(plan), (name, _) => problems.Add(name));

        Assert.That(problems, Is.EqualTo(["demand.seats", "invitees"]));
    }

    private static Plan Made() => new(
        RecordId.Parse("round-table"),
        Json("""{"seats": 2}"""),
        new PlanMade("v1", new SolverUsed("cp-sat", "9.15", null), InvitationStatus.Optimal, 2, 2, 1, [], "", Then, "anna"),
        [
            new PlannedInvitee(
                new Mention(RecordId.Parse("ada"), Kind.Person, Evil, "KZ"), PlanStatus.Confirmed, ["Reaches 2."], ["workers"], null,
                [new StatusChange(PlanStatus.Confirmed, new DateOnly(2016, 3, 2), "zebra", Then, "anna")],
                [new Contact(new DateOnly(2016, 3, 1), "mail", "zebra", "zebra", new DateOnly(2016, 4, 1), Then, "anna")]),
            new PlannedInvitee(
                new Mention(RecordId.Parse("bob"), Kind.Person, "Bob", null), PlanStatus.Declined, [], [], null, [], []),
        ],
        [],
        [])
    {
        Title = "Round table",
        Date = PartialDate.Parse("2016-05-01"),
        Place = "Astana",
    };

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private static async Task<string> Write(string paper, Plan? plan = null) => Encoding.UTF8.GetString(await Bytes(paper, plan));

    private static async Task<byte[]> Bytes(string paper, Plan? plan = null)
    {
        using var file = new MemoryStream();
        await PlanPaper.Find(paper)!.WriteAsync(plan ?? Made(), file, default);
        return file.ToArray();
    }
}
