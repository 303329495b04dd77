namespace StakeholderGraph.Api.Strangers;

/// <summary>Refuses requests that are meant for other hosts, and those that pages of other sites send.</summary>
internal static class HostCheck
{
    private static readonly PathString Mcp = "/mcp";

    /// <summary>421 for a host that is not allowed, 403 for what the page of another site would have done.</summary>
    public static IApplicationBuilder UseHostCheck(this IApplicationBuilder app, AllowedHosts hosts) =>
        app.Use(
            (context, next) =>
                !hosts.Allows(context.Request.Host) && !IsProbe(context.Request)
                    ? Problems.ForeignHost(context.Request.Host.Value).ExecuteAsync(context)
                : IsSentByAnotherSite(context.Request) ? Problems.ForeignOrigin(context.Request.Headers.Origin).ExecuteAsync(context)
                : next(context));

    // A probe of HTTP/1.0 names no host, and one from outside a container the address that it has there. A browser can send neither for a
    // page's name.
    private static bool IsProbe(HttpRequest request) =>
        request.Path.Value is { } path
        && HealthEndpoints.Paths.Contains(path)
        && (!request.Host.HasValue || System.Net.IPAddress.TryParse(request.Host.Host.Trim('[', ']'), out _));

    /// <summary>
    /// Whether another site's page sent it: what browsers let any site send, though not read, and all that speaks the Model Context
    /// Protocol, which asks for this check.
    /// </summary>
    private static bool IsSentByAnotherSite(HttpRequest request)
    {
        var mayAct = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);
        if (!mayAct && !request.Path.StartsWithSegments(Mcp, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // The scheme may have been changed by a proxy; a name and a port are the server's own.
        return request.Headers.Origin is { Count: > 0 } given
            && !(Uri.TryCreate(given, UriKind.Absolute, out var origin)
                && Uri.TryCreate($"{origin.Scheme}://{request.Host.Value}", UriKind.Absolute, out var own)
                && origin.Authority.Equals(own.Authority, StringComparison.OrdinalIgnoreCase));
    }
}
