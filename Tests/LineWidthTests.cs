using NUnit.Framework;
using StakeholderGraph.Tests.Api;

namespace StakeholderGraph.Tests;

/// <summary>Lines of C# are at most 140 columns wide, as .editorconfig says, which no compiler holds anybody to.</summary>
public sealed class LineWidthTests
{
    private const int Widest = 140;

    private static readonly string[] Made = ["bin", "obj", "node_modules"];

    [Test]
    public void No_line_is_wider_than_it_may_be_but_texts_that_are_sent_as_they_stand() =>
        Assert.That(Files().SelectMany(TooWide), Is.Empty);

    private static IEnumerable<string> Files() => Directory.EnumerateDirectories(Repository.At())
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Intersect(Made).Any());

    // Lists of words, patterns and raw texts are what they are.
    private static IEnumerable<string> TooWide(string file)
    {
        var isRaw = false;
        foreach (var (number, line) in File.ReadLines(file).Index())
        {
            var quotes = line.Split("\"\"\"").Length - 1;
            var isText = isRaw || quotes > 0 || line.Contains("@\"", StringComparison.Ordinal);
            isRaw ^= quotes % 2 == 1;
            if (line.Length > Widest && !isText)
            {
                yield return $"{file}:{number + 1}: {line.Length} columns";
            }
        }
    }
}
