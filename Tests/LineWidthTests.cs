using NUnit.Framework;
using StakeholderGraph.Tests.Api;

namespace StakeholderGraph.Tests;

/// <summary>Lines are at most 140 columns wide, as .editorconfig says, which no compiler enforces.</summary>
public sealed class LineWidthTests
{
    private const int Widest = 140;

    private static readonly string[] Made = ["bin", "obj", "node_modules"];

    [Test]
    public void No_line_of_code_is_too_wide_except_literal_texts() =>
        Assert.That(Files("*.cs").SelectMany(file => TooWide(file, TextsOf)), Is.Empty);

    [TestCase("*.js")]
    [TestCase("*.mjs")]
    [TestCase("*.ts")]
    [TestCase("*.css")]
    [TestCase("*.cypher")]
    public void No_line_of_the_page_or_of_Cypher_is_too_wide(string files) =>
        Assert.That(Files(files).SelectMany(file => TooWide(file, _ => [])), Is.Empty);

    [Test]
    public void No_line_of_a_document_is_too_wide_except_tables_and_examples() =>
        Assert.That(Files("*.md").SelectMany(file => TooWide(file, TablesAndExamplesOf)), Is.Empty);

    private static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Repository.At(), pattern)
            .Concat(Directory.EnumerateDirectories(Repository.At())
                .SelectMany(folder => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Intersect(Made).Any());

    private static IEnumerable<string> TooWide(string file, Func<string[], IEnumerable<int>> exceptionsOf)
    {
        var lines = File.ReadAllLines(file);
        return lines.Index()
            .Where(line => line.Item.Length > Widest)
            .ExceptBy(exceptionsOf(lines), line => line.Index)
            .Select(line => $"{file}:{line.Index + 1}: {line.Item.Length} columns");
    }

    // Lists of words, patterns and raw texts are exempt.
    private static IEnumerable<int> TextsOf(string[] lines)
    {
        var isRaw = false;
        foreach (var (number, line) in lines.Index())
        {
            var quotes = line.Split("\"\"\"").Length - 1;
            if (isRaw || quotes > 0 || line.Contains("@\"", StringComparison.Ordinal))
            {
                yield return number;
            }

            isRaw ^= quotes % 2 == 1;
        }
    }

    // Rows of tables cannot be wrapped, and examples show what users type or see.
    private static IEnumerable<int> TablesAndExamplesOf(string[] lines)
    {
        var isExample = false;
        foreach (var (number, line) in lines.Index())
        {
            var isFence = line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            if (isExample || isFence || line.TrimStart().StartsWith('|'))
            {
                yield return number;
            }

            isExample ^= isFence;
        }
    }
}
