namespace StakeholderGraph;

/// <summary>Finds the names with a single word, of which there may be many.</summary>
internal sealed class OneWordNames(NameIndex index, FoldedName sought, FoundEntries found, SoughtWords words)
{
    /// <summary>
    /// As <see cref="WordsMatch.Score"/> for a single word, where the score depends only on the length of the name and the position of the
    /// word.
    /// </summary>
    public void Add(Tolerance tolerance)
    {
        foreach (var word in words.Like(0))
        {
            var match = found.Match(words.RowOf(word), 0).Spelt;
            var typos = match == WordMatch.OneTypo ? 1 : match == WordMatch.TwoTypos ? 2 : 0;
            if (match is WordMatch.Initial or WordMatch.None || typos > 0 != (tolerance != Tolerance.Spelling))
            {
                continue;
            }

            foreach (var posting in index.NamesOfWord[word])
            {
                var score = ScoreOfOneWord(posting >> 1, word, match, typos, isFirst: (posting & 1) != 0);
                found.Add(index.Names[posting >> 1].Entry, NameMatch.IsCounterpart(match) ? NameMatch.OfCounterpart(score) : score);
            }
        }
    }

    /// <summary>Adds those with a word in another script that has the same consonants.</summary>
    public void AddHeard()
    {
        for (var row = 0; row < found.RowCount; row++)
        {
            var match = found.Match(row, 0);
            if (match.Heard == WordMatch.None || match.Evidence < Consonants.Enough)
            {
                continue;
            }

            foreach (var posting in index.NamesOfWord[found.Word(row)])
            {
                ref readonly var name = ref index.Names[posting >> 1];
                var sounding = match.Heard == WordMatch.Sounds ? sought.Letters : 0;
                found.Add(name.Entry, NameMatch.ConsonantsScore(sought.Letters, sounding, name.Traits.Letters));
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

        if (NameMatch.IsComplete(match))
        {
            var all = index.WordsOfName[number];
            if (match == WordMatch.Same && all.Length == 1)
            {
                return NameMatch.Perfect;
            }

            if (name.Content == 1 && !sought.Small[0] && (name.Form == 0 || !name.IsForm(all.IndexOf(word), all.Length)))
            {
                return NameMatch.EqualScore(
                    all: all.Length - name.FormWords == 1,
                    inOrder: true,
                    isAlike: match < WordMatch.Levelled,
                    sameForm: name.Form == 0);
            }

            if (name.IsPerson)
            {
                return NameMatch.BearerScore(letters, name.Letters, points);
            }
        }

        return isFirst && match >= WordMatch.BeginsCounterpart
            ? NameMatch.BeginsScore(letters, name.Letters, points)
            : NameMatch.InsideScore(letters, name.Letters, points);
    }
}
