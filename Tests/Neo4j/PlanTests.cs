using System.Text.Json.Nodes;
using NUnit.Framework;
using StakeholderGraph.Neo4j;
using StakeholderGraph.Tests.Importer;

namespace StakeholderGraph.Tests.Neo4j;

/// <summary>The server's plans for the statements of questions, on the example network.</summary>
[TestFixture]
[Category("Neo4j")]
[CancelAfter(300_000)]
public sealed class PlanTests
{
    /// <summary>Statements about the whole network, which scan everything with a label.</summary>
    private static readonly string[] AboutEverything = ["Find/Find.All.cypher", "Sources/Sources.cypher"];

    private static IEnumerable<string> Files() =>
        typeof(Statement)
            .Assembly.GetManifestResourceNames()
            .Where(f => f.EndsWith(".cypher", StringComparison.Ordinal) && !f.StartsWith("Neo4j/", StringComparison.Ordinal));

    [OneTimeSetUp]
    public Task Load() => TestServer.LoadAsync([DatasetFolder.Open(TestFolder.Shipped)]);

    [TestCaseSource(nameof(Files))]
    public async Task A_statement_reads_no_more_than_it_needs_and_causes_no_warning(string file)
    {
        var answer = await TestServer.AskAsync("EXPLAIN " + Statement.Reading(file).Text, []);

        Assert.That(answer["errors"]?.ToJsonString(), Is.Null);
        var operators = OperatorsOf(answer["queryPlan"]!).ToList();
        Assert.That(operators, Is.Not.Empty);
        Assert.That(
            operators.Where(o =>
                o.Contains("AllNodesScan", StringComparison.Ordinal) || o.Contains("CartesianProduct", StringComparison.Ordinal)),
            Is.Empty);
        Assert.That(
            operators.Any(o => o.Contains("LabelScan", StringComparison.Ordinal) || o.Contains("LabelsScan", StringComparison.Ordinal)),
            Is.EqualTo(AboutEverything.Contains(file)));
        var warnings = (answer["notifications"]?.AsArray() ?? []).Where(n =>
            (string?)n!["severity"] == "WARNING" && !((string)n["code"]!).EndsWith("ParameterNotProvided", StringComparison.Ordinal));
        Assert.That(warnings.Select(n => (string?)n!["description"]), Is.Empty);
    }

    private static IEnumerable<string> OperatorsOf(JsonNode plan) =>
        (plan["children"]?.AsArray() ?? []).SelectMany(child => OperatorsOf(child!)).Prepend((string)plan["operatorType"]!);
}
