using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Formats;

/// <summary>Lists of participants in documents become drafts: the persons, whom they represent, and their roles.</summary>
public sealed class ListTests
{
    [TestCase("participants.docx", 0.98)]
    [TestCase("participants.pdf", 0.95)]
    public void A_list_has_everybody_with_delegation_and_post(string file, double least)
    {
        var truth = File.ReadLines(SharedData.Beside("fixtures", "imports", "participant-list", "truth.csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .Where(cells => cells[4].Length > 0)
            .Select(cells => (Name: cells[8], Delegation: cells[1], Post: cells[9]))
            .ToList();

        var draft = ListDraft.Of(SharedData.Beside("fixtures", "imports", "participant-list", file), ListFile.RoundTable);
        var read = draft.Persons.Select(p => (p.Name, p.Delegation, p.Post)).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(
                truth.Count(read.Contains), Is.GreaterThanOrEqualTo(least * truth.Count),
                string.Join('\n', truth.Except(read).Select(t => $"missing {t}").Concat(read.Except(truth).Select(r => $"instead {r}"))));
            Assert.That(draft.Persons, Has.Count.EqualTo(truth.Count));
            Assert.That(draft.Unread.Select(u => u.Why), Has.One.EqualTo("nobody is named yet"));
            Assert.That(draft.Persons.Single(p => p.Name == "Saule Primerova").Role, Is.EqualTo("Speaker"));
            Assert.That(draft.Persons.Single(p => p.Name == "Ada Example").Role, Is.EqualTo("Head of delegation"));
            Assert.That(draft.Dataset.Content.Stakeholders().Count(s => s.Kind == Kind.Person), Is.EqualTo(truth.Count));
        });
    }

    [Test]
    public void A_document_of_paragraphs_has_delegations_roles_and_honorifics_of_many_languages()
    {
        using var file = new WrittenFile("list.docx", ListFile.Docx(
            """
            KAZAKHSTAN

            Head of Delegation
            H.E. Mr. Aibek SAMPLE
            Minister of Labour, Employment and Social Protection
            Ministry of Labour

            Members
            1. Г-жа Анна ОБРАЗЕЦ
            Советник, Департамент занятости
            Министерство труда
            tel. +7 701 000 00 00
            Mme Jeanne D'EXEMPLE, Conseillère, Ambassade du Kazakhstan

            KYRGYZSTAN (cont'd)

            Sra. María del MODELO RUIZ
            Asesora
            Ministerio de Trabajo

            vacant
            """));

        var draft = ListDraft.Of(file.Path, ListFile.RoundTable);

        Assert.Multiple(() =>
        {
            Assert.That(draft.Persons.Select(p => (p.Delegation, p.Country, p.Name, p.Role, p.Post, p.Unit, p.Body)), Is.EqualTo(new[]
            {
                ("Kazakhstan", "KZ", "Aibek Sample", "Head of Delegation", "Minister of Labour, Employment and Social Protection", "",
                    "Ministry of Labour"),
                ("Kazakhstan", "KZ", "Анна Образец", "Members", "Советник", "Департамент занятости", "Министерство труда"),
                ("Kazakhstan", "KZ", "Jeanne D'Exemple", "Members", "Conseillère", "", "Ambassade du Kazakhstan"),
                ("Kyrgyzstan", "KG", "María del Modelo Ruiz", "", "Asesora", "", "Ministerio de Trabajo"),
            }));
            Assert.That(draft.Unread.Select(u => u.Text), Is.EqualTo(new[] { "tel. +7 701 000 00 00", "vacant" }));
            Assert.That(draft.Persons.Select(p => p.Confidence), Is.All.InRange(0.8, 1));
        });
    }

    [Test]
    public void Bold_names_of_bodies_head_those_whose_posts_stand_beside_their_names()
    {
        using var file = new WrittenFile("list.docx", ListFile.Docx(
            """
            #Trade Union of Miners
            Ms. Ada Sample, General Secretary
            Mr. Bob Muster, Project Officer
            #Forum of Employers
            Dr. Cleo Example, Senior Counsel
            #University of Mustering
            Prof. Dan Beispiel, Professor of Law
            """));

        var draft = ListDraft.Of(file.Path, ListFile.RoundTable);

        Assert.That(draft.Persons.Select(p => (p.Delegation, p.Name, p.Post)), Is.EqualTo(new[]
        {
            ("Trade Union of Miners", "Ada Sample", "General Secretary"), ("Trade Union of Miners", "Bob Muster", "Project Officer"),
            ("Forum of Employers", "Cleo Example", "Senior Counsel"), ("University of Mustering", "Dan Beispiel", "Professor of Law"),
        }));
    }

    [Test]
    public void A_patronymic_makes_a_name_of_a_line_without_honorific_and_capitals()
    {
        using var file = new WrittenFile("list.docx", ListFile.Docx(
            """
            РЕСПУБЛИКА КАЗАХСТАН
            Примеров Ербол Аскарович – вице-министр труда
            Образцова Гульнара Нурлановна – директор департамента занятости
            КЫРГЫЗСКАЯ РЕСПУБЛИКА
            Тестов Тимур Бакыт уулу – заведующий отделом
            """));

        var draft = ListDraft.Of(file.Path, ListFile.RoundTable);

        Assert.That(draft.Persons.Select(p => (p.Country, p.Name, p.Post)), Is.EqualTo(new[]
        {
            ("KZ", "Примеров Ербол Аскарович", "вице-министр труда"),
            ("KZ", "Образцова Гульнара Нурлановна", "директор департамента занятости"),
            ("KG", "Тестов Тимур Бакыт уулу", "заведующий отделом"),
        }));
    }

    [Test]
    public void Headings_of_groups_and_roles_begin_in_any_language_and_states_have_formal_names()
    {
        using var file = new WrittenFile("list.docx", ListFile.Docx(
            """
            DÉLÉGATION DU ROYAUME DU MAROC
            Employeurs / Employers / Empleadores
            M. Karim EXEMPLE, Directeur.

            MÉXICO
            Asesores
            Lic. Rosa MODELO
            Directora de Asuntos Migratorios
            """));

        var draft = ListDraft.Of(file.Path, ListFile.RoundTable);

        Assert.That(draft.Persons.Select(p => (p.Country, p.Group, p.Name, p.Role, p.Post, p.Body)), Is.EqualTo(new[]
        {
            ("MA", "employers", "Karim Exemple", "", "Directeur", ""),
            ("MX", "", "Rosa Modelo", "Asesores", "Directora de Asuntos Migratorios", ""),
        }));
    }

    [Test]
    public void Roles_stand_in_parentheses_and_in_both_genders_and_a_title_is_no_delegation()
    {
        using var file = new WrittenFile("list.docx", ListFile.Docx(
            """
            #Atelier régional, Abidjan, 3-5 mars 2031
            #II. ÉTATS MEMBRES
            #BÉNIN
            Délégué(e)s gouvernementaux/ales
            SOW, Awa, Mme, Directrice (cheffe de délégation).
            Délégué(e) des employeurs
            BA, Omar, M., Président.
            """));

        var draft = ListDraft.Of(file.Path, ListFile.RoundTable);

        Assert.Multiple(() =>
        {
            Assert.That(draft.Persons.Select(p => (p.Delegation, p.Country, p.Group, p.Name, p.Post)), Is.EqualTo(new[]
            {
                ("Bénin", "BJ", "government", "Awa Sow", "Directrice"), ("Bénin", "BJ", "employers", "Omar Ba", "Président"),
            }));
            Assert.That(draft.Persons[0].Role, Does.StartWith("cheffe de délégation"));
            Assert.That(draft.Unread.Select(u => u.Text), Is.EqualTo(new[] { "Atelier régional, Abidjan, 3-5 mars 2031" }));
        });
    }

    [Test]
    public void Pages_of_two_columns_are_read_column_by_column_without_what_is_repeated()
    {
        var pages = Enumerable.Range(1, 3).Select(page => new[] { 1, 2 }.Select(column => new[]
        {
            page == 1 && column == 1 ? "ALBANIA" : "",
            $"Mr. John SAMPLE{(char)('A' + page)}{(char)('A' + column)}",
            "Deputy Director, Depart-",
            "ment of Migration",
            "Ministry of the Interior",
            "",
            $"Ms. Jane MUSTER{(char)('A' + page)}{(char)('A' + column)}",
            "Adviser",
            "Ministry of Labour",
            "",
        }).ToArray()).ToArray();
        using var file = new WrittenFile("list.pdf", ListFile.Pdf(pages, "A/CONF/INF.1 - List of participants"));

        var draft = ListDraft.Of(file.Path, ListFile.RoundTable);

        Assert.Multiple(() =>
        {
            Assert.That(draft.Persons.Select(p => p.Name), Is.EqualTo(
                from page in "bcd" from column in "bc" from name in new[] { "John Sample", "Jane Muster" } select $"{name}{page}{column}"));
            Assert.That(draft.Persons.Select(p => p.Delegation).Distinct(), Is.EqualTo(new[] { "Albania" }));
            Assert.That(draft.Persons.Select(p => (p.Post, p.Unit, p.Body)).Distinct(), Is.EqualTo(new[]
            {
                ("Deputy Director", "Department of Migration", "Ministry of the Interior"), ("Adviser", "", "Ministry of Labour"),
            }));
            Assert.That(draft.Unread, Is.Empty);
        });
    }

    // As in the provisional lists of the conferences on climate change.

    [Test]
    public void Coloured_headings_and_names_are_distinguished_from_posts()
    {
        string[] names =
        [
            "Mr. Omar El ouidadi", "Mme Marie Gaudet ep. Kouassi", "Ms. Camille Usage @ Freddy", "Sr. Telesforo Jos~A Esquinas",
            "Mr. Prince Dan Mbachi", "M. Gabin, Patrick, Jean Dournelle", "Mr. Daniel Illoye - Gouya", "Mme Colette Kabore/Zabsonre",
            "Ms. Fekitamoeloa 'Utoikamanu", "Mr. Will Agricole", "Ms. Kristin Qui", "Mr. Tang The Cuong",
        ];
        string[] first =
        [
            "#Women's Environment Organization", "",
            .. names.SelectMany(name => new[] { name, "journaliste", "Ministry of the Environment and of Sustainable Development", "" }),
            "#Ghana", "",
        ];
        string[] further = [.. Enumerable.Range(0, 12).SelectMany(i => new[] { $"Mr. Kofi Sample{(char)('a' + i)}", "" })];
        string[] alone =
            ["Ms. Ama Alone", "", "#Green Planet", "", "Mr. Jan Muster", "Sr Operations Officer", "Green Planet Foundation", ""];
        string[] others =
        [
            .. "abcd".SelectMany(letter =>
                new[] { $"#Society {letter}", "", $"Mr. Kwame Muster{letter}", "Expert", "Ministry of Trade", "" }),
            "Ms. Ada Last", "Member", "Agriculture",
        ];
        using var file = new WrittenFile("list.pdf", ListFile.Pdf([[first], [[.. further, .. alone]], [others]], "COP.PLOP"));

        var persons = ListDraft.Of(file.Path, ListFile.RoundTable).Persons;

        Assert.Multiple(() =>
        {
            Assert.That(persons.Take(12).Select(p => p.Name), Is.EqualTo(new[]
            {
                "Omar El ouidadi", "Marie Gaudet ep. Kouassi", "Camille Usage @ Freddy", "Telesforo Jos~A Esquinas",
                "Prince Dan Mbachi", "Gabin Patrick Jean Dournelle", "Daniel Illoye-Gouya", "Colette Kabore/Zabsonre",
                "Fekitamoeloa 'Utoikamanu", "Will Agricole", "Kristin Qui", "Tang The Cuong",
            }));
            Assert.That(
                persons.Take(12).Select(p => (p.Delegation, p.Post)).Distinct(),
                Is.EqualTo(new[] { ("Women's Environment Organization", "journaliste") }));
            Assert.That(persons.Skip(12).Take(13).Select(p => p.Delegation).Distinct(), Is.EqualTo(new[] { "Ghana" }));
            Assert.That(persons.Skip(25).Select(p => (p.Delegation, p.Name, p.Role + p.Post, p.Unit, p.Body)), Is.EqualTo(new[]
            {
                ("Green Planet", "Jan Muster", "Sr Operations Officer", "", "Green Planet Foundation"),
                ("Society a", "Kwame Mustera", "Expert", "", "Ministry of Trade"),
                ("Society b", "Kwame Musterb", "Expert", "", "Ministry of Trade"),
                ("Society c", "Kwame Musterc", "Expert", "", "Ministry of Trade"),
                ("Society d", "Kwame Musterd", "Expert", "", "Ministry of Trade"),
                ("Society d", "Ada Last", "Member", "", "Agriculture"),
            }));
        });
    }

    [Test]
    public void A_document_is_not_imported_and_the_message_explains_how_to_draft_it()
    {
        using var file = new WrittenFile("list.docx", ListFile.Docx("Mr A SAMPLE"));

        Assert.That(
            file.Errors(ListFile.RoundTable).Single(),
            Does.StartWith("list.docx: a document, which needs a draft").And.Contain("stakeholders draft"));
        Assert.That(
            () => DatasetReaders.DraftMapping(file.Path, ListFile.RoundTable, default),
            Throws.TypeOf<DatasetException>().With.Message.Contains("stakeholders draft"));
    }

    [TestCase("encrypted.pdf", "the PDF is encrypted")]
    [TestCase("broken.pdf", "the file is damaged")]
    [TestCase("bomb.docx", "unpacks to more than")]
    [TestCase("bomb.pdf", "unpacks to more than")]
    [TestCase("empty.docx", "no list of participants")]
    public void An_unreadable_file_is_refused_in_one_line(string name, string reason)
    {
        using var file = new WrittenFile(name, name switch
        {
            "encrypted.pdf" => ListFile.Encrypted(),
            "broken.pdf" => "%PDF-1.7\nnothing of the kind"u8.ToArray(),
            "bomb.pdf" => ListFile.Bomb(),
            "bomb.docx" => WrittenFile.Zip(("word/document.xml", new string('a', 20 << 20))),
            _ => ListFile.Docx("Minutes of the meeting"),
        });

        Assert.That(() => ListDraft.Of(file.Path, ListFile.RoundTable), Throws.TypeOf<DatasetException>().With.Message.Contains(reason));
    }

    [Test]
    public void A_draft_is_a_dataset_with_what_to_review_beside_it()
    {
        using var file = new WrittenFile(
            "list.docx", ListFile.Docx("KAZAKHSTAN\n\nMr A SAMPLE\nDirector\nMinistry of Labour\n\nHello there"));
        var folder = Path.Combine(Path.GetDirectoryName(file.Path)!, "draft");

        ListDraft.Of(file.Path, ListFile.RoundTable).Write(folder);
        var read = DatasetReaders.Check(folder).Content;

        Assert.That(read.Ties().Select(t => (t.From.Value, t.Type, t.To.Value)), Is.EquivalentTo(new[]
        {
            ("a-sample-kazakhstan", TieType.Represents, "ministry-of-labour"), ("ministry-of-labour", TieType.Represents, "kazakhstan"),
            ("a-sample-kazakhstan", TieType.Attends, "round-table-2031-05-12"),
        }));
        Assert.That(File.ReadLines(Path.Combine(folder, "review.csv")).Last(), Does.Contain("A Sample").And.Contain("Director"));
        Assert.That(File.ReadAllText(Path.Combine(folder, "unread.csv")), Does.StartWith("place,text,why"));
    }
}
