using StakeholderGraph.Neo4j.Http;

namespace StakeholderGraph.Neo4j;

/// <summary>Opens databases. Only this class decides whether this build has the official driver.</summary>
internal static class Databases
{
    /// <summary>Whether this build can connect to Bolt addresses.</summary>
    public static bool HasDriver =>
#if NEO4J_DRIVER
        true;
#else
        false;
#endif

    /// <summary>Opens a database with the credentials in the environment.</summary>
    /// <exception cref="StoreException">The credentials are missing or contradict each other.</exception>
    public static IDatabase Open(Neo4jAddress address, TimeProvider clock) =>
        Open(address, Credentials.Read(address, Environment.GetEnvironmentVariable), clock);

    /// <summary>Opens a database.</summary>
    public static IDatabase Open(Neo4jAddress address, Credentials credentials, TimeProvider clock) =>
#if NEO4J_DRIVER
        address.IsByBolt ? new Bolt.BoltDatabase(address, credentials, clock) :
#endif
        new HttpDatabase(address, credentials, clock);
}
