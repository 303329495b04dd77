using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>Which ways of writing a name find it.</summary>
public sealed class FindSpellingsTests(Engine engine) : FindFixture(engine)
{
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
    [TestCase("OSCE", "security")]
    [TestCase("MoLSP", "ministry")]
    [TestCase("MLSP", "ministry")]
    [TestCase("Jim Quill", "quill")]
    [TestCase("CCOO", "workers")]
    [TestCase("Mohammed Karimy", "karimi")]
    [TestCase("Quarry SA", "quarry")]
    [TestCase("Rockefeller", "rockefeller")]
    [TestCase("st-lucia", "st-lucia")]
    [TestCase("XM-DAC-47066", "uk")]
    [TestCase("wikidata:Q145", "uk")]
    [TestCase("q145", "uk")]
    [TestCase("https://www.wikidata.org/wiki/Q145", "uk")]
    [TestCase("http://www.wikidata.org/entity/q145/", "uk")]
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
    public async Task What_is_found_by_an_identifier_says_by_which()
    {
        var item = (await Ask(new Find(" Q145 "), OfTheWorld())).Items.Single();
        Assert.That((item.MatchedName, item.Name, item.Score), Is.EqualTo(("wikidata:Q145", "United Kingdom", 1.0)));
    }

    [Test]
    public async Task An_address_of_another_site_that_ends_in_an_identifier_does_not_match_it() =>
        Assert.That((await Ask(new Find("https://example.org/wiki/Q145"), OfTheWorld())).Items, Is.Empty);

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
    [TestCase("qqqq", TestName = "One_letter_again_and_again_finds_nothing")]
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
    public async Task An_acronym_that_two_have_finds_both()
    {
        var dataset = Named(Named(new TestDataset("d").Body("auditors", called: "European Court of Auditors"), "auditors", "ECA")
            .Body("africa", called: "Economic Commission for Africa"), "africa", "ECA");
        var items = (await Ask(new Find("eca"), dataset)).Items;
        Assert.That(items.Select(i => (i.Id.Value, i.Score)), Is.EqualTo([("africa", 1.0), ("auditors", 1.0)]));
    }

    [Test]
    public async Task Typing_errors_are_allowed_only_if_few_records_match_exactly()
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
    public async Task Hostile_search_texts_are_answered()
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
}
