using NUnit.Framework;
using StakeholderGraph.Formats.Lists;
using StakeholderGraph.Formats.Tables;

namespace StakeholderGraph.Tests.Formats;

/// <summary>Tables that are lists of participants are read without a mapping, by the names and the content of their columns.</summary>
public sealed class ParticipantTableTests
{
    internal static readonly ImportOptions RoundTable = new()
    {
        Engagement = new ListedEngagement(
            "Round Table", Kind.Event, PartialDate.Parse("2031-05-12"), PartialDate.Parse("2031-05-14"), TieType.Attends),
    };

    internal const string List =
        """
        Name,Position,Organization,Country,Role
        "EXAMPLE, Ada",Minister,Ministry of Labour,Kazakhstan,Speaker
        Bob Sample,Adviser,Trade Union of Miners,KZ,
        to be confirmed,,Trade Union of Miners,KZ,
        """;

    [Test]
    public void A_list_of_participants_needs_no_mapping()
    {
        using var file = new WrittenFile("list.csv", List);

        var read = file.Check(RoundTable);

        Assert.Multiple(() =>
        {
            Assert.That(read.Content.Stakeholders().Select(s => (s.Name, s.Kind, s.Country)), Is.EquivalentTo(new[]
            {
                ("Ada Example", Kind.Person, "KZ"), ("Bob Sample", Kind.Person, "KZ"),
                ("Ministry of Labour", Kind.Ministry, "KZ"), ("Trade Union of Miners", Kind.Union, "KZ"),
            }));
            Assert.That(
                read.Content.Ties().Select(t => (t.Type, t.Title, t.OnBehalfOf is null)),
                Is.EquivalentTo(new[]
                {
                    (TieType.Represents, "Minister", true), (TieType.Addresses, null, false),
                    (TieType.Represents, "Adviser", true), (TieType.Attends, null, false),
                }));
            Assert.That(read.Content.Engagements().Single().Period.ToString(), Is.EqualTo("2031-05-12 – 2031-05-14"));
            Assert.That(
                read.Conversion!.Notes.Select(n => (n.What, n.Count)),
                Does.Contain(("nobody is named yet: left out", 1L)).And.Contain(("a kind guessed from the name", 3L)));
            Assert.That(read.Conversion.Lines[0].Where, Does.EndWith("list.csv:2:25"));
        });
    }

    [TestCase("Name,Organization\n")]
    [TestCase("Name,Organization\n,\n\n")]
    [TestCase("List of participants\n")]
    public void A_list_without_a_row_is_refused(string text)
    {
        using var file = new WrittenFile("list.csv", text);

        Assert.That(file.Errors(RoundTable).Single(), Does.StartWith("list.csv: no row below the one that names the columns ("));
    }

    [Test]
    public void Countries_are_known_by_the_names_that_lists_have_for_them()
    {
        using var file = new WrittenFile(
            "list.csv",
            """
            Name,Organization,Country
            Ada Example,Ministry of Labour,Russian Federation
            Bob Sample,Ministry of Labour,Kyrgyz Republic
            Cyd Instance,Ministry of Labour,"Korea, Republic of"
            """);

        Assert.That(
            file.Check(RoundTable).Content.Stakeholders().Select(s => (s.Name, s.Country)),
            Is.EquivalentTo(new[]
            {
                ("Ada Example", "RU"), ("Bob Sample", "KG"), ("Cyd Instance", "KR"),
                ("Ministry of Labour", "RU"), ("Ministry of Labour", "KG"), ("Ministry of Labour", "KR"),
            }));
    }

    [Test]
    public void A_name_beside_a_given_name_is_the_family_s()
    {
        using var file = new WrittenFile("liste.csv", "Nom;Prénom;Organisme;Pays\nDUPONT;Marie;Ministère du Travail;France\n");

        Assert.That(
            file.Check(RoundTable).Content.Stakeholders().Select(s => s.Name),
            Is.EquivalentTo(new[] { "Marie Dupont", "Ministère du Travail" }));
    }

    [Test]
    public void Forms_of_address_are_no_part_of_a_name()
    {
        using var file = new WrittenFile(
            "list.csv", "Full name,Organization\nMs. Ada Example,ILO\nH.E. Dr Bob Sample,ILO\nDon Instance,ILO\nM. Muster,ILO\n");

        Assert.That(
            file.Check(RoundTable).Content.Stakeholders().Where(s => s.Kind == Kind.Person)
                .Select(s => (s.Name, s.Attributes.GetValueOrDefault("honorific"))),
            Is.EquivalentTo(new[]
            {
                ("Ada Example", "Ms."), ("Bob Sample", "H.E. Dr"), ("Don Instance", null), ("M. Muster", null),
            }));
    }

    [Test]
    public void Persons_who_declined_or_have_not_answered_do_not_attend()
    {
        var confirmed = string.Concat(Enumerable.Range(0, 300).Select(i => $"Person {i},ILO,,Confirmed\n"));
        using var file = new WrittenFile(
            "list.csv",
            $"Name,Organization,Role,Attendance\n{confirmed}Ada Example,ILO,Speaker,Yes\nBob Sample,ILO,Speaker,Declined\n"
                + "Cyd Instance,ILO,,Not yet confirmed\nDan Muster,ILO,,no\nEve Esempio,ILO,,\n");

        Assert.That(
            file.Check(RoundTable).Content.Ties()
                .Where(t => t.Type != TieType.Represents && !t.From.Value.StartsWith("person", StringComparison.Ordinal))
                .Select(t => (t.From.Value.Split('-')[0], t.Type)),
            Is.EquivalentTo(new[]
            {
                ("ada", TieType.Addresses), ("bob", TieType.Declined), ("cyd", TieType.Invited), ("dan", TieType.Declined),
                ("eve", TieType.Attends),
            }));
    }

    [TestCase("Invited", TieType.Invited)]
    [TestCase("Speaker; Invited", TieType.Invited)]
    [TestCase("Invited, not confirmed", TieType.Invited)]
    [TestCase("To be confirmed", TieType.Invited)]
    [TestCase("Did not respond", TieType.Invited)]
    [TestCase("Invitation declined", TieType.Declined)]
    [TestCase("Confirmed absent", TieType.Declined)]
    [TestCase("Speaker; no", TieType.Declined)]
    [TestCase("Invited; did not participate", TieType.Declined)]
    [TestCase("could not be present", TieType.Declined)]
    [TestCase("no objection", null)]
    [TestCase("Nominated", null)]
    [TestCase("not applicable", null)]
    [TestCase("n/a", null)]
    [TestCase("not completed", null)]
    [TestCase("Invited speaker", null)]
    [TestCase("Приглашённый эксперт", null)]
    [TestCase("Confirmed – invited", null)]
    [TestCase("Invitation accepted", null)]
    [TestCase("Cancelled flight, attended online", null)]
    [TestCase("Declined to state", null)]
    public void Remarks_on_attendance_are_not_misread(string text, TieType? role) => Assert.That(Attending.Of(text), Is.EqualTo(role));

    [TestCase("no", "no", "no", "no")]
    [TestCase("HR", "IT", "PR", "IT")]
    [TestCase("AND", "CAN", "AND", "CAN")]
    [TestCase("ES", "FR", "DE", "FR")]
    public void Ambiguous_country_codes_are_not_read_as_countries(params string[] texts) =>
        Assert.That(ColumnGuess.Of(["X"], _ => texts).Single().Role, Is.EqualTo(ColumnRole.Unknown));

    [TestCase("Jordan", "Georgia", "Jordan")]
    [TestCase("KZ", "KG", "TJ", "UZ", "KZ")]
    [TestCase("KAZ", "KGZ", "TJK", "Uzbekistan")]
    public void Countries_are_known_without_the_name_of_their_column(params string[] texts) =>
        Assert.That(ColumnGuess.Of(["X"], _ => texts).Single().Role, Is.EqualTo(ColumnRole.Country));

    [Test]
    public void A_body_of_many_countries_is_one_and_a_ministry_whose_country_comes_later_is_one()
    {
        using var file = new WrittenFile(
            "list.csv",
            """
            Name,Organization,Country
            Ada Example,International Trade Union Confederation,Kazakhstan
            Bob Sample,International Trade Union Confederation,Kyrgyzstan
            Cyd Instance,Ministry of Foreign and European Affairs,
            Dan Muster,Ministry of Foreign and European Affairs,Croatia
            Eve Esempio,Ministry of Foreign and European Affairs,Slovakia
            Fay Exemple,Ministry of Foreign and European Affairs,
            Gus Ejemplo,Ministry of Foreign and European Affairs,Croatia
            """);

        Assert.That(
            file.Check(RoundTable).Content.Stakeholders().Where(s => s.Kind != Kind.Person).Select(s => (s.Name, s.Country)),
            Is.EquivalentTo(new[]
            {
                ("International Trade Union Confederation", (string?)null), ("Ministry of Foreign and European Affairs", "HR"),
                ("Ministry of Foreign and European Affairs", "SK"),
            }));
    }

    [TestCase("Dr. No", "Dr.", "No")]
    [TestCase("Sr. Juan", "Sr.", "Juan")]
    [TestCase("M. Night", "", "M. Night")]
    [TestCase("Frau Dr. h.c. Erika MUSTER", "Frau Dr. h.c.", "Erika Muster")]
    [TestCase("Dr.-Ing. Erika Muster", "Dr.-Ing.", "Erika Muster")]
    [TestCase("Ms", "", "Ms")]
    [TestCase("Ms. ", "", "Ms.")]
    [TestCase("Miss", "", "Miss")]
    [TestCase("Prof", "", "Prof")]
    [TestCase("Amb", "", "Amb")]
    [TestCase("Amb. Ada Example", "Amb.", "Ada Example")]
    public void Forms_of_address_are_no_part_of_a_name_unless_nothing_follows(string stated, string honorific, string name) =>
        Assert.That((NameLine.HonorificOf(stated), PersonName.Of(stated)), Is.EqualTo((honorific, name)));

    [Test]
    public void An_empty_cell_in_a_first_column_of_countries_repeats_the_one_above()
    {
        using var file = new WrittenFile(
            "list.csv", "Country,Name,Organization\nKazakhstan,Ada Example,Ministry of Labour\n,Bob Sample,Migration Service\n");

        Assert.That(file.Check(RoundTable).Content.Stakeholders().Select(s => s.Country), Has.All.EqualTo("KZ"));
    }

    [TestCase("Pays", "Nom et prénom", "Institution", "Observations", "Organisations internationales", "À désigner", "excusée", "Oratrice")]
    [TestCase("Страна", "Ф.И.О.", "Организация", "Примечание", "Международные организации", "уточняется", "не сможет", "докладчик")]
    [TestCase("País", "Nombre completo", "Institución", "Observaciones", "Organismos regionales", "Por designar", "rechazó", "ponente")]
    public void Remarks_of_a_list_state_who_declined_and_groups_may_be_between_countries(
        string country, string name, string body, string remark, string group, string nobody, string declined, string speaks)
    {
        using var file = new WrittenFile(
            "list.csv",
            $"A title;;;;\n;;;;\nN°;{country};{name};{body};{remark}\n1;Mali;Ada Example;ILO;{declined}\n2;;Bob Sample;ILO;{speaks}\n"
                + $"3;{group};Cyd Instance;IOM;asks for a vegetarian meal\n4;;{nobody};UNHCR;\n");

        var read = file.Check(RoundTable);

        Assert.Multiple(() =>
        {
            Assert.That(
                read.Content.Stakeholders().Select(s => (s.Name, s.Country)),
                Is.EquivalentTo(new[]
                {
                    ("Ada Example", "ML"), ("Bob Sample", "ML"), ("ILO", "ML"), ("Cyd Instance", null), ("IOM", null), ("UNHCR", null),
                }));
            Assert.That(
                read.Content.Ties().Where(t => t.Type != TieType.Represents).Select(t => (t.From.Value.Split('-')[0], t.Type)),
                Is.EquivalentTo(new[] { ("ada", TieType.Declined), ("bob", TieType.Addresses), ("cyd", TieType.Attends) }));
        });
    }

    [Test]
    public void A_country_alone_in_a_row_is_that_of_the_delegation_below_it()
    {
        using var file = new WrittenFile(
            "list.csv",
            "Nom et prénom;Fonction;Institution\nSÉNÉGAL;;\nAda Example;Ministre;Ministère du Travail\nDélégation du Mali;;\n"
                + "Bob Sample;Ministre;Ministère du Travail\nOrganisations internationales;;\nCyd Instance;Expert;OIT\n");

        Assert.That(
            file.Check(RoundTable).Content.Stakeholders().Select(s => (s.Name, s.Country)),
            Is.EquivalentTo(new[]
            {
                ("Ada Example", "SN"), ("Ministère du Travail", "SN"), ("Bob Sample", "ML"), ("Ministère du Travail", "ML"),
                ("Cyd Instance", null), ("OIT", null),
            }));
    }

    [TestCase("Experto independiente", ExpectedResult = TieType.Attends)]
    [TestCase("Respuesta pendiente", ExpectedResult = TieType.Invited)]
    [TestCase("Expert de la modernisation", ExpectedResult = TieType.Attends)]
    [TestCase("Modératrice", ExpectedResult = TieType.Chairs)]
    [TestCase("Moderadora", ExpectedResult = TieType.Chairs)]
    [TestCase("a refusé", ExpectedResult = TieType.Declined)]
    public TieType A_word_within_another_is_no_role(string text) => MappingDraft.RoleOf(text, TieType.Attends);

    [Test]
    public void An_unknown_country_above_empty_cells_is_one_error()
    {
        using var file = new WrittenFile(
            "list.csv", "Country,Name,Organization\nAtlantis,Ada Sample,Navy\n,Bob Sample,Navy\n,Cleo Sample,Navy\n");

        Assert.That(file.Errors(RoundTable), Has.Exactly(1).StartsWith("list.csv:2:1").And.Contain("Atlantis"));
    }

    [Test]
    public void A_body_with_people_from_several_countries_has_no_country()
    {
        using var file = new WrittenFile(
            "list.csv",
            """
            Name,Organization,Country
            Ada Sample,Institute of Migration,KZ
            Bob Sample,Institute of Migration,KG
            Cleo Sample,Institute of Peace,TJ
            """);
        var read = file.Check(RoundTable);
        var bodies = read.Content.Stakeholders().Where(s => s.Kind != Kind.Person).ToDictionary(s => s.Name, s => s.Country);

        Assert.That(bodies, Is.EquivalentTo(
            new Dictionary<string, string?> { ["Institute of Migration"] = null, ["Institute of Peace"] = "TJ" }));
        Assert.That(read.Conversion!.Notes.Select(n => n.What), Does.Contain("a body of several countries: none is its own"));
    }

    [Test]
    public void Bodies_in_a_list_without_persons_take_part()
    {
        using var file = new WrittenFile("list.csv", "Organization,Country\nILO,\nTrade Union of Miners,Kyrgyzstan\n");

        Assert.That(
            file.Check(RoundTable).Content.Ties().Select(t => (t.From.Value, t.Type)),
            Is.EquivalentTo(new[] { ("ilo", TieType.Attends), ("trade-union-of-miners", TieType.Attends) }));
    }

    [Test]
    public void The_draft_of_a_mapping_gives_the_same_records_as_the_list()
    {
        using var file = new WrittenFile("list.csv", List);
        var quick = file.Check(RoundTable).Content.ContentHash;

        File.WriteAllText($"{file.Path}.mapping.yaml", DatasetReaders.DraftMapping(file.Path, RoundTable, CancellationToken.None));

        Assert.That(file.Check().Content.ContentHash, Is.EqualTo(quick));
    }
}
