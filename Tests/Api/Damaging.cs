namespace StakeholderGraph.Tests.Api;

/// <summary>Changes the file of a store in a way that no import does.</summary>
internal static class Damaging
{
    /// <summary>Renames Ada to Eve in the file, and keeps the recorded hash.</summary>
    public static async Task ChangeAsync(string store)
    {
        var bytes = await File.ReadAllBytesAsync(store);
        for (var at = bytes.AsSpan().IndexOf("Ada"u8); at >= 0; at = bytes.AsSpan().IndexOf("Ada"u8))
        {
            "Eve"u8.CopyTo(bytes.AsSpan(at));
        }

        await File.WriteAllBytesAsync(store, bytes);
    }
}
