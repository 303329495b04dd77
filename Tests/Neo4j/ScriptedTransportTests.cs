using System.Net;
using NUnit.Framework;
using StakeholderGraph.Neo4j;
using StakeholderGraph.Neo4j.Http;
using static StakeholderGraph.Tests.Neo4j.ScriptedServer;

namespace StakeholderGraph.Tests.Neo4j;

/// <summary>What a real server does too rarely to wait for.</summary>
public sealed class ScriptedTransportTests
{
    private const string Secret = "correct-horse-battery";
    private static readonly HttpRequestException Refused = new(HttpRequestError.ConnectionError, "refused");

    [Test]
    public async Task Rows_that_arrive_byte_by_byte_are_complete()
    {
        var (rows, _) = await Read(Slowly(BodyOf(1, 20, 300)));

        Assert.That(rows, Is.EqualTo(new[] { 1, 20, 300 }));
    }

    [TestCase("1", 1L)]
    [TestCase("9007199254740993", 9007199254740993L)]
    [TestCase("-9223372036854775808", long.MinValue)]
    [TestCase("1.0", 1.0)]
    [TestCase("1.0E300", 1e300)]
    [TestCase("true", true)]
    [TestCase("null", null)]
    [TestCase("\"1\"", "1")]
    [TestCase("\"\\u0441\\ud83d\\ude00\"", "с😀")]
    public async Task A_value_in_plain_JSON_is_of_its_type(string json, object? value)
    {
        var (row, _) = await Answer($$"""[{{json}},[],{"a":[{{json}}]}]""");

        Assert.That(row!["n"], value is null ? Is.Null : Is.EqualTo(value).And.TypeOf(value.GetType()));
        Assert.That(row.Map("m").List("a"), Is.EqualTo(new[] { value }));
        Assert.That(row.List("l"), Is.Empty);
    }

    [TestCase("[9223372036854775808,[],{}]")]
    [TestCase("[1,[]]")]
    [TestCase("[1,[],{},1]")]
    public async Task An_invalid_row_in_plain_JSON_is_refused(string json)
    {
        var (_, problem) = await Answer(json);

        Assert.That(problem!.Message, Does.Contain("sent an incomplete answer"));
    }

    [TestCase("Neo.ClientError.Statement.ArithmeticError", StoreFailure.Rejected)]
    [TestCase("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", StoreFailure.Unavailable)]
    [TestCase("Neo.TransientError.General.MemoryPoolOutOfMemoryError", StoreFailure.Unavailable)]
    [TestCase("Neo.ClientError.Security.Unauthorized", StoreFailure.Unavailable)]
    [TestCase("Neo.ClientError.Security.Forbidden", StoreFailure.Unavailable)]
    [TestCase("Neo.ClientError.Database.DatabaseNotFound", StoreFailure.Unavailable)]
    [TestCase("Neo.ClientError.Schema.ConstraintValidationFailed", StoreFailure.Rejected)]
    [TestCase("Neo.ClientError.Statement.SyntaxError", StoreFailure.Rejected)]
    [TestCase("N/A", StoreFailure.Rejected)]
    public async Task An_error_is_recognized_by_its_code_with_any_status_and_at_any_time(string code, StoreFailure failure)
    {
        var late = BodyOf(1).Replace("\"bookmarks\":[\"FB:x\"]", $$"""
            "errors":[{"code":"{{code}}","message":"with 'a value'"}]
            """, StringComparison.Ordinal);
        var answers = new[]
        {
            Json(HttpStatusCode.Accepted, late),
            Error(HttpStatusCode.BadRequest, code, "with 'a value'"),
            Error(HttpStatusCode.Unauthorized, code),
        };
        foreach (var answer in answers)
        {
            var (_, problem) = await Read(answer);

            Assert.That(problem?.Failure, Is.EqualTo(failure));
            Assert.That(problem!.ToString(), Does.Not.Contain("a value").Or.Contain("SyntaxError"));
        }
    }

    [TestCase("{\"data\":{\"fields\":[\"n\"],\"values\":[[{\"$type\":\"Integer\",\"_value\":\"1\"}],[{\"$type\"")]
    [TestCase("{\"data\":{\"fields\":[\"n\"],\"values\":[]}")]
    [TestCase("")]
    [TestCase("no JSON")]
    [TestCase("[]")]
    public async Task A_truncated_body_is_refused(string body)
    {
        var (_, problem) = await Read(Enumerable.Repeat(Json(HttpStatusCode.Accepted, body), 5).ToArray());

        Assert.That(problem?.Failure, Is.EqualTo(StoreFailure.Unavailable));
        Assert.That(problem!.Message, Does.Contain("sent an incomplete answer"));
    }

    [Test]
    public async Task An_answer_without_bookmarks_is_not_a_success()
    {
        var (_, problem) = await Read(Json(HttpStatusCode.Accepted, """{"data":{"fields":["n"],"values":[]}}"""));

        Assert.That(problem?.Message, Does.Contain("did not say whether"));
    }

    [Test]
    public async Task A_transient_error_is_retried_until_it_works()
    {
        // The answer that is cut off is followed by the answer to the request that stops what may still run.
        var (rows, _) = await Read(
            Error(HttpStatusCode.BadRequest, "Neo.TransientError.Transaction.DeadlockDetected"),
            Fails(Refused),
            Json(HttpStatusCode.Accepted, ""),
            Rows(1),
            Rows(7));

        Assert.That(rows, Is.EqualTo(new[] { 7 }));
    }

    [Test]
    public async Task A_write_is_not_retried_once_it_was_sent()
    {
        var server = new ScriptedServer(Fails(Refused), Slowly("{\"data\":", new IOException("cut")), Rows(), Rows(), Rows());

        var (_, problem) = await Read(server, Reading() with { Reads = false });

        Assert.That(problem?.Failure, Is.EqualTo(StoreFailure.Unavailable));
        Assert.That(
            server.Asked.Count(a => a.Contains("RETURN 1 AS n", StringComparison.Ordinal)),
            Is.EqualTo(2),
            "refused connections are tried again, what was cut off is not");
    }

    [Test]
    public async Task Too_little_memory_is_not_retried()
    {
        var server = new ScriptedServer(Error(HttpStatusCode.BadRequest, "Neo.TransientError.General.MemoryPoolOutOfMemoryError"), Rows(1));

        var (_, problem) = await Read(server, Reading());

        Assert.That(problem?.MessageAndAdvice, Does.Contain("--in-batches"));
        Assert.That(server.Asked, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Memory_taken_by_others_is_a_transient_error()
    {
        var (rows, _) = await Read(
            Error(
                HttpStatusCode.InternalServerError,
                "Neo.ClientError.Request.Invalid",
                "org.neo4j.memory.MemoryLimitExceededException: The allocation of an extra 2.0 MiB"),
            Rows(1));

        Assert.That(rows, Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public async Task After_the_first_row_nothing_is_retried()
    {
        var server = new ScriptedServer(Slowly(BodyOf(1, 2)[..80], new IOException("cut")), Rows(), Rows(), Rows(), Rows(1));

        var (rows, problem) = await Read(server, Reading());

        Assert.That(rows, Is.EqualTo(new[] { 1 }));
        Assert.That(problem?.Failure, Is.EqualTo(StoreFailure.Unavailable));
    }

    [TestCase(HttpStatusCode.NotFound, StoreFailure.Incompatible)]
    [TestCase(HttpStatusCode.InternalServerError, StoreFailure.Unavailable)]
    [TestCase(HttpStatusCode.Unauthorized, StoreFailure.Unavailable)]
    public async Task A_page_of_another_server_is_reported_with_its_status(HttpStatusCode status, StoreFailure failure)
    {
        var (_, problem) = await Read(token =>
            Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent("<html>", null, "text/html") }));

        Assert.That(problem?.Failure, Is.EqualTo(failure));
    }

    [Test]
    public async Task A_connection_cut_during_a_commit_is_reported_as_unknown()
    {
        await using var database = Open(new ScriptedServer(
            Json(HttpStatusCode.Accepted, """{"transaction":{"id":"abc","expires":"2026-01-01T00:00:00Z"}}"""), Fails(new HttpRequestException("cut"))));
        await using var transaction = await database.BeginAsync(default);

        var problem = await Assert.ThrowsAsync<StoreException>(() => transaction.CommitAsync(default));

        Assert.That(problem!.Message, Does.Contain("all or nothing was written"));
    }

    [Test]
    public async Task A_commit_without_bookmarks_is_not_a_success()
    {
        await using var database = Open(new ScriptedServer(
            Json(HttpStatusCode.Accepted, """{"transaction":{"id":"abc","expires":"2026-01-01T00:00:00Z"}}"""), Json(HttpStatusCode.Accepted, "{}")));
        await using var transaction = await database.BeginAsync(default);

        Assert.That(async () => await transaction.CommitAsync(default), Throws.InstanceOf<StoreException>());
    }

    [Test]
    public async Task A_transaction_stays_with_the_member_of_a_cluster_that_began_it()
    {
        var server = new ScriptedServer(
            Json(HttpStatusCode.Accepted, """{"transaction":{"id":"abc","expires":"2026-01-01T00:00:00Z"}}""", ("neo4j-cluster-affinity", "member-2")), Rows(1), Rows());
        await using var database = Open(server);
        await using var transaction = await database.BeginAsync(default);

        await foreach (var row in transaction.RunAsync(Reading(), default))
        {
            Assert.That(row.Number("n"), Is.EqualTo(1));
        }

        Assert.That(server.LastHeaders!.GetValues("neo4j-cluster-affinity"), Is.EqualTo(new[] { "member-2" }));
        Assert.That(server.Asked[^1], Does.StartWith("POST /db/neo4j/query/v2/tx/abc "));
    }

    [Test]
    public async Task A_transaction_is_rolled_back_as_soon_as_the_statement_in_it_is_ended()
    {
        var busy = Error(HttpStatusCode.InternalServerError, "Neo.DatabaseError.General.UnknownError");
        var server = new ScriptedServer(
            Json(HttpStatusCode.Accepted, """{"data":{"fields":[],"values":[]},"transaction":{"id":"abc","expires":"2026-11-24T12:00:00Z"}}"""),
            busy,
            Rows(1),
            busy,
            Rows(1),
            Json(HttpStatusCode.OK, ""));
        await using var database = Open(server);

        await (await database.BeginAsync(default)).DisposeAsync();

        var asked = server.Asked.Skip(1).Select(request => request == "DELETE /db/neo4j/query/v2/tx/abc " ? "roll back"
            : request.Contains("TERMINATE TRANSACTIONS", StringComparison.Ordinal) ? "terminate" : request);
        Assert.That(asked, Is.EqualTo(new[] { "roll back", "terminate", "roll back", "terminate", "roll back" }));
    }

    [Test]
    public async Task A_server_that_closes_a_new_connection_is_asked_again()
    {
        var gone = Fails(new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.NotConnected));

        var (rows, problem) = await Read(gone, Rows(1));

        Assert.That(problem, Is.Null);
        Assert.That(rows, Is.EqualTo(new[] { 1 }));
        Assert.That((await Read(Enumerable.Repeat(gone, 8).ToArray())).Problem?.Failure, Is.EqualTo(StoreFailure.Unavailable));
    }

    [Test]
    public async Task Half_a_character_is_refused_before_anything_is_sent()
    {
        foreach (var text in new[] { "\ud800", "a\udc00b", "\ud83d\ud83d\ude00" })
        {
            var server = new ScriptedServer(Rows(1));

            var (_, problem) = await Read(
                server,
                Reading().With("list", new object?[] { new Dictionary<string, object?> { ["x"] = text } }));

            Assert.That(problem?.Failure, Is.EqualTo(StoreFailure.Rejected));
            Assert.That(server.Asked, Is.Empty);
        }
    }

    [Test]
    public async Task Secrets_and_values_are_in_no_message()
    {
        foreach (
            var answer in new[]
            {
                Error(HttpStatusCode.Unauthorized, "Neo.ClientError.Security.Unauthorized", $"neo4j:{Secret} is wrong"),
                Error(HttpStatusCode.BadRequest, "Neo.ClientError.Statement.TypeError", $"{Secret} is no number"),
                Fails(Refused),
                Json(HttpStatusCode.Accepted, ""),
            })
        {
            var (_, problem) = await Read(
                new ScriptedServer(Enumerable.Repeat(answer, 8).ToArray()),
                Reading().With("value", "a private matter"));

            Assert.That(
                problem!.ToString(),
                Does.Not.Contain(Secret).And.Not.Contain("a private matter").And.Not.Contain(Convert.ToBase64String("neo4j:"u8)[..6]));
        }
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Cancelling_a_silent_server_returns_at_once_and_stops_the_statement()
    {
        using var leaving = new CancellationTokenSource();
        var server = new ScriptedServer(
            async token =>
            {
                await leaving.CancelAsync();
                await Task.Delay(Timeout.Infinite, token);
                throw new InvalidOperationException("Not reached");
            },
            Rows(1));
        await using var database = Open(server);

        Assert.That(
            async () => await Drain(database.RunAsync(Reading(), leaving.Token), []),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(server.Asked[1], Does.Contain("TERMINATE TRANSACTIONS"));
    }

    [Test]
    public async Task Credentials_are_sent_as_they_are_configured()
    {
        var server = new ScriptedServer(Rows(), Rows());
        await Read(server, Reading());
        Assert.That(
            server.LastHeaders!.Authorization!.ToString(),
            Is.EqualTo("Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"neo4j:{Secret}"))));

        await using var database = new HttpDatabase(
            Address(),
            Credentials.Read(Address(), name => name == Credentials.Token ? "a.b.c" : null),
            TimeProvider.System,
            server);
        await Drain(database.RunAsync(Reading(), default), []);
        Assert.That(server.LastHeaders!.Authorization!.ToString(), Is.EqualTo("Bearer " + Convert.ToBase64String("a.b.c"u8)));
    }

    private static Statement Reading() => new("a test's", "RETURN 1 AS n", Reads: true);

    private static Neo4jAddress Address() =>
        StoreAddress.TryParse("neo4j+http://neo4j@server.invalid/neo4j", out var address, out var problem)
            ? (Neo4jAddress)address
            : throw new ArgumentException(problem);

    private static HttpDatabase Open(ScriptedServer server) =>
        new(Address(), Credentials.Read(Address(), name => name == Credentials.Password ? Secret : null), TimeProvider.System, server);

    private static Task<(List<int> Rows, StoreException? Problem)> Read(
        params Func<CancellationToken, Task<HttpResponseMessage>>[] answers) => Read(new ScriptedServer(answers), Reading());

    private static async Task<(Row? Row, StoreException? Problem)> Answer(string row)
    {
        var body = $$"""{"data":{"fields":["n","l","m"],"values":[{{row}}]},"bookmarks":["FB:x"]}""";
        await using var database = Open(new ScriptedServer([.. Enumerable.Repeat(Plainly(body), 5)]));
        try
        {
            return (await database.OneAsync(Statement.Answering("Find/Find.cypher"), default), null);
        }
        catch (StoreException problem)
        {
            return (null, problem);
        }
    }

    private static async Task<(List<int> Rows, StoreException? Problem)> Read(ScriptedServer server, Statement statement)
    {
        await using var database = Open(server);
        var rows = new List<int>();
        try
        {
            await Drain(database.RunAsync(statement, default), rows);
            return (rows, null);
        }
        catch (StoreException problem)
        {
            return (rows, problem);
        }
    }

    private static async Task Drain(IAsyncEnumerable<Row> rows, List<int> into)
    {
        await foreach (var row in rows)
        {
            into.Add((int)row.Number("n"));
        }
    }
}
