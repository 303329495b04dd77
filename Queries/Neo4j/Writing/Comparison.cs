using StakeholderGraph.Networks;

namespace StakeholderGraph.Neo4j.Writing;

/// <summary>A record that is being imported: its cells and its parts.</summary>
internal sealed class Incoming(string[] cells)
{
    private List<string[]>? _parts;

    public string[] Cells { get; } = cells;

    public IReadOnlyList<string[]> Parts => _parts ?? (IReadOnlyList<string[]>)[];

    public void Add(string[] part) => (_parts ??= []).Add(part);
}

/// <summary>Compares what a dataset says now with what the graph contains of it.</summary>
internal sealed class Comparison(GraphRecordType type)
{
    private readonly Dictionary<string, Remembered> _there = new(StringComparer.Ordinal);
    private long _added, _changed, _partsAdded, _partsChanged, _partsRemoved;

    public GraphRecordType Type { get; } = type;

    /// <summary>How many records were added, changed and removed. A record that was not seen counts as removed.</summary>
    public Difference GraphRecords => new(_added, _changed, _there.Values.LongCount(t => !t.Seen));

    /// <summary>How many names or pieces of evidence were added, changed and removed.</summary>
    public Difference Parts =>
        new(_partsAdded, _partsChanged, _partsRemoved + _there.Values.Where(t => !t.Seen).Sum(t => (long)t.Parts.Length));

    public void Remember(GraphRecord record, DatasetRecord version) =>
        _there.Add(record.Plain, new Remembered(record, version, Type.PartKey));

    /// <summary>Whether a record differs from the record in the graph.</summary>
    public bool Differs(GraphRecord record, DatasetRecord version, out bool isThere)
    {
        isThere = _there.TryGetValue(record.Plain, out var before);
        if (before is null)
        {
            _added++;
            _partsAdded += version.Parts.Count;
            return true;
        }

        before.Seen = true;
        var now = new Remembered(record, version, Type.PartKey);
        var cells = before.Cells != now.Cells;
        _changed += cells ? 1 : 0;
        return PartsDiffer(before.Parts, now.Parts) | cells | before.Ends != now.Ends;
    }

    /// <summary>The ids, as the files have them, of the records that the dataset no longer contains.</summary>
    public List<string> Gone() => [.. _there.Where(t => !t.Value.Seen).Select(t => t.Key)];

    private bool PartsDiffer(KeyValuePair<ulong, ulong>[] before, KeyValuePair<ulong, ulong>[] now)
    {
        if (before.Length == 0 && now.Length == 0)
        {
            return false;
        }

        var gone = new Dictionary<ulong, ulong>(before.DistinctBy(p => p.Key));
        var (added, changed) = (0, 0);
        foreach (var (key, all) in now)
        {
            if (!gone.Remove(key, out var was))
            {
                added++;
            }
            else if (was != all)
            {
                changed++;
            }
        }

        _partsAdded += added;
        _partsChanged += changed;
        _partsRemoved += gone.Count;
        return added + changed + gone.Count > 0;
    }
}

/// <summary>Adds up differences.</summary>
internal static class Differences
{
    public static Difference Plus(this Difference a, Difference b) => new(a.Added + b.Added, a.Changed + b.Changed, a.Removed + b.Removed);
}
