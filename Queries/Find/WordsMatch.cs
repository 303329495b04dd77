namespace StakeholderGraph;

/// <summary>
/// How well a name matches word by word: each searched word, the longest first, is paired with the best remaining word of the name. An
/// index that knows how single words match uses this too, so that there is one rule.
/// </summary>
internal static class WordsMatch
{
    /// <summary>The score of a name, 0 for no match.</summary>
    /// <param name="sought">The search text, with m words.</param>
    /// <param name="matches">Rows of m matches, one row for each distinct word of names.</param>
    /// <param name="rows">For each word of the name, its row; negative if no searched word matches it.</param>
    /// <param name="name">Other data of the name that affects its score.</param>
    /// <param name="tolerance">The allowed errors, which need not occur.</param>
    /// <param name="heard">Whether words in another script may match by their consonants.</param>
    public static int Score(
        FoldedName sought,
        ReadOnlySpan<WordMatches> matches,
        ReadOnlySpan<int> rows,
        in NameTraits name,
        Tolerance tolerance,
        bool heard = false)
    {
        var begins = BeginsScore(sought, matches, rows, name.Letters);

        // The only better matches than a name that begins with the text are the whole name, which too few words may not cover, and the name
        // of a person.
        return begins == NameMatch.Perfect ? begins
            : NameMatch.OfForm(
                begins > 0 && sought.Content < name.Content && !name.IsPerson
                    ? begins
                    : Math.Max(begins, AnywhereScore(sought, matches, rows, name, tolerance, heard)),
                sought,
                name);
    }

    private static WordMatches At(ReadOnlySpan<WordMatches> matches, ReadOnlySpan<int> rows, int m, int nameWord, int soughtWord) =>
        rows[nameWord] < 0 ? default : matches[(rows[nameWord] * m) + soughtWord];

    /// <summary>The score of a name that begins with the search text: all words but the last are complete.</summary>
    private static int BeginsScore(FoldedName sought, ReadOnlySpan<WordMatches> matches, ReadOnlySpan<int> rows, int nameLetters)
    {
        var m = sought.Words.Length;
        if (m > rows.Length)
        {
            return 0;
        }

        var (points, same, byCounterpart) = (0, 0, false);
        for (var w = 0; w < m; w++)
        {
            var match = At(matches, rows, m, w, w).Spelt;
            if (match < (w == m - 1 ? WordMatch.BeginsCounterpart : WordMatch.Counterpart))
            {
                return 0;
            }

            points += sought.IsForm(w) ? 0 : sought.Words[w].Length * NameMatch.Points(match);
            same += match == WordMatch.Same ? 1 : 0;
            byCounterpart |= NameMatch.IsCounterpart(match);
        }

        var score = same == rows.Length ? NameMatch.Perfect : NameMatch.BeginsScore(sought.Letters, nameLetters, points);
        return byCounterpart ? NameMatch.OfCounterpart(score) : score;
    }

    private static int AnywhereScore(
        FoldedName sought,
        ReadOnlySpan<WordMatches> matches,
        ReadOnlySpan<int> rows,
        in NameTraits name,
        Tolerance tolerance,
        bool heard)
    {
        var m = sought.Words.Length;
        Span<int> places = stackalloc int[FoldedName.MaxSoughtWords];
        var taken = rows.Length <= 128 ? stackalloc bool[rows.Length] : new bool[rows.Length];
        taken.Clear();
        var tally = default(Tally);
        foreach (var w in sought.LongestFirst)
        {
            var (best, place, evidence) = (WordMatch.None, -1, 0);
            var typos = NameMatch.TyposOfWord(sought.Rough[w], tolerance);
            for (var n = 0; n < rows.Length; n++)
            {
                var both = At(matches, rows, m, n, w);
                var match = TyposOf(both.Spelt) <= typos ? both.Spelt : WordMatch.None;
                match = heard && both.Heard > match ? both.Heard : match;
                if (match > best && (!taken[n] || match == WordMatch.Within))
                {
                    (best, place, evidence) = (match, n, both.Evidence);
                }
            }

            places[w] = place;
            if (place >= 0 && best != WordMatch.Within)
            {
                taken[place] = true;
            }

            tally.Add(sought, w, best, evidence, place >= 0 && name.IsForm(place, rows.Length));
        }

        var isWholeName = tally.Equal == tally.Words && tally.EqualContent >= name.Content;
        var mayMiss = tolerance == Tolerance.MissingWord && sought.Required >= (isWholeName || sought.IsOfTwoScripts ? 2 : 3) ? 1 : 0;
        if (
            tally.Missing > mayMiss
            || tally.Words == 0
            || (tally.Initials + tally.Heard > 0 && !tally.HasWord && tally.Evidence < Consonants.Enough))
        {
            return 0;
        }

        var score = tally switch
        {
            { Missing: 0 } when isWholeName => NameMatch.EqualScore(
                all: tally.Words == sought.Core && tally.Words == rows.Length - name.FormWords,
                InOrder(places[..m]),
                tally.Alike > 0,
                sameForm: sought.Form == name.Form),
            { Missing: > 0 } => NameMatch.MissingWordScore(sought.Letters, tally.Letters, name.Letters, tally.Typos),
            { Typos: > 0 } => NameMatch.TyposScore(sought.Letters, tally.Letters, name.Letters, tally.Typos),
            { Heard: > 0 } => NameMatch.ConsonantsScore(sought.Letters, sought.Letters - tally.Heard + tally.Sounding, name.Letters),
            { Initials: > 0 } => NameMatch.InitialsScore(
                tally.Letters,
                name.Letters,
                areOthersComplete: name.IsPerson && tally.Equal + tally.Initials == tally.Words),
            _ when name.IsPerson && tally.Equal == tally.Words => NameMatch.BearerScore(tally.Letters, name.Letters, tally.Points),
            _ => NameMatch.InsideScore(tally.Letters, name.Letters, tally.Points),
        };
        return tally.ByCounterpart ? NameMatch.OfCounterpart(score) : score;
    }

    private static int TyposOf(WordMatch match) => match switch
    {
        WordMatch.OneTypo => 1,
        WordMatch.TwoTypos => 2,
        _ => 0,
    };

    private static bool InOrder(ReadOnlySpan<int> places)
    {
        var last = -1;
        foreach (var place in places)
        {
            if (place >= 0 && place < last)
            {
                return false;
            }

            last = Math.Max(place, last);
        }

        return true;
    }

    /// <summary>The result for the searched words.</summary>
    private struct Tally
    {
        /// <summary>The number of words that the name has. Words of the legal form never count.</summary>
        public int Words;

        /// <summary>The number of letters of these words.</summary>
        public int Letters;

        /// <summary>The number of words that are complete.</summary>
        public int Equal;

        /// <summary>The number of these that are not small.</summary>
        public int EqualContent;

        /// <summary>The number of words that are equal only in a rough spelling or by a counterpart.</summary>
        public int Alike;

        /// <summary>Whether some words match only by a counterpart.</summary>
        public bool ByCounterpart;

        /// <summary>The total value of the words.</summary>
        public int Points;

        /// <summary>The number of words of which the name has only the initial.</summary>
        public int Initials;

        /// <summary>The number of typing errors.</summary>
        public int Typos;

        /// <summary>The number of letters in words that match by their consonants.</summary>
        public int Heard;

        /// <summary>The number of these letters in words whose vowels agree.</summary>
        public int Sounding;

        /// <summary>The number of required words that are missing.</summary>
        public int Missing;

        /// <summary>
        /// Whether a word of two or more letters matches in full, or one of more by its beginning, because initials alone find nothing.
        /// </summary>
        public bool HasWord;

        /// <summary>The evidence for words that match by their consonants.</summary>
        public int Evidence;

        public void Add(FoldedName sought, int word, WordMatch match, int evidence, bool isFormOfName)
        {
            if (sought.IsForm(word))
            {
                return;
            }

            var letters = sought.Words[word].Length;
            if (match == WordMatch.None)
            {
                Missing += sought.Optional(word) ? 0 : 1;
                return;
            }

            Words++;
            Letters += letters;
            Points += letters * NameMatch.Points(match);
            var isComplete = NameMatch.IsComplete(match);
            Equal += isComplete ? 1 : 0;
            EqualContent += isComplete && !sought.Small[word] && !isFormOfName ? 1 : 0;
            Alike += isComplete && match < WordMatch.Levelled ? 1 : 0;
            ByCounterpart |= NameMatch.IsCounterpart(match);
            Initials += match == WordMatch.Initial ? 1 : 0;
            Typos += TyposOf(match);
            Sounding += match == WordMatch.Sounds ? letters : 0;
            if (NameMatch.IsHeard(match))
            {
                Heard += letters;
                Evidence += evidence;
            }
            else
            {
                HasWord |= match != WordMatch.Initial && letters > (match is WordMatch.Begins or WordMatch.BeginsCounterpart ? 2 : 1);
            }
        }
    }
}
