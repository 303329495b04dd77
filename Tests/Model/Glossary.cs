using System.Globalization;
using StakeholderGraph.Tests.Api;

namespace StakeholderGraph.Tests.Model;

/// <summary>What docs/glossary.md states in tables.</summary>
internal static class Glossary
{
    /// <summary>The weight of each role (<c>weight=role</c>), by its word.</summary>
    public static IReadOnlyDictionary<string, double> Weights { get; } =
        (from line in File.ReadAllLines(Repository.At("docs", "glossary.md"))
             .SkipWhile(line => !line.StartsWith("| r | Roles |", StringComparison.Ordinal))
             .Skip(2)
             .TakeWhile(line => line.StartsWith('|'))
         let cells = line.Split('|', StringSplitOptions.TrimEntries)
         from role in cells[2].Split(", ")
         select (Role: role, Weight: double.Parse(cells[1], CultureInfo.InvariantCulture)))
        .ToDictionary(one => one.Role, one => one.Weight);
}
