using System.Globalization;

namespace StakeholderGraph.Model;

/// <summary>
/// Cuts texts between graphemes, which are what readers take for one character: a letter with its marks, an emoji of several code points, a
/// flag.
/// </summary>
internal static class Graphemes
{
    /// <summary>The longest beginning of a text that has at most so many UTF-16 characters and ends where a grapheme ends.</summary>
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

    /// <summary>A text of at most so many UTF-16 characters: the beginning of a longer one, and an ellipsis.</summary>
    public static string Shortened(string text, int atMost) => text.Length <= atMost ? text : Beginning(text, atMost - 1) + "…";
}
