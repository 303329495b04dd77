using StakeholderGraph.Embedded.Sqlite;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Embedded.Store;

/// <summary>
/// The rows of a store, on two connections, so that two threads can read: one reads sources and evidence, the other the rest. The check of
/// its dataset examines each row.
/// </summary>
internal sealed class StoreRows(Database first, Database second, IReadOnlyList<ContentCheck> checks) : IRowSource
{
    public IReadOnlyList<LoadedDataset> Datasets { get; } = [.. checks.Select(c => c.Dataset)];

    public IRows Open(RecordType type, LoadedDataset dataset) => checks
        .Single(c => c.Dataset.Name == dataset.Name)
        .Watch(type, Open(type is RecordType.Sources or RecordType.Evidence ? second : first, type, dataset.Name));

    /// <summary>The rows of one type in one dataset.</summary>
    public static IRows Open(Database database, RecordType type, RecordId dataset) =>
        new Rows(database.Prepare(Sql.Of(type).Select(StoreFile.Version(database)), dataset.Value));

    private sealed class Rows(SqliteStatement statement) : IRows
    {
        public ReadOnlySpan<byte> this[int column] => statement[column];

        public bool Read() => statement.Step();

        public void Dispose() => statement.Dispose();
    }
}
