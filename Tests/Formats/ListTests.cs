using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Formats;

/// <summary>Lists of participants in documents become drafts: the persons, whom they represent, and their roles.</summary>
public sealed class ListTests
{
    private static readonly ImportOptions RoundTable = new()
    {
        Engagement = new ListedEngagement("Round Table", Kind.Event, PartialDate.Parse("2031-05-12"), null, TieType.Attends),
    };

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

        var draft = ListDraft.Of(SharedData.Beside("fixtures", "imports", "participant-list", file), RoundTable);
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

    [TestCase(false), TestCase(true)]
    public void A_table_is_read_whether_or_not_its_rows_and_cells_are_in_content_controls(bool inControls)
    {
        using var file = new WrittenFile("list.docx", ListFile.Docx(
            """
            |Name|Position|Organization|Country|
            |Ada EXAMPLE|Minister|Ministry of Labour|Kazakhstan|
            |Bob SAMPLE|Chair|Federation of Trade Unions|Kyrgyzstan|
            """, inControls));

        Assert.That(
            ListDraft.Of(file.Path, RoundTable).Persons.Select(p => (p.Name, p.Post, p.Delegation, p.Country)),
            Is.EqualTo(new[]
            {
                ("Ada Example", "Minister", "Ministry of Labour", "KZ"),
                ("Bob Sample", "Chair", "Federation of Trade Unions", "KG"),
            }));
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

        var draft = ListDraft.Of(file.Path, RoundTable);

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

        var draft = ListDraft.Of(file.Path, RoundTable);

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

        var draft = ListDraft.Of(file.Path, RoundTable);

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

        var draft = ListDraft.Of(file.Path, RoundTable);

        Assert.That(draft.Persons.Select(p => (p.Country, p.Group, p.Name, p.Role, p.Post, p.Body)), Is.EqualTo(new[]
        {
            ("MA", "employers", "Karim Exemple", "", "Directeur", ""),
            ("MX", "", "Rosa Modelo", "Asesores", "Directora de Asuntos Migratorios", ""),
        }));
    }

    [Test]
    public void A_table_without_a_header_may_have_its_countries_in_the_first_column()
    {
        using var file = new WrittenFile("list.docx", ListFile.Docx(
            """
            |Egypt|Mr. Hassan MUSTER|Minister of Manpower|
            ||Ms. Heba EL-SAMPLE|Head of Department|
            |Jordan|Atty. Nadia Al-EXAMPLE|Minister of Labour|
            """));

        var draft = ListDraft.Of(file.Path, RoundTable);

        Assert.That(draft.Persons.Select(p => (p.Country, p.Honorific, p.Name, p.Post)), Is.EqualTo(new[]
        {
            ("EG", "Mr.", "Hassan Muster", "Minister of Manpower"), ("EG", "Ms.", "Heba El-Sample", "Head of Department"),
            ("JO", "Atty.", "Nadia Al-Example", "Minister of Labour"),
        }));
    }

    [Test]
    public void A_small_table_of_a_page_is_read_by_the_names_of_its_columns()
    {
        using var file = new WrittenFile("list.pdf", ListFile.Pdf(
            [[
                ["No.", "1", "", "2", "", "3", ""],
                ["Delegation", "Kazakhstan", "", "", "", "International", "Office (IO)"],
                ["Name", "Ms. Dina", "SAMPLE", "Mr. Askar", "BEISPIEL", "Dr. Paulo MUSTER", "DA SILVA"],
                ["Position", "Deputy Chair", "", "Director", "", "Programme Officer", ""],
                ["Institution", "Committee of", "Labour", "Department of", "Employment", "Country Office in", "Almaty"],
            ]],
            "",
            width: 102));

        var draft = ListDraft.Of(file.Path, RoundTable);

        Assert.That(draft.Persons.Select(p => (p.Delegation, p.Name, p.Post, p.Body)), Is.EqualTo(new[]
        {
            ("Kazakhstan", "Dina Sample", "Deputy Chair", "Committee of Labour"),
            ("Kazakhstan", "Askar Beispiel", "Director", "Department of Employment"),
            ("International Office (IO)", "Paulo Muster da Silva", "Programme Officer", "Country Office in Almaty"),
        }));
    }

    [Test]
    public void A_column_called_title_has_positions_or_forms_of_address()
    {
        using var file = new WrittenFile("list.docx", ListFile.Docx(
            """
            |Name|Title|Organization|E-mail|
            |Ms. Ada Sample|Senior Legal Adviser|Ministry of Labour|a@example.org|
            |Mr. Bob Muster|Chairperson|Trade Union of Miners|b@example.org|

            |Title|Name|Position|Organization|
            |Ms|Cleo EXAMPLE|Director|Migration Service|
            |Mr|Dan BEISPIEL|Expert|Migration Service|
            """));

        var draft = ListDraft.Of(file.Path, RoundTable);

        Assert.That(draft.Persons.Select(p => (p.Honorific, p.Name, p.Post, p.Delegation)), Is.EqualTo(new[]
        {
            ("Ms.", "Ada Sample", "Senior Legal Adviser", "Ministry of Labour"),
            ("Mr.", "Bob Muster", "Chairperson", "Trade Union of Miners"), ("Ms", "Cleo Example", "Director", "Migration Service"),
            ("Mr", "Dan Beispiel", "Expert", "Migration Service"),
        }));
    }

    [Test]
    public void A_table_says_by_its_header_what_its_cells_are()
    {
        using var file = new WrittenFile("list.docx", ListFile.Docx(
            """
            |No.|Name|Position|Organization|Country|
            |1|SAMPLE, Ada (Ms)|Director|Migration Service|Kazakhstan|
            |2|Mr Bob MUSTER|Adviser|Trade Union of Miners|Kyrgyzstan|
            |3|to be confirmed||Trade Union of Miners||
            """));

        var draft = ListDraft.Of(file.Path, RoundTable);

        Assert.That(draft.Persons.Select(p => (p.Honorific, p.Name, p.Post, p.Delegation, p.Country)), Is.EqualTo(new[]
        {
            ("Ms", "Ada Sample", "Director", "Migration Service", "KZ"), ("Mr", "Bob Muster", "Adviser", "Trade Union of Miners", "KG"),
        }));
        Assert.That(draft.Unread.Single().Why, Is.EqualTo("nobody is named yet"));
    }

    [Test]
    public void A_table_of_pages_is_told_by_the_borders_of_its_cells()
    {
        using var file = new WrittenFile("list.pdf", ListFile.RuledPdf(
            [
                [
                    "Country|No|Organization|Full/name|Position", "Mali|1|Ministry of/Labour|Awa Diarra|Director",
                    "^|2|National Council/of Employers|Oumar Toure|Secretary General",
                    "Togo|3|Ministry of/Labour|Kossi Agbo|Desk officer for",
                ],
                [
                    "Country|No|Organization|Full/name|Position", "||||migration", "|4|Trade Union of/Miners|Afi Mensah|President",
                ],
            ],
            70, 30, 110, 110, 120));

        var draft = ListDraft.Of(file.Path, RoundTable);

        Assert.That(draft.Persons.Select(p => (p.Country, p.Delegation, p.Name, p.Post)), Is.EqualTo(new[]
        {
            ("ML", "Ministry of Labour", "Awa Diarra", "Director"),
            ("ML", "National Council of Employers", "Oumar Toure", "Secretary General"),
            ("TG", "Ministry of Labour", "Kossi Agbo", "Desk officer for migration"),
            ("TG", "Trade Union of Miners", "Afi Mensah", "President"),
        }));
    }

    [Test]
    public void A_ministry_is_that_of_the_country_that_its_row_states()
    {
        using var file = new WrittenFile("list.docx", ListFile.Docx(
            """
            Семинар в Алматы
            |№|Организация|Ф.И.О.|Должность|Страна|
            |1|Министерство труда|Асанов Бакыт Темирович|министр|Казахстан|
            |2|Министерство труда|Иванова Мария Сергеевна|советник|Кыргызстан|
            """));

        var draft = ListDraft.Of(file.Path, RoundTable);

        Assert.Multiple(() =>
        {
            Assert.That(draft.Persons.Select(p => (p.Delegation, p.Country, p.Name, p.Post)), Is.EqualTo(new[]
            {
                ("Министерство труда", "KZ", "Асанов Бакыт Темирович", "министр"),
                ("Министерство труда", "KG", "Иванова Мария Сергеевна", "советник"),
            }));
            Assert.That(
                draft.Dataset.Content.Stakeholders().Where(s => s.Kind == Kind.Ministry).Select(s => s.Country),
                Is.EquivalentTo(new[] { "KZ", "KG" }));
        });
    }

    [TestCase("№|Аты-жөні|Лауазымы|Ұйымы|Елі", "1|Оразбек Нұрлан|Бас сарапшы|Еңбек министрлігі|Қазақстан", "Еңбек министрлігі", "KZ")]
    [TestCase("الرقم|الاسم|المنصب|الجهة|الدولة", "1|يوسف الخطيب|مدير عام|وزارة العمل|المغرب", "وزارة العمل", "MA")]
    [TestCase("T/r|F.I.Sh.|Lavozimi|Tashkilot|Davlat", "1|Karimov Jasur|Vazir|Mehnat vazirligi|Tojikiston", "Mehnat vazirligi", "TJ")]
    [TestCase("No.|Nome|Cargo|Instituição|País", "1|Marta Cabral|Diretora|Central Sindical|Moçambique", "Central Sindical", "MZ")]
    [TestCase("№|Фамилия, имя, отчество|Должность|Место работы|Государство", "1|Ли Анна|эксперт|Институт|Грузия", "Институт", "GE")]
    [TestCase("country|institution|full name|designation", "Kenya|Ministry of Labour|Ruth Moyo|Clerk", "Ministry of Labour", "KE")]
    public void Columns_are_named_in_many_languages_and_stand_in_any_order(string header, string row, string body, string country)
    {
        var (names, cells) = (header.Split('|'), row.Split('|'));
        using var file = new WrittenFile("list.docx", ListFile.Docx($"|{header}|\n|{row}|\n|{row}|"));
        using var turned = new WrittenFile(
            "list.docx", ListFile.Docx($"|{string.Join('|', names.Reverse())}|\n|{string.Join('|', cells.Reverse())}|"));

        var person = ListDraft.Of(file.Path, RoundTable).Persons[0];
        var other = ListDraft.Of(turned.Path, RoundTable).Persons.Single();

        Assert.Multiple(() =>
        {
            Assert.That((person.Delegation, person.Country), Is.EqualTo((body, country)));
            Assert.That(cells, Does.Contain(person.Name).And.Contain(person.Post));
            Assert.That(other with { Where = person.Where, Place = person.Place }, Is.EqualTo(person));
        });
    }

    [Test]
    public void Names_of_columns_on_two_rows_are_read_as_one_and_a_given_name_has_a_column()
    {
        using var file = new WrittenFile("list.docx", ListFile.Docx(
            """
            |#|Participant||Affiliation|||
            ||Surname|First name|Function in delegation|Official position and institution|Country|
            |1|de la Cruz|Rosa María|Head|Director; Ministry of Labour|Peru|
            |2|Soto Ruiz|Ana|Adviser|Legal Adviser; Chamber of Commerce|Chile|
            """));

        var draft = ListDraft.Of(file.Path, RoundTable);

        Assert.That(draft.Persons.Select(p => (p.Country, p.Name, p.Role, p.Post, p.Body)), Is.EqualTo(new[]
        {
            ("PE", "Rosa María de la Cruz", "Head", "Director", "Ministry of Labour"),
            ("CL", "Ana Soto Ruiz", "Adviser", "Legal Adviser", "Chamber of Commerce"),
        }));
    }

    [Test]
    public void A_cell_has_several_persons_and_a_body_has_its_country_behind_it()
    {
        using var file = new WrittenFile("list.docx", ListFile.Docx(
            """
            |Country|Participants|
            |Nepal|Mr Ravi Gurung – Director~Ministry of Labour~Ms Sita Rai – Adviser|
            |Georgia|Ms Nino Sample – Minister|

            |Organization|Name|Position|
            |Ministry of Labour, Kenya|Ruth MOYO|Clerk|
            |Lao People's Democratic Republic|Kham SAMPLE|Envoy|
            """));

        var draft = ListDraft.Of(file.Path, RoundTable);

        Assert.That(draft.Persons.Select(p => (p.Country, p.Name, p.Post, p.Body)), Is.EqualTo(new[]
        {
            ("NP", "Ravi Gurung", "Director", "Ministry of Labour"), ("NP", "Sita Rai", "Adviser", ""),
            ("GE", "Nino Sample", "Minister", ""), ("KE", "Ruth Moyo", "Clerk", ""), ("LA", "Kham Sample", "Envoy", ""),
        }));
    }

    [Test]
    public void A_column_of_names_with_commas_has_the_given_name_behind_them()
    {
        using var file = new WrittenFile("list.docx", ListFile.Docx(
            """
            |Land|Name, Vorname|Funktion|
            |Österreich|van der Muster, Jan|Botschaftsrat|
            |Schweiz|dos Exemplos, José|Referent|
            """));

        Assert.That(
            ListDraft.Of(file.Path, RoundTable).Persons.Select(p => (p.Country, p.Name, p.Post)),
            Is.EqualTo(new[] { ("AT", "Jan van der Muster", "Botschaftsrat"), ("CH", "José dos Exemplos", "Referent") }));
    }

    [Test]
    public void A_row_in_which_something_stands_in_a_wrong_place_is_doubted()
    {
        using var file = new WrittenFile("list.docx", ListFile.Docx(
            """
            |Name|Position|Country|
            |Ruth Moyo Senior Legal Officer||Kenya|
            |Ada Sample|Director, Mr Bob Muster, Adviser|Kenya|
            |Cleo Beispiel|Director|Kenya|
            """));

        Assert.That(ListDraft.Of(file.Path, RoundTable).Persons.Select(p => (p.Confidence < 0.6, p.Doubts)), Is.EqualTo(new[]
        {
            (true, "no post; a position in the name"), (true, "another person in the post or the body"), (false, ""),
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

        var draft = ListDraft.Of(file.Path, RoundTable);

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

        var draft = ListDraft.Of(file.Path, RoundTable);

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
    public void Headings_of_a_colour_of_their_own_and_names_as_people_write_them_are_told_from_posts()
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

        var persons = ListDraft.Of(file.Path, RoundTable).Persons;

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
    public void A_document_is_not_imported_but_says_how_it_is_drafted()
    {
        using var file = new WrittenFile("list.docx", ListFile.Docx("Mr A SAMPLE"));

        Assert.That(
            file.Errors(RoundTable).Single(),
            Does.StartWith("list.docx: a document, which needs a draft").And.Contain("stakeholders draft"));
        Assert.That(
            () => DatasetReaders.DraftMapping(file.Path, RoundTable, default),
            Throws.TypeOf<DatasetException>().With.Message.Contains("stakeholders draft"));
    }

    [TestCase("encrypted.pdf", "the PDF is encrypted")]
    [TestCase("broken.pdf", "the file is damaged")]
    [TestCase("bomb.docx", "unpacks to more than")]
    [TestCase("bomb.pdf", "unpacks to more than")]
    [TestCase("empty.docx", "no list of participants")]
    public void What_cannot_be_read_is_refused_in_a_line(string name, string reason)
    {
        using var file = new WrittenFile(name, name switch
        {
            "encrypted.pdf" => ListFile.Encrypted(),
            "broken.pdf" => "%PDF-1.7\nnothing of the kind"u8.ToArray(),
            "bomb.pdf" => ListFile.Bomb(),
            "bomb.docx" => WrittenFile.Zip(("word/document.xml", new string('a', 20 << 20))),
            _ => ListFile.Docx("Minutes of the meeting"),
        });

        Assert.That(() => ListDraft.Of(file.Path, RoundTable), Throws.TypeOf<DatasetException>().With.Message.Contains(reason));
    }

    [Test]
    public void A_draft_is_a_dataset_with_what_to_review_beside_it()
    {
        using var file = new WrittenFile(
            "list.docx", ListFile.Docx("KAZAKHSTAN\n\nMr A SAMPLE\nDirector\nMinistry of Labour\n\nHello there"));
        var folder = Path.Combine(Path.GetDirectoryName(file.Path)!, "draft");

        ListDraft.Of(file.Path, RoundTable).Write(folder);
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
