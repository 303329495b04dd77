using System.Text;
using System.Text.Json.Nodes;

namespace StakeholderGraph.Api.Endpoints;

/// <summary>
/// Serves the OpenAPI document, as it is checked in and compared with the code by a test, and a page for reading and trying it.
/// </summary>
internal static class DocsEndpoints
{
    public const string DocumentPath = "/openapi/v1.json";

    private static readonly byte[] Document = Read();

    public static void MapDocs(this WebApplication app)
    {
        app.MapGet(
                DocumentPath,
                (HttpContext context) => TypedResults.Bytes(At(context.Request.PathBase), "application/json; charset=utf-8"))
            .ExcludeFromDescription();
        // Mapped separately, because its middleware examines every request that passes.
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/docs", StringComparison.Ordinal),
            docs =>
                docs.UseSwaggerUI(ui =>
                {
                    ui.RoutePrefix = "docs";
                    ui.DocumentTitle = "StakeholderGraph";
                    // Relative to the page, which may be under a path of another site.
                    ui.SwaggerEndpoint($"..{DocumentPath}", "StakeholderGraph");
                }));
    }

    /// <summary>The document as it is or, under a path of another site, with addresses that start there.</summary>
    private static byte[] At(PathString pathBase)
    {
        if (!pathBase.HasValue)
        {
            return Document;
        }

        var document = JsonNode.Parse(Document)!;
        document["servers"]![0]!["url"] = pathBase.ToUriComponent();
        return Encoding.UTF8.GetBytes(document.ToJsonString());
    }

    private static byte[] Read()
    {
        using var stream = typeof(DocsEndpoints).Assembly.GetManifestResourceStream("openapi.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
