using StakeholderGraph.Embedded.Sqlite;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Embedded.Store;

/// <summary>Finds content of a store that no import wrote, and says what to do about it.</summary>
internal static class StoreDamage
{
    private static readonly (RecordType Type, Func<RecordCounts, long> Count)[] Tables =
    [
        (RecordType.Sources, c => c.Sources),
        (RecordType.Stakeholders, c => c.Stakeholders),
        (RecordType.Engagements, c => c.Engagements),
        (RecordType.Names, c => c.Names),
        (RecordType.Ties, c => c.Ties),
        (RecordType.Evidence, c => c.Evidence),
    ];

    private static readonly Lazy<string[]> ExpectedColumns = new(() =>
    {
        using var database = Database.OpenToWrite(":memory:");
        StoreFile.CreateSchema(database);
        return Columns(database);
    });

    /// <summary>
    /// Returns the first fault outside the content of datasets: a table that differs from the schema, an invalid name of a dataset, or
    /// records that belong to no dataset or are missing; <c>null</c> if there is none. Takes some milliseconds for a hundred thousand
    /// records.
    /// </summary>
    public static StoreFault? Around(Database database, IReadOnlyList<LoadedDataset> datasets)
    {
        if (!Columns(database).SequenceEqual(Expected(StoreFile.Version(database))))
        {
            return new StoreFault("file", "its tables are not those of a store");
        }

        foreach (var dataset in datasets)
        {
            if (!RecordId.TryParse(dataset.Name.Value, out _))
            {
                return new StoreFault("table datasets", $"\"{dataset.Name}\" is not the name of a dataset");
            }
        }

        foreach (var (type, count) in Tables)
        {
            var there = database.Number(Sql.Checks["count " + Words<RecordType>.Of(type)]);
            if (datasets.Any(d => count(d.Counts) < 0 || count(d.Counts) > there) || datasets.Sum(d => count(d.Counts)) != there)
            {
                return new StoreFault($"table {Words<RecordType>.Of(type)}", "it does not have as many records as were imported");
            }
        }

        return null;
    }

    /// <summary>The version of a store according to its tables; <c>null</c> if it has not those of any version.</summary>
    public static long? VersionOfTables(Database database)
    {
        var columns = Columns(database);
        return StoreFile.Versions.Cast<long?>().FirstOrDefault(version => columns.SequenceEqual(Expected(version!.Value)));
    }

    /// <summary>Returns the datasets whose records differ from those that were imported, or cannot be read.</summary>
    public static IReadOnlyList<LoadedDataset> Unsound(
        Database database,
        IReadOnlyList<LoadedDataset> datasets,
        CancellationToken cancellationToken
    ) => [.. datasets.Where(d => ContentCheck.Of(database, d, cancellationToken)?.IsSound() != true)];

    /// <summary>The failure to report for a damaged store; <c>null</c> if it is not damaged. Reads all of it.</summary>
    public static StoreException? Of(
        Database database,
        IReadOnlyList<LoadedDataset> datasets,
        Exception? inner,
        CancellationToken cancellationToken)
    {
        var unsound = Unsound(database, datasets, cancellationToken);
        return unsound.Count > 0 ? Failure(database.Path, unsound, inner)
            : Around(database, datasets) is not null ? OfFile(database.Path, inner)
            : null;
    }

    /// <summary>The failure for a store with a damaged file, if it is unknown which datasets are affected.</summary>
    public static StoreException OfFile(string path, Exception? inner = null) => new(
        StoreFailure.Damaged, $"The store {path} {SqliteFault.Damaged}", inner, "The command `stakeholders verify` shows what is wrong.");

    /// <summary>The failure for a store in which these datasets differ from what was imported.</summary>
    public static StoreException Failure(string path, IReadOnlyList<LoadedDataset> unsound, Exception? inner = null) => new(
        StoreFailure.Damaged,
        $"The store {path} is damaged: {Named(unsound)} {(unsound.Count == 1 ? "is" : "are")} not what was imported. "
        + $"Import {(unsound.Count == 1 ? "its" : "their")} files again, which repairs it, or restore a backup{BesidesLog(path)}",
        inner,
        Advice.Import($"embedded:{path}"));

    /// <summary>The names of datasets for a message.</summary>
    public static string Named(IReadOnlyList<LoadedDataset> datasets) =>
        $"{(datasets.Count == 1 ? "dataset" : "datasets")} "
            + $"{string.Join(", ", datasets.Take(10).Select(d => d.Name))}{(datasets.Count > 10 ? ", …" : "")}";

    // SQLite would apply the log to any file that is put in the place of this one.
    private static string BesidesLog(string path) =>
        new FileInfo(path + "-wal") is { Exists: true, Length: > 0 } log ? $", and delete {log.Name} with it" : "";

    // The columns of a store of that version: each line begins with the name of the table, and its fourth word is the name of the column.
    private static IEnumerable<string> Expected(long version)
    {
        var later = Sql.LaterColumns.Where(column => column.Version > version).Select(column => (column.Table, column.Column)).ToHashSet();
        return ExpectedColumns.Value.Where(line => line.Split(' ') is var words && !later.Contains((words[0], words[3])));
    }

    private static string[] Columns(Database database) => [.. database.Texts(Sql.Checks["columns"])];
}
