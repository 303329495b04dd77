using NUnit.Framework;

namespace StakeholderGraph.Tests.Neo4j.Faults;

/// <summary>
/// The server of all tests without special settings, with authentication; started by the first test, restarted after a test that has killed
/// it, and stopped after the last.
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
                // Resources of a disconnected client are released after 20 seconds instead of 30, so tests wait less for it.
                Lines = ["server.queryapi.transaction_idle_timeout=20s"],
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
