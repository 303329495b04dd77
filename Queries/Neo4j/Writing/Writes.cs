
namespace StakeholderGraph.Neo4j.Writing;

/// <summary>
/// The target of writing statements: either one transaction for all, or one for each batch, with a record of the batch. The next batch is
/// prepared while one is being sent; nothing else is sent before that one has arrived.
/// </summary>
internal abstract class Writes : IAsyncDisposable
{
    private Task _sending = Task.CompletedTask;

    /// <summary>Whether readers see what is written before the import is complete.</summary>
    public abstract bool InBatches { get; }

    /// <summary>Runs a statement that reads, and sees earlier writes.</summary>
    public async IAsyncEnumerable<Row> ReadAsync(
        Statement statement,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await ArrivedAsync();
        await foreach (var row in RunAsync(statement, cancellationToken))
        {
            yield return row;
        }
    }

    /// <summary>Sends a batch after the previous one has arrived.</summary>
    /// <param name="statement">The statement for the batch; it must return as <c>written</c> how many rows it processed.</param>
    /// <param name="count">The number of rows or ids in the batch.</param>
    /// <param name="done">How many records the batch writes, for the record of the batch.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task SendAsync(Statement statement, int count, long done, CancellationToken cancellationToken)
    {
        await ArrivedAsync();
        _sending = Task.Run(() => SendBatchAsync(statement, count, done, cancellationToken), CancellationToken.None);
    }

    /// <summary>Waits until everything sent has arrived.</summary>
    public async Task ArrivedAsync()
    {
        var sending = _sending;
        _sending = Task.CompletedTask;
        await sending;
    }

    /// <summary>Runs a statement that records something about the import.</summary>
    public abstract Task NoteAsync(Statement statement, CancellationToken cancellationToken);

    /// <summary>Commits what was written.</summary>
    public abstract Task EndAsync(CancellationToken cancellationToken);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await ArrivedAsync();
        }
        catch (Exception told) when (told is StoreException or OperationCanceledException)
        {
            // The cancellation results from leaving, or from an earlier failure.
        }

        await LeaveAsync();
    }

    protected abstract IAsyncEnumerable<Row> RunAsync(Statement statement, CancellationToken cancellationToken);

    protected abstract Task SendBatchAsync(Statement statement, int count, long done, CancellationToken cancellationToken);

    protected abstract ValueTask LeaveAsync();

    /// <summary>Runs a batch and checks that it processed every row.</summary>
    protected static async Task RunBatchAsync(Runs run, Statement statement, int count, CancellationToken cancellationToken)
    {
        if ((await Layout.FirstAsync(run(statement, cancellationToken))).Number("written") != count)
        {
            throw Row.Damaged($"{statement.Name} found only some of what it needs");
        }
    }
}

/// <summary>
/// One transaction for all: it is applied as a whole or not at all. While files are read and nothing is sent for long, it is kept alive on
/// the server.
/// </summary>
internal sealed class WritesAtOnce : Writes
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(10); // A transaction expires after 30 seconds without a request.
    private readonly Lease _lease;
    private readonly ITransaction _transaction;
    private readonly bool _dryRun;
    private readonly SemaphoreSlim _turn = new(1); // one request at a time
    private readonly CancellationTokenSource _over = new();
    private readonly Task _beating;

    public WritesAtOnce(Lease lease, ITransaction transaction, bool dryRun, TimeProvider clock)
    {
        (_lease, _transaction, _dryRun) = (lease, transaction, dryRun);
        _beating = BeatAsync(clock, _over.Token);
    }

    public override bool InBatches => false;

    public override Task NoteAsync(Statement statement, CancellationToken cancellationToken) =>
        Layout.RunAsync(ReadAsync(statement, cancellationToken));

    public override async Task EndAsync(CancellationToken cancellationToken)
    {
        await ArrivedAsync();
        if (!_dryRun)
        {
            await Layout.RunAsync(RunAsync(_lease.Release, cancellationToken));
            await StillAsync();
            await _lease.CommitAsync(_transaction, cancellationToken);
        }
    }

    protected override async IAsyncEnumerable<Row> RunAsync(
        Statement statement, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await foreach (var row in _transaction.RunAsync(statement, cancellationToken))
            {
                yield return row;
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    protected override Task SendBatchAsync(Statement statement, int count, long done, CancellationToken cancellationToken) =>
        RunBatchAsync(RunAsync, statement, count, cancellationToken);

    protected override async ValueTask LeaveAsync()
    {
        await StillAsync();
        await _transaction.DisposeAsync();
        _over.Dispose();
        _turn.Dispose();
    }

    private async Task StillAsync()
    {
        await _over.CancelAsync();
        await _beating;
    }

    private async Task BeatAsync(TimeProvider clock, CancellationToken over)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Beat, clock, over);
                if (await _turn.WaitAsync(TimeSpan.Zero, over))
                {
                    try
                    {
                        await _transaction.KeepAliveAsync(over);
                    }
                    finally
                    {
                        _turn.Release();
                    }
                }
            }
        }
        catch (Exception end) when (end is OperationCanceledException or StoreException)
        {
            // The import is over; or the transaction has ended, which the next statement will report.
        }
    }
}

/// <summary>A transaction for each batch: committed batches remain, and the same import resumes after them.</summary>
internal sealed class WritesInBatches(IDatabase database, Lease lease, Retries retries) : Writes
{
    private static readonly Statement Batch = Statement.Writing("Neo4j/Writing/DatasetBatch.cypher");
    private string? _dataset;

    public override bool InBatches => true;

    /// <summary>Sets the dataset of the following batches.</summary>
    public void Of(RecordId dataset) => _dataset = dataset.Value;

    public override async Task NoteAsync(Statement statement, CancellationToken cancellationToken)
    {
        await ArrivedAsync();
        await InTransactionAsync(transaction => Layout.RunAsync(transaction.RunAsync(statement, cancellationToken)), cancellationToken);
    }

    public override Task EndAsync(CancellationToken cancellationToken) => ArrivedAsync();

    protected override IAsyncEnumerable<Row> RunAsync(Statement statement, CancellationToken cancellationToken) =>
        database.RunAsync(statement, cancellationToken);

    protected override Task SendBatchAsync(Statement statement, int count, long done, CancellationToken cancellationToken) =>
        InTransactionAsync(
            async transaction =>
            {
                await RunBatchAsync(transaction.RunAsync, statement, count, cancellationToken);
                await RunBatchAsync(transaction.RunAsync, Batch.With("name", _dataset).With("done", done), 1, cancellationToken);
            },
            cancellationToken);

    protected override async ValueTask LeaveAsync()
    {
        try
        {
            await Layout.RunAsync(database.RunAsync(lease.Release, CancellationToken.None));
        }
        catch (StoreException)
        {
            // The lease expires by itself.
        }
    }

    private Task<bool> InTransactionAsync(Func<ITransaction, Task> write, CancellationToken cancellationToken) => retries.RunAsync(
        async token =>
        {
            await using var transaction = await database.BeginAsync(token);
            await lease.RenewAsync(transaction, token);
            await write(transaction);
            await lease.CommitAsync(transaction, token);
            return true;
        },
        cancellationToken);
}
