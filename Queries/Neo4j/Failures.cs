namespace StakeholderGraph.Neo4j;

/// <summary>
/// The errors to report when a server does not answer, for any transport; <see cref="ServerErrors"/> handles the errors that a server
/// answers with.
/// </summary>
/// <param name="server">The address as it appears in messages.</param>
/// <param name="host">The host in the address.</param>
/// <param name="port">What the port is for, and its usual number.</param>
internal sealed class Failures(string server, string host, string port)
{
    /// <summary>The name that a <see cref="Fault"/> gives to a commit with an unknown outcome.</summary>
    public const string Committing = "commit";

    public StoreException NoHost(string statement, bool passes, Exception problem) =>
        Of($"There is no host {host}: check the address of the store.", statement, passes, problem);

    public StoreException NotTrusted(string statement, bool passes, Exception problem) =>
        Of(
            $"The certificate of Neo4j at {server} is not trusted, or it does not use TLS there. Have this machine trust its issuer "
                + $"(SSL_CERT_FILE), or check the address of the store.",
            statement,
            passes,
            problem);

    public StoreException NotReached(string statement, bool passes, Exception problem) =>
        Of($"Neo4j at {server} cannot be reached. Is it started, and is this the port of {port}?", statement, passes, problem);

    public StoreException BrokeOff(string statement, bool passes, Exception problem) =>
        Of($"Neo4j at {server} sent an incomplete answer. Try again later.", statement, passes, problem);

    public StoreException Late(string statement, TimeSpan within, Exception problem) =>
        new(
            StoreFailure.Unavailable,
            $"Neo4j at {server} did not answer within {within.TotalSeconds:0} seconds. Try again later, or ask for less.",
            new Fault($"time-out ({statement})", passes: false, problem) { IsLate = true });

    /// <summary>The error for a commit whose response was lost.</summary>
    public StoreException CommitUnknown(Exception problem) =>
        new(
            StoreFailure.Unavailable,
            $"Neo4j at {server} closed the connection during the commit: all or nothing was written. Do it again: what is "
                + $"already written is not written twice.",
            new Fault(Committing, passes: false, problem));

    private static StoreException Of(string what, string statement, bool passes, Exception problem) =>
        new(StoreFailure.Unavailable, what, new Fault($"{problem.GetType().Name} ({statement})", passes, problem), Advice.AnotherStore);
}
