namespace StakeholderGraph;

/// <summary>
/// The words of names that are, or begin with, a word that is sought: as written from <paramref name="From"/> to before <paramref name="To"/>, levelled from
/// <paramref name="LevelledFrom"/> to before <paramref name="LevelledTo"/>, and the initials of it. Ranges are found and asked without looking at a word.
/// </summary>
/// <param name="From">The first word.</param>
/// <param name="To">The word after the last.</param>
/// <param name="Same">The word itself, −1 where no name has it.</param>
/// <param name="LevelledFrom">The first levelled word.</param>
/// <param name="LevelledTo">The levelled word after the last.</param>
/// <param name="Levelled">The levelled word itself, −1 where no name has it.</param>
/// <param name="Initials">The words that are initials of it.</param>
/// <param name="Names">How many names have one of these words, roughly.</param>
internal sealed record WordRange(int From, int To, int Same, int LevelledFrom, int LevelledTo, int Levelled, int[] Initials, int Names)
{
    /// <summary>Finds the ranges of a word.</summary>
    public static WordRange Of(NameIndex index, FoldedName sought, int w)
    {
        var (word, levelled) = (sought.Words[w], sought.Levelled[w]);
        var (from, to) = index.Words.BeginningWith(word);
        var (levelledFrom, levelledTo) = index.LevelledWords.BeginningWith(levelled);
        var same = from < to && index.Words[from].Length == word.Length ? from : -1;
        var equal = levelledFrom < levelledTo && index.LevelledWords[levelledFrom].Length == levelled.Length ? levelledFrom : -1;
        var (names, levels) = (index.NamesOfWord.Offsets, index.NamesOfLevelled);
        return new WordRange(
            from, to, same, levelledFrom, levelledTo, equal, InitialsOf(index, word),
            Math.Max(names[to] - names[from], levels[levelledTo] - levels[levelledFrom]));
    }

    /// <summary>How a word of names, which is levelled so, stands to the word that is sought.</summary>
    public WordMatch Match(int word, int levelled) =>
        word == Same ? WordMatch.Same
        : levelled == Levelled ? WordMatch.Levelled
        : (word >= From && word < To) || (levelled >= LevelledFrom && levelled < LevelledTo) ? WordMatch.Begins
        : Initials.Length > 0 && Initials.Contains(word) ? WordMatch.Initial
        : WordMatch.None;

    /// <summary>Adds every word that matches, once.</summary>
    public void AddWords(NameIndex index, List<int> words)
    {
        for (var word = From; word < To; word++)
        {
            words.Add(word);
        }

        for (var levelled = LevelledFrom; levelled < LevelledTo; levelled++)
        {
            foreach (var word in index.WordsOfLevelled[levelled])
            {
                if (word < From || word >= To)
                {
                    words.Add(word);
                }
            }
        }

        words.AddRange(Initials);
    }

    private static int[] InitialsOf(NameIndex index, string word)
    {
        var initials = new List<int>();
        for (var letters = 1; letters <= NameMatch.LongestInitial && letters < word.Length; letters++)
        {
            var initial = word.AsSpan(0, letters);
            if (NameMatch.IsInitial(initial, word) && index.Words.Find(initial) is var found and >= 0)
            {
                initials.Add(found);
            }
        }

        return [.. initials];
    }
}
