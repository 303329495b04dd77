namespace StakeholderGraph.Api.Strangers;

/// <summary>Refuses requests for other hosts and requests that were sent by pages of other sites.</summary>
internal static class HostCheck
{
    private static readonly PathString Mcp = "/mcp";

    /// <summary>Answers 421 for a host that is not allowed, and 403 for a change requested by the page of another site.</summary>
    public static IApplicationBuilder UseHostCheck(this IApplicationBuilder app, AllowedHosts hosts) =>
        app.Use(
            (context, next) =>
                !hosts.Allows(AllowedHosts.HostOf(context.Request)) && !IsProbe(context.Request)
                    ? Problems.ForeignHost(context.Request.Headers.Host).ExecuteAsync(context)
                : IsSentByAnotherSite(context.Request) ? Problems.ForeignOrigin(context.Request.Headers.Origin).ExecuteAsync(context)
                : next(context));

    // Probes that use HTTP/1.0 name no host, and probes from outside a container name its address. A browser sends neither for the name of
    // a page.
    private static bool IsProbe(HttpRequest request) =>
        request.Path.Value is { } path
        && HealthEndpoints.Paths.Contains(path)
        && AllowedHosts.HostOf(request) is var host
        && (!host.HasValue || System.Net.IPAddress.TryParse(host.Host.Trim('[', ']'), out _));

    /// <summary>
    /// Whether the page of another site sent the request. This concerns methods that browsers let any site send without reading the answer,
    /// and all requests of the Model Context Protocol, whose specification requires this check.
    /// </summary>
    private static bool IsSentByAnotherSite(HttpRequest request)
    {
        var mayAct = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);
        if (!mayAct && !request.Path.StartsWithSegments(Mcp, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // A proxy may have changed the scheme, but the name and the port belong to the server.
        return request.Headers.Origin is { Count: > 0 } given
            && !(Uri.TryCreate(given, UriKind.Absolute, out var origin)
                && Uri.TryCreate($"{origin.Scheme}://{request.Headers.Host}", UriKind.Absolute, out var own)
                && origin.Authority.Equals(own.Authority, StringComparison.OrdinalIgnoreCase));
    }
}
