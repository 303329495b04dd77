using StakeholderGraph.Neo4j.Plans;
using StakeholderGraph.Neo4j.Undoing;
using StakeholderGraph.Neo4j.Writing;
using StakeholderGraph.Undoing;

namespace StakeholderGraph.Neo4j;

/// <summary>
/// The port for writing to a Neo4j database. A write is one transaction, or several if batches were requested; the single node that says
/// what the database contains also holds the right to write.
/// </summary>
internal sealed class Neo4jWriter : INetworkWriter
{
    private static readonly Statement Begin = Statement.Writing("Neo4j/Writing/DatasetBegin.cypher");
    private static readonly Statement End = Statement.Writing("Neo4j/Writing/DatasetEnd.cypher");
    private static readonly Statement Repaired = Statement.Writing("Neo4j/Writing/Repaired.cypher");
    private static readonly Statement Delete = Statement.Writing("Neo4j/Writing/DatasetDelete.cypher");
    private readonly IDatabase _database;
    private readonly TimeProvider _clock;
    private readonly Retries _retries;

    private Neo4jWriter(IDatabase database, TimeProvider clock) => (_database, _clock, _retries) = (database, clock, new Retries(clock));

    private int RowsOfImports { get; init; } = Batch.MostRows;

    private string Author { get; init; } = Environment.UserName;

    /// <summary>Opens a writer of a database that is empty or contains a network of this program.</summary>
    public static Task<INetworkWriter> OpenAsync(IDatabase database, TimeProvider clock, CancellationToken cancellationToken) =>
        OpenAsync(database, clock, Environment.UserName, cancellationToken);

    /// <summary>
    /// Opens a writer of a database that is empty or contains a network of this program; its writes have the given author.
    /// </summary>
    public static Task<INetworkWriter> OpenAsync(
        IDatabase database, TimeProvider clock, string author, CancellationToken cancellationToken) =>
        OpenAsync(database, new Neo4jWriter(database, clock) { Author = author }, cancellationToken);

    /// <summary>
    /// Opens a writer of a database that is empty or contains a network of this program; one statement imports at most the given number of
    /// records.
    /// </summary>
    public static Task<INetworkWriter> OpenAsync(
        IDatabase database, TimeProvider clock, int rowsOfImports, CancellationToken cancellationToken) =>
        OpenAsync(database, new Neo4jWriter(database, clock) { RowsOfImports = rowsOfImports }, cancellationToken);

    private static async Task<INetworkWriter> OpenAsync(IDatabase database, Neo4jWriter writer, CancellationToken cancellationToken)
    {
        try
        {
            await Layout.ExistsAsync(database, cancellationToken);
            return writer;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    public async Task<IReadOnlyList<LoadedDataset>> DatasetsAsync(CancellationToken cancellationToken) =>
        (await Layout.LoadedAsync(_database, cancellationToken)).Datasets;

    public async Task<IReadOnlyList<ImportReport>> ImportAsync(
        IReadOnlyList<IDatasetContent> datasets, ImportMode mode, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        IDatasetContent.RequireDifferentNames(datasets);
        await Layout.PrepareAsync(_database, cancellationToken);
        if (mode != ImportMode.DryRun && await SearchWords.AreOldAsync(_database.RunAsync, cancellationToken))
        {
            await RenewWordsAsync(cancellationToken);
        }

        var counter = new Counter(progress, datasets.Sum(d => d.Counts.Total));
        if (mode == ImportMode.InBatches)
        {
            return await WriteAsync(mode, writes => ImportAsync(writes, datasets, mode, counter, cancellationToken), cancellationToken);
        }

        await CheckSizeAsync(datasets, cancellationToken);
        return await _retries.RunAsync<IReadOnlyList<ImportReport>>(
            async token => await WriteAsync(mode, writes => ImportAsync(writes, datasets, mode, counter, token), token), cancellationToken);
    }

    public async Task<ImportReport?> RemoveAsync(
        RecordId dataset, bool dryRun, bool forGood, CancellationToken cancellationToken)
    {
        if ((await DatasetsAsync(cancellationToken)).All(d => d.Name != dataset))
        {
            return null;
        }

        return await _retries.RunAsync(
            async token =>
                await WriteAsync(
                    dryRun ? ImportMode.DryRun : ImportMode.AtOnce, writes => RemoveAsync(writes, dataset, forGood, token), token),
            cancellationToken);
    }

    public async Task<UndoReport> UndoAsync(long import, bool dryRun, CancellationToken cancellationToken)
    {
        var logged = await GraphHistory.OfAsync(_database.RunAsync, import, cancellationToken);
        return logged.Count == 0
            ? new UndoReport([], LoggedWrite.WhyNotUndone(import, logged, _ => ""))
            : await _retries.RunAsync(
                async token =>
                    await WriteAsync(dryRun ? ImportMode.DryRun : ImportMode.AtOnce, writes => UndoAsync(writes, import, token), token),
                cancellationToken);
    }

    public Task<IReadOnlyList<StoreFault>> VerifyAsync(CancellationToken cancellationToken) =>
        GraphCheck.RunAsync(_database, cancellationToken);

    public async Task<IDatasetContent?> ReadAsync(RecordId dataset, CancellationToken cancellationToken)
    {
        if ((await DatasetsAsync(cancellationToken)).FirstOrDefault(d => d.Name == dataset) is not { } loaded)
        {
            return null;
        }

        if (loaded.IsUnfinished)
        {
            throw new StoreException(
                StoreFailure.Unavailable,
                $"An import in batches of {dataset} is unfinished. Run the same import again to continue");
        }

        var content = new GraphDataset(_database, loaded, cancellationToken);
        return await Task.Run(() => ContentHash.Of(content, cancellationToken), cancellationToken) == loaded.ContentHash
            ? content
            : throw new StoreException(
                StoreFailure.Damaged,
                $"Dataset {dataset} in Neo4j is not as imported: somebody has changed it. Import its files again to repair it, "
                    + $"or restore a backup");
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private async Task<T> WriteAsync<T>(ImportMode mode, Func<Writes, Task<T>> write, CancellationToken cancellationToken)
    {
        var lease = new Lease(_database, _clock);
        var transaction = await lease.BeginAsync(cancellationToken);
        if (mode == ImportMode.InBatches)
        {
            await using (transaction)
            {
                await lease.CommitAsync(transaction, cancellationToken);
            }
        }

        await using Writes writes = mode == ImportMode.InBatches
            ? new WritesInBatches(_database, lease, _retries)
            : new WritesAtOnce(lease, transaction, dryRun: mode == ImportMode.DryRun, _clock);
        var result = await write(writes);
        cancellationToken.ThrowIfCancellationRequested();
        await writes.EndAsync(cancellationToken);
        return result;
    }

    private async Task<ImportReport[]> ImportAsync(
        Writes writes, IReadOnlyList<IDatasetContent> datasets, ImportMode mode, Counter counter, CancellationToken cancellationToken)
    {
        var loaded = await Layout.LoadedAsync(writes.ReadAsync, cancellationToken);
        var names = loaded.Datasets.Select(d => d.Name).ToHashSet();
        var reports = new ImportReport[datasets.Count];
        var written = 0;
        counter.Restart();
        for (var i = 0; i < datasets.Count; i++)
        {
            var content = datasets[i];
            var name = content.Dataset.Name;
            counter.Begin(name);
            var isRecorded = loaded.Datasets.Any(d => d.Name == name && d.ContentHash == content.ContentHash && !d.IsUnfinished);
            if (isRecorded && await IsThereAsync(writes, loaded.Datasets.Single(d => d.Name == name), content, cancellationToken))
            {
                reports[i] = ImportReport.OfUnchanged(name);
            }
            else
            {
                var before = loaded.Datasets.FirstOrDefault(d => d.Name == name);
                var former = await GraphHistory.FormerAsync(_database, before, writes.InBatches, cancellationToken);
                if (writes is WritesInBatches batches)
                {
                    batches.Of(name);
                    await writes.NoteAsync(OfDataset(Begin, content.Dataset).With("contentHash", content.ContentHash), cancellationToken);
                }

                var import = new GraphImport(
                    writes,
                    content,
                    names.Contains(name),
                    Others(names, name),
                    counter.Add,
                    cancellationToken)
                {
                    MostRows = RowsOfImports,
                };
                reports[i] = await import.RunAsync();
                await writes.NoteAsync(End.With("properties", PropertiesOf(content)), cancellationToken);
                names.Add(name);
                if (isRecorded)
                {
                    await writes.NoteAsync(Repaired, cancellationToken);
                    reports[i] = reports[i] with { Repaired = true };
                }

                await writes.NoteAsync(Neo4jPlanStore.Note(reports[i].Logged(_clock, Author)), cancellationToken);
                await GraphHistory.NoteAsync(
                    writes, written++, before?.ContentHash ?? "", content.ContentHash, former, cancellationToken);
            }

            counter.End(content.Counts.Total);
        }

        if (names.Count > 1)
        {
            for (var i = 0; i < reports.Length; i++)
            {
                reports[i] = await SharedGraphRecords.ReportAsync(writes.ReadAsync, reports[i], names, cancellationToken);
            }
        }

        if (mode == ImportMode.Strict)
        {
            DatasetException.RefuseWarnings(reports);
        }

        return reports;
    }

    // In batches in any mode: nothing that a dataset says is changed, and all words may be too many for one transaction.
    private Task<bool> RenewWordsAsync(CancellationToken cancellationToken) => WriteAsync(
        ImportMode.InBatches,
        async writes =>
        {
            // Another import may have rewritten them while this one waited for its turn.
            var areOld = await SearchWords.AreOldAsync(writes.ReadAsync, cancellationToken);
            if (areOld)
            {
                await SearchWords.RenewAsync(writes, RowsOfImports, cancellationToken);
            }

            return areOld;
        },
        cancellationToken);

    private async Task<ImportReport?> RemoveAsync(Writes writes, RecordId name, bool forGood, CancellationToken cancellationToken)
    {
        var loaded = (await Layout.LoadedAsync(writes.ReadAsync, cancellationToken)).Datasets;
        if (loaded.FirstOrDefault(d => d.Name == name) is not { } dataset)
        {
            return null;
        }

        var former = forGood
            ? (null, LoggedWrite.Forgotten)
            : await GraphHistory.FormerAsync(_database, dataset, inBatches: false, cancellationToken);
        var removal = await DeleteAsync(writes, dataset, loaded.Select(d => d.Name), cancellationToken);
        await writes.NoteAsync(Neo4jPlanStore.Note(removal.Logged(_clock, Author, isRemoval: true)), cancellationToken);
        await GraphHistory.NoteAsync(writes, 0, dataset.ContentHash, "", former, cancellationToken);
        if (forGood)
        {
            await GraphHistory.ForgetAsync(writes, name, cancellationToken);
        }

        return removal;
    }

    private async Task<UndoReport> UndoAsync(Writes writes, long import, CancellationToken cancellationToken)
    {
        var logged = await GraphHistory.OfAsync(writes.ReadAsync, import, cancellationToken);
        var loaded = (await Layout.LoadedAsync(writes.ReadAsync, cancellationToken)).Datasets;
        if (LoggedWrite.WhyNotUndone(import, logged, name => loaded.FirstOrDefault(d => d.Name == name)?.ContentHash ?? "") is { } refused)
        {
            return new UndoReport([], refused);
        }

        var reports = new List<ImportReport>();
        var names = loaded.Select(d => d.Name).ToHashSet();
        foreach (var write in logged.Reverse())
        {
            var now = loaded.FirstOrDefault(d => d.Name == write.Dataset);
            var former = await GraphHistory.FormerAsync(_database, now, inBatches: false, cancellationToken);
            if (write.Before.Length == 0)
            {
                reports.Add(await DeleteAsync(writes, now!, names, cancellationToken));
                names.Remove(write.Dataset);
            }
            else
            {
                var content = await GraphHistory.ContentAsync(writes.ReadAsync, write.Number, cancellationToken);
                reports.Add(await new GraphImport(
                    writes, content, now is not null, Others(names, write.Dataset), _ => { }, cancellationToken).RunAsync());
                await writes.NoteAsync(End.With("properties", PropertiesOf(content)), cancellationToken);
                names.Add(write.Dataset);
            }

            await writes.NoteAsync(Neo4jPlanStore.Note(reports[^1].Logged(_clock, Author, undone: import)), cancellationToken);
            await GraphHistory.NoteAsync(
                writes, reports.Count - 1, now?.ContentHash ?? "", write.Before, former, cancellationToken);
        }

        return new UndoReport(reports, null);
    }

    private static async Task<ImportReport> DeleteAsync(
        Writes writes, LoadedDataset dataset, IEnumerable<RecordId> loaded, CancellationToken cancellationToken)
    {
        var content = new NoContent(new Dataset(dataset.Name, dataset.Title, dataset.Licence, dataset.Maintainer));
        await new GraphImport(
            writes, content, isLoaded: true, Others(loaded, dataset.Name), _ => { }, cancellationToken).RemoveAllAsync();
        await writes.NoteAsync(Delete.With("name", dataset.Name), cancellationToken);
        return ImportReport.OfRemoved(dataset);
    }

    private static string[] Others(IEnumerable<RecordId> names, RecordId name) => [.. names.Where(n => n != name).Select(n => n.Value)];

    // The recorded state counts only after a check of the graph itself, because anyone can change a graph by hand.
    private static async Task<bool> IsThereAsync(
        Writes writes,
        LoadedDataset loaded,
        IDatasetContent content,
        CancellationToken cancellationToken)
    {
        var comparison = new GraphImport(writes, content, isLoaded: true, others: [], _ => { }, cancellationToken) { OnlyCompares = true };
        await comparison.RunAsync();
        var recorded = new Dataset(loaded.Name, loaded.Title, loaded.Licence, loaded.Maintainer, loaded.Description);
        return comparison.Touched == 0 && recorded == content.Dataset && loaded.Counts == content.Counts;
    }

    // Only if the whole import would be too large is it worth counting how much of it the database does not contain yet.
    private async Task CheckSizeAsync(IReadOnlyList<IDatasetContent> datasets, CancellationToken cancellationToken)
    {
        // Every server accepts so few records.
        if (datasets.Sum(GraphRecords) < 5_000)
        {
            return;
        }

        var loaded = await Layout.LoadedAsync(_database, cancellationToken);
        try
        {
            await TransactionLimits.CheckAsync(_database, datasets.Sum(GraphRecords), cancellationToken);
        }
        catch (StoreException) when (datasets.Any(d => loaded.Datasets.Any(l => l.Name == d.Dataset.Name)))
        {
            var touched = 0L;
            foreach (
                var content in datasets.Where(d => loaded.Datasets.All(l => l.Name != d.Dataset.Name || l.ContentHash != d.ContentHash)))
            {
                await using var reads = new ReadsOnly(_database);
                var import = new GraphImport(
                    reads, content, loaded.Datasets.Any(l => l.Name == content.Dataset.Name), others: [], _ => { }, cancellationToken)
                {
                    OnlyCompares = true,
                };
                await import.RunAsync();
                touched += import.Touched;
            }

            if (touched == datasets.Sum(GraphRecords))
            {
                throw;
            }

            await TransactionLimits.CheckAsync(_database, touched, cancellationToken);
        }

        static long GraphRecords(IDatasetContent content) =>
            content.Counts.Stakeholders + content.Counts.Engagements + content.Counts.Ties + content.Counts.Sources;
    }

    private static Statement OfDataset(Statement statement, Dataset dataset) =>
        statement
            .With("name", dataset.Name)
            .With("title", dataset.Title)
            .With("licence", dataset.Licence)
            .With("maintainer", dataset.Maintainer);

    private static Dictionary<string, object?> PropertiesOf(IDatasetContent content)
    {
        var (dataset, counts) = (content.Dataset, content.Counts);
        return new(StringComparer.Ordinal)
        {
            ["name"] = dataset.Name,
            ["title"] = dataset.Title,
            ["licence"] = dataset.Licence,
            ["maintainer"] = dataset.Maintainer,
            ["description"] = dataset.Description,
            ["contentHash"] = content.ContentHash,
            ["stakeholders"] = counts.Stakeholders,
            ["engagements"] = counts.Engagements,
            ["names"] = counts.Names,
            ["ties"] = counts.Ties,
            ["evidence"] = counts.Evidence,
            ["sources"] = counts.Sources,
        };
    }

    private sealed class ReadsOnly(IDatabase database) : Writes
    {
        public override bool InBatches => false;

        public override Task NoteAsync(Statement statement, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task EndAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        protected override IAsyncEnumerable<Row> RunAsync(Statement statement, CancellationToken cancellationToken) =>
            database.RunAsync(statement, cancellationToken);

        protected override Task SendBatchAsync(Statement statement, int count, long done, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        protected override ValueTask LeaveAsync() => ValueTask.CompletedTask;
    }
}
