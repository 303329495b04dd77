using System.Net.Sockets;
using Neo4j.Driver;
using AuthenticationException = System.Security.Authentication.AuthenticationException;

namespace StakeholderGraph.Neo4j.Bolt;

/// <summary>
/// The meaning of the driver's exceptions for this program: those with a code of the server go through <see cref="ServerErrors"/>, as they
/// do for HTTP.
/// </summary>
internal sealed class BoltErrors(Neo4jAddress address)
{
    private const string NoTransaction = "Neo.ClientError.Transaction.TransactionNotFound";

    /// <summary>The errors to report if the server does not answer.</summary>
    public Failures Failures { get; } = new(address.Shown, address.Server.Host, "Bolt (7687)");

    /// <summary>Whether the driver reports a failure of a connection or a server by this exception.</summary>
    public static bool IsOfDriver(Exception problem) =>
        problem is Neo4jException or IOException or SocketException or OperationCanceledException or InvalidOperationException
            or NotSupportedException or StoreException;

    /// <summary>The failure that an exception of the driver reports.</summary>
    /// <param name="problem">The exception.</param>
    /// <param name="statement">The name of the statement.</param>
    /// <param name="passes">Whether the statement may be retried when the connection breaks.</param>
    public StoreException Of(Exception problem, string statement, bool passes)
    {
        Exception[] all = [.. Inner(problem)];
        if (all.OfType<Neo4jException>().FirstOrDefault(p => p.Code?.StartsWith("Neo.", StringComparison.Ordinal) == true) is { } said)
        {
            return ServerErrors.Of(said.Code, said.Message, statement, address.Shown);
        }

        return problem switch
        {
            TransactionClosedException => ServerErrors.Of(NoTransaction, "", statement, address.Shown),
            ClientException when problem.Message.Contains("connection from pool", StringComparison.Ordinal) => new StoreException(
                StoreFailure.Unavailable,
                $"All {address.Driver.PoolSize} connections to Neo4j at {address.Shown} are in use. Try again later; if this goes on, "
                    + $"allow more in the address of the store (pool-size).",
                new Fault($"no connection ({statement})", passes: true, problem)),
            // Only a cluster reports this, and the statement had no effect.
            SessionExpiredException { InnerException: null } => new StoreException(
                StoreFailure.Unavailable,
                $"Neo4j at {address.Shown} has no member that can do this at the moment: its leader is changing or missing. Try again in "
                    + $"a moment.",
                new Fault($"no member ({statement})", passes: true, problem)),
            NotSupportedException or ArgumentOutOfRangeException => new StoreException(
                StoreFailure.Incompatible,
                $"The server at {address.Shown} does not use Bolt as Neo4j 5.26 and later do. Is this the port of Bolt (7687), and not "
                    + $"that of HTTP (7474)?",
                new Fault($"{problem.GetType().Name} ({statement})", passes: false, problem),
                Advice.AnotherStore),
            _ => Broken(problem, all, statement, passes),
        };
    }

    private StoreException Broken(Exception problem, Exception[] all, string statement, bool passes)
    {
        if (all.OfType<SocketException>().Any(p =>
            p.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain))
        {
            return Failures.NoHost(statement, passes, problem);
        }

        if (all.Any(p => p is AuthenticationException || p.Message.StartsWith("Failed to establish encrypted", StringComparison.Ordinal)))
        {
            return Failures.NotTrusted(statement, passes, problem);
        }

        return all.Any(p => p.Message.StartsWith("Failed to connect to server", StringComparison.Ordinal))
            ? Failures.NotReached(statement, passes, problem)
            : Failures.BrokeOff(statement, passes, problem);
    }

    // After several attempts, the last one is the first of these.
    private static IEnumerable<Exception> Inner(Exception problem)
    {
        yield return problem;
        var inner = problem is AggregateException all ? all.InnerExceptions.Reverse()
            : problem.InnerException is { } one ? [one]
            : Enumerable.Empty<Exception>();
        foreach (var exception in inner.SelectMany(Inner))
        {
            yield return exception;
        }
    }
}
