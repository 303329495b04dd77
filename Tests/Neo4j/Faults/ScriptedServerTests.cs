using System.Net;
using System.Net.Sockets;
using NUnit.Framework;
using StakeholderGraph.Neo4j;
using StakeholderGraph.Neo4j.Http;

namespace StakeholderGraph.Tests.Neo4j.Faults;

/// <summary>What becomes of answers that a real server does not give on demand.</summary>
[TestFixture]
[CancelAfter(60_000)]
public sealed class ScriptedServerTests
{
    private const string Password = "correct-horse-1";
    private const string OneRow = """{"data":{"fields":["n"],"values":[[{"$type":"Integer","_value":"1"}]]},"bookmarks":["b1"]}""";
    private static readonly Statement Read = new("a test's", "RETURN 1 AS n", Reads: true);
    private static readonly Statement Write = new("a test's", "CREATE (n) RETURN 1 AS n", Reads: false);

    private ScriptedServer _server = null!;
    private HttpDatabase _database = null!;

    [SetUp]
    public void Open()
    {
        Assert.That(StoreAddress.TryParse("neo4j+http://neo4j@neo4j.example/work", out var address, out var problem), problem);
        var neo4j = (Neo4jAddress)address;
        _server = StartScript();
        _database = new HttpDatabase(neo4j, Credentials.Read(neo4j, name => name == Credentials.Password ? Password : null), TimeProvider.System, _server);
    }

    [TearDown]
    public async Task Close() => await _database.DisposeAsync();

    [TestCase("")]
    [TestCase("{")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{\"data\":{\"fields\":[\"n\"],\"values\":[[{\"$type\":\"Integer\",\"_value\":\"1\"}]")]
    [TestCase("{\"data\":{\"fields\":[\"n\"],\"values\":[[{\"$type\":\"Integer\",\"_value\":\"1\"}]]}")]
    [TestCase("{\"data\":{\"fields\":[\"n\"],\"values\":[[1]]},\"bookmarks\":[\"b1\"]}")]
    [TestCase("{\"data\":{\"fields\":[\"n\"],\"values\":[[{\"$type\":\"Integer\",\"_value\":\"one\"}]]},\"bookmarks\":[\"b1\"]}")]
    [TestCase("{\"data\":{\"fields\":[\"n\"],\"values\":[[{\"$type\":\"Integer\",\"_value\":\"1\"},{\"$type\":\"Integer\",\"_value\":\"2\"}]]},\"bookmarks\":[\"b1\"]}")]
    [TestCase("{\"data\":{\"fields\":[\"n\"],\"values\":[[]]},\"bookmarks\":[\"b1\"]}")]
    [TestCase("{\"data\":{\"fields\":[\"n\"],\"values\":[[{\"$type\":\"Date\",\"_value\":\"yesterday\"}]]},\"bookmarks\":[\"b1\"]}")]
    public async Task A_body_that_is_cut_off_or_none_of_ours_is_unavailable(string body)
    {
        _server.Says(body);

        await FailsAsync(StoreFailure.Unavailable, Write);
    }

    [Test]
    public async Task A_body_that_is_cut_off_is_asked_for_again_where_that_does_no_harm()
    {
        _server.Says("""{"data":{"fields":["n"],"val""").Says(OneRow);

        Assert.That(await RowsAsync(Read), Has.Count.EqualTo(1));
        Assert.That(_server.Statements, Is.EqualTo(2));
    }

    [Test]
    public async Task An_error_behind_a_202_is_an_error_whatever_rows_came_before_it()
    {
        _server.Says("""{"data":{"fields":["n"],"values":[[{"$type":"Integer","_value":"1"}]]},"errors":[{"code":"Neo.DatabaseError.Statement.ExecutionFailed","message":"broken"}]}""");

        await FailsAsync(StoreFailure.Rejected, Read);
        Assert.That(_server.Statements, Is.EqualTo(1));
    }

    [Test]
    public async Task Rows_without_bookmarks_are_not_taken_for_written()
    {
        _server.Says("""{"data":{"fields":["n"],"values":[]}}""");

        Assert.That((await FailsAsync(StoreFailure.Unavailable, Write)).Message, Does.Contain("did not say"));
    }

    [TestCase("Neo.TransientError.Transaction.DeadlockDetected", HttpStatusCode.BadRequest)]
    [TestCase("Neo.TransientError.Transaction.DeadlockDetected", HttpStatusCode.Accepted)]
    [TestCase("Neo.TransientError.General.DatabaseUnavailable", HttpStatusCode.BadRequest)]
    [TestCase("Neo.ClientError.Cluster.NotALeader", HttpStatusCode.BadRequest)]
    public async Task What_passes_is_tried_again_whatever_its_status_is(string code, HttpStatusCode status)
    {
        _server.Fails(code, status).Fails(code, status).Says(OneRow);

        Assert.That(await RowsAsync(Write), Has.Count.EqualTo(1));
        Assert.That(_server.Statements, Is.EqualTo(3));
    }

    [Test]
    public async Task What_does_not_pass_after_some_tries_is_said()
    {
        for (var i = 0; i < 20; i++)
        {
            _server.Fails("Neo.TransientError.Transaction.DeadlockDetected");
        }

        await FailsAsync(StoreFailure.Unavailable, Read);
        Assert.That(_server.Statements, Is.InRange(3, 10));
    }

    [TestCase("Neo.TransientError.General.MemoryPoolOutOfMemoryError", StoreFailure.Unavailable)]
    [TestCase("Neo.TransientError.General.TransactionMemoryLimit", StoreFailure.Unavailable)]
    [TestCase("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", StoreFailure.Unavailable)]
    [TestCase("Neo.ClientError.Database.DatabaseNotFound", StoreFailure.Unavailable)]
    [TestCase("Neo.ClientError.Security.Unauthorized", StoreFailure.Unavailable)]
    [TestCase("Neo.ClientError.Security.Forbidden", StoreFailure.Unavailable)]
    [TestCase("Neo.ClientError.Statement.SyntaxError", StoreFailure.Rejected)]
    [TestCase("Neo.ClientError.Statement.ArithmeticError", StoreFailure.Rejected)]
    [TestCase("Neo.ClientError.Schema.ConstraintValidationFailed", StoreFailure.Rejected)]
    [TestCase("Neo.DatabaseError.General.UnknownError", StoreFailure.Rejected)]
    [TestCase("Something.New", StoreFailure.Rejected)]
    [TestCase("", StoreFailure.Rejected)]
    [TestCase("N/A", StoreFailure.Rejected)]
    public async Task What_will_happen_again_is_not_tried_again(string code, StoreFailure failure)
    {
        _server.Fails(code);

        await FailsAsync(failure, Read);
        Assert.That(_server.Statements, Is.EqualTo(1));
    }

    [Test]
    public async Task The_server_s_own_words_are_not_repeated_for_they_may_hold_values()
    {
        const string Value = "Ms Ada's telephone number";
        _server.Fails("Neo.ClientError.Schema.ConstraintValidationFailed", message: Value);

        Assert.That((await FailsAsync(StoreFailure.Rejected, Write)).ToString(), Does.Not.Contain(Value));
    }

    [TestCase(HttpStatusCode.Unauthorized, "text/html", StoreFailure.Unavailable)]
    [TestCase(HttpStatusCode.Forbidden, "text/html", StoreFailure.Unavailable)]
    [TestCase(HttpStatusCode.NotFound, "text/html", StoreFailure.Incompatible)]
    [TestCase(HttpStatusCode.NotAcceptable, "text/plain", StoreFailure.Incompatible)]
    [TestCase(HttpStatusCode.InternalServerError, "text/plain", StoreFailure.Unavailable)]
    [TestCase(HttpStatusCode.Found, "text/html", StoreFailure.Unavailable)]
    [TestCase(HttpStatusCode.OK, "text/html", StoreFailure.Unavailable)]
    public async Task Who_is_no_neo4j_is_told_by_its_status(HttpStatusCode status, string type, StoreFailure failure)
    {
        _server.Says("<html>Hello</html>", status, type);

        await FailsAsync(failure, Write);
    }

    [TestCase(HttpStatusCode.ServiceUnavailable)]
    [TestCase(HttpStatusCode.TooManyRequests)]
    public async Task A_gateway_before_a_server_that_starts_is_asked_again(HttpStatusCode status)
    {
        _server.Says("<html>Wait</html>", status, "text/html").Says(OneRow);

        Assert.That(await RowsAsync(Read), Has.Count.EqualTo(1));
    }

    [TestCase(HttpStatusCode.BadGateway)]
    [TestCase(HttpStatusCode.GatewayTimeout)]
    public async Task A_write_behind_a_gateway_that_lost_the_server_may_be_done_and_is_not_sent_again(HttpStatusCode status)
    {
        _server.Says("<html>Wait</html>", status, "text/html").Says(OneRow);

        await FailsAsync(StoreFailure.Unavailable, Write);
        Assert.That(_server.Statements, Is.EqualTo(1));
    }

    [Test]
    public async Task Who_never_got_a_connection_may_write_again()
    {
        _server.Breaks(new HttpRequestException(HttpRequestError.ConnectionError, "refused", new SocketException((int)SocketError.ConnectionRefused))).Says(OneRow);

        Assert.That(await RowsAsync(Write), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Who_was_cut_off_may_not_write_again()
    {
        _server.Breaks(new HttpRequestException(HttpRequestError.ResponseEnded, "cut")).Says(OneRow);

        await FailsAsync(StoreFailure.Unavailable, Write);
        Assert.That(_server.Statements, Is.EqualTo(1));
    }

    [Test]
    public async Task A_body_that_stops_is_given_up_in_time_and_ended_on_the_server()
    {
        _server.Stops("""{"data":{"fields":["n"],"values":[[{"$type":"Integer","_value":"1"}]""");

        var failure = await FailsAsync(StoreFailure.Unavailable, Read with { Within = TimeSpan.FromSeconds(1) });

        Assert.That(failure.Message, Does.Contain("within 1 second"));
        Assert.That(_server.Asked.Count - _server.Statements, Is.GreaterThan(0));
    }

    [Test]
    public async Task A_deadlock_within_a_transaction_is_the_end_of_it_and_not_tried_again_there()
    {
        _server.Says("""{"data":{"fields":[],"values":[]},"transaction":{"id":"t1","expires":"2026-11-24T15:30:47Z"}}""")
            .Fails("Neo.TransientError.Transaction.DeadlockDetected");
        await using var transaction = await _database.BeginAsync(default);

        Assert.That(async () => await RowsAsync(transaction.RunAsync(Write, default)), Throws.InstanceOf<StoreException>());
        Assert.That(_server.Statements, Is.EqualTo(2));
    }

    [TestCase("{\"errors\":[{\"code\":\"Neo.TransientError.Transaction.DeadlockDetected\",\"message\":\"\"}]}")]
    [TestCase("{\"data\":{\"fields\":[],\"values\":[]}}")]
    [TestCase("{\"data\":")]
    [TestCase("")]
    public async Task A_commit_without_bookmarks_is_none(string body)
    {
        _server.Says("""{"data":{"fields":[],"values":[]},"transaction":{"id":"t1","expires":"2026-11-24T15:30:47Z"}}""").Says(body);
        await using var transaction = await _database.BeginAsync(default);

        var failure = await Assert.ThrowsAsync<StoreException>(() => transaction.CommitAsync(default));

        Assert.That(failure!.Failure, Is.EqualTo(StoreFailure.Unavailable));
        Assert.That(_server.Asked[^1].Path, Is.EqualTo("/db/work/query/v2/tx/t1/commit"));
    }

    private static ScriptedServer StartScript() => new();

    private async Task<StoreException> FailsAsync(StoreFailure failure, Statement statement)
    {
        var exception = (await Assert.ThrowsAsync<StoreException>(() => RowsAsync(statement)))!;
        Assert.That(exception.Failure, Is.EqualTo(failure), exception.ToString());
        Assert.That(exception.ToString(), Does.Not.Contain(Password).And.Not.Contain("Basic "));
        return exception;
    }

    private Task<List<Row>> RowsAsync(Statement statement) => RowsAsync(_database.RunAsync(statement, default));

    private static async Task<List<Row>> RowsAsync(IAsyncEnumerable<Row> answer)
    {
        var rows = new List<Row>();
        await foreach (var row in answer)
        {
            rows.Add(row);
        }

        return rows;
    }
}
