namespace StakeholderGraph.Neo4j.Writing;

/// <summary>How answers name sources whose ids do not mean one document in all datasets; other sources are named as in the files.</summary>
internal sealed class ShownSources
{
    private static readonly Statement Claimed = Statement.Reading("Neo4j/Writing/SourcesClaimed.cypher");
    private readonly Dictionary<string, Dictionary<string, string>> _shown = new(StringComparer.Ordinal);

    /// <summary>Names all sources as the files do.</summary>
    public static ShownSources AsWritten { get; } = new();

    /// <summary>The ids, as the files have them, that do not mean one document in all datasets.</summary>
    public IReadOnlyCollection<string> Ids => _shown.Keys;

    /// <summary>Loads the shown sources of a graph.</summary>
    public static async Task<ShownSources> LoadAsync(Runs run, IEnumerable<string> datasets, CancellationToken cancellationToken)
    {
        var sources = new ShownSources();
        await foreach (var row in run(Claimed.With("datasets", datasets), cancellationToken))
        {
            var id = RecordId.Trusted(row.Text("id"));
            foreach (var dataset in row.Texts("datasets"))
            {
                sources.OfId(id.Plain.Value)[dataset] = id.Value;
            }
        }

        return sources;
    }

    /// <summary>The id by which answers name what a dataset means by an id.</summary>
    public string Shown(string dataset, string id) =>
        _shown.TryGetValue(id, out var shown) && shown.TryGetValue(dataset, out var name) ? name : id;

    /// <summary>Records the current sources of an id.</summary>
    public void Set(string id, IReadOnlyList<GraphRecord> records)
    {
        _shown.Remove(id);
        foreach (var record in records.Count > 1 ? records : [])
        {
            foreach (var version in record.Versions)
            {
                OfId(id)[version.Dataset] = record.Id;
            }
        }
    }

    private Dictionary<string, string> OfId(string id)
    {
        if (!_shown.TryGetValue(id, out var shown))
        {
            _shown.Add(id, shown = new(StringComparer.Ordinal));
        }

        return shown;
    }
}
