namespace StakeholderGraph;

/// <summary>
/// Levels the spellings of a folded word, so that what is one word to a reader is one word here: Tekebayev, Tekebajew and Текебаев are <c>tekebaev</c>, labour and
/// labor are <c>labor</c>. A levelled word is a key to look up by, not a spelling: <c>x</c>, <c>kh</c> and <c>ks</c> all become <c>h</c>.
/// </summary>
internal static class Levelling
{
    /// <summary>The shortest word that is levelled: in an acronym every letter counts (ISA is not IZA).</summary>
    private const int Shortest = 4;

    /// <summary>Groups of letters that sound alike, longest first for each beginning.</summary>
    private static readonly (string From, string To)[] Groups =
    [
        ("shch", "sh"), ("sch", "sh"), ("tsch", "ch"), ("tch", "ch"), ("tz", "ts"), ("dzh", "j"), ("dj", "j"), ("zh", "j"), ("kh", "h"), ("ks", "h"), ("x", "h"),
        ("gh", "g"), ("ph", "f"), ("ck", "k"), ("q", "k"), ("w", "v"), ("our", "or"), ("ou", "u"), ("ye", "e"), ("y", "i"),
    ];

    /// <summary>Ends of words that are spelt in two ways.</summary>
    private static readonly (string From, string To)[] Ends = [("mme", "m"), ("tre", "ter"), ("off", "ov"), ("eff", "ev")];

    /// <summary>For each small Latin letter, which of <see cref="Groups"/> begin with it.</summary>
    private static readonly (string From, string To)[][] GroupsOf =
        [.. Enumerable.Range('a', 26).Select(letter => Groups.Where(g => g.From[0] == letter).ToArray())];

    /// <summary>Writes a word, levelled, and returns its length, which is at most that of the word.</summary>
    public static int Level(ReadOnlySpan<char> word, Span<char> into)
    {
        if (word.Length < Shortest || word.ContainsAnyInRange('0', '9'))
        {
            word.CopyTo(into);
            return word.Length;
        }

        var length = 0;
        var end = EndOf(word, out var ending);
        for (var i = 0; i < end;)
        {
            var (taken, one, two) = Next(word, i);
            i += taken;
            length = Add(into, length, one);
            length = Add(into, length, two);
        }

        foreach (var letter in ending)
        {
            length = Add(into, length, letter);
        }

        return length;
    }

    private static int EndOf(ReadOnlySpan<char> word, out string ending)
    {
        foreach (var (from, to) in Ends)
        {
            if (word.EndsWith(from, StringComparison.Ordinal))
            {
                ending = to;
                return word.Length - from.Length;
            }
        }

        ending = "";
        return word.Length;
    }

    /// <summary>How many letters to take from <paramref name="i"/> on, and the one or two (or none) that stand for them.</summary>
    private static (int Taken, char One, char Two) Next(ReadOnlySpan<char> word, int i)
    {
        var letter = word[i];
        if (!char.IsAsciiLetterLower(letter))
        {
            return (1, letter, '\0');
        }

        var rest = word[i..];
        foreach (var (from, to) in GroupsOf[letter - 'a'])
        {
            if (rest.StartsWith(from, StringComparison.Ordinal))
            {
                return (from.Length, to[0], to.Length > 1 ? to[1] : '\0');
            }
        }

        var afterVowel = i > 0 && IsVowel(word[i - 1]);
        return letter switch
        {
            // In a German or Polish spelling j is й: Tekebajew, Tursunbaj. Before other vowels it is ж or ҷ: Azerbaijan, Tajikistan.
            'j' when afterVowel && rest.Length > 2 && rest[1] == 'e' && rest[2] is 'v' or 'w' => (1, '\0', '\0'),
            'j' when afterVowel && (rest.Length == 1 || !IsVowel(rest[1])) => (1, 'i', '\0'),
            's' when afterVowel && rest.Length > 1 && IsVowel(rest[1]) => (1, 'z', '\0'),
            _ => (1, letter, '\0'),
        };
    }

    private static int Add(Span<char> into, int length, char letter)
    {
        // Doubled letters come and go between spellings: Jeenbekov, Jenbekov.
        if (letter != '\0' && (length == 0 || into[length - 1] != letter))
        {
            into[length++] = letter;
        }

        return length;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
