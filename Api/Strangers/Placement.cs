namespace StakeholderGraph.Api.Strangers;

/// <summary>Where clients see the program: behind proxies, or under a path of another site.</summary>
internal static class Placement
{
    /// <summary>Runs first, so that all later steps see the host, the scheme and the path that the client requested.</summary>
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
            // The page has relative addresses. /sg shows the same page as /sg/, but its relative addresses would start one folder too high.
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
