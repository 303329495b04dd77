using Neo4j.Driver;

namespace StakeholderGraph.Neo4j.Bolt;

/// <summary>The answer to one statement, row by row as the server sends it: the driver requests more as rows are consumed.</summary>
internal sealed class Cursor
{
    private readonly Dictionary<string, object?> _parameters;
    private IResultCursor? _result;
    private string[] _fields = [];

    private Cursor(Dictionary<string, object?> parameters) => _parameters = parameters;

    /// <summary>The driver's current or last operation.</summary>
    public Task Pending { get; private set; } = Task.CompletedTask;

    /// <summary>Sends a statement.</summary>
    /// <exception cref="StoreException">A parameter contains half a character.</exception>
    public static Cursor Of(Statement statement) =>
        new(statement.Parameters.ToDictionary(p => p.Key, p => BoltValues.Sent(p.Value), StringComparer.Ordinal));

    /// <summary>Sends the statement, and waits for the first row.</summary>
    public Task<Row?> StartAsync(IAsyncQueryRunner runner, Statement statement) => Note(SendAsync(runner, statement));

    /// <summary>The next row; <c>null</c> when there are no more and all went well.</summary>
    public Task<Row?> NextAsync() => Note(FetchAsync());

    private async Task<Row?> SendAsync(IAsyncQueryRunner runner, Statement statement)
    {
        _result = await runner.RunAsync(new Query(statement.Text, _parameters));
        _fields = await _result.KeysAsync();

        // The driver keeps every statement of a transaction until its end, so the rows of a whole import would stay in memory.
        _parameters.Clear();
        return await FetchAsync();
    }

    private async Task<Row?> FetchAsync() => await _result!.FetchAsync() ? BoltValues.RowOf(_fields, _result.Current) : null;

    private Task<Row?> Note(Task<Row?> task)
    {
        Pending = task;
        return task;
    }
}
