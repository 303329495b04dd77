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

    /// <summary>Searches with as little tolerance as finds something.</summary>
    public void Run()
    {
        found.Tolerance = Tolerance.Spelling;
        if (_width == 0)
        {
            return;
        }

        found.Begin(_width);
        for (var w = 0; w < _width; w++)
        {
            AddSpellings(w);
        }

        AddNames(Tolerance.Spelling);
        AddAcronyms();
        AddWholeNames(Tolerance.Spelling);
        if (found.Count >= NameMatch.Enough)
        {
            return;
        }

        found.Tolerance = Tolerance.Typos;
        for (var w = 0; w < _width; w++)
        {
            AddTypos(w);
        }

        AddNames(Tolerance.Typos);
        AddWholeNames(Tolerance.Typos);
        if (found.Count == 0 && sought.Content >= 3)
        {
            found.Tolerance = Tolerance.MissingWord;
            AddNames(Tolerance.MissingWord);
        }
    }

    private void AddSpellings(int w)
    {
        var word = sought.Words[w];
        var (from, to) = index.Words.BeginningWith(word);
        for (var i = from; i < to; i++)
        {
            found.Add(i, w, i == from && index.Words[i].Length == word.Length ? WordMatch.Same : WordMatch.Begins);
        }

        var levelled = sought.Levelled[w];
        (from, to) = index.LevelledWords.BeginningWith(levelled);
        for (var i = from; i < to; i++)
        {
            AddLevelled(i, w, i == from && index.LevelledWords[i].Length == levelled.Length ? WordMatch.Levelled : WordMatch.Begins);
        }

        // The initials of a word are its first one, two or four letters; asking for three costs nothing.
        for (var letters = 1; letters <= 4 && letters < word.Length; letters++)
        {
            if (NameMatch.IsInitial(word.AsSpan(0, letters), word) && index.Words.Find(word.AsSpan(0, letters)) is var initial and >= 0)
            {
                found.Add(initial, w, WordMatch.Initial);
            }
        }
    }

    private void AddTypos(int w)
    {
        var levelled = sought.Levelled[w];
        var limit = sought.Optional(w) ? 0 : NameMatch.TyposOfWord(levelled);
        if (limit == 0)
        {
            return;
        }

        var typed = new TypedText(levelled, stackalloc ulong[TypedText.Alphabet]);
        index.NearWords.Near(levelled, limit, found.Numbers);
        foreach (var near in found.Numbers)
        {
            var distance = typed.Within(index.LevelledWords[near], limit);
            if (distance > 0 && distance <= limit)
            {
                AddLevelled(near, w, distance == 1 ? WordMatch.OneTypo : WordMatch.TwoTypos);
            }
        }
    }

    private void AddLevelled(int levelled, int w, WordMatch match)
    {
        foreach (var word in index.WordsOfLevelled[levelled])
        {
            found.Add(word, w, match);
        }
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
            names[w] = sought.Optional(w) ? int.MaxValue : 0;
        }

        for (var row = 0; row < found.RowCount; row++)
        {
            var count = index.NamesOfWord[found.Word(row)].Length;
            for (var mask = found.Mask(row) & required; mask != 0; mask &= mask - 1)
            {
                names[BitOperations.TrailingZeroCount(mask)] += count;
            }
        }

        // Whatever matches has one of the words that are rarest; where a word may be missing, one of the two rarest.
        var missing = tolerance == Tolerance.MissingWord ? 1 : 0;
        for (var i = 0; i <= missing; i++)
        {
            var rarest = names.IndexOf(Smallest(names));
            names[rarest] = int.MaxValue;
            AddNamesWith(rarest, required, missing, tolerance);
        }
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
        for (var row = 0; row < found.RowCount; row++)
        {
            if ((found.Mask(row) & (1u << w)) == 0)
            {
                continue;
            }

            foreach (var posting in index.NamesOfWord[found.Word(row)])
            {
                var words = index.WordsOfName[posting >> 1];
                var rows = words.Length <= few.Length ? few[..words.Length] : new int[words.Length];
                var matched = 0u;
                for (var i = 0; i < words.Length; i++)
                {
                    rows[i] = found.RowOf(words[i]);
                    matched |= rows[i] < 0 ? 0 : found.Mask(rows[i]);
                }

                if (BitOperations.PopCount(required & ~matched) <= missing)
                {
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
        for (var row = 0; row < found.RowCount; row++)
        {
            var match = found.Match(row, 0);
            var typos = match == WordMatch.OneTypo ? 1 : match == WordMatch.TwoTypos ? 2 : 0;
            if (match == WordMatch.Initial || typos > 0 != (tolerance == Tolerance.Typos))
            {
                continue;
            }

            var points = letters * NameMatch.Points(match);
            foreach (var posting in index.NamesOfWord[found.Word(row)])
            {
                ref readonly var name = ref index.Names[posting >> 1];
                var first = (posting & 1) != 0;
                var score = typos > 0 ? NameMatch.TyposScore(letters, letters, name.Letters, typos)
                    : match >= WordMatch.Levelled && name.Content == 1 ? ScoreOfEqual(posting >> 1, match, first, name)
                    : first ? NameMatch.BeginsScore(letters, name.Letters, points)
                    : NameMatch.InsideScore(letters, name.Letters, points);
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
