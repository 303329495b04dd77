using System.Collections.Immutable;
using System.Globalization;
using NUnit.Framework;
using StakeholderGraph.Tests.Api;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>Find, if the words are in different fields.</summary>
public sealed class FindFieldsTests(Engine engine) : ConformanceFixture(engine)
{
    private static readonly (string Text, string[] First)[] Shipped =
    [
        ("conference efficient migration management OSCE Astana 2009", ["osce-astana-conference-2009"]),
        ("2009 Astana OSCE management migration efficient conference", ["osce-astana-conference-2009"]),
        ("OSCE Centre conference promotes efficient migration management in CIS region", ["osce-astana-conference-2009"]),
        (
            "kazakh labour ministry 2015",
            [
                "kz-ministry-of-health-and-social-development",
                "almaty-process-senior-officials-meeting-2",
                "birzhan-nurymbetov",
                "kz-ministry-of-labour",
            ]),
        ("kazakh labour ministry 2011", ["kz-ministry-of-labour"]),
        ("ILO EU project", ["ilo-labour-migration-project"]),
        ("the project of the EU for the ILO", ["ilo-labour-migration-project"]),
        ("проект МОТ ЕС", ["ilo-labour-migration-project"]),
        ("конференция ОБСЕ Астана 2009", ["osce-astana-conference-2009"]),
        ("совещание в Астане 24 июня 2009 года", ["osce-astana-conference-2009"]),
        ("meeting Astana June 2009", ["osce-astana-conference-2009"]),
        ("министерство труда казахстан", ["kz-ministry-of-labour", "kz-ministry-of-health-and-social-development"]),
        ("казахстанские профсоюзы", ["kz-trade-union-federation"]),
        ("Федерация профсоюзов Кыргызстана", ["kg-trade-union-federation"]),
        ("Минтруд Казахстана", ["kz-ministry-of-labour"]),
        ("minister of labour kyrgyzstan", ["a-sh-baiboriyev", "almazbek-assanbayev"]),
        ("министр труда кыргызстан", ["a-sh-baiboriyev", "almazbek-assanbayev"]),
        ("vice chairman turkmenistan", ["merden-gurdov"]),
        ("head of delegation EU", ["norbert-jousten"]),
        ("parliament secretary kazakhstan", ["s-f-bychkova"]),
        ("gender conference", ["osce-astana-conference-2009"]),
        ("meeting refugees Astana 2015", ["almaty-process-senior-officials-meeting-2"]),
        ("tripartite consultation symposium March 2011", ["astana-symposium-2011"]),
        ("kyrgyz employers agreement", ["employers-memorandum-2011"]),
        ("Almaty Process", ["almaty-process", "almaty-process-senior-officials-meeting-2"]),
        ("Nurymbetov 2015", ["birzhan-nurymbetov", "almaty-process-senior-officials-meeting-2"]),
        ("Kazakhstan", ["kz-government"]),
        ("2015", ["almaty-process-senior-officials-meeting-2", "almaty-process"]),
        ("KZ union", ["kz-trade-union-federation"]),
    ];

    [Test]
    public async Task The_expected_record_is_found_first_in_the_example_network()
    {
        await using var reader = await Load(DatasetFolder.Open(Repository.At("data", "central-asia-labour-migration")));
        foreach (var (text, first) in Shipped)
        {
            var items = (await reader.AskAsync(new Find(text), default)).Items;
            Assert.That(items.Take(first.Length).Select(i => i.Id.Value), Is.EqualTo(first), text);
        }
    }

    [TestCase("lobby steel emissions 2019", "ets-meeting", "mep")]
    [TestCase("commissioner meeting eurofer", "ets-meeting")]
    [TestCase("german steel company", "steelworks")]
    [TestCase("northern germany", "steelworks")]
    [TestCase("réunion eurofer 2019", "ets-meeting")]
    [TestCase("commissioner climate", "commissioner")]
    [TestCase("water sanitation programme UNICEF Malawi", "wash")]
    [TestCase("unicef malawi 2016 project", "wash")]
    [TestCase("district council malawian", "council")]
    [TestCase("DFID project malawi", "wash")]
    [TestCase("water 1850 malawi unicef", "wash")]
    public async Task Published_networks_are_searched_by_fields(string text, params string[] first)
    {
        await using var reader = await Load(Lobby());
        var items = (await reader.AskAsync(new Find(text), default)).Items;
        Assert.That(items.Take(first.Length).Select(i => i.Id.Value), Is.EqualTo(first));
    }

    [Test]
    public async Task The_answer_says_where_each_word_is()
    {
        await using var reader = await Load(Lobby());
        var item = (await reader.AskAsync(new Find("Meeting of “EUROFER” in June 2019 on emissions in Brussels, Belgium"), default)).Items[
            0
        ];
        Assert.That(
            item.Matched!.Select(m => (m.Word, m.Field, m.Text, m.Id?.Value)),
            Is.EqualTo([
                ("Meeting", FindField.Kind, "event", null),
                ("EUROFER", FindField.Participant, "EUROFER", "eurofer"),
                ("June", FindField.Period, "2019-06-03 – 2019-06-03", null),
                ("2019", FindField.Period, "2019-06-03 – 2019-06-03", null),
                ("emissions", FindField.Topic, "emissions trading", null),
                ("Brussels", FindField.Place, "Brussels", null),
                ("Belgium", FindField.Country, "BE", (string?)null),
            ]));
        Assert.That(item.MatchedName, Is.EqualTo(item.Name));
        Assert.That((await reader.AskAsync(new Find("eurofer"), default)).Items[0].Matched, Is.Null, "one name has it");
    }

    [Test]
    public async Task A_member_of_staff_is_found_by_the_body_and_a_body_by_what_it_belongs_to()
    {
        await using var reader = await Load(Lobby());
        var commissioner = (await reader.AskAsync(new Find("commissioner european"), default)).Items[0];
        Assert.That(
            commissioner.Matched!.Select(m => (m.Word, m.Field, m.Id?.Value)),
            Is.EqualTo([("commissioner", FindField.Post, null), ("european", FindField.Affiliation, (string?)"ec")]));
        var works = (await reader.AskAsync(new Find("eurofer steelworks"), default)).Items[0];
        Assert.That(
            works.Matched!.Select(m => (m.Field, m.Id?.Value)),
            Is.EqualTo([(FindField.Affiliation, "eurofer"), (FindField.Name, (string?)null)]));
    }

    [Test]
    public async Task Invited_and_declined_stakeholders_do_not_take_part()
    {
        var dataset = new TestDataset("d")
            .Body("a", called: "Anchor Works")
            .Body("b", called: "Beacon Works")
            .Body("c", called: "Candle Works")
            .Event("winter-games")
            .Tie("a", TieType.Attends, "winter-games")
            .Tie("b", TieType.Invited, "winter-games")
            .Tie("c", TieType.Declined, "winter-games");
        Assert.That(await IdsAsync("anchor winter", dataset), Is.EqualTo(["winter-games"]));
        Assert.That(await IdsAsync("beacon winter", dataset), Is.Empty);
        Assert.That(await IdsAsync("candle winter", dataset), Is.Empty);
    }

    [Test]
    public async Task Of_two_equal_records_the_one_with_a_rare_word_comes_first(
        [Values("Kazakhstan", "2009", "Marmots", "conference", "Ostrava")] string rare)
    {
        foreach (var lucky in (string[])["x1", "x2"])
        {
            var dataset = new TestDataset("d")
                .Body("host", Kind.Ministry, called: "Ministry of Marmots")
                .Body("crowd", called: "Forum of everyone");
            foreach (var id in (string[])["x1", "x2"])
            {
                dataset.Add(
                    new Engagement(
                        RecordId.Parse(id),
                        id == lucky && rare == "conference" ? Kind.Event : Kind.Process,
                        "Water and Energy Forum")
                    {
                        Country = id == lucky && rare == "Kazakhstan" ? "KZ" : null,
                        Period =
                            id == lucky && rare == "2009"
                                ? new Period(PartialDate.Parse("2009-04"), PartialDate.Parse("2009-05"))
                                : default,
                        Attributes =
                            id == lucky && rare == "Ostrava"
                                ? ImmutableSortedDictionary<string, string>.Empty.Add("city", "Ostrava")
                                : ImmutableSortedDictionary<string, string>.Empty,
                    });
            }

            dataset.Tie("crowd", TieType.Attends, "x1").Tie("crowd", TieType.Attends, "x2");
            if (rare == "Marmots")
            {
                dataset.Tie("host", TieType.Hosts, lucky);
            }

            foreach (var text in (string[])[$"water energy forum {rare}", $"{rare} forum energy water", $"everyone water {rare} energy"])
            {
                Assert.That((await IdsAsync(text, dataset))[0], Is.EqualTo(lucky), text);
            }
        }
    }

    [Test]
    public async Task Removing_a_record_does_not_reorder_the_others_that_have_every_word()
    {
        string[] ids = ["kz-a", "kz-b", "kg-a", "kg-b"];
        TestDataset Without(string? left)
        {
            var dataset = new TestDataset("d").Event("meeting-on-skills", "2011", "2011");
            foreach (var id in ids.Where(id => id != left))
            {
                dataset
                    .Body(
                        id,
                        id[^1] == 'a' ? Kind.Ministry : Kind.Union,
                        id[..2].ToUpperInvariant(),
                        id[^1] == 'a' ? $"Skills Ministry {id}" : "Federation of Skills")
                    .Tie(id, TieType.Attends, "meeting-on-skills");
            }

            return dataset;
        }

        foreach (var text in (string[])["skills ministry 2011", "skills kazakh 2011", "skills 2011", "meeting skills kyrgyzstan"])
        {
            var all = await IdsAsync(text, Without(null));
            foreach (var left in ids)
            {
                Assert.That(await IdsAsync(text, Without(left)), Is.EqualTo(all.Where(id => id != left)), $"{text}, without {left}");
            }
        }
    }

    [Test]
    public async Task A_name_with_all_words_comes_before_records_with_the_words_in_several_fields()
    {
        var dataset = new TestDataset("d")
            .Body("z", called: "Labour Ministry of Kazakhstan Archive")
            .Body("a", Kind.Ministry, "KZ", "Labour Inspection")
            .Body("b", Kind.Ministry, "KG", "Labour Inspection");
        Assert.That(await IdsAsync("labour ministry kazakhstan", dataset), Is.EqualTo(["z", "a"]));
    }

    [Test]
    public async Task An_exact_name_is_not_followed_by_records_with_its_words_in_other_fields()
    {
        var dataset = Named(
            new TestDataset("d").Body("eu", called: "European Union").Body("office", called: "European Office"),
            "office",
            "Union House");
        Assert.That(await IdsAsync("european union", dataset), Is.EqualTo(["eu"]));
        Assert.That((await IdsAsync("union european office", dataset))[0], Is.EqualTo("office"));
    }

    [Test]
    public async Task A_period_that_is_open_comes_after_one_that_is_stated()
    {
        var dataset = new TestDataset("d")
            .Event("a-forum", "2008")
            .Event("b-forum", "2012", "2016")
            .Event("c-forum")
            .Event("d-forum", null, "2010")
            .Event("e-forum", "2015-03", "2015-04");
        Assert.That(await IdsAsync("forum 2015", dataset), Is.EqualTo(["b-forum", "e-forum", "a-forum"]));
        Assert.That(await IdsAsync("forum April 2015", dataset), Is.EqualTo(["b-forum", "e-forum", "a-forum"]));
        Assert.That(await IdsAsync("forum 2015-05", dataset), Is.EqualTo(["b-forum", "a-forum", "e-forum"]));
        Assert.That(await IdsAsync("forum 30.04.2015", dataset), Is.EqualTo(["b-forum", "e-forum", "a-forum"]));
        Assert.That(await IdsAsync("2009", dataset), Is.EqualTo(["a-forum", "d-forum"]));
        Assert.That(await IdsAsync("forum 1850", dataset), Is.EqualTo(["d-forum"]));
        Assert.That(await IdsAsync("2999", dataset), Is.EqualTo(["a-forum"]));
    }

    [Test]
    public async Task The_last_word_may_still_be_typed()
    {
        await using var reader = await Load(Lobby());
        foreach (var text in (string[])["unicef wa", "unicef wat", "unicef water", "unicef mala", "malawi uni"])
        {
            Assert.That((await reader.AskAsync(new Find(text), default)).Items.Select(i => i.Id.Value), Does.Contain("wash"), text);
        }
    }

    [Test]
    public async Task Facets_count_engagements_by_topic_and_by_year_and_filters_keep_what_they_count()
    {
        var dataset = new TestDataset("d")
            .Body("plan-office")
            .Event("a-plan", "2008", "2010", topics: ["Water", "energy"])
            .Event("b-plan", "2010", topics: ["water"])
            .Event("c-plan", null, "2009", topics: ["energy"])
            .Event("d-plan", topics: ["roads"])
            .Event("other", "2001", topics: ["roads"]);
        await using var reader = await Load(dataset);
        foreach (var text in (string[])["plan", ""])
        {
            var all = await reader.AskAsync(new Find(text), default);
            Assert.That(all.Facets.Topic.Keys, Is.EqualTo((string[])["Water", "energy", "roads"]));
            foreach (var (topic, count) in all.Facets.Topic)
            {
                Assert.That(
                    (await reader.AskAsync(new Find(text) { Topics = [topic.ToUpperInvariant()] }, default)).Total,
                    Is.EqualTo(count),
                    topic);
            }

            foreach (var (year, count) in all.Facets.Year)
            {
                Assert.That(
                    (await reader.AskAsync(new Find(text) { Years = [int.Parse(year, CultureInfo.InvariantCulture)] }, default)).Total,
                    Is.EqualTo(count),
                    year);
            }
        }

        var narrowed = await reader.AskAsync(new Find("plan") { Topics = ["WATER"], Years = [2008, 2009] }, default);
        Assert.Multiple(() =>
        {
            Assert.That(narrowed.Items.Select(i => i.Id.Value), Is.EqualTo(["a-plan"]));
            Assert.That(narrowed.Facets.Topic, Is.EqualTo(new Dictionary<string, int> { ["Water"] = 1, ["energy"] = 2 }));
            Assert.That(narrowed.Facets.Year, Is.EqualTo(new Dictionary<string, int> { ["2008"] = 1, ["2010"] = 2 }));
            Assert.That(narrowed.Facets.Kind, Is.EqualTo(new Dictionary<string, int> { ["event"] = 1 }));
        });
    }

    private static TestDataset Lobby()
    {
        var dataset = new TestDataset("d")
            .Body("ec", Kind.InternationalOrganization, called: "European Commission")
            .Body("eurofer", Kind.Employers, "BE", "EUROFER")
            .Body("steelworks", Kind.Company, "DE", "Northern Steelworks")
            .Person("commissioner", "NL", "Ada Climate")
            .Person("mep", "FR", "Bob Lobby")
            .Body("dfid", Kind.Ministry, "GB", "DFID")
            .Body("unicef", Kind.InternationalOrganization, called: "UNICEF")
            .Body("council", Kind.Government, "MW", "District Council")
            .Add(
                new Engagement(RecordId.Parse("ets-meeting"), Kind.Event, "Exchange of views")
                {
                    Country = "BE",
                    Period = new Period(PartialDate.Parse("2019-06-03"), PartialDate.Parse("2019-06-03")),
                    Topics = ["emissions trading", "steel"],
                    Attributes = ImmutableSortedDictionary<string, string>.Empty.Add("place", "Brussels"),
                })
            .Add(
                new Engagement(RecordId.Parse("wash"), Kind.Project, "Water for All")
                {
                    Country = "MW",
                    Period = new Period(PartialDate.Parse("2014"), PartialDate.Parse("2018")),
                    Topics = ["sanitation"],
                })
            .Tie("eurofer", TieType.Attends, "ets-meeting")
            .Tie("mep", TieType.Attends, "ets-meeting")
            .Tie("commissioner", TieType.Attends, "ets-meeting", onBehalfOf: "ec")
            .Tie("steelworks", TieType.MemberOf, "eurofer")
            .Tie("dfid", TieType.Funds, "wash")
            .Tie("unicef", TieType.Implements, "wash")
            .Tie("council", TieType.Implements, "wash");
        var post = new Tie(RecordId.Parse("post"), TieType.Represents, RecordId.Parse("commissioner"), RecordId.Parse("ec"))
        {
            Title = "Commissioner for the Environment",
        };
        return dataset.Add(post, new Evidence(post.Id, RecordId.Parse("paper"), null, Says.Confirmed, null));
    }

    private static TestDataset Named(TestDataset dataset, string id, string name) =>
        dataset.Add(new OtherName(RecordId.Parse(id), name, null, NameType.Alias));

    private async Task<string[]> IdsAsync(string text, TestDataset dataset)
    {
        await using var reader = await Load(dataset);
        return [.. (await reader.AskAsync(new Find(text), default)).Items.Select(i => i.Id.Value)];
    }
}
