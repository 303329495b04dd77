using NUnit.Framework;
using StakeholderGraph.Tests.Conformance;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Exports;

/// <summary>The parts of drawings beside nodes and edges: captions and tables.</summary>
public sealed class AnswerDrawingTests(Engine engine) : ConformanceFixture(engine)
{
    private static readonly TestDataset Forum = new TestDataset("d")
        .Person("ada", called: "Ada")
        .Body("ministry", Kind.Ministry, "KZ", "Ministry")
        .Body("union", Kind.Union, "KG", "Union")
        .Event("forum", "2011")
        .Event("congress", "2012")
        .Source("paper", published: "2011-03-31")
        .Tie("ada", TieType.Addresses, "forum", onBehalfOf: "ministry")
        .Tie("union", TieType.Hosts, "forum")
        .Tie("ministry", TieType.Attends, "congress")
        .Tie("union", TieType.Attends, "congress");

    [Test]
    public async Task Partners_are_a_row_for_each_shared_engagement()
    {
        var question = new WhoCooperates(Id("ministry"), new Scope { Level = Level.Organization, KnownBy = PartialDate.Parse("2012") });
        var drawing = CooperationDrawing.Of(question, (await (await Load(Forum)).AskAsync(question, CancellationToken.None))!, "v1");

        Assert.That(
            Rows(drawing),
            Is.EqualTo(
                new[]
                {
                    "union;Union;union;KG;0.59;forum;forum;event;;2011;;addresses;hosts;0.5;false;ada-addresses-forum | "
                        + "union-hosts-forum;paper;Document paper (The Paper, 2011-03-31): confirmed",
                    "union;Union;union;KG;0.59;congress;congress;event;;2012;;attends;attends;0.09;false;ministry-attends-congress | "
                        + "union-attends-congress;paper;Document paper (The Paper, 2011-03-31): confirmed",
                }));
        Assert.That(drawing.Caption.Title, Is.EqualTo("Who cooperates with Ministry?"));
        Assert.That(drawing.Caption.Name, Is.EqualTo("ministry-partners"));
        Assert.That(
            drawing.Caption.Filters.Select(f => $"{f.Name}={f.Value}"),
            Is.EqualTo(new[] { "weight=role", "level=organization", "knownBy=2012" }));
        Assert.That(drawing.Caption.KnownBy, Is.EqualTo(PartialDate.Parse("2012")));
        Assert.That(drawing.Caption.Version, Is.EqualTo("v1"));
    }

    [Test]
    public async Task Partners_without_evidence_are_a_row_each()
    {
        var question = new WhoCooperates(Id("ministry"), Scope.Everything) { WithEvidence = false };
        var drawing = CooperationDrawing.Of(question, (await (await Load(Forum)).AskAsync(question, CancellationToken.None))!, "v");

        Assert.That(Rows(drawing), Is.EqualTo(new[] { "union;Union;union;KG;0.09;;;;;;;;;;;;;" }));
    }

    [Test]
    public async Task Common_ground_is_a_row_for_each_party()
    {
        var question = new CommonGround([Id("ministry"), Id("union")], new Scope { Level = Level.Organization }) { AtMost = 1 };
        var drawing = SharedGroundDrawing.Of(question, await (await Load(Forum)).AskAsync(question, CancellationToken.None), "v");

        Assert.That(
            Rows(drawing),
            Is.EqualTo(
                new[]
                {
                    "forum;forum;event;;2011;;ministry;Ministry;;addresses;false;ada-addresses-forum;paper;Document paper (The Paper, "
                        + "2011-03-31): confirmed;;;",
                    "forum;forum;event;;2011;;union;Union;;hosts;false;union-hosts-forum;paper;Document paper (The Paper, 2011-03-31): "
                        + "confirmed;;;",
                }));
        Assert.That(drawing.Caption.Title, Is.EqualTo("Where Ministry and Union meet"));
        Assert.That((drawing.Caption.Truncated, drawing.Caption.Omitted), Is.EqualTo((true, 1)));
    }

    [Test]
    public async Task Who_is_missing_is_a_row_for_each_cell_stakeholder_and_pair_with_the_quality_of_the_ranking_in_the_title()
    {
        var dataset = new TestDataset("d")
            .Source("paper", published: "2011-03-31")
            .Body("ministry", Kind.Ministry, "KZ", "Ministry")
            .Body("union", Kind.Union, "KZ", "Union")
            .Body("ilo", Kind.InternationalOrganization, called: "ILO")
            .Event("forum", "2011")
            .Event("talks", "2012")
            .Tie("ministry", TieType.Hosts, "forum")
            .Tie("union", TieType.Attends, "forum")
            .Tie("union", TieType.Signs, "talks")
            .Tie("ilo", TieType.Signs, "talks");
        var question = new WhoIsMissing(Scope.Everything) { Weight = Weight.Count };
        var drawing = GapsDrawing.Of(question, await (await Load(dataset)).AskAsync(question, CancellationToken.None), "v");
        var rows = Rows(drawing).ToList();

        Assert.That(
            drawing.Caption.Title,
            Is.EqualTo("Who is missing? (Too small a network to tell whether the ranking of pairs is better than chance)"));
        Assert.That(
            rows.Where(row => row.StartsWith("matrix;;workers;KZ", StringComparison.Ordinal)),
            Is.EqualTo(
                new[]
                {
                    "matrix;;workers;KZ;1;2;2012;;;;;;;;;;;;;;;;;union-signs-talks;paper;Document paper (The Paper, 2011-03-31): confirmed",
                }));
        Assert.That(
            rows.Where(row => row.StartsWith("matrix;;employers;KZ", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "matrix;;employers;KZ;0;0;;;;;;;;;;;;;;;;;;;;" }));
        Assert.That(rows.Count(row => row.StartsWith("consulted;", StringComparison.Ordinal)), Is.EqualTo(3));
        Assert.That(
            rows[^1],
            Does.StartWith(
                "missing;1;;;;;;ilo;ILO;international-organization;;ministry;Ministry;ministry;KZ;;;0.5;1;union;union;Union;Both cooperate "
                    + "with Union. Union shares 1 engagement with ILO"));
        Assert.That(drawing.Nodes.Select(node => node.Id), Is.EquivalentTo(new[] { "ilo", "ministry", "union", "forum", "talks" }));
        Assert.That(drawing.Edges, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task Routes_are_a_row_for_each_link_and_the_caption_has_the_requested_period()
    {
        var dataset = new TestDataset("d")
            .Source("paper", published: "2011-03-31")
            .Body("ilo", Kind.InternationalOrganization, called: "ILO")
            .Body("union", Kind.Union, "KG", "Union")
            .Body("ngo", Kind.Ngo, "KZ", "NGO")
            .Event("forum", "2011")
            .Tie("union", TieType.Hosts, "forum")
            .Tie("ngo", TieType.Signs, "forum")
            .Tie("union", TieType.MemberOf, "ilo");
        var question = new HowConnected(
            Id("ilo"),
            Id("ngo"),
            new Scope { Time = new Period(PartialDate.Parse("2011"), PartialDate.Parse("2012")) });
        var drawing = ConnectionsDrawing.Of(question, await (await Load(dataset)).AskAsync(question, CancellationToken.None), "v");

        Assert.That(
            Rows(drawing),
            Is.EqualTo(
                new[]
                {
                    "1;1;2;0.25;1;ilo;ILO;international-organization;;union;Union;union;KG;1;"
                        + "union-member-of-ilo;member-of;0;true;union-member-of-ilo;paper;"
                        + "Document paper (The Paper, 2011-03-31): confirmed",
                    "1;1;2;0.25;2;union;Union;union;KG;ngo;NGO;ngo;KZ;1;forum;forum;0;false;ngo-signs-forum | "
                        + "union-hosts-forum;paper;Document paper (The Paper, 2011-03-31): confirmed",
                }));
        Assert.That(drawing.Caption.Title, Is.EqualTo("How are ILO and NGO connected?"));
        Assert.That(
            drawing.Caption.Filters.Select(f => $"{f.Name}={f.Value}"),
            Is.EqualTo(new[] { "by=shortest", "weight=role", "since=2011", "until=2012" }));
        Assert.That(drawing.Nodes.Where(n => n.Asked).Select(n => n.Id), Is.EqualTo(new[] { "ilo", "ngo" }));
        Assert.That(
            drawing.Edges.Select(e => $"{e.From.Id} {e.To.Id}"),
            Is.EquivalentTo(new[] { "union ilo", "union forum", "ngo forum" }));
    }

    [Test]
    public async Task A_profile_is_a_row_for_each_tie_with_details_of_the_subject()
    {
        var dataset = new TestDataset("d").Person("ada", called: "Ada").Event("forum", topics: "work").Tie("ada", TieType.Chairs, "forum")
            .Add(new OtherName(Id("forum"), "Форум", "ru", NameType.Alias));
        var question = new ProfileOf(Id("forum"), Family.Engagement, Scope.Everything);
        var drawing = ProfileDrawing.Of(question, (await (await Load(dataset)).AskAsync(question, CancellationToken.None))!, "v");

        Assert.That(
            Rows(drawing),
            Is.EqualTo(
                new[]
                {
                    "ada-chairs-forum;chairs;incoming;ada;Ada;person;;;;;;;;;confirmed;false;;;;"
                        + "paper;Document paper (The Paper): confirmed",
                }));
        Assert.That(drawing.Nodes[0].Names, Is.EqualTo(new[] { new NameGiven("Форум", "ru", NameType.Alias) }));
        Assert.That(drawing.Nodes[0], Has.Property("Topics").EqualTo(new[] { "work" }).And.Property("Asked").True);
    }

    [Test]
    public async Task A_source_is_a_row_for_each_tie_that_rests_on_it()
    {
        var source = await (await Load(Forum)).AskAsync(new SourceOf(Id("paper")), CancellationToken.None);
        var drawing = SourceDrawing.Of(source!, "v");

        Assert.That(
            Rows(drawing).First(),
            Is.EqualTo(
                "ada-addresses-forum;addresses;ada;Ada;person;;forum;forum;event;;ministry;Ministry;;;;confirmed;;;;paper;"
                    + "Document paper (The Paper, 2011-03-31): confirmed"));
        Assert.That(drawing.Edges, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task Found_records_are_a_row_each_and_further_ones_are_counted()
    {
        var question = new Find("") { AtMost = 2, Kinds = [Kind.Union, Kind.Person, Kind.Ministry] };
        var drawing = FindingsDrawing.Of(question, await (await Load(Forum)).AskAsync(question, CancellationToken.None), "v");

        Assert.That(Rows(drawing).Count(), Is.EqualTo(2));
        Assert.That((drawing.Caption.Truncated, drawing.Caption.Omitted), Is.EqualTo((true, 1)));
        Assert.That(drawing.Caption.Filters.Single(), Is.EqualTo(new FilterAsked("kind", "union, person, ministry")));
    }

    [Test]
    public void Every_row_has_a_cell_for_each_column()
    {
        var drawing = DatasetDrawing.Of(HostileDataset.Of(), CancellationToken.None);

        Assert.That(drawing.Table.Rows.Select(row => row.Count), Is.All.EqualTo(drawing.Table.Columns.Count));
    }

    [Test]
    public async Task A_matrix_is_drawn_in_figures_and_is_only_in_the_table_of_other_formats(
        [Values(Between.Country, Between.Constituency, Between.Kind)] Between between,
        [Values] Level level)
    {
        var question = new MapOfCooperation(new Scope { Level = level }) { Between = between };
        var drawing = MappedCooperationDrawing.Of(question, await (await Load(Forum)).AskAsync(question, CancellationToken.None), "v");
        var plan = FigurePlan.Of(drawing, FigureWords.English);

        Assert.That(drawing.Caption.OnlyInTable, Is.EqualTo(drawing.Table.Rows.Count()).And.Positive);
        Assert.That(plan.Matrix!.Boxes.Count(box => box.HasRecord && box.Row <= box.Column), Is.EqualTo(drawing.Caption.OnlyInTable));
        Assert.That(plan.Cards, Is.Empty, "countries are rows and columns");
        Assert.That(plan.LeftOut(), Is.EqualTo(new[] { "Nothing: the whole answer is drawn." }));
        Assert.That(FigureDescription.Of(plan), Does.StartWith("A matrix of "));
        Assert.That(SmallDrawing.Text("gexf", drawing), Does.Contain($"only_in_table: {drawing.Caption.OnlyInTable}"));
    }

    [Test]
    public async Task A_matrix_without_cells_states_that_nothing_matches(
        [Values(Between.Country, Between.Constituency, Between.Kind)] Between between)
    {
        var question = new MapOfCooperation(Scope.Everything) { Between = between };
        var drawing = MappedCooperationDrawing.Of(
            question,
            await (await Load(new TestDataset("d"))).AskAsync(question, CancellationToken.None),
            "v");

        Assert.That(FigureDescription.Of(FigurePlan.Of(drawing, FigureWords.English)), Is.EqualTo("Nothing matches the question."));
    }

    [Test]
    public void File_names_are_plain_and_short()
    {
        var caption = new Caption("", Caption.FileSafe($"common-ground-a:b/../{new string('x', 500)}."), null);

        Assert.That(caption.FileName(DrawingFormats.Find("gexf")!), Does.Match("^common-ground-a-b-\\.\\.-x{1,80}\\.gexf$"));
    }

    private static RecordId Id(string id) => RecordId.Parse(id);

    private static IEnumerable<string> Rows(Drawing drawing)
    {
        Assert.That(drawing.Table.Rows.Select(row => row.Count), Is.All.EqualTo(drawing.Table.Columns.Count));
        return drawing.Table.Rows.Select(row => string.Join(';', row.Select(cell => cell.Text)));
    }
}
