using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace StakeholderGraph.Api;

/// <summary>The groups in which the document lists operations.</summary>
internal static class Tags
{
    public const string Network = "Network";
    public const string Evidence = "Evidence";
}

/// <summary>A request to the network that ships whose answer is the example in the document.</summary>
internal sealed record ExampleRequest(string Path)
{
    private const string Prefix = "/api/v1/";

    /// <summary>The id in its path, if there is one: <c>/api/v1/sources/{id}</c>.</summary>
    public string? Id => Path[Prefix.Length..].Split('?')[0].Split('/') is [_, var id, ..] ? id : null;

    /// <summary>The values that it gives for a parameter.</summary>
    public IEnumerable<string> Values(string parameter) =>
        QueryHelpers.ParseQuery(Path.Split('?', 2) is [_, var query] ? query : "").TryGetValue(parameter, out var values)
            ? values.OfType<string>()
            : [];
}

/// <summary>The body that an operation reads, with an example whose answer is the example of the answer.</summary>
internal sealed record JsonBody(string Description, OpenApiSchema Schema, JsonNode Example);

/// <summary>What an endpoint says of itself beside its handler's XML comment.</summary>
internal static class Operation
{
    public static RouteHandlerBuilder Describes(this RouteHandlerBuilder endpoint, string operationId, string tag, string example) =>
        endpoint.WithName(operationId).WithTags(tag).WithMetadata(new ExampleRequest(example));

    /// <summary>The parameters accepted; any other is refused.</summary>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder endpoint, params Parameter[] parameters) =>
        endpoint.WithMetadata(new Accepts(parameters, AsDrawing: false));

    /// <summary>The parameters accepted where the answer can be drawn, and so be had in every format.</summary>
    public static RouteHandlerBuilder TakesForDrawing(this RouteHandlerBuilder endpoint, params Parameter[] parameters) =>
        endpoint.WithMetadata(new Accepts([.. parameters, Parameters.Format, Parameters.Language], AsDrawing: true));

    /// <summary>The body that is read.</summary>
    public static RouteHandlerBuilder Reads(this RouteHandlerBuilder endpoint, JsonBody body) => endpoint.WithMetadata(body);
}
