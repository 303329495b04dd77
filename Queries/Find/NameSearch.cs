using System.Numerics;
using System.Text;

namespace StakeholderGraph.Embedded;

/// <summary>
/// One search in a <see cref="NameIndex"/>. It collects the words of names that match a word that is sought, goes through the names with the rarest of them, and
/// scores those names as <see cref="NameMatch"/> does.
/// </summary>
internal sealed class NameSearch(NameIndex index, FoldedName sought, FoundEntries found)
{
    private readonly int _width = sought.Words.Length;
    private readonly WordRange[] _ranges = [.. Enumerable.Range(0, sought.Words.Length).Select(w => WordRange.Of(index, sought, w))];

    /// <summary>Searches with as little tolerance as finds something.</summary>
    public void Run()
    {
        found.Tolerance = Tolerance.Spelling;
        if (_width == 0)
        {
            return;
        }

        found.Begin(_width);
        AddNames(Tolerance.Spelling);
        AddAcronyms();
        AddWholeNames(Tolerance.Spelling);
        if (found.Count >= NameMatch.Enough)
        {
            return;
        }

        found.Tolerance = Tolerance.Typos;
        AddTypos(Tolerance.Typos);
        AddNames(Tolerance.Typos);
        AddWholeNames(Tolerance.Typos);
        if (found.Count > 0)
        {
            return;
        }

        found.Tolerance = Tolerance.MissingWord;
        AddTypos(Tolerance.MissingWord);
        AddNames(Tolerance.MissingWord);
    }

    /// <summary>Notes the words of names that are as few typing errors away as are allowed.</summary>
    private void AddTypos(Tolerance tolerance)
    {
        Span<ulong> places = stackalloc ulong[TypedText.Alphabet];
        for (var w = 0; w < _width; w++)
        {
            var levelled = sought.Levelled[w];
            var limit = sought.Optional(w) ? 0 : NameMatch.TyposOfWord(levelled, tolerance);
            if (limit == 0)
            {
                continue;
            }

            var typed = new TypedText(levelled, places);
            index.NearWords.Near(levelled, limit, found.Numbers);
            foreach (var near in found.Numbers)
            {
                var distance = typed.Within(index.LevelledWords[near], limit);
                if (distance == 0 || distance > limit)
                {
                    continue;
                }

                foreach (var word in index.WordsOfLevelled[near])
                {
                    found.SetMatch(RowOf(word), w, distance == 1 ? WordMatch.OneTypo : WordMatch.TwoTypos);
                }
            }
        }
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
                if (_ranges[w].Match(word, index.LevelledOfWord[word]) is var match and not WordMatch.None)
                {
                    found.SetMatch(row, w, match);
                }
            }
        }

        return row;
    }

    /// <summary>Which of the words that are sought a word of names matches: its row's mask, but without making it a row.</summary>
    private uint MaskOf(int word)
    {
        var row = found.RowOf(word);
        if (row >= 0)
        {
            return found.Mask(row);
        }

        var (mask, levelled) = (0u, index.LevelledOfWord[word]);
        for (var w = 0; w < _width; w++)
        {
            mask |= _ranges[w].Match(word, levelled) == WordMatch.None ? 0 : 1u << w;
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
            names[w] = sought.Optional(w) ? int.MaxValue : _ranges[w].Names;
        }

        // Whatever matches has one of the words that are rarest; where a word may be missing, one of the two rarest.
        var missing = tolerance == Tolerance.MissingWord && sought.Content >= 2 ? 1 : 0;
        for (var i = 0; i <= missing; i++)
        {
            var rarest = names.IndexOf(Smallest(names));
            names[rarest] = int.MaxValue;
            AddNamesWith(rarest, required, missing, tolerance);
        }
    }

    /// <summary>All words of names that match a word that is sought.</summary>
    private List<int> WordsLike(int w)
    {
        var words = found.Numbers;
        words.Clear();
        _ranges[w].AddWords(index, words);
        for (var row = 0; row < found.RowCount; row++)
        {
            if (found.Match(row, w) is WordMatch.OneTypo or WordMatch.TwoTypos)
            {
                words.Add(found.Word(row));
            }
        }

        return words;
    }

    private static int Smallest(ReadOnlySpan<int> numbers)
    {
        var smallest = numbers[0];
        foreach (var number in numbers)
        {
            smallest = Math.Min(smallest, number);
        }

        return smallest;
    }

    private void AddNamesWith(int w, uint required, int missing, Tolerance tolerance)
    {
        Span<int> few = stackalloc int[64];
        foreach (var word in WordsLike(w))
        {
            foreach (var posting in index.NamesOfWord[word])
            {
                var words = index.WordsOfName[posting >> 1];
                var matched = 0u;
                for (var i = 0; i < words.Length; i++)
                {
                    matched |= MaskOf(words[i]);
                }

                if (BitOperations.PopCount(required & ~matched) <= missing)
                {
                    var rows = words.Length <= few.Length ? few[..words.Length] : new int[words.Length];
                    for (var i = 0; i < words.Length; i++)
                    {
                        rows[i] = RowOf(words[i]);
                    }

                    ref readonly var name = ref index.Names[posting >> 1];
                    found.Add(name.Entry, WordsMatch.Score(sought, found.Matches, rows, name.Letters, name.Content, tolerance));
                }
            }
        }
    }

    /// <summary>As <see cref="WordsMatch.Score"/> for a single word, where the score follows from the length of the name and the place of the word in it.</summary>
    private void AddNamesOfOneWord(Tolerance tolerance)
    {
        var letters = sought.Letters;
        foreach (var word in WordsLike(0))
        {
            var match = found.Match(RowOf(word), 0);
            var typos = match == WordMatch.OneTypo ? 1 : match == WordMatch.TwoTypos ? 2 : 0;
            if (match == WordMatch.Initial || typos > 0 != (tolerance != Tolerance.Spelling))
            {
                continue;
            }

            var points = letters * NameMatch.Points(match);
            var (begins, inside) = (NameMatch.BeginsLeast(letters, points), NameMatch.InsideLeast(letters, points));
            foreach (var posting in index.NamesOfWord[word])
            {
                ref readonly var name = ref index.Names[posting >> 1];
                var first = (posting & 1) != 0;
                var score = typos > 0 ? NameMatch.TyposScore(letters, letters, name.Letters, typos)
                    : match >= WordMatch.Levelled && name.Content == 1 ? ScoreOfEqual(posting >> 1, match, first, name)
                    : first ? begins + NameMatch.Cover(NameMatch.BeginsCover, letters, name.Letters)
                    : inside + NameMatch.Cover(NameMatch.InsideCover, letters, name.Letters);
                found.Add(name.Entry, score);
            }
        }
    }

    private int ScoreOfEqual(int name, WordMatch match, bool first, in NameFacts facts)
    {
        var points = sought.Letters * NameMatch.Points(match);
        var alone = index.WordsOfName[name].Length == 1;
        return alone && match == WordMatch.Same ? NameMatch.Perfect
            : !sought.Small[0] ? NameMatch.EqualScore(all: alone, inOrder: true)
            : first ? NameMatch.BeginsScore(sought.Letters, facts.Letters, points)
            : NameMatch.InsideScore(sought.Letters, facts.Letters, points);
    }

    private void AddAcronyms()
    {
        if (!NameMatch.IsAcronym(sought) || !Ascii.IsValid(sought.Squashed))
        {
            return;
        }

        var packed = NameIndex.PackAcronym(sought.Squashed);
        var (low, high) = (0, index.Acronyms.Length);
        while (low < high)
        {
            var middle = (int)(((uint)low + (uint)high) >> 1);
            (low, high) = index.Acronyms[middle] < packed ? (middle + 1, high) : (low, middle);
        }

        for (; low < index.Acronyms.Length && index.Acronyms[low] == packed; low++)
        {
            found.Add(index.Names[index.AcronymNames[low]].Entry, NameMatch.AcronymScore);
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
            var distance = typed.Within(Squash(near, name.Letters), limit);
            if (distance <= limit)
            {
                found.Add(name.Entry, NameMatch.WholeScore(sought.Letters, name.Letters, distance));
            }
        }
    }

    private ReadOnlySpan<char> Squash(int name, int letters)
    {
        var room = found.Room(letters);
        var rest = room;
        foreach (var word in index.WordsOfName[name])
        {
            index.Words[word].CopyTo(rest);
            rest = rest[index.Words[word].Length..];
        }

        return room;
    }
}
