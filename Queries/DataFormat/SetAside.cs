using System.Text;

namespace StakeholderGraph.DataFormat;

/// <summary>
/// The records of a dataset that are skipped because they, or records that they name, are faulty. They are found by repeatedly checking the
/// dataset without those found before, until the rest is free of errors.
/// </summary>
internal sealed class SetAside
{
    private readonly Dictionary<(DatasetFile File, long Record), (IReadOnlyList<DatasetFault> Faults, string[] Cells)> _records = [];

    /// <summary>The number of items.</summary>
    public int Count => _records.Count;

    /// <summary>All skipped records, in the order of files and records.</summary>
    public IReadOnlyList<SetAsideRecord> Records =>
    [
        .. _records
            .OrderBy(r => r.Key.File)
            .ThenBy(r => r.Key.Record)
            .Select(r => new SetAsideRecord(r.Key.File.ToString().ToLowerInvariant(), r.Value.Faults, r.Value.Cells)),
    ];

    /// <summary>Whether a record is skipped.</summary>
    /// <param name="file">Its type.</param>
    /// <param name="record">Its number among those of its type, from 1.</param>
    public bool Contains(DatasetFile file, long record) => _records.ContainsKey((file, record));

    /// <summary>Skips a record from the next check on.</summary>
    public void Add(DatasetFile file, long record, IReadOnlyList<DatasetFault> faults) => _records.TryAdd((file, record), (faults, []));

    /// <summary>Stores the texts of a record that is skipped.</summary>
    public void Keep(RecordReader row)
    {
        var key = (row.Layout.File, row.Count);
        string[] cells = [.. Enumerable.Range(0, row.Layout.Columns.Length).Select(i => Encoding.UTF8.GetString(row.Text(i)))];
        _records[key] = (_records[key].Faults, cells);
    }
}
