namespace StakeholderGraph.Api.Answering;

/// <summary>
/// Sets headers that keep browsers from doing anything with an answer except displaying it. There are no CORS headers, so other sites
/// cannot read the network.
/// </summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; "
        + "form-action 'self'; frame-ancestors 'none'";

    // The script of Swagger UI sets styles.
    private const string DocsPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    // A browser that has used https continues to use it for a year.
    private const string HttpsAlone = "max-age=31536000";

    /// <summary>The headers of every response.</summary>
    public static IReadOnlyList<(string Name, string Value)> Everywhere { get; } =
    [
        ("Content-Security-Policy", Policy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        Set(context);
        return next(context);
    });

    public static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        foreach (var (name, value) in Everywhere)
        {
            headers[name] = value;
        }

        if (context.Request.Path.StartsWithSegments("/docs", StringComparison.Ordinal))
        {
            headers.ContentSecurityPolicy = DocsPolicy;
        }

        // Not for names that other programs on this machine also have.
        if (context.Request.IsHttps && !AllowedHosts.OfThisMachine.Allows(AllowedHosts.HostOf(context.Request)))
        {
            headers.StrictTransportSecurity = HttpsAlone;
        }
    }
}
