using System.Numerics;

namespace StakeholderGraph;

/// <summary>
/// One search in a <see cref="NameIndex"/>. It collects the words of names that match a searched word, examines the names with the rarest
/// of them, and scores these names with <see cref="NameMatch"/>.
/// </summary>
internal sealed class NameSearch(NameIndex index, FoldedName sought, FoundEntries found)
{
    /// <summary>The number of items of a list that can be read in the time that examining one name takes.</summary>
    private const int ListsPerName = 32;

    private readonly int _width = sought.Words.Length;
    private readonly SoughtWords _words = new(index, sought, found);
    private readonly WholeNames _whole = new(index, sought, found);

    /// <summary>
    /// Searches with the lowest tolerance that finds something; see <see cref="FieldSearch"/> for records that have the words in several
    /// fields.
    /// </summary>
    public void Run(IReadOnlyList<int> identified, FieldSearch? fields)
    {
        found.Tolerance = Tolerance.Spelling;
        if (_width == 0)
        {
            return;
        }

        found.Begin(_width);
        foreach (var entry in identified)
        {
            found.Add(entry, NameMatch.Perfect);
        }

        AddNames(Tolerance.Spelling);
        _whole.AddSpacings();
        _whole.AddAcronyms();
        _whole.Add(Tolerance.Spelling);
        var named = found.Count;
        fields?.AddWhole(found);
        if (found.Count >= NameMatch.Enough)
        {
            return;
        }

        var held = found.Count;
        found.Tolerance = Tolerance.Typos;
        if (_words.NoteTypos(Tolerance.Typos))
        {
            AddNames(Tolerance.Typos);
        }

        _whole.Add(Tolerance.Typos);
        _whole.AddShortened();
        if (found.Count == 0)
        {
            found.Tolerance = Tolerance.MissingWord;
            _words.NoteTypos(Tolerance.MissingWord);
            AddNames(Tolerance.MissingWord);
            _whole.AddAcronymWords();
        }

        if (named == 0 && found.Count == held)
        {
            fields?.AddPartial(found);
        }

        // What only sounds alike in another script keeps nothing else from being found, and so comes last.
        if (_words.NoteConsonants())
        {
            AddHeard();
        }

        _whole.AddHeard();
        if (found.Count == 0)
        {
            found.Tolerance = Tolerance.Sounds;
            _whole.AddOfOtherAlphabet();
        }
    }

    private void AddHeard()
    {
        if (_width == 1)
        {
            new OneWordNames(index, sought, found, _words).AddHeard();
        }
        else
        {
            AddNames(Tolerance.Typos, heard: true);
        }
    }

    private void AddNames(Tolerance tolerance, bool heard = false)
    {
        if (_width == 1)
        {
            new OneWordNames(index, sought, found, _words).Add(tolerance);
            return;
        }

        var required = 0u;
        Span<int> names = stackalloc int[_width];
        for (var w = 0; w < _width; w++)
        {
            required |= sought.Optional(w) ? 0 : 1u << w;
            names[w] = sought.Optional(w) ? int.MaxValue : _words.NamesLike(w);
        }

        // Every match has the rarest word or, if a word may be missing, one of the two rarest.
        var (rarest, count) = TakeSmallest(names);
        var (second, secondCount) = TakeSmallest(names);
        if (tolerance == Tolerance.MissingWord && sought.Required >= 2)
        {
            AddNamesWith(rarest, required, missing: 1, tolerance, heard);
            AddNamesWith(second, required, missing: 1, tolerance, heard);
        }
        else if (secondCount / ListsPerName <= count)
        {
            AddNamesWithBoth(rarest, second, required, tolerance, heard);
        }
        else
        {
            AddNamesWith(rarest, required, missing: 0, tolerance, heard);
        }
    }

    private static (int Place, int Number) TakeSmallest(Span<int> numbers)
    {
        var place = 0;
        for (var i = 1; i < numbers.Length; i++)
        {
            place = numbers[i] < numbers[place] ? i : place;
        }

        var number = numbers[place];
        numbers[place] = int.MaxValue;
        return (place, number);
    }

    private void AddNamesWith(int w, uint required, int missing, Tolerance tolerance, bool heard)
    {
        foreach (var word in _words.Like(w))
        {
            foreach (var posting in index.NamesOfWord[word])
            {
                AddName(posting >> 1, required, missing, tolerance, heard);
            }
        }
    }

    /// <summary>
    /// Intersects two lists of names, which are read sequentially from memory, instead of examining names, which are not.
    /// </summary>
    private void AddNamesWithBoth(int w, int other, uint required, Tolerance tolerance, bool heard)
    {
        var marks = found.Marks(index.Names.Length);
        var words = _words.Like(w);
        for (var i = 0; i < words.Count;)
        {
            foreach (var posting in NamesOfRun(words, ref i))
            {
                marks[posting >> 7] |= 1ul << (posting >> 1);
            }
        }

        words = _words.Like(other);
        for (var i = 0; i < words.Count;)
        {
            foreach (var posting in NamesOfRun(words, ref i))
            {
                if ((marks[posting >> 7] & (1ul << (posting >> 1))) != 0)
                {
                    marks[posting >> 7] &= ~(1ul << (posting >> 1));
                    AddName(posting >> 1, required, missing: 0, tolerance, heard);
                }
            }
        }
    }

    /// <summary>The names of a word and of the consecutive words after it in the index: one contiguous range of memory.</summary>
    private ReadOnlySpan<int> NamesOfRun(List<int> words, ref int i)
    {
        var from = words[i++];
        var to = from + 1;
        while (i < words.Count && words[i] == to)
        {
            i++;
            to++;
        }

        var offsets = index.NamesOfWord.Offsets;
        return index.NamesOfWord.Items.AsSpan(offsets[from], offsets[to] - offsets[from]);
    }

    private void AddName(int name, uint required, int missing, Tolerance tolerance, bool heard)
    {
        var words = index.WordsOfName[name];
        var rows = words.Length <= 64 ? stackalloc int[words.Length] : new int[words.Length];
        var matched = 0u;
        for (var i = 0; i < words.Length; i++)
        {
            rows[i] = found.RowOf(words[i]);
            matched |= rows[i] >= 0 ? found.Mask(rows[i]) : _words.MaskOf(words[i]);
        }

        if (BitOperations.PopCount(required & ~matched) > missing)
        {
            return;
        }

        for (var i = 0; i < words.Length; i++)
        {
            rows[i] = rows[i] >= 0 ? rows[i] : _words.RowOf(words[i]);
        }

        ref readonly var facts = ref index.Names[name];
        found.Add(facts.Entry, WordsMatch.Score(sought, found.Matches, rows, facts.Traits, tolerance, heard));
    }
}
