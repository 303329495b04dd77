using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace StakeholderGraph.Api;

/// <summary>Describes an operation by what its endpoint says of itself.</summary>
internal static class OperationRules
{
    public static async Task ApplyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var accepts = context.Description.ActionDescriptor.EndpointMetadata.OfType<Accepts>().Single();
        var example = context.Description.ActionDescriptor.EndpointMetadata.OfType<ExampleRequest>().Single();
        operation.Parameters =
        [
            .. (operation.Parameters ?? []).Where(p => p.In == ParameterLocation.Path).Select(p => Id(p, example)),
            .. accepts.Parameters.Select(p => Describe(p, example)),
        ];
        var body = context.Description.ActionDescriptor.EndpointMetadata.OfType<JsonBody>().SingleOrDefault();
        operation.RequestBody = body is null ? null : Describe(body);

        var answer = (OpenApiResponse)operation.Responses!["200"];
        answer.Description = "The answer.";
        answer.Headers = body is not null ? null : new Dictionary<string, IOpenApiHeader>
        {
            ["ETag"] = new OpenApiHeader
            {
                Description = "The version of the network, and the form of the answer.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            },
        };
        if (accepts.AsDrawing)
        {
            context.Document!.AddComponent(ApiDocument.GraphSchema, await context.GetOrCreateSchemaAsync(typeof(CytoscapeGraph), null, cancellationToken));
            foreach (var format in DrawingFormats.All)
            {
                answer.Content![format.MediaType] = new OpenApiMediaType
                {
                    Schema = format == Cytoscape.Format ? new OpenApiSchemaReference(ApiDocument.GraphSchema, context.Document) : ApiDocument.File(format),
                };
            }

            answer.Headers!["Content-Disposition"] = new OpenApiHeader
            {
                Description = "Of formats that are files: a name for the file.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            };
        }

        if (body is null)
        {
            operation.Responses["304"] = new OpenApiResponse
            {
                Description = "The network has not changed since the answer with the `ETag` that was sent as `If-None-Match`.",
            };
        }
        else
        {
            operation.Responses["413"] = Problem(context, "The body is too large.", null);
            operation.Responses["415"] = Problem(context, "The body is not JSON.", Problems.NotJson());
        }

        operation.Responses["400"] = Problem(context, $"A {(body is null ? "parameter" : "field")} is unknown or out of bounds; `errors` names it.", null);
        if (operation.Parameters.Any(p => p.In == ParameterLocation.Path) || accepts.Parameters.Contains(Parameters.Party))
        {
            operation.Responses["404"] = Problem(context, "There is none of that id.", null);
        }

        operation.Responses["406"] = Problem(context, "The `Accept` header allows no form that there is.", Problems.NotAcceptable());
        operation.Responses["500"] = Problem(
            context, "A defect of the program; the log has the details.", Problems.Failed("0HN7GLLMQ2M9F:00000001"));
        var unavailable = Problem(
            context, "The store is not available or too slow; try again later.", Problems.Unavailable("The store is locked by another program."));
        unavailable.Headers = new Dictionary<string, IOpenApiHeader>
        {
            ["Retry-After"] = new OpenApiHeader
            {
                Description = "After how many seconds to try again.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
            },
        };
        operation.Responses["503"] = unavailable;
    }

    private static OpenApiRequestBody Describe(JsonBody body) => new()
    {
        Description = body.Description,
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType> { [Negotiation.Json] = new() { Schema = body.Schema, Example = body.Example } },
    };

    private static OpenApiParameter Id(IOpenApiParameter parameter, ExampleRequest example) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Path,
        Description = "The id, as the search and other answers give it.",
        Required = true,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = Parameters.Party.Pattern },
        Example = example.Id,
    };

    private static OpenApiParameter Describe(Parameter parameter, ExampleRequest example)
    {
        var value = new OpenApiSchema
        {
            Type = parameter.Range is not null ? JsonSchemaType.Integer
                : parameter.Allowed is ["true", "false"] ? JsonSchemaType.Boolean
                : JsonSchemaType.String,
            Format = parameter.Range is not null ? "int32" : null,
            Minimum = parameter.Range?.Least.ToString(CultureInfo.InvariantCulture),
            Maximum = parameter.Range?.Greatest.ToString(CultureInfo.InvariantCulture),
            Pattern = parameter.Pattern,
            MinLength = parameter.MaxLength is not null && !parameter.MayBeEmpty ? 1 : null,
            MaxLength = parameter.MaxLength,
            Default = parameter.Default is null ? null : Value(parameter, parameter.Default),
            Enum = parameter.Allowed is [] or ["true", "false"] ? null : [.. parameter.Allowed.Select(word => JsonValue.Create(word)!)],
        };
        var values = example.Values(parameter.Name).Select(text => Value(parameter, text)).ToArray();
        return new OpenApiParameter
        {
            Name = parameter.Name,
            Example = values is [] ? null : parameter.Repeats ? new JsonArray(values) : values[0],
            In = ParameterLocation.Query,
            Description = parameter.Description,
            Required = parameter.Required,
            Style = ParameterStyle.Form,
            Explode = true,
            Schema = parameter.Repeats
                ? new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Items = value,
                    MinItems = parameter.Required ? 1 : null,
                    MaxItems = parameter.Allowed.Count > 0 ? null : parameter.AtMost,
                }
                : value,
        };
    }

    private static JsonNode Value(Parameter parameter, string text) =>
        parameter.Range is null && parameter.Allowed is not ["true", "false"] ? JsonValue.Create(text) : JsonNode.Parse(text)!;

    private static OpenApiResponse Problem(OpenApiOperationTransformerContext context, string description, ProblemHttpResult? example) => new()
    {
        Description = description,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [Problems.ContentType] = new()
            {
                Schema = new OpenApiSchemaReference(ApiDocument.ProblemSchema, context.Document),
                Example = example is null ? null : ApiDocument.ExampleOf(example),
            },
        },
    };
}
