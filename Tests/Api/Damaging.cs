using Microsoft.Data.Sqlite;

namespace StakeholderGraph.Tests.Api;

/// <summary>Changes a store as no import does.</summary>
internal static class Damaging
{
    /// <summary>Calls everybody Eve, and leaves the recorded hash.</summary>
    public static async Task ChangeAsync(string store)
    {
        await using var connection = new SqliteConnection($"Data Source={store};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE stakeholders SET name = 'Eve'";
        await command.ExecuteNonQueryAsync();
    }
}
