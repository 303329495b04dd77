using NUnit.Framework;

namespace StakeholderGraph.Tests.Formats;

/// <summary>Tables in lists of participants: what their columns are, and which cells belong together.</summary>
public sealed class ListTableTests
{
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
            ListDraft.Of(file.Path, ListFile.RoundTable).Persons.Select(p => (p.Name, p.Post, p.Delegation, p.Country)),
            Is.EqualTo(new[]
            {
                ("Ada Example", "Minister", "Ministry of Labour", "KZ"),
                ("Bob Sample", "Chair", "Federation of Trade Unions", "KG"),
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

        var draft = ListDraft.Of(file.Path, ListFile.RoundTable);

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

        var draft = ListDraft.Of(file.Path, ListFile.RoundTable);

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

        var draft = ListDraft.Of(file.Path, ListFile.RoundTable);

        Assert.That(draft.Persons.Select(p => (p.Honorific, p.Name, p.Post, p.Delegation)), Is.EqualTo(new[]
        {
            ("Ms.", "Ada Sample", "Senior Legal Adviser", "Ministry of Labour"),
            ("Mr.", "Bob Muster", "Chairperson", "Trade Union of Miners"), ("Ms", "Cleo Example", "Director", "Migration Service"),
            ("Mr", "Dan Beispiel", "Expert", "Migration Service"),
        }));
    }

    [Test]
    public void The_header_of_a_table_names_the_content_of_its_cells()
    {
        using var file = new WrittenFile("list.docx", ListFile.Docx(
            """
            |No.|Name|Position|Organization|Country|
            |1|SAMPLE, Ada (Ms)|Director|Migration Service|Kazakhstan|
            |2|Mr Bob MUSTER|Adviser|Trade Union of Miners|Kyrgyzstan|
            |3|to be confirmed||Trade Union of Miners||
            """));

        var draft = ListDraft.Of(file.Path, ListFile.RoundTable);

        Assert.That(draft.Persons.Select(p => (p.Honorific, p.Name, p.Post, p.Delegation, p.Country)), Is.EqualTo(new[]
        {
            ("Ms", "Ada Sample", "Director", "Migration Service", "KZ"), ("Mr", "Bob Muster", "Adviser", "Trade Union of Miners", "KG"),
        }));
        Assert.That(draft.Unread.Single().Why, Is.EqualTo("nobody is named yet"));
    }

    [Test]
    public void Tables_on_PDF_pages_are_recognized_by_the_borders_of_cells()
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

        var draft = ListDraft.Of(file.Path, ListFile.RoundTable);

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

        var draft = ListDraft.Of(file.Path, ListFile.RoundTable);

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

        var person = ListDraft.Of(file.Path, ListFile.RoundTable).Persons[0];
        var other = ListDraft.Of(turned.Path, ListFile.RoundTable).Persons.Single();

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

        var draft = ListDraft.Of(file.Path, ListFile.RoundTable);

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

        var draft = ListDraft.Of(file.Path, ListFile.RoundTable);

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
            ListDraft.Of(file.Path, ListFile.RoundTable).Persons.Select(p => (p.Country, p.Name, p.Post)),
            Is.EqualTo(new[] { ("AT", "Jan van der Muster", "Botschaftsrat"), ("CH", "José dos Exemplos", "Referent") }));
    }

    [Test]
    public void A_row_with_a_value_in_the_wrong_column_is_marked_for_review()
    {
        using var file = new WrittenFile("list.docx", ListFile.Docx(
            """
            |Name|Position|Country|
            |Ruth Moyo Senior Legal Officer||Kenya|
            |Ada Sample|Director, Mr Bob Muster, Adviser|Kenya|
            |Cleo Beispiel|Director|Kenya|
            """));

        Assert.That(ListDraft.Of(file.Path, ListFile.RoundTable).Persons.Select(p => (p.Confidence < 0.6, p.Doubts)), Is.EqualTo(new[]
        {
            (true, "no post; a position in the name"), (true, "another person in the post or the body"), (false, ""),
        }));
    }
}
