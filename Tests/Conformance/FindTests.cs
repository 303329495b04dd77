using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

public sealed class FindTests(Engine engine) : ConformanceFixture(engine)
{
    private static TestDataset Network() => Named(
            Named(
                new TestDataset("d")
                    .Body("ilo", Kind.InternationalOrganization, called: "International Labour Organization")
                    .Body("iom", Kind.InternationalOrganization, called: "International Organization for Migration")
                    .Body("kz-ministry", Kind.Ministry, "KZ", "Ministry of Labour and Social Protection of Population of Kazakhstan")
                    .Body("kz-union", Kind.Union, "KZ", "Federation of Trade Unions of Kazakhstan")
                    .Body("kg-union", Kind.Union, "KG", "Federation of Trade Unions of Kyrgyzstan")
                    .Body("kz-employers", Kind.Employers, "KZ", "Employers' Confederation \"Atameken\"")
                    .Person("nurymbetov", "KZ", "Birzhan Nurymbetov")
                    .Person("tekebaev", "KG", "TEKEBAEV Omurbek")
                    .Person("abdrakhmanov", "KG", "ABDRAXMANOV Alisher")
                    .Event("forum", "2011")
                    .Add(
                        new Engagement(RecordId.Parse("almaty-process"), Kind.Process, "Almaty Process on Refugee Protection")
                        {
                            Country = "KZ",
                        }),
                "ilo",
                "МОТ",
                "ILO",
                "Международная организация труда"),
            "iom",
            "МОМ",
            "IOM");

    [TestCase("Нурымбетов", "nurymbetov")]
    [TestCase("Nurymbetov B.", "nurymbetov")]
    [TestCase("B. Nurymbetov", "nurymbetov")]
    [TestCase("nurimbetov", "nurymbetov")]
    [TestCase("Nurymbetov, Birzhan", "nurymbetov")]
    [TestCase("birzan nurimbetof", "nurymbetov")]
    [TestCase("Текебаев", "tekebaev")]
    [TestCase("Tekebayev", "tekebaev")]
    [TestCase("Tekebajew O.", "tekebaev")]
    [TestCase("Абдрахманов Алишер", "abdrakhmanov")]
    [TestCase("МОТ", "ilo")]
    [TestCase("мот", "ilo")]
    [TestCase("ILO", "ilo")]
    [TestCase("International Labor Organisation", "ilo")]
    [TestCase("International Labour Organization (ILO)", "ilo")]
    [TestCase("ILO/МОТ", "ilo")]
    [TestCase("ILO Geneva", "ilo")]
    [TestCase("Labour Organization International", "ilo")]
    [TestCase("international labour org", "ilo")]
    [TestCase("Interational Labuor Organization", "ilo")]
    [TestCase("междунар орг труда", "ilo")]
    [TestCase("employers confederation", "kz-employers")]
    [TestCase("employers’ atameken", "kz-employers")]
    [TestCase("ftuk", "kg-union")]
    [TestCase("ministry labour kazakhstan", "kz-ministry")]
    [TestCase("ministry labou kazak", "kz-ministry")]
    [TestCase("Trade Unions Federation of Kyrgyzstan", "kg-union")]
    [TestCase("almaty", "almaty-process")]
    public async Task A_name_is_found_however_it_is_written(string text, string id)
    {
        var answer = await Ask(new Find(text));
        Assert.That(answer.Items.FirstOrDefault()?.Id.Value, Is.EqualTo(id));
    }

    [TestCase("Rashid Charyev", "raşit")]
    [TestCase("Рашид Чарыев", "raşit")]
    [TestCase("Ashyr Ashyrov", "aşyr")]
    [TestCase("Ашир Аширов", "aşyr")]
    [TestCase("Chavushoglu", "çavuşoğlu")]
    [TestCase("Чавушоглу", "çavuşoğlu")]
    [TestCase("Cavusoglu", "çavuşoğlu")]
    [TestCase("Шәміл Қалдыбаев", "şämil")]
    [TestCase("Tscholponbek", "cholpon")]
    [TestCase("Juergen Mueller", "müller")]
    [TestCase("محمد علي كريمي", "karimi")]
    [TestCase("كريمي", "karimi")]
    [TestCase("کریم یاسین", "yasin")]
    [TestCase("Saint Lucia Union", "st-lucia")]
    [TestCase("北京银行", "beijing")]
    [TestCase("京银", "beijing")]
    [TestCase("Beijing", "beijing")]
    [TestCase("แรงงาน", "thai")]
    [TestCase("Sakartvelo", "georgia")]
    [TestCase("Example Holding Aktiengesellschaft", "holding-ag")]
    [TestCase("Example Holding AG", "holding-ag")]
    [TestCase("Example Holding GmbH", "holding-gmbh")]
    [TestCase("Example Holding Gesellschaft mit beschränkter Haftung", "holding-gmbh")]
    [TestCase("Ромашка", "romashka")]
    [TestCase("Romashka LLC", "romashka")]
    [TestCase("north star", "northstar")]
    [TestCase("Silverlake", "silver-lake")]
    [TestCase("Silverlake Mills", "silver-lake")]
    [TestCase("UK", "uk")]
    [TestCase("U.K.", "uk")]
    [TestCase("Rockefeller", "rockefeller")]
    [TestCase("st-lucia", "st-lucia")]
    [TestCase("XM-DAC-47066", "uk")]
    [TestCase("wikidata:Q145", "uk")]
    [TestCase("q145", "uk")]
    [TestCase("Рарer Мill", "paper")]
    [TestCase("Pa\u200Bper\u2060 Mill", "paper")]
    public async Task A_name_is_found_in_other_letters_scripts_forms_and_by_its_identifiers(string text, string id)
    {
        var answer = await Ask(new Find(text), OfTheWorld());
        Assert.That(answer.Items.FirstOrDefault()?.Id.Value, Is.EqualTo(IdOf(id)));
    }

    [Test]
    public async Task A_name_with_another_legal_form_comes_after_one_without_and_both_after_the_same()
    {
        var dataset = new TestDataset("d")
            .Body("a", called: "Example GmbH")
            .Body("b", called: "Example")
            .Body("c", called: "Example Aktiengesellschaft")
            .Body("d", called: "Example AG");
        var items = (await Ask(new Find("Example AG"), dataset)).Items;
        Assert.That(items.Select(i => i.Id.Value), Is.EqualTo(["d", "c", "b", "a"]));
        Assert.That(items[^1].Score, Is.LessThan(0.7));
    }

    [Test]
    public async Task A_surname_finds_its_bearers_before_what_is_called_after_them()
    {
        var dataset = new TestDataset("d")
            .Body("a", called: "Rockefeller Foundation")
            .Body("b", called: "Rockefeller Group Inc.")
            .Person("z", called: "John D. Rockefeller");
        Assert.That((await Ask(new Find("rockefeller"), dataset)).Items.Select(i => i.Id.Value), Is.EqualTo(["z", "b", "a"]));
        Assert.That((await Ask(new Find("rockefeller foundation"), dataset)).Items[0].Id.Value, Is.EqualTo("a"));
    }

    [Test]
    public async Task What_is_found_by_an_identifier_says_by_which()
    {
        var item = (await Ask(new Find(" Q145 "), OfTheWorld())).Items.Single();
        Assert.That((item.MatchedName, item.Name, item.Score), Is.EqualTo(("wikidata:Q145", "United Kingdom", 1.0)));
    }

    [Test]
    public async Task A_title_of_a_thousand_characters_is_found_by_all_of_it()
    {
        var titles = Enumerable
            .Range(0, 3)
            .Select(i => $"{string.Join(' ', Enumerable.Repeat("Agreement on the mutual recognition of documents", 20))} number {i}")
            .ToList();
        var dataset = new TestDataset("d");
        foreach (var (title, i) in titles.Select((t, i) => (t, i)))
        {
            dataset.Body($"t{i}", called: title);
        }

        Assert.That(titles[1], Has.Length.InRange(900, Find.MaxLength));
        Assert.That((await Ask(new Find(titles[1]), dataset)).Items[0].Id.Value, Is.EqualTo("t1"));
    }

    [TestCase("Nurymbetov N.", TestName = "An_initial_is_another_word_than_the_surname")]
    [TestCase("?!", TestName = "Punctuation_finds_nothing")]
    [TestCase("😀", TestName = "A_picture_finds_nothing")]
    [TestCase("\uD800", TestName = "Half_a_character_finds_nothing")]
    [TestCase("zzzzz", TestName = "What_nobody_is_called_finds_nothing")]
    [TestCase("International Xylophone", TestName = "Of_two_words_none_may_be_missing_but_beside_a_whole_name")]
    public async Task Finds_nothing(string text)
    {
        var answer = await Ask(new Find(text));
        Assert.Multiple(() =>
        {
            Assert.That(answer.Items, Is.Empty);
            Assert.That(answer.Total, Is.Zero);
            Assert.That(answer.Facets.Kind, Is.Empty);
            Assert.That(answer.Facets.Country, Is.Empty);
            Assert.That(answer.Next, Is.Null);
        });
    }

    [Test]
    public async Task The_very_name_is_a_perfect_match_and_better_than_any_other()
    {
        var dataset = new TestDataset("d")
            .Body("f", called: "Bnak")
            .Body("e", called: "Central Bank")
            .Body("d", called: "Banking Union")
            .Body("c", called: "Bank of Trade")
            .Body("b", called: "Das Bank")
            .Body("a", called: "Bank")
            .Body("z", called: "Bank");
        var items = (await Ask(new Find("bank"), dataset)).Items;
        Assert.That(items.Select(i => i.Id.Value), Is.EqualTo(["a", "z", "b", "c", "d", "e", "f"]));
        Assert.That(items.Select(i => i.Score), Is.Ordered.Descending.And.All.InRange(0.3, 1.0));
        Assert.That(items.Count(i => i.Score == 1), Is.EqualTo(2));
    }

    [Test]
    public async Task An_entry_stands_once_by_the_name_that_matches_best()
    {
        var item = (await Ask(new Find("международная организация труда"))).Items.Single();
        Assert.Multiple(() =>
        {
            Assert.That(item.MatchedName, Is.EqualTo("Международная организация труда"));
            Assert.That(item.Name, Is.EqualTo("International Labour Organization"));
            Assert.That(item.Score, Is.EqualTo(1));
            Assert.That(item.Family, Is.EqualTo(Family.Stakeholder));
            Assert.That(item.Country, Is.Null);
        });
    }

    [Test]
    public async Task Of_equally_good_names_the_preferred_one_is_given()
    {
        var dataset = Named(new TestDataset("d").Body("x", called: "Union Zebra"), "x", "Union Apple", "Union Berry");
        Assert.That((await Ask(new Find("union"), dataset)).Items.Single().MatchedName, Is.EqualTo("Union Zebra"));
    }

    [Test]
    public async Task An_acronym_that_two_have_finds_both()
    {
        var dataset = Named(Named(new TestDataset("d").Body("auditors", called: "European Court of Auditors"), "auditors", "ECA")
            .Body("africa", called: "Economic Commission for Africa"), "africa", "ECA");
        var items = (await Ask(new Find("eca"), dataset)).Items;
        Assert.That(items.Select(i => (i.Id.Value, i.Score)), Is.EqualTo([("africa", 1.0), ("auditors", 1.0)]));
    }

    [Test]
    public async Task No_text_gives_everything_in_the_order_of_ids()
    {
        foreach (var text in new[] { "", new string(' ', 200) })
        {
            var answer = await Ask(new Find(text));
            Assert.That(answer.Items, Has.Count.EqualTo(11));
            Assert.That(answer.Items.Select(i => i.Id.Value), Is.Ordered.Using<string>(StringComparer.Ordinal));
            Assert.That(answer.Items.Select(i => i.Score), Is.All.EqualTo(0));
            Assert.That(answer.Items.Select(i => i.Name), Is.EqualTo(answer.Items.Select(i => i.MatchedName)));
        }
    }

    [Test]
    public async Task Filters_keep_the_kinds_and_countries_asked_for()
    {
        var answer = await Ask(new Find("") { Kinds = [Kind.Union, Kind.Process], Countries = ["KZ", "XX"] });
        Assert.That(answer.Items.Select(i => i.Id.Value), Is.EqualTo(["almaty-process", "kz-union"]));
        Assert.That(answer.Total, Is.EqualTo(2));
    }

    [Test]
    public async Task A_facet_ignores_its_own_filter_and_honours_the_other()
    {
        var answer = await Ask(new Find("") { Kinds = [Kind.Union], Countries = ["KZ"] });
        Assert.That(
            answer.Facets.Kind,
            Is.EqualTo(
                new Dictionary<string, int>
                {
                    ["employers"] = 1,
                    ["ministry"] = 1,
                    ["person"] = 1,
                    ["process"] = 1,
                    ["union"] = 1,
                }));
        Assert.That(answer.Facets.Country, Is.EqualTo(new Dictionary<string, int> { ["KG"] = 1, ["KZ"] = 1 }));
        Assert.That(answer.Facets.Kind.Keys, Is.Ordered.Using<string>(StringComparer.Ordinal));
    }

    [TestCase("")]
    [TestCase("of the union")]
    [TestCase("unoin")]
    public async Task Pages_put_together_are_the_whole_list(string text)
    {
        var dataset = new TestDataset("d");
        for (var i = 0; i < 61; i++)
        {
            _ =
                i % 3 == 0
                    ? dataset.Event($"x{i * 37 % 61}-union")
                    : dataset.Body($"x{i * 37 % 61}", called: i % 2 == 0 ? "Union" : $"Union Number {i % 7}");
        }

        await using var reader = await Load(dataset);
        var whole = await reader.AskAsync(new Find(text) { AtMost = 200 }, CancellationToken.None);
        Assert.That(whole.Items, Has.Count.EqualTo(whole.Total).And.Count.GreaterThan(30));
        List<Finding> pages = [];
        string? after = null;
        do
        {
            var page = await reader.AskAsync(new Find(text) { AtMost = 7, After = after }, CancellationToken.None);
            Assert.That(page.Items, Has.Count.InRange(1, 7));
            Assert.That(page.Total, Is.EqualTo(whole.Total));
            pages.AddRange(page.Items);
            after = page.Next;
            Assert.That(after is null || Find.IsCursor(after), Is.True);
        }
        while (after is not null);

        Assert.That(pages, Is.EqualTo(whole.Items));
        Assert.That(whole.Items, Is.Ordered.By(nameof(Finding.Score)).Descending.Then.By(nameof(Finding.Id)).Using(RecordId.Order));
    }

    [TestCase("")]
    [TestCase("x")]
    [TestCase("AAAA")]
    [TestCase("not a cursor!")]
    public void A_text_that_no_answer_gave_is_no_cursor(string text) => Assert.That(Find.IsCursor(text), Is.False);

    [Test]
    public async Task A_mistyped_cursor_is_no_cursor()
    {
        var next = (await Ask(new Find("") { AtMost = 1 })).Next!;
        Assert.That(Find.IsCursor(next), Is.True);
        Assert.That(Find.IsCursor(next[..^1]), Is.False);
        Assert.That(Find.IsCursor((next[0] == 'A' ? 'B' : 'A') + next[1..]), Is.False);
        Assert.That(Find.IsCursor(next + next), Is.False);
    }

    [Test]
    public async Task Typing_errors_are_looked_for_only_where_few_are_found_without()
    {
        var dataset = new TestDataset("d").Body("mistyped", called: "Unoin");
        for (var i = 0; i < 9; i++)
        {
            dataset.Body($"b{i}", called: "Union");
        }

        Assert.That((await Ask(new Find("union"), dataset)).Items[^1].Id.Value, Is.EqualTo("mistyped"));
        dataset.Body("b9", called: "Union");
        Assert.That((await Ask(new Find("union") { Kinds = [Kind.Other] }, dataset)).Total, Is.EqualTo(10));
    }

    [Test]
    public async Task Numbers_are_not_mistyped()
    {
        var dataset = new TestDataset("d")
            .Body("a", called: "Conference on Migration in Almaty 2011")
            .Body("b", called: "Meeting on Migration 2012");
        Assert.That((await Ask(new Find("migration 2012"), dataset)).Items.Select(i => i.Id.Value), Is.EqualTo(["b"]));
    }

    [Test]
    public async Task Hostile_texts_are_answered()
    {
        string[] texts =
        [
            new('a', 1_000),
            string.Concat(Enumerable.Repeat("a ", 500)),
            "a" + new string('\u0301', 999),
            new('\uFDFA', 1_000),
            new('\uD83D', 1_000),
            new('中', 1_000),
            "\u202Eмот\u202C",
            "\0",
            string.Concat(Enumerable.Repeat("union ", 166)),
            new('*', 200),
            "name:ilo AND (x OR \"y\")~2^3",
        ];
        foreach (var text in texts)
        {
            Assert.That((await Ask(new Find(text))).Total, Is.InRange(0, 11), text);
        }
    }

    private static TestDataset OfTheWorld() => new TestDataset("d")
        .Person(IdOf("raşit"), "TM", "Raşit Çaryýew")
        .Person(IdOf("aşyr"), "TM", "Aşyr Aşyrow")
        .Person(IdOf("çavuşoğlu"), "TR", "Ayşe Çavuşoğlu")
        .Person(IdOf("şämil"), "KZ", "Şämil Qaldybaev")
        .Person("cholpon", "KG", "Чолпонбек Садыков")
        .Person(IdOf("müller"), "DE", "Jürgen Müller")
        .Person("karimi", "IR", "محمد علی کریمی")
        .Person("yasin", "IQ", "كريم ياسين")
        .Person("rockefeller", "US", "John D. Rockefeller")
        .Body("rockefeller-fund", called: "Rockefeller Fund")
        .Body("st-lucia", called: "St. Lucia Union")
        .Body("beijing", called: "北京银行")
        .Body("thai", called: "กระทรวงแรงงานไทย")
        .Body("georgia", called: "საქართველო")
        .Body("holding-ag", called: "Example Holding AG")
        .Body("holding-gmbh", called: "Example Holding GmbH")
        .Body("romashka", called: "ООО «Ромашка»")
        .Body("northstar", called: "NORTHSTAR ASA")
        .Body("silver-lake", called: "SILVER LAKE MILLS CORPORATION")
        .Body("paper", called: "Paper Mill")
        .Add(new Stakeholder(RecordId.Parse("uk"), Kind.Government, "United Kingdom")
        {
            Identifiers = [new Identifier("wikidata", "Q145"), new Identifier("iati", "XM-DAC-47066")],
        });

    /// <summary>Ids are ASCII; test cases are easier to read without.</summary>
    private static string IdOf(string name) =>
        name.Replace('ş', 's').Replace('ç', 'c').Replace('ğ', 'g').Replace('ä', 'a').Replace('ü', 'u');

    private async Task<Findings> Ask(Find question, TestDataset? dataset = null)
    {
        await using var reader = await Load(dataset ?? Network());
        return await reader.AskAsync(question, CancellationToken.None);
    }

    private static TestDataset Named(TestDataset dataset, string id, params string[] names)
    {
        foreach (var name in names)
        {
            dataset.Add(new OtherName(RecordId.Parse(id), name, null, NameType.Alias));
        }

        return dataset;
    }
}
