namespace StakeholderGraph;

/// <summary>
/// How well a name matches a search text, from 0 (not at all) to 10,000 (the exact name). It depends on the two texts and on whether the
/// name is a person's, not on other records, so that every engine that finds the candidates returns the same answer.
/// </summary>
internal static class NameMatch
{
    /// <summary>The score of the exact name.</summary>
    public const int Perfect = 10_000;

    /// <summary>The minimum score of a name that differs only in spelling, order, small words and the legal form.</summary>
    public const int WholeName = 9_450;

    /// <summary>Typing errors are allowed if fewer entries than this are found without them, regardless of filters.</summary>
    public const int Enough = 10;

    /// <summary>The <see cref="Cover"/> of a name that begins with the search text.</summary>
    public const int BeginsCover = 599;

    /// <summary>The <see cref="Cover"/> of a name that has the words anywhere.</summary>
    public const int InsideCover = 800;

    /// <summary>The minimum length of a text that is searched within words.</summary>
    public const int ShortestWithin = 2;

    /// <summary>The minimum length of a text that begins a rough spelling of a word.</summary>
    private const int ShortestInRough = 4;

    /// <summary>The maximum number of letters that an initial folds to: щ.</summary>
    public const int LongestInitial = 4;

    /// <summary>The minimum score of a name that sounds the same in another script.</summary>
    private const int SameSounds = 5_400;

    private const int OtherSpelling = 9_900;
    private const int OtherSpaces = 9_650;
    private const int FormMissing = 100;
    private const int OtherSpacing = 50;

    [ThreadStatic]
    private static FoldedText? _name;

    /// <summary>The letters that a first letter folds to, if more than one.</summary>
    public static IReadOnlyList<string> LongInitials { get; } =
    ["zh", "kh", "ts", "ch", "sh", "shch", "yu", "ya", "ye", "lj", "nj", "dj", "dzh"];

    /// <summary>Scores a name. Scoring thousands of names stores only their distinct words.</summary>
    /// <param name="sought">The search text.</param>
    /// <param name="name">The name.</param>
    /// <param name="isPerson">Whether it is a person's.</param>
    /// <param name="tolerance">How much may be wrong.</param>
    /// <param name="heard">Whether words in another script may match by their consonants.</param>
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

    /// <summary>The data of a folded name that affects its score, in addition to its words.</summary>
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
            isPerson,
            name.IsCyrillic);
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
        if (heard && Sounds.AreOfOtherScript(name.Core) != sought.IsOfOtherScript
            || tolerance == Tolerance.Sounds && name.IsCyrillic != sought.IsCyrillic)
        {
            var text = name.Spaced;
            var evidence = sought.SoundKeys.Length == 0 ? 0 : Sounds.Evidence(sought.SoundKeys, Sounds.KeysOf(text));
            score = Math.Max(score, OfSounds(sought, text, traits, evidence));
        }

        score = Math.Max(score, AcronymMatch.Score(sought, name, isPerson));
        if (tolerance != Tolerance.Spelling && !isPerson && score < ShortenedScore && ShortenedName.IsOf(name, sought))
        {
            score = ShortenedScore;
        }

        if (tolerance >= Tolerance.MissingWord && sought.AcronymWords.Length > 0)
        {
            foreach (var acronym in Acronym.Of(name, isPerson))
            {
                var isSought = sought.AcronymWords.Contains(acronym);
                score = isSought ? Math.Max(score, AcronymMatch.OfWord(sought, acronym, traits)) : score;
            }
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

    /// <summary>The score of a name that was found with one space more or less.</summary>
    public static int OfSpacing(int score) => Math.Max(0, Math.Min(score, OtherSpaces) - OtherSpacing);

    /// <summary>The number of typing errors allowed in a whole name: none for up to 3 letters, one for 4 or 5, two for 6 or more.</summary>
    public static int Typos(int letters) => letters < 4 ? 0 : letters < 6 ? 1 : 2;

    /// <summary>
    /// The number of typing errors allowed in the roughest spelling of a word: one for 4 to 7 letters, two for 8 or more; if nothing is
    /// found in this way, as many as in a whole name. None in numbers: 2011 is not 2012.
    /// </summary>
    public static int TyposOfWord(ReadOnlySpan<char> rough, Tolerance tolerance) =>
        tolerance == Tolerance.Spelling || rough.ContainsAnyInRange('0', '9') ? 0
        : tolerance == Tolerance.Typos ? Math.Min(rough.Length / 4, 2)
        : Typos(rough.Length);

    /// <summary>
    /// Whether a spelling of a word of a name may begin with a searched word. Two or three letters are too few for the rougher spellings of
    /// a word in Latin letters, and a single one for the Latin form of a word in another script. What looks like an acronym only begins
    /// words as they are written.
    /// </summary>
    /// <param name="sought">The search text.</param>
    /// <param name="word">The searched word.</param>
    /// <param name="name">The word of a name.</param>
    /// <param name="spelling">The number of its spelling.</param>
    public static bool MayBegin(FoldedName sought, ReadOnlySpan<char> word, ReadOnlySpan<char> name, int spelling) =>
        !sought.IsLikeAcronym
        && (spelling == 0
            || word.Length >= (char.IsAsciiLetterLower(name[0]) ? ShortestInRough : sought.Words.Length > 1 ? 1 : ShortestWithin));

    /// <summary>Whether a word of a name is the initial of a searched word: its first letter, or the letters that this folds to.</summary>
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

    /// <summary>The score of a name as a whole, without the spaces between its words, because spaces are mistyped too.</summary>
    /// <param name="sought">The search text.</param>
    /// <param name="name">The data of the name that affects its score.</param>
    /// <param name="typos">The number of typing errors, at most the number that <see cref="Typos"/> allows.</param>
    public static int WholeScore(FoldedName sought, in NameTraits name, int typos) => typos == 0
        ? OfForm(OtherSpaces - (sought.Form == name.Form ? 0 : FormMissing), sought, name)
        : OfForm(TyposScore(sought.Letters, sought.Letters, name.Letters, typos), sought, name);

    /// <summary>
    /// The score of a name with another legal form: <c>Example AG</c> is not <c>Example GmbH</c>, although there may be no better match.
    /// </summary>
    public static int OfForm(int score, FoldedName sought, in NameTraits name) =>
        sought.Form != 0 && name.Form != 0 && sought.Form != name.Form ? score * 2 / 3 : score;

    /// <summary>The score of a name that matches word by word, 9,500–9,900.</summary>
    /// <param name="all">Whether no words, not even small ones, are left over on either side.</param>
    /// <param name="inOrder">Whether the words are in the same order.</param>
    /// <param name="isAlike">Whether some words are equal only in a rough spelling.</param>
    /// <param name="sameForm">Whether both have the same legal form, or none.</param>
    public static int EqualScore(bool all, bool inOrder, bool isAlike, bool sameForm) =>
        OtherSpelling - (all ? 0 : 60) - (inOrder ? 0 : 150) - (isAlike ? 90 : 0) - (sameForm ? 0 : FormMissing);

    /// <summary>
    /// The score of a person whose name has all searched words, 9,400–9,449: a surname means persons with it first, and then what is named
    /// after them.
    /// </summary>
    /// <param name="letters">The number of searched letters.</param>
    /// <param name="nameLetters">The number of letters of the name.</param>
    /// <param name="points">The sum over the searched words of their <see cref="Points"/> times their letters.</param>
    public static int BearerScore(int letters, int nameLetters, int points) =>
        9_400 + (39 * points / (10 * letters)) + Cover(10, letters, nameLetters);

    /// <summary>The score of a name that begins with the search text, 8,500–9,399.</summary>
    /// <param name="letters">The number of searched letters.</param>
    /// <param name="nameLetters">The number of letters of the name.</param>
    /// <param name="points">The sum over the searched words of their <see cref="Points"/> times their letters.</param>
    public static int BeginsScore(int letters, int nameLetters, int points) =>
        BeginsLeast(letters, points) + Cover(BeginsCover, letters, nameLetters);

    /// <summary>The score of a name that has the words, or words that begin with them, anywhere, 7,000–8,400.</summary>
    public static int InsideScore(int letters, int nameLetters, int points) =>
        InsideLeast(letters, points) + Cover(InsideCover, letters, nameLetters);

    /// <summary>The minimum of <see cref="BeginsScore"/> for names of any length.</summary>
    public static int BeginsLeast(int letters, int points) => 8_500 + (300 * points / (10 * letters));

    /// <summary>The minimum of <see cref="InsideScore"/> for names of any length.</summary>
    public static int InsideLeast(int letters, int points) => 7_000 + (600 * points / (10 * letters));

    /// <summary>The part of a score that states how much of the name is covered by the search text.</summary>
    public static int Cover(int most, int letters, int nameLetters) => most * Math.Min(letters, nameLetters) / nameLetters;

    /// <summary>
    /// The score of a name that has only the initial of a searched word, 6,700–6,900; of a person whose other words are complete
    /// 7,850–7,950, before those in whose names the words only begin longer ones.
    /// </summary>
    public static int InitialsScore(int letters, int nameLetters, bool areOthersComplete) =>
        areOthersComplete ? 7_850 + Cover(100, letters, nameLetters) : 6_700 + Cover(200, letters, nameLetters);

    /// <summary>The score of a name that the text shortens, 6,960: Mintrud, 厚労省.</summary>
    public const int ShortenedScore = 6_960;

    /// <summary>
    /// The score of a name in another script if some words match only by their consonants: 6,410–6,690 if most of them also agree in
    /// vowels, otherwise 2,910–2,990, after names with typing errors.
    /// </summary>
    /// <param name="letters">The number of searched letters.</param>
    /// <param name="sounding">The number of letters in words whose vowels agree or that match otherwise.</param>
    /// <param name="nameLetters">The number of letters of the name.</param>
    public static int ConsonantsScore(int letters, int sounding, int nameLetters) =>
        2 * sounding >= letters
            ? 6_410 + (100 * sounding / letters) + Cover(180, letters, nameLetters)
            : 2_910 + Cover(80, letters, nameLetters);

    /// <summary>
    /// The score of a name in another script by its sounds: 5,400–5,900 if it sounds the same, 2,910–2,990 if it does and has few
    /// consonants, 900–990 if it sounds alike, 0 if not or if there are too few consonants to tell.
    /// </summary>
    /// <param name="sought">The search text.</param>
    /// <param name="text">The folded name with spaces, without the legal form.</param>
    /// <param name="name">The data of the name that affects its score.</param>
    /// <param name="evidence">The number of consonants that they have in common, see <see cref="Sounds.Evidence"/>.</param>
    public static int OfSounds(FoldedName sought, string text, in NameTraits name, int evidence)
    {
        if (evidence < Sounds.Fewest)
        {
            return 0;
        }

        var (distance, sounds) = (1d, Sounds.Of(text));
        foreach (var sounding in sought.Soundings)
        {
            distance = Math.Min(distance, SoundDistance.Of(sounding, sounds));
        }

        var most = SoundDistance.Most(evidence);
        var (isSame, nearness) = (distance <= SoundDistance.Same, (most - distance) / most);
        var score = distance > most ? 0
            : isSame && evidence > Sounds.Fewest ? SameSounds + (int)(500 * nearness)
            : isSame ? 2_910 + (int)(80 * nearness)
            : 900 + (int)(90 * nearness);
        return OfForm(score, sought, name);
    }

    /// <summary>The score of a name with typing errors, 3,000–6,400.</summary>
    /// <param name="letters">The number of searched letters.</param>
    /// <param name="matched">The number of letters in words that are in the name.</param>
    /// <param name="nameLetters">The number of letters of the name.</param>
    /// <param name="typos">The number of typing errors.</param>
    public static int TyposScore(int letters, int matched, int nameLetters, int typos) =>
        3_000 + (2_400 * (letters - typos) / letters) + Cover(1_000, matched, nameLetters);

    /// <summary>The score of a name that lacks one of the searched words, 1,000–2,900.</summary>
    public static int MissingWordScore(int letters, int matched, int nameLetters, int typos) =>
        1_000 + (1_200 * (matched - typos) / letters) + Cover(700, matched, nameLetters);

    /// <summary>
    /// Whether a person's name sounds the same as a text in another script, and has nothing else in common with it. One that only sounds
    /// alike, or has too few consonants to tell, may be anybody's.
    /// </summary>
    public static bool IsHeard(string text, string name)
    {
        var sought = FoldedName.Sought(text);
        return Score(sought, name, isPerson: true, Tolerance.Typos, heard: false) == 0
            && Score(sought, name, isPerson: true, Tolerance.Typos, heard: true) >= SameSounds;
    }

    /// <summary>
    /// The score of a name that has a searched given name only as its counterpart, such as Bob for Robert: after all names that match in
    /// the same way without one, however short it is, and a whole name also after the persons whose names have all searched words.
    /// </summary>
    /// <param name="score">The score without this difference.</param>
    public static int OfCounterpart(int score) => score switch
    {
        >= 9_500 => 9_420 + ((score - 9_500) / 40),
        >= 9_400 => 9_400 + ((score - 9_400) / 3),
        >= 8_500 => 8_401 + ((score - 8_500) / 10),
        >= 7_000 => 6_970 + ((score - 7_000) / 50),
        _ => Math.Max(1, score - 100),
    };

    /// <summary>How two words with a common spelling match, or with one that begins with the other.</summary>
    /// <param name="match">The match of the spellings.</param>
    /// <param name="areOwn">Whether both are spellings of the words themselves, and not of their counterparts.</param>
    public static WordMatch OfSpellings(WordMatch match, bool areOwn) => match switch
    {
        WordMatch.Alike when !areOwn => WordMatch.Counterpart,
        WordMatch.Begins when !areOwn => WordMatch.BeginsCounterpart,
        _ => match,
    };

    /// <summary>Whether a word matches only by a counterpart.</summary>
    public static bool IsCounterpart(WordMatch match) => match is WordMatch.Counterpart or WordMatch.BeginsCounterpart;

    /// <summary>Whether a word of a name matches as a whole, without typing errors.</summary>
    public static bool IsComplete(WordMatch match) => match >= WordMatch.Counterpart;

    /// <summary>Whether words of two scripts match by their consonants.</summary>
    public static bool IsHeard(WordMatch match) => match is WordMatch.Consonants or WordMatch.Sounds;

    /// <summary>The value of a complete word, of 10.</summary>
    public static int Points(WordMatch match) => match switch
    {
        WordMatch.Same => 10,
        WordMatch.Levelled => 9,
        WordMatch.Alike or WordMatch.Counterpart => 8,
        _ => 0,
    };
}
