using StakeholderGraph.Neo4j;

namespace StakeholderGraph;

/// <summary>
/// The address of a database of a Neo4j server or cluster. It contains no password, because addresses are shown in many places.
/// </summary>
public sealed record Neo4jAddress : StoreAddress
{
    private const string ByHttp = "neo4j+http://USER@HOST:7474/DATABASE (or neo4j+https://…)";

    private const string ByDriver =
        "neo4j://USER@HOST:7687/DATABASE (a cluster) or bolt://USER@HOST:7687/DATABASE (one server), with TLS neo4j+s:// and bolt+s://";

    private const string NeedsDriver =
        $"This build reaches Neo4j by HTTP alone, {ByHttp}; for neo4j:// and bolt:// build it with the official driver: dotnet build "
            + "-p:Neo4jDriver=true";

    // By scheme: the scheme of the server's interface, its usual port, and how TLS is used.
    private static readonly Dictionary<string, (string Server, int Port, Tls Tls)> Schemes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["neo4j+http"] = ("http", 7474, Tls.None),
        ["neo4j+https"] = ("https", 7473, Tls.Trusted),
        ["neo4j"] = ("neo4j", 7687, Tls.None),
        ["neo4j+s"] = ("neo4j", 7687, Tls.Trusted),
        ["neo4j+ssc"] = ("neo4j", 7687, Tls.Any),
        ["bolt"] = ("bolt", 7687, Tls.None),
        ["bolt+s"] = ("bolt", 7687, Tls.Trusted),
        ["bolt+ssc"] = ("bolt", 7687, Tls.Any),
    };

    private readonly string _scheme;

    private Neo4jAddress(string scheme, Uri server, string? user, string database, DriverSettings driver) =>
        (_scheme, Server, User, Database, Driver) = (scheme, server, user, database, driver);

    /// <summary>
    /// The address of the server's interface: <c>http://</c>, <c>https://</c>, <c>bolt://</c>, or <c>neo4j://</c> for a cluster.
    /// </summary>
    public Uri Server { get; }

    /// <summary>The name of the user; if it is <c>null</c> but a password is set, it is <c>neo4j</c>.</summary>
    public string? User { get; }

    /// <summary>The name of the database.</summary>
    public string Database { get; }

    /// <summary>Whether the official driver connects to it by Bolt, instead of HTTP.</summary>
    public bool IsByBolt => Server.Scheme is "bolt" or "neo4j";

    /// <summary>Whether statements are routed to the members of a cluster.</summary>
    internal bool IsRouted => Server.Scheme == "neo4j";

    /// <summary>Whether a connection is encrypted, and whose certificate is accepted.</summary>
    internal Tls Tls => Schemes[_scheme].Tls;

    /// <summary>The settings of the driver.</summary>
    internal DriverSettings Driver { get; }

    /// <summary>The address without the user, as it appears in messages.</summary>
    internal string Shown => $"{(IsByBolt ? _scheme : Server.Scheme)}://{Server.Authority}/{Database}";

    /// <summary>Whether a text is meant as the address of a Neo4j server, even if it is not a valid one.</summary>
    internal static bool IsMeantBy(string text) => SchemeOf(text)?.Split('+')[0].ToLowerInvariant() is "neo4j" or "bolt";

    /// <summary>Reads an address that this build can connect to, or says in a sentence why the text is not one.</summary>
    internal static Neo4jAddress? Read(string text, out string? problem) => Read(text, Databases.HasDriver, out problem);

    /// <summary>Reads an address, or says in a sentence why the text is not one.</summary>
    internal static Neo4jAddress? Read(string text, bool hasDriver, out string? problem)
    {
        var form = hasDriver ? $"{ByHttp}, {ByDriver}" : ByHttp;
        problem = $"A Neo4j store is {form}";
        if (SchemeOf(text) is not { } scheme
            || !Schemes.TryGetValue(scheme, out var known)
            || !Uri.TryCreate("http" + text[scheme.Length..], UriKind.Absolute, out var uri)
            || uri.Host.Length == 0)
        {
            return null;
        }

        if (uri.UserInfo.Contains(':', StringComparison.Ordinal))
        {
            problem =
                "A store's address is shown in lists of processes and in messages, so it must not have a password: leave it out, and "
                    + "change it if it "
                    + "was real, and set STAKEHOLDERS_NEO4J_PASSWORD, or STAKEHOLDERS_NEO4J_PASSWORD_FILE to a file that holds it";
            return null;
        }

        var byBolt = known.Server is "bolt" or "neo4j";
        if (byBolt && !hasDriver)
        {
            problem = NeedsDriver;
            return null;
        }

        var database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/'));
        if (database.Contains('/', StringComparison.Ordinal) || !byBolt && uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            problem = $"A Neo4j store is {form}, with nothing after the name of the database";
            return null;
        }

        if (DriverSettings.Read(uri.Query, known.Server == "neo4j", known.Tls, out problem) is not { } driver)
        {
            return null;
        }

        return new Neo4jAddress(
            scheme.ToLowerInvariant(),
            new UriBuilder(known.Server, uri.Host, HasPort(text) ? uri.Port : known.Port).Uri,
            uri.UserInfo.Length > 0 ? Uri.UnescapeDataString(uri.UserInfo) : null,
            database.Length > 0 ? database : "neo4j",
            driver);
    }

    /// <summary>The address as it was written.</summary>
    public override string ToString() =>
        $"{_scheme}://{(User is null ? "" : $"{Uri.EscapeDataString(User)}@")}{Server.Host}:{Server.Port}/{Database}{Driver}";

    private static string? SchemeOf(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is var end and > 0 && text.AsSpan(end).StartsWith("://") ? text[..end] : null;

    // http://host:80 has the default port of its scheme, but states it explicitly.
    private static bool HasPort(string text)
    {
        var authority = text[(text.IndexOf("://", StringComparison.Ordinal) + 3)..].Split(['/', '?'], 2)[0];
        return authority.LastIndexOf(':') > authority.LastIndexOf(']') && authority.LastIndexOf(':') > authority.LastIndexOf('@');
    }
}
