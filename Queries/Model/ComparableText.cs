using System.Buffers;
using System.Text;

namespace StakeholderGraph;

/// <summary>
/// The form in which texts are compared: publishers, topics, names and titles that look the same are the same, however their letters were
/// typed. Texts are stored and shown as they were written; only comparison uses this form: characters that show nothing are dropped
/// (Unicode's Default_Ignorable_Code_Point and interlinear annotation marks), letters and their marks are composed (NFC), blanks of any
/// kind become one space and are removed at both ends, and letter case is ignored (including ß and SS, and the Turkish i).
/// <c>Api/Page/text/comparable.js</c> implements the same for the page.
/// </summary>
public static class ComparableText
{
    private const char Replacement = '\uFFFD';
    private const int BraillePatternBlank = 0x2800;

    // Small letters, digits, punctuation and capital letters of ASCII: a text made only of these needs no more than lower case.
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c)]);

    /// <summary>Whether texts are equal in this form.</summary>
    public static IEqualityComparer<string> Comparer { get; } = EqualityComparer<string>.Create(
        (a, b) => a is null || b is null ? ReferenceEquals(a, b) : AreEqual(a, b), text => Of(text).GetHashCode(StringComparison.Ordinal));

    /// <summary>Whether two texts are equal when compared in this form.</summary>
    public static bool AreEqual(string a, string b) =>
        string.Equals(a, b, StringComparison.Ordinal) || string.Equals(Of(a), Of(b), StringComparison.Ordinal);

    /// <summary>A text in the form used for comparison.</summary>
    public static string Of(string text) =>
        IsPlain(text) ? text.ToLowerInvariant() : Folded(Visible(text).Normalize(NormalizationForm.FormC));

    /// <summary>Whether a character shows nothing and takes no room: two texts that differ only in such characters look the same.</summary>
    public static bool IsInvisible(Rune character) => character.Value is
        0x00AD or 0x034F or 0x061C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F)
        or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F)
        or 0x3164 or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or 0xFFA0 or (>= 0xFFF0 and <= 0xFFFB)
        or (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF);

    /// <summary>Whether a character is a blank.</summary>
    public static bool IsBlank(Rune character) => Rune.IsWhiteSpace(character) || character.Value == BraillePatternBlank;

    private static bool IsPlain(string text) =>
        !text.AsSpan().ContainsAnyExcept(Plain)
        && (text.Length == 0 || text[0] != ' ' && text[^1] != ' ' && !text.Contains("  ", StringComparison.Ordinal));

    // Normalize would throw on what no text may hold (half a surrogate pair, U+FFFE).
    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var character in text.EnumerateRunes())
        {
            if (character.Value is 0xFFFE or 0xFFFF)
            {
                visible.Append(Replacement);
            }
            else if (!IsInvisible(character))
            {
                visible.Append(character);
            }
        }

        return visible.ToString();
    }

    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        var blank = false;
        foreach (var character in text.EnumerateRunes())
        {
            if (IsBlank(character))
            {
                blank = folded.Length > 0;
                continue;
            }

            if (blank)
            {
                folded.Append(' ');
                blank = false;
            }

            AppendWithoutCase(folded, character);
        }

        return folded.ToString();
    }

    // Upper case comes first because Σ is the capital of both σ and ς.
    private static void AppendWithoutCase(StringBuilder folded, Rune character)
    {
        switch (character.Value)
        {
            case 'ß' or 'ẞ':
                folded.Append("ss");
                break;
            case 'İ' or 'ı':
                folded.Append('i');
                break;
            default:
                folded.Append(Rune.ToLowerInvariant(Rune.ToUpperInvariant(character)));
                break;
        }
    }
}
