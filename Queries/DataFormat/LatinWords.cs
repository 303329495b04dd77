using System.Text;

namespace StakeholderGraph.DataFormat;

/// <summary>
/// Decides between the Latin encodings of Windows and ISO by words: in the right one, the letters of a word beyond ASCII are all in the
/// alphabet of one language. <c>Dvoøák</c> is in none, <c>Dvořák</c> is Czech.
/// </summary>
internal static class LatinWords
{
    // If more of the words than one of so many are in no language, the text is in none of these encodings.
    private const int FewestOfOneWrong = 20;

    private const int CentralEuropean = 1250;
    private const int CentralEuropeanOfIso = 28592;

    private static readonly string[] OfCentralEurope =
        ["áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "ąćęłńóśźż", "áéíóöőúüű", "ăâîşţ", "čćđšž", "äöüß"];

    private static readonly string[] OfWesternEurope =
    [
        "àâæçéèêëîïôœùûüÿ", "äöüßéè", "áéíñóúüç", "áâãàçéêíóôõúü", "àèéìíòóùúîï", "æøåéüöä", "åäöéüà", "áðéíóúýþæö", "äöõüšž",
        "éëïóöüèáíúê",
    ];

    private static readonly (string Name, int Number, string[] Alphabets)[] Pages =
    [
        ("windows-1252", 1252, OfWesternEurope), ("ISO-8859-15", 28605, OfWesternEurope), // the latter has œ where the former has ½
        ("windows-1250", CentralEuropean, OfCentralEurope),
        ("ISO-8859-2", CentralEuropeanOfIso, OfCentralEurope),
        ("windows-1254", 1254, ["çğıöşüâîûİ"]),
        ("windows-1257", 1257, ["ąčęėįšųūž", "āčēģīķļņšūž", "äöõüšž", "ąćęłńóśźż"]),
    ];

    /// <summary>The encoding in which the fewest words are in no language; <c>null</c> if words do not show it.</summary>
    public static (string Name, int Number)? PageOf(byte[] bytes)
    {
        var read = Pages
            .Select(page => (Text: CodePagesEncodingProvider.Instance.GetEncoding(page.Number)!.GetString(bytes), Page: page))
            .Select(page => (page.Page.Name, page.Page.Number, page.Text, Words: Count(page.Text, page.Page.Alphabets)))
            .OrderBy(page => page.Words.Wrong)
            .ThenByDescending(page => page.Words.OfOneLanguage)
            .ToList();
        var best = read[0];
        var isSure = best.Words.All > 0 && best.Words.Wrong * FewestOfOneWrong <= best.Words.All && read.TrueForAll(page =>
            page.Number == best.Number
            || page.Text == best.Text
            || page.Words.Wrong > best.Words.Wrong
            || IsCentralEuropean(page.Number) && IsCentralEuropean(best.Number) && page.Words.OfOneLanguage < best.Words.OfOneLanguage);
        return isSure ? (best.Name, best.Number) : null;
    }

    private static bool IsCentralEuropean(int page) => page is CentralEuropean or CentralEuropeanOfIso;

    // Words with letters beyond ASCII: all, those of no language, and those of the language that has most.
    private static (int All, int Wrong, int OfOneLanguage) Count(string text, string[] alphabets)
    {
        var (all, wrong, ofLanguage) = (0, 0, new int[alphabets.Length]);
        for (var i = 0; i < text.Length;)
        {
            var (start, beyond, ascii) = (i, 0, 0);
            for (; i < text.Length && !IsBetweenWords(text, i); i++)
            {
                (beyond, ascii) = char.IsAscii(text[i]) ? (beyond, ascii + 1) : (beyond + 1, ascii);
            }

            if (beyond > 0)
            {
                all++;
                var isOfAny = false;
                for (var language = 0; language < alphabets.Length && beyond <= ascii + 1; language++)
                {
                    var isOf = IsOf(text.AsSpan(start, i - start), alphabets[language]);
                    ofLanguage[language] += isOf ? 1 : 0;
                    isOfAny |= isOf;
                }

                wrong += isOfAny ? 0 : 1;
            }

            i = Math.Max(i, start + 1);
        }

        return (all, wrong, ofLanguage.Max());
    }

    // A capital beyond ASCII does not follow a small letter.
    private static bool IsOf(ReadOnlySpan<char> word, string alphabet)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsAscii(word[i])
                && (!alphabet.Contains(word[i], StringComparison.Ordinal) && !alphabet.Contains(char.ToLowerInvariant(word[i]))
                    || char.IsUpper(word[i]) && i > 0 && char.IsLower(word[i - 1])))
            {
                return false;
            }
        }

        return true;
    }

    // A quotation mark within a word is a letter of an encoding of DOS: M”ller, Universit‚.
    private static bool IsBetweenWords(string text, int i)
    {
        var c = text[i];
        if (char.IsAscii(c))
        {
            return !char.IsAsciiLetter(c);
        }

        var isBehindLetter = i > 0 && char.IsLetter(text[i - 1]);
        var isBeforeLetter = i + 1 < text.Length && char.IsLetter(text[i + 1]);
        return c is 'º' or 'ª' or '°' or '§' or '\u00A0' or '€' or '©' or '®' or '’' or '–' or '—' or '…'
            || c is '½' or '¼' or '¾' && !isBehindLetter && !isBeforeLetter
            || c is '“' or '„' or '‘' or '‚' or '«' or '‹' && !isBehindLetter
            || c is '”' or '“' or '‘' or '»' or '›' && !isBeforeLetter;
    }
}
