using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>Builds a <see cref="NameIndex"/>, name by name.</summary>
internal sealed class NameIndexBuilder
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbersBySpan;
    private readonly List<int> _wordsOfNames;
    private readonly int[] _nameOffsets;
    private readonly int[] _lengths;
    private readonly ulong[] _signatures;
    private readonly List<(ulong Acronym, int Name)> _acronyms = [];
    private readonly Dictionary<int, string> _otherScripts = [];
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

    public WordList Spellings { get; private set; } = new([]);

    public Adjacency WordsOfSpelling { get; private set; }

    public Adjacency SpellingsOfWord { get; private set; }

    public byte[] OwnSpellings { get; private set; } = [];

    public int[] RoughSpellings { get; private set; } = [];

    public Adjacency WordsOfRough { get; private set; }

    public WordList Parts { get; private set; } = new([]);

    public Adjacency WordsOfPart { get; private set; }

    public WordList Consonants { get; private set; } = new([]);

    public Adjacency WordsOfConsonants { get; private set; }

    public SoundKeys Sounds { get; private set; } = KeyedBySound(0, _ => null);

    public Adjacency WordsOfName { get; private set; }

    public Adjacency NamesOfWord { get; private set; }

    public Signatures NearWords { get; private set; } = new([], []);

    public Signatures NearNames { get; private set; } = new([], []);

    public ulong[] Acronyms { get; private set; } = [];

    public int[] AcronymNames { get; private set; } = [];

    /// <summary>Adds a name. All names of an entry are consecutive, and entries are in order.</summary>
    public void Add(int entry, ReadOnlySpan<char> name, bool isPerson)
    {
        Folding.Fold(name, _text);
        if (!isPerson)
        {
            _text.TakeLegalForm();
        }

        for (var w = 0; w < _text.Count; w++)
        {
            var word = _text[w];
            if (!_numbersBySpan.TryGetValue(word, out var number))
            {
                number = _numbers.Count;
                _numbersBySpan[word] = number;
            }

            _wordsOfNames.Add(number);
        }

        foreach (var acronym in Acronym.Of(_text, isPerson))
        {
            _acronyms.Add((NameIndex.PackAcronym(acronym), _count));
        }

        var letters = _text.Core;
        if (StakeholderGraph.Sounds.AreOfOtherScript(letters))
        {
            _otherScripts[_count] = _text.Spaced;
        }

        Names[_count] = new NameFacts(entry, NameMatch.Traits(_text, isPerson));
        _lengths[_count] = letters.Length;
        _signatures[_count] = Signature.Of(letters);
        _nameOffsets[++_count] = _wordsOfNames.Count;
    }

    /// <summary>Sorts everything and creates the index.</summary>
    public void Finish()
    {
        NearNames = new Signatures(_lengths, _signatures);
        var (sorted, renumbered) = InOrder(_numbers);
        Words = new WordList(sorted);
        var words = _wordsOfNames.ToArray();
        foreach (ref var word in words.AsSpan())
        {
            word = renumbered[word];
        }

        WordsOfName = new Adjacency(_nameOffsets, words);
        NamesOfWord = Postings(sorted.Length);
        SpellWords(sorted);
        (Parts, WordsOfPart) = Keyed(sorted, word => WordParts.HasParts(word) ? WordParts.Of(word).Distinct(StringComparer.Ordinal) : []);
        (Consonants, WordsOfConsonants) = Keyed(
            sorted,
            word => StakeholderGraph.Consonants.IsOf(word[0]) ? StakeholderGraph.Consonants.Of(word) : []);
        Sounds = KeyedBySound(_count, name => _otherScripts.GetValueOrDefault(name));
        _acronyms.Sort();
        Acronyms = [.. _acronyms.Select(a => a.Acronym)];
        AcronymNames = [.. _acronyms.Select(a => a.Name)];
    }

    /// <summary>The distinct keys of words, sorted, and for each the words that have it.</summary>
    public static (WordList Keys, Adjacency WordsOfKey) Keyed(string[] words, Func<string, IEnumerable<string>> keysOf) =>
        Keyed(words.Length, w => keysOf(words[w]));

    /// <summary>The keys of the sounds of numbered names, where there is a name to compare by its sounds.</summary>
    public static SoundKeys KeyedBySound(int count, Func<int, string?> nameOf)
    {
        var (keys, namesOfKey) = Keyed(
            count,
            name => nameOf(name) is { } text ? StakeholderGraph.Sounds.KeysOf(text) : []);
        return new SoundKeys(keys, namesOfKey);
    }

    /// <summary>The different keys of numbered texts, in order, and for each the texts that have it.</summary>
    public static (WordList Keys, Adjacency TextsOfKey) Keyed(int count, Func<int, IEnumerable<string>> keysOf)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (offsets, all) = (new int[count + 1], new List<int>());
        for (var w = 0; w < count; w++)
        {
            foreach (var key in keysOf(w))
            {
                all.Add(NumberOf(key, numbers));
            }

            offsets[w + 1] = all.Count;
        }

        var (sorted, renumbered) = InOrder(numbers);
        return (new WordList(sorted), Turned(sorted.Length, new Adjacency(offsets, [.. all.Select(number => renumbered[number])])));
    }

    private void SpellWords(string[] words)
    {
        var spellings = new Spellings();
        OwnSpellings = new byte[words.Length];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbersBySpan = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var (offsets, all, roughOfWord) = (new int[words.Length + 1], new List<int>(2 * words.Length), new int[words.Length]);
        for (var w = 0; w < words.Length; w++)
        {
            spellings.Of(words[w]);
            OwnSpellings[w] = (byte)spellings.Own;
            for (var s = 0; s < spellings.Count; s++)
            {
                if (!numbersBySpan.TryGetValue(spellings[s], out var number))
                {
                    number = numbers.Count;
                    numbersBySpan[spellings[s]] = number;
                }

                all.Add(number);
                roughOfWord[w] = s == spellings.Rough ? number : roughOfWord[w];
            }

            offsets[w + 1] = all.Count;
        }

        var (sorted, renumbered) = InOrder(numbers);
        int[] items = [.. all.Select(number => renumbered[number])];
        Spellings = new WordList(sorted);
        SpellingsOfWord = new Adjacency(offsets, items);
        WordsOfSpelling = Turned(sorted.Length, SpellingsOfWord);
        RoughSpellings = [.. roughOfWord.Select(number => renumbered[number]).Distinct().Order()];
        WordsOfRough = Adjacency.Build(
            RoughSpellings.Length,
            words.Length,
            w => Array.BinarySearch(RoughSpellings, renumbered[roughOfWord[w]]),
            w => w);
        NearWords = new Signatures(
            [.. RoughSpellings.Select(r => sorted[r].Length)],
            [.. RoughSpellings.Select(r => Signature.Of(sorted[r]))]);
    }

    private static int NumberOf(string key, Dictionary<string, int> numbers) =>
        numbers.TryGetValue(key, out var number) ? number : numbers[key] = numbers.Count;

    /// <summary>Texts that were numbered in order of arrival, sorted, and the new number of each old one.</summary>
    private static (string[] Sorted, int[] Renumbered) InOrder(Dictionary<string, int> numbers)
    {
        var (sorted, old, renumbered) = (numbers.Keys.ToArray(), numbers.Values.ToArray(), new int[numbers.Count]);
        Array.Sort(sorted, old, StringComparer.Ordinal);
        for (var i = 0; i < old.Length; i++)
        {
            renumbered[old[i]] = i;
        }

        return (sorted, renumbered);
    }

    /// <summary>Inverts lists of numbers: for each item, the lists that contain it, in order.</summary>
    private static Adjacency Turned(int count, Adjacency lists)
    {
        var of = new int[lists.Items.Length];
        for (var list = 0; list < lists.Count; list++)
        {
            of.AsSpan(lists.Offsets[list], lists[list].Length).Fill(list);
        }

        return Adjacency.Build(count, of.Length, i => lists.Items[i], i => of[i]);
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
