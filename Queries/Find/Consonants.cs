using System.Collections.Frozen;

namespace StakeholderGraph;

/// <summary>
/// What is left of a word where only consonants count, and those only by where in the mouth they are made. It is what the Latin forms have
/// in common of words in scripts that do not write short vowels (Arabic, Hebrew), or that people write in Latin letters as they hear them
/// (Thai, Khmer, Amharic, Korean …): محمد, Mohamed and Muhammad are <c>mhmt</c>. Keys to look up by, not to be read.
/// </summary>
internal static class Consonants
{
    /// <summary>The fewest consonants by which a whole name is found.</summary>
    public const int FewestOfName = 4;

    /// <summary>The fewest by which a word alone is found, if its long vowels agree.</summary>
    public const int FewestOfWord = 2;

    /// <summary>
    /// The fewest by which a word is found whatever its vowels, and by which one with the same vowels is certain; one more where the script
    /// writes the long ones.
    /// </summary>
    private const int FewestWithoutVowels = 3;

    /// <summary>How many letters that may be one of two are read both ways.</summary>
    private const int MostBothWays = 3;

    /// <summary>What is written alike in all Latin spellings.</summary>
    private const string Unchanged = "lmnrh";

    /// <summary>No consonant.</summary>
    private const char None = '-';

    /// <summary>
    /// What Latin letters stand for, the longest first for each beginning; two letters where it may be either: <c>ch</c> in Chabad and
    /// Chavez.
    /// </summary>
    private static readonly (string From, string To)[][] Latin = Groups(
        """
        tsch=s tch=s dsch=s dzh=s sch=s sh=s zh=s ts=s tz=s dj=s dz=s cz=s sz=s ch=sh kh=hk gh=k ph=b bh=b th=t dh=t ck=k ce=s ci=s cy=s c=k
        j=s- g=k k=k q=k b=b p=b f=b v=b t=t d=t s=s z=s l=l m=m n=n r=r h=h
        """);

    /// <summary>Letters of Arabic, Persian, Urdu and Hebrew, after folding; those that are not here are vowels, or not heard.</summary>
    private static readonly FrozenDictionary<char, string> Abjad =
        """
        ب=b پ=b ف=b ڤ=b ت=t ط=t د=t ٹ=t ڈ=t ض=ts ث=ts ذ=st ظ=st س=s ص=s ش=s ز=s ژ=s چ=s ج=sk ح=h ه=h خ=h
        غ=k گ=k ق=k ك=k ڭ=k ل=l م=m ن=n ر=r ڑ=r و=-b
        ב=b פ=b ף=b ד=t ט=t ת=t ז=s ס=s צ=s ץ=s ש=s ג=k ק=k כ=kh ך=kh ח=h ה=h ל=l מ=m ם=m נ=n ן=n ר=r ו=-b
        """
        .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenDictionary(pair => pair[0], pair => pair[2..]);

    /// <summary>Whether words of this script are compared so.</summary>
    public static bool IsOf(char letter) => letter is
        (>= '\u0590' and <= '\u06FF') or (>= '\u0900' and <= '\u109F') or (>= '\u1200' and <= '\u137F') or (>= '\u1780' and <= '\u17FF')
        or (>= '\u3040' and <= '\u30FF') or (>= '\uAC00' and <= '\uD7A3');

    /// <summary>Whether all letters are of such scripts.</summary>
    public static bool AreOf(ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            if (!IsOf(letter))
            {
                return false;
            }
        }

        return !letters.IsEmpty;
    }

    /// <summary>The keys of a folded word in Latin letters; none where it has other letters, or no consonant.</summary>
    public static string[] OfLatin(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.ContainsAnyExceptInRange('a', 'z'))
        {
            return [];
        }

        // "Abdel" goes on in the next word with the article.
        return word is "abdel" or "abdul" or "abdal" or "abdol" ? ["btl", "bt"] : Keys(Heard(word, isLetterByLetter: false));
    }

    /// <summary>The keys of a folded word in one of these scripts.</summary>
    public static string[] Of(ReadOnlySpan<char> word) =>
        OfName(Scripts.HasArabicArticle(word) ? word[2..] : word);

    /// <summary>The keys of a whole name in one of these scripts, without spaces and with all articles.</summary>
    public static string[] OfName(ReadOnlySpan<char> name) =>
        Keys(IsAbjad(name[0]) ? Written(name) : Heard(Romanized(name), isLetterByLetter: true));

    /// <summary>
    /// The keys of a word that is sought: in Latin letters, or in one of these scripts to be found in Latin letters, for which it must have
    /// a consonant that no spelling changes.
    /// </summary>
    public static string[] OfSought(string word) =>
        IsOf(word[0]) ? [.. Of(word).Where(key => key.AsSpan().ContainsAny(Unchanged))] : OfLatin(word);

    /// <summary>What of a key a full-text index can look for in Latin words: the consonants that no spelling changes, in order.</summary>
    public static string UnchangedOf(string key) => string.Concat(key.Where(Unchanged.Contains));

    /// <summary>How two words with a key in common stand to each other: one in Latin letters, one in one of these scripts.</summary>
    public static WordMatch Match(ReadOnlySpan<char> one, ReadOnlySpan<char> other, string key)
    {
        var (latin, word) = IsOf(one[0]) ? (other.ToString(), one.ToString()) : (one.ToString(), other.ToString());
        var written = WrittenVowels(word);
        return VowelsAgree(written, HeardVowels(latin, vIsVowel: true)) || VowelsAgree(written, HeardVowels(latin, vIsVowel: false))
            ? key.Length >= FewestWithoutVowels ? WordMatch.Sounds : WordMatch.Consonants
            : key.Length >= FewestWithoutVowels + (IsAbjad(word[0]) ? 1 : 0) ? WordMatch.Consonants : WordMatch.None;
    }

    /// <summary>The longest key of a word or name that is sought that another has too; <c>null</c> where it has none.</summary>
    public static string? Shared(string[] sought, string[] name)
    {
        string? longest = null;
        foreach (var key in sought)
        {
            longest = key.Length > (longest?.Length ?? 0) && name.AsSpan().Contains(key) ? key : longest;
        }

        return longest;
    }

    private static bool IsAbjad(char letter) => letter is >= '\u0590' and <= '\u06FF';

    private static string Romanized(ReadOnlySpan<char> word) => string.Concat(Romanization.Parts(word.ToString()));

    /// <summary>
    /// What each letter of a word in Latin letters stands for. Where they stand for another script letter by letter, <c>ch</c> and
    /// <c>kh</c> are sure, and <c>w</c> may be a v.
    /// </summary>
    private static List<string> Heard(ReadOnlySpan<char> word, bool isLetterByLetter)
    {
        var heard = new List<string>();
        for (var i = 0; i < word.Length;)
        {
            var rest = word[i..];
            if (rest[0] == 'w')
            {
                heard.Add(i == 0 ? "b-" : isLetterByLetter ? "-b" : "-");
            }
            else if (rest[0] == 'x')
            {
                heard.AddRange("k", "s");
            }
            else if (Find(rest) is { } group)
            {
                if (group.From != "h" || rest.Length > 1)
                {
                    heard.Add(isLetterByLetter ? group.From == "kh" ? "k" : group.To[..1] : group.To);
                }

                i += group.From[^1] is 'e' or 'i' or 'y' ? 0 : group.From.Length - 1;
            }

            i++;
        }

        return heard;
    }

    private static List<string> Written(ReadOnlySpan<char> word)
    {
        var written = new List<string>();
        for (var i = 0; i < word.Length; i++)
        {
            if (Abjad.TryGetValue(word[i], out var sounds) && !(i == word.Length - 1 && word[i] is 'ه' or 'ح' or 'ה' or 'ח'))
            {
                written.Add(i == 0 && sounds == "-b" ? "b-" : sounds);
            }
        }

        return written;
    }

    /// <summary>Reads letters that may be one of two both ways; what follows itself counts once, and a velar after n not at all.</summary>
    private static string[] Keys(List<string> sounds)
    {
        var keys = new List<string>();
        var either = Math.Min(MostBothWays, sounds.Count(s => s.Length > 1));
        for (var way = 0; way < 1 << either; way++)
        {
            var (key, seen) = (new System.Text.StringBuilder(), 0);
            foreach (var sound in sounds)
            {
                var heard = sound.Length > 1 && (way & (1 << seen++)) != 0 ? sound[1] : sound[0];
                if (heard != None && (key.Length == 0 || (heard != key[^1] && !(heard == 'k' && key[^1] == 'n'))))
                {
                    key.Append(heard);
                }
            }

            if (key.Length > 0 && !keys.Contains(key.ToString()))
            {
                keys.Add(key.ToString());
            }
        }

        return [.. keys];
    }

    /// <summary>Whether all vowels that are written are heard in their places, and all long ones that are heard are written.</summary>
    private static bool VowelsAgree(List<Vowel> written, List<Vowel> heard) =>
        written.TrueForAll(w => heard.Exists(h => h.After == w.After && AreAlike(w.Letter, h.Letter)))
        && heard.TrueForAll(h => !h.IsLong || written.Exists(w => h.After == w.After && AreAlike(w.Letter, h.Letter)));

    /// <summary>The vowels of a word in Latin letters.</summary>
    private static List<Vowel> HeardVowels(string latin, bool vIsVowel)
    {
        var (vowels, consonants, last) = (new List<Vowel>(), 0, None);
        for (var i = 0; i < latin.Length; i++)
        {
            var letter = latin[i];
            if (letter is 'a' or 'e' or 'i' or 'o' or 'u' || (letter is 'w' or 'y' && i > 0) || (letter == 'v' && vIsVowel))
            {
                var isLong = i + 1 < latin.Length && latin.AsSpan(i, 2) is "ou" or "oo" or "uu" or "ee" or "ii" or "aa";
                vowels.Add(new Vowel(consonants, letter, isLong));
            }
            else if (Find(latin.AsSpan(i)) is { } group)
            {
                consonants += group.To[0] == last ? 0 : 1;
                last = group.To[0];
                i += group.From[^1] is 'e' or 'i' or 'y' ? 0 : group.From.Length - 1;
            }
        }

        return vowels;
    }

    /// <summary>The vowels that a word in one of these scripts writes: all but those at its begin, which all are written alike.</summary>
    private static List<Vowel> WrittenVowels(string word)
    {
        if (!IsAbjad(word[0]))
        {
            return HeardVowels(Romanized(word), vIsVowel: false).ConvertAll(vowel => vowel with { IsLong = false });
        }

        var (vowels, consonants, last) = (new List<Vowel>(), 0, None);
        var from = Scripts.HasArabicArticle(word) ? 2 : 0;
        for (var i = from; i < word.Length; i++)
        {
            var vowel = word[i] switch
            {
                'ا' or 'א' => 'a',
                'و' or 'ו' => 'u',
                'ي' or 'י' => 'i',
                _ => None,
            };
            if (vowel != None && i > from)
            {
                vowels.Add(new Vowel(consonants, vowel, IsLong: false));
            }
            else if (vowel == None && Abjad.TryGetValue(word[i], out var sounds))
            {
                consonants += sounds[0] == last ? 0 : 1;
                last = sounds[0];
            }
        }

        return vowels;
    }

    private static bool AreAlike(char written, char letter) => written switch
    {
        'a' => letter is 'a' or 'e',
        'e' => letter is 'e' or 'a' or 'i',
        'i' => letter is 'i' or 'e' or 'y' or 'j',
        _ => letter is 'u' or 'o' or 'w' or 'v',
    };

    private static (string From, string To)? Find(ReadOnlySpan<char> rest)
    {
        foreach (var group in Latin[rest[0] - 'a'])
        {
            if (rest.StartsWith(group.From, StringComparison.Ordinal))
            {
                return group;
            }
        }

        return null;
    }

    private static (string From, string To)[][] Groups(string table)
    {
        var groups = table.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('='))
            .Select(pair => (From: pair[0], To: pair[1]))
            .ToList();
        return
        [
            .. Enumerable
                .Range('a', 26)
                .Select(letter => groups.Where(g => g.From[0] == letter).OrderByDescending(g => g.From.Length).ToArray()),
        ];
    }

    /// <summary>A vowel.</summary>
    /// <param name="After">How many consonants come before it.</param>
    /// <param name="Letter">How it is written in Latin letters.</param>
    /// <param name="IsLong">Whether it is certainly a long one.</param>
    private readonly record struct Vowel(int After, char Letter, bool IsLong);
}
