namespace StakeholderGraph;

/// <summary>
/// A search text as a shortened form of a longer name: the beginnings of its first two large words written as one (Mintrud, of
/// Министерство труда), or some of its characters (厚労省, of 厚生労働省).
/// </summary>
internal static class ShortenedName
{
    private const int ShortestBeginning = 3,
        LongestText = 16;

    private const int FewestCharacters = 3,
        MostCharacters = 5;

    /// <summary>The ways to part a text into the beginnings of two words; none for texts that are not one word.</summary>
    public static IEnumerable<(string First, string Second)> Beginnings(FoldedName sought)
    {
        if (sought.Words is not [{ Length: <= LongestText } word] || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            yield break;
        }

        for (var at = ShortestBeginning; at + ShortestBeginning <= word.Length; at++)
        {
            yield return (word[..at], word[at..]);
        }
    }

    /// <summary>Whether a text may consist of characters of a longer name in a script that is written without spaces.</summary>
    public static bool MayBeCharacters(FoldedName sought) =>
        sought.Words is [{ Length: >= FewestCharacters and <= MostCharacters } word]
        && word[0] is >= '\u3400' and <= '\u9FFF'
        && !char.IsSurrogate(word[^1]); // half a character cannot be searched for

    /// <summary>Whether a longer name has all characters of a text in order, the first and the last in their places.</summary>
    public static bool HasCharacters(ReadOnlySpan<char> name, ReadOnlySpan<char> text)
    {
        if (name.Length <= text.Length || name[0] != text[0] || name[^1] != text[^1])
        {
            return false;
        }

        var matched = 0;
        foreach (var character in name)
        {
            matched += matched < text.Length && character == text[matched] ? 1 : 0;
        }

        return matched == text.Length;
    }

    /// <summary>Whether a name has a text as its shortened form. Persons have none.</summary>
    public static bool IsOf<TWords>(TWords name, FoldedName sought)
        where TWords : INameWords
    {
        if (MayBeCharacters(sought))
        {
            return name.Count == 1 && HasCharacters(name[0], sought.Squashed);
        }

        foreach (var (first, second) in sought.Beginnings)
        {
            if (HasBeginnings(name, first, second))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The names of an index that a text shortens, in no order; the same name may be given twice.</summary>
    public static IEnumerable<int> Of(NameIndex index, FoldedName sought)
    {
        foreach (var (from, to) in Candidates(index, sought))
        {
            for (var i = from; i < to; i++)
            {
                var name = index.NamesOfWord.Items[i] >> 1;
                if (!index.Names[name].Traits.IsPerson && IsOf(new NameWords(index, name), sought))
                {
                    yield return name;
                }
            }
        }
    }

    /// <summary>Ranges of <see cref="NameIndex.NamesOfWord"/> with all these names, and others.</summary>
    private static IEnumerable<(int From, int To)> Candidates(NameIndex index, FoldedName sought)
    {
        foreach (var (first, second) in sought.Beginnings)
        {
            var (firsts, seconds) = (NamesOfWordsFrom(first), NamesOfWordsFrom(second));
            yield return firsts.To - firsts.From <= seconds.To - seconds.From ? firsts : seconds;
        }

        if (MayBeCharacters(sought))
        {
            yield return NamesOfWordsFrom(sought.Squashed[..1]);
        }

        (int From, int To) NamesOfWordsFrom(string begin)
        {
            var (from, to) = index.Words.BeginningWith(begin);
            return (index.NamesOfWord.Offsets[from], index.NamesOfWord.Offsets[to]);
        }
    }

    /// <summary>Whether the first two large words of a name begin so.</summary>
    private static bool HasBeginnings<TWords>(TWords name, string first, string second)
        where TWords : INameWords
    {
        var begin = first;
        for (var w = 0; w < name.Count; w++)
        {
            if (FoldedName.IsSmall(name[w]))
            {
                continue;
            }

            if (!name[w].StartsWith(begin, StringComparison.Ordinal))
            {
                return false;
            }

            if (ReferenceEquals(begin, second))
            {
                return true;
            }

            begin = second;
        }

        return false;
    }
}

/// <summary>The words of a name, wherever they are stored.</summary>
internal interface INameWords
{
    /// <summary>The number of words.</summary>
    int Count { get; }

    /// <summary>A word.</summary>
    ReadOnlySpan<char> this[int word] { get; }
}

/// <summary>The words of a name of an index.</summary>
internal readonly struct NameWords(NameIndex index, int name) : INameWords
{
    /// <inheritdoc/>
    public int Count => index.WordsOfName[name].Length;

    /// <inheritdoc/>
    public ReadOnlySpan<char> this[int word] => index.Words[index.WordsOfName[name][word]];
}
