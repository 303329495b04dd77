using System.Net;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace StakeholderGraph.Api.Access;

/// <summary>
/// Identifies the caller and refuses requests that the caller may not make. If keys are configured, the key identifies the caller.
/// Otherwise, programs on this machine may do everything, and all other clients may only ask questions.
/// </summary>
internal static class AccessCheck
{
    private const string Scheme = "Bearer ";
    private const string Challenge = "Bearer realm=\"stakeholders\"";

    // Headers that proxies add. A proxy on this machine forwards requests of other machines.
    private static readonly string[] HandedOn = ["Forwarded", "X-Forwarded-For", "X-Real-IP", "Via", "X-Original-For"];

    /// <summary>Runs after routing, when the endpoint is known.</summary>
    public static IApplicationBuilder UseAccessCheck(this IApplicationBuilder app, KeyRing keys) => app.Use((context, next) =>
    {
        var needed = context.GetEndpoint()?.Metadata.GetMetadata<NeededRole>();
        var secret = keys.IsConfigured ? SecretIn(context.Request) : null;
        if (needed is not null || secret is not null)
        {
            KeepOutOfCaches(context);
        }

        var key = secret is null ? null : keys.Find(secret);
        if (secret is not null && key is null)
        {
            return RefuseAsync(context, Problems.UnknownKey());
        }

        var caller = key is not null ? new Caller(key.Name.Value, key.Role)
            : !keys.IsConfigured && IsOfThisMachine(context) ? Access.Caller.OfThisMachine
            : null;
        if (caller is not null)
        {
            context.Features.Set(caller);
        }

        if (needed is null)
        {
            return next(context);
        }

        if (caller is null)
        {
            return keys.IsConfigured ? RefuseAsync(context, Problems.NeedsKey()) : Problems.FromElsewhere().ExecuteAsync(context);
        }

        if (!caller.May(needed.Role))
        {
            return Problems.NeedsRole(caller, needed.Role).ExecuteAsync(context);
        }

        if (Changes(context.Request)
            && WhyNotChange(context.Request, context.GetEndpoint()?.Metadata.GetMetadata<DescribedOperation>()?.Accepts ?? [])
                is { } refusal)
        {
            return refusal.ExecuteAsync(context);
        }

        return next(context);
    });

    /// <summary>The caller of an endpoint that needs a role.</summary>
    public static Caller Caller(this HttpContext context) => context.Features.GetRequiredFeature<Caller>();

    private static bool Changes(HttpRequest request) => !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);

    /// <summary>
    /// Checks that no page of another site sent the request. The origin was checked before; browsers also state where a request comes from.
    /// A body must be JSON or one of the file types that the endpoint accepts, because a form of another site can send neither.
    /// </summary>
    private static ProblemHttpResult? WhyNotChange(HttpRequest request, IReadOnlyList<string> files) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site" ? Problems.ForeignOrigin(request.Headers.Origin)
        : files is not [] ? IsOneOf(request.ContentType, files) ? null : Problems.WrongBody(files)
        : !request.HasJsonContentType() && !(HttpMethods.IsDelete(request.Method) && request.ContentLength is null or 0)
            ? Problems.NotJson()
        : null;

    private static bool IsOneOf(string? given, IReadOnlyList<string> types) =>
        MediaTypeHeaderValue.TryParse(given, out var type) && types.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase);

    private static Task RefuseAsync(HttpContext context, ProblemHttpResult refusal)
    {
        context.Response.Headers.WWWAuthenticate = Challenge;
        return refusal.ExecuteAsync(context);
    }

    private static string? SecretIn(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..].Trim()
            : null;

    /// <summary>Whether the request comes directly from this machine, under a name of this machine, and was not forwarded.</summary>
    private static bool IsOfThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && AllowedHosts.OfThisMachine.Allows(AllowedHosts.HostOf(context.Request))
        && !HandedOn.Any(context.Request.Headers.ContainsKey);

    private static void KeepOutOfCaches(HttpContext context) => context.Response.OnStarting(() =>
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Authorization);
        return Task.CompletedTask;
    });
}
