using System.Text;
using StakeholderGraph.DataFormat.Oddities;
using UtfUnknown;

namespace StakeholderGraph.DataFormat;

/// <summary>The encoding that a text looks like which is not UTF-8.</summary>
/// <param name="Name">Its name, for people.</param>
/// <param name="Read">The encoding.</param>
internal sealed record EncodingGuess(string Name, Encoding Read)
{
    /// <summary>The number of bytes beyond ASCII from which a guess is reliable.</summary>
    public const int Enough = 16;

    private const int Sample = 1 << 20;
    private const float LeastOfScripts = 0.45f;
    private const float LeastOfLatin = 0.75f;
    private const float MoreThanMac = 0.81f;
    private const int Western = 1252;
    private const int Cyrillic = 1251;
    private const int Koi = 20866;
    private const int Greek = 1253;
    private const int GreekOfIso = 28597;
    private const double LeastFrequent = 0.4;
    private const double LeastFrequentOfFew = 0.6;
    private const int FewSigns = 16;

    // Frequent in the languages that are written in them; what stands beside a letter of ASCII is part of a word.
    private const string WesternLetters = "éèêëàâäáãåæçîïíìñôöóòõøœùûüúÿßÉÈÊÀÂÄÁÅÆÇÎÏÍÑÔÖÓØŒÙÛÜÚ";

    private static readonly (string Name, int Number)[] OneByte =
    [
        ("windows-1252", 1252), ("windows-1251", 1251), ("Mac OS Roman", 10000), ("KOI8-R", 20866), ("code page 866", 866),
        ("code page 850", 850),
    ];

    // As the detector calls them. Those of DOS but for the Russian one are left out: it takes short texts of others for them. Those of East
    // Asia are told apart by their frequent characters, because it needs long texts for them.
    private static readonly Dictionary<string, (string Name, int Number, bool IsLatin)> Detected = new(StringComparer.OrdinalIgnoreCase)
    {
        ["windows-1256"] = ("windows-1256", 1256, false),
        ["iso-8859-6"] = ("ISO-8859-6", 28596, false),
        ["windows-1255"] = ("windows-1255", 1255, false),
        ["iso-8859-8"] = ("windows-1255", 1255, false),
        ["windows-1253"] = ("windows-1253", 1253, false),
        ["iso-8859-7"] = ("ISO-8859-7", 28597, false),
        ["tis-620"] = ("windows-874", 874, false),
        ["iso-8859-11"] = ("windows-874", 874, false),
        ["windows-1251"] = ("windows-1251", 1251, false),
        ["koi8-r"] = ("KOI8-R", 20866, false),
        ["ibm866"] = ("code page 866", 866, false),
        ["iso-8859-5"] = ("ISO-8859-5", 28595, false),
        ["x-mac-cyrillic"] = ("Mac OS Cyrillic", 10007, false),
        ["windows-1250"] = ("windows-1250", 1250, true),
        ["iso-8859-2"] = ("ISO-8859-2", 28592, true),
        ["x-mac-ce"] = ("Mac OS Central European", 10029, true),
        ["windows-1257"] = ("windows-1257", 1257, true),
        ["iso-8859-13"] = ("windows-1257", 1257, true),
        ["windows-1254"] = ("windows-1254", 1254, true),
        ["iso-8859-9"] = ("windows-1254", 1254, true),
        ["windows-1252"] = ("windows-1252", 1252, true),
        ["iso-8859-1"] = ("windows-1252", 1252, true),
        ["iso-8859-15"] = ("ISO-8859-15", 28605, true),
    };

    /// <summary>The encoding that a text seems to have; <c>null</c> if it cannot be determined.</summary>
    /// <param name="text">The text, or as much of its beginning as is at hand.</param>
    public static EncodingGuess? Of(ReadOnlySpan<byte> text)
    {
        var bytes = text[..Math.Min(text.Length, Sample)].ToArray();
        if (OfEastAsia(bytes) is { } eastern)
        {
            return new EncodingGuess(eastern.Name, EncodingOf(eastern.Number));
        }

        if (LatinWords.PageOf(bytes) is { } latin)
        {
            return Named(latin.Name, latin.Number, bytes);
        }

        var (best, likeness) = OneByte
            .Select(code => (code.Name, Likeness: Likeness(EncodingOf(code.Number).GetString(bytes))))
            .MaxBy(code => code.Likeness);
        var known = (CharsetDetector.DetectFromBytes(bytes).Details ?? [])
            .Where(d => Detected.ContainsKey(d.EncodingName) && !HasControls(EncodingOf(Detected[d.EncodingName].Number).GetString(bytes)))
            .Select(d => (Encoding: Detected[d.EncodingName], d.Confidence))
            .FirstOrDefault();
        var isKnown = known.Encoding.Name is not null
            && known.Confidence >= (!known.Encoding.IsLatin ? LeastOfScripts : best == "Mac OS Roman" ? MoreThanMac : LeastOfLatin);
        if (isKnown && known.Encoding.IsLatin
            && EncodingOf(known.Encoding.Number).GetString(bytes) == EncodingOf(Western).GetString(bytes))
        {
            return Named("windows-1252", Western, bytes); // Its letters are the same in both.
        }

        if (!isKnown && likeness < 0)
        {
            return null;
        }

        var (name, number) = isKnown ? (known.Encoding.Name!, known.Encoding.Number) : OneByte.Single(code => code.Name == best);
        return number is Cyrillic or Koi || IsUnlikeGreek(number, bytes) ? OfRussian() : Named(name, number, bytes);

        EncodingGuess OfRussian() => OfOneCase(bytes) is { } russian
            ? Named(russian.Name, russian.Number, bytes)
            : Named(name, number, bytes);
    }

    /// <summary>Whether a text seems to be in an encoding of East Asia.</summary>
    public static bool IsOfEastAsia(byte[] bytes) => OfEastAsia(bytes) is not null;

    /// <summary>The encoding of East Asia in which a text consists of characters that are frequent there; <c>null</c> if in none.</summary>
    private static MultiBytePage? OfEastAsia(byte[] bytes)
    {
        var (best, most) = ((MultiBytePage?)null, 0.0);
        foreach (var page in MultiBytePage.All)
        {
            var (signs, frequent, wrong, within, inLatin, text) = (0, 0, 0, 0, 0, page.Decoded(bytes));
            for (var i = 0; i < text.Length; i++)
            {
                var c = text[i];
                var isLast = i + 1 == text.Length || text[i + 1] < '\u0080';
                within += c >= '\u0080' && i > 0 && char.IsAsciiLetter(text[i - 1]) && isLast ? 1 : 0;
                var isInLatin = i > 0 && char.IsAsciiLetter(text[i - 1]) || i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]);
                inLatin += c >= '\u0080' && isInLatin ? 1 : 0;
                signs += c is < '\u0080' or (>= '\uFF61' and <= '\uFF9F') ? 0 : 1;
                frequent += c >= '\u0080' && page.IsFrequent(c) ? 1 : 0;
                var isWrong = c is (>= '\u0080' and <= '\u00A0') or (>= '\uE000' and <= '\uF8FF') or '\uFFFD';
                wrong += isWrong && i + 1 < text.Length ? 1 : 0; // the sample may end within a character
            }

            var share = (double)frequent / Math.Max(signs, 1);
            if (wrong * 1000 <= signs && frequent > 1 && share >= (signs < FewSigns ? LeastFrequentOfFew : LeastFrequent) && share > most
                && within * 2 < signs // a single one after a letter is a letter of Western Europe with the next letter
                && (signs >= FewSigns || inLatin * 2 < signs))
            {
                (best, most) = (page, share);
            }
        }

        return best;
    }

    // Russian capitals in KOI8-R are small Greek letters without accents, among them the sigma of the end of words within them.
    private static bool IsUnlikeGreek(int number, byte[] bytes)
    {
        var text = number is Greek or GreekOfIso ? EncodingOf(Greek).GetString(bytes) : "";
        return Enumerable.Range(1, Math.Max(0, text.Length - 1)).Any(i => text[i - 1] == 'ς' && text[i] is >= 'Ά' and <= 'ώ')
            || text.Count(c => c is >= 'α' and <= 'ω') is >= FewSigns and var small && text.Count("άέήίόύώ".Contains) * 20 < small;
    }

    // Capitals in one of these encodings are small letters in the other, and are easily taken for them.
    private static (string Name, int Number)? OfOneCase(byte[] bytes)
    {
        var (windows, koi) = (EncodingOf(Cyrillic).GetString(bytes), EncodingOf(Koi).GetString(bytes));
        var letters = windows.Where(c => c is >= 'А' and <= 'я').ToList();
        if (letters.Exists(char.IsUpper) && letters.Exists(char.IsLower))
        {
            return null;
        }

        var difference = Frequent(windows) - Frequent(koi);
        return difference == 0 ? null : difference > 0 ? ("windows-1251", Cyrillic) : ("KOI8-R", Koi);

        static int Frequent(string text) =>
            text.Count(c => "оеиатнсрвлк".Contains(char.ToLowerInvariant(c), StringComparison.Ordinal));
    }

    private static EncodingGuess Named(string name, int number, byte[] bytes) => number switch
    {
        // The same as far as it goes.
        1252 when bytes.AsSpan().IndexOfAnyInRange((byte)0x80, (byte)0x9F) < 0 => new EncodingGuess("ISO-8859-1", EncodingOf(1252)),

        28597 when !Array.Exists(bytes, b => b is 0xA1 or 0xA2 or 0xB6) => new EncodingGuess("windows-1253", EncodingOf(1253)),

        // Letters of Ukrainian where the other draws lines of tables.
        20866 when Array.Exists(bytes, b => b is 0xA4 or 0xA6 or 0xA7 or 0xB4 or 0xB6 or 0xB7) =>
            new EncodingGuess("KOI8-U", EncodingOf(21866)),
        _ => new EncodingGuess(name, EncodingOf(number)),
    };

    private static Encoding EncodingOf(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(number) ?? Encoding.GetEncoding(number);

    // A few may be mistakes, and the last may be cut in two.
    private static bool HasControls(string text) =>
        text.LongCount(c => c is (>= '\u0080' and <= '\u009F') or '\uFFFD') * 1000 > text.Length;

    // How plausible a text is: letters in words count in favour; unusual signs and capitals within words count against.
    private static long Likeness(string text)
    {
        var likeness = 0L;
        for (var i = 0; i < text.Length; i++)
        {
            var (c, before, after) = (text[i], i > 0 ? text[i - 1] : ' ', i + 1 < text.Length ? text[i + 1] : ' ');
            likeness += c switch
            {
                < '\u0080' => 0,
                >= 'а' and <= 'я' or 'ё' => before is >= 'А' and <= 'я' ? 2 : 0,
                >= 'А' and <= 'Я' => before is >= 'а' and <= 'я' ? -3 : 0,
                _ when WesternLetters.Contains(c, StringComparison.Ordinal) =>
                    (char.IsAsciiLetter(before) || char.IsAsciiLetter(after)) && !(char.IsUpper(c)
                        && (char.IsAsciiLetterLower(before) || char.IsAsciiLetter(before) && char.IsAsciiLetterLower(after))) ? 2 : -1,
                '’' when char.IsLetter(before) && char.IsLetter(after) => 3,
                '–' or '—' when before == ' ' && after == ' ' => 3,
                '“' when !char.IsLetter(before) && char.IsLetter(after) => 3,
                '”' when char.IsLetter(before) && !char.IsLetter(after) => 3,
                '’' or '‘' or '“' or '”' or '–' or '—' or '«' or '»' or '…' or '€' or '°' or '§' or '№' or '\u00A0' => 0,
                _ => -2,
            };
        }

        return likeness;
    }
}
