using NUnit.Framework;

namespace StakeholderGraph.Tests.Formats;

/// <summary>Drafts of mappings say what a row is, which columns tell it, and what is to be filled in; they import as they are.</summary>
public sealed class MapTests
{
    [Test]
    public void The_sheet_with_most_known_columns_is_drafted_and_the_others_are_named()
    {
        using var file = new WrittenFile("t.xlsx", Workbook(
            ("Cover", [["Annual meeting"], ["Prepared by the secretariat"]]),
            ("List", [["Nom", "Fonction", "Organisme", "Pays"], ["Awa Sow", "Directrice", "Ministère du Travail", "Mali"]]),
            ("Notes", [["Note"], ["none"]])));

        var draft = Draft(file);

        Assert.Multiple(() =>
        {
            Assert.That(draft, Does.Contain("# Only \"List\" is read, not \"Cover\", \"Notes\": add a table for each"));
            Assert.That(draft, Does.Contain("  table: \"List\""));
            Assert.That(
                Imported(file, draft).Stakeholders().Select(s => s.Name), Is.EquivalentTo(new[] { "Awa Sow", "Ministère du Travail" }));
        });
    }

    [Test]
    public void Days_of_lists_become_snapshots_of_memberships()
    {
        using var file = new WrittenFile(
            "t.csv",
            """
            as_of,member,committee,role
            2030-01-01,Ada Sample,Steering Committee,chair
            2030-04-01,Ada Sample,Steering Committee,chair
            2030-01-01,Bob Muster,Steering Committee,member
            2030-04-01,Cleo Beispiel,Steering Committee,member
            """);

        var read = Imported(file, Draft(file));
        var names = read.Stakeholders().ToDictionary(s => s.Id, s => s.Name);

        Assert.That(
            read.Ties().Select(t => (names[t.From], t.Type, names[t.To], t.Title, t.Period.From.ToString(), t.Period.To?.ToString())),
            Is.EquivalentTo(new (string, TieType, string, string?, string?, string?)[]
            {
                ("Ada Sample", TieType.MemberOf, "Steering Committee", "chair", "2030-01-01", null),
                ("Bob Muster", TieType.MemberOf, "Steering Committee", "member", "2030-01-01", "2030-01-01"),
                ("Cleo Beispiel", TieType.MemberOf, "Steering Committee", "member", "2030-04-01", null),
            }));
    }

    [Test]
    public void Two_dates_and_a_funder_make_a_project_of_a_row()
    {
        using var file = new WrittenFile(
            "t.csv",
            """
            Bailleur;Bénéficiaire;Intitulé du projet;Montant;Devise;Date de début;Date de fin
            Union européenne;Association A;Projet A;50000;EUR;03/02/2029;13/02/2031
            """);

        var draft = Draft(file);
        var read = Imported(file, draft);

        Assert.Multiple(() =>
        {
            Assert.That(draft, Does.Contain("# Bailleur: guessed to be who funds"));
            Assert.That(draft, Does.Contain("start: {column: \"Date de début\", date: dmy}"));
            Assert.That(read.Engagements().Single().Kind, Is.EqualTo(Kind.Project));
            Assert.That(
                read.Ties().Select(t => (t.Type, t.Amount?.Value, t.Amount?.Currency)),
                Is.EquivalentTo(new[] { (TieType.Funds, (decimal?)50_000, (string?)"EUR"), (TieType.BenefitsFrom, null, null) }));
        });
    }

    [Test]
    public void Signing_countries_and_related_bodies_are_recognized()
    {
        using var treaties = new WrittenFile(
            "t.tsv", "Документ\tСторона 1\tСторона 2\tДата подписания\nДоговор 1\tКазахстан\tМонголия\t13.05.2019\n");
        using var edges = new WrittenFile("e.csv", "Source,Target,Weight\nMigration Forum,Trade Union of Miners,3\n");

        Assert.Multiple(() =>
        {
            Assert.That(
                Imported(treaties, Draft(treaties)).Ties().Select(t => t.Type), Is.EqualTo(new[] { TieType.Signs, TieType.Signs }));
            Assert.That(Draft(edges), Does.Contain("fill in the type of the tie"));
            Assert.That(Imported(edges, Draft(edges)).Ties().Single().Type, Is.EqualTo(TieType.CooperatesWith));
        });
    }

    [Test]
    public void Persons_held_posts_from_day_to_day_and_marks_say_who_spoke()
    {
        using var posts = new WrittenFile(
            "p.csv", "Apellidos y nombres;Cargo;Entidad;Desde;Hasta\n\"SAMPLE, Ada\";Ministra;Ministerio de Trabajo;14/03/2028;\n");
        using var marks = new WrittenFile(
            "m.csv", "Prénom,Nom,Organisation,Intervenant\nAwa,Sow,Institut A,x\nOmar,Ba,Institut B,\n");

        Assert.Multiple(() =>
        {
            var held = Imported(posts, Draft(posts)).Ties().Single();
            Assert.That((held.Type, held.Period.From.ToString()), Is.EqualTo((TieType.Represents, "2028-03-14")));
            Assert.That(Draft(marks), Does.Contain("# Intervenant: guessed to be a role of those who are marked"));
            Assert.That(
                Imported(marks, Draft(marks)).Ties().Where(t => t.Type == TieType.Addresses).Select(t => t.From.Value),
                Is.EqualTo(new[] { Imported(marks, Draft(marks)).Stakeholders().Single(s => s.Name == "Awa Sow").Id.Value }));
        });
    }

    [Test]
    public void The_order_of_ambiguous_dates_must_be_filled_in()
    {
        using var file = new WrittenFile("t.csv", "Project,Donor,Start date\nRoads,ADB,03/04/2029\n");

        Assert.That(Draft(file), Does.Contain("# fill in date: dmy or date: mdy for \"Start date\": its dates can be read in both ways"));
    }

    [TestCase("Name,,Country,\nILO,,CH,\nIOM,,CH,\n")]
    [TestCase(",Name\n1,ILO\n2,IOM\n")]
    public void A_first_record_under_a_heading_with_empty_cells_is_no_heading(string table)
    {
        using var file = new WrittenFile("t.csv", table);

        Assert.That(Imported(file, Draft(file)).Stakeholders().Select(s => s.Name), Is.EquivalentTo(new[] { "ILO", "IOM" }));
    }

    [Test]
    public void Columns_without_a_name_and_without_a_text_are_not_drafted()
    {
        using var file = new WrittenFile("t.csv", $"name,,country,city{new string(',', 10_000)}\nILO,,CH,Geneva\nIOM,yyy,CH,Geneva\n");

        var draft = Draft(file);

        Assert.That(draft, Does.Contain("# column 2: not guessed").And.Not.Contain("# column 5"));
    }

    private static string Draft(WrittenFile file) => DatasetReaders.DraftMapping(file.Path, new ImportOptions(), CancellationToken.None);

    private static IDatasetContent Imported(WrittenFile file, string draft)
    {
        File.WriteAllText($"{file.Path}.mapping.yaml", draft);
        return file.Check().Content;
    }

    private static byte[] Workbook(params (string Name, string[][] Rows)[] sheets) => WrittenFile.Zip(
    [
        ("xl/workbook.xml",
            "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                + string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" r:id=\"r{i + 1}\"/>"))
                + "</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels",
            "<Relationships>"
                + string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"r{i + 1}\" Target=\"worksheets/s{i + 1}.xml\"/>"))
                + "</Relationships>"),
        .. sheets.Select((s, i) => ($"xl/worksheets/s{i + 1}.xml",
            $"<worksheet><sheetData>{string.Concat(s.Rows.Select((row, r) => Row(row, r + 1)))}</sheetData></worksheet>")),
    ]);

    private static string Row(string[] cells, int number) =>
        $"<row r=\"{number}\">"
            + string.Concat(cells.Select((c, i) => $"<c r=\"{(char)('A' + i)}{number}\" t=\"inlineStr\"><is><t>{c}</t></is></c>"))
            + "</row>";
}
