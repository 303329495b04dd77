using StakeholderGraph.DataFormat;
using StakeholderGraph.Embedded.Sqlite;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Embedded.Store;

/// <summary>Makes the store's content of one dataset equal to its files, within a transaction of the caller.</summary>
/// <param name="database">The store.</param>
/// <param name="content">The files.</param>
/// <param name="stored">The number of the dataset's records in the store; <c>null</c> if it is new.</param>
/// <param name="written">Called for each record.</param>
/// <param name="cancellationToken">Cancels the operation.</param>
internal sealed class DatasetImport(
    Database database,
    IDatasetContent content,
    RecordCounts? stored,
    Action written,
    CancellationToken cancellationToken)
{
    private readonly ContentHash _hash = new();
    private readonly KnownIds _ids = new(content.Counts);
    private readonly RecordId _name = content.Dataset.Name;

    /// <summary>Lists a dataset without its records, so that it counts as damaged until it is imported again or removed.</summary>
    public static void List(Database database, LoadedDataset lost) =>
        Put(
            database,
            new Dataset(lost.Name, lost.Title, lost.Licence, lost.Maintainer, lost.Description),
            lost.ContentHash,
            lost.Counts);

    /// <summary>Writes the dataset and returns what changed; disagreements between datasets are searched for later.</summary>
    public ImportReport Run()
    {
        StoreFile.BringUpToDate(database);
        _hash.Add(content.Dataset);
        Put(stored ?? new RecordCounts(0, 0, 0, 0, 0, 0));
        using var sources = Write(RecordType.Sources, content.Sources(), _ids.Add, RecordCells.Of);
        using var stakeholders = Write(RecordType.Stakeholders, content.Stakeholders(), _ids.Add, RecordCells.Of);
        using var engagements = Write(RecordType.Engagements, content.Engagements(), _ids.Add, RecordCells.Of);
        using var names = Write(RecordType.Names, content.Names(), _ids.Look, RecordCells.Of);
        using var ties = Write(RecordType.Ties, content.Ties(), _ids.Look, RecordCells.Of);
        using var evidence = Write(RecordType.Evidence, content.Evidence(), _ids.Look, RecordCells.Of);
        if (_ids.Missing.Count > 0)
        {
            var missing = _ids
                .Missing.Select(m => Error($"the {m.By} names a record that the dataset does not define", m.Id.Value, null))
                .ToList();
            throw new DatasetException(missing, missing.Count);
        }

        if (_hash.ToString() != content.ContentHash)
        {
            throw Refused("the files changed while they were being imported", null, "import them again");
        }

        // Records that refer to others are removed first and added last.
        RecordWriter[] writers = [sources, stakeholders, engagements, names, ties, evidence];
        var removed = new long[writers.Length];
        for (var i = writers.Length - 1; i >= 0; i--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            removed[i] = writers[i].DeleteMissing();
        }

        Difference Changed(RecordType type, Func<RecordCounts, long> count)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var writer = writers[(int)type];
            var touched = writer.TakeOver();
            var added = writer.Count - (stored is null ? 0 : count(stored) - removed[(int)type]);
            return new Difference(added, touched - added, removed[(int)type]);
        }

        var (s, h, e, n) = (
            Changed(RecordType.Sources, c => c.Sources),
            Changed(RecordType.Stakeholders, c => c.Stakeholders),
            Changed(RecordType.Engagements, c => c.Engagements),
            Changed(RecordType.Names, c => c.Names));
        var report = new ImportReport(
            _name, false, h, e, n, Changed(RecordType.Ties, c => c.Ties), Changed(RecordType.Evidence, c => c.Evidence), s, [], 0);
        Put(new RecordCounts(stakeholders.Count, engagements.Count, names.Count, ties.Count, evidence.Count, sources.Count));
        CheckFamilies();
        return report;
    }

    private RecordWriter Write<T>(RecordType type, IEnumerable<T> records, Action<T> look, Func<T, string?[]> cellsOf)
    {
        var writer = new RecordWriter(database, type, _name, again: stored is not null);
        try
        {
            foreach (var cells in Ahead.Of(records.Select(Seen)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                writer.Add(cells);
                written();
            }

            writer.EndStage();
            return writer;
        }
        catch
        {
            writer.Dispose();
            throw;
        }

        string?[] Seen(T record)
        {
            look(record);
            var cells = cellsOf(record);
            _hash.Add(type, cells);
            return cells;
        }
    }

    private void Put(RecordCounts counts) => Put(database, content.Dataset, content.ContentHash, counts);

    private static void Put(Database database, Dataset dataset, string contentHash, RecordCounts counts)
    {
        using var put = database.Prepare(
            Sql.Datasets["put"],
            dataset.Name.Value,
            dataset.Title,
            dataset.Licence,
            dataset.Maintainer,
            dataset.Description ?? "",
            contentHash);
        long[] numbers = [counts.Stakeholders, counts.Engagements, counts.Names, counts.Ties, counts.Evidence, counts.Sources];
        for (var i = 0; i < numbers.Length; i++)
        {
            put.Bind(7 + i, numbers[i]);
        }

        put.Run();
    }

    private void CheckFamilies()
    {
        var errors = new List<DatasetFault>();
        using var families = database.Prepare(Sql.Checks["families"], _name.Value);
        while (families.Step() && errors.Count < 100)
        {
            errors.Add(Error(
                $"a stakeholder in dataset {families.Text(1)} and an engagement in dataset {families.Text(2)} have one id",
                families.Text(0),
                "give one of the two another id"));
        }

        if (errors.Count > 0)
        {
            throw new DatasetException(errors, errors.Count);
        }
    }

    private DatasetException Refused(string reason, string? found, string? hint) => new([Error(reason, found, hint)], 1);

    private DatasetFault Error(string reason, string? found, string? hint) => new(_name.Value, null, null, null, reason, found, hint);
}
