using System.Collections.Frozen;

namespace StakeholderGraph;

/// <summary>
/// The key of a word that consists of its consonants only, reduced to where in the mouth they are made. Latin forms have this in common
/// with words in scripts that do not write short vowels (Arabic, Hebrew) or that are romanized by ear (Thai, Khmer, Amharic, Korean …): the
/// key of محمد, Mohamed and Muhammad is <c>mhmt</c>. Keys are for lookup, not for display.
/// </summary>
internal static class Consonants
{
    /// <summary>The minimum evidence for words that match only by their consonants, in total, see <see cref="Match"/>.</summary>
    public const int Enough = 3;

    /// <summary>The maximum number of ambiguous letters that are read in both ways.</summary>
    private const int MostBothWays = 3;

    /// <summary>Letters that all Latin spellings write in the same way.</summary>
    private const string Unchanged = "lmnrh";

    /// <summary>The value for letters that are not consonants.</summary>
    private const char None = '-';

    /// <summary>A vowel, so that what comes before and after it are two consonants although they are the same.</summary>
    private const string Between = "-";

    /// <summary>Perhaps a vowel, which is not written.</summary>
    private const string PerhapsBetween = "=-";

    private const char Lam = 'ل';

    /// <summary>
    /// The consonants that Latin letters stand for, with the longest groups first for each first letter; two values if a group is
    /// ambiguous: <c>ch</c> in Chabad and Chavez.
    /// </summary>
    private static readonly LetterGroups Latin = new(
        """
        tsch=s tch=s dsch=s dzh=s sch=s sh=s zh=s ts=s tz=s dj=s dz=s cz=s sz=s ch=sh kh=hk gh=k ph=b bh=b th=t dh=t ck=k ce=s ci=s cy=s c=k
        j=s- g=k k=k q=k b=b p=b f=b v=b t=t d=t s=s z=s l=l m=m n=n r=r h=h
        """);

    /// <summary>The folded letters of Arabic, Persian, Urdu and Hebrew; letters that are missing here are vowels or silent.</summary>
    private static readonly FrozenDictionary<char, string> Abjad =
        """
        ب=b پ=b ف=b ڤ=b ت=t ط=t د=t ٹ=t ڈ=t ض=ts ث=ts ذ=st ظ=st س=s ص=s ش=s ز=s ژ=s چ=s ج=sk ح=h ه=h خ=h
        غ=k گ=k ق=k ك=k ڭ=k ل=l م=m ن=n ر=r ڑ=r و=-b
        ב=b פ=b ף=b ד=t ט=t ת=t ז=s ס=s צ=s ץ=s ש=s ג=k ק=k כ=kh ך=kh ח=h ה=h ל=l מ=m ם=m נ=n ן=n ר=r ו=-b
        """
        .SplitWords()
        .ToFrozenDictionary(pair => pair[0], pair => pair[2..]);

    /// <summary>Whether words of this script are compared by consonants.</summary>
    public static bool IsOf(char letter) => letter is
        (>= '\u0590' and <= '\u06FF') or (>= '\u0900' and <= '\u109F') or (>= '\u1200' and <= '\u137F') or (>= '\u1780' and <= '\u17FF')
        or (>= '\u3040' and <= '\u30FF') or (>= '\uAC00' and <= '\uD7A3');

    /// <summary>The keys of a folded word in Latin letters; empty if it has other letters or no consonant.</summary>
    public static string[] OfLatin(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.ContainsAnyExceptInRange('a', 'z'))
        {
            return [];
        }

        // After "Abdel", the article continues in the next word.
        return word is "abdel" or "abdul" or "abdal" or "abdol" ? ["btl", "bt"] : Keys(Heard(word, isLetterByLetter: false));
    }

    /// <summary>The keys of a folded word in one of these scripts.</summary>
    public static string[] Of(ReadOnlySpan<char> word) =>
        KeysOf(Scripts.HasArabicArticle(word) ? word[2..] : word);

    /// <summary>
    /// The keys of a searched word in Latin letters, or in one of these scripts for searching Latin words. The latter needs a consonant
    /// that all spellings write in the same way.
    /// </summary>
    public static string[] OfSought(string word) => IsOf(word[0]) ? [.. Of(word).Where(HasUnchanged)] : OfLatin(word);

    /// <summary>
    /// The part of a key that a full-text index can search for in Latin words: the consonants that all spellings write in the same way, in
    /// order.
    /// </summary>
    public static string UnchangedOf(string key) => string.Concat(key.Where(Unchanged.Contains));

    /// <summary>
    /// How two words with a common key match, one in Latin letters and one in one of these scripts, and the evidence: each consonant and,
    /// in words of one or two consonants, each vowel that is both written and pronounced. Five consonants are sufficient; with four, the
    /// beginning and most vowels must agree; with three, all vowels, or most vowels in scripts that write all of them; with fewer, all
    /// vowels exactly.
    /// </summary>
    public static WordMatches Match(ReadOnlySpan<char> one, ReadOnlySpan<char> other, string key)
    {
        var (latin, word) = IsOf(one[0]) ? (other.ToString(), one.ToString()) : (one.ToString(), other.ToString());
        var agreement = HeardVowels.Compare(latin, word, key);
        var (match, evidence) = (key.Length, agreement) switch
        {
            ( >= 4, { AreAll: true }) or (3, { AreAll: true, Count: > 0 }) => (WordMatch.Sounds, key.Length),
            ( >= 5, _) or (4, { AreMost: true }) or (3, { AreAll: true }) => (WordMatch.Consonants, key.Length),
            (3, { AreMost: true }) when !IsAbjad(word[0]) => (WordMatch.Consonants, key.Length),
            ( < 3, { AreStrictlyAll: true }) => (WordMatch.Consonants, key.Length + Math.Min(agreement.Count, key.Length)),
            _ => (WordMatch.None, 0),
        };
        return new(WordMatch.None, match, (byte)Math.Min(evidence, Enough));
    }

    /// <summary>The longest key of a searched word or name that the other also has; <c>null</c> if there is none.</summary>
    public static string? Shared(string[] sought, string[] name)
    {
        string? longest = null;
        foreach (var key in sought)
        {
            longest = key.Length > (longest?.Length ?? 0) && name.AsSpan().Contains(key) ? key : longest;
        }

        return longest;
    }

    /// <summary>Whether a letter is of a script in which short vowels are not written.</summary>
    public static bool IsAbjad(char letter) => letter is >= '\u0590' and <= '\u06FF';

    /// <summary>
    /// The consonants of the longest group of Latin letters at the start of a text; <c>null</c> if it starts with a vowel.
    /// </summary>
    public static (string From, string To)? LatinSound(ReadOnlySpan<char> rest) => Latin.At(rest);

    /// <summary>The number of letters of such a group, without a vowel at its end, which counts as a vowel too.</summary>
    public static int LengthOf((string From, string To) group) => group.From[^1] is 'e' or 'i' or 'y' ? 1 : group.From.Length;

    /// <summary>The consonants that a letter of Arabic or Hebrew stands for; <c>null</c> for a vowel or a silent letter.</summary>
    public static string? AbjadSound(char letter) => Abjad.GetValueOrDefault(letter);

    /// <summary>Whether a letter is that of the Arabic article, written twice. Others are written so only with a vowel between.</summary>
    public static bool IsDoubled(ReadOnlySpan<char> word, int i) => i > 0 && word[i] == Lam && word[i - 1] == Lam;

    /// <summary>Whether a letter of Arabic or Hebrew may merge with the different letter before it, which has the same sound.</summary>
    public static bool MayBeDoubled(ReadOnlySpan<char> word, int i) =>
        i > 0 && word[i] != word[i - 1]
        && AbjadSound(word[i]) is { } sound && AbjadSound(word[i - 1]) is { } before && sound.AsSpan().Trim(None).ContainsAny(before);

    /// <summary>The forms of a word in another script, as it is written and as it is spoken, in Latin letters.</summary>
    public static IEnumerable<string> Romanized(string word) =>
        ThaiWord.IsThai(word[0]) ? ThaiWord.Forms(word).Select(InLatin) : [InLatin(word)];

    private static string InLatin(string word) => string.Concat(Romanization.Parts(word));

    private static bool HasUnchanged(string key) => key.AsSpan().ContainsAny(Unchanged);

    private static string[] KeysOf(ReadOnlySpan<char> word) => IsAbjad(word[0])
        ? Keys(Written(word))
        : [.. Romanized(word.ToString()).SelectMany(form => Keys(Heard(form, isLetterByLetter: true))).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// The consonants of a word in Latin letters. If it transliterates another script letter by letter, <c>ch</c> and <c>kh</c> are
    /// unambiguous, and <c>w</c> and a final <c>v</c> may be vowels.
    /// </summary>
    private static List<string> Heard(ReadOnlySpan<char> word, bool isLetterByLetter)
    {
        var heard = new List<string>();
        for (var i = 0; i < word.Length;)
        {
            var rest = word[i..];
            if (rest[0] == 'w')
            {
                heard.Add(i == 0 ? "b-" : isLetterByLetter ? "-b" : Between);
            }
            else if (rest[0] == 'v' && isLetterByLetter && i > 0 && i == word.Length - 1)
            {
                heard.Add("b-");
            }
            else if (rest[0] is 'k' or 'g' && isLetterByLetter && i > 0 && rest is not ['k', 'h', ..] && word[i - 1] == 'n')
            {
                heard.AddRange(Between, "k-");
            }
            else if (rest[0] == 'x')
            {
                heard.AddRange("k", "s");
            }
            else if (LatinSound(rest) is not { } group)
            {
                heard.Add(Between);
            }
            else
            {
                if (group.From != "h" || i < word.Length - 1)
                {
                    heard.Add(isLetterByLetter ? group.From == "kh" ? "k" : group.To[..1] : group.To);
                }

                i += LengthOf(group) - 1;
            }

            i++;
        }

        return heard;
    }

    /// <summary>
    /// The consonants of a word in Arabic or Hebrew. The same letter twice is two consonants with an unwritten vowel between (see <see
    /// cref="IsDoubled"/>), and there may be one between n and a velar.
    /// </summary>
    private static List<string> Written(ReadOnlySpan<char> word)
    {
        var written = new List<string>();
        for (var i = 0; i < word.Length; i++)
        {
            if (!Abjad.TryGetValue(word[i], out var sounds) || (i == word.Length - 1 && word[i] is 'ه' or 'ح' or 'ה' or 'ח'))
            {
                written.Add(Between);
                continue;
            }

            var afterN = i > 0 && word[i - 1] is 'ن' or 'נ';
            if (!IsDoubled(word, i))
            {
                written.Add(MayBeDoubled(word, i) ? PerhapsBetween : Between);
            }

            written.Add(i == 0 && sounds == "-b" ? "b-" : afterN && sounds == "k" ? "k-" : sounds);
        }

        return written;
    }

    /// <summary>
    /// Reads letters that may be one of two both ways; what follows itself at once counts once, and a velar after n not at all.
    /// </summary>
    private static string[] Keys(List<string> sounds)
    {
        var keys = new List<string>();
        var either = Math.Min(MostBothWays, sounds.Count(s => s.Length > 1));
        for (var way = 0; way < 1 << either; way++)
        {
            var (key, seen, last) = (new System.Text.StringBuilder(), 0, None);
            foreach (var sound in sounds)
            {
                var heard = sound.Length > 1 && (way & (1 << seen++)) != 0 ? sound[1] : sound[0];
                if (heard == PerhapsBetween[0])
                {
                    continue;
                }

                if (heard != None && heard != last && !(heard == 'k' && last == 'n'))
                {
                    key.Append(heard);
                }

                last = heard == 'k' && last == 'n' ? last : heard;
            }

            if (key.Length > 0 && !keys.Contains(key.ToString()))
            {
                keys.Add(key.ToString());
            }
        }

        return [.. keys];
    }
}
