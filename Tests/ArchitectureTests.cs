using System.Text.RegularExpressions;
using NUnit.Framework;
using StakeholderGraph.Tests.Api;

namespace StakeholderGraph.Tests;

/// <summary>What the parts of the library may know of each other.</summary>
public sealed class ArchitectureTests
{
    [TestCase("Networks", "Embedded")]
    [TestCase("Networks", "Neo4j")]
    [TestCase("Scoping", "Embedded")]
    [TestCase("Scoping", "Neo4j")]
    [TestCase("Neo4j", "Embedded")]
    [TestCase("Embedded", "Neo4j")]
    public void A_part_of_the_library_does_not_know_another(string part, string other)
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "Queries", part), "*.cs", SearchOption.AllDirectories);
        Assert.That(files, Is.Not.Empty);
        Assert.That(
            files.SelectMany(file =>
                File.ReadLines(file).Where(line => Naming(other).IsMatch(line)).Select(line => $"{Path.GetFileName(file)}: {line.Trim()}")),
            Is.Empty);
    }

    /// <summary>Code that names a namespace: in a using directive, or before a type.</summary>
    private static Regex Naming(string part) =>
        new($@"\busing StakeholderGraph\.{part}\b|(?<![\w""/]){part}\.[A-Z]", default, TimeSpan.FromSeconds(1));
}
