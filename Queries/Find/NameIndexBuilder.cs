using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>Puts a <see cref="NameIndex"/> together, name by name.</summary>
internal sealed class NameIndexBuilder
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbersBySpan;
    private readonly List<string> _words = [];
    private readonly List<int> _wordsOfNames;
    private readonly int[] _nameOffsets;
    private readonly int[] _lengths;
    private readonly ulong[] _signatures;
    private readonly List<(ulong Acronym, int Name)> _acronyms = [];
    private readonly FoldedText _text = new();
    private int _count;

    public NameIndexBuilder(int entries, int names)
    {
        EntryCount = entries;
        Names = new NameFacts[names];
        _numbersBySpan = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        _wordsOfNames = new List<int>(4 * names);
        _nameOffsets = new int[names + 1];
        _lengths = new int[names];
        _signatures = new ulong[names];
    }

    public int EntryCount { get; }

    public NameFacts[] Names { get; }

    public WordList Words { get; private set; } = new([]);

    public WordList LevelledWords { get; private set; } = new([]);

    public Adjacency WordsOfLevelled { get; private set; }

    public int[] LevelledOfWord { get; private set; } = [];

    public Adjacency WordsOfName { get; private set; }

    public Adjacency NamesOfWord { get; private set; }

    public Signatures NearWords { get; private set; } = new([], []);

    public Signatures NearNames { get; private set; } = new([], []);

    public ulong[] Acronyms { get; private set; } = [];

    public int[] AcronymNames { get; private set; } = [];

    /// <summary>Adds a name. All names of an entry come one after the other, entries in their order.</summary>
    public void Add(int entry, ReadOnlySpan<char> name)
    {
        Folding.Fold(name, _text);
        var notSmall = 0;
        for (var w = 0; w < _text.Count; w++)
        {
            var word = _text[w];
            notSmall += FoldedName.IsSmall(word) ? 0 : 1;
            if (!_numbersBySpan.TryGetValue(word, out var number))
            {
                number = _words.Count;
                _words.Add(word.ToString());
                _numbersBySpan[word] = number;
            }

            _wordsOfNames.Add(number);
        }

        Span<char> acronym = stackalloc char[NameMatch.LongestAcronym];
        if (FoldedName.Acronym(_text, acronym) is var length and > 0)
        {
            _acronyms.Add((NameIndex.PackAcronym(acronym[..length]), _count));
        }

        var letters = _text.Letters;
        Names[_count] = new NameFacts(entry, (ushort)letters.Length, (ushort)FoldedName.ContentOf(notSmall, _text.Count));
        _lengths[_count] = letters.Length;
        _signatures[_count] = Signature.Of(letters);
        _nameOffsets[++_count] = _wordsOfNames.Count;
    }

    /// <summary>Orders everything.</summary>
    public void Finish()
    {
        NearNames = new Signatures(_lengths, _signatures);
        var sorted = _words.ToArray();
        var old = Enumerable.Range(0, sorted.Length).ToArray();
        Array.Sort(sorted, old, StringComparer.Ordinal);
        var renumbered = new int[sorted.Length];
        for (var w = 0; w < old.Length; w++)
        {
            renumbered[old[w]] = w;
        }

        Words = new WordList(sorted);
        var words = _wordsOfNames.ToArray();
        foreach (ref var word in words.AsSpan())
        {
            word = renumbered[word];
        }

        WordsOfName = new Adjacency(_nameOffsets, words);
        NamesOfWord = Postings(sorted.Length);
        LevelWords(sorted);
        _acronyms.Sort();
        Acronyms = [.. _acronyms.Select(a => a.Acronym)];
        AcronymNames = [.. _acronyms.Select(a => a.Name)];
    }

    private void LevelWords(string[] words)
    {
        var levelledOf = new string[words.Length];
        var buffer = new char[words.Length == 0 ? 0 : words.Max(w => w.Length)];
        for (var w = 0; w < words.Length; w++)
        {
            var levelled = buffer.AsSpan(0, Levelling.Level(words[w], buffer));
            levelledOf[w] = levelled.SequenceEqual(words[w]) ? words[w] : levelled.ToString();
        }

        string[] different = [.. levelledOf.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        LevelledWords = new WordList(different);
        LevelledOfWord = [.. levelledOf.Select(levelled => Array.BinarySearch(different, levelled, StringComparer.Ordinal))];
        WordsOfLevelled = Adjacency.Build(different.Length, words.Length, w => LevelledOfWord[w], w => w);
        NearWords = new Signatures([.. different.Select(w => w.Length)], [.. different.Select(w => Signature.Of(w))]);
    }

    private Adjacency Postings(int wordCount)
    {
        var offsets = new int[wordCount + 1];
        for (var name = 0; name < _count; name++)
        {
            var words = WordsOfName[name];
            for (var w = 0; w < words.Length; w++)
            {
                offsets[words[w] + 1] += words[..w].Contains(words[w]) ? 0 : 1;
            }
        }

        for (var word = 0; word < wordCount; word++)
        {
            offsets[word + 1] += offsets[word];
        }

        var items = new int[offsets[wordCount]];
        var next = offsets.AsSpan(0, wordCount).ToArray();
        for (var name = 0; name < _count; name++)
        {
            var words = WordsOfName[name];
            for (var w = 0; w < words.Length; w++)
            {
                if (!words[..w].Contains(words[w]))
                {
                    items[next[words[w]]++] = (name << 1) | (w == 0 ? 1 : 0);
                }
            }
        }

        return new Adjacency(offsets, items);
    }
}
