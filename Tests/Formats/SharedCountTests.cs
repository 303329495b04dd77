using System.Text.Json;
using NUnit.Framework;
using StakeholderGraph.Measures;
using StakeholderGraph.Networks;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Formats;

/// <summary>What is counted in the files of others, in the READMEs of <c>../shared</c>, and is found again in what is imported.</summary>
public sealed class SharedCountTests
{
    private const string Directed =
        """
        tables:
        - table: nodes
          records: {node: {is: other, key: {column: id}, name: {column: label}}}
        - table: edges
          ties: [{from: {column: source}, type: member-of, to: {column: target}, id: {column: id}, rest: attributes}]
        """;

    [TestCase("Java.gexf", 8_032, 0, 215, 7_817, 1)]
    [TestCase("divided-they-blog.gexf", 19_022, 3, 2_307, 16_715, 2)]
    public void Directed_edges_of_Gephi_keep_their_directions(string file, int ties, int loops, int mutual, int pairs, int components)
    {
        using var copy = WrittenFile.Shared($"gexf/{file}", Directed);
        var read = copy.Check(new ImportOptions { SetsAside = true });
        var edges = read.Content.Ties().Select(t => (t.From, t.To)).ToHashSet();
        var graph = GraphOf(read.Content, out var names);

        Assert.Multiple(() =>
        {
            Assert.That(read.Content.Counts.Ties, Is.EqualTo(ties));
            Assert.That(
                read.SetAside.Count(s => s.Faults[0].Reason == "a tie joins two different records"),
                Is.EqualTo(loops),
                "edges to themselves");
            Assert.That(edges.Count(e => edges.Contains((e.To, e.From))) / 2, Is.EqualTo(mutual));
            Assert.That(graph.EdgeCount, Is.EqualTo(pairs));
            Assert.That(Components.In(graph).Sizes.Count(size => size > 1), Is.EqualTo(components));
            if (file == "Java.gexf")
            {
                var text = read.Content.Stakeholders().Single(s => s.Name == "java.lang.String").Id;
                Assert.That(read.Content.Ties().Count(t => t.To == text), Is.EqualTo(754));
            }
            else
            {
                Assert.That(Components.In(graph).Sizes.Order(), Is.EqualTo(new[] { 2, 1_222 }));
            }
        });
    }

    [Test]
    public void Edges_of_Gephi_Lite_are_dated()
    {
        using var copy = WrittenFile.Shared("gexf/edge-dates.gexf", Directed);
        var dates = copy.Check().Content.Ties()
            .Select(t => t.Attributes.GetValueOrDefault("collaboration-date")).OfType<string>().Order(StringComparer.Ordinal).ToList();

        Assert.That((dates[0][..10], dates[^1][..10], dates.Count), Is.EqualTo(("2022-01-15", "2025-08-19", 15)));
    }

    [Test]
    public void A_map_of_Kumu_keeps_types_weights_and_names_of_any_letters()
    {
        using var copy = WrittenFile.Shared(
            "kumu-json/kumu_network.json",
            """
            tables:
            - table: nodes
              records: {node: {is: other, key: {column: id}, name: {column: label}, rest: attributes}}
            - table: edges
              ties: [{from: {column: source}, type: cooperates-with, to: {column: target}, rest: attributes}]
            """);
        var read = copy.Check().Content;
        var (elements, ties) = (read.Stakeholders().ToList(), read.Ties().ToList());
        var tied = ties.SelectMany(t => new[] { t.From, t.To }).ToHashSet();

        Assert.Multiple(() =>
        {
            Assert.That(
                elements.Select(e => e.Attributes["type"]),
                Is.EquivalentTo(new[] { "Municipality", "Energy.ProjectSite", "PrivateEntity", "PublicEntity", "CivilSocietyEntity" }));
            Assert.That(ties, Has.Count.EqualTo(3));
            Assert.That(
                ties.Select(t => (t.Attributes["direction"], t.Attributes["label"], t.Attributes["Weight"])),
                Is.All.EqualTo(("mutual", "partnership", "1.1")));
            Assert.That(elements.Count(e => !tied.Contains(e.Id)), Is.EqualTo(2));
            Assert.That(
                elements.Count(e => e.Attributes.Keys.Any(key => key.StartsWith("budget", StringComparison.Ordinal))), Is.GreaterThan(0));
        });
    }

    [Test]
    public void Edges_of_Cytoscape_need_no_id()
    {
        using var copy = WrittenFile.Shared(
            "../../datasets/cytoscape-json/edge-types.json",
            """
            tables:
            - table: nodes
              records: {node: {is: other, key: {column: id}, name: {column: id}}}
            - table: edges
              ties: [{from: {column: source}, type: cooperates-with, to: {column: target}, attributes: {own: {column: id}}}]
            """);
        var read = copy.Check(new ImportOptions { SetsAside = true });
        var loops = read.SetAside.Count(s => s.Faults[0].Reason == "a tie joins two different records");

        var again = read.Conversion!.Notes.Single(n => n.What == "a tie that is stated twice: kept once").Count;

        Assert.That((read.Content.Ties().Count(), loops, again), Is.EqualTo((14, 1, 3L)), "18 edges");
        Assert.That(
            read.Content.Ties().Select(t => t.Attributes.GetValueOrDefault("own")).OfType<string>(), Is.EqualTo(new[] { "e06" }));
    }

    [Test]
    public void The_women_of_three_files_met_at_the_same_events()
    {
        using var links = WrittenFile.Shared("../../datasets/southern-women/SouthernWomen.dynetml.xml", Modes("type", "agent", "event"));
        var read = links.Check();
        var paj = WrittenFile.Dataset("southern-women/SouthernWomen.paj", Modes("mode", "1", "2"));
        var csv = WrittenFile.Dataset(
            "southern-women/davis_networkx.csv",
            """
            tables:
            - records: {one: {is: person, name: {column: person}}, other: {is: event, name: {column: event}}}
              ties: [{from: one, type: attends, to: other}]
            """);
        string[] spelt = ["katherina", "myra"];
        string[] otherwise = ["katherine", "myrna"];

        Assert.Multiple(() =>
        {
            Assert.That(read.Conversion!.Stated.Single(s => s.What == "links").Count, Is.EqualTo(252));
            Assert.That(
                read.Conversion.Notes.Single(n => n.What.StartsWith("a link with value 0", StringComparison.Ordinal)).Count,
                Is.EqualTo(163));
            foreach (var one in new[] { paj, csv, read.Content })
            {
                Assert.That((one.Counts.Stakeholders, one.Counts.Engagements, one.Counts.Ties), Is.EqualTo((18, 14, 89)));
                Assert.That(MetAt(one), Is.EqualTo(MetAt(paj)));
            }

            Assert.That(
                Women(paj).Except(Women(csv)).Concat(Women(csv).Except(Women(paj))),
                Is.SubsetOf(spelt.Concat(otherwise)),
                "two are spelt otherwise");
        });

        static IEnumerable<string> Women(IDatasetContent read) =>
            read.Stakeholders().Select(s => s.Name.Split(' ')[0].ToLowerInvariant());

        // How many came to the events of each woman, whatever they are called.
        static List<string> MetAt(IDatasetContent read)
        {
            var came = read.Ties().CountBy(t => t.To).ToDictionary();
            return
            [
                .. read.Ties().GroupBy(t => t.From).Select(g => string.Join(' ', g.Select(t => came[t.To]).Order()))
                    .Order(StringComparer.Ordinal),
            ];
        }
    }

    [Test]
    public void Women_and_events_are_between_others_as_published()
    {
        var read = WrittenFile.Dataset("southern-women/SouthernWomen.paj", Modes("mode", "1", "2"));
        var values = Betweenness.Exact(GraphOf(read, out var names));

        Assert.Multiple(() =>
        {
            Assert.That(Share("Nora", 18, 14), Is.EqualTo(0.1135).Within(0.0001));
            Assert.That(Share("Evelyn", 18, 14), Is.EqualTo(0.0966).Within(0.0001));
            Assert.That(Share("E08", 14, 18), Is.EqualTo(0.2438).Within(0.0001));
        });

        // S. P. Borgatti and D. S. Halgin, Analyzing affiliation networks (2011): the most that a node of its mode can have.
        double Share(string name, int own, int other)
        {
            var (s, t) = Math.DivRem(own - 1, other);
            var most = (other * other * (s + 1) * (s + 1) + other * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2.0;
            return values[Array.FindIndex(names, n => n.StartsWith(name, StringComparison.OrdinalIgnoreCase))] / most;
        }
    }

    [Test]
    public void The_social_forums_have_their_umbrellas_and_their_most_active()
    {
        using var copy = WrittenFile.Shared("../../datasets/esf-organizations/esf-organizations.graphml", SharedAnswerTests.Forums);
        var read = copy.Check();
        var names = read.Content.Stakeholders().ToDictionary(s => s.Id, s => s.Name);
        var most = Most(TieType.Attends, t => t.From);
        var parts = Most(TieType.PartOf, t => t.To);

        Assert.Multiple(() =>
        {
            Assert.That(
                read.Content.Stakeholders().Count(s => s.Attributes["type"].StartsWith("Local", StringComparison.OrdinalIgnoreCase)),
                Is.EqualTo(11));
            Assert.That(
                parts.Select(p => (p.Name.Split(' ')[0], p.Count)),
                Is.EqualTo(new[] { ("CRE", 87), ("G-10", 39), ("ATTAC", 26), ("CGT", 25) }));
            Assert.That(most.Take(3).Select(p => (p.Name, p.Count)), Is.EqualTo(new[]
            {
                ("Cobas Confederatione", 18), ("Rete Lilliput", 16),
                ("Association Europeenne pour la defense des Droits de l’Homme", 14),
            }));
            Assert.That(
                read.Conversion!.Notes.Single(n => n.What == "a tie that is stated twice: kept once").Count, Is.EqualTo(258 - 252));
        });

        List<(string Name, int Count)> Most(TieType type, Func<Tie, RecordId> whose) =>
        [
            .. read.Content.Ties().Where(t => t.Type == type).CountBy(whose).OrderByDescending(c => c.Value).Take(4)
                .Select(c => (names[c.Key], c.Value)),
        ];
    }

    [Test]
    public void Funders_of_activities_are_as_many_as_the_file_names()
    {
        var read = WrittenFile.Dataset("iati-samples/missing_dates.xml", null);
        var names = read.Stakeholders().ToDictionary(s => s.Id, s => s.Name);
        var funders = read.Ties().Where(t => t.Type == TieType.Funds && t.Title is null).Select(t => t.From).Distinct().ToList();

        Assert.Multiple(() =>
        {
            Assert.That(funders, Has.Count.EqualTo(45));
            Assert.That(
                funders.Select(f => names[f]),
                Is.SupersetOf(new[] { "IrishAid", "Irish Aid", "AFAP/AusAID", "AusAID" }), "who is the same is not for an import to say");
            Assert.That(read.Stakeholders().SelectMany(s => s.Identifiers).Select(i => i.Value), Does.Contain("GB-CHC-272465"));
        });
    }

    [Test]
    public void The_first_states_of_the_convention_are_five()
    {
        var read = WrittenFile.Dataset(
            "un-treaties/untreaties-4-13.csv",
            """
            records: {treaty: {is: agreement, name: Treaty}}
            tables:
            - records: {state: {is: government, name: {column: Participant}}}
              ties:
              - from: state
                type: ratifies
                to: treaty
                when: {column: "Ratification, Accession(a), Succession(d)"}
                start: {column: "Ratification, Accession(a), Succession(d)"}
            """);
        var names = read.Stakeholders().ToDictionary(s => s.Id, s => s.Name);

        Assert.That(
            read.Ties().OrderBy(t => t.Period.From!.Value.First).Take(5).Select(t => names[t.From]),
            Is.EqualTo(new[] { "Egypt", "Morocco", "Seychelles", "Colombia", "Philippines" }));
    }

    [Test]
    public void International_organizations_have_their_families_and_seats()
    {
        var read = WrittenFile.Dataset(
            "intl-org-names/international-organisations.csv",
            """
            tables:
            - records:
                body:
                  is: international-organization
                  key: {column: SPRVD_id}
                  name: {column: Name_en}
                  acronym: {column: Abbreviation_en}
                  alias: {columns: [Name_ru, Name_zh], join: "|", split: "|"}
                  start: {column: Year_established}
                  rest: attributes
            """);
        var families = read.Stakeholders().CountBy(s => s.Attributes.GetValueOrDefault("Org_family", "")).ToDictionary();
        var bodies = read.Stakeholders().Where(s => s.Attributes.ContainsKey("Wikidata_code")).ToLookup(s => s.Attributes["Wikidata_code"]);
        var (migration, security) = (bodies["Q472311"].Single(), bodies["Q81299"].Single());
        var network = NetworkBuilder.Build([read]);

        Assert.Multiple(() =>
        {
            Assert.That((families["UN and affiliates"], families["EU institutions and bodies"]), Is.EqualTo((93, 112)));
            Assert.That(
                (migration.Period.From.ToString(), migration.Attributes["Headquarters"]), Is.EqualTo(("1951", "Geneva, Switzerland")));
            Assert.That(security.Attributes["Headquarters"], Is.EqualTo("Vienna, Austria"));
            Assert.That(
                read.Names().Where(n => n.Of == bodies["Q498496"].Single().Id).Select(n => n.Text),
                Is.EqualTo(new[] { "ICMPD" }), "its name in the field of another language is its name");
            foreach (var acronym in new[] { "ECA", "ISA", "CIAT", "CTBTO" })
            {
                Assert.That(FindAnswer.Answer(network, new Find(acronym)).Items.Count(f => f.Score == 1), Is.EqualTo(2), acronym);
            }
        });
    }

    [TestCase("kg", 4, "Киргизия", "Kirgistan", "Қырғызстан", "Кыргыз Республикасы")]
    [TestCase("kz", null, "Казахстан")]
    [TestCase("tj", null, "Таджикистан")]
    [TestCase("tm", null, "Туркмения")]
    [TestCase("uz", null, "Узбекистан")]
    [TestCase("ru", null, "Российская Федерация")]
    public void A_country_is_found_by_each_of_its_names(string code, int? strong, params string[] some)
    {
        var lines = File.ReadLines(SharedData.Beside("datasets", "country-names", $"territory-{code}.yml")).ToList();
        var called = lines[0]["name: ".Length..];
        var (first, all) = (NamesOf("names_strong"), NamesOf("names_strong").Concat(NamesOf("names_weak")).Distinct().ToList());
        using var file = new WrittenFile(
            "t.json", JsonSerializer.Serialize(new
            {
                persons = Array.Empty<object>(),
                organizations = new[] { new { id = code, name = called, other_names = all.Select(name => new { name }) } },
            }));
        var read = file.Check().Content;
        var network = NetworkBuilder.Build([read]);

        Assert.Multiple(() =>
        {
            Assert.That(first, strong is { } count ? Has.Count.EqualTo(count) : Is.Not.Empty);
            Assert.That(all, Is.SupersetOf(some));
            foreach (var name in all.Where(name => name != called))
            {
                Assert.That(read.Names().Select(n => n.Text), Does.Contain(name));
                Assert.That(FindAnswer.Answer(network, new Find(name)).Items.FirstOrDefault()?.Score, Is.EqualTo(1), name);
            }
        });

        List<string> NamesOf(string list) =>
        [
            .. lines.SkipWhile(line => line != $"{list}:").Skip(1).TakeWhile(line => line.StartsWith("  - ", StringComparison.Ordinal))
                .Select(line => line[4..].Split('#')[0].Trim().Trim('"', '\'')).Where(name => name.Length > 0),
        ];
    }

    [Test]
    public void The_French_register_keeps_categories_clients_and_networks()
    {
        using var copy = WrittenFile.Shared(
            "lobby-register-fr/registre-lobbying-AN-v2-first120.csv",
            """
            tables:
            - records:
                body:
                  is: other
                  key: {column: id}
                  name: {column: Raison sociale}
                  links: {column: Site internet, match: "^https?://[^ ]+$"}
                  rest: attributes
            """);
        var bodies = copy.Check().Content.Stakeholders().ToList();
        var categories = bodies.CountBy(b => b.Attributes["categorie"]).Select(c => c.Value).OrderDescending().ToList();

        Assert.Multiple(() =>
        {
            Assert.That(categories.Take(9), Is.EqualTo(new[] { 30, 23, 15, 11, 7, 6, 6, 6, 4 }));
            Assert.That((categories.Count - 9, categories.Skip(9).Sum()), Is.EqualTo((5, 12)));
            Assert.That(bodies.Count(b => b.Attributes.ContainsKey("noms-des-clients")), Is.EqualTo(29));
            Assert.That(
                bodies.Count(b => b.Attributes.Keys.Any(k => k.StartsWith("appartenance", StringComparison.Ordinal))), Is.EqualTo(63));
            Assert.That(bodies.Count(b => b.Attributes.ContainsKey("Acronyme")), Is.EqualTo(63));
        });
    }

    private static string Modes(string column, string person, string gathering) =>
        $$"""
        tables:
        - table: nodes
          records:
            node: {is: {column: {{column}}, values: {"{{person}}": person, "{{gathering}}": event} }, key: {column: id}, name: {column: label} }
        - table: edges
          ties: [{from: {column: source}, type: attends, to: {column: target} }]
        """;

    private static WeightedGraph GraphOf(IDatasetContent read, out string[] names) => SharedGraphTests.GraphOf(read, out names);
}
