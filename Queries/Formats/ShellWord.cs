using System.Text.RegularExpressions;

namespace StakeholderGraph.Formats;

/// <summary>Paths in commands that a message advises.</summary>
internal static partial class ShellWord
{
    /// <summary>The path as one word that can be pasted into a shell: in quotes where a shell would not take it as one.</summary>
    public static string Of(string path) =>
        Plain().IsMatch(path) ? path
        : OperatingSystem.IsWindows() ? $"\"{path}\""
        : $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^[\p{L}\p{M}\p{N}_@%+=:,./\\-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
