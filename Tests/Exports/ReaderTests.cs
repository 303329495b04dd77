using System.Text.Json.Nodes;
using NUnit.Framework;
using StakeholderGraph.Tests.Api;

namespace StakeholderGraph.Tests.Exports;

/// <summary>
/// External programs read every format, of answers and of whole datasets, and find in it what is drawn: the same nodes and edges, including
/// parallel ones, with their names and attributes. The elements for Cytoscape.js show what is drawn.
/// </summary>
[TestFixture]
[Category("Process")]
public sealed class ReaderTests
{
    private static readonly string[] Answers =
    [
        "/api/v1/search?limit=200", "/api/v1/search?q=zzzzzzzzzz", "/api/v1/stakeholders/ilo", "/api/v1/stakeholders/h-union",
        "/api/v1/engagements/forum", "/api/v1/engagements/trade-union-agreement-2011?knownBy=2011-03-30",
        "/api/v1/stakeholders/ilo/partners?limit=500",
        "/api/v1/stakeholders/ilo/partners?level=organization&lineage=true&from=2009&to=2011&role=hosts&role=signs",
        "/api/v1/stakeholders/h-union/partners?level=country&limit=500", "/api/v1/stakeholders/ilo/partners?from=1900&to=1901",
        "/api/v1/common-ground?party=ilo&party=kz-ministry-of-labour&atLeast=1&level=organization",
        "/api/v1/common-ground?party=h-ada&party=h-union&atLeast=1", "/api/v1/sources/ilo-2011-03-31", "/api/v1/sources/h-paper",
    ];

    private ApiHost _api = null!;

    [OneTimeSetUp]
    public async Task Start() => _api = await ApiHost.StartAsync(
        [DatasetFolder.Open(Repository.At("data", "central-asia-labour-migration")), HostileDataset.Of()]);

    [OneTimeTearDown]
    public async Task Stop() => await _api.DisposeAsync();

    [TestCase("gexf"), TestCase("gexf12"), TestCase("graphml"), TestCase("graphology"), TestCase("cyjs"), TestCase("cx2")]
    public async Task JavaScript_reads_what_is_drawn(string format)
    {
        var verdict = await Node.RunAsync("graphs.mjs", (await DrawingsAsync(format)).ToJsonString());

        Assert.That(verdict.ExitCode, Is.Zero, verdict.StandardOutput + verdict.StandardError);
    }

    [TestCase("gexf12"), TestCase("graphml"), TestCase("dot"), TestCase("gephi"), TestCase("kumu"), TestCase("csv")]
    public async Task Python_and_Graphviz_read_what_is_drawn(string format)
    {
        var verdict = await Readers.RunPythonAsync("graphs.py", (await DrawingsAsync(format)).ToJsonString());

        Assert.That(verdict.ExitCode, Is.Zero, verdict.StandardOutput + verdict.StandardError);
    }

    [Test]
    public async Task Entities_keep_to_the_model_of_FollowTheMoney()
    {
        var verdict = await Node.RunAsync("followthemoney.mjs", (await DrawingsAsync("ftm")).ToJsonString());

        Assert.That(verdict.ExitCode, Is.Zero, verdict.StandardOutput + verdict.StandardError);
    }

    [TestCase("gexf"), TestCase("gexf12"), TestCase("graphml"), TestCase("svg")]
    public async Task Xml_is_well_formed(string format)
    {
        foreach (var drawing in await DrawingsAsync(format))
        {
            var verdict = await Readers.LintAsync(Convert.FromBase64String((string)drawing!["base64"]!));

            Assert.That(verdict.ExitCode, Is.Zero, $"{drawing["name"]}: {verdict.StandardError}");
        }
    }

    private async Task<JsonArray> DrawingsAsync(string format)
    {
        var drawings = new JsonArray();
        using var client = _api.CreateClient();
        foreach (var path in Answers)
        {
            var with = path + (path.Contains('?') ? "&format=" : "?format=");
            drawings.Add(
                Drawn(path, format, await client.GetByteArrayAsync(with + format), await client.GetByteArrayAsync($"{with}cytoscape")));
        }

        foreach (
            var dataset in new IDatasetContent[]
            {
                DatasetFolder.Open(Repository.At("data", "central-asia-labour-migration")),
                HostileDataset.Of(withNonsense: true),
            })
        {
            var drawing = DatasetDrawing.Of(dataset, CancellationToken.None);
            drawings.Add(Drawn(dataset.Dataset.Name.Value, format, Written(drawing, format), Written(drawing, "cytoscape")));
        }

        return drawings;
    }

    private static JsonObject Drawn(string name, string format, byte[] content, byte[] expected) => new()
    {
        ["name"] = name,
        ["format"] = format,
        ["base64"] = Convert.ToBase64String(content),
        ["expected"] = JsonNode.Parse(expected),
    };

    private static byte[] Written(Drawing drawing, string format)
    {
        using var file = new MemoryStream();
        DrawingFormats.Find(format)!.Write(drawing, file, CancellationToken.None);
        return file.ToArray();
    }
}
