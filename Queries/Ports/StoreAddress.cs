using StakeholderGraph.DataFormat;

namespace StakeholderGraph;

/// <summary>
/// Where a network is kept: <c>embedded:PATH</c>, a SQLite file, or a database of a Neo4j server:
/// <c>neo4j+http://USER@HOST:PORT/DATABASE</c> by its HTTP interface, <c>neo4j://…</c> and <c>bolt://…</c> by the official driver.
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
        StoreAddress? read = Neo4jAddress.IsMeantBy(text)
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
                    + $"\"{WithoutSecret(text)}\"{(PathIn(text) is { } path ? $"; {Nearest.DidYouMean(Scheme + path)}" : "")}";
        return problem is null ? new EmbeddedAddress(text[Scheme.Length..]) : null;
    }

    /// <summary>The address as it is written.</summary>
    public override string ToString() => Scheme + Path;

    // A file without a scheme, or after a mistyped one; a single letter is a drive.
    private static string? PathIn(string text) =>
        text.Length == 0 || text.Contains("//", StringComparison.Ordinal) ? null
        : text.IndexOf(':', StringComparison.Ordinal) is > 1 and var colon ? text[(colon + 1)..] is { Length: > 0 } path ? path : null
        : text;

    // What is between a scheme and an @ of something that is no address of ours may well be a password.
    private static string WithoutSecret(string text) =>
        text.IndexOf("://", StringComparison.Ordinal) is var begin and >= 0 && text.LastIndexOf('@') is var end && end > begin
            ? text[..(begin + 3)] + "…" + text[end..]
            : text;
}
