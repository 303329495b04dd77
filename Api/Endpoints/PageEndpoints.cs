using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace StakeholderGraph.Api.Endpoints;

/// <summary>
/// The explorer page: files beside the program. The page names its files by addresses that hold their version, so that a browser keeps
/// them and asks for none of them again until one has changed; under their plain addresses it asks each time.
/// </summary>
internal static class PageEndpoints
{
    private const string Address = "/page";
    private const string Mark = "/v-"; // no folder of the page begins so
    private const string Kept = "public, max-age=31536000, immutable";
    private const string Asked = "no-cache";

    // That of the page which was asked for last.
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
                // What is kept for good must be what it is called: a file of another version is not.
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
            var page = File.ReadAllText(Path.Combine(Folder, "index.html"))
                .Replace("\"page/", $"\"page{Mark}{_version}/", StringComparison.Ordinal);
            return TypedResults.Bytes(
                Encoding.UTF8.GetBytes(page),
                Types.Mappings[".html"],
                entityTag: new EntityTagHeaderValue($"\"{_version}\""));
        }).ExcludeFromDescription();

    // Files may be written while the program runs, so it is looked at whenever the page is asked for.
    private static string Version() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n',
        new DirectoryInfo(Folder)
            .EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(file => $"{Path.GetRelativePath(Folder, file.FullName)} {file.Length} {file.LastWriteTimeUtc.Ticks}")
            .Order(StringComparer.Ordinal)))))[..16];
}
