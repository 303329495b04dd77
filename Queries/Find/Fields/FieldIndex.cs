using System.Collections.Concurrent;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>What Find knows of a network beside its names. Made when it is first asked for.</summary>
internal sealed class FieldIndex
{
    private readonly ConcurrentBag<FieldNotes> _spare = [];
    private readonly Network _network;
    private readonly Lazy<FieldTexts> _texts;

    public FieldIndex(Network network)
    {
        (_network, _texts) = (network, new Lazy<FieldTexts>(() => FieldTexts.Of(network)));
        var spellings = new SortedDictionary<string, (string Spelling, List<int> Texts)>(StringComparer.Ordinal);
        foreach (var topic in network.Topics.Items.Distinct())
        {
            var text = network.Pool[topic];
            var key = ComparableText.Of(text);
            var known = spellings.GetValueOrDefault(key, (text, []));
            known.Texts.Add(topic);
            spellings[key] = (string.CompareOrdinal(text, known.Spelling) < 0 ? text : known.Spelling, known.Texts);
        }

        TopicNames = [.. spellings.Values.Select(topic => topic.Spelling)];
        TopicKeys = [.. spellings.Keys];
        var numbers = spellings
            .Values.SelectMany((topic, number) => topic.Texts.Select(text => (text, number)))
            .ToDictionary(pair => pair.text, pair => pair.number);
        Topics = new Adjacency(network.Topics.Offsets, Array.ConvertAll(network.Topics.Items, topic => numbers[topic]));
    }

    /// <summary>How topics are written: of those that compare as equal the first in ordinal order.</summary>
    public string[] TopicNames { get; }

    /// <summary>The topics as they are compared, in ordinal order.</summary>
    public string[] TopicKeys { get; }

    /// <summary>The numbers of the topics of each engagement, from 0 to E−1; two that compare as equal have one number.</summary>
    public Adjacency Topics { get; }

    /// <summary>Topics, places and posts.</summary>
    public FieldTexts Texts => _texts.Value;

    /// <summary>Notes for a search. Give them back when it is over.</summary>
    public FieldNotes Take() => _spare.TryTake(out var spare) ? spare : new FieldNotes(_network.EntryCount);

    /// <summary>Takes notes back, so that the next search need not allocate any.</summary>
    public void Return(FieldNotes notes)
    {
        notes.Clear();
        _spare.Add(notes);
    }
}

/// <summary>What a search notes of entries: which of the words that are sought each holds, a bit for each, by how they are held.</summary>
internal sealed class FieldNotes(int entryCount)
{
    /// <summary>By a word of its names that is the same.</summary>
    public uint[] Same { get; } = new uint[entryCount];

    /// <summary>By a word of its names that begins so or is an acronym, by its kind, country, period, place or post.</summary>
    public uint[] Otherwise { get; } = new uint[entryCount];

    /// <summary>
    /// By its names and its country: what also counts for an engagement in which it takes part, and for those that belong to it.
    /// </summary>
    public uint[] Called { get; } = new uint[entryCount];

    /// <summary>By topics and the period of an engagement: what also counts for those who take part in it.</summary>
    public uint[] Themes { get; } = new uint[entryCount];

    /// <summary>By the period of an engagement that is open at a side: what counts less.</summary>
    public uint[] Perhaps { get; } = new uint[entryCount];

    /// <summary>For each word the entries that hold it, each once.</summary>
    public List<int>[] Holders { get; } = [.. Enumerable.Range(0, FoldedName.MaxSoughtWords).Select(_ => new List<int>())];

    /// <summary>Words of an index.</summary>
    public List<int> Numbers { get; } = [];

    /// <summary>Entries that have been looked at.</summary>
    public HashSet<int> Seen { get; } = [];

    /// <summary>The words that an entry holds by itself.</summary>
    public uint Own(int entry) => Same[entry] | Otherwise[entry] | Themes[entry];

    /// <summary>Notes that an entry holds words.</summary>
    public void Note(uint[] by, int entry, int word)
    {
        if (((Own(entry) | Perhaps[entry]) & (1u << word)) == 0)
        {
            Holders[word].Add(entry);
        }

        by[entry] |= 1u << word;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        foreach (var holders in Holders)
        {
            foreach (var entry in holders)
            {
                Same[entry] = Otherwise[entry] = Called[entry] = Themes[entry] = Perhaps[entry] = 0;
            }

            holders.Clear();
        }

        Seen.Clear();
    }
}
