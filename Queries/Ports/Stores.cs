using StakeholderGraph.Embedded;
using StakeholderGraph.Embedded.Store;
using StakeholderGraph.Neo4j;
using StakeholderGraph.Neo4j.Plans;

namespace StakeholderGraph;

/// <summary>Opens stores.</summary>
public static class Stores
{
    /// <summary>
    /// Opens an existing store to ask questions. A later import, by this or another process, affects answers after about a second plus the
    /// time to load it.
    /// </summary>
    /// <param name="address">The address of the store.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <param name="watch">
    /// The callbacks for a store that cannot be read any more, see <see cref="StoreWatch"/>; <c>null</c> if none are needed.
    /// </param>
    /// <exception cref="StoreException">The store cannot be opened.</exception>
    public static async Task<INetworkReader> OpenReaderAsync(
        StoreAddress address, TimeProvider time, CancellationToken cancellationToken, StoreWatch? watch = null)
    {
        if (address is Neo4jAddress neo4j)
        {
            return await Neo4jReader.OpenAsync(Databases.Open(neo4j, time), cancellationToken);
        }

        var current = await CurrentNetwork.OpenAsync(PathOf(address), time, watch, cancellationToken);
        return new EmbeddedReader(_ => ValueTask.FromResult(current.Network), () => current.Staleness, current);
    }

    /// <summary>Opens a store for writing. If it does not exist, the first import creates it.</summary>
    /// <param name="address">The address of the store.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <param name="author">The author in the log; <c>null</c> for the user of this machine.</param>
    /// <exception cref="StoreException">The store cannot be opened.</exception>
    public static async Task<INetworkWriter> OpenWriterAsync(
        StoreAddress address,
        TimeProvider time,
        CancellationToken cancellationToken,
        string? author = null) =>
        address is Neo4jAddress neo4j
            ? await Neo4jWriter.OpenAsync(Databases.Open(neo4j, time), time, author ?? Environment.UserName, cancellationToken)
            : await Task.Run(() => EmbeddedWriter.Open(PathOf(address), time, author), cancellationToken);

    /// <summary>Opens the plans and the log of an existing store.</summary>
    /// <exception cref="StoreException">The store cannot be opened.</exception>
    public static async Task<IPlanStore> OpenPlansAsync(
        StoreAddress address,
        TimeProvider time,
        CancellationToken cancellationToken) =>
        address is Neo4jAddress neo4j
            ? await Neo4jPlanStore.OpenAsync(Databases.Open(neo4j, time), cancellationToken)
            : new EmbeddedPlanStore(PathOf(address), time);

    /// <summary>
    /// Whether a store exists at an address: whether anything was ever committed to the file or imported into the database.
    /// </summary>
    /// <exception cref="StoreException">The server cannot be reached, or the database contains other data.</exception>
    public static async Task<bool> ExistsAsync(StoreAddress address, TimeProvider time, CancellationToken cancellationToken)
    {
        if (address is not Neo4jAddress neo4j)
        {
            return StoreFile.Exists(PathOf(address));
        }

        await using var database = Databases.Open(neo4j, time);
        return await Layout.ExistsAsync(database, cancellationToken);
    }

    /// <summary>Whether the default store was ever created in the working directory, even if it no longer exists.</summary>
    public static bool DefaultEverWas => DefaultStore.EverWas;

    /// <summary>
    /// Says in a sentence that other users of this machine can read a store; <c>null</c> if they cannot, or if the program cannot tell.
    /// </summary>
    public static string? ReadableByOthers(StoreAddress address) =>
        address is EmbeddedAddress { Path: var path } ? StoreFile.ReadableByOthers(path) : null;

    /// <summary>Remembers that the default store exists.</summary>
    public static void Remember(StoreAddress address)
    {
        if (address is EmbeddedAddress { Path: var path })
        {
            DefaultStore.Remember(path);
        }
    }

    private static string PathOf(StoreAddress address) => ((EmbeddedAddress)address).Path;
}
