using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Asking;

/// <summary>What to say to someone who wrote a word that is none of those allowed.</summary>
internal static class Choice
{
    /// <summary>Names the word, the one that was probably meant, and all that are allowed.</summary>
    public static string Problem(string word, IReadOnlyList<string> allowed) =>
        $"\"{Echo.Of(word)}\" is none of {string.Join(", ", allowed)}"
        + (Nearest.Of(word, allowed) is { } nearest ? $"; {Nearest.DidYouMean(nearest)}" : "");
}

/// <summary>What a client sent, as messages repeat it.</summary>
public static class Echo
{
    private const int MaxLength = 80;

    /// <summary>The text; the beginning of one of more than 80 characters.</summary>
    public static string Of(string text) => text.Length <= MaxLength ? text : Graphemes.Beginning(text, MaxLength) + "…";
}
