using System.Text.RegularExpressions;

namespace StakeholderGraph.Tests.Docker;

/// <summary>An image file: the parts of its instructions that name things which must exist.</summary>
internal sealed partial class ImageFile(string path)
{
    private readonly (string Name, string Arguments)[] _instructions =
    [
        .. File.ReadLines(path)
            .Select(line => Instruction().Match(line))
            .Where(m => m.Success)
            .Select(m => (m.Groups[1].Value, m.Groups[2].Value)),
    ];

    /// <summary>The stages by name, each with the image or stage that it starts from.</summary>
    public IReadOnlyDictionary<string, string> Stages =>
        All("FROM").Select(from => from.Split(' ')).ToDictionary(words => words[2], words => words[0]);

    /// <summary>The files copied from the repository.</summary>
    public IEnumerable<string> CopiedFromRepository =>
        All("COPY").Where(copy => !copy.StartsWith("--from", StringComparison.Ordinal)).SelectMany(copy => copy.Split(' ')[..^1]);

    /// <summary>The stages that files are copied from.</summary>
    public IEnumerable<string> CopiedFromStages =>
        All("COPY").Select(copy => FromStage().Match(copy)).Where(m => m.Success).Select(m => m.Groups[1].Value);

    /// <summary>The published projects.</summary>
    public IEnumerable<string> Published =>
        All("RUN").Select(run => Publish().Match(run)).Where(m => m.Success).Select(m => m.Groups[1].Value);

    /// <summary>The arguments of the last instruction with a name.</summary>
    public string? Last(string instruction) => All(instruction).LastOrDefault();

    private IEnumerable<string> All(string instruction) => _instructions.Where(i => i.Name == instruction).Select(i => i.Arguments);

    [GeneratedRegex("^([A-Z]+) (.+)$")]
    private static partial Regex Instruction();

    [GeneratedRegex("--from=([a-z]+)")]
    private static partial Regex FromStage();

    [GeneratedRegex(@"dotnet publish (\S+)")]
    private static partial Regex Publish();
}
