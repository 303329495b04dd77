using NUnit.Framework;

namespace StakeholderGraph.Tests.Neo4j.Faults;

/// <summary>The server of all tests that do not kill it, with authentication on; started by the first, ended after the last.</summary>
[SetUpFixture]
public sealed class SharedServer
{
    internal const string Password = "correct-horse-1";

    private static Neo4jServer? _server;

    internal static async Task<Neo4jServer> GetAsync() => _server ??= await Neo4jServer.StartAsync(new() { Password = Password });

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
