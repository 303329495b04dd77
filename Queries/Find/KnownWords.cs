namespace StakeholderGraph;

/// <summary>
/// How the words of names stand to the words of a text that is sought. Names share most of their words, so each different one is compared
/// once a question. For one question at a time, by one thread.
/// </summary>
internal sealed class KnownWords
{
    private readonly FoldedName _sought;
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _rowsBySpan;
    private readonly Spellings _spellings = new();
    private readonly List<WordMatch> _matches = [];
    private Tolerance _tolerance;
    private string[] _consonants = [];

    public KnownWords(FoldedName sought)
    {
        _sought = sought;
        _rowsBySpan = _rows.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Rows of a match for each word that is sought.</summary>
    public ReadOnlySpan<WordMatch> Matches => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_matches);

    /// <summary>The row of a word of names.</summary>
    public int RowOf(ReadOnlySpan<char> word, Tolerance tolerance)
    {
        if (tolerance != _tolerance)
        {
            _rows.Clear();
            _matches.Clear();
            _tolerance = tolerance;
        }

        if (_rowsBySpan.TryGetValue(word, out var row))
        {
            return row;
        }

        row = _rows.Count;
        _rowsBySpan[word] = row;
        _spellings.Of(word);
        _consonants = tolerance == Tolerance.Spelling ? []
            : Consonants.IsOf(word[0]) ? Consonants.Of(word)
            : _sought.HasOtherScript ? Consonants.OfLatin(word)
            : [];
        for (var w = 0; w < _sought.Words.Length; w++)
        {
            _matches.Add(Match(w, word));
        }

        return row;
    }

    /// <summary>How a word that is sought stands to a word of a name, at best.</summary>
    private WordMatch Match(int w, ReadOnlySpan<char> name)
    {
        var (sought, spellings) = (_sought.Words[w], _sought.Spellings[w]);
        if (name.SequenceEqual(sought))
        {
            return WordMatch.Same;
        }

        if (_spellings[0].SequenceEqual(spellings[0]))
        {
            return WordMatch.Levelled;
        }

        var begins = name.StartsWith(sought, StringComparison.Ordinal);
        foreach (var spelling in spellings)
        {
            for (var s = 0; s < _spellings.Count; s++)
            {
                if (_spellings[s].SequenceEqual(spelling))
                {
                    return WordMatch.Alike;
                }

                begins |= _spellings[s].StartsWith(spelling, StringComparison.Ordinal);
            }
        }

        if (begins)
        {
            return WordMatch.Begins;
        }

        if (
            sought.Length >= NameMatch.ShortestWithin
            && WordParts.HasParts(name)
            && WordParts.Of(name.ToString()).Any(part => part.StartsWith(sought, StringComparison.Ordinal)))
        {
            return WordMatch.Within;
        }

        // What differs by typing errors is no initial, even where such errors do not count.
        var isInitial = NameMatch.IsInitial(name, sought);
        if (_tolerance == Tolerance.Spelling && !isInitial)
        {
            return WordMatch.None;
        }

        if (_consonants.Length > 0 && Consonants.IsOf(sought[0]) != Consonants.IsOf(name[0])
            && Consonants.Shared(_sought.Consonants[w], _consonants) is { } key
            && Consonants.Match(sought, name, key) is var heard and not WordMatch.None)
        {
            return heard;
        }

        var rough = _sought.Rough[w];
        if (!_sought.Optional(w) && NameMatch.TyposOfWord(rough, Tolerance.MissingWord) is var limit and > 0
            && EditDistance.Within(rough, _spellings[_spellings.Rough], limit) is var distance && distance <= limit)
        {
            return distance == 1 ? WordMatch.OneTypo : WordMatch.TwoTypos;
        }

        return isInitial ? WordMatch.Initial : WordMatch.None;
    }
}
