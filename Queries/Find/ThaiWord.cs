using System.Text;

namespace StakeholderGraph;

/// <summary>
/// A Thai word letter by letter in the order of pronunciation, because Latin forms follow either the spelling (ลักษณ์, lakson) or the
/// pronunciation (lak), in which letters are silent and the last letter of a syllable changes.
/// </summary>
internal static class ThaiWord
{
    /// <summary>The mark on a letter that is not spoken.</summary>
    public const char Silent = '์';
    private const char SilentBefore = 'ห';
    private const string AfterSilent = "งญนมยรลว";

    /// <summary>The longest sequence of letters before a silent one of which only the first is pronounced.</summary>
    private const int LongestRun = 3;

    /// <summary>Titles before the names of persons, without a space: Mr, Miss, Mrs.</summary>
    private static readonly string[] Titles = ["นางสาว", "นาย", "นาง"];

    /// <summary>Whether a letter is Thai.</summary>
    public static bool IsThai(char letter) => letter is >= '\u0E01' and <= '\u0E4E';

    /// <summary>The forms of a word, with and without a title.</summary>
    public static IEnumerable<string> Forms(string word) =>
        FormsOf(word).Concat(FormsOf(WithoutTitle(word))).Distinct();

    /// <summary>A word without a title.</summary>
    public static string WithoutTitle(string word) =>
        Array.Find(Titles, title => word.Length > title.Length + 1 && word.StartsWith(title, StringComparison.Ordinal)) is { } title
            ? word[title.Length..]
            : word;

    /// <summary>A word without the marks of tones.</summary>
    public static string WithoutTones(string word) => string.Concat(word.Where(letter => letter is not (>= '\u0E48' and <= '\u0E4B')));

    /// <summary>Whether a letter is a vowel.</summary>
    public static bool IsVowel(char letter) => IsVowelSign(letter) || letter is >= 'เ' and <= 'ๅ' or '็' or 'ํ';

    private static IEnumerable<string> FormsOf(string word)
    {
        yield return Ordered(word.Replace($"{Silent}", "", StringComparison.Ordinal));
        yield return Ordered(Spoken(word));
    }

    /// <summary>The word with the vowels that are written before their consonant behind it.</summary>
    public static string Ordered(string word)
    {
        var letters = word.ToCharArray();
        for (var i = 0; i + 1 < letters.Length; i++)
        {
            if (letters[i] is >= 'เ' and <= 'ไ' && IsConsonant(letters[i + 1]))
            {
                (letters[i], letters[i + 1]) = (letters[i + 1], letters[i]);
                i++;
            }
        }

        return new string(letters);
    }

    private static string Spoken(string word)
    {
        var heard = new StringBuilder(word);
        for (var i = word.Length - 1; i > 0; i--)
        {
            if (word[i] == Silent)
            {
                var (from, to) = SilentPart(word, i);
                for (var letter = from; letter <= to; letter++)
                {
                    heard[letter] = Silent;
                }
            }
            else if (word[i - 1] == SilentBefore && AfterSilent.Contains(word[i]))
            {
                heard[i - 1] = Silent;
            }
        }

        heard.Replace($"{Silent}", "").Replace("รร", "ัน");
        for (var i = 1; i < heard.Length; i++)
        {
            if (IsVowelSign(heard[i - 1]) && (i + 1 == heard.Length || heard[i + 1] is >= 'เ' and <= 'ไ' || IsConsonant(heard[i + 1])))
            {
                heard[i] = Last(heard[i]);
            }
        }

        return heard.ToString();
    }

    /// <summary>The letters that a mark makes silent: the one before it, and those between that and the last one of the syllable.</summary>
    private static (int From, int To) SilentPart(string word, int mark)
    {
        var last = mark - 1;
        while (last > 0 && !IsConsonant(word[last]))
        {
            last--;
        }

        var first = last;
        while (first > 0 && IsConsonant(word[first - 1]))
        {
            first--;
        }

        var isAfterVowel = first > 0 && IsVowelSign(word[first - 1]);
        return (isAfterVowel && first < last && last - first < LongestRun ? first + 1 : last, mark);
    }

    private static char Last(char letter) => letter switch
    {
        'ร' or 'ล' or 'ญ' or 'ณ' or 'ฬ' => 'น',
        'จ' or 'ช' or 'ซ' or 'ศ' or 'ษ' or 'ส' => 'ต',
        _ => letter,
    };

    private static bool IsConsonant(char letter) => letter is >= 'ก' and <= 'ฮ';

    /// <summary>Whether a letter is a vowel that is written behind, above or below its consonant.</summary>
    private static bool IsVowelSign(char letter) => letter is >= 'ะ' and <= 'ู';
}
