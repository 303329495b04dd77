namespace StakeholderGraph;

/// <summary>
/// Translates a search text into a Lucene query over <see cref="FindWords"/> that finds at least every entry with a name that <see
/// cref="NameMatch"/> scores at a tolerance. Folded words consist of small letters, digits and apostrophes, so they contain nothing with a
/// special meaning in Lucene.
/// </summary>
internal static class FindQuery
{
    /// <summary>Beyond this number of words, all but one of which are required, the query does not list all pairs of words.</summary>
    private const int MostInPairs = 5;

    private const int MostInOrder = 20;

    /// <summary>The query; <c>null</c> if nothing can be found.</summary>
    public static string? Of(FoldedName sought, Tolerance tolerance)
    {
        if (sought.Words.Length == 0)
        {
            return null;
        }

        string[] words =
        [
            .. Enumerable
                .Range(0, sought.Words.Length)
                .Where(w => !sought.Optional(w))
                .Select(w => $"({string.Join(' ', OfWord(sought, w, tolerance))})"),
        ];
        return $"(+{string.Join(" +", tolerance >= Tolerance.MissingWord ? AllButOne(words) : words)}) "
            + $"{string.Join(' ', OfWhole(sought, tolerance))}";
    }

    private static IEnumerable<string> OfWord(FoldedName sought, int w, Tolerance tolerance)
    {
        var (word, rough) = (sought.Words[w], sought.Rough[w]);
        yield return FindWords.Word(FindWords.Written, word) + "*";
        foreach (var spelling in sought.Spellings[w].Append(word).Distinct(StringComparer.Ordinal))
        {
            yield return FindWords.Word(FindWords.Spelling, spelling) + "*";
        }

        if (word.Length is >= NameMatch.ShortestWithin and <= WordParts.Longest)
        {
            yield return FindWords.Word(FindWords.Part, word) + "*";
        }

        if (sought.Words.Length > 1)
        {
            foreach (var initial in Initials(word))
            {
                yield return initial;
            }
        }

        foreach (var query in tolerance == Tolerance.Spelling ? [] : sought.Consonants[w].Select(key => OfConsonants(word, key)).Distinct())
        {
            yield return query;
        }

        if (NameMatch.TyposOfWord(rough, tolerance) is var typos and > 0)
        {
            foreach (
                var query in TypingErrors.Queries(FindWords.Spelling, FindWords.Backwards, rough, typos, isAlone: sought.Words.Length == 1))
            {
                yield return query;
            }
        }
    }

    /// <summary>
    /// Words in other scripts have their keys in the index; Latin words have the consonants that all spellings write in the same way, in
    /// order.
    /// </summary>
    private static string OfConsonants(string word, string key) =>
        Consonants.IsOf(word[0]) ? InOrder(FindWords.Spelling, key) : FindWords.Word(FindWords.OfConsonants, key);

    /// <summary>
    /// Texts that have the consonants that no spelling changes; of long ones, of which the end may not be there, the first.
    /// </summary>
    private static string InOrder(char prefix, string key) =>
        $"{prefix}*{string.Join('*', Consonants.UnchangedOf(key).Take(MostInOrder))}*";

    /// <summary>The words of names that are <see cref="NameMatch.IsInitial"/> of a word.</summary>
    private static IEnumerable<string> Initials(string word)
    {
        if (!char.IsSurrogate(word[0]))
        {
            yield return $"{FindWords.Spelling}{word[0]}";
        }

        foreach (var initial in NameMatch.LongInitials)
        {
            if (word.StartsWith(initial, StringComparison.Ordinal))
            {
                yield return $"{FindWords.Spelling}{initial}";
                yield return $"{FindWords.Written}{initial}"; // shch has other spellings
            }
        }
    }

    private static IEnumerable<string> OfWhole(FoldedName sought, Tolerance tolerance)
    {
        yield return FindWords.Word(FindWords.Whole, sought.Squashed);
        yield return FindWords.OfIdentifier(sought.Text);
        if (Identification.Named(sought.Text) is var named && named != sought.Text.Trim())
        {
            yield return FindWords.OfIdentifier(named); // of an address
        }

        foreach (var spacing in sought.Spacings)
        {
            yield return $"(+{string.Join(" +", ((string?[])[spacing.First, spacing.Second]).OfType<string>().Select(Exactly))})";
        }

        if (AcronymMatch.MayBe(sought))
        {
            yield return FindWords.Word(FindWords.Acronym, sought.AcronymText) + (AcronymMatch.MayBegin(sought) ? "*" : "");
        }

        foreach (var outer in AcronymMatch.MayBeWide(sought) ? Acronym.Outer(sought.AcronymText) : [])
        {
            yield return FindWords.Word(FindWords.Acronym, outer);
        }

        foreach (var (first, second) in tolerance == Tolerance.Spelling ? [] : sought.Beginnings)
        {
            yield return $"(+{Beginning(first)} +{Beginning(second)})";
        }

        if (tolerance != Tolerance.Spelling && ShortenedName.MayBeCharacters(sought))
        {
            yield return $"{FindWords.Whole}{sought.Squashed[0]}*{sought.Squashed[^1]}";
        }

        foreach (var acronym in tolerance >= Tolerance.MissingWord ? sought.AcronymWords : [])
        {
            yield return FindWords.Word(FindWords.Acronym, acronym);
        }

        if (AcronymMatch.MayBeWide(sought))
        {
            yield return $"{FindWords.Acronym}?{sought.AcronymText}"; // without the first word
        }

        foreach (var query in tolerance == Tolerance.Spelling ? [] : OfSounds(sought, tolerance).Distinct())
        {
            yield return query;
        }

        if (tolerance != Tolerance.Spelling && NameMatch.Typos(sought.Letters) is var typos and > 0)
        {
            foreach (var query in TypingErrors.Queries(FindWords.Whole, FindWords.WholeBackwards, sought.Squashed, typos, isAlone: true))
            {
                yield return query;
            }
        }
    }

    private static IEnumerable<string> OfSounds(FoldedName sought, Tolerance tolerance)
    {
        char[] prefixes =
            sought.IsOfOtherScript ? [FindWords.OfLatinSounds]
            : tolerance == Tolerance.Sounds ? [FindWords.OfSounds, FindWords.OfLatinSounds]
            : [FindWords.OfSounds];
        return from prefix in prefixes from key in sought.SoundKeys from query in OfSounds(prefix, key) select query;
    }

    /// <summary>Keys that differ in as many consonants as may differ: at least one part, of which there is one more, is the same.</summary>
    private static IEnumerable<string> OfSounds(char prefix, string key)
    {
        var errors = Sounds.Errors(key);
        var length = (key.Length - errors) / (errors + 1);
        return errors == 0
            ? [FindWords.Word(prefix, key)]
            : key.Chunk(length + 1).Take(errors + 1).Select(part => $"{prefix}*{string.Concat(part.Take(length))}*");
    }

    private static string Beginning(string word) =>
        $"({FindWords.Word(FindWords.Written, word)}* {FindWords.Word(FindWords.Spelling, word)}*)";

    private static string Exactly(string word) => $"({FindWords.Word(FindWords.Written, word)} {FindWords.Word(FindWords.Spelling, word)})";

    /// <summary>
    /// If one word may be missing, one of each pair must be present. For many words, each is required once, because Lucene accepts at most
    /// 1024 clauses.
    /// </summary>
    private static IEnumerable<string> AllButOne(string[] words)
    {
        if (words.Length == 1)
        {
            return words;
        }

        return words.Length <= MostInPairs
            ? words.SelectMany((word, i) => words.Skip(i + 1).Select(other => $"({word} {other})"))
            : words.Chunk(2).Where(pair => pair.Length == 2).Select(pair => $"({pair[0]} {pair[1]})");
    }
}
