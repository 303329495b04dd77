namespace StakeholderGraph;

/// <summary>How well a name matches a search text that may be its acronym; a part of <see cref="NameMatch"/>.</summary>
internal static class AcronymMatch
{
    /// <summary>The score of a name whose acronym is searched, if no record has the acronym as a name.</summary>
    private const int PlainScore = 8_450;

    /// <summary>The same for a text in capital letters: UK is not the beginning of Ukraine.</summary>
    private const int CapitalsScore = 9_399;

    /// <summary>The score of a name whose acronym begins with the search text.</summary>
    public const int BeginsScore = 6_950;

    /// <summary>
    /// The score of a name whose acronym has a letter from within a word, DGB for Deutscher Gewerkschaftsbund, or lacks the first word.
    /// </summary>
    public const int WideScore = 6_940;

    /// <summary>The score of a name whose acronym the search text is, or begins; 0 if it is none.</summary>
    public static int Score(FoldedName sought, FoldedText name, bool isPerson)
    {
        if (!MayBe(sought) || Acronym.Of(name, isPerson) is not { Count: > 0 } acronyms)
        {
            return 0;
        }

        var score = acronyms.Contains(sought.AcronymText) ? OfWhole(sought)
            : MayBegin(sought) && acronyms.Exists(a => a.StartsWith(sought.AcronymText, StringComparison.Ordinal)) ? BeginsScore
            : 0;
        if (!MayBeWide(sought))
        {
            return score;
        }

        return Acronym.Outer(sought.AcronymText).Overlaps(acronyms) && Acronym.IsWithin(sought.AcronymText, name.ToWords())
                ? Math.Max(score, OfWide(sought))
            : acronyms.Exists(acronym => Acronym.IsWithoutFirst(sought.AcronymText, acronym)) ? Math.Max(score, WideScore)
            : score;
    }

    /// <summary>Whether the search text may be the acronym of a name, with or without dots or hyphens: U.K., AFL-CIO.</summary>
    public static bool MayBe(FoldedName sought) =>
        sought.AcronymText.Length is >= Acronym.Shortest and <= Acronym.Longest
        && (sought.Words.Length == 1 || sought.Words.Length == sought.Letters || sought.IsInCapitals);

    /// <summary>The score of a name whose acronym is searched.</summary>
    public static int OfWhole(FoldedName sought) => sought.IsInCapitals ? CapitalsScore : PlainScore;

    /// <summary>
    /// Whether the search text may be an acronym with a letter from within a word, or without the first word, which requires capital
    /// letters.
    /// </summary>
    public static bool MayBeWide(FoldedName sought) =>
        sought.Words.Length == 1
        && sought.IsInCapitals
        && MayBe(sought)
        && !sought.AcronymText.AsSpan().ContainsAnyExceptInRange('a', 'z');

    /// <summary>The score of a name that has such an acronym: one with each letter twice (CCOO) can hardly be anything else.</summary>
    public static int OfWide(FoldedName sought) => Acronym.Halved(sought.AcronymText) is null ? WideScore : CapitalsScore;

    /// <summary>The score of a name whose acronym is one of several searched words.</summary>
    public static int OfWord(FoldedName sought, string acronym, in NameTraits name) =>
        NameMatch.MissingWordScore(sought.Letters, acronym.Length, name.Letters, 0);

    /// <summary>Whether the search text may be the beginning of an acronym.</summary>
    public static bool MayBegin(FoldedName sought) => sought.Letters >= Acronym.ShortestBegin;
}
