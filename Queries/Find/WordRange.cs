namespace StakeholderGraph;

/// <summary>
/// The words of names that equal or begin with a searched word: as written, in each of its spellings, within words without spaces, and its
/// initials. Ranges of sorted lists are found and tested without reading the words.
/// </summary>
internal sealed class WordRange
{
    private readonly NameIndex _index;
    private readonly FoldedName _sought;
    private readonly string _word;
    private readonly bool _isLong;
    private readonly int _from;
    private readonly int _to;
    private readonly int _same;
    private readonly int _levelled;
    private readonly (int From, int To, int Equal, bool IsOwn)[] _spellings;
    private readonly HashSet<int>? _within;
    private readonly List<int>? _initials;

    /// <summary>Finds the ranges of a word.</summary>
    public WordRange(NameIndex index, FoldedName sought, int w)
    {
        var word = sought.Words[w];
        (_index, _sought, _word, _isLong) = (index, sought, word, NameMatch.MayBegin(sought, word, "a", spelling: 1));
        (_from, _to) = index.Words.BeginningWith(word);
        _same = _from < _to && index.Words[_from].Length == word.Length ? _from : -1;
        _spellings =
        [
            .. sought.Spellings[w]
                .Select((spelling, s) => RangeOf(index, spelling, isOwn: s < sought.OwnSpellings[w]))
                .Where(range => range.From < range.To),
        ];
        _levelled = index.Spellings.Find(sought.Spellings[w][0]);
        _within = Within(index, word);
        _initials = InitialsOf(index, word);
        IsEmpty = _from == _to && _spellings.Length == 0 && _within is null && _initials is null;
        Names = Math.Max(
            index.NamesOfWord.Offsets[_to] - index.NamesOfWord.Offsets[_from],
            _spellings.Sum(range => index.NamesOfSpelling[range.To] - index.NamesOfSpelling[range.From]));
    }

    /// <summary>Whether no word equals or begins with the searched word.</summary>
    public bool IsEmpty { get; }

    /// <summary>The approximate number of names with one of these words.</summary>
    public int Names { get; }

    /// <summary>How a word of names matches the searched word.</summary>
    public WordMatch Match(int word)
    {
        if (IsEmpty)
        {
            return WordMatch.None;
        }

        if (word == _same)
        {
            return WordMatch.Same;
        }

        var best = word >= _from && word < _to ? WordMatch.Begins : WordMatch.None;
        if (_spellings.Length > 0)
        {
            var spellings = _index.SpellingsOfWord[word];
            if (spellings[0] == _levelled)
            {
                return WordMatch.Levelled;
            }

            foreach (var range in _spellings)
            {
                for (var s = 0; s < spellings.Length; s++)
                {
                    if (spellings[s] >= range.From && spellings[s] < range.To)
                    {
                        var match = spellings[s] == range.Equal ? WordMatch.Alike
                            : _isLong || NameMatch.MayBegin(_sought, _word, _index.Words[word], s) ? WordMatch.Begins
                            : WordMatch.None;
                        match = NameMatch.OfSpellings(match, areOwn: range.IsOwn && s < _index.OwnSpellings[word]);
                        best = match > best ? match : best;
                    }
                }
            }
        }

        return best != WordMatch.None ? best
            : _within is not null && _within.Contains(word) ? WordMatch.Within
            : _initials is not null && _initials.Contains(word) ? WordMatch.Initial
            : WordMatch.None;
    }

    /// <summary>Adds every matching word; some may be added twice.</summary>
    public void AddWords(List<int> words)
    {
        for (var word = _from; word < _to; word++)
        {
            words.Add(word);
        }

        foreach (var range in _spellings)
        {
            for (var spelling = range.From; spelling < range.To; spelling++)
            {
                foreach (var word in _index.WordsOfSpelling[spelling])
                {
                    if (word < _from || word >= _to)
                    {
                        words.Add(word);
                    }
                }
            }
        }

        words.AddRange(_within ?? []);
        words.AddRange(_initials ?? []);
    }

    private static (int From, int To, int Equal, bool IsOwn) RangeOf(NameIndex index, string spelling, bool isOwn)
    {
        var (from, to) = index.Spellings.BeginningWith(spelling);
        return (from, to, from < to && index.Spellings[from].Length == spelling.Length ? from : -1, isOwn);
    }

    private static HashSet<int>? Within(NameIndex index, string word)
    {
        if (word.Length < NameMatch.ShortestWithin || index.Parts.Count == 0)
        {
            return null;
        }

        var (from, to) = index.Parts.BeginningWith(word);
        HashSet<int>? words = null;
        for (var part = from; part < to; part++)
        {
            foreach (var whole in index.WordsOfPart[part])
            {
                (words ??= []).Add(whole);
            }
        }

        return words;
    }

    private static List<int>? InitialsOf(NameIndex index, string word)
    {
        List<int>? initials = null;
        for (var letters = 1; letters <= NameMatch.LongestInitial && letters < word.Length; letters++)
        {
            var initial = word.AsSpan(0, letters);
            if (NameMatch.IsInitial(initial, word) && index.Words.Find(initial) is var found and >= 0)
            {
                (initials ??= []).Add(found);
            }
        }

        return initials;
    }
}
