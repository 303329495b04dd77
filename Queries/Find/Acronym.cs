namespace StakeholderGraph;

/// <summary>
/// The acronyms that can be worked out from a name: the first letters of its words. Only Latin and Cyrillic words have them.
/// </summary>
internal static class Acronym
{
    /// <summary>
    /// The fewest letters of an acronym; a name of so many words must be a body's, for those of persons would be everybody's initials.
    /// </summary>
    public const int Shortest = 2;

    /// <summary>The fewest letters that find an acronym that begins with them.</summary>
    public const int ShortestBegin = 3;

    /// <summary>The most letters of an acronym.</summary>
    public const int Longest = 12;

    /// <summary>The fewest words of a person's name that has an acronym.</summary>
    private const int FewestOfPerson = 3;

    private static readonly (Words Words, bool WithForm)[] Kinds =
        [(Words.Large, true), (Words.Large, false), (Words.All, true), (Words.ButAnd, true)];

    /// <summary>
    /// The different acronyms of a folded text: of all words that are neither small nor single letters, of those without the legal form,
    /// and of the small ones too, with conjunctions and without (ILO; IBM; BoE; MoLSP). <c>Co-operation</c> is one word.
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

    private static int Write(FoldedText text, Words which, bool withForm, int fewest, Span<char> into)
    {
        var (length, words) = (0, 0);
        for (var w = 0; w < text.Count; w++)
        {
            if (text[w].Length == 1 || !IsOf(which, text[w]) || (!withForm && text.IsForm(w)) || (w > 0 && GoesOn(text[w - 1], text[w])))
            {
                continue;
            }

            var initial = text.Initial(w);
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
        Words.ButAnd => word is not ("and" or "et" or "und" or "va" or "ve" or "zhane" or "men"),
        _ => true,
    };

    /// <summary>Whether a word goes on with the one before it: co-operation, co-ordinating.</summary>
    private static bool GoesOn(ReadOnlySpan<char> before, ReadOnlySpan<char> word) =>
        before is "co" && (word.StartsWith("operat") || word.StartsWith("ordinat"));

    private enum Words
    {
        /// <summary>Those that are not small.</summary>
        Large,

        /// <summary>All.</summary>
        All,

        /// <summary>All but conjunctions.</summary>
        ButAnd,
    }
}
