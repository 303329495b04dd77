using System.Text.RegularExpressions;

namespace StakeholderGraph.DataFormat;

/// <summary>The shape of a language tag (RFC 5646, section 2.1): <c>ru</c>, <c>uz-Latn</c>, <c>zh-Hant-TW</c>, <c>x-own</c>.</summary>
internal static partial class LanguageTag
{
    /// <summary>The maximum length of a tag; RFC 5646, section 4.4.1, requires at least 35 characters.</summary>
    public const int MaxLength = 64;

    /// <summary>Whether a text has that shape. Whether the language exists is not checked.</summary>
    public static bool IsWellFormed(string text) => text.Length <= MaxLength && Shape().IsMatch(text);

    // No language has a subtag of four to eight letters yet, so "english" is a mistake and not a language.
    [GeneratedRegex(
        """
        \A(?:
          [a-z]{2,3} (?:-[a-z]{3}){0,3}                      # language and extended language
          (?:-[a-z]{4})?                                     # script
          (?:-(?:[a-z]{2}|[0-9]{3}))?                        # region
          (?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*           # variants
          (?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*                # extensions
          (?:-x(?:-[a-z0-9]{1,8})+)?                         # private use
          | x(?:-[a-z0-9]{1,8})+)\z
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
