using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace StakeholderGraph.Api.Endpoints;

/// <summary>
/// Serves the explorer page, whose files are beside the program. The page refers to its files by addresses that contain their version, so
/// that browsers cache them until they change. Under their plain addresses, files are revalidated each time. If the build has made one file
/// of all modules, the page loads that.
/// </summary>
internal static class PageEndpoints
{
    private const string Address = "/page";
    private const string Modules = "page/main.js";
    private const string Bundle = "page/bundle/main.js"; // in a folder of its own, so that it finds the libraries where modules do
    private const string Mark = "/v-"; // no folder of the page begins so
    private const string Kept = "public, max-age=31536000, immutable";
    private const string Asked = "no-cache";

    // The version of the page that was requested last.
    private static volatile string? _version;

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
        app.Use(static (context, next) =>
        {
            if (
                context.Request.Path.StartsWithSegments(Address, out var file)
                && file.Value!.StartsWith(Mark, StringComparison.Ordinal)
                && file.Value.IndexOf('/', Mark.Length) is var end and > 0)
            {
                // Only a file whose version is in its address may be cached permanently; a file of another version may not.
                context.Items[typeof(PageEndpoints)] = file.Value[..end] == Mark + (_version ??= Version());
                context.Request.Path = Address + file.Value[end..];
            }

            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(Folder),
            RequestPath = Address,
            ContentTypeProvider = Types,
            OnPrepareResponse = static file =>
                file.Context.Response.Headers.CacheControl = file.Context.Items[typeof(PageEndpoints)] is true ? Kept : Asked,
        });
    }

    public static void MapPage(this IEndpointRouteBuilder app) =>
        app.MapGet("/", static (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = Asked;
            _version = Version();
            var hasBundle = File.Exists(Path.Combine(AppContext.BaseDirectory, Bundle));
            var page = File.ReadAllText(Path.Combine(Folder, "index.html"))
                .Replace($"\"{Modules}\"", $"\"{(hasBundle ? Bundle : Modules)}\"", StringComparison.Ordinal)
                .Replace("\"page/", $"\"page{Mark}{_version}/", StringComparison.Ordinal);
            return TypedResults.Bytes(
                Encoding.UTF8.GetBytes(page),
                Types.Mappings[".html"],
                entityTag: new EntityTagHeaderValue($"\"{_version}\""));
        }).ExcludeFromDescription();

    // Files may change while the program runs, so the folder is checked whenever the page is requested.
    private static string Version() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n',
        new DirectoryInfo(Folder)
            .EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(file => $"{Path.GetRelativePath(Folder, file.FullName)} {file.Length} {file.LastWriteTimeUtc.Ticks}")
            .Order(StringComparer.Ordinal)))))[..16];
}
