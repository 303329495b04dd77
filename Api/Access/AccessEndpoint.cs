namespace StakeholderGraph.Api.Access;

/// <summary>What the sender of a request may do with plans and files.</summary>
/// <param name="Keys">
/// Whether keys are needed. Without keys, everyone on the machine of the server may read and write plans and import files, and no one else
/// may.
/// </param>
/// <param name="Author">The name under which changes are recorded; <c>null</c> if this caller may not read plans.</param>
/// <param name="Role">The role of this caller; <c>null</c> if it may not read plans. Admins may import files.</param>
internal sealed record AccessGiven(bool Keys, string? Author, AccessRole? Role);

internal static class AccessEndpoint
{
    private static readonly DescribedOperation Access = new(
        "access", "What the caller may do with plans and files",
        "Whether keys are needed, and whose key was sent. This request itself needs no key.")
    {
        Answer = typeof(AccessGiven),
    };

    public static void MapAccess(this IEndpointRouteBuilder api, KeyRing keys) => api.Map("GET", "/access", Access, context =>
    {
        var caller = context.Features.Get<Caller>();
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(new AccessGiven(keys.IsConfigured, caller?.Author, caller?.Role), ApiJson.Sent.AccessGiven)
            .ExecuteAsync(context);
    });
}
