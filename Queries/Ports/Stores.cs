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
    /// <summary>Opens a store to ask it. It must exist.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static Task<INetworkReader> OpenReaderAsync(StoreAddress address, TimeProvider time, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Opens a store to write to it. Where there is none, it is created by the first import.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static Task<INetworkWriter> OpenWriterAsync(StoreAddress address, TimeProvider time, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Whether there is a store at an address: for an embedded one, whether the file exists.</summary>
    public static bool Exists(StoreAddress address) => File.Exists(address.Path);
}
