namespace StakeholderGraph;

/// <summary>How the words of names match the searched words, recorded in rows as far as a search examines them.</summary>
internal sealed class SoughtWords(NameIndex index, FoldedName sought, FoundEntries found)
{
    private readonly int _width = sought.Words.Length;
    private readonly WordRange[] _ranges = [.. Enumerable.Range(0, sought.Words.Length).Select(w => new WordRange(index, sought, w))];

    /// <summary>Records the words of names within the allowed number of typing errors, and returns whether there are any.</summary>
    public bool NoteTypos(Tolerance tolerance)
    {
        var any = false;
        Span<ulong> places = stackalloc ulong[TypedText.Alphabet];
        for (var w = 0; w < _width; w++)
        {
            var rough = sought.Rough[w];
            var limit = sought.Optional(w) ? 0 : NameMatch.TyposOfWord(rough, tolerance);
            if (limit == 0)
            {
                continue;
            }

            var typed = new TypedText(rough, places);
            index.NearWords.Near(rough, limit, found.Numbers);
            foreach (var near in found.Numbers)
            {
                var distance = typed.Within(index.Spellings[index.RoughSpellings[near]], limit);
                if (distance == 0 || distance > limit)
                {
                    continue;
                }

                foreach (var word in index.WordsOfRough[near])
                {
                    found.SetMatch(RowOf(word), w, new WordMatches(distance == 1 ? WordMatch.OneTypo : WordMatch.TwoTypos));
                    any = true;
                }
            }
        }

        return any;
    }

    /// <summary>Notes the words of names in other scripts that have the same consonants, and says whether there are any.</summary>
    public bool NoteConsonants()
    {
        var any = false;
        for (var w = 0; w < _width; w++)
        {
            var (keys, wordsOfKey) = Consonants.IsOf(sought.Words[w][0])
                ? index.LatinConsonants
                : (index.Consonants, index.WordsOfConsonants);
            foreach (var key in keys.Count == 0 ? [] : sought.Consonants[w])
            {
                foreach (var word in keys.Find(key) is var number and >= 0 ? wordsOfKey[number] : [])
                {
                    var match = Consonants.Match(sought.Words[w], index.Words[word], key);
                    if (!match.IsNone)
                    {
                        found.SetMatch(RowOf(word), w, match);
                        any = true;
                    }
                }
            }
        }

        return any;
    }

    /// <summary>The row of a word of names: how it matches each searched word, without typing errors.</summary>
    public int RowOf(int word)
    {
        var row = found.RowOf(word);
        if (row < 0)
        {
            row = found.AddRow(word);
            for (var w = 0; w < _width; w++)
            {
                if (_ranges[w].Match(word) is var match and not WordMatch.None)
                {
                    found.SetMatch(row, w, new WordMatches(match));
                }
            }
        }

        return row;
    }

    /// <summary>The searched words that a word of names matches, for a word without a row: most names are excluded at this point.</summary>
    public uint MaskOf(int word)
    {
        var mask = 0u;
        for (var w = 0; w < _width; w++)
        {
            mask |= _ranges[w].Match(word) == WordMatch.None ? 0 : 1u << w;
        }

        return mask;
    }

    /// <summary>The approximate number of names with a word that matches a searched word.</summary>
    public int NamesLike(int w) => _ranges[w].Names + NamesWithTypos(w);

    /// <summary>All words of names that match a searched word.</summary>
    public List<int> Like(int w)
    {
        var words = found.Numbers;
        words.Clear();
        _ranges[w].AddWords(words);
        for (var row = 0; row < found.RowCount; row++)
        {
            if (IsTolerated(found.Match(row, w)))
            {
                words.Add(found.Word(row));
            }
        }

        return words;
    }

    private int NamesWithTypos(int w)
    {
        var names = 0;
        for (var row = 0; row < found.RowCount; row++)
        {
            names += IsTolerated(found.Match(row, w)) ? index.NamesOfWord[found.Word(row)].Length : 0;
        }

        return names;
    }

    private static bool IsTolerated(WordMatches match) =>
        match.Spelt is WordMatch.OneTypo or WordMatch.TwoTypos || match.Heard != WordMatch.None;
}
