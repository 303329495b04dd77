using System.Numerics;
using System.Text;

namespace StakeholderGraph;

/// <summary>
/// One search in a <see cref="NameIndex"/>. It collects the words of names that match a word that is sought, goes through the names with the rarest of them, and
/// scores those names as <see cref="NameMatch"/> does.
/// </summary>
internal sealed class NameSearch(NameIndex index, FoldedName sought, FoundEntries found)
{
    /// <summary>How many items of a list are read in the time that it takes to look at one name.</summary>
    private const int ListsPerName = 32;

    private readonly int _width = sought.Words.Length;
    private readonly WordRange[] _ranges = [.. Enumerable.Range(0, sought.Words.Length).Select(w => new WordRange(index, sought, w))];

    /// <summary>Searches with as little tolerance as finds something; see <see cref="FieldSearch"/> for what holds the words in several fields.</summary>
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
        AddSpacings();
        AddAcronyms();
        AddWholeNames(Tolerance.Spelling);
        var named = found.Count;
        fields?.AddWhole(found);
        if (found.Count >= NameMatch.Enough)
        {
            return;
        }

        var held = found.Count;
        found.Tolerance = Tolerance.Typos;
        if (AddTypos(Tolerance.Typos))
        {
            AddNames(Tolerance.Typos);
        }

        AddWholeNames(Tolerance.Typos);
        if (found.Count == 0)
        {
            found.Tolerance = Tolerance.MissingWord;
            AddTypos(Tolerance.MissingWord);
            AddNames(Tolerance.MissingWord);
        }

        if (named == 0 && found.Count == held)
        {
            fields?.AddPartial(found);
        }
    }

    /// <summary>Notes the words of names that are as few typing errors away as are allowed, and says whether there are any.</summary>
    private bool AddTypos(Tolerance tolerance)
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
                    found.SetMatch(RowOf(word), w, distance == 1 ? WordMatch.OneTypo : WordMatch.TwoTypos);
                    any = true;
                }
            }
        }

        return any;
    }

    /// <summary>The row of a word of names: how it stands to each word that is sought, but for typing errors.</summary>
    private int RowOf(int word)
    {
        var row = found.RowOf(word);
        if (row < 0)
        {
            row = found.AddRow(word);
            for (var w = 0; w < _width; w++)
            {
                if (_ranges[w].Match(word) is var match and not WordMatch.None)
                {
                    found.SetMatch(row, w, match);
                }
            }
        }

        return row;
    }

    /// <summary>Which of the words that are sought a word of names matches, if it has no row yet: most names go no further.</summary>
    private uint MaskOf(int word)
    {
        var mask = 0u;
        for (var w = 0; w < _width; w++)
        {
            mask |= _ranges[w].Match(word) == WordMatch.None ? 0 : 1u << w;
        }

        return mask;
    }

    private void AddNames(Tolerance tolerance)
    {
        if (_width == 1)
        {
            AddNamesOfOneWord(tolerance);
            return;
        }

        var required = 0u;
        Span<int> names = stackalloc int[_width];
        for (var w = 0; w < _width; w++)
        {
            required |= sought.Optional(w) ? 0 : 1u << w;
            names[w] = sought.Optional(w) ? int.MaxValue : _ranges[w].Names + NamesWithTypos(w);
        }

        // Whatever matches has the word that is rarest; where a word may be missing, one of the two rarest.
        var (rarest, count) = TakeSmallest(names);
        var (second, secondCount) = TakeSmallest(names);
        if (tolerance == Tolerance.MissingWord && sought.Required >= 2)
        {
            AddNamesWith(rarest, required, missing: 1, tolerance);
            AddNamesWith(second, required, missing: 1, tolerance);
        }
        else if (secondCount / ListsPerName <= count)
        {
            AddNamesWithBoth(rarest, second, required, tolerance);
        }
        else
        {
            AddNamesWith(rarest, required, missing: 0, tolerance);
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

    private int NamesWithTypos(int w)
    {
        var names = 0;
        for (var row = 0; row < found.RowCount; row++)
        {
            names += found.Match(row, w) is WordMatch.OneTypo or WordMatch.TwoTypos ? index.NamesOfWord[found.Word(row)].Length : 0;
        }

        return names;
    }

    /// <summary>All words of names that match a word that is sought.</summary>
    private List<int> WordsLike(int w)
    {
        var words = found.Numbers;
        words.Clear();
        _ranges[w].AddWords(words);
        for (var row = 0; row < found.RowCount; row++)
        {
            if (found.Match(row, w) is WordMatch.OneTypo or WordMatch.TwoTypos)
            {
                words.Add(found.Word(row));
            }
        }

        return words;
    }

    private void AddNamesWith(int w, uint required, int missing, Tolerance tolerance)
    {
        foreach (var word in WordsLike(w))
        {
            foreach (var posting in index.NamesOfWord[word])
            {
                AddName(posting >> 1, required, missing, tolerance);
            }
        }
    }

    /// <summary>Goes through two lists of names, which lie in memory as they are read, rather than through names, which do not.</summary>
    private void AddNamesWithBoth(int w, int other, uint required, Tolerance tolerance)
    {
        var marks = found.Marks(index.Names.Length);
        var words = WordsLike(w);
        for (var i = 0; i < words.Count;)
        {
            foreach (var posting in NamesOfRun(words, ref i))
            {
                marks[posting >> 7] |= 1ul << (posting >> 1);
            }
        }

        words = WordsLike(other);
        for (var i = 0; i < words.Count;)
        {
            foreach (var posting in NamesOfRun(words, ref i))
            {
                if ((marks[posting >> 7] & (1ul << (posting >> 1))) != 0)
                {
                    marks[posting >> 7] &= ~(1ul << (posting >> 1));
                    AddName(posting >> 1, required, missing: 0, tolerance);
                }
            }
        }
    }

    /// <summary>The names of a word and of those after it that follow each other in the index too: one piece of memory.</summary>
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

    private void AddName(int name, uint required, int missing, Tolerance tolerance)
    {
        var words = index.WordsOfName[name];
        var rows = words.Length <= 64 ? stackalloc int[words.Length] : new int[words.Length];
        var matched = 0u;
        for (var i = 0; i < words.Length; i++)
        {
            rows[i] = found.RowOf(words[i]);
            matched |= rows[i] >= 0 ? found.Mask(rows[i]) : MaskOf(words[i]);
        }

        if (BitOperations.PopCount(required & ~matched) > missing)
        {
            return;
        }

        for (var i = 0; i < words.Length; i++)
        {
            rows[i] = rows[i] >= 0 ? rows[i] : RowOf(words[i]);
        }

        ref readonly var facts = ref index.Names[name];
        found.Add(facts.Entry, WordsMatch.Score(sought, found.Matches, rows, facts.Traits, tolerance));
    }

    /// <summary>As <see cref="WordsMatch.Score"/> for a single word, where the score follows from the length of the name and the place of the word in it.</summary>
    private void AddNamesOfOneWord(Tolerance tolerance)
    {
        foreach (var word in WordsLike(0))
        {
            var match = found.Match(RowOf(word), 0);
            var typos = match == WordMatch.OneTypo ? 1 : match == WordMatch.TwoTypos ? 2 : 0;
            if (match == WordMatch.Initial || typos > 0 != (tolerance != Tolerance.Spelling))
            {
                continue;
            }

            foreach (var posting in index.NamesOfWord[word])
            {
                found.Add(index.Names[posting >> 1].Entry, ScoreOfOneWord(posting >> 1, word, match, typos, isFirst: (posting & 1) != 0));
            }
        }
    }

    private int ScoreOfOneWord(int number, int word, WordMatch match, int typos, bool isFirst)
    {
        var name = index.Names[number].Traits;
        var (letters, points) = (sought.Letters, sought.Letters * NameMatch.Points(match));
        if (typos > 0)
        {
            return NameMatch.TyposScore(letters, letters, name.Letters, typos);
        }

        if (match >= WordMatch.Alike)
        {
            var words = index.WordsOfName[number];
            if (match == WordMatch.Same && words.Length == 1)
            {
                return NameMatch.Perfect;
            }

            if (name.Content == 1 && !sought.Small[0] && (name.Form == 0 || !name.IsForm(words.IndexOf(word), words.Length)))
            {
                return NameMatch.EqualScore(all: words.Length - name.FormWords == 1, inOrder: true, match == WordMatch.Alike, sameForm: name.Form == 0);
            }

            if (name.IsPerson)
            {
                return NameMatch.BearerScore(letters, name.Letters, points);
            }
        }

        return isFirst && match >= WordMatch.Begins
            ? NameMatch.BeginsScore(letters, name.Letters, points)
            : NameMatch.InsideScore(letters, name.Letters, points);
    }

    private void AddSpacings()
    {
        foreach (var spacing in sought.Spacings)
        {
            if (index.Words.Find(spacing.First) is var first and >= 0
                && (spacing.Second is null ? first : index.Words.Find(spacing.Second)) is var second and >= 0)
            {
                var isFirstRarer = index.NamesOfWord[first].Length <= index.NamesOfWord[second].Length;
                foreach (var posting in index.NamesOfWord[isFirstRarer ? first : second])
                {
                    AddSpacing(spacing, posting >> 1, first, second);
                }
            }
        }
    }

    private void AddSpacing(Spacing spacing, int name, int first, int second)
    {
        var words = index.WordsOfName[name];
        if (spacing.Second is not null && words.IndexOf([first, second]) < 0)
        {
            return;
        }

        var text = spacing.Text;
        var rows = words.Length <= 64 ? stackalloc int[words.Length] : new int[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            rows[i] = text.Known.RowOf(index.Words[words[i]], Tolerance.Spelling);
        }

        ref readonly var facts = ref index.Names[name];
        found.Add(facts.Entry, NameMatch.OfSpacing(WordsMatch.Score(text, text.Known.Matches, rows, facts.Traits, Tolerance.Spelling)));
    }

    private void AddAcronyms()
    {
        if (!NameMatch.IsAcronym(sought) || !Ascii.IsValid(sought.Squashed) || sought.Squashed.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return;
        }

        foreach (var name in index.NamesOfAcronym(sought.Squashed, mayBegin: false))
        {
            found.Add(index.Names[name].Entry, NameMatch.AcronymScore);
        }

        foreach (var name in NameMatch.BeginsAcronym(sought) ? index.NamesOfAcronym(sought.Squashed, mayBegin: true) : [])
        {
            found.Add(index.Names[name].Entry, NameMatch.AcronymBeginsScore);
        }
    }

    private void AddWholeNames(Tolerance tolerance)
    {
        var limit = tolerance == Tolerance.Spelling ? 0 : NameMatch.Typos(sought.Letters);
        var typed = new TypedText(sought.Squashed, stackalloc ulong[TypedText.Alphabet]);
        index.NearNames.Near(sought.Squashed, limit, found.Numbers);
        foreach (var near in found.Numbers)
        {
            ref readonly var name = ref index.Names[near];
            var distance = typed.Within(Squash(near, name.Traits), limit);
            if (distance <= limit)
            {
                found.Add(name.Entry, NameMatch.WholeScore(sought, name.Traits, distance));
            }
        }
    }

    private ReadOnlySpan<char> Squash(int name, in NameTraits traits)
    {
        var room = found.Room(traits.Letters);
        var rest = room;
        var words = index.WordsOfName[name];
        for (var w = 0; w < words.Length; w++)
        {
            if (!traits.IsForm(w, words.Length))
            {
                index.Words[words[w]].CopyTo(rest);
                rest = rest[index.Words[words[w]].Length..];
            }
        }

        return room;
    }
}
