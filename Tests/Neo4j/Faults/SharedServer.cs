using NUnit.Framework;

namespace StakeholderGraph.Tests.Neo4j.Faults;

/// <summary>
/// The server of all tests that need no settings of their own, with authentication on; started by the first, again by the first after one
/// that has killed it, and ended after the last.
/// </summary>
[SetUpFixture]
public sealed class SharedServer
{
    internal const string Password = "correct-horse-1";

    private static Neo4jServer? _server;

    internal static async Task<Neo4jServer> GetAsync()
    {
        _server ??= await Neo4jServer.StartAsync(
            new()
            {
                Password = Password,
                Lines =
                [
                    // What is left behind by a client that is gone ends after 20 seconds in place of 30: tests that wait for it wait less.
                    "server.queryapi.transaction_idle_timeout=20s",
                    // Plans are kept although each test empties the database: making them anew would take most of the time.
                    "dbms.cypher.min_replan_interval=1h",
                    "dbms.cypher.statistics_divergence_threshold=0.99",
                ],
            });
        if (!_server.IsRunning)
        {
            await _server.StartAgainAsync();
        }

        return _server;
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
            _server = null;
        }
    }
}
