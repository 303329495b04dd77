using System.Collections.Frozen;

namespace StakeholderGraph;

/// <summary>
/// Derives the acronyms of a name from the first letters of its words. Only words in alphabets have acronyms: Latin, Cyrillic, Greek,
/// Armenian, Georgian.
/// </summary>
internal static class Acronym
{
    /// <summary>
    /// The minimum number of letters of an acronym, and of words in its name. The name must be that of a body, because acronyms of persons
    /// would be initials that many share.
    /// </summary>
    public const int Shortest = 2;

    /// <summary>The minimum number of letters that find an acronym which begins with them.</summary>
    public const int ShortestBegin = 3;

    /// <summary>The maximum number of letters of an acronym.</summary>
    public const int Longest = 12;

    /// <summary>The length of an acronym that may contain a letter from within a word: DGB for Deutscher Gewerkschaftsbund.</summary>
    private const int ShortestWithin = 3,
        LongestWithin = 6;

    /// <summary>The minimum number of words of a person's name that has an acronym.</summary>
    private const int FewestOfPerson = 3;

    /// <summary>The minimum number of letters of an acronym without the first word of the name: GIZ.</summary>
    private const int ShortestWithoutFirst = 3;

    private static readonly (Words Words, bool WithForm)[] Kinds =
    [
        (Words.Large, true), (Words.Large, false), (Words.All, true), (Words.ButAnd, true), (Words.ButLight, true), (Words.ButLight, false),
    ];

    /// <summary>
    /// Articles, prepositions and conjunctions of European languages in addition to small words. Acronyms leave them out, but names must
    /// have them, because they may be names too: Per, Van.
    /// </summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LightWords = FrozenSet
        .Create(
            StringComparer.Ordinal,
            """
            as aos alla allo alle ai agli all da dal dalla dall dei degli dell della delle dello di do dos das em nas no nos os
            il lo gli con contro per nel nella nell sul sulla sull un una uno para por su sus aux au sur pour par dans sous avec une
            zur zum im am auf mit dem den fuer zwischen och av om till til og af met voor van het een ten ter op aan
            και του της των τη το οι τα για στην στο στη στον σε με απο և ու და
            dla oraz we ze ke pro nad si pentru din cu az es ja sa kod iz pod mezhdu ta
            """
            .SplitWords())
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// The distinct acronyms of a folded text: of all words except small words and single letters, of those without the legal form, and of
    /// all words including small ones, with and without conjunctions (ILO; IBM; BoE; MoLSP). <c>Co-operation</c> is one word.
    /// </summary>
    public static List<string> Of(FoldedText text, bool isPerson = false)
    {
        List<string> acronyms = [];
        Span<char> letters = stackalloc char[Longest];
        foreach (var (words, withForm) in Kinds)
        {
            if (Write(text, words, withForm, isPerson ? FewestOfPerson : Shortest, letters) is var length and > 0
                && letters[..length].ToString() is var acronym && !acronyms.Contains(acronym))
            {
                acronyms.Add(acronym);
            }
        }

        return acronyms;
    }

    /// <summary>
    /// The acronyms of names that an acronym may be of with one letter from within their words (DB and DG for DGB; the first letter is
    /// never that one), with the first three letters of one (NAD for NORAD), or with each letter twice (CO for CCOO). See <see
    /// cref="IsWithin"/>.
    /// </summary>
    public static HashSet<string> Outer(string acronym) =>
        acronym.Length is < ShortestWithin or > LongestWithin
            ? []
            : Enumerable
                .Range(1, acronym.Length - 1)
                .Select(i => acronym.Remove(i, 1))
                .Concat(Enumerable.Range(1, acronym.Length - 2).Select(i => acronym.Remove(i, 2)))
                .Concat(Halved(acronym) is { } half ? [half] : [])
                .ToHashSet(StringComparer.Ordinal);

    /// <summary>An acronym with each letter once, if each is there twice.</summary>
    public static string? Halved(ReadOnlySpan<char> acronym)
    {
        Span<char> half = stackalloc char[Longest];
        for (var i = 0; i + 1 < acronym.Length; i += 2)
        {
            if (acronym[i] != acronym[i + 1])
            {
                return null;
            }

            half[i / 2] = acronym[i];
        }

        return acronym.Length % 2 == 0 && acronym.Length >= 2 * Shortest ? half[..(acronym.Length / 2)].ToString() : null;
    }

    /// <summary>
    /// Whether an acronym has the first letters of all large words of a name, one of them followed by a letter from within that word, as
    /// those of compounds have (BAMF, of Bundesamt für Migration und Flüchtlinge), or by the next two of its letters (NORAD), or each of
    /// them twice, as Spanish plurals have (CCOO, of Comisiones Obreras).
    /// </summary>
    public static bool IsWithin(ReadOnlySpan<char> acronym, ReadOnlySpan<string> words)
    {
        if (Halved(acronym) is { } half && AreFirst(half, words) && ArePlural(words))
        {
            return true;
        }

        for (var w = 0; w < words.Length; w++)
        {
            if (words[w].Length == 1 || FoldedName.IsSmall(words[w]))
            {
                continue;
            }

            if (acronym.IsEmpty || acronym[0] != words[w][0])
            {
                return false;
            }

            acronym = acronym[1..];
            if (!acronym.IsEmpty && words[w].IndexOf(acronym[0], 1) >= 0 && AreFirst(acronym[1..], words[(w + 1)..]))
            {
                return true;
            }

            if (
                acronym.Length > 1
                && words[w].AsSpan(1).StartsWith(acronym[..2], StringComparison.Ordinal)
                && AreFirst(acronym[2..], words[(w + 1)..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether letters are an acronym without its first letter, as the first word of a name is left out: GIZ.</summary>
    public static bool IsWithoutFirst(ReadOnlySpan<char> letters, ReadOnlySpan<char> acronym) =>
        letters.Length >= ShortestWithoutFirst && acronym.Length == letters.Length + 1 && acronym.EndsWith(letters);

    private static bool ArePlural(ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (word.Length > 1 && !FoldedName.IsSmall(word) && !word.EndsWith('s'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether letters are the first letters of all large words.</summary>
    private static bool AreFirst(ReadOnlySpan<char> letters, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (word.Length == 1 || FoldedName.IsSmall(word))
            {
                continue;
            }

            if (letters.IsEmpty || letters[0] != word[0])
            {
                return false;
            }

            letters = letters[1..];
        }

        return letters.IsEmpty;
    }

    /// <summary>Letters of an alphabet that has acronyms, one by one in Latin letters; other letters are unchanged.</summary>
    public static string InLatin(ReadOnlySpan<char> letters)
    {
        if (!letters.ContainsAnyExceptInRange('a', 'z') || !Romanization.IsAlphabet(letters[0]))
        {
            return letters.ToString();
        }

        var latin = new System.Text.StringBuilder();
        foreach (var letter in letters)
        {
            latin.Append(Romanization.IsAlphabet(letter) ? Romanization.Letters(new System.Text.Rune(letter)) : $"{letter}");
        }

        return latin.ToString();
    }

    private static int Write(FoldedText text, Words which, bool withForm, int fewest, Span<char> into)
    {
        var (length, words) = (0, 0);
        for (var w = 0; w < text.Count; w++)
        {
            if (text[w].Length == 1 || !IsOf(which, text[w]) || (!withForm && text.IsForm(w)) || (w > 0 && GoesOn(text[w - 1], text[w])))
            {
                continue;
            }

            var initial = InLatin(text.Initial(w));
            if (length + initial.Length > into.Length || !char.IsAsciiLetterLower(initial[0]))
            {
                return 0;
            }

            initial.CopyTo(into[length..]);
            length += initial.Length;
            words++;
        }

        return words < fewest ? 0 : length;
    }

    private static bool IsOf(Words which, ReadOnlySpan<char> word) => which switch
    {
        Words.Large => !FoldedName.IsSmall(word),
        Words.ButLight => !FoldedName.IsSmall(word) && !LightWords.Contains(word),
        Words.ButAnd => word is not ("and" or "et" or "und" or "va" or "ve" or "zhane" or "men"),
        _ => true,
    };

    /// <summary>Whether a word continues the one before it: co-operation, co-ordinating.</summary>
    private static bool GoesOn(ReadOnlySpan<char> before, ReadOnlySpan<char> word) =>
        before is "co" && (word.StartsWith("operat") || word.StartsWith("ordinat"));

    private enum Words
    {
        /// <summary>Words that are not small.</summary>
        Large,

        /// <summary>All words.</summary>
        All,

        /// <summary>All words except conjunctions.</summary>
        ButAnd,

        /// <summary>Words that are neither small nor light.</summary>
        ButLight,
    }
}
