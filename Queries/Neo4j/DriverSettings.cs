using System.Globalization;

namespace StakeholderGraph.Neo4j;

/// <summary>Whether a connection is encrypted, and whose certificate is accepted.</summary>
internal enum Tls
{
    /// <summary>The connection is not encrypted.</summary>
    None,

    /// <summary>
    /// The connection is encrypted, and the issuer of the certificate must be trusted by this machine or by a given file.
    /// </summary>
    Trusted,

    /// <summary>The connection is encrypted, and any certificate is accepted.</summary>
    Any,
}

/// <summary>The settings of the official driver, from the query of an address (docs/importer.md): <c>?pool-size=20</c>.</summary>
internal sealed record DriverSettings
{
    private const int Most = 100_000;

    private static readonly string[] Names =
        ["trust", "policy", "connection-timeout", "acquisition-timeout", "retry-time", "connection-lifetime", "pool-size", "fetch-size"];

    private string _query = "";

    /// <summary>A PEM file of certificates whose issuers are trusted instead of those that this machine trusts.</summary>
    public string? Trust { get; private init; }

    /// <summary>The routing policy of the cluster.</summary>
    public string? Policy { get; private init; }

    /// <summary>The maximum time to open a connection.</summary>
    public TimeSpan ConnectionTimeout { get; private init; }

    /// <summary>The maximum time to wait for a connection while the pool has none available.</summary>
    public TimeSpan AcquisitionTimeout { get; private init; }

    /// <summary>How long statements that only read are retried.</summary>
    public TimeSpan RetryTime { get; private init; }

    /// <summary>The maximum age of a connection.</summary>
    public TimeSpan ConnectionLifetime { get; private init; }

    /// <summary>The maximum number of connections to each server.</summary>
    public int PoolSize { get; private init; }

    /// <summary>How many rows are requested at a time.</summary>
    public int FetchSize { get; private init; }

    /// <summary>Reads the query of an address, or describes in a sentence what is wrong with it.</summary>
    /// <param name="query">The query with its question mark, or an empty string.</param>
    /// <param name="routed">Whether the address is of a cluster.</param>
    /// <param name="tls">Whether the address requires TLS, and which certificates it accepts.</param>
    /// <param name="problem">A sentence that says what is wrong.</param>
    public static DriverSettings? Read(string query, bool routed, Tls tls, out string? problem)
    {
        problem = null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = part.Split('=', 2) is [var left, var right] ? (left, Uri.UnescapeDataString(right)) : (part, "");
            problem = !Names.Contains(name, StringComparer.Ordinal)
                ? $"A Neo4j store has no parameter {name}: they are {string.Join(", ", Names)}"
                : value.Length == 0 ? $"The parameter {name} of a Neo4j store has no value"
                : !values.TryAdd(name, value) ? $"The parameter {name} of a Neo4j store is given twice"
                : name == "trust" && tls != Tls.Trusted ? "The parameter trust of a Neo4j store is only for neo4j+s:// and bolt+s://"
                : name == "policy" && !routed ? "The parameter policy of a Neo4j store is only for neo4j://"
                : name is not ("trust" or "policy") && Number(value) is null
                    ? $"The parameter {name} of a Neo4j store is a whole number{(IsTime(name) ? " of seconds" : "")} from 1 to {Most}, not "
                        + $"\"{value}\""
                : null;
            if (problem is not null)
            {
                return null;
            }
        }

        // A cluster elects a new leader within seconds; a single server either runs or does not.
        return new DriverSettings
        {
            Trust = values.GetValueOrDefault("trust"),
            Policy = values.GetValueOrDefault("policy"),
            ConnectionTimeout = Seconds("connection-timeout", 5),
            AcquisitionTimeout = Seconds("acquisition-timeout", 30),
            RetryTime = Seconds("retry-time", routed ? 10 : 2),
            ConnectionLifetime = Seconds("connection-lifetime", 3_600),
            PoolSize = Count("pool-size", 100),
            FetchSize = Count("fetch-size", 1_000),
            _query = query,
        };

        TimeSpan Seconds(string name, int otherwise) => TimeSpan.FromSeconds(Count(name, otherwise));

        int Count(string name, int otherwise) => values.TryGetValue(name, out var value) ? Number(value)!.Value : otherwise;
    }

    /// <summary>The query as it was written.</summary>
    public override string ToString() => _query;

    private static bool IsTime(string name) => !name.EndsWith("-size", StringComparison.Ordinal);

    private static int? Number(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Most ? number : null;
}
