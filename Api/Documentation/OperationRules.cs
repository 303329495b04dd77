using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Api.Documentation;

/// <summary>Describes an operation from the metadata of its endpoint.</summary>
internal static class OperationRules
{
    public static async Task ApplyAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<DescribedOperation>().SingleOrDefault() is { } other)
        {
            await DescribedOperationRules.ApplyAsync(operation, other, context, cancellationToken);
            return;
        }

        var question = metadata.OfType<QuestionDescription>().Single();
        var example = new ExampleRequest(question.Example);
        var described = AskedRequest.Accepted(question).Select(p => Describe(p, example)).ToList();
        operation.Parameters = question.IsPosted && question.Document is null ? [] : [.. described];
        if (question.IsSubjectInPath)
        {
            operation.Parameters.Insert(0, InPath(question.About!.Parameter, example));
        }

        operation.RequestBody = question.Document is { } document
            ? await InBodyAsync(document, context, cancellationToken)
            : question.IsPosted ? InBody(question, described) : null;

        var answer = (OpenApiResponse)operation.Responses!["200"];
        answer.Description = "The answer.";
        answer.Headers = question.IsPosted ? null : new Dictionary<string, IOpenApiHeader>
        {
            ["ETag"] = new OpenApiHeader
            {
                Description = "The version of the network, the question and the form of the answer.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            },
            [Answer.StaleSince] = new OpenApiHeader
            {
                Description = "Present while the store cannot be read: since when. The answer may be older than the content of the store.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" },
            },
        };
        if (question.IsPaged)
        {
            answer.Headers!["Link"] = new OpenApiHeader
            {
                Description = "The address of the next page, with `rel=\"next\"`; none on the last page.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            };
            operation.Responses["409"] = Problem(
                context,
                "The network has changed since the previous page; begin again without `" + question.Cursor.Name + "`.",
                Problems.Changed(new Changed(question.Cursor.Name)));
        }

        if (question.IsDrawn)
        {
            context.Document!.AddComponent(
                ApiDocument.GraphSchema,
                await context.GetOrCreateSchemaAsync(typeof(CytoscapeGraph), null, cancellationToken));
            foreach (var format in DrawingFormats.All)
            {
                answer.Content![format.MediaType] = new OpenApiMediaType
                {
                    Schema =
                        format == Cytoscape.Format
                            ? new OpenApiSchemaReference(ApiDocument.GraphSchema, context.Document)
                            : ApiDocument.File(format),
                };
            }

            answer.Headers ??= new Dictionary<string, IOpenApiHeader>();
            answer.Headers["Content-Disposition"] = new OpenApiHeader
            {
                Description = "For formats that are files: a name for the file.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            };
        }

        if (question.IsPosted)
        {
            operation.Responses["413"] = Problem(context, "The body is too large.", null);
            operation.Responses["415"] = Problem(
                context,
                "The body is not JSON, or its `Content-Type` does not say so.",
                Problems.NotJson());
        }
        else
        {
            operation.Responses["304"] = new OpenApiResponse
            {
                Description = "The network has not changed since the answer with the `ETag` that was sent as `If-None-Match`.",
            };
        }

        operation.Responses["400"] = Problem(context, "A parameter is unknown or out of bounds; `errors` names it.", null);
        if (question.About is not null)
        {
            operation.Responses["404"] = Problem(context, "There is nothing with this id.", null);
        }

        operation.Responses["406"] = Problem(context, "The `Accept` header allows none of the formats.", Problems.NotAcceptable());
        operation.Responses["500"] = Problem(
            context, "A bug in the program; the log has the details.", Problems.Failed("0HN7GLLMQ2M9F:00000001"));
        var unavailable = Problem(
            context,
            "The store is not available or too slow; try again later.",
            Problems.Unavailable("The store is locked by another program."));
        unavailable.Headers = RetryAfter();
        operation.Responses["503"] = unavailable;
        if (question.CanBeCostly)
        {
            var many = Problem(
                context,
                "The client asks too many costly questions at once; ask again later.",
                Problems.TooMany());
            many.Headers = RetryAfter();
            operation.Responses["429"] = many;
        }
    }

    public static Dictionary<string, IOpenApiHeader> RetryAfter() => new()
    {
        ["Retry-After"] = new OpenApiHeader
        {
            Description = "The number of seconds to wait before trying again.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
        },
    };

    private static OpenApiRequestBody InBody(QuestionDescription question, List<OpenApiParameter> fields) => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [Negotiation.Json] = new()
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = question.Parameters.Where(p => p.Default is null).Select(p => p.Name).ToHashSet(),
                    Properties = fields.ToDictionary(field => field.Name!, WithDescription),
                    AdditionalPropertiesAllowed = false,
                },
                Example = new ExampleRequest(question.Example).Body(question),
            },
        },
    };

    public static async Task<OpenApiRequestBody> InBodyAsync(
        PostedDocument document, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var schema = await context.GetOrCreateSchemaAsync(document.Type, null, cancellationToken);
        MakeOptional(schema, document.Required);
        context.Document!.AddComponent(document.Type.Name, schema);
        return new OpenApiRequestBody
        {
            Required = true,
            Description = document.Parameter.Description,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [Negotiation.Json] = new()
                {
                    Schema = new OpenApiSchemaReference(document.Type.Name, context.Document),
                    Example = JsonNode.Parse(document.Example),
                },
            },
        };
    }

    /// <summary>In requests few fields are required; in answers all are.</summary>
    private static void MakeOptional(IOpenApiSchema? schema, IEnumerable<string> except)
    {
        if (schema is OpenApiSchema own)
        {
            own.Required = except.ToHashSet();
            foreach (var part in (own.Properties?.Values ?? []).Append(own.Items).Append(own.AdditionalProperties))
            {
                MakeOptional(part, []);
            }
        }
    }

    private static IOpenApiSchema WithDescription(OpenApiParameter field)
    {
        var schema = (OpenApiSchema)field.Schema!;
        schema.Description = field.Description;
        return schema;
    }

    private static OpenApiParameter InPath(Parameter parameter, ExampleRequest example) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Path,
        Description = parameter.Description,
        Required = true,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = parameter.Pattern },
        Example = example.Id,
    };

    public static OpenApiParameter Describe(Parameter parameter, ExampleRequest example)
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

    public static OpenApiResponse Problem(OpenApiOperationTransformerContext context, string description, ProblemHttpResult? example) =>
        new()
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
