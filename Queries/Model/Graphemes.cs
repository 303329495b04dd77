using System.Globalization;

namespace StakeholderGraph.Model;

/// <summary>
/// Cuts texts between graphemes, which readers perceive as one character: a letter with its marks, an emoji of several code points, a flag.
/// </summary>
internal static class Graphemes
{
    /// <summary>
    /// The longest prefix of a text that has at most the given number of UTF-16 characters and ends at a grapheme boundary.
    /// </summary>
    public static string Beginning(string text, int atMost)
    {
        if (text.Length <= atMost)
        {
            return text;
        }

        var end = 0;
        while (StringInfo.GetNextTextElementLength(text, end) is var length && end + length <= atMost)
        {
            end += length;
        }

        return text[..end];
    }

    /// <summary>A text of at most the given number of UTF-16 characters: a longer text is cut and ends in an ellipsis.</summary>
    public static string Shortened(string text, int atMost) => text.Length <= atMost ? text : Beginning(text, atMost - 1) + "…";
}
