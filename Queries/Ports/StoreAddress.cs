namespace StakeholderGraph;

/// <summary>
/// Where a network is kept: <c>embedded:PATH</c>, a SQLite file, or <c>neo4j+http://USER@HOST:PORT/DATABASE</c> (<c>neo4j+https</c> with
/// TLS), a database of a Neo4j server.
/// </summary>
public abstract record StoreAddress
{
    private protected StoreAddress()
    {
    }

    /// <summary>The environment variable that names the store where no option does.</summary>
    public const string Variable = "STAKEHOLDERS_STORE";

    /// <summary>The store in the working directory that is used where nothing names another.</summary>
    public static StoreAddress Default { get; } = new EmbeddedAddress("stakeholders.db");

    /// <summary>Reads an address, or says in a sentence why it is none.</summary>
    public static bool TryParse(string text, out StoreAddress address, out string? problem)
    {
        StoreAddress? read = text.StartsWith("neo4j+", StringComparison.OrdinalIgnoreCase)
            ? Neo4jAddress.Read(text, out problem)
            : EmbeddedAddress.Read(text, out problem);
        address = read ?? Default;
        return read is not null;
    }
}

/// <summary>A SQLite file.</summary>
/// <param name="Path">The file.</param>
public sealed record EmbeddedAddress(string Path) : StoreAddress
{
    private const string Scheme = "embedded:";

    internal static EmbeddedAddress? Read(string text, out string? problem)
    {
        problem =
            text.StartsWith(Scheme, StringComparison.Ordinal) && text.Length > Scheme.Length
                ? null
                : $"A store is embedded:PATH, e.g. embedded:stakeholders.db, or neo4j+http://USER@HOST:7474/DATABASE, not "
                    + $"\"{WithoutSecret(text)}\"";
        return problem is null ? new EmbeddedAddress(text[Scheme.Length..]) : null;
    }

    /// <summary>The address as it is written.</summary>
    public override string ToString() => Scheme + Path;

    // What is between a scheme and an @ of something that is no address of ours may well be a password.
    private static string WithoutSecret(string text) =>
        text.IndexOf("://", StringComparison.Ordinal) is var begin and >= 0 && text.LastIndexOf('@') is var end && end > begin
            ? text[..(begin + 3)] + "…" + text[end..]
            : text;
}

/// <summary>A database of a Neo4j server. Passwords are no part of an address, which is shown in many places.</summary>
public sealed record Neo4jAddress : StoreAddress
{
    private const string Form = "neo4j+http://USER@HOST:7474/DATABASE (or neo4j+https://…)";

    private Neo4jAddress(Uri server, string? user, string database) => (Server, User, Database) = (server, user, database);

    /// <summary>Where the server's HTTP interface is.</summary>
    public Uri Server { get; }

    /// <summary>Who asks; where nobody is named but a password is set, it is <c>neo4j</c>.</summary>
    public string? User { get; }

    /// <summary>The name of the database.</summary>
    public string Database { get; }

    /// <summary>The address without the user, as messages give it.</summary>
    internal string Shown => $"{Server.Scheme}://{Server.Authority}/{Database}";

    internal static Neo4jAddress? Read(string text, out string? problem)
    {
        problem = $"A Neo4j store is {Form}";
        if (
            !Uri.TryCreate(text["neo4j+".Length..], UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https")
            || uri.Host.Length == 0)
        {
            return null;
        }

        if (uri.UserInfo.Contains(':', StringComparison.Ordinal))
        {
            problem =
                "A store's address is shown in lists of processes and in messages, so it holds no password: leave it out, change it if it "
                    + "was real, and set STAKEHOLDERS_NEO4J_PASSWORD, or STAKEHOLDERS_NEO4J_PASSWORD_FILE to a file that holds it";
            return null;
        }

        var database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/'));
        if (database.Contains('/', StringComparison.Ordinal) || uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            problem = $"A Neo4j store is {Form}, with nothing after the name of the database";
            return null;
        }

        var port = !uri.IsDefaultPort || HasPort(text) ? uri.Port : uri.Scheme == "https" ? 7473 : 7474;
        problem = null;
        return new Neo4jAddress(
            new UriBuilder(uri.Scheme, uri.Host, port).Uri,
            uri.UserInfo.Length > 0 ? Uri.UnescapeDataString(uri.UserInfo) : null,
            database.Length > 0 ? database : "neo4j");
    }

    /// <summary>The address as it is written.</summary>
    public override string ToString() =>
        $"neo4j+{Server.Scheme}://{(User is null ? "" : $"{Uri.EscapeDataString(User)}@")}{Server.Host}:{Server.Port}/{Database}";

    // http://host:80 has the default port of its scheme, but it was asked for.
    private static bool HasPort(string text)
    {
        var authority = text[(text.IndexOf("://", StringComparison.Ordinal) + 3)..].Split('/', 2)[0];
        return authority.LastIndexOf(':') > authority.LastIndexOf(']') && authority.LastIndexOf(':') > authority.LastIndexOf('@');
    }
}
