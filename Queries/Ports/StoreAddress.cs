using StakeholderGraph.DataFormat;

namespace StakeholderGraph;

/// <summary>
/// Where a network is stored: <c>embedded:PATH</c>, a SQLite file, or a database of a Neo4j server:
/// <c>neo4j+http://USER@HOST:PORT/DATABASE</c> by its HTTP interface, <c>neo4j://…</c> and <c>bolt://…</c> by the official driver.
/// </summary>
public abstract record StoreAddress
{
    private protected StoreAddress()
    {
    }

    /// <summary>The environment variable that names the store if no option does.</summary>
    public const string Variable = "STAKEHOLDERS_STORE";

    /// <summary>The store in the working directory that is used by default.</summary>
    public static StoreAddress Default { get; } = new EmbeddedAddress("stakeholders.db");

    /// <summary>Reads an address, or says in a sentence why the text is not one.</summary>
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
/// <param name="Path">The path of the file.</param>
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

    /// <summary>The address as it was written.</summary>
    public override string ToString() => Scheme + Path;

    // A file without a scheme or with a mistyped one; a single letter is a drive.
    private static string? PathIn(string text) =>
        text.Length == 0 || text.Contains("//", StringComparison.Ordinal) ? null
        : text.IndexOf(':', StringComparison.Ordinal) is > 1 and var colon ? text[(colon + 1)..] is { Length: > 0 } path ? path : null
        : text;

    // In a text that is not a valid address, the part between a scheme and an @ may well be a password.
    private static string WithoutSecret(string text) =>
        text.IndexOf("://", StringComparison.Ordinal) is var begin and >= 0 && text.LastIndexOf('@') is var end && end > begin
            ? text[..(begin + 3)] + "…" + text[end..]
            : text;
}
