using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Asking;

/// <summary>The error message for a word that is not among the allowed words.</summary>
internal static class Choice
{
    /// <summary>Names the word, the allowed word that was probably meant, and all allowed words.</summary>
    public static string Problem(string word, IReadOnlyList<string> allowed) =>
        $"\"{Echo.Of(word)}\" is none of {string.Join(", ", allowed)}"
        + (Nearest.Of(word, allowed) is { } nearest ? $"; {Nearest.DidYouMean(nearest)}" : "");
}

/// <summary>Text from a client, as messages repeat it.</summary>
public static class Echo
{
    private const int MaxLength = 80;

    /// <summary>The text, cut after 80 characters.</summary>
    public static string Of(string text) => text.Length <= MaxLength ? text : Graphemes.Beginning(text, MaxLength) + "…";
}
