using NUnit.Framework;
using StakeholderGraph.Formats;

namespace StakeholderGraph.Tests.Formats;

/// <summary>What formats state about a relation and the model has no field for becomes an attribute of the tie and is counted.</summary>
public sealed class TieAttributeTests
{
    [Test]
    public void A_graph_with_our_kinds_keeps_other_attributes_of_edges()
    {
        var read = Check(
            "x.graphml",
            """
            <graphml><key id="k" for="node" attr.name="kind"/><key id="t" for="edge" attr.name="kind"/><key id="w" for="edge" attr.name="Since when"/>
            <graph><node id="a"><data key="k">union</data></node><node id="b"><data key="k">ngo</data></node>
            <edge source="a" target="b"><data key="t">advises</data><data key="w">a while</data></edge></graph></graphml>
            """);

        AssertKept(read, "since-when=a while", "Since when: kept as an attribute of the tie");
        Assert.That(read.Content.Evidence().Single().Note, Is.Null);
    }

    [Test]
    public void Relations_of_FollowTheMoney_keep_shares_and_amounts_in_euros()
    {
        var read = Check(
            "x.ftm.json",
            """
            {"id": "a/1", "schema": "Person", "properties": {"name": ["Ada"]}}
            {"id": "b", "schema": "Company", "properties": {"name": ["Bank"]}}
            {"id": "o", "schema": "Ownership", "properties": {"owner": ["a/1"], "asset": ["b"], "percentage": ["40"], "role": ["founder", "heir"]}}
            {"id": "p", "schema": "Payment", "properties": {"payer": ["a/1"], "beneficiary": ["b"], "amountEur": ["12.5"], "date": ["2011"]}}
            """);

        var (owns, pays) = (read.Content.Ties().First(), read.Content.Ties().Last());
        Assert.Multiple(() =>
        {
            Assert.That((owns.Title, ListCell.Join(owns.Attributes)), Is.EqualTo(("founder", "percentage=40|role=heir")));
            Assert.That((pays.Amount, pays.Attributes.Count), Is.EqualTo((new Money(12.5m, "EUR"), 0)));
            Assert.That(
                read.Content.Stakeholders().Single(s => s.Name == "Ada").Identifiers.Select(i => i.ToString()), Is.EqualTo(["ftm:a/1"]));
        });
    }

    [Test]
    public void Each_address_that_a_relation_of_FollowTheMoney_states_is_a_source_of_it()
    {
        using var file = new WrittenFile(
            "x.ijson",
            """
            {"id":"a","schema":"Company","properties":{"name":["A"]}}
            {"id":"b","schema":"Company","properties":{"name":["B"]}}
            {"id":"p","schema":"Payment","properties":{"payer":["a"],"beneficiary":["b"],"publisher":["Gazette","Register"],"sourceUrl":["https://example.org/1","https://example.org/2"]}}
            """);
        var read = file.Check().Content;

        Assert.That(read.Evidence().Count(), Is.EqualTo(2));
        Assert.That(read.Sources().Select(s => (s.Publisher, s.Link)), Is.EquivalentTo(new[]
        {
            ("Gazette", "https://example.org/1"), ("Register", "https://example.org/2"),
        }));
        Assert.That(read.Ties().Single().Attributes, Is.Empty);
    }

    [Test]
    public void Memberships_of_Popolo_keep_their_other_values()
    {
        var read = Check(
            "x.json",
            """
            {"persons": [{"id": "p", "name": "Ada"}], "organizations": [{"id": "o", "name": "House", "classification": "legislature"}],
             "memberships": [{"id": "m", "person_id": "p", "organization_id": "o", "role": "member", "label": "MP for Osh", "area_id": "osh"}]}
            """);

        AssertKept(read, "area_id=osh|label=MP for Osh", "area_id: kept as an attribute of the tie");
    }

    [Test]
    public void Statements_of_Wikidata_keep_their_other_qualifiers()
    {
        var read = Check(
            "q.json",
            """
            {"entities": {
              "Q1": {"type": "item", "id": "Q1", "labels": {"en": {"language": "en", "value": "Workers"}}, "claims": {"P463": [{"rank": "normal",
                "mainsnak": {"datavalue": {"value": {"entity-type": "item", "id": "Q2"}}},
                "qualifiers": {"P580": [{"datavalue": {"value": {"time": "+2011-03-30T00:00:00Z", "precision": 11}}}],
                  "P1114": [{"datavalue": {"value": {"amount": "+4", "unit": "1"}}}], "P1534": [{"snaktype": "somevalue"}]}}]}},
              "Q2": {"type": "item", "id": "Q2", "labels": {"en": {"language": "en", "value": "Confederation"}}, "claims": []}}}
            """);

        AssertKept(read, "P1114=4", "P1114: kept as an attribute of the tie");
    }

    [Test]
    public void Mappings_give_ties_named_and_all_other_attributes()
    {
        var read = Check(
            "x.csv",
            "Donor,Party,Share,Vote,No\nAda,Greens,40 %,yes,A/1 b\n",
            """
            dataset: {name: gifts}
            tables:
            - records:
                donor: {is: person, name: {column: Donor}, id: {column: "No"}}
                party: {is: party, name: {column: Party}}
              ties:
              - {from: donor, type: funds, to: party, id: {column: "No"}, attributes: {part: {column: Share}}, rest: attributes}
            """);

        AssertKept(read, "Vote=yes|id=A/1 b|part=40 %", "Vote: kept as an attribute of the tie");
        Assert.That(
            read.Content.Stakeholders().Single(s => s.Name == "Ada").Identifiers.Select(i => i.ToString()), Is.EqualTo(["gifts:A/1 b"]));
    }

    [Test]
    public void A_graph_may_have_an_attribute_of_another_meaning_called_attributes()
    {
        var read = Check(
            "x.graphml",
            """
            <graphml><key id="k" for="node" attr.name="kind"/><key id="n" for="node" attr.name="attributes"/><key id="c" for="node" attr.name="colour"/>
            <key id="t" for="edge" attr.name="kind"/><key id="e" for="edge" attr.name="attributes"/><key id="w" for="edge" attr.name="seats"/>
            <graph><node id="a"><data key="k">union</data><data key="n">seats=1|seats=2</data><data key="c">red</data></node>
            <node id="b"><data key="k">ngo</data><data key="n">strong, old</data></node>
            <edge source="a" target="b"><data key="t">advises</data><data key="e">by word|seats=3|seats=</data><data key="w">4</data></edge></graph></graphml>
            """);

        Assert.Multiple(() =>
        {
            Assert.That(
                read.Content.Stakeholders().Select(s => ListCell.Join(s.Attributes)),
                Is.EquivalentTo(["colour=red|seats=1|seats-2=2", "attributes=strong, old"]));
            Assert.That(
                ListCell.Join(read.Content.Ties().Single().Attributes), Is.EqualTo("attributes=by word|seats=3|seats-2=4"));
        });
    }

    [Test]
    public void A_hundred_thousand_attributes_of_a_tie_take_no_longer_than_those_of_a_record()
    {
        var start = TimeProvider.System.GetTimestamp();
        var attributes = new AttributeDraft();
        for (var i = 0; i < 100_000; i++)
        {
            attributes.Add($"c{i}", "x");
            attributes.Add("twice", $"{i}");
        }

        Assert.That(ListCell.Split(attributes.Cell).Count(), Is.EqualTo(200_000));
        Assert.That(TimeProvider.System.GetElapsedTime(start), Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public void Twenty_thousand_ties_of_the_same_two_are_told_apart_within_seconds()
    {
        var start = TimeProvider.System.GetTimestamp();
        var edges = string.Concat(Enumerable.Range(0, 40_000).Select(
            i => $"""<edge source="a" target="b"><data key="t">advises</data><data key="w">{i % 20_000}</data></edge>"""));

        var read = Check(
            "x.graphml",
            $"""
            <graphml><key id="k" for="node" attr.name="kind"/><key id="t" for="edge" attr.name="kind"/><key id="w" for="edge" attr.name="number"/>
            <graph><node id="a"><data key="k">union</data></node><node id="b"><data key="k">ngo</data></node>{edges}</graph></graphml>
            """);

        Assert.Multiple(() =>
        {
            Assert.That(
                read.Content.Ties().Select(t => (t.Id.Value, t.Attributes["number"])),
                Is.EquivalentTo(Enumerable.Range(0, 20_000).Select(i => ($"a-advises-b{(i == 0 ? "" : $"-{i + 1}")}", $"{i}"))));
            Assert.That(
                read.Conversion!.Notes.Select(n => (n.What, n.Count)), Does.Contain(("a tie that is stated twice: kept once", 20_000L)));
            Assert.That(TimeProvider.System.GetElapsedTime(start), Is.LessThan(TimeSpan.FromSeconds(20)));
        });
    }

    private static CheckedDataset Check(string name, string text, string? mapping = null)
    {
        using var file = new WrittenFile(name, text, mapping);
        return file.Check();
    }

    private static void AssertKept(CheckedDataset read, string attributes, string note)
    {
        Assert.That(ListCell.Join(read.Content.Ties().Single().Attributes), Is.EqualTo(attributes));
        Assert.That(read.Conversion!.Notes.Select(n => (n.What, n.Count)), Does.Contain((note, 1L)));
    }
}
