using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace StakeholderGraph.Api;

/// <summary>
/// The explorer page: files beside the program, served as they are. A browser keeps them and asks each time whether they are still the
/// same.
/// </summary>
internal static class PageEndpoints
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "page");

    private static readonly FileExtensionContentTypeProvider Types = new(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    });

    public static void UsePage(this WebApplication app)
    {
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(Folder),
            RequestPath = "/page",
            ContentTypeProvider = Types,
            OnPrepareResponse = static file => file.Context.Response.Headers.CacheControl = "no-cache",
        });
    }

    public static void MapPage(this IEndpointRouteBuilder app) =>
        app.MapGet("/", static (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-cache";
            var file = new FileInfo(Path.Combine(Folder, "index.html"));
            var tag = new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{file.LastWriteTimeUtc.Ticks ^ file.Length:x}\"");
            return TypedResults.PhysicalFile(file.FullName, Types.Mappings[".html"], lastModified: file.LastWriteTimeUtc, entityTag: tag);
        }).ExcludeFromDescription();
}
