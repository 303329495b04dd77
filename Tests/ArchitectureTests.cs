using System.Text.RegularExpressions;
using NUnit.Framework;
using StakeholderGraph.Tests.Api;

namespace StakeholderGraph.Tests;

/// <summary>Which parts of the library may depend on each other.</summary>
public sealed class ArchitectureTests
{
    [TestCase("Networks", "Embedded")]
    [TestCase("Networks", "Neo4j")]
    [TestCase("Scoping", "Embedded")]
    [TestCase("Scoping", "Neo4j")]
    [TestCase("Neo4j", "Embedded")]
    [TestCase("Embedded", "Neo4j")]
    public void Parts_of_the_library_do_not_depend_on_each_other(string part, string other)
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "Queries", part), "*.cs", SearchOption.AllDirectories);
        Assert.That(files, Is.Not.Empty);
        Assert.That(
            files.SelectMany(file =>
                File.ReadLines(file).Where(line => Naming(other).IsMatch(line)).Select(line => $"{Path.GetFileName(file)}: {line.Trim()}")),
            Is.Empty);
    }

    /// <summary>
    /// The root namespace contains only types that users of the library call. The folders of questions have the names of their records, so
    /// they have no namespaces of their own: a namespace cannot have the name of a record beside it. Test namespaces must not hide one
    /// either.
    /// </summary>
    [TestCase("Queries", "StakeholderGraph")]
    [TestCase("Api", "StakeholderGraph.Api")]
    [TestCase("Importer", "StakeholderGraph.Importer")]
    [TestCase("Mcp", "StakeholderGraph.Mcp")]
    [TestCase("Benchmarks", "StakeholderGraph.Benchmarks")]
    [TestCase("Tests", "StakeholderGraph.Tests")]
    public void Namespaces_follow_folders(string project, string root)
    {
        var folder = Path.Combine(Repository.Root, project);
        var files = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
            .Where(file => file.Path != "Program.cs" && file.Path.Split('/')[0] is not ("bin" or "obj" or "node_modules"))
            .ToList();
        Assert.That(files, Is.Not.Empty);
        var questions = files
            .Where(file => file.Path.Split('/') is [var name, var described]
                && (described == $"{name}.Question.cs"
                    || (described == $"{name}.cs" && file.Text.Contains("new QuestionDescription<", StringComparison.Ordinal))))
            .Select(file => file.Path.Split('/')[0])
            .ToHashSet();

        Assert.That(
            files.Where(file => !Allowed(file.Path, file.Text).Contains(NamespaceOf(file.Text))).Select(file => file.Path),
            Is.Empty);

        IEnumerable<string> Allowed(string path, string text)
        {
            string[] folders = path.Split('/')[..^1];
            var named = Enumerable.Range(1, folders.Length).Select(n => $"{root}.{string.Join('.', folders[..n])}");
            return folders.Length == 0 ? [root]
                : questions.Contains(folders[0]) ? [root, $"{root}.Neo4j"]
                : project == "Tests" && folders[0] is nameof(Find) or nameof(Resolve) ? [$"{root}.Names"]
                : project == "Queries" && HasPublicType.IsMatch(text) ? [root, .. named]
                : project == "Queries" ? named
                : [$"{root}.{string.Join('.', folders)}"];
        }
    }

    private static Regex HasPublicType { get; } = new("^public ", RegexOptions.Multiline, TimeSpan.FromSeconds(1));

    private static string NamespaceOf(string text) =>
        Regex.Match(text, @"^namespace ([\w.]+);", RegexOptions.Multiline, TimeSpan.FromSeconds(1)).Groups[1].Value;

    /// <summary>Matches namespaces in code: in a using directive, or before a type.</summary>
    private static Regex Naming(string part) =>
        new($@"\busing StakeholderGraph\.{part}\b|(?<![\w""/]){part}\.[A-Z]", default, TimeSpan.FromSeconds(1));
}
