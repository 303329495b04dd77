using StakeholderGraph.Embedded;
using StakeholderGraph.Embedded.Store;

namespace StakeholderGraph;

/// <summary>Where a network is kept: <c>embedded:PATH</c>, a SQLite file.</summary>
public sealed record StoreAddress
{
    private const string Embedded = "embedded:";

    private StoreAddress(string path) => Path = path;

    /// <summary>The environment variable that names the store where no option does.</summary>
    public const string Variable = "STAKEHOLDERS_STORE";

    /// <summary>The store in the working directory that is used where nothing names another.</summary>
    public static StoreAddress Default { get; } = new("stakeholders.db");

    /// <summary>The SQLite file.</summary>
    public string Path { get; }

    /// <summary>Reads an address, or says in a sentence why it is none.</summary>
    public static bool TryParse(string text, out StoreAddress address, out string? problem)
    {
        address = Default;
        problem = text.StartsWith(Embedded, StringComparison.Ordinal) && text.Length > Embedded.Length
            ? null
            : $"A store is embedded:PATH, e.g. embedded:stakeholders.db, not \"{text}\"";
        if (problem is null)
        {
            address = new StoreAddress(text[Embedded.Length..]);
        }

        return problem is null;
    }

    /// <summary>The address as it is written.</summary>
    public override string ToString() => Embedded + Path;
}

/// <summary>Opens stores.</summary>
public static class Stores
{
    /// <summary>
    /// Opens a store to ask it. It must exist. What is imported later, by this or another process, is answered from within about a second, and the time that loading takes.
    /// </summary>
    /// <param name="address">Where it is.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <param name="reloadFailed">Told when a change cannot be loaded; the network from before it goes on answering, and loading is tried again.</param>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static async Task<INetworkReader> OpenReaderAsync(
        StoreAddress address, TimeProvider time, CancellationToken cancellationToken, Action<StoreException>? reloadFailed = null)
    {
        var current = await CurrentNetwork.OpenAsync(address.Path, time, reloadFailed, cancellationToken);
        return new EmbeddedReader(_ => ValueTask.FromResult(current.Network), current);
    }

    /// <summary>Opens a store to write to it. Where there is none, it is created by the first import.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static Task<INetworkWriter> OpenWriterAsync(StoreAddress address, TimeProvider time, CancellationToken cancellationToken) =>
        Task.Run<INetworkWriter>(() => EmbeddedWriter.Open(address.Path, time), cancellationToken);

    /// <summary>Whether there is a store at an address: for an embedded one, whether something was ever committed to the file.</summary>
    public static bool Exists(StoreAddress address) => StoreFile.Exists(address.Path);
}
