using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StakeholderGraph.Tests.Api;

namespace StakeholderGraph.Tests.Neo4j;

/// <summary>A recipe of docs/cypher-cookbook.md: its parameters, the query, and the resulting table.</summary>
internal sealed partial record CookbookRecipe(
    string Title,
    ImmutableArray<(string Name, string Value)> Parameters,
    string Query,
    ImmutableArray<string> Table)
{
    /// <summary>The last row of an abridged table.</summary>
    public const string AndMore = "| … |";

    public static IReadOnlyList<CookbookRecipe> ReadAll() =>
        [.. Heading().Split(File.ReadAllText(Repository.At("docs", "cypher-cookbook.md"))).Skip(1).Select(Read)];

    public override string ToString() => Title;

    private static CookbookRecipe Read(string section)
    {
        var blocks = Block().Matches(section);
        var query = blocks[^1];
        return new CookbookRecipe(
            section.Split('\n')[0],
            [.. blocks.SkipLast(1).Select(b => Parameter().Match(b.Groups[1].Value)).Select(p => (p.Groups[1].Value, p.Groups[2].Value))],
            query.Groups[1].Value,
            [.. section[(query.Index + query.Length)..].Split('\n').Where(line => line.StartsWith('|'))]);
    }

    [GeneratedRegex("^## ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("```cypher\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^:param (\w+) => (.+)$")]
    private static partial Regex Parameter();
}
