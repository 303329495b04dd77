using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>
/// The texts other than names by which entries are found: topics, places and the posts of persons. Each distinct text is indexed once.
/// </summary>
internal sealed class FieldTexts
{
    /// <summary>The attributes that state a place.</summary>
    private static readonly string[] PlaceKeys = ["place", "city", "venue", "location"];

    private FieldTexts(IReadOnlyList<string> texts, FindField[] fields, Adjacency entries) =>
        (Texts, Fields, Entries, Index) = (texts, fields, entries, NameIndex.OfTexts(texts));

    /// <summary>The texts.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>The type of each text.</summary>
    public FindField[] Fields { get; }

    /// <summary>The entries that have each text.</summary>
    public Adjacency Entries { get; }

    /// <summary>The words of the texts.</summary>
    public NameIndex Index { get; }

    /// <summary>Collects the texts of a network.</summary>
    public static FieldTexts Of(Network network)
    {
        var gathered = new Gathered();
        for (var engagement = 0; engagement < network.EngagementCount; engagement++)
        {
            foreach (var topic in network.Topics[engagement])
            {
                gathered.Add(FindField.Topic, network.Pool[topic], network.StakeholderCount + engagement);
            }
        }

        for (var entry = 0; entry < network.EntryCount; entry++)
        {
            foreach (var place in network.Attributes[entry] == 0 ? [] : Places(network.Pool[network.Attributes[entry]]))
            {
                gathered.Add(FindField.Place, place, entry);
            }
        }

        for (var tie = 0; tie < network.TieCount; tie++)
        {
            if (TieRules.IsPost((TieType)network.TieTypes[tie]) && network.TieTitles[tie] != 0)
            {
                gathered.Add(FindField.Post, network.Pool[network.TieTitles[tie]], network.TieFrom[tie]);
            }
        }

        return gathered.Built();
    }

    private static IEnumerable<string> Places(string attributes) =>
        from attribute in ListCell.Split(attributes)
        let equal = attribute.IndexOf('=', StringComparison.Ordinal)
        where equal > 0 && PlaceKeys.Contains(attribute[..equal])
        select attribute[(equal + 1)..];

    private sealed class Gathered
    {
        private readonly Dictionary<(FindField, string), int> _numbers = [];
        private readonly List<(int Text, int Entry)> _pairs = [];

        public void Add(FindField field, string text, int entry)
        {
            if (!_numbers.TryGetValue((field, text), out var number))
            {
                _numbers[(field, text)] = number = _numbers.Count;
            }

            _pairs.Add((number, entry));
        }

        public FieldTexts Built() => new(
            [.. _numbers.Keys.Select(key => key.Item2)],
            [.. _numbers.Keys.Select(key => key.Item1)],
            Adjacency.Build(_numbers.Count, _pairs.Count, i => _pairs[i].Text, i => _pairs[i].Entry));
    }
}
