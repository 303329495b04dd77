using System.Text.Json.Nodes;
using NUnit.Framework;
using StakeholderGraph.Tests.Importer;

namespace StakeholderGraph.Tests.Neo4j;

/// <summary>Every recipe of docs/cypher-cookbook.md, on the example network.</summary>
[TestFixture]
[Category("Neo4j")]
[CancelAfter(300_000)]
public sealed class CookbookTests
{
    public static IEnumerable<TestCaseData> Recipes() =>
        CookbookRecipe.ReadAll().Select(r => new TestCaseData(r).SetArgDisplayNames(r.Title));

    [OneTimeSetUp]
    public Task Load() => TestServer.LoadAsync([DatasetFolder.Open(TestFolder.Shipped)]);

    [Test]
    public void There_are_fifteen_recipes() => Assert.That(CookbookRecipe.ReadAll(), Has.Count.EqualTo(15));

    [TestCaseSource(nameof(Recipes))]
    public async Task A_recipe_returns_the_documented_table(object of)
    {
        var recipe = (CookbookRecipe)of;
        var parameters = new JsonObject();
        foreach (var (name, value) in recipe.Parameters)
        {
            parameters[name] = (await TestServer.AskAsync($"RETURN {value} AS v", []))["data"]!["values"]![0]![0]!.DeepClone();
        }

        var answer = await TestServer.AskAsync(recipe.Query, parameters);

        Assert.That(answer["errors"]?.ToJsonString(), Is.Null);
        var warnings = (answer["notifications"]?.AsArray() ?? []).Where(n => (string?)n!["severity"] == "WARNING");
        Assert.That(warnings.Select(n => (string?)n!["description"]), Is.Empty);
        var rows = answer["data"]!["values"]!.AsArray().Select(row => Line(row!.AsArray().Select(Cell))).ToList();
        Assert.That(rows, Is.Not.Empty);
        var fields = answer["data"]!["fields"]!.AsArray().Select(f => (string)f!).ToList();
        var shown = recipe.Table.Skip(2).TakeWhile(line => line != CookbookRecipe.AndMore).ToList();
        var isPart = recipe.Table.Contains(CookbookRecipe.AndMore);
        Assert.That(recipe.Table.Take(2), Is.EqualTo(new[] { Line(fields), $"|{string.Concat(fields.Select(_ => "---|"))}" }));
        Assert.That(shown, Is.EqualTo(isPart ? rows.Take(shown.Count) : rows));
        Assert.That(isPart, Is.EqualTo(rows.Count > shown.Count));
    }

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    // A value as it is displayed: texts and numbers unchanged, lists with commas, empty for null.
    private static string Cell(JsonNode? value) => (string?)value!["$type"] switch
    {
        "Null" => "",
        "List" => string.Join(", ", value["_value"]!.AsArray().Select(Cell)),
        _ => value["_value"]!.ToString().Replace("|", "\\|", StringComparison.Ordinal),
    };
}
