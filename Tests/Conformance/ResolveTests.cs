using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

public sealed class ResolveTests(Engine engine) : ConformanceFixture(engine)
{
    private static TestDataset Network()
    {
        var dataset = new TestDataset("d")
            .Body("ilo", Kind.InternationalOrganization, called: "International Labour Organization")
            .Body("iom", Kind.InternationalOrganization, called: "International Organization for Migration")
            .Body("tj-mfa", Kind.Ministry, "TJ", "Ministry of Foreign Affairs of Tajikistan")
            .Body("tj-mol", Kind.Ministry, "TJ", "Ministry of Labour of Tajikistan")
            .Body("kz-mol", Kind.Ministry, "KZ", "Ministry of Labour")
            .Body("kg-mol", Kind.Ministry, "KG", "Ministry of Labour")
            .Body("ru", Kind.Government, "RU", "Government of the Russian Federation")
            .Body("school-6", called: "School No 6")
            .Body("school-7", called: "School No 7")
            .Body("example-gmbh", Kind.Company, "DE", "Example GmbH")
            .Body("auditors", called: "European Court of Auditors")
            .Body("africa", called: "Economic Commission for Africa")
            .Person("nurymbetov", "KZ", "Birzhan Nurymbetov")
            .Person("ivanov-i", "KZ", "Igor Ivanov")
            .Person("ivanov-v", "KZ", "Ivan Ivanov")
            .Person("rashid", "KZ", "Hassan Rashid")
            .Person("rashid-eg", "EG", "حسن رشيد")
            .Person("salman", "KZ", "Mohammed Salman")
            .Body("coastal-fund", called: "Coastal Fund")
            .Person("smirnova", "KZ", "Olga Smirnova")
            .Person("korn", "TH", "กรณ์ จาติกวณิช")
            .Person("peres", "IL", "שמעון פרס")
            .Person("kovalenko", "UA", "Igor Kovalenko")
            .Person("kovalenko-ua", "UA", "Ihor Kovalenko")
            .Person("bogdanova", "UA", "Olga Bogdanova")
            .Person("bohdanova", "UA", "Olha Bohdanova")
            .Person("dole", "US", "Bob Dole")
            .Add(new Engagement(RecordId.Parse("forum"), Kind.Event, "Trade Union Labour Forum of Kazakhstan"))
            .Add(new Engagement(RecordId.Parse("almaty-process"), Kind.Process, "Almaty Process on Refugee Protection") { Country = "KZ" });
        foreach (
            var (id, name) in new[]
            {
                ("ilo", "МОТ"),
                ("ilo", "ILO"),
                ("ilo", "Международная организация труда"),
                ("iom", "IOM"),
                ("auditors", "ECA"),
                ("africa", "ECA"),
            })
        {
            dataset.Add(new OtherName(RecordId.Parse(id), name, null, NameType.Alias));
        }

        return dataset;
    }

    [TestCase("Ministry of Labour of Tajikistan", "tj-mol")]
    [TestCase("the Ministry of Labour of the Republic of Tajikistan", "tj-mol")]
    [TestCase("Ministry of Labour of Kazakhstan", "kz-mol")]
    [TestCase("Ministry of Labour (KG)", "kg-mol")]
    [TestCase("Ministry of Labour, Kyrgyz Republic", "kg-mol")]
    [TestCase("International Labour Organization (ILO)", "ilo")]
    [TestCase("ILO (International Labour Organization)", "ilo")]
    [TestCase("ILO/МОТ", "ilo")]
    [TestCase("МОТ – Международная организация труда", "ilo")]
    [TestCase("International Organization for Migration (IOX)", null)]
    [TestCase("international labor organisation", "ilo")]
    [TestCase("МОТ", "ilo")]
    [TestCase("Coastal Fund", "coastal-fund")]
    [TestCase("Olga Smirnova", "smirnova")]
    [TestCase("MOT", null)]
    [TestCase("Mr Birzhan Nurymbetov", "nurymbetov")]
    [TestCase("Нурымбетов Б.", "nurymbetov")]
    [TestCase("NURYMBETOV, Birzhan", "nurymbetov")]
    [TestCase("Birzhan Nurymbetov <b.nurymbetov@example.org>", "nurymbetov")]
    [TestCase("Almaty Process on Refugee Protection", "almaty-process")]
    [TestCase("Ministry of Labour", null)]
    [TestCase("ECA", null)]
    [TestCase("Ivanov I.", null)]
    [TestCase("Ministry of Foreign Affairs of Kazakhstan", null)]
    [TestCase("Embassy of the Russian Federation", null)]
    [TestCase("Labour Union Forum of Kazakhstan", null)]
    [TestCase("World Bank", null)]
    [TestCase("School No 5", null)]
    [TestCase("Example AG", null)]
    [TestCase("Interational Labour Organization", null)]
    [TestCase("ILO and IOM", null)]
    [TestCase("ILO, IOM", null)]
    [TestCase("Hassan Rashid", null, TestName = "A_person_whose_name_sounds_the_same_in_another_script_may_be_meant_as_well")]
    [TestCase("Mohammed Salman", "salman")]
    [TestCase("Muhammad Salman", null)]
    [TestCase("Igor Kovalenko", "kovalenko")]
    [TestCase("Kovalenko, Ihor", "kovalenko-ua")]
    [TestCase("Ігор Коваленко", null)]
    [TestCase("Ігор Коваленко (Украина)", null)]
    [TestCase("Igor Kovalenko (Ukraine)", "kovalenko")]
    [TestCase("Kovalenko, Ihar", null)]
    [TestCase("Ольга Богданова", null)]
    [TestCase("Olga Bogdanova", "bogdanova")]
    [TestCase("Robert Dole", null)]
    public async Task A_name_is_resolved_only_if_it_is_unambiguous(string name, string? id)
    {
        var item = (await Ask(name)).Single();
        Assert.That(item.Match?.Value, Is.EqualTo(id));
        Assert.That(item.Name, Is.EqualTo(name));
        if (id is not null)
        {
            Assert.That(item.Candidates[0].Id.Value, Is.EqualTo(id));
            Assert.That(item.Outcome, Is.EqualTo(Outcome.Clear));
        }
    }

    [Test]
    public async Task An_ambiguous_name_has_candidates()
    {
        Assert.Multiple(async () =>
        {
            Assert.That(Ids((await Ask("Labour Union Forum of Kazakhstan")).Single()), Is.EqualTo(["forum"]));
            Assert.That(Ids((await Ask("Ministry of Labour")).Single()), Is.EqualTo(["kg-mol", "kz-mol", "tj-mol"]));
            Assert.That(Ids((await Ask("ECA")).Single()), Is.EqualTo(["africa", "auditors"]));
            Assert.That(Ids((await Ask("Interational Labour Organization")).Single())[0], Is.EqualTo("ilo"));
        });
    }

    [Test]
    public async Task A_record_of_another_country_than_the_named_one_is_not_a_candidate()
    {
        var item = (await Ask("Ministry of Foreign Affairs of Kazakhstan")).Single();
        Assert.That(item.Candidates, Is.Empty);
        Assert.That(item.Outcome, Is.EqualTo(Outcome.NotFound));
    }

    [Test]
    public async Task Each_name_has_an_item_at_its_place_also_blank_and_repeated_ones()
    {
        var items = await Ask("МОТ", "", "  ", "Nobody at all", "МОТ");
        Assert.That(
            items.Select(item => (item.Name, item.Match?.Value, item.Candidates.Count)),
            Is.EqualTo([("МОТ", "ilo", 1), ("", null, 0), ("  ", null, 0), ("Nobody at all", null, 0), ("МОТ", (string?)"ilo", 1)]));
    }

    [Test]
    public async Task Further_candidates_are_counted()
    {
        var dataset = new TestDataset("d");
        for (var i = 0; i < 30; i++)
        {
            dataset.Body($"b{i:00}", Kind.Union, null, i < 25 ? "Union of Miners" : $"Union of Miners {i}");
        }

        var item = (await Ask(dataset, "Union of Miners")).Single();
        Assert.That(item.Match, Is.Null);
        Assert.That(Ids(item), Is.EqualTo(["b00", "b01", "b02", "b03", "b04"]));
        Assert.That(item.Truncated, Is.True);
        Assert.That((await Ask("МОТ")).Single().Truncated, Is.False);
    }

    [Test]
    public async Task Sixty_names_are_all_resolved()
    {
        var dataset = new TestDataset("d");
        string[] names = [.. Enumerable.Range(0, 60).Select(i => $"Department number {i}")];
        for (var i = 0; i < 60; i++)
        {
            dataset.Body($"d{i:00}", Kind.Ministry, "KZ", names[i]);
        }

        Assert.That(
            (await Ask(dataset, names)).Select(item => item.Match?.Value),
            Is.EqualTo(Enumerable.Range(0, 60).Select(i => $"d{i:00}")));
    }

    [Test]
    public async Task Hostile_names_are_answered()
    {
        string[] names =
        [
            new('a', 1000),
            new('(', 1000),
            string.Concat(Enumerable.Repeat("a, ", 333)),
            string.Concat(Enumerable.Repeat("(a) ", 250)),
            "\uD800",
            "\0",
            "a/b/c/d/e/f",
            new('<', 1000),
            string.Concat(Enumerable.Repeat("mr. ", 250)),
        ];
        Assert.That(await Ask(names), Has.Count.EqualTo(names.Length));
    }

    private static string[] Ids(ResolvedName item) => [.. item.Candidates.Select(c => c.Id.Value)];

    private Task<IReadOnlyList<ResolvedName>> Ask(params string[] names) => Ask(Network(), names);

    private async Task<IReadOnlyList<ResolvedName>> Ask(TestDataset dataset, params string[] names)
    {
        await using var reader = await Load(dataset);
        return (await new Resolve([.. names]).AskAsync(reader, CancellationToken.None)).Items;
    }
}
