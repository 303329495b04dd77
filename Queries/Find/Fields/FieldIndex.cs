using System.Collections.Concurrent;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>The data about a network that Find uses in addition to names. Created on first use.</summary>
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

    /// <summary>The displayed form of topics: among topics that compare as equal, the first in ordinal order.</summary>
    public string[] TopicNames { get; }

    /// <summary>The topics in the form in which they are compared, in ordinal order.</summary>
    public string[] TopicKeys { get; }

    /// <summary>The numbers of the topics of each engagement, from 0 to E−1; topics that compare as equal have one number.</summary>
    public Adjacency Topics { get; }

    /// <summary>Topics, places and posts.</summary>
    public FieldTexts Texts => _texts.Value;

    /// <summary>Working data for a search. Return it when the search is over.</summary>
    public FieldNotes Take() => _spare.TryTake(out var spare) ? spare : new FieldNotes(_network.EntryCount);

    /// <summary>Takes back working data, so that the next search need not allocate any.</summary>
    public void Return(FieldNotes notes)
    {
        notes.Clear();
        _spare.Add(notes);
    }
}

/// <summary>
/// The working data of a search about entries: the searched words that each entry has, one bit for each word, by the type of match.
/// </summary>
internal sealed class FieldNotes(int entryCount)
{
    /// <summary>By an equal word of its names.</summary>
    public uint[] Same { get; } = new uint[entryCount];

    /// <summary>
    /// By a word of its names that begins with the searched word or has it as an acronym, or by its kind, country, period, place or post.
    /// </summary>
    public uint[] Otherwise { get; } = new uint[entryCount];

    /// <summary>
    /// By its names and its country, which also count for an engagement in which it takes part, and for records that belong to it.
    /// </summary>
    public uint[] Called { get; } = new uint[entryCount];

    /// <summary>By topics and the period of an engagement, which also count for its participants.</summary>
    public uint[] Themes { get; } = new uint[entryCount];

    /// <summary>By the period of an engagement with an open side, which counts less.</summary>
    public uint[] Perhaps { get; } = new uint[entryCount];

    /// <summary>For each word, the entries that have it, without duplicates.</summary>
    public List<int>[] Holders { get; } = [.. Enumerable.Range(0, FoldedName.MaxSoughtWords).Select(_ => new List<int>())];

    /// <summary>Words of an index.</summary>
    public List<int> Numbers { get; } = [];

    /// <summary>Entries that have been examined.</summary>
    public HashSet<int> Seen { get; } = [];

    /// <summary>The words that an entry itself has.</summary>
    public uint Own(int entry) => Same[entry] | Otherwise[entry] | Themes[entry];

    /// <summary>Records that an entry has words.</summary>
    public void Note(uint[] by, int entry, int word)
    {
        if (((Own(entry) | Perhaps[entry]) & (1u << word)) == 0)
        {
            Holders[word].Add(entry);
        }

        by[entry] |= 1u << word;
    }

    /// <summary>Clears everything.</summary>
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
