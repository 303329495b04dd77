using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Formats;

/// <summary>External files in <c>../shared</c>, with answers that were computed from the files themselves.</summary>
public sealed class SharedFileTests
{
    private const string Nodes =
        """
        tables:
        - table: nodes
          records:
            node: {is: other, key: {column: id}, name: {column: label}, rest: attributes}
        - table: edges
          ties:
          - {from: {column: source}, type: member-of, to: {column: target}}
        """;

    private const string AllNodes =
        """
        tables:
        - {table: nodes, records: {node: {is: other, key: {column: id}, name: {column: id}}}}
        """;

    [TestCase("gexf/edge-dates.gexf", 8, 16)]
    [TestCase("gexf/Java.gexf", 1_538, 8_032)]
    [TestCase("gexf/divided-they-blog.gexf", 1_224, 19_025)]
    public void A_graph_of_Gephi_has_its_nodes_and_edges(string file, int nodes, int edges)
    {
        var log = Stated(WrittenFile.Shared(file, AllNodes));

        Assert.That((log["nodes"], log["edges"]), Is.EqualTo(((long)nodes, (long)edges)));
    }

    [TestCase("datasets/classic-graphs/les_miserables.gexf", 77, 254)]
    [TestCase("datasets/classic-graphs/miserables.graphml", 77, 254)]
    [TestCase("datasets/esf-organizations/esf-organizations.graphml", 1_080, 500)]
    [TestCase("datasets/cytoscape-json/cose-bilkent-layout-compound.json", 28, 35)]
    [TestCase("datasets/cytoscape-json/edge-types.json", 23, 18)]
    [TestCase("datasets/cytoscape-json/genemania-export.json", 31, 255)]
    [TestCase("datasets/cytoscape-json/demo.cx2", 6, 6)]
    [TestCase("datasets/cytoscape-json/glypican2.cx2", 2, 1)]
    [TestCase("datasets/southern-women/SouthernWomen.paj", 32, 89)]
    [TestCase("datasets/southern-women/SouthernWomen.dynetml.xml", 32, 89)]
    [TestCase("fixtures/imports/kumu-json/kumu_network.json", 5, 3)]
    public void A_graph_has_its_nodes_and_edges(string file, int nodes, int edges)
    {
        var log = Stated(WrittenFile.Shared($"../../{file}", AllNodes));

        Assert.That((log["nodes"], log["edges"]), Is.EqualTo(((long)nodes, (long)edges)));
    }

    [Test]
    public void A_graph_without_keys_is_an_error_at_its_place()
    {
        using var copy = WrittenFile.Shared("../../datasets/classic-graphs/miserables_broken.graphml", Nodes);

        Assert.That(copy.Errors().Single(), Does.Contain("no key of this id is declared").And.Match(":[0-9]+:[0-9]+:"));
    }

    [Test]
    public void Women_attended_events()
    {
        using var copy = WrittenFile.Shared(
            "../../datasets/southern-women/SouthernWomen.paj",
            """
            tables:
            - table: nodes
              records:
                node: {is: {column: mode, values: {"1": person, "2": event}}, key: {column: id}, name: {column: label}}
            - table: edges
              ties: [{from: {column: source}, type: attends, to: {column: target}}]
            """);

        var read = copy.Check().Content;

        Assert.That((read.Counts.Stakeholders, read.Counts.Engagements, read.Counts.Ties), Is.EqualTo((18, 14, 89)));
    }

    [Test]
    public void An_activity_alone_has_who_funds_it_and_what_was_promised()
    {
        using var copy = WrittenFile.Shared("iati/activity-01.xml", null);

        var read = copy.Check().Content;
        var project = read.Engagements().Single();
        var bodies = read.Stakeholders().ToDictionary(s => s.Id, s => s.Identifiers[0].Value);

        Assert.Multiple(() =>
        {
            Assert.That((project.Country, project.Period.ToString()), Is.EqualTo(("SO", "2020-03-15 – 2021-03-14")));
            Assert.That(read.Ties().Select(t => (bodies[t.From], t.Type, t.Period.From?.ToString())), Is.EquivalentTo(new[]
            {
                ("XM-DAC-701-2", TieType.Funds, null), ("XM-DAC-47066", TieType.Oversees, null),
                ("XM-DAC-701-2", TieType.Funds, "2020-03-01"),
            }));
            Assert.That(
                read.Ties().Select(t => t.Attributes.GetValueOrDefault("incoming-commitment")), Has.One.EqualTo("USD 1459753.72"));
        });
    }

    [Test]
    public void A_body_is_once_in_an_activity_by_each_role()
    {
        using var copy = WrittenFile.Shared("../../datasets/iati-samples/missing_dates.xml", null);

        var read = copy.Check();
        var ties = read.Content.Ties().Where(t => t.Title is null && t.Period.IsUnknown).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(read.Conversion!.Stated.Select(s => (s.What, s.Count)), Does.Contain(("activities", 49L)));
            Assert.That(read.Conversion.Stated.Select(s => (s.What, s.Count)), Does.Contain(("participating organizations", 156L)));
            Assert.That(ties.Count(t => t.Type == TieType.Implements), Is.EqualTo(49));
            Assert.That(ties.Count(t => t.Type == TieType.Funds), Is.EqualTo(77));
        });
    }

    [Test]
    public void A_body_of_two_roles_and_three_languages_is_one()
    {
        using var copy = WrittenFile.Shared("../../datasets/iati-samples/localised-org-names.xml", null);

        var read = copy.Check().Content;
        var ministry = read.Stakeholders().Single(s => s.Identifiers.Contains(new Identifier("iati-org", "DE-1")));
        var bank = read.Stakeholders().Single(s => s.Identifiers.Contains(new Identifier("iati-org", "XM-DAC-5-2")));

        Assert.Multiple(() =>
        {
            Assert.That(read.Names().Count(n => n.Of == ministry.Id), Is.EqualTo(2));
            Assert.That(read.Ties().Count(t => t.From == bank.Id), Is.EqualTo(2));
        });
    }

    [Test]
    public void Donations_have_their_amounts_and_dates()
    {
        using var copy = WrittenFile.Shared("../../datasets/ftm-party-donations/donations.noaddr.ijson", null);

        var read = copy.Check().Content;
        var amounts = read.Ties().Sum(t => t.Amount!.Value);
        var kindOf = read.Stakeholders().ToDictionary(s => s.Id, s => s.Kind is Kind.Person or Kind.Company ? s.Kind : Kind.Other);
        var kinds = read.Ties().CountBy(t => kindOf[t.From]);

        Assert.Multiple(() =>
        {
            Assert.That(read.Counts.Ties, Is.EqualTo(290));
            Assert.That(amounts, Is.EqualTo(40_589_689.15m));
            Assert.That(read.Ties().Min(t => t.Period.From!.Value.First), Is.EqualTo(new DateOnly(2002, 7, 4)));
            Assert.That(read.Ties().Max(t => t.Period.To!.Value.Last), Is.EqualTo(new DateOnly(2011, 12, 29)));
            Assert.That(
                kinds.Select(k => (k.Key, k.Value)), Is.EquivalentTo(new[] { (Kind.Company, 200), (Kind.Person, 48), (Kind.Other, 42) }));
        });
    }

    [Test]
    public void Members_of_parliament_have_the_time_of_their_term()
    {
        using var copy = WrittenFile.Shared("../../datasets/popolo-central-asia/Kyrgyzstan-ep-popolo-v1.0.json", null);

        var read = copy.Check().Content;
        var bodies = read.Stakeholders().ToDictionary(s => s.Id, s => s.Name);

        Assert.Multiple(() =>
        {
            Assert.That(read.Stakeholders().Count(s => s.Kind == Kind.Person), Is.EqualTo(120));
            Assert.That(read.Ties().Count(t => bodies[t.To] == "SDPK"), Is.EqualTo(26));
            Assert.That(read.Ties().Count(t => bodies[t.To] == "AtaMeken"), Is.EqualTo(2));
            Assert.That(read.Ties().Select(t => t.Period.ToString()), Is.All.EqualTo("2010 – 2015-10-15"));
            Assert.That(read.Names().Count(n => bodies[n.Of].StartsWith("TEKEBAEV", StringComparison.Ordinal)), Is.EqualTo(12));
        });
    }

    [Test]
    public void A_parliament_has_its_factions_and_a_term_without_an_end()
    {
        using var copy = WrittenFile.Shared("../../datasets/popolo-central-asia/Kazakhstan-ep-popolo-v1.0.json", null);

        var read = copy.Check().Content;
        var bodies = read.Stakeholders().ToDictionary(s => s.Id, s => s.Name);
        var members = read.Ties().CountBy(t => bodies[t.To]).ToDictionary();

        Assert.Multiple(() =>
        {
            Assert.That(read.Stakeholders().Count(s => s.Kind == Kind.Person), Is.EqualTo(107));
            Assert.That((members["Nur Otan"], members["Ak Zhol"], members["Communist People's Party"]), Is.EqualTo((83, 8, 7)));
            Assert.That(read.Ties().Select(t => t.Period.ToString()), Is.All.EqualTo("2012-01-15 –"));
        });
    }

    [Test]
    public void Names_in_a_language_by_the_code_of_a_country_are_kept_and_noted()
    {
        using var copy = WrittenFile.Shared("../../datasets/popolo-central-asia/Tajikistan-ep-popolo-v1.0.json", null);

        var read = copy.Check();

        Assert.That(read.Content.Stakeholders().Count(s => s.Kind == Kind.Person), Is.EqualTo(62));
        Assert.That(read.Content.Names().Select(n => n.Language), Does.Contain("tg").And.Not.Contain("tj"));
        Assert.That(read.Conversion!.Notes, Is.Not.Empty);
    }

    [Test]
    public void Donations_have_donors_and_parties()
    {
        using var copy = WrittenFile.Shared("../../datasets/ftm-party-donations/donations.noaddr.ijson", null);

        var read = copy.Check().Content;
        var names = read.Stakeholders().ToDictionary(s => s.Id, s => s.Name);
        var amounts = read.Ties().ToDictionary(t => t.Id, t => t.Amount!.Value);
        var received = read.Ties().GroupBy(t => names[t.To]).ToDictionary(g => g.Key, g => g.Sum(t => amounts[t.Id]));
        var largest = read.Ties().GroupBy(t => names[t.From]).MaxBy(g => g.Sum(t => amounts[t.Id]))!;

        Assert.Multiple(() =>
        {
            Assert.That(
                (received["CDU"], received["CSU"], received["FDP"], received["SPD"]),
                Is.EqualTo((17_231_420.00m, 6_394_282.00m, 6_039_987.00m, 4_125_977.00m)));
            Assert.That(
                (largest.Key, largest.Count(), largest.Sum(t => amounts[t.Id])),
                Is.EqualTo(("Verband der Bayerischen Metall- und Elektroindustrie e.V.", 14, 4_160_000m)));
        });
    }

    [Test]
    public void A_register_in_XML_11_is_read_whole()
    {
        using var copy = WrittenFile.Shared("eu-register-xml11/register.xml", null);
        var truth = File.ReadLines(SharedData.Beside("fixtures", "imports", "eu-register-xml11", "truth.csv")).Skip(1).ToList();

        var read = copy.Check().Content;
        var registrants = read.Stakeholders().Where(s => s.Identifiers.Any(i => i.Scheme == "eu-transparency-register")).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(registrants.Select(r => r.Identifiers[0].Value), Is.EquivalentTo(truth.Select(t => t.Split(',')[0])));
            Assert.That(registrants.Select(r => r.Name), Does.Contain("Associação Fictícia de Trabalhadores"));
            Assert.That(registrants.SelectMany(r => r.Links), Does.Contain("https://iis.example.org/"));
            Assert.That(read.Ties().CountBy(t => t.Type).Select(c => (c.Key, c.Value)), Is.EquivalentTo(new[]
            {
                (TieType.MemberOf, 5), (TieType.Represents, 2), (TieType.Funds, 5),
            }));
            Assert.That(read.Ties().Sum(t => t.Amount?.Value ?? 0), Is.EqualTo(870_000));
        });
    }

    [Test]
    public void An_invalid_byte_is_an_error_at_its_place()
    {
        using var copy = WrittenFile.Shared("eu-register-xml11/register-invalid-byte.xml", null);

        Assert.That(copy.Errors().Single(), Does.StartWith("register-invalid-byte.xml:72:").And.Contain("not UTF-8"));
    }

    [Test]
    public void Edges_of_Gephi_Lite_have_their_attributes_by_title()
    {
        using var copy = WrittenFile.Shared(
            "gexf/edge-dates.gexf",
            """
            tables:
            - table: nodes
              records: {node: {is: other, key: {column: id}, name: {column: label}}}
            - table: edges
              ties: [{from: {column: source}, type: cooperates-with, to: {column: target}, id: {column: id}, rest: attributes}]
            """);

        var ties = copy.Check().Content.Ties().ToList();

        Assert.Multiple(() =>
        {
            Assert.That(ties, Has.Count.EqualTo(16));
            Assert.That(
                ties.Sum(t => int.Parse(t.Attributes["Publications"], System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(38));
            Assert.That(ties.Count(t => t.Attributes.ContainsKey("collaboration-date")), Is.EqualTo(15));
        });
    }

    [Test]
    public void Nodes_of_a_graph_of_blogs_have_their_values()
    {
        using var copy = WrittenFile.Shared(
            "gexf/divided-they-blog.gexf",
            """
            tables:
            - table: nodes
              records: {node: {is: other, key: {column: id}, name: {column: id}, attributes: {value: {column: value}}}}
            """);

        var values = copy.Check().Content.Stakeholders().CountBy(s => s.Attributes["value"]).ToDictionary();

        Assert.That((values["0"], values["1"]), Is.EqualTo((588, 636)));
    }

    [Test]
    public void Accredited_persons_are_told_apart_by_their_bodies()
    {
        using var copy = WrittenFile.Shared("eu-register-xml11/accredited-persons.xml", null);

        var read = copy.Check();
        var names = read.Content.Stakeholders().Where(s => s.Kind == Kind.Person).Select(s => s.Name).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(read.Conversion!.Stated.Select(s => (s.What, s.Count)), Is.EqualTo(new[] { ("accreditations", 7L) }));
            Assert.That(names, Has.Count.EqualTo(7));
            Assert.That(names.Distinct().ToList(), Has.Count.EqualTo(5));
            Assert.That(names.Count(n => n == "Jan Muster"), Is.EqualTo(2));
            Assert.That(names.Count(n => n == "Ada Example"), Is.EqualTo(2));
            Assert.That(read.Content.Ties().Select(t => t.Period.To), Has.All.Not.Null);
        });
    }

    [Test]
    public void The_examples_of_Popolo_are_one_parliament()
    {
        string Of(string name) => File.ReadAllText(SharedData.Beside("datasets", "popolo-spec-examples", $"{name}.json"));
        using var file = new WrittenFile(
            "x.json",
            $$"""
            {"persons":[{{Of("person")}}],"organizations":[{{Of("organization")}}],"memberships":[{{Of("membership")}}],
             "posts":[{{Of("post")}}],"events":[{{Of("event")}}],"areas":[{{Of("area")}}]}
            """);

        var read = file.Check();
        var person = read.Content.Stakeholders().Single(s => s.Kind == Kind.Person);
        var tie = read.Content.Ties().Single();

        Assert.Multiple(() =>
        {
            Assert.That(
                read.Conversion!.Stated.Select(s => (s.What, s.Count)),
                Is.EquivalentTo(new[]
                {
                    ("persons", 1L), ("organizations", 1L), ("memberships", 1L), ("posts", 1L), ("events", 1L), ("areas", 1L),
                }));
            Assert.That((person.Name, person.Period.ToString()), Is.EqualTo(("Mr. John Q. Public, Esq.", "1920-01 – 2010-01-01")));
            Assert.That(read.Content.Names().Count(n => n.Of == person.Id), Is.EqualTo(2));
            Assert.That(
                (tie.Type, tie.Title, tie.Period.ToString()),
                Is.EqualTo((TieType.MemberOf, "Kitchen assistant", "1970-01 – 1971-12-31")));
            Assert.That(read.Content.Engagements().Single().Attributes["attendee"], Is.EqualTo("andrew-scheer"));
            Assert.That(
                read.Content.Stakeholders().Single(s => s.Kind != Kind.Person).Attributes["parent"], Is.EqualTo("holding-company-corp"));
        });
    }

    private static Dictionary<string, long> Stated(WrittenFile file)
    {
        using (file)
        {
            return file.Check().Conversion!.Stated.ToDictionary(s => s.What, s => s.Count);
        }
    }
}
