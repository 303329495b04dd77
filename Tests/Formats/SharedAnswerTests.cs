using NUnit.Framework;
using StakeholderGraph.Networks;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Formats;

/// <summary>What published networks contain after import: the answers in <c>../shared/datasets</c>.</summary>
public sealed class SharedAnswerTests
{
    internal const string Forums =
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
        var read = WrittenFile.Dataset("esf-organizations/esf-organizations.graphml", Forums);
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
        var read = WrittenFile.Dataset("esf-organizations/esf-organizations.graphml", Forums);
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
    public void Donors_of_German_parties_are_shared_as_published()
    {
        var read = WrittenFile.Dataset("ftm-party-donations/donations.noaddr.ijson", null);
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
        var read = WrittenFile.Dataset("popolo-central-asia/Kyrgyzstan-ep-popolo-v1.0.json", null);
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
    public void Tajik_members_of_parliament_belong_to_an_unknown_party()
    {
        var read = WrittenFile.Dataset("popolo-central-asia/Tajikistan-ep-popolo-v1.0.json", null);
        var names = read.Stakeholders().ToDictionary(s => s.Id, s => s.Name);

        Assert.That(read.Ties().Count(t => names[t.To] == "Unknown"), Is.EqualTo(62));
    }

    [TestCase("untreaties-18-12-b.csv", "2001-06-28", null)]
    [TestCase("untreaties-18-12-a.csv", "2001-06-28", "2008-08-12")]
    public void Uzbekistan_signed_both_protocols_and_ratified_one(string file, string signedOn, string? ratifiedOn)
    {
        var read = WrittenFile.Dataset(
            $"un-treaties/{file}", Treaty("Signature", "Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)"));
        var ties = read.Ties().Where(t => read.Stakeholders().Single(s => s.Id == t.From).Name == "Uzbekistan").ToList();

        Assert.That(ties.Single(t => t.Type == TieType.Signs).Period.From.ToString(), Is.EqualTo(signedOn));
        Assert.That(ties.SingleOrDefault(t => t.Type == TieType.Ratifies)?.Period.From.ToString(), Is.EqualTo(ratifiedOn));
    }

    [Test]
    public void States_of_Central_Asia_joined_the_convention_on_migrant_workers_or_did_not()
    {
        var read = WrittenFile.Dataset(
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
        var read = WrittenFile.Dataset(
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
    public void Participants_of_the_protocol_are_countries_even_without_official_names()
    {
        var names = File.ReadLines(SharedData.Beside("datasets", "country-names", "country-codes.csv")).Count();
        var read = WrittenFile.Dataset(
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
    public void International_organizations_have_their_acronyms_and_names_in_other_languages()
    {
        var read = Organizations();
        var labour = read.Stakeholders().Single(s => s.Attributes.GetValueOrDefault("Wikidata_code") == "Q54129");

        Assert.Multiple(() =>
        {
            Assert.That(read.Counts.Stakeholders, Is.EqualTo(617));
            Assert.That(read.Names().Count(n => n.Type == NameType.Acronym), Is.EqualTo(413));
            Assert.That(read.Names().Count(n => n.Type == NameType.Alias), Is.EqualTo(275), "two of the 277 are the name in English");
            Assert.That(read.Names().Where(n => n.Of == labour.Id).Select(n => n.Text), Does.Contain("Международная организация труда"));
            Assert.That(labour.Period.From.ToString(), Is.EqualTo("1919"));
        });
    }

    [Test]
    public void Acronyms_of_two_organizations_find_both()
    {
        var network = NetworkBuilder.Build([Organizations()]);

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
    public void Elements_of_Cytoscape_keep_their_parents()
    {
        var read = WrittenFile.Dataset(
            "cytoscape-json/cose-bilkent-layout-compound.json",
            "tables: [{table: nodes, records: {node: {is: other, key: {column: id}, name: {column: id}, rest: attributes}}}]");

        Assert.That(read.Stakeholders().Count(s => s.Attributes.ContainsKey("parent")), Is.EqualTo(19));
    }

    private static IDatasetContent Organizations() => WrittenFile.Dataset(
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
              former: {column: Name_former_en}
              start: {column: Year_established}
              rest: attributes
        """);

    private static string Treaty(string signature, string ratification) =>
        $$"""
        records: {treaty: {is: agreement, name: Treaty} }
        tables:
        - records: {state: {is: government, name: {column: Participant} } }
          ties:
          - {from: state, type: signs, to: treaty, when: {column: "{{signature}}"}, start: {column: "{{signature}}"} }
          - {from: state, type: ratifies, to: treaty, when: {column: "{{ratification}}"}, start: {column: "{{ratification}}"} }
        """;
}
