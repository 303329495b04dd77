using System.Text.RegularExpressions;

namespace StakeholderGraph.Formats;

/// <summary>Formats paths in commands that a message recommends.</summary>
internal static partial class ShellWord
{
    /// <summary>The path as one shell word, in quotes if necessary.</summary>
    public static string Of(string path) =>
        Plain().IsMatch(path) ? path
        : OperatingSystem.IsWindows() ? $"\"{path}\""
        : $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^[\p{L}\p{M}\p{N}_@%+=:,./\\-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
