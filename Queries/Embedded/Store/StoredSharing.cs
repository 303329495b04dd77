using StakeholderGraph.Embedded.Sqlite;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Embedded.Store;

/// <summary>Searches a store for what a dataset shares with others.</summary>
internal sealed class StoredSharing(Database database, RecordId dataset, CancellationToken cancellationToken)
{
    private readonly SharedRecords _shared = new(dataset);

    // The ids that answers show for the ties and sources of each dataset, if an id does not mean one record in all datasets.
    private readonly Dictionary<(RecordType Type, string Id, string Dataset), string> _claims = [];

    /// <summary>Returns the report with the disagreements that were found.</summary>
    /// <exception cref="DatasetException">A record is of another kind in another dataset.</exception>
    public static ImportReport In(Database database, ImportReport report, CancellationToken cancellationToken) =>
        StoreFile.Datasets(database).Length < 2 ? report : new StoredSharing(database, report.Dataset, cancellationToken).Look(report);

    private ImportReport Look(ImportReport report)
    {
        using var names = database.Prepare(Sql.NamesOfOne);
        foreach (var type in Disagreements.Types)
        {
            foreach (var versions in Shared(type))
            {
                if (type is RecordType.Stakeholders or RecordType.Engagements)
                {
                    _shared.LookAtEntry(type, versions, s => NamesOf(names, s));
                    continue;
                }

                foreach (var record in RecordsOf(type, versions).Where(r => r.Count > 1))
                {
                    _shared.Look(type, record);
                }
            }
        }

        foreach (var circle in SuccessionCircles.Joint(Successions(), dataset))
        {
            _shared.Warn(circle);
        }

        return _shared.In(report);
    }

    /// <summary>What datasets say about one id (for evidence: about one tie, source, locator and word), record by record.</summary>
    private IEnumerable<IReadOnlyList<DatasetRecord>> RecordsOf(RecordType type, List<DatasetRecord> versions)
    {
        if (type == RecordType.Evidence)
        {
            return versions.GroupBy(s =>
                    (Meant(RecordType.Ties, s.Cells[EvidenceColumn.Tie], s), Meant(RecordType.Sources, s.Cells[EvidenceColumn.Source], s)))
                .Select(g => g.ToList());
        }

        var groups = SameRecord.Groups(type, versions);
        if (groups.Count > 1)
        {
            foreach (var group in groups)
            {
                foreach (var one in group)
                {
                    _claims[(type, one.Cells[0], one.Dataset)] = SameRecord.IdOf(one.Cells[0], group, groups.Count);
                }
            }
        }

        return groups;
    }

    private string Meant(RecordType type, string id, DatasetRecord by) => _claims.GetValueOrDefault((type, id, by.Dataset), id);

    private static List<string> NamesOf(SqliteStatement names, DatasetRecord version)
    {
        names.Reset();
        names.Bind(1, version.Dataset);
        names.Bind(2, version.Cells[EntryColumn.Id]);
        var found = new List<string>();
        while (names.Step())
        {
            found.Add(names.Text(0));
        }

        return found;
    }

    private IEnumerable<(string Successor, string Predecessor, string Dataset)> Successions()
    {
        using var rows = database.Prepare(Sql.Successions);
        while (rows.Step())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return (rows.Text(0), rows.Text(1), rows.Text(2));
        }
    }

    /// <summary>Every record that this dataset shares with others, in the version of each, in the order of the datasets' names.</summary>
    private IEnumerable<List<DatasetRecord>> Shared(RecordType type)
    {
        var keyLength = type == RecordType.Evidence ? 4 : 1;
        var record = new List<DatasetRecord>();
        using var rows = database.Prepare(Sql.Of(type).Shared(StoreFile.Version(database))!, dataset.Value);
        while (rows.Step())
        {
            cancellationToken.ThrowIfCancellationRequested();
            string[] cells = [.. Enumerable.Range(1, rows.ColumnCount - 1).Select(rows.Text)];
            if (record.Count > 0 && !record[0].Cells.AsSpan(0, keyLength).SequenceEqual(cells.AsSpan(0, keyLength)))
            {
                if (record.Count > 1)
                {
                    yield return record;
                }

                record = [];
            }

            record.Add(new DatasetRecord(rows.Text(0), cells, []));
        }

        if (record.Count > 1)
        {
            yield return record;
        }
    }
}
