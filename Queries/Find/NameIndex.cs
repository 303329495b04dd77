using System.Collections.Concurrent;
using System.Text;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>
/// All names of a network, folded, for finding entries: the distinct words in order, the names with each word, and the signatures of words
/// and of whole names. It contains nothing that <see cref="NameMatch"/> could not compute from the names, but makes it possible to examine
/// only the names that can match.
/// </summary>
internal sealed class NameIndex
{
    private const int AcronymBits = 5;

    private readonly ConcurrentBag<FoundEntries> _spare = [];
    private readonly Lazy<(WordList Keys, Adjacency WordsOfKey)> _latinConsonants;
    private readonly Lazy<SoundKeys> _latinSounds;
    private readonly Lazy<SoundKeys> _cyrillicSounds;

    private NameIndex(NameIndexBuilder built, IdentifierIndex identifiers)
    {
        EntryCount = built.EntryCount;
        Words = built.Words;
        Spellings = built.Spellings;
        WordsOfSpelling = built.WordsOfSpelling;
        SpellingsOfWord = built.SpellingsOfWord;
        OwnSpellings = built.OwnSpellings;
        RoughSpellings = built.RoughSpellings;
        WordsOfRough = built.WordsOfRough;
        Parts = built.Parts;
        WordsOfPart = built.WordsOfPart;
        (Consonants, WordsOfConsonants) = (built.Consonants, built.WordsOfConsonants);
        _latinConsonants = new(KeyLatinWords);
        _latinSounds = new(() => KeyLatinNames(_ => true));
        _cyrillicSounds = new(() => KeyLatinNames(IsCyrillic));
        Sounds = built.Sounds;
        NamesOfSpelling = new int[Spellings.Count + 1];
        for (var spelling = 0; spelling < Spellings.Count; spelling++)
        {
            NamesOfSpelling[spelling + 1] = NamesOfSpelling[spelling];
            foreach (var word in WordsOfSpelling[spelling])
            {
                NamesOfSpelling[spelling + 1] += built.NamesOfWord[word].Length;
            }
        }

        WordsOfName = built.WordsOfName;
        NamesOfWord = built.NamesOfWord;
        Names = built.Names;
        NearWords = built.NearWords;
        NearNames = built.NearNames;
        Acronyms = built.Acronyms;
        AcronymNames = built.AcronymNames;
        Identifiers = identifiers;
    }

    /// <summary>The number of entries in the index.</summary>
    public int EntryCount { get; }

    /// <summary>The distinct words as written.</summary>
    public WordList Words { get; }

    /// <summary>The distinct <see cref="StakeholderGraph.Spellings"/> of words.</summary>
    public WordList Spellings { get; }

    /// <summary>For each spelling, the words that have it.</summary>
    public Adjacency WordsOfSpelling { get; }

    /// <summary>For each word, its spellings, the levelled one first.</summary>
    public Adjacency SpellingsOfWord { get; }

    /// <summary>For each word, the number of its own spellings, which come before those of its counterparts.</summary>
    public byte[] OwnSpellings { get; }

    /// <summary>The spellings that are the roughest spelling of a word.</summary>
    public int[] RoughSpellings { get; }

    /// <summary>For each of <see cref="RoughSpellings"/>, the words whose roughest spelling it is.</summary>
    public Adjacency WordsOfRough { get; }

    /// <summary>
    /// For each spelling, the total number of names that have any earlier spelling; a name counts for each spelling of each of its words.
    /// </summary>
    public int[] NamesOfSpelling { get; }

    /// <summary>The distinct parts of words in scripts without spaces.</summary>
    public WordList Parts { get; }

    /// <summary>For each part, the words that have it.</summary>
    public Adjacency WordsOfPart { get; }

    /// <summary>The distinct <see cref="StakeholderGraph.Consonants"/> of words in non-Latin scripts.</summary>
    public WordList Consonants { get; }

    /// <summary>For each of <see cref="Consonants"/>, the words that have it.</summary>
    public Adjacency WordsOfConsonants { get; }

    /// <summary>The same for words in Latin letters, created when the first search in such a script needs it.</summary>
    public (WordList Keys, Adjacency WordsOfKey) LatinConsonants => _latinConsonants.Value;

    /// <summary>The sounds of whole names in non-Latin scripts.</summary>
    public SoundKeys Sounds { get; }

    /// <summary>The same for names in Latin letters, created when the first search in such a script needs it.</summary>
    public SoundKeys LatinSounds => _latinSounds.Value;

    /// <summary>The same for names with Cyrillic letters alone, created when the first search finds nothing else.</summary>
    public SoundKeys CyrillicSounds => _cyrillicSounds.Value;

    /// <summary>
    /// The words of each name in order. Names are numbered by entry: all names of entry 0, the preferred one first, then those of entry 1 …
    /// </summary>
    public Adjacency WordsOfName { get; }

    /// <summary>
    /// For each word, the names that have it, without duplicates: twice the number of the name, plus one if it is the first word.
    /// </summary>
    public Adjacency NamesOfWord { get; }

    /// <summary>Other data about each name.</summary>
    public NameFacts[] Names { get; }

    /// <summary>The signatures of <see cref="RoughSpellings"/>.</summary>
    public Signatures NearWords { get; }

    /// <summary>The signatures of whole names as written, without spaces and legal form.</summary>
    public Signatures NearNames { get; }

    /// <summary>The acronyms of names, each packed into a number, sorted.</summary>
    public ulong[] Acronyms { get; }

    /// <summary>The name of each acronym.</summary>
    public int[] AcronymNames { get; }

    /// <summary>The identifiers of entries.</summary>
    public IdentifierIndex Identifiers { get; }

    /// <summary>An index without names.</summary>
    public static NameIndex Empty { get; } =
        Build(
            new Texts([], [0, 0]),
            new Entries([], [], [""], [], [], [], [], [], [], [], [], new Adjacency([0], []), [], new Dictionary<int, int>()),
            new OtherNames([0], [], [], []));

    /// <summary>Indexes the names of a network: the preferred name of each entry, and its other names.</summary>
    /// <param name="pool">The texts.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="others">The other names of the entries.</param>
    public static NameIndex Build(Texts pool, Entries entries, OtherNames others)
    {
        var (names, otherNameOffsets, otherNames) = (entries.Names, others.Offsets, others.Texts);
        var builder = new NameIndexBuilder(names.Length, names.Length + otherNames.Length);
        var letters = new char[1_024];
        for (var entry = 0; entry < names.Length; entry++)
        {
            var isPerson = entries.Kinds[entry] == (byte)Kind.Person;
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

                builder.Add(entry, letters.AsSpan(0, Encoding.UTF8.GetChars(utf8, letters)), isPerson);
            }
        }

        builder.Finish();
        return new NameIndex(builder, IdentifierIndex.Build(pool, entries.Identifiers));
    }

    /// <summary>Indexes texts that are not names: each is a separate entry.</summary>
    public static NameIndex OfTexts(IReadOnlyList<string> texts)
    {
        var builder = new NameIndexBuilder(texts.Count, texts.Count);
        for (var text = 0; text < texts.Count; text++)
        {
            builder.Add(text, texts[text], isPerson: true); // which states no legal form
        }

        builder.Finish();
        return new NameIndex(builder, IdentifierIndex.Build(new Texts([], [0, 0]), []));
    }

    /// <summary>Finds the entries with a matching name. Return the result object after reading it.</summary>
    /// <param name="sought">The search text.</param>
    /// <param name="identified">Entries that are found regardless of their names.</param>
    /// <param name="fields">The fields to search in addition to names; <c>null</c> for names alone.</param>
    public FoundEntries Search(FoldedName sought, IReadOnlyList<int> identified, FieldSearch? fields)
    {
        var found = _spare.TryTake(out var spare) ? spare : new FoundEntries(EntryCount, Words.Count);
        new NameSearch(this, sought, found).Run(identified, fields);
        return found;
    }

    /// <summary>The names with an acronym, derived from their first letters.</summary>
    /// <param name="acronym">Lower-case Latin letters, at most <see cref="Acronym.Longest"/>.</param>
    /// <param name="mayBegin">Whether acronyms that begin with the letters count too.</param>
    public ReadOnlySpan<int> NamesOfAcronym(ReadOnlySpan<char> acronym, bool mayBegin)
    {
        var packed = PackAcronym(acronym);
        var from = FirstAcronym(packed);
        return AcronymNames.AsSpan(from..FirstAcronym(mayBegin ? AfterAcronym(acronym) : packed + 1));
    }

    /// <summary>A name as written, without spaces and legal form.</summary>
    /// <param name="name">Its number.</param>
    /// <param name="room">Room for its letters.</param>
    public ReadOnlySpan<char> Squash(int name, Span<char> room)
    {
        var rest = room;
        var words = WordsOfName[name];
        for (var w = 0; w < words.Length; w++)
        {
            if (!Names[name].Traits.IsForm(w, words.Length))
            {
                var word = Words[words[w]].TrimEnd(FoldedText.Apostrophe);
                word.CopyTo(rest);
                rest = rest[word.Length..];
            }
        }

        return room;
    }

    /// <summary>The same with the spaces.</summary>
    public string Spaced(int name)
    {
        var spaced = new StringBuilder();
        var words = WordsOfName[name];
        for (var w = 0; w < words.Length; w++)
        {
            _ = Names[name].Traits.IsForm(w, words.Length) ? spaced : spaced.Append(spaced.Length > 0 ? " " : "").Append(Words[words[w]]);
        }

        return spaced.ToString();
    }

    /// <summary>Takes back a result object, so that the next search need not allocate one.</summary>
    public void Return(FoundEntries found)
    {
        found.Clear();
        _spare.Add(found);
    }

    /// <summary>
    /// An acronym as a number whose order is that of acronyms: five bits for each of at most twelve lower-case Latin letters.
    /// </summary>
    public static ulong PackAcronym(ReadOnlySpan<char> acronym)
    {
        var packed = 0ul;
        foreach (var letter in acronym)
        {
            packed = (packed << AcronymBits) | (uint)(letter - 'a' + 1);
        }

        return packed << (AcronymBits * (Acronym.Longest - acronym.Length));
    }

    private (WordList Keys, Adjacency WordsOfKey) KeyLatinWords() => NameIndexBuilder.Keyed(
        [.. Enumerable.Range(0, Words.Count).Select(word => Words[word].ToString())],
        word => StakeholderGraph.Consonants.OfLatin(word));

    private bool IsCyrillic(int name) => Names[name].Traits.IsCyrillic;

    private SoundKeys KeyLatinNames(Predicate<int> isMeant) => NameIndexBuilder.KeyedBySound(
        Names.Length,
        name => isMeant(name) && Spaced(name) is { Length: > 0 } spaced && !StakeholderGraph.Sounds.IsOfOtherScript(spaced[0])
            ? spaced
            : null);

    private int FirstAcronym(ulong packed)
    {
        var (low, high) = (0, Acronyms.Length);
        while (low < high)
        {
            var middle = (int)(((uint)low + (uint)high) >> 1);
            (low, high) = Acronyms[middle] < packed ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The first number after those of all acronyms that begin with the same letters.</summary>
    private static ulong AfterAcronym(ReadOnlySpan<char> acronym) =>
        PackAcronym(acronym) + (1ul << (AcronymBits * (Acronym.Longest - acronym.Length)));
}

/// <summary>Data about a name, in addition to its words.</summary>
/// <param name="Entry">The entry that has the name.</param>
/// <param name="Traits">The data that affects its score.</param>
internal readonly record struct NameFacts(int Entry, NameTraits Traits);
