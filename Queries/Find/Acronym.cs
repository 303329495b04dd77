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

    /// <summary>
    /// The different acronyms of a folded text: of all words that are neither small nor single letters, of those without the legal form,
    /// and of the small ones too (ILO; IBM; BoE).
    /// </summary>
    public static List<string> Of(FoldedText text, bool isPerson = false)
    {
        List<string> acronyms = [];
        Span<char> letters = stackalloc char[Longest];
        foreach (var (withSmall, withForm) in ((bool, bool)[])[(false, true), (false, false), (true, true)])
        {
            if (Write(text, withSmall, withForm, isPerson ? FewestOfPerson : Shortest, letters) is var length and > 0
                && letters[..length].ToString() is var acronym && !acronyms.Contains(acronym))
            {
                acronyms.Add(acronym);
            }
        }

        return acronyms;
    }

    private static int Write(FoldedText text, bool withSmall, bool withForm, int fewest, Span<char> into)
    {
        var (length, words) = (0, 0);
        for (var w = 0; w < text.Count; w++)
        {
            if (text[w].Length == 1 || (!withSmall && FoldedName.IsSmall(text[w])) || (!withForm && text.IsForm(w)))
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
}
