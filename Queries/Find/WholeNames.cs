using System.Text;

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
        if (!NameMatch.IsAcronym(sought) || !Ascii.IsValid(sought.Squashed) || sought.Squashed.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return;
        }

        foreach (var name in index.NamesOfAcronym(sought.Squashed, mayBegin: false))
        {
            found.Add(index.Names[name].Entry, NameMatch.OfAcronym(sought));
        }

        foreach (var outer in NameMatch.IsWideAcronym(sought) ? Acronym.Outer(sought.Squashed) : [])
        {
            foreach (var name in index.NamesOfAcronym(outer, mayBegin: false))
            {
                if (Acronym.IsWithin(sought.Squashed, WordsOf(name)))
                {
                    found.Add(index.Names[name].Entry, NameMatch.OfWideAcronym(sought));
                }
            }
        }

        foreach (var name in NameMatch.BeginsAcronym(sought) ? index.NamesOfAcronym(sought.Squashed, mayBegin: true) : [])
        {
            found.Add(index.Names[name].Entry, NameMatch.AcronymBeginsScore);
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

    /// <summary>Adds the names in another script that have the same consonants, whatever the spaces.</summary>
    public void AddHeard()
    {
        var (keys, namesOfKey) = sought.IsOfOtherScript ? index.LatinNameConsonants : (index.NameConsonants, index.NamesOfConsonants);
        foreach (var key in keys.Count == 0 ? [] : sought.NameConsonants)
        {
            foreach (var name in keys.Find(key) is var number and >= 0 ? namesOfKey[number] : [])
            {
                ref readonly var facts = ref index.Names[name];
                var letters = index.Squash(name, found.Room(facts.Traits.Letters));
                found.Add(facts.Entry, NameMatch.OfConsonantsOfName(sought, letters, key, facts.Traits));
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
