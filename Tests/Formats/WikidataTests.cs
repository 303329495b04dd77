using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Formats;

/// <summary>Wikidata entities become records, but deprecated statements do not; query results are tables.</summary>
public sealed class WikidataTests
{
    [Fuzzed("wikidata", "x.json")]
    internal const string FuzzedFile =
        """
        {"entities":{"Q1":{"type":"item","id":"Q1","labels":{"en":{"language":"en","value":"Union"}},"claims":{"P571":[{"mainsnak":
        {"datavalue":{"value":{"time":"+1990-00-00T00:00:00Z","precision":9}}},"rank":"normal","id":"s"}],"P463":[{"mainsnak":
        {"datavalue":{"value":{"entity-type":"item","id":"Q2"}}},"rank":"normal"}]}},"Q2":{"id":"Q2","labels":{},"claims":{}}}}
        """;

    private const string Entities =
        """
        {"entities": {
          "Q1": {"type": "item", "id": "Q1", "labels": {"en": {"language": "en", "value": "Example Workers"}, "ru": {"language": "ru", "value": "Пример"}},
            "aliases": {"en": [{"language": "en", "value": "EW"}]}, "descriptions": {},
            "claims": {
              "P31": [{"mainsnak": {"snaktype": "value", "datatype": "wikibase-item", "datavalue": {"type": "wikibase-entityid", "value": {"entity-type": "item", "id": "Q178790"}}}, "rank": "normal", "id": "s1"}],
              "P571": [
                {"mainsnak": {"datavalue": {"value": {"time": "+1990-00-00T00:00:00Z", "precision": 9}}}, "rank": "normal", "id": "s2"},
                {"mainsnak": {"datavalue": {"value": {"time": "+1991-04-00T00:00:00Z", "precision": 10}}}, "rank": "preferred", "id": "s3"}],
              "P17": [
                {"mainsnak": {"datavalue": {"value": {"entity-type": "item", "id": "Q30"}}}, "rank": "deprecated", "id": "s4"},
                {"mainsnak": {"datavalue": {"value": {"entity-type": "item", "numeric-id": 813}}}, "rank": "normal", "id": "s5"}],
              "P463": [
                {"mainsnak": {"datavalue": {"value": {"entity-type": "item", "id": "Q2"}}}, "rank": "normal", "id": "s6",
                 "qualifiers": {"P580": [{"datavalue": {"value": {"time": "+2011-03-30T00:00:00Z", "precision": 11}}}]},
                 "references": [{"snaks": {"P854": [{"datavalue": {"value": "https://example.org/members"}}], "P577": [{"datavalue": {"value": {"time": "+2012-01-02T00:00:00Z", "precision": 11}}}]}}]},
                {"mainsnak": {"datavalue": {"value": {"entity-type": "item", "id": "Q2"}}}, "rank": "deprecated", "id": "s7",
                 "qualifiers": {"P580": [{"datavalue": {"value": {"time": "+2001-03-30T00:00:00Z", "precision": 11}}}]}},
                {"mainsnak": {"datavalue": {"value": {"entity-type": "item", "id": "Q404"}}}, "rank": "normal", "id": "s8"},
                {"mainsnak": {"snaktype": "somevalue"}, "rank": "normal", "id": "s9"}],
              "P488": [{"mainsnak": {"datavalue": {"value": {"entity-type": "item", "id": "Q3"}}}, "rank": "normal", "id": "s10"}],
              "P1128": [{"mainsnak": {"datavalue": {"value": {"amount": "+4000", "unit": "1"}}}, "rank": "normal", "id": "s11"}]}},
          "Q2": {"type": "item", "id": "Q2", "labels": {"en": {"language": "en", "value": "Example Confederation"}}, "claims": []},
          "Q3": {"type": "item", "id": "Q3", "labels": {"en": {"language": "en", "value": "Ada Example"}},
            "claims": {"P31": [{"mainsnak": {"datavalue": {"value": {"entity-type": "item", "id": "Q5"}}}, "rank": "normal"}]}}
        }}
        """;

    [Test]
    public void Ranks_qualifiers_and_references_are_respected()
    {
        using var file = new WrittenFile("q.json", Entities);

        var read = file.Check();
        var union = read.Content.Stakeholders().Single(s => s.Id.Value == "Q1");
        var ties = read.Content.Ties().Select(t => (t.From.Value, t.Type, t.To.Value, t.Title, t.Period.From?.ToString()));

        Assert.Multiple(() =>
        {
            Assert.That((union.Kind, union.Name, union.Country, union.Period.From?.ToString()), Is.EqualTo(
                (Kind.Union, "Example Workers", "KG", "1991-04")));
            Assert.That(union.Attributes, Is.SupersetOf(new Dictionary<string, string> { ["P1128"] = "4000", ["P463"] = "Q404" }));
            Assert.That(read.Content.Names().Select(n => (n.Text, n.Language)), Is.EquivalentTo(new[] { ("Пример", "ru"), ("EW", "en") }));
            Assert.That(ties, Is.EquivalentTo(new[]
            {
                ("Q1", TieType.MemberOf, "Q2", (string?)null, (string?)"2011-03-30"),
                ("Q3", TieType.Heads, "Q1", "chairperson", null),
            }));
            Assert.That(read.Content.Sources().Select(s => (s.Link, s.Published?.ToString())), Does.Contain(
                ((string?)"https://example.org/members", (string?)"2012-01-02")));
            Assert.That(read.Conversion!.Notes.Select(n => (n.What, n.Count)), Does.Contain(
                ("a deprecated statement: left out", 2L)).And.Contain(("a statement without a value: left out", 1L)));
        });
    }

    [Test]
    public void A_concept_has_its_names_and_no_fact_that_is_deprecated()
    {
        var path = SharedData.Beside("fixtures", "imports", "wikidata", "Q3778211.json");

        var read = DatasetReaders.Check(path);
        var concept = read.Content.Stakeholders().Single();

        Assert.Multiple(() =>
        {
            Assert.That((concept.Name, concept.Identifiers.Single().ToString()), Is.EqualTo(("legal person", "wikidata:Q3778211")));
            Assert.That(read.Content.Names().Count(n => n.Language == "en"), Is.EqualTo(10));
            Assert.That(read.Conversion!.Stated.Single(s => s.What == "statements").Count, Is.EqualTo(33));
            Assert.That(
                read.Conversion.Notes.Single(n => n.What.StartsWith("a deprecated", StringComparison.Ordinal)).Count, Is.EqualTo(1));
            Assert.That(concept.Attributes.Select(a => a.Key), Has.None.StartsWith("P460"));
        });
    }

    [Test]
    public void An_entity_missing_in_Wikidata_is_reported()
    {
        using var file = new WrittenFile("x.json", """{"entities":{"Q99":{"id":"Q99","missing":""}},"success":1}""");

        Assert.That(
            file.Errors().Single(),
            Is.EqualTo("x.json: nothing in it is a stakeholder or an engagement (1 × an entity that Wikidata does not have: left out)"));
    }

    [Test]
    public void Names_in_languages_that_have_no_tag_are_kept_without_one()
    {
        using var file = new WrittenFile("Q1.json", """
            {"entities": {"Q1": {"type": "item", "id": "Q1", "labels": {
              "en": {"language": "en", "value": "Labour office"}, "simple": {"language": "simple", "value": "Work office"}}}}}
            """);

        Assert.That(file.Check().Content.Names().Select(n => (n.Text, n.Language)), Does.Contain(("Work office", (string?)null)));
    }

    [Test]
    public void Results_of_a_query_are_a_table_of_its_variables()
    {
        using var file = new WrittenFile(
            "query.json",
            """
            {"head": {"vars": ["union", "unionLabel", "country", "inception"]}, "results": {"bindings": [
              {"union": {"type": "uri", "value": "http://www.wikidata.org/entity/Q1"}, "unionLabel": {"type": "literal", "xml:lang": "en", "value": "Example Workers"},
               "country": {"type": "literal", "value": "KG"},
               "inception": {"type": "literal", "datatype": "http://www.w3.org/2001/XMLSchema#dateTime", "value": "1991-04-01T00:00:00Z"}},
              {"union": {"type": "uri", "value": "http://www.wikidata.org/entity/Q2"}, "unionLabel": {"type": "literal", "value": "Another"}}]}}
            """,
            """
            tables:
            - records:
                union: {is: union, key: {column: union}, name: {column: unionLabel}, country: {column: country}, start: {column: inception}}
            """);

        var read = file.Check();

        Assert.That(read.Content.Stakeholders().Select(s => (s.Id.Value, s.Name, s.Country, s.Period.From?.ToString())), Is.EqualTo(new[]
        {
            ("Q1", "Example Workers", "KG", "1991-04-01"), ("Q2", "Another", null, null),
        }));
        Assert.That(read.Conversion!.Stated.Single(), Is.EqualTo(new ConversionCount("rows", 2)));
    }
}
