using System.Text.RegularExpressions;
using NUnit.Framework;
using StakeholderGraph.Neo4j;
using StakeholderGraph.Tests.Api;

namespace StakeholderGraph.Tests.Model;

/// <summary>A new type of tie is added only to the files that docs/add-a-tie-type.md names.</summary>
public sealed partial class TieTypeTablesTests
{
    private const int FilesAtMost = 6;

    private static readonly string[] Product = ["Api", "Importer", "Mcp", "Queries"];
    private static readonly string[] Made = ["bin", "obj", "node_modules"];
    private static readonly string[] Sources = [".cs", ".cypher", ".css", ".html", ".js", ".ts"];
    private static readonly TieType[] Types = Enum.GetValues<TieType>();

    [Test]
    public void Only_the_files_that_the_guide_names_list_the_types_of_ties()
    {
        var named = RowOfGuide().Matches(File.ReadAllText(Repository.At("docs", "add-a-tie-type.md")))
            .Select(row => row.Groups["file"].Value)
            .ToList();

        Assert.That(ListingFiles(), Is.EquivalentTo(named));
        Assert.That(named, Has.Count.LessThanOrEqualTo(FilesAtMost));
    }

    private static List<string> ListingFiles() =>
    [
        .. Product.SelectMany(folder => Directory.EnumerateFiles(Repository.At(folder), "*", SearchOption.AllDirectories))
            .Where(file => Sources.Contains(Path.GetExtension(file)))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Intersect(Made).Any())
            .Where(file => IsList(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(Repository.At(), file).Replace(Path.DirectorySeparatorChar, '/')),
    ];

    // Two in three: roles alone are as many; an incomplete list counts too, e.g. a list of the types with a property that all others lack.
    private static bool IsList(string text) =>
        !text.StartsWith("// Made from ", StringComparison.Ordinal) && Types.Count(type => Names(text, type)) * 3 >= Types.Length * 2;

    private static bool Names(string text, TieType type)
    {
        string[] written = [$"TieType.{type}", $"{type},", Words<TieType>.Of(type), GraphWords.Of(type)];
        return Regex.IsMatch(text, $@"(?<![\w-])(?:{string.Join('|', written.Select(Regex.Escape))})(?![\w-])");
    }

    [GeneratedRegex(@"^\| `(?<file>[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex RowOfGuide();
}
