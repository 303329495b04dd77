using StakeholderGraph.Embedded;
using StakeholderGraph.Embedded.Store;
using StakeholderGraph.Neo4j;
using StakeholderGraph.Neo4j.Plans;

namespace StakeholderGraph;

/// <summary>Opens stores.</summary>
public static class Stores
{
    /// <summary>
    /// Opens a store to ask it. It must exist. What is imported later, by this or another process, is answered from within about a second,
    /// and the time that loading takes.
    /// </summary>
    /// <param name="address">Where it is.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <param name="watch">Who is told when the store cannot be read any more: see <see cref="StoreWatch"/>.</param>
    /// <exception cref="StoreException">It cannot be opened.</exception>
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

    /// <summary>Opens a store to write to it. Where there is none, it is created by the first import.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <param name="author">Under whose name the log has what is written; else the user of this machine.</param>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static async Task<INetworkWriter> OpenWriterAsync(
        StoreAddress address,
        TimeProvider time,
        CancellationToken cancellationToken,
        string? author = null) =>
        address is Neo4jAddress neo4j
            ? await Neo4jWriter.OpenAsync(Databases.Open(neo4j, time), time, author ?? Environment.UserName, cancellationToken)
            : await Task.Run(() => EmbeddedWriter.Open(PathOf(address), time, author), cancellationToken);

    /// <summary>Opens the plans and the log of a store, which must exist.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static async Task<IPlanStore> OpenPlansAsync(
        StoreAddress address,
        TimeProvider time,
        CancellationToken cancellationToken) =>
        address is Neo4jAddress neo4j
            ? await Neo4jPlanStore.OpenAsync(Databases.Open(neo4j, time), cancellationToken)
            : new EmbeddedPlanStore(PathOf(address), time);

    /// <summary>
    /// Whether there is a store at an address: whether something was ever committed to the file, or imported into the database.
    /// </summary>
    /// <exception cref="StoreException">The server cannot be asked, or the database holds something else.</exception>
    public static async Task<bool> ExistsAsync(StoreAddress address, TimeProvider time, CancellationToken cancellationToken)
    {
        if (address is not Neo4jAddress neo4j)
        {
            return StoreFile.Exists(PathOf(address));
        }

        await using var database = Databases.Open(neo4j, time);
        return await Layout.ExistsAsync(database, cancellationToken);
    }

    /// <summary>
    /// Whether the store that is used where none is named was ever made in the working directory, be it still there or not.
    /// </summary>
    public static bool DefaultEverWas => DefaultStore.EverWas;

    /// <summary>
    /// Says in a sentence that others on this machine can read a store; <c>null</c> if they cannot, or that is not for us to say.
    /// </summary>
    public static string? ReadableByOthers(StoreAddress address) =>
        address is EmbeddedAddress { Path: var path } ? StoreFile.ReadableByOthers(path) : null;

    /// <summary>Remembers that the store that is used where none is named is there.</summary>
    public static void Remember(StoreAddress address)
    {
        if (address is EmbeddedAddress { Path: var path })
        {
            DefaultStore.Remember(path);
        }
    }

    private static string PathOf(StoreAddress address) => ((EmbeddedAddress)address).Path;
}
