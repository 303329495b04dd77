using System.Net;
using NUnit.Framework;
using StakeholderGraph.Neo4j;
using StakeholderGraph.Neo4j.Http;
using static StakeholderGraph.Tests.Neo4j.ScriptedServer;

namespace StakeholderGraph.Tests.Neo4j.Faults;

/// <summary>Answers that Neo4j never sends, but that a proxy in front of it, or another program on its port, may send.</summary>
[TestFixture]
[CancelAfter(60_000)]
public sealed class OddAnswerTests
{
    private static readonly Statement Write = new("a test's", "CREATE (n) RETURN 1 AS n", Reads: false);

    [TestCase("{")]
    [TestCase("null")]
    [TestCase("{\"data\":{\"fields\":[\"n\"],\"values\":[[1]]},\"bookmarks\":[\"b1\"]}")]
    [TestCase("{\"data\":{\"fields\":[\"n\"],\"values\":[[{\"$type\":\"Integer\",\"_value\":\"one\"}]]},\"bookmarks\":[\"b1\"]}")]
    [TestCase("{\"data\":{\"fields\":[\"n\"],\"values\":[[{\"$type\":\"Integer\",\"_value\":1}]]},\"bookmarks\":[\"b1\"]}")]
    [TestCase("{\"data\":{\"fields\":[\"n\"],\"values\":[[{\"$type\":\"Boolean\",\"_value\":\"true\"}]]},\"bookmarks\":[\"b1\"]}")]
    [TestCase("{\"data\":{\"fields\":[\"n\"],\"values\":[[{\"$type\":\"String\",\"_value\":true}]]},\"bookmarks\":[\"b1\"]}")]
    [TestCase("{\"data\":{\"fields\":[\"n\"],\"values\":[[{\"$type\":\"Date\",\"_value\":\"yesterday\"}]]},\"bookmarks\":[\"b1\"]}")]
    [TestCase(
        "{\"data\":{\"fields\":[\"n\"],\"values\":[[{\"$type\":\"Integer\",\"_value\":\"1\"},{\"$type\":\"Integer\",\"_value\":\"2\"}]]},"
            + "\"bookmarks\":[\"b1\"]}"
    )]
    [TestCase("{\"data\":{\"fields\":[\"n\"],\"values\":[[]]},\"bookmarks\":[\"b1\"]}")]
    public async Task A_response_of_another_kind_is_unavailable(string body)
    {
        var server = new ScriptedServer(Json(HttpStatusCode.Accepted, body), Rows(), Rows(), Rows());

        Assert.That((await FailsAsync(server, Write)).Failure, Is.EqualTo(StoreFailure.Unavailable));
    }

    [TestCase(HttpStatusCode.BadGateway)]
    [TestCase(HttpStatusCode.GatewayTimeout)]
    public async Task A_write_is_not_repeated_after_a_gateway_error_if_it_may_have_been_done(HttpStatusCode status)
    {
        var server = new ScriptedServer(Page(status), Rows(1), Rows(1), Rows(1), Rows(1));

        Assert.That((await FailsAsync(server, Write)).Failure, Is.EqualTo(StoreFailure.Unavailable));
        Assert.That(server.Asked.Count(a => a.Contains("CREATE", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [TestCase(HttpStatusCode.Found)]
    [TestCase(HttpStatusCode.OK)]
    public async Task A_page_of_a_gateway_is_not_a_success(HttpStatusCode status)
    {
        Assert.That(
            (await FailsAsync(new ScriptedServer(Page(status), Rows(), Rows(), Rows()), Write)).Failure,
            Is.EqualTo(StoreFailure.Unavailable));
    }

    [Test]
    public async Task A_deadlock_is_not_retried_within_its_transaction()
    {
        var server = new ScriptedServer(
            Json(HttpStatusCode.Accepted, """{"transaction":{"id":"abc","expires":"2026-01-01T00:00:00Z"}}"""),
            Error(HttpStatusCode.Accepted, "Neo.TransientError.Transaction.DeadlockDetected"),
            Rows(1),
            Rows(1));
        await using var database = Open(server);
        await using var transaction = await database.BeginAsync(default);

        Assert.That(async () => await Layout.RunAsync(transaction.RunAsync(Write, default)), Throws.InstanceOf<StoreException>());
        Assert.That(server.Asked.Count(a => a.Contains("CREATE", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    private static Func<CancellationToken, Task<HttpResponseMessage>> Page(HttpStatusCode status) =>
        _ => Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent("<html>Hello</html>", null, "text/html") });

    private static HttpDatabase Open(ScriptedServer server) =>
        StoreAddress.TryParse("neo4j+http://neo4j@server.invalid/neo4j", out var address, out var problem)
            ? new(
                (Neo4jAddress)address,
                Credentials.Read((Neo4jAddress)address, name => name == Credentials.Password ? SharedServer.Password : null),
                TimeProvider.System,
                server)
            : throw new ArgumentException(problem);

    private static async Task<StoreException> FailsAsync(ScriptedServer server, Statement statement)
    {
        await using var database = Open(server);
        return (await Assert.ThrowsAsync<StoreException>(() => Layout.RunAsync(database.RunAsync(statement, default))))!;
    }
}
