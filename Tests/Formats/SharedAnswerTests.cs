using NUnit.Framework;
using StakeholderGraph.Measures;
using StakeholderGraph.Networks;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Formats;

/// <summary>What the networks that others published say once they are imported: the answers in <c>../shared/datasets</c>.</summary>
public sealed class SharedAnswerTests
{
    private const string Forums =
        """
        tables:
        - table: nodes
          records:
            node:
              is:
                column: type
                values: {Trade Union: union, NGO or Association: ngo, Political party: party, Seminary: event, Plenary Session: event, Workshop: event}
                otherwise: other
              key: {column: id}
              name: {column: name}
              attributes: {type: {column: type}, theme: {column: theme}, esf1: {column: esf1}, esf2: {column: esf2}, esf3: {column: esf3}}
        - table: edges
          ties:
          - {from: {column: target}, type: part-of, to: {column: source}, when: {column: type, match: "Part Of"}}
          - {from: {column: target}, type: attends, to: {column: source}, when: {column: type, match: "Participated"}}
        """;

    [Test]
    public void Organizations_of_the_social_forums_have_their_kinds_themes_and_forums()
    {
        var read = Read("esf-organizations/esf-organizations.graphml", Forums);
        var bodies = read.Stakeholders().ToList();

        Assert.Multiple(() =>
        {
            Assert.That(Of("type", "Trade Union").Count(), Is.EqualTo(192));
            Assert.That(Of("type", "NGO or Association").Count(), Is.EqualTo(300));
            Assert.That(Of("type", "Political party").Count(), Is.EqualTo(78));
            Assert.That(bodies.Count(b => Has(b, "esf1") && Has(b, "esf2") && Has(b, "esf3")), Is.EqualTo(45));
            Assert.That(Of("type", "Trade Union").Count(b => Has(b, "esf3")), Is.EqualTo(57));
            Assert.That(Of("theme", "Migrations and antiracism").Count(), Is.EqualTo(98));
            Assert.That(
                Of("theme", "Migrations and antiracism").Count(b => b.Attributes["type"] == "NGO or Association"), Is.EqualTo(95));
            Assert.That(
                bodies.Select(b => b.Name).Concat(read.Engagements().Select(e => e.Name))
                    .CountBy(name => name, StringComparer.OrdinalIgnoreCase).Count(name => name.Value > 1),
                Is.EqualTo(3));
        });

        IEnumerable<Stakeholder> Of(string attribute, string value) =>
            bodies.Where(b => b.Attributes.GetValueOrDefault(attribute) == value);

        static bool Has(Stakeholder body, string attribute) => body.Attributes.ContainsKey(attribute);
    }

    [Test]
    public void Sessions_of_the_social_forums_have_those_who_took_part()
    {
        var read = Read("esf-organizations/esf-organizations.graphml", Forums);
        var names = read.Stakeholders().ToDictionary(s => s.Id, s => s.Name);
        var (parts, sessions) = (
            read.Ties().Where(t => t.Type == TieType.PartOf).ToList(), read.Ties().Where(t => t.Type == TieType.Attends).ToList());
        var network = NetworkBuilder.Build([read]);
        var active = sessions.CountBy(t => names[t.From]).OrderByDescending(c => c.Value).Take(3).Select(c => (c.Key, c.Value)).ToList();
        var producers = read.Stakeholders().Single(s => s.Name.StartsWith("Confederation europeenne des coop", StringComparison.Ordinal));
        var partner = WhoCooperatesAnswer.Answer(network, new WhoCooperates(producers.Id, Scope.Everything) { Weight = Weight.Count })!
            .Partners[0];

        Assert.Multiple(() =>
        {
            Assert.That(read.Counts.Engagements, Is.EqualTo(183));
            Assert.That((sessions.Count, parts.Count), Is.EqualTo((252, 242)));
            Assert.That(
                parts.CountBy(t => names[t.To]).OrderByDescending(c => c.Value).Take(2).Select(c => c.Value), Is.EqualTo(new[] { 87, 39 }));
            Assert.That(active[0], Is.EqualTo(("Cobas Confederatione", 18)));
            Assert.That(active.Select(a => a.Value), Is.EqualTo(new[] { 18, 16, 14 }));
            Assert.That((partner.Stakeholder.Name, partner.Strength), Is.EqualTo(("Rete Lilliput", 3.0)));
        });
    }

    [Test]
    public void The_graph_of_the_social_forums_falls_into_its_components()
    {
        var components = Components.In(GraphOf(Read("esf-organizations/esf-organizations.graphml", Forums), out _));
        var sizes = components.Sizes;

        Assert.That((sizes.Length, sizes.Max(), sizes.Count(size => size == 1)), Is.EqualTo((603, 282, 535)));
    }

    private const string Families =
        """
        tables:
        - records:
            one: {is: other, key: {column: family_a}, name: {column: family_a}}
            other: {is: other, key: {column: family_b}, name: {column: family_b}}
          ties: [{from: one, type: cooperates-with, to: other}]
        """;

    [Test]
    public void Families_of_Florence_have_the_known_places()
    {
        var graph = GraphOf(Read("classic-graphs/florentine_marriage.csv", Families), out var names);
        var betweenness = Shares(graph);
        var cuts = ArticulationPoints.In(graph);

        Assert.Multiple(() =>
        {
            Assert.That((names.Length, graph.Edges().Count()), Is.EqualTo((15, 20)));
            Assert.That(Share("Medici"), Is.EqualTo(0.522).Within(0.001));
            Assert.That(Share("Guadagni"), Is.EqualTo(0.2546).Within(0.0001));
            Assert.That(Share("Albizzi"), Is.EqualTo(0.2125).Within(0.0001));
            Assert.That(
                cuts.Points.Select(point => names[point.Node]), Is.EquivalentTo(new[] { "Albizzi", "Guadagni", "Medici", "Salviati" }));
        });

        double Share(string name) => betweenness[Array.IndexOf(names, name)];
    }

    [Test]
    public void The_karate_club_has_its_members_and_ties()
    {
        var read = Read(
            "classic-graphs/karate.csv",
            """
            tables:
            - records:
                one: {is: person, key: {column: a}, name: {columns: [a], join: ""}}
                other: {is: person, key: {column: b}, name: {column: b}}
              ties: [{from: one, type: related-to, to: other, attributes: {weight: {column: weight}}}]
            """);
        var graph = GraphOf(read, out var names);
        var betweenness = Shares(graph);

        Assert.Multiple(() =>
        {
            Assert.That((names.Length, graph.Edges().Count()), Is.EqualTo((34, 78)));
            Assert.That(betweenness[Array.IndexOf(names, "0")], Is.EqualTo(0.4376).Within(0.0001));
            Assert.That(betweenness[Array.IndexOf(names, "33")], Is.EqualTo(0.3041).Within(0.0001));
            Assert.That(read.Ties().Select(t => t.Attributes["weight"]).Count(w => w.Length > 0), Is.EqualTo(78));
        });
    }

    [TestCase("les_miserables.gexf")]
    [TestCase("miserables.graphml")]
    public void Valjean_is_in_the_middle_of_Les_Miserables(string file)
    {
        var read = Read(
            $"classic-graphs/{file}",
            """
            tables:
            - table: nodes
              records: {node: {is: person, key: {column: id}, name: {column: label}}}
            - table: edges
              ties: [{from: {column: source}, type: related-to, to: {column: target}, rest: attributes}]
            """);
        var graph = GraphOf(read, out var names);
        var valjean = Array.IndexOf(names, "Valjean");

        Assert.Multiple(() =>
        {
            Assert.That((names.Length, graph.Edges().Count()), Is.EqualTo((77, 254)));
            Assert.That(Shares(graph)[valjean], Is.EqualTo(0.57).Within(0.001));
            Assert.That(graph.Edges().Count(e => e.A == valjean || e.B == valjean), Is.EqualTo(36));
            Assert.That(
                read.Stakeholders().SelectMany(s => s.Identifiers).Select(i => i.Value),
                file.EndsWith("gexf", StringComparison.Ordinal) ? Has.None.EqualTo("0") : Is.Not.Null,
                "ids such as 0.0 are texts");
        });
    }

    [Test]
    public void Donors_of_German_parties_are_shared_as_published()
    {
        var read = Read("ftm-party-donations/donations.noaddr.ijson", null);
        var names = read.Stakeholders().ToDictionary(s => s.Id, s => s.Name);
        var donors = read.Ties().GroupBy(t => names[t.To]).ToDictionary(g => g.Key, g => g.Select(t => t.From).ToHashSet());
        var metal = read.Ties().Where(t => names[t.From].StartsWith("Verband der Bayerischen Metall", StringComparison.Ordinal)).ToList();
        var allianz = read.Ties()
            .Where(t => names[t.From].StartsWith("Allianz", StringComparison.Ordinal))
            .GroupBy(t => names[t.From], t => names[t.To])
            .ToDictionary(g => g.Key, g => g.ToHashSet());

        Assert.Multiple(() =>
        {
            Assert.That(
                (Shared("CDU", "FDP"), Shared("CDU", "SPD"), Shared("FDP", "SPD")), Is.EqualTo((14, 11, 6)));
            Assert.That(
                metal.GroupBy(t => names[t.To]).ToDictionary(g => g.Key, g => (g.Count(), g.Sum(t => t.Amount!.Value))),
                Is.EquivalentTo(new Dictionary<string, (int, decimal)> { ["CSU"] = (9, 3_690_000), ["FDP"] = (5, 470_000) }));
            Assert.That(
                (metal.Min(t => t.Period.From!.Value.First), metal.Max(t => t.Period.From!.Value.First)),
                Is.EqualTo((new DateOnly(2003, 4, 17), new DateOnly(2011, 12, 22))));
            Assert.That(allianz.Keys, Is.SupersetOf(new[] { "Allianz SE", "Allianz Deutschland AG" }));
            Assert.That(allianz["Allianz SE"], Has.Count.EqualTo(5).And.EquivalentTo(allianz["Allianz Deutschland AG"]));
        });

        int Shared(string one, string other) => donors[one].Intersect(donors[other]).Count();
    }

    [Test]
    public void Members_of_the_Kyrgyz_parliament_have_their_groups_and_the_time_of_their_term()
    {
        var read = Read("popolo-central-asia/Kyrgyzstan-ep-popolo-v1.0.json", null);
        var bodies = read.Stakeholders().ToDictionary(s => s.Id);
        var members = read.Ties().CountBy(t => bodies[t.To].Name).ToDictionary();
        var few = read.Ties().Where(t => bodies[t.To].Name == "AtaMeken").Select(t => bodies[t.From].Name);
        var network = NetworkBuilder.Build([read]);

        Assert.Multiple(() =>
        {
            Assert.That(bodies.Values.Count(b => b.Kind != Kind.Person), Is.EqualTo(11));
            Assert.That(
                (members["SDPK"], members["ArNamys"], members["AtaZHurt"], members["Respublika"], members["Ata Meken"]),
                Is.EqualTo((26, 25, 24, 16, 14)));
            Assert.That(few, Is.EquivalentTo(new[] { "NURKULOV Ulanbek Kaldarovich", "NYSHANOV Sajdulla Kanbolotovich" }));
            Assert.That(
                read.Names().Where(n => n.Language == "ru").Select(n => n.Of).Distinct().Count(id => bodies[id].Kind == Kind.Person),
                Is.EqualTo(120));
            Assert.That(
                read.Ties().Where(t => IsHeldOn(t, new DateOnly(2012, 6, 1))).Select(t => t.From).Distinct().Count(),
                Is.EqualTo(120));
            foreach (var spelling in new[] { "Текебаев", "Tekebayev", "Tekebajew" })
            {
                var found = FindAnswer.Answer(network, new Find(spelling)).Items;
                Assert.That(found.Count(f => f.Name.StartsWith("TEKEBAEV", StringComparison.Ordinal)), Is.EqualTo(1), spelling);
            }
        });
    }

    private static bool IsHeldOn(Tie tie, DateOnly day) => tie.Period.From!.Value.First <= day && day <= tie.Period.To!.Value.Last;

    [Test]
    public void Tajik_members_of_parliament_belong_to_a_party_that_nobody_knows()
    {
        var read = Read("popolo-central-asia/Tajikistan-ep-popolo-v1.0.json", null);
        var names = read.Stakeholders().ToDictionary(s => s.Id, s => s.Name);

        Assert.That(read.Ties().Count(t => names[t.To] == "Unknown"), Is.EqualTo(62));
    }

    [TestCase("untreaties-18-12-b.csv", "2001-06-28", null)]
    [TestCase("untreaties-18-12-a.csv", "2001-06-28", "2008-08-12")]
    public void Uzbekistan_signed_both_protocols_and_ratified_one(string file, string signedOn, string? ratifiedOn)
    {
        var read = Read(
            $"un-treaties/{file}", Treaty("Signature", "Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)"));
        var ties = read.Ties().Where(t => read.Stakeholders().Single(s => s.Id == t.From).Name == "Uzbekistan").ToList();

        Assert.That(ties.Single(t => t.Type == TieType.Signs).Period.From.ToString(), Is.EqualTo(signedOn));
        Assert.That(ties.SingleOrDefault(t => t.Type == TieType.Ratifies)?.Period.From.ToString(), Is.EqualTo(ratifiedOn));
    }

    [Test]
    public void States_of_Central_Asia_joined_the_convention_on_migrant_workers_or_did_not()
    {
        var read = Read(
            "un-treaties/untreaties-4-13.csv",
            Treaty("Signature, Succession to signature(d)", "Ratification, Accession(a), Succession(d)"));
        var names = read.Stakeholders().ToDictionary(s => s.Id, s => s.Name);
        var said = read.Ties()
            .Where(t => names[t.From] is "Kyrgyzstan" or "Tajikistan" or "Kazakhstan" or "Uzbekistan" or "Turkmenistan")
            .Select(t => (names[t.From], t.Type, t.Period.From.ToString()));

        Assert.That(said, Is.EquivalentTo(new[]
        {
            ("Kyrgyzstan", TieType.Ratifies, "2003-09-29"), ("Tajikistan", TieType.Signs, "2000-09-07"),
            ("Tajikistan", TieType.Ratifies, "2002-01-08"),
        }));
    }

    [Test]
    public void Countries_are_imported_with_their_names_in_many_languages()
    {
        var read = Read(
            "country-names/country-codes.csv",
            """
            tables:
            - records:
                state:
                  is: government
                  key: {column: ISO3166-1-Alpha-3}
                  name: {columns: [official_name_en, CLDR display name], join: "|", match: "^[|]?([^|]+)"}
                  country: {column: ISO3166-1-Alpha-2}
                  alias: {columns: [UNTERM Russian Short, UNTERM French Short, UNTERM Spanish Short, UNTERM Chinese Short, UNTERM Russian Formal], join: "|", split: "|"}
            """);
        var kyrgyz = read.Stakeholders().Single(s => s.Country == "KG");

        Assert.Multiple(() =>
        {
            Assert.That(read.Counts.Stakeholders, Is.EqualTo(249));
            Assert.That(read.Stakeholders().Select(s => s.Country), Does.Contain("TR").And.Contain("TW"));
            Assert.That(
                read.Names().Where(n => n.Of == kyrgyz.Id).Select(n => n.Text),
                Is.SupersetOf(new[] { "Кыргызстан", "Kirghizistan (le)", "Kirguistán", "吉尔吉斯斯坦", "Кыргызская Республика" }));
        });
    }

    [Test]
    public void Participants_of_the_protocol_are_countries_also_where_a_list_of_official_names_has_them_not()
    {
        var names = File.ReadLines(SharedData.Beside("datasets", "country-names", "country-codes.csv")).Count();
        var read = Read(
            "un-treaties/untreaties-18-12-a.csv",
            """
            tables:
            - records: {state: {is: government, name: {column: Participant}, attributes: {code: {column: Participant, as: country}}}}
            """);
        string[] others =
        [
            "Turkey", "Swaziland", "Czech Republic", "Côte d'Ivoire", "The former Yugoslav Republic of Macedonia", "St. Lucia",
            "St. Kitts and Nevis", "St. Vincent and the Grenadines",
        ];

        Assert.That(names, Is.GreaterThan(249));
        Assert.That(
            read.Stakeholders().Where(s => s.Attributes["code"].Length != 2).Select(s => s.Name), Is.EqualTo(new[] { "European Union" }));
        Assert.That(others.Select(CountryNames.CodeOf), Is.EqualTo(new[] { "TR", "SZ", "CZ", "CI", "MK", "LC", "KN", "VC" }));
    }

    [Test]
    public void Acronyms_of_two_organizations_find_both()
    {
        var read = Read(
            "intl-org-names/international-organisations.csv",
            """
            tables:
            - records:
                body:
                  is: international-organization
                  key: {column: SPRVD_id}
                  name: {column: Name_en}
                  acronym: {column: Abbreviation_en}
                  alias: {column: Name_ru}
                  rest: attributes
            """);
        var network = NetworkBuilder.Build([read]);

        Assert.Multiple(() =>
        {
            foreach (var acronym in new[] { "ECA", "ISA" })
            {
                Assert.That(FindAnswer.Answer(network, new Find(acronym)).Items.Count(f => f.Score == 1), Is.EqualTo(2), acronym);
            }

            foreach (var name in new[]
            {
                "Международная организация труда", "Международная организация по миграции",
                "Организация по безопасности и сотрудничеству в Европе",
            })
            {
                Assert.That(FindAnswer.Answer(network, new Find(name)).Items[0].Score, Is.EqualTo(1), name);
            }
        });
    }

    [Test]
    public void Events_of_the_Southern_women_are_known_by_who_came()
    {
        var read = Read(
            "southern-women/SouthernWomen.paj",
            """
            tables:
            - table: nodes
              records:
                node: {is: {column: mode, values: {"1": person, "2": event}}, key: {column: id}, name: {column: label}}
            - table: edges
              ties: [{from: {column: source}, type: attends, to: {column: target}}]
            """);
        var events = read.Engagements().ToDictionary(e => e.Id, e => e.Name);
        var women = read.Stakeholders().ToDictionary(s => s.Id, s => s.Name);
        var came = read.Ties().GroupBy(t => events[t.To]).ToDictionary(g => g.Key, g => g.Select(t => women[t.From]).ToHashSet());
        var pairs = came.Keys.SelectMany(a => came.Keys.Where(b => string.CompareOrdinal(a, b) < 0).Select(b => (A: a, B: b))).ToList();
        var most = pairs.MaxBy(pair => came[pair.A].Intersect(came[pair.B]).Count());
        var (evelyn, flora) = (came.Where(e => e.Value.Any(IsCalled("Evelyn"))), came.Where(e => e.Value.Any(IsCalled("Flora"))));

        Assert.Multiple(() =>
        {
            Assert.That(came.MaxBy(e => e.Value.Count).Value, Has.Count.EqualTo(14));
            Assert.That(came[most.A].Intersect(came[most.B]).Count(), Is.EqualTo(9));
            Assert.That(pairs.Count(pair => came[pair.A].Overlaps(came[pair.B])), Is.EqualTo(66));
            Assert.That(evelyn.Intersect(flora).Select(e => e.Value.Count), Is.EqualTo(new[] { came[most.B].Count }), "E9 alone");
        });

        static Func<string, bool> IsCalled(string name) => woman => woman.StartsWith(name, StringComparison.OrdinalIgnoreCase);
    }

    [Test]
    public void Elements_of_Cytoscape_keep_their_parents()
    {
        var read = Read(
            "cytoscape-json/cose-bilkent-layout-compound.json",
            "tables: [{table: nodes, records: {node: {is: other, key: {column: id}, name: {column: id}, rest: attributes}}}]");

        Assert.That(read.Stakeholders().Count(s => s.Attributes.ContainsKey("parent")), Is.EqualTo(19));
    }

    private static string Treaty(string signature, string ratification) =>
        $$"""
        records: {treaty: {is: agreement, name: Treaty} }
        tables:
        - records: {state: {is: government, name: {column: Participant} } }
          ties:
          - {from: state, type: signs, to: treaty, when: {column: "{{signature}}"}, start: {column: "{{signature}}"} }
          - {from: state, type: ratifies, to: treaty, when: {column: "{{ratification}}"}, start: {column: "{{ratification}}"} }
        """;

    private static IDatasetContent Read(string file, string? mapping)
    {
        using var copy = WrittenFile.Shared($"../../datasets/{file}", mapping);
        return copy.Check().Content;
    }

    // Betweenness as a share of the pairs of others.
    private static double[] Shares(WeightedGraph graph) =>
        Array.ConvertAll(Betweenness.Exact(graph), value => value / ((graph.Count - 1) * (graph.Count - 2) / 2.0));

    // All records and ties, without their directions.
    private static WeightedGraph GraphOf(IDatasetContent read, out string[] names)
    {
        var entries = read.Stakeholders().Concat<Entry>(read.Engagements()).ToList();
        var numbers = entries.Select((entry, i) => (entry.Id, i)).ToDictionary();
        names = [.. entries.Select(entry => entry.Name)];
        return WeightedGraph.Of(
            entries.Count,
            [
                .. read.Ties()
                    .Select(t => (A: Math.Min(numbers[t.From], numbers[t.To]), B: Math.Max(numbers[t.From], numbers[t.To])))
                    .Distinct()
                    .Select(edge => new WeightedEdge(edge.A, edge.B, 1)),
            ]);
    }
}
