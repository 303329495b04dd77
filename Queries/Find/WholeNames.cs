namespace StakeholderGraph;

/// <summary>Finds names as a whole: with a space more or less, by their acronym, or with typing errors anywhere in them.</summary>
internal sealed class WholeNames(NameIndex index, FoldedName sought, FoundEntries found)
{
    /// <summary>Adds the names that have the words with one space more or less.</summary>
    public void AddSpacings()
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

    /// <summary>Adds the names with this acronym, or with one that begins with it.</summary>
    public void AddAcronyms()
    {
        if (!AcronymMatch.MayBe(sought) || sought.AcronymText.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return;
        }

        foreach (var name in index.NamesOfAcronym(sought.AcronymText, mayBegin: false))
        {
            found.Add(index.Names[name].Entry, AcronymMatch.OfWhole(sought));
        }

        foreach (var outer in AcronymMatch.MayBeWide(sought) ? Acronym.Outer(sought.AcronymText) : [])
        {
            foreach (var name in index.NamesOfAcronym(outer, mayBegin: false))
            {
                if (Acronym.IsWithin(sought.AcronymText, WordsOf(name)))
                {
                    found.Add(index.Names[name].Entry, AcronymMatch.OfWide(sought));
                }
            }
        }

        for (var first = 'a'; first <= 'z' && AcronymMatch.MayBeWide(sought) && sought.AcronymText.Length < Acronym.Longest; first++)
        {
            var acronym = first + sought.AcronymText;
            foreach (var name in Acronym.IsWithoutFirst(sought.AcronymText, acronym) ? index.NamesOfAcronym(acronym, mayBegin: false) : [])
            {
                found.Add(index.Names[name].Entry, AcronymMatch.WideScore);
            }
        }

        foreach (var name in AcronymMatch.MayBegin(sought) ? index.NamesOfAcronym(sought.AcronymText, mayBegin: true) : [])
        {
            found.Add(index.Names[name].Entry, AcronymMatch.BeginsScore);
        }
    }

    /// <summary>Adds the names that the text shortens.</summary>
    public void AddShortened()
    {
        foreach (var name in ShortenedName.Of(index, sought))
        {
            found.Add(index.Names[name].Entry, NameMatch.ShortenedScore);
        }
    }

    /// <summary>Adds the names whose acronym is one of the searched words.</summary>
    public void AddAcronymWords()
    {
        foreach (var acronym in sought.AcronymWords)
        {
            foreach (var name in index.NamesOfAcronym(acronym, mayBegin: false))
            {
                ref readonly var facts = ref index.Names[name];
                found.Add(facts.Entry, AcronymMatch.OfWord(sought, acronym, facts.Traits));
            }
        }
    }

    /// <summary>Adds the names that are equal except for spaces and, depending on the tolerance, typing errors.</summary>
    public void Add(Tolerance tolerance)
    {
        var limit = tolerance == Tolerance.Spelling ? 0 : NameMatch.Typos(sought.Letters);
        var typed = new TypedText(sought.Squashed, stackalloc ulong[TypedText.Alphabet]);
        index.NearNames.Near(sought.Squashed, limit, found.Numbers);
        foreach (var near in found.Numbers)
        {
            ref readonly var name = ref index.Names[near];
            var distance = typed.Within(index.Squash(near, found.Room(name.Traits.Letters)), limit);
            if (distance <= limit)
            {
                found.Add(name.Entry, NameMatch.WholeScore(sought, name.Traits, distance));
            }
        }
    }

    /// <summary>Adds the names in another script that sound alike, whatever the spaces.</summary>
    public void AddHeard() => Add(sought.IsOfOtherScript ? index.LatinSounds : index.Sounds, _ => true);

    /// <summary>Adds the names in Cyrillic letters that sound like a text in Latin letters, and the other way round.</summary>
    public void AddOfOtherAlphabet()
    {
        if (!sought.IsOfOtherScript && sought.SoundKeys.Length > 0)
        {
            Add(
                sought.IsCyrillic ? index.LatinSounds : index.CyrillicSounds,
                name => index.Names[name].Traits.IsCyrillic != sought.IsCyrillic);
        }
    }

    private void Add(SoundKeys keys, Predicate<int> isMeant)
    {
        var near = new Dictionary<int, int>();
        foreach (var key in keys.Count == 0 ? [] : sought.SoundKeys)
        {
            keys.AddNear(key, near);
        }

        foreach (var (name, evidence) in near)
        {
            if (isMeant(name))
            {
                ref readonly var facts = ref index.Names[name];
                found.Add(facts.Entry, NameMatch.OfSounds(sought, index.Spaced(name), facts.Traits, evidence));
            }
        }
    }

    private string[] WordsOf(int name)
    {
        var words = index.WordsOfName[name];
        var texts = new string[words.Length];
        for (var w = 0; w < words.Length; w++)
        {
            texts[w] = index.Words[words[w]].ToString();
        }

        return texts;
    }
}
