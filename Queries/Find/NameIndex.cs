using System.Collections.Concurrent;
using System.Text;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>
/// All names of a network, folded, to find entries by: the different words in order, the names with each word, and the signatures of words and of whole names. It
/// holds nothing that <see cref="NameMatch"/> could not work out from the names; it only knows sooner which names are worth a look.
/// </summary>
internal sealed class NameIndex
{
    private readonly ConcurrentBag<FoundEntries> _spare = [];

    private NameIndex(NameIndexBuilder built)
    {
        EntryCount = built.EntryCount;
        Words = built.Words;
        LevelledWords = built.LevelledWords;
        WordsOfLevelled = built.WordsOfLevelled;
        LevelledOfWord = built.LevelledOfWord;
        NamesOfLevelled = new int[LevelledWords.Count + 1];
        for (var levelled = 0; levelled < LevelledWords.Count; levelled++)
        {
            NamesOfLevelled[levelled + 1] = NamesOfLevelled[levelled];
            foreach (var word in WordsOfLevelled[levelled])
            {
                NamesOfLevelled[levelled + 1] += built.NamesOfWord[word].Length;
            }
        }

        WordsOfName = built.WordsOfName;
        NamesOfWord = built.NamesOfWord;
        Names = built.Names;
        NearWords = built.NearWords;
        NearNames = built.NearNames;
        Acronyms = built.Acronyms;
        AcronymNames = built.AcronymNames;
    }

    /// <summary>How many entries have names here.</summary>
    public int EntryCount { get; }

    /// <summary>The different words as written.</summary>
    public WordList Words { get; }

    /// <summary>The different words, levelled.</summary>
    public WordList LevelledWords { get; }

    /// <summary>For each levelled word those that are written so.</summary>
    public Adjacency WordsOfLevelled { get; }

    /// <summary>For each word what it is levelled.</summary>
    public int[] LevelledOfWord { get; }

    /// <summary>For each levelled word how many names have any that comes before it; names count for each of their words.</summary>
    public int[] NamesOfLevelled { get; }

    /// <summary>The words of each name, in their order. Names have numbers: all of entry 0, the preferred one first, then those of entry 1 …</summary>
    public Adjacency WordsOfName { get; }

    /// <summary>For each word the names with it, each once: the number of the name times two, plus one where it is the first word.</summary>
    public Adjacency NamesOfWord { get; }

    /// <summary>What else is known of each name.</summary>
    public NameFacts[] Names { get; }

    /// <summary>The signatures of the levelled words.</summary>
    public Signatures NearWords { get; }

    /// <summary>The signatures of whole names, as written, without spaces.</summary>
    public Signatures NearNames { get; }

    /// <summary>The acronyms of names, each packed in a number, in order.</summary>
    public ulong[] Acronyms { get; }

    /// <summary>The name of each acronym.</summary>
    public int[] AcronymNames { get; }

    /// <summary>Indexes the names of a network: the preferred name of each entry, and its other names.</summary>
    /// <param name="pool">The texts.</param>
    /// <param name="names">The preferred name of each entry.</param>
    /// <param name="otherNameOffsets">Where the other names of each entry begin.</param>
    /// <param name="otherNames">Other names.</param>
    public static NameIndex Build(Texts pool, int[] names, int[] otherNameOffsets, int[] otherNames)
    {
        var builder = new NameIndexBuilder(names.Length, names.Length + otherNames.Length);
        var letters = new char[1_024];
        for (var entry = 0; entry < names.Length; entry++)
        {
            Add(names[entry]);
            for (var i = otherNameOffsets[entry]; i < otherNameOffsets[entry + 1]; i++)
            {
                Add(otherNames[i]);
            }

            void Add(int text)
            {
                var utf8 = pool.Utf8(text);
                if (utf8.Length > letters.Length)
                {
                    letters = new char[2 * utf8.Length];
                }

                builder.Add(entry, letters.AsSpan(0, Encoding.UTF8.GetChars(utf8, letters)));
            }
        }

        builder.Finish();
        return new NameIndex(builder);
    }

    /// <summary>Finds the entries with a name that matches. Give the answer back when it is read.</summary>
    public FoundEntries Search(FoldedName sought)
    {
        var found = _spare.TryTake(out var spare) ? spare : new FoundEntries(EntryCount, Words.Count);
        new NameSearch(this, sought, found).Run();
        return found;
    }

    /// <summary>Takes an answer back, so that the next question need not allocate one.</summary>
    public void Return(FoundEntries found)
    {
        found.Clear();
        _spare.Add(found);
    }

    /// <summary>An acronym as a number, so that the order of numbers is that of acronyms; at most eight small Latin letters.</summary>
    public static ulong PackAcronym(ReadOnlySpan<char> acronym)
    {
        var packed = 0ul;
        foreach (var letter in acronym)
        {
            packed = (packed << 8) | letter;
        }

        return packed;
    }
}

/// <summary>What the index knows of a name beside its words.</summary>
/// <param name="Entry">Whose name it is.</param>
/// <param name="Letters">How many letters its words have.</param>
/// <param name="Content">How many of its words carry it, see <see cref="FoldedName.Content"/>.</param>
internal readonly record struct NameFacts(int Entry, ushort Letters, ushort Content);
