namespace StakeholderGraph.Neo4j;

/// <summary>
/// The meaning of the server's errors for this program. Their codes distinguish them, because the HTTP status does not: a deadlock arrives
/// with status 400 and most errors with 202. Some errors that are transient by name happen again (a transaction that needs more memory than
/// its limit), and some that are the client's by name are not a defect of this program (a time-out).
/// </summary>
internal static class ServerErrors
{
    private const string Memory =
        "needs more memory for one transaction than the server allows. Raise dbms.memory.transaction.total.max, db.memory.transaction.max "
            + "or the server's heap, or import in batches";

    /// <summary>
    /// The server refused a request before examining it: signing in takes memory from the pool that all transactions share. If one
    /// transaction holds all of the pool, it cannot be rolled back then, but it expires.
    /// </summary>
    private const string NoMemoryLeft = "Neo.TransientError.General.NoMemoryLeft";

    private static readonly (string Code, StoreFailure Failure, bool Passes, string What)[] Known =
    [
        (
            "Neo.ClientError.Security.Unauthorized",
            StoreFailure.Unavailable,
            false,
            "does not accept the user or the password (or token). Check the user in the address of the store, and "
                + "STAKEHOLDERS_NEO4J_PASSWORD or STAKEHOLDERS_NEO4J_TOKEN"),
        (
            "Neo.ClientError.Security.AuthenticationRateLimit",
            StoreFailure.Unavailable,
            false,
            "refuses passwords for a while, after too many wrong ones. Wait, then try again with the right one"),
        (
            "Neo.ClientError.Security.CredentialsExpired",
            StoreFailure.Unavailable,
            false,
            "wants this user's password changed first (ALTER CURRENT USER SET PASSWORD …)"),
        (
            "Neo.ClientError.Security.TokenExpired",
            StoreFailure.Unavailable,
            false,
            "says that the token has expired. Set a new one as STAKEHOLDERS_NEO4J_TOKEN"),
        (
            "Neo.ClientError.Security.",
            StoreFailure.Unavailable,
            false,
            "does not let this user do it. Give the user the rights to read, write and manage indexes and constraints of the database"),
        (
            "Neo.ClientError.Database.DatabaseNotFound",
            StoreFailure.Unavailable,
            false,
            "has no database with this name. The last part of the address is the name of the database, for example /neo4j"),
        (
            "Neo.ClientError.Transaction.TransactionTimedOut",
            StoreFailure.Unavailable,
            false,
            "ended a transaction that took longer than db.transaction.timeout. Raise it, or import in batches"),
        (
            "Neo.ClientError.Transaction.LockClientStopped",
            StoreFailure.Unavailable,
            false,
            "ended a transaction that took longer than it may. Raise db.transaction.timeout"),
        (
            "Neo.ClientError.Transaction.Terminated",
            StoreFailure.Unavailable,
            false,
            "ended the transaction: an administrator terminated it, or the server is stopping"),
        (
            "Neo.ClientError.Transaction.MaximumTransactionLimitReached",
            StoreFailure.Unavailable,
            true,
            "has too many transactions (db.transaction.concurrent.maximum). Try again later"),
        (
            "Neo.ClientError.Transaction.TransactionNotFound",
            StoreFailure.Unavailable,
            false,
            "no longer knows the transaction: it expired, or the server was restarted. Try again"),
        (
            "Neo.ClientError.Cluster.NotALeader",
            StoreFailure.Unavailable,
            true,
            "is not the leader of its cluster. Use the address of the leader"),
        (
            "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
            StoreFailure.Unavailable,
            false,
            "keeps this database read-only. Open it for writing first"),
        (
            "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase",
            StoreFailure.Unavailable,
            false,
            "keeps this database read-only. Open it for writing first"),
        ("Neo.TransientError.General.MemoryPoolOutOfMemoryError", StoreFailure.Unavailable, false, Memory),
        ("Neo.TransientError.General.TransactionMemoryLimit", StoreFailure.Unavailable, false, Memory),
        ("Neo.TransientError.General.TransactionOutOfMemoryError", StoreFailure.Unavailable, false, Memory),
        ("Neo.TransientError.General.OutOfMemoryError", StoreFailure.Unavailable, false, Memory),
        (
            NoMemoryLeft,
            StoreFailure.Unavailable,
            true,
            "has no memory left for transactions (dbms.memory.transaction.total.max), so that nobody can even sign in. If this is a large "
                + "import, raise the limit or the server's heap, or import in batches; or wait a minute if another import uses it"
        ),
        (
            "Neo.TransientError.Transaction.Terminated",
            StoreFailure.Unavailable,
            false,
            "ended the transaction: an administrator terminated it, or the server is stopping"),
        ("Neo.TransientError.", StoreFailure.Unavailable, true, "could not do this at the moment. Try again later"),
        (
            "Neo.DatabaseError.Transaction.",
            StoreFailure.Unavailable,
            false,
            "could not begin or end a transaction; it may be out of disk space. Its log says more (logs/debug.log)"),
        ("Neo.DatabaseError.Database.", StoreFailure.Unavailable, false, "cannot serve this database. Its log says more (logs/debug.log)"),
        ("Neo.DatabaseError.", StoreFailure.Rejected, false, "had an internal error. Its log says more (logs/debug.log)"),
    ];

    /// <summary>The failure for an error that the server sent.</summary>
    public static StoreException Of(string code, string message, string statement, string server)
    {
        // More specific codes exist, but 5.26 answers with the general one.
        if (code == "Neo.ClientError.Request.Invalid")
        {
            code = message.StartsWith("Transaction with Id", StringComparison.Ordinal) ? "Neo.ClientError.Transaction.TransactionNotFound"
                : message.Contains("MemoryLimitExceededException", StringComparison.Ordinal) ? NoMemoryLeft
                : code;
        }

        foreach (var (begin, failure, passes, what) in Known)
        {
            if (code.StartsWith(begin, StringComparison.Ordinal))
            {
                return new StoreException(
                    failure,
                    $"Neo4j at {server} {what}.",
                    new Fault($"{code} ({statement})", passes),
                    AdviceOn(begin, what));
            }
        }

        // Only messages about the text of a statement are certain to contain no user's values.
        var said = code is "Neo.ClientError.Statement.SyntaxError" or "Neo.ClientError.Statement.ParameterMissing" ? $": {message}" : "";
        return new StoreException(
            StoreFailure.Rejected,
            $"Neo4j at {server} refused the statement {statement} ({code}). This is a bug in this program, or the server has a "
                + $"version that it does not support (it needs 5.26 or later).",
            new Fault($"{code} ({statement}){said}", passes: false));
    }

    private static string? AdviceOn(string code, string what) =>
        code switch
        {
            "Neo.ClientError.Security.Unauthorized"
            or "Neo.ClientError.Database.DatabaseNotFound"
            or "Neo.ClientError.Cluster.NotALeader" => Advice.AnotherStore,
            NoMemoryLeft or "Neo.ClientError.Transaction.TransactionTimedOut" => Advice.InBatches,
            _ => what == Memory ? Advice.InBatches : null,
        };
}
