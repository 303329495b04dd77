namespace StakeholderGraph.Api.Strangers;

/// <summary>Where the program appears to its visitors: behind proxies, under a path of another site.</summary>
internal static class Placement
{
    /// <summary>Before all else, so that everything after it sees the host, the scheme and the path that the visitor asked for.</summary>
    public static IApplicationBuilder UsePlacement(this IApplicationBuilder app, Arguments arguments)
    {
        if (arguments.Proxies is { } proxies)
        {
            app.UseForwardedHeaders(proxies.Options());
        }

        if (arguments.PathBase.HasValue)
        {
            app.UsePathBase(arguments.PathBase);
        }

        return app.Use(static (context, next) =>
        {
            // The page has relative addresses: /sg is the same place as /sg/, but its addresses would start one folder too high.
            if (context.Request is not { PathBase.HasValue: true, Path.Value: "" } request)
            {
                return next(context);
            }

            SecurityHeaders.Set(context);
            context.Response.Redirect($"{request.PathBase}/{request.QueryString}", permanent: true, preserveMethod: true);
            return Task.CompletedTask;
        });
    }
}
