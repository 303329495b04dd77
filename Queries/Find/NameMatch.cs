namespace StakeholderGraph;

/// <summary>How a word that is sought stands to a word of a name, from worst to best.</summary>
internal enum WordMatch : byte
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>The name has its initial only.</summary>
    Initial,

    /// <summary>Levelled, they are two typing errors apart.</summary>
    TwoTypos,

    /// <summary>Levelled, they are one typing error apart.</summary>
    OneTypo,

    /// <summary>The name's word begins with it, as written or levelled.</summary>
    Begins,

    /// <summary>They are the same, levelled.</summary>
    Levelled,

    /// <summary>They are the same, as written.</summary>
    Same,
}

/// <summary>How much may be wrong with what is sought.</summary>
internal enum Tolerance
{
    /// <summary>Nothing: every word must be in the name, in some spelling, or begin one of its words.</summary>
    Spelling,

    /// <summary>Typing errors.</summary>
    Typos,

    /// <summary>
    /// More typing errors in short words, and one word may be missing, of three or more or beside a whole name: <c>ILO/МОТ</c>, <c>ILO Geneva</c>.
    /// </summary>
    MissingWord,
}

/// <summary>
/// How well a name matches what is sought, from 0 (not) to 10,000 (the very name). It depends on the two texts alone, not on what else is in the network, so that
/// any engine that finds the candidates gives the same answer.
/// </summary>
internal static class NameMatch
{
    /// <summary>The very name.</summary>
    public const int Perfect = 10_000;

    /// <summary>Typing errors are looked for where fewer entries than this are found without them, whatever the filters.</summary>
    public const int Enough = 10;

    /// <summary>The fewest letters of an acronym that is worked out from a name; shorter ones would be everybody's initials.</summary>
    public const int ShortestAcronym = 3;

    /// <summary>The most letters of such an acronym.</summary>
    public const int LongestAcronym = 8;

    /// <summary>The most letters that a Cyrillic initial becomes: щ.</summary>
    public const int LongestInitial = 4;

    /// <summary>The score of a name whose acronym is sought, if nobody wrote that acronym down as a name.</summary>
    public const int AcronymScore = 8_450;

    /// <summary>The <see cref="Cover"/> of a name that begins with what is sought.</summary>
    public const int BeginsCover = 599;

    /// <summary>The <see cref="Cover"/> of a name in which the words are anywhere.</summary>
    public const int InsideCover = 800;

    private const int OtherSpelling = 9_900;
    private const int OtherSpaces = 9_650;

    [ThreadStatic]
    private static FoldedText? _name;

    /// <summary>How well a name matches. Looking through thousands of names keeps nothing of them.</summary>
    public static int Score(FoldedName sought, ReadOnlySpan<char> name, Tolerance tolerance)
    {
        var folded = _name ??= new FoldedText();
        Folding.Fold(name, folded);
        return sought.Words.Length == 0 || folded.Count == 0 ? 0 : Score(sought, folded, tolerance);
    }

    /// <summary>The best of an entry's names, and how well it matches; of equally good ones the preferred name, which comes first, else the first in ordinal order.</summary>
    public static (string Name, int Score) Best(FoldedName sought, ReadOnlySpan<string> names, Tolerance tolerance)
    {
        var (best, bestScore, isPreferred) = (names[0], Score(sought, names[0], tolerance), true);
        foreach (var name in names[1..])
        {
            var score = Score(sought, name, tolerance);
            if (score > bestScore || (score == bestScore && !isPreferred && string.CompareOrdinal(name, best) < 0))
            {
                (best, bestScore, isPreferred) = (name, score, false);
            }
        }

        return (best, bestScore);
    }

    private static int Score(FoldedName sought, FoldedText name, Tolerance tolerance)
    {
        var (m, k, notSmall) = (sought.Words.Length, name.Count, 0);
        var matches = m * k <= 256 ? stackalloc WordMatch[m * k] : new WordMatch[m * k];
        var rows = k <= 128 ? stackalloc int[k] : new int[k];
        var room = name.Letters.Length <= 256 ? stackalloc char[name.Letters.Length] : new char[name.Letters.Length];
        for (var n = 0; n < k; n++)
        {
            var word = name[n];
            var levelled = room[..Levelling.Level(word, room)];
            for (var s = 0; s < m; s++)
            {
                matches[(n * m) + s] = Words(sought.Words[s], sought.Levelled[s], word, levelled, sought.Optional(s), tolerance);
            }

            rows[n] = n;
            notSmall += FoldedName.IsSmall(word) ? 0 : 1;
        }

        var (letters, content) = (name.Letters.Length, FoldedName.ContentOf(notSmall, k));
        var limit = tolerance == Tolerance.Spelling ? 0 : Typos(sought.Letters);
        var typos = EditDistance.Within(sought.Squashed, name.Letters, limit);
        var score = typos > limit ? 0 : WholeScore(sought.Letters, letters, typos);
        Span<char> acronym = stackalloc char[LongestAcronym];
        if (IsAcronym(sought) && acronym[..FoldedName.Acronym(name, acronym)].SequenceEqual(sought.Squashed))
        {
            score = Math.Max(score, AcronymScore);
        }

        for (var t = Tolerance.Spelling; t <= tolerance; t++)
        {
            score = Math.Max(score, WordsMatch.Score(sought, matches, rows, letters, content, t));
        }

        return score;
    }

    /// <summary>Whether what is sought may be the acronym of a name.</summary>
    public static bool IsAcronym(FoldedName sought) => sought.Words.Length == 1 && sought.Letters is >= ShortestAcronym and <= LongestAcronym;

    /// <summary>How many typing errors a whole name may have: none up to 3 letters, one in 4 or 5, two in 6 or more.</summary>
    public static int Typos(int letters) => letters < 4 ? 0 : letters < 6 ? 1 : 2;

    /// <summary>
    /// How many typing errors a levelled word may have: one in 4 to 7 letters, two in 8 or more; where nothing is found so, as many as a whole name. None in numbers:
    /// 2011 is not 2012.
    /// </summary>
    public static int TyposOfWord(ReadOnlySpan<char> levelled, Tolerance tolerance) =>
        tolerance == Tolerance.Spelling || levelled.ContainsAnyInRange('0', '9') ? 0
        : tolerance == Tolerance.Typos ? Math.Min(levelled.Length / 4, 2)
        : Typos(levelled.Length);

    /// <summary>Whether a word of a name is the initial of a word that is sought: its first letter, or what a first Cyrillic letter becomes.</summary>
    public static bool IsInitial(ReadOnlySpan<char> nameWord, ReadOnlySpan<char> sought) =>
        nameWord.Length < sought.Length
        && (nameWord.Length == 1 || nameWord is "zh" or "kh" or "ts" or "ch" or "sh" or "shch" or "yu" or "ya")
        && sought.StartsWith(nameWord, StringComparison.Ordinal);

    /// <summary>How a word that is sought stands to a word of a name, at best.</summary>
    private static WordMatch Words(
        string sought, string soughtLevelled, ReadOnlySpan<char> name, ReadOnlySpan<char> nameLevelled, bool isOptional, Tolerance tolerance)
    {
        if (name.SequenceEqual(sought))
        {
            return WordMatch.Same;
        }

        if (nameLevelled.SequenceEqual(soughtLevelled))
        {
            return WordMatch.Levelled;
        }

        if (name.StartsWith(sought, StringComparison.Ordinal) || nameLevelled.StartsWith(soughtLevelled, StringComparison.Ordinal))
        {
            return WordMatch.Begins;
        }

        // What differs by typing errors is no initial, even where such errors do not count.
        var isInitial = IsInitial(name, sought);
        if (tolerance == Tolerance.Spelling && !isInitial)
        {
            return WordMatch.None;
        }

        if (!isOptional && TyposOfWord(soughtLevelled, Tolerance.MissingWord) is var limit and > 0 && EditDistance.Within(soughtLevelled, nameLevelled, limit) is var distance
            && distance <= limit)
        {
            return distance == 1 ? WordMatch.OneTypo : WordMatch.TwoTypos;
        }

        return isInitial ? WordMatch.Initial : WordMatch.None;
    }

    /// <summary>The score of a name as a whole, without the spaces between its words: they are typed wrongly too.</summary>
    /// <param name="letters">How many letters are sought.</param>
    /// <param name="nameLetters">How many letters the name has.</param>
    /// <param name="typos">How many typing errors are between the two, at most so many as <see cref="Typos"/> allows.</param>
    public static int WholeScore(int letters, int nameLetters, int typos) =>
        typos == 0 ? OtherSpaces : TyposScore(letters, letters, nameLetters, typos);

    /// <summary>The score of a name that is, word by word, what is sought.</summary>
    /// <param name="all">Whether not even a small word is left over on either side.</param>
    /// <param name="inOrder">Whether the words stand in the same order.</param>
    public static int EqualScore(bool all, bool inOrder) => OtherSpelling - (all ? 0 : 100) - (inOrder ? 0 : 200);

    /// <summary>The score of a name that begins with what is sought, 8,500–9,399.</summary>
    /// <param name="letters">How many letters are sought.</param>
    /// <param name="nameLetters">How many letters the name has.</param>
    /// <param name="points">The <see cref="Points"/> of each word that is sought times its letters, together.</param>
    public static int BeginsScore(int letters, int nameLetters, int points) =>
        BeginsLeast(letters, points) + Cover(BeginsCover, letters, nameLetters);

    /// <summary>The score of a name in which the words are, or begin words, anywhere, 7,000–8,400.</summary>
    public static int InsideScore(int letters, int nameLetters, int points) =>
        InsideLeast(letters, points) + Cover(InsideCover, letters, nameLetters);

    /// <summary>What <see cref="BeginsScore"/> is at least, whatever the length of the name.</summary>
    public static int BeginsLeast(int letters, int points) => 8_500 + (300 * points / (10 * letters));

    /// <summary>What <see cref="InsideScore"/> is at least, whatever the length of the name.</summary>
    public static int InsideLeast(int letters, int points) => 7_000 + (600 * points / (10 * letters));

    /// <summary>The part of a score that says how much of the name was asked for.</summary>
    public static int Cover(int most, int letters, int nameLetters) => most * Math.Min(letters, nameLetters) / nameLetters;

    /// <summary>The score of a name of which a word is only an initial, 6,700–6,900.</summary>
    public static int InitialsScore(int letters, int nameLetters) => 6_700 + Cover(200, letters, nameLetters);

    /// <summary>The score of a name with typing errors, 3,000–6,400.</summary>
    /// <param name="letters">How many letters are sought.</param>
    /// <param name="matched">How many of them belong to words that are in the name.</param>
    /// <param name="nameLetters">How many letters the name has.</param>
    /// <param name="typos">How many typing errors there are.</param>
    public static int TyposScore(int letters, int matched, int nameLetters, int typos) =>
        3_000 + (2_400 * (letters - typos) / letters) + Cover(1_000, matched, nameLetters);

    /// <summary>The score of a name without one of the words that are sought, 1,000–2,900.</summary>
    public static int MissingWordScore(int letters, int matched, int nameLetters, int typos) =>
        1_000 + (1_200 * (matched - typos) / letters) + Cover(700, matched, nameLetters);

    /// <summary>How much it is worth, of 10, that a word is there in full.</summary>
    public static int Points(WordMatch match) => match switch
    {
        WordMatch.Same => 10,
        WordMatch.Levelled => 9,
        _ => 0,
    };
}
