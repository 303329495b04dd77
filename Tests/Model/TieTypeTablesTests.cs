using System.Text.RegularExpressions;
using NUnit.Framework;
using StakeholderGraph.Neo4j;
using StakeholderGraph.Tests.Api;

namespace StakeholderGraph.Tests.Model;

/// <summary>A new type of tie changes only the files that docs/add-a-tie-type.md names, tests and documentation included.</summary>
public sealed partial class TieTypeTablesTests
{
    private const int FilesAtMost = 6;

    private static readonly string[] Code = ["Api", "Importer", "Mcp", "Queries", "Tests"];
    private static readonly string[] Made = ["bin", "obj", "node_modules"];
    private static readonly string[] Sources = [".cs", ".cypher", ".css", ".html", ".js", ".mjs", ".ts"];
    private static readonly TieType[] Types = Enum.GetValues<TieType>();

    [Test]
    public void Only_the_files_that_the_guide_names_list_the_types_of_ties()
    {
        var named = RowOfGuide().Matches(File.ReadAllText(Repository.At("docs", "add-a-tie-type.md")))
            .Select(row => row.Groups["file"].Value)
            .ToList();

        Assert.That(ListingFiles(), Is.EquivalentTo(named.Except(["CHANGELOG.md"])));
        Assert.That(named, Has.Count.LessThanOrEqualTo(FilesAtMost));
    }

    // Code lists the types if it has two in three of them: roles alone are as many, and an incomplete list counts too, e.g. of the types
    // with a property that all others lack. Documents use many of the words in sentences.
    private static IEnumerable<string> ListingFiles() =>
    [
        .. Code.SelectMany(FilesIn)
            .Where(file => Sources.Contains(Path.GetExtension(file)))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Intersect(Made).Any())
            .Where(file => CountIn(file) * 3 >= Types.Length * 2 && !IsGenerated(file))
            .Concat(FilesIn("docs").Where(file => CountIn(file) == Types.Length))
            .Select(file => Path.GetRelativePath(Repository.At(), file).Replace(Path.DirectorySeparatorChar, '/')),
    ];

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(Repository.At(folder), "*", SearchOption.AllDirectories);

    private static bool IsGenerated(string file) => Path.GetFileName(file) == "answers.d.ts";

    private static int CountIn(string file)
    {
        var used = Word().Matches(File.ReadAllText(file)).Select(word => word.Value).ToHashSet();
        return Types.Count(type => new[] { $"{type}", Words<TieType>.Of(type), GraphWords.Of(type) }.Any(used.Contains));
    }

    [GeneratedRegex(@"[\w-]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\| `(?<file>[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex RowOfGuide();
}
