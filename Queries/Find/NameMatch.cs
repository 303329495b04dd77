namespace StakeholderGraph;

/// <summary>How a word that is sought stands to a word of a name, from worst to best.</summary>
internal enum WordMatch : byte
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>The name has its initial only.</summary>
    Initial,

    /// <summary>They have the same <see cref="StakeholderGraph.Consonants"/> in two scripts.</summary>
    Consonants,

    /// <summary>In the roughest spelling they are two typing errors apart.</summary>
    TwoTypos,

    /// <summary>In the roughest spelling they are one typing error apart.</summary>
    OneTypo,

    /// <summary>They have the same consonants in two scripts, and the vowels that are written agree.</summary>
    Sounds,

    /// <summary>It is a part of the name's word, which is of a script without spaces.</summary>
    Within,

    /// <summary>The name's word begins with it, as written or in another spelling.</summary>
    Begins,

    /// <summary>They are the same in some rough spelling.</summary>
    Alike,

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
    /// More typing errors in short words, and one word may be missing, of three or more or beside a whole name: <c>ILO/МОТ</c>, <c>ILO
    /// Geneva</c>.
    /// </summary>
    MissingWord,
}

/// <summary>How a word that is sought stands to a word of a name, in both ways in which they are compared.</summary>
/// <param name="Spelt">By its letters.</param>
/// <param name="Heard">
/// By its consonants in another script: <see cref="WordMatch.Consonants"/>, <see cref="WordMatch.Sounds"/> or not at all.
/// </param>
/// <param name="Evidence">How much speaks for the latter, see <see cref="Consonants.Match"/>.</param>
internal readonly record struct WordMatches(WordMatch Spelt, WordMatch Heard = WordMatch.None, byte Evidence = 0)
{
    /// <summary>Whether they do not match at all.</summary>
    public bool IsNone => Spelt == WordMatch.None && Heard == WordMatch.None;

    /// <summary>The best of both.</summary>
    public WordMatches Or(WordMatches other) => new(
        other.Spelt > Spelt ? other.Spelt : Spelt,
        other.Heard > Heard ? other.Heard : Heard,
        Math.Max(Evidence, other.Evidence));
}

/// <summary>What counts of a name beside its words.</summary>
/// <param name="Letters">How many letters its words have, except for the legal form.</param>
/// <param name="Content">How many of its words carry it, see <see cref="FoldedName.Content"/>.</param>
/// <param name="Form">The code of its legal form, 0 for none.</param>
/// <param name="FormWords">How many words say that.</param>
/// <param name="FormIsFirst">Whether those are the first words; else the last.</param>
/// <param name="IsPerson">Whether it is a person's.</param>
internal readonly record struct NameTraits(ushort Letters, ushort Content, byte Form, byte FormWords, bool FormIsFirst, bool IsPerson)
{
    /// <summary>Whether one of so many words belongs to the legal form.</summary>
    public bool IsForm(int word, int words) => FormIsFirst ? word < FormWords : word >= words - FormWords;
}

/// <summary>
/// How well a name matches what is sought, from 0 (not) to 10,000 (the very name). It depends on the two texts and on whether the name is a
/// person's, not on what else is in the network, so that any engine that finds the candidates gives the same answer.
/// </summary>
internal static class NameMatch
{
    /// <summary>The very name.</summary>
    public const int Perfect = 10_000;

    /// <summary>The least score of what is called just so, except for spelling, order, small words and the legal form.</summary>
    public const int WholeName = 9_450;

    /// <summary>Typing errors are looked for where fewer entries than this are found without them, whatever the filters.</summary>
    public const int Enough = 10;

    /// <summary>The score of a name whose acronym is sought, if nobody wrote that acronym down as a name.</summary>
    public const int AcronymScore = 8_450;

    /// <summary>The same where it is sought in capital letters: UK is not the beginning of Ukraine.</summary>
    public const int CapitalsScore = 9_399;

    /// <summary>The score of a name whose acronym begins with what is sought.</summary>
    public const int AcronymBeginsScore = 6_950;

    /// <summary>The score of a name whose acronym has a letter from within a word: DGB, of Deutscher Gewerkschaftsbund.</summary>
    public const int WideAcronymScore = 6_940;

    /// <summary>The <see cref="Cover"/> of a name that begins with what is sought.</summary>
    public const int BeginsCover = 599;

    /// <summary>The <see cref="Cover"/> of a name in which the words are anywhere.</summary>
    public const int InsideCover = 800;

    /// <summary>The shortest text that is looked for within words.</summary>
    public const int ShortestWithin = 2;

    /// <summary>The most letters that an initial becomes: щ.</summary>
    public const int LongestInitial = 4;

    private const int OtherSpelling = 9_900;
    private const int OtherSpaces = 9_650;
    private const int FormMissing = 100;
    private const int OtherSpacing = 50;

    [ThreadStatic]
    private static FoldedText? _name;

    /// <summary>What a first letter becomes, if more than one.</summary>
    public static IReadOnlyList<string> LongInitials { get; } =
    ["zh", "kh", "ts", "ch", "sh", "shch", "yu", "ya", "ye", "lj", "nj", "dj", "dzh"];

    /// <summary>How well a name matches. Looking through thousands of names keeps nothing of them but their different words.</summary>
    /// <param name="sought">What is sought.</param>
    /// <param name="name">The name.</param>
    /// <param name="isPerson">Whether it is a person's.</param>
    /// <param name="tolerance">How much may be wrong.</param>
    /// <param name="heard">Whether words of another script are told by their consonants, too.</param>
    public static int Score(FoldedName sought, ReadOnlySpan<char> name, bool isPerson, Tolerance tolerance, bool heard)
    {
        var folded = _name ??= new FoldedText();
        Folding.Fold(name, folded);
        if (!isPerson)
        {
            folded.TakeLegalForm();
        }

        return sought.Words.Length == 0 || folded.Count == 0 ? 0 : Score(sought, folded, isPerson, tolerance, heard);
    }

    /// <summary>
    /// The best of an entry's names, and how well it matches; of equally good ones the preferred name, which comes first, else the first in
    /// ordinal order. Consonants count wherever typing errors do.
    /// </summary>
    public static (string Name, int Score) Best(FoldedName sought, ReadOnlySpan<string> names, bool isPerson, Tolerance tolerance)
    {
        var heard = tolerance != Tolerance.Spelling;
        var (best, bestScore, isPreferred) = (names[0], Score(sought, names[0], isPerson, tolerance, heard), true);
        foreach (var name in names[1..])
        {
            var score = Score(sought, name, isPerson, tolerance, heard);
            if (score > bestScore || (score == bestScore && !isPreferred && string.CompareOrdinal(name, best) < 0))
            {
                (best, bestScore, isPreferred) = (name, score, false);
            }
        }

        return (best, bestScore);
    }

    /// <summary>What counts of a folded name beside its words.</summary>
    public static NameTraits Traits(FoldedText name, bool isPerson)
    {
        var notSmall = 0;
        for (var n = 0; n < name.Count; n++)
        {
            notSmall += FoldedName.IsSmall(name[n]) || name.IsForm(n) ? 0 : 1;
        }

        return new NameTraits(
            (ushort)name.Core.Length,
            (ushort)FoldedName.ContentOf(notSmall, name.CoreCount),
            name.Form.Code,
            name.Form.Words,
            name.Form.IsFirst,
            isPerson);
    }

    private static int Score(FoldedName sought, FoldedText name, bool isPerson, Tolerance tolerance, bool heard)
    {
        var k = name.Count;
        var rows = k <= 128 ? stackalloc int[k] : new int[k];
        for (var n = 0; n < k; n++)
        {
            rows[n] = sought.Known.RowOf(name[n], tolerance);
        }

        var traits = Traits(name, isPerson);
        var limit = tolerance == Tolerance.Spelling ? 0 : Typos(sought.Letters);
        var typos = EditDistance.Within(sought.Squashed, name.Core, limit);
        var score = typos > limit ? 0 : WholeScore(sought, traits, typos);
        if (heard && Consonants.AreOf(name.Core) != sought.IsOfOtherScript && sought.NameConsonants.Length > 0
            && (sought.IsOfOtherScript ? Consonants.OfLatinName(name.Spaced) : Consonants.OfName(name.Spaced)) is var keys
            && Consonants.Shared(sought.NameConsonants, keys) is { } key)
        {
            score = Math.Max(score, OfConsonantsOfName(sought, name.Core, key, traits));
        }

        if (IsAcronym(sought))
        {
            foreach (var acronym in Acronym.Of(name, isPerson))
            {
                score = Math.Max(
                    score,
                    acronym == sought.Squashed ? OfAcronym(sought)
                        : BeginsAcronym(sought) && acronym.StartsWith(sought.Squashed, StringComparison.Ordinal) ? AcronymBeginsScore
                        : 0);
            }
        }

        if (IsWideAcronym(sought) && Acronym.Outer(sought.Squashed).Overlaps(Acronym.Of(name, isPerson))
            && Acronym.IsWithin(sought.Squashed, name.ToWords()))
        {
            score = Math.Max(score, OfWideAcronym(sought));
        }

        for (var t = Tolerance.Spelling; t <= tolerance; t++)
        {
            score = Math.Max(score, WordsMatch.Score(sought, sought.Known.Matches, rows, traits, t));
        }

        if (heard && sought.Known.AreHeard)
        {
            score = Math.Max(score, WordsMatch.Score(sought, sought.Known.Matches, rows, traits, Tolerance.Typos, heard: true));
        }

        foreach (var spacing in sought.Spacings)
        {
            score = Math.Max(score, spacing.IsIn(name) ? SpacingScore(spacing.Text, name, traits) : 0);
        }

        return score;
    }

    private static int SpacingScore(FoldedName sought, FoldedText name, in NameTraits traits)
    {
        var rows = name.Count <= 128 ? stackalloc int[name.Count] : new int[name.Count];
        for (var n = 0; n < name.Count; n++)
        {
            rows[n] = sought.Known.RowOf(name[n], Tolerance.Spelling);
        }

        return OfSpacing(WordsMatch.Score(sought, sought.Known.Matches, rows, traits, Tolerance.Spelling));
    }

    /// <summary>A score of a name that was found with a space more or less.</summary>
    public static int OfSpacing(int score) => Math.Max(0, Math.Min(score, OtherSpaces) - OtherSpacing);

    /// <summary>Whether what is sought may be the acronym of a name, with dots between its letters or without.</summary>
    public static bool IsAcronym(FoldedName sought) =>
        sought.Letters is >= Acronym.Shortest and <= Acronym.Longest && (sought.Words.Length == 1 || sought.Words.Length == sought.Letters);

    /// <summary>The score of a name whose acronym is sought.</summary>
    public static int OfAcronym(FoldedName sought) => sought.IsInCapitals ? CapitalsScore : AcronymScore;

    /// <summary>Whether what is sought may be an acronym with a letter from within a word: only where it is in capital letters.</summary>
    public static bool IsWideAcronym(FoldedName sought) =>
        sought.Words.Length == 1
        && sought.IsInCapitals
        && IsAcronym(sought)
        && !sought.Squashed.AsSpan().ContainsAnyExceptInRange('a', 'z');

    /// <summary>The score of a name that has such an acronym: one with each letter twice (CCOO) can hardly be anything else.</summary>
    public static int OfWideAcronym(FoldedName sought) => Acronym.Halved(sought.Squashed) is null ? WideAcronymScore : CapitalsScore;

    /// <summary>Whether what is sought may be the begin of an acronym.</summary>
    public static bool BeginsAcronym(FoldedName sought) => sought.Letters >= Acronym.ShortestBegin;

    /// <summary>How many typing errors a whole name may have: none up to 3 letters, one in 4 or 5, two in 6 or more.</summary>
    public static int Typos(int letters) => letters < 4 ? 0 : letters < 6 ? 1 : 2;

    /// <summary>
    /// How many typing errors a word may have in its roughest spelling: one in 4 to 7 letters, two in 8 or more; where nothing is found so,
    /// as many as a whole name. None in numbers: 2011 is not 2012.
    /// </summary>
    public static int TyposOfWord(ReadOnlySpan<char> rough, Tolerance tolerance) =>
        tolerance == Tolerance.Spelling || rough.ContainsAnyInRange('0', '9') ? 0
        : tolerance == Tolerance.Typos ? Math.Min(rough.Length / 4, 2)
        : Typos(rough.Length);

    /// <summary>
    /// Whether a word of a name is the initial of a word that is sought: its first letter, or what a first letter becomes.
    /// </summary>
    public static bool IsInitial(ReadOnlySpan<char> nameWord, ReadOnlySpan<char> sought)
    {
        if (nameWord.Length >= sought.Length || !sought.StartsWith(nameWord, StringComparison.Ordinal) || nameWord.Length > LongestInitial)
        {
            return false;
        }

        if (nameWord.Length == 1)
        {
            return true;
        }

        foreach (var initial in LongInitials)
        {
            if (nameWord.SequenceEqual(initial))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The score of a name as a whole, without the spaces between its words: they are typed wrongly too.</summary>
    /// <param name="sought">What is sought.</param>
    /// <param name="name">What counts of the name.</param>
    /// <param name="typos">How many typing errors are between the two, at most so many as <see cref="Typos"/> allows.</param>
    public static int WholeScore(FoldedName sought, in NameTraits name, int typos) => typos == 0
        ? OfForm(OtherSpaces - (sought.Form == name.Form ? 0 : FormMissing), sought, name)
        : OfForm(TyposScore(sought.Letters, sought.Letters, name.Letters, typos), sought, name);

    /// <summary>
    /// A score of a name whose legal form is another: <c>Example AG</c> is not <c>Example GmbH</c>, though there may be nothing nearer.
    /// </summary>
    public static int OfForm(int score, FoldedName sought, in NameTraits name) =>
        sought.Form != 0 && name.Form != 0 && sought.Form != name.Form ? score * 2 / 3 : score;

    /// <summary>The score of a name that is, word by word, what is sought, 9,500–9,900.</summary>
    /// <param name="all">Whether not even a small word is left over on either side.</param>
    /// <param name="inOrder">Whether the words stand in the same order.</param>
    /// <param name="isAlike">Whether some are the same only in a rough spelling.</param>
    /// <param name="sameForm">Whether both have the same legal form, or none.</param>
    public static int EqualScore(bool all, bool inOrder, bool isAlike, bool sameForm) =>
        OtherSpelling - (all ? 0 : 60) - (inOrder ? 0 : 150) - (isAlike ? 90 : 0) - (sameForm ? 0 : FormMissing);

    /// <summary>
    /// The score of a person with a name among whose words are all that are sought, 9,400–9,449: a surname means its bearers first, and
    /// then what is called after them.
    /// </summary>
    /// <param name="letters">How many letters are sought.</param>
    /// <param name="nameLetters">How many letters the name has.</param>
    /// <param name="points">The <see cref="Points"/> of each word that is sought times its letters, together.</param>
    public static int BearerScore(int letters, int nameLetters, int points) =>
        9_400 + (39 * points / (10 * letters)) + Cover(10, letters, nameLetters);

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

    /// <summary>
    /// The score of a name in another script of which some words are told by their consonants: 6,410–6,690 where most of them sound alike,
    /// else 2,910–2,990, after those with typing errors.
    /// </summary>
    /// <param name="letters">How many letters are sought.</param>
    /// <param name="sounding">How many of them belong to words whose vowels agree, or are found otherwise.</param>
    /// <param name="nameLetters">How many letters the name has.</param>
    public static int ConsonantsScore(int letters, int sounding, int nameLetters) =>
        2 * sounding >= letters
            ? 6_410 + (100 * sounding / letters) + Cover(180, letters, nameLetters)
            : 2_910 + Cover(80, letters, nameLetters);

    /// <summary>
    /// The score of a name that has, as a whole and whatever its spaces, the consonants of what is sought: of few of them, vowels must
    /// agree as well.
    /// </summary>
    /// <param name="sought">What is sought.</param>
    /// <param name="letters">The name, without spaces.</param>
    /// <param name="key">The consonants.</param>
    /// <param name="name">What else counts of the name.</param>
    public static int OfConsonantsOfName(FoldedName sought, ReadOnlySpan<char> letters, string key, in NameTraits name)
    {
        var match = key.Length >= Consonants.EnoughOfName ? WordMatch.Sounds : Consonants.Match(sought.Squashed, letters, key).Heard;
        return match == WordMatch.None ? 0
            : OfForm(ConsonantsScore(sought.Letters, match == WordMatch.Sounds ? sought.Letters : 0, name.Letters), sought, name);
    }

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

    /// <summary>Whether a person's name sounds like a text in another script, and has nothing else in common with it.</summary>
    public static bool IsHeard(string text, string name)
    {
        var sought = FoldedName.Sought(text);
        return Score(sought, name, isPerson: true, Tolerance.Typos, heard: false) == 0
            && Score(sought, name, isPerson: true, Tolerance.Typos, heard: true) > 0;
    }

    /// <summary>Whether words of two scripts are the same by their consonants.</summary>
    public static bool IsHeard(WordMatch match) => match is WordMatch.Consonants or WordMatch.Sounds;

    /// <summary>How much it is worth, of 10, that a word is there in full.</summary>
    public static int Points(WordMatch match) => match switch
    {
        WordMatch.Same => 10,
        WordMatch.Levelled => 9,
        WordMatch.Alike => 8,
        _ => 0,
    };
}
