using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Api.Documentation;

/// <summary>The groups of operations in the document.</summary>
internal static class Tags
{
    public const string Network = "Network";
    public const string Evidence = "Evidence";
    public const string Plans = "Plans";
}

/// <summary>A request to the example network whose answer is the example in the document.</summary>
internal sealed record ExampleRequest(string Path)
{
    private const string Prefix = "/api/v1/";

    /// <summary>The id in the path, if there is one: <c>/api/v1/sources/{id}</c>.</summary>
    public string? Id => Path[Prefix.Length..].Split('?')[0].Split('/') is [_, var id, ..] ? id : null;

    /// <summary>The values of a parameter in this request.</summary>
    public IEnumerable<string> Values(string parameter) =>
        QueryHelpers.ParseQuery(Path.Split('?', 2) is [_, var query] ? query : "").TryGetValue(parameter, out var values)
            ? values.OfType<string>()
            : [];

    /// <summary>The values as the body of a question that is sent by POST.</summary>
    public JsonObject Body(QuestionDescription question) =>
        question.Document is { } document ? JsonNode.Parse(document.Example)!.AsObject() : new(
            question.Parameters.Select(parameter =>
                KeyValuePair.Create<string, JsonNode?>(
                    parameter.Name,
                    new JsonArray([.. Values(parameter.Name).Select(value => (JsonNode)value)]))));
}
