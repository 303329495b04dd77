using System.Net.Http.Headers;
using System.Text;

namespace StakeholderGraph.Neo4j;

/// <summary>How the program signs in to the server. Secrets come from the environment or a file and are never shown.</summary>
internal sealed class Credentials
{
    public const string Password = "STAKEHOLDERS_NEO4J_PASSWORD";
    public const string Token = "STAKEHOLDERS_NEO4J_TOKEN";
    private const string InFile = "_FILE";

    private Credentials()
    {
    }

    /// <summary>The user and the password; <c>null</c> if a token is used or the server requires no authentication.</summary>
    public (string User, string Password)? Basic { get; private init; }

    /// <summary>The token of single sign-on; <c>null</c> if a password is used or the server requires no authentication.</summary>
    public string? Bearer { get; private init; }

    /// <summary>The authorization header of every request; <c>null</c> if the server requires no authentication.</summary>
    public AuthenticationHeaderValue? Header =>
        Bearer is not null ? new("Bearer", Base64(Bearer))
        : Basic is var (user, password) ? new("Basic", Base64($"{user}:{password}"))
        : null;

    /// <summary>Reads the credentials from the environment.</summary>
    /// <exception cref="StoreException">The credentials are missing or contradict each other.</exception>
    public static Credentials Read(Neo4jAddress address, Func<string, string?> variable)
    {
        var (password, token) = (Secret(Password, variable), Secret(Token, variable));
        return (password, token) switch
        {
            (not null, not null) => throw Refused($"Both {Password} and {Token} are set: leave one out"),
            (_, not null) => new Credentials { Bearer = token },
            (not null, _) when (address.User ?? "neo4j") is var user && !user.Contains(':', StringComparison.Ordinal) =>
                new Credentials { Basic = (user, password) },
            (not null, _) => throw Refused("A user name cannot contain a colon"),
            _ when address.User is { } user => throw Refused(
                $"There is no password for the user \"{user}\" of {address}: set {Password}, or {Password}{InFile} to a file with it"
            ),
            _ => new Credentials(),
        };
    }

    private static string? Secret(string name, Func<string, string?> variable)
    {
        var (value, path) = (variable(name), variable(name + InFile));
        if (!string.IsNullOrEmpty(value) && !string.IsNullOrEmpty(path))
        {
            throw Refused($"Both {name} and {name}{InFile} are set: leave one out");
        }

        if (string.IsNullOrEmpty(path))
        {
            return string.IsNullOrEmpty(value) ? null : value;
        }

        try
        {
            using var file = new StreamReader(RegularFile.Open(path));
            return file.ReadToEnd().TrimEnd('\r', '\n') is { Length: > 0 } secret
                ? secret
                : throw Refused($"The file that {name}{InFile} names is empty");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Refused($"The file that {name}{InFile} names cannot be read: {problem.Message.TrimEnd('.')}");
        }
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static StoreException Refused(string what) => new(StoreFailure.Unavailable, $"{what}.");
}
