using NUnit.Framework;

namespace StakeholderGraph.Tests.Formats;

/// <summary>No format brings in a link that a page must not show: with a password, or to something else than a page.</summary>
public sealed class LinkTests
{
    private const string Mapping =
        "{tables: [{records: {body: {is: ngo, name: {column: name}, links: {column: link}}}}]}";

    private static readonly (string Name, string Text, string? Mapping)[] Files =
    [
        ("a.ftm.json", """{"id": "a", "schema": "Company", "properties": {"name": ["Atlas"], "website": ["LINK"]}}""", null),
        ("popolo.json",
            """
            {"persons": [], "memberships": [], "organizations": [
              {"id": "a", "name": "Atlas", "links": [{"url": "LINK"}], "sources": [{"url": "LINK"}]}]}
            """,
            null),
        ("iati.xml",
            """
            <iati-activities version="2.03"><iati-activity default-currency="USD"><iati-identifier>XX-1</iati-identifier>
            <reporting-org ref="XX-9" type="10"><narrative>Atlas</narrative></reporting-org><title><narrative>Work</narrative></title>
            <participating-org role="4" ref="XX-9" type="10"><narrative>Atlas</narrative></participating-org>
            <contact-info type="1"><website>LINK</website></contact-info>
            <activity-website>LINK</activity-website><document-link url="LINK" format="text/html"/></iati-activity></iati-activities>
            """,
            null),
        ("a.graphml",
            """
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="k" for="node" attr.name="kind" attr.type="string"/>
            <key id="n" for="node" attr.name="label" attr.type="string"/><key id="l" for="node" attr.name="links" attr.type="string"/>
            <graph edgedefault="directed"><node id="a"><data key="k">ngo</data><data key="n">Atlas</data><data key="l">LINK</data></node>
            </graph></graphml>
            """,
            null),
        ("a.csv", "name,link\nAtlas,LINK\n", Mapping),
        ("a.gexf",
            """
            <gexf xmlns="http://gexf.net/1.3" version="1.3"><graph><attributes class="node"><attribute id="k" title="kind" type="string"/>
            <attribute id="l" title="links" type="string"/></attributes><nodes><node id="a" label="Atlas"><attvalues>
            <attvalue for="k" value="ngo"/><attvalue for="l" value="LINK"/></attvalues></node></nodes></graph></gexf>
            """,
            null),
        ("a.cx2",
            """
            [{"CXVersion": "2.0", "hasFragments": false},
             {"attributeDeclarations": [{"nodes": {"name": {"d": "string"}, "kind": {"d": "string"}, "links": {"d": "string"}}}]},
             {"nodes": [{"id": 1, "v": {"name": "Atlas", "kind": "ngo", "links": "LINK"}}]}, {"status": [{"success": true}]}]
            """,
            null),
        ("graphology.json",
            """
            {"attributes": {}, "options": {"type": "mixed", "multi": true}, "edges": [],
             "nodes": [{"key": "a", "attributes": {"label": "Atlas", "kind": "ngo", "links": "LINK"}}]}
            """,
            null),
        ("wikidata.json",
            """
            {"entities": {"Q1": {"id": "Q1", "type": "item", "labels": {"en": {"language": "en", "value": "Atlas"}}, "claims": {
              "P31": [{"mainsnak": {"snaktype": "value", "property": "P31", "datavalue": {"type": "wikibase-entityid",
                "value": {"entity-type": "item", "id": "Q43229"}}}, "rank": "normal", "type": "statement"}],
              "P856": [{"mainsnak": {"snaktype": "value", "property": "P856", "datavalue": {"type": "string", "value": "LINK"}},
                "rank": "normal", "type": "statement"}]}}}}
            """,
            null),
        ("register.xml",
            """
            <ListOfIRPublicDetail xmlns="http://intragate.ec.europa.eu/transparencyregister/odp"><resultList xmlns="">
            <interestRepresentative><identificationCode>900000000001-01</identificationCode><name><originalName>Atlas</originalName></name>
            <registrationCategory>Companies &amp; groups</registrationCategory><webSiteURL>LINK</webSiteURL>
            </interestRepresentative></resultList></ListOfIRPublicDetail>
            """,
            null),
    ];

    public static IEnumerable<string> Names => Files.Select(f => f.Name);

    [TestCaseSource(nameof(Names))]
    public void A_link_with_a_password_is_refused_or_left_out(string name)
    {
        using var file = Written(name, "https://ann:secret@example.org/a");

        Assert.That(Said(file), Does.Contain("a link with a user name or password"));
        Assert.That(Said(file), Does.Not.Contain("secret"));
        Assert.That(Links(file), Is.Empty);
    }

    [Test]
    public void Texts_that_are_not_web_addresses_are_not_links(
        [ValueSource(nameof(Names))] string name,
        [Values("javascript:alert(1)", "data:text/html,hello", "file:///etc/passwd", "JavaScript://example.org/%0Aalert(1)")]
        string address)
    {
        using var file = Written(name, address);

        Assert.That(Links(file), Is.Empty);
    }

    [TestCaseSource(nameof(Names))]
    public void A_web_address_is_a_link(string name)
    {
        using var file = Written(name, "https://example.org/a");

        Assert.That(Links(file), name == "iati.xml" ? Is.Not.Null : Is.Not.Empty, Said(file));
    }

    private static WrittenFile Written(string name, string link)
    {
        var (_, text, mapping) = Files.Single(f => f.Name == name);
        return new WrittenFile(name, text.Replace("LINK", link, StringComparison.Ordinal), mapping);
    }

    private static string[] Links(WrittenFile file)
    {
        try
        {
            var read = file.Check().Content;
            return
            [
                .. read.Stakeholders().SelectMany(s => s.Links), .. read.Engagements().SelectMany(e => e.Links),
                .. read.Sources().Select(s => s.Link ?? "").Where(l => l.Length > 0),
            ];
        }
        catch (DatasetException)
        {
            return [];
        }
    }

    private static string Said(WrittenFile file)
    {
        try
        {
            return string.Join('\n', file.Check().Warnings.First);
        }
        catch (DatasetException problem)
        {
            return string.Join('\n', problem.Errors);
        }
    }
}
