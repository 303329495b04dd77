using System.Net;

namespace StakeholderGraph.Neo4j.Http;

/// <summary>
/// The meaning of the status of a response without errors in its body; <see cref="ServerErrors"/> handles those with errors.
/// </summary>
internal static class StatusErrors
{
    /// <summary>The failure for a response whose body does not describe it.</summary>
    public static StoreException Of(HttpStatusCode status, string server) =>
        status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
                ServerErrors.Of("Neo.ClientError.Security.Unauthorized", "", "", server),
            HttpStatusCode.NotFound
            or HttpStatusCode.MethodNotAllowed
            or HttpStatusCode.NotAcceptable
            or HttpStatusCode.UnsupportedMediaType => new StoreException(
                StoreFailure.Incompatible,
                $"There is no Neo4j Query API at {server} (status {(int)status}). It needs Neo4j 5.26 or later, and its HTTP port (7474), "
                    + $"not the one of Bolt (7687).",
                new Fault($"status {(int)status}", passes: false)),
            // A gateway that lost the connection to its server (502, 504) may have lost it after the server executed the request.
            _ => new StoreException(
                StoreFailure.Unavailable,
                $"Neo4j at {server}, or a proxy in front of it, answered with status {(int)status}. Try again later.",
                new Fault($"status {(int)status}", passes: (int)status is 503 or 429)),
        };
}
