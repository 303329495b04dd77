namespace StakeholderGraph;

/// <summary>
/// How the words of names match the words of a search text. Names share most of their words, so each distinct word is compared once for
/// each question. For one question at a time and one thread.
/// </summary>
internal sealed class KnownWords
{
    private readonly FoldedName _sought;
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _rowsBySpan;
    private readonly Spellings _spellings = new();
    private readonly List<WordMatches> _matches = [];
    private bool _isLoose;
    private string[] _consonants = [];

    public KnownWords(FoldedName sought)
    {
        _sought = sought;
        _rowsBySpan = _rows.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Rows with a match for each searched word.</summary>
    public ReadOnlySpan<WordMatches> Matches => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_matches);

    /// <summary>Whether any word matches by its consonants.</summary>
    public bool AreHeard { get; private set; }

    /// <summary>The row of a word of names.</summary>
    public int RowOf(ReadOnlySpan<char> word, Tolerance tolerance)
    {
        var isLoose = tolerance != Tolerance.Spelling;
        if (isLoose != _isLoose)
        {
            _rows.Clear();
            _matches.Clear();
            _isLoose = isLoose;
        }

        if (_rowsBySpan.TryGetValue(word, out var row))
        {
            return row;
        }

        row = _rows.Count;
        _rowsBySpan[word] = row;
        _spellings.Of(word);
        _consonants = !isLoose ? []
            : Consonants.IsOf(word[0]) ? Consonants.Of(word)
            : _sought.HasOtherScript ? Consonants.OfLatin(word)
            : [];
        for (var w = 0; w < _sought.Words.Length; w++)
        {
            var heard = Heard(w, word);
            AreHeard |= !heard.IsNone;
            _matches.Add(new WordMatches(Spelt(w, word)).Or(heard));
        }

        return row;
    }

    /// <summary>How the consonants of a searched word match those of a word of a name in another script.</summary>
    private WordMatches Heard(int w, ReadOnlySpan<char> name) =>
        _consonants.Length > 0 && Consonants.IsOf(_sought.Words[w][0]) != Consonants.IsOf(name[0])
            && Consonants.Shared(_sought.Consonants[w], _consonants) is { } key
                ? Consonants.Match(_sought.Words[w], name, key)
                : default;

    /// <summary>The best match of the letters of a searched word with those of a word of a name.</summary>
    private WordMatch Spelt(int w, ReadOnlySpan<char> name)
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

        var best = name.StartsWith(sought, StringComparison.Ordinal) ? WordMatch.Begins : WordMatch.None;
        for (var i = 0; i < spellings.Length; i++)
        {
            for (var s = 0; s < _spellings.Count; s++)
            {
                var match = _spellings[s].SequenceEqual(spellings[i]) ? WordMatch.Alike
                    : NameMatch.MayBegin(_sought, sought, name, s) && _spellings[s].StartsWith(spellings[i], StringComparison.Ordinal)
                        ? WordMatch.Begins
                    : WordMatch.None;
                match = NameMatch.OfSpellings(match, areOwn: i < _sought.OwnSpellings[w] && s < _spellings.Own);
                best = match > best ? match : best;
            }
        }

        if (best != WordMatch.None)
        {
            return best;
        }

        if (
            sought.Length >= NameMatch.ShortestWithin
            && WordParts.HasParts(name)
            && WordParts.Of(name.ToString()).Any(part => part.StartsWith(sought, StringComparison.Ordinal)))
        {
            return WordMatch.Within;
        }

        // A word that differs by typing errors is not an initial, even where typing errors do not count.
        var isInitial = NameMatch.IsInitial(name, sought);
        if (!_isLoose && !isInitial)
        {
            return WordMatch.None;
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
