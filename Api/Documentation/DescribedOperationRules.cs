using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace StakeholderGraph.Api.Documentation;

/// <summary>Describes an operation that is not a question, from its <see cref="DescribedOperation"/>.</summary>
internal static class DescribedOperationRules
{
    private static readonly ExampleRequest NoExample = new("/api/v1/plans");

    public static async Task ApplyAsync(
        OpenApiOperation operation, DescribedOperation of, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.Parameters =
        [
            .. of.Path.Select(InPath),
            .. of.Parameters.Select(parameter => OperationRules.Describe(parameter, NoExample)),
            .. of.NeedsTag ? [IfMatch()] : Array.Empty<OpenApiParameter>(),
        ];
        operation.RequestBody = of.Document is { } document
            ? await OperationRules.InBodyAsync(document, context, cancellationToken)
            : of.Fields is { } fields ? InBody(fields)
            : of.Accepts is [] ? null : InBody(of.Accepts);
        if (of.Role is not null)
        {
            var key = new OpenApiSecuritySchemeReference(ApiDocument.Key, context.Document);
            operation.Security = [new OpenApiSecurityRequirement { [key] = [] }];
        }

        operation.Responses ??= [];
        var status = $"{of.Status}";
        var done = (OpenApiResponse)operation.Responses[status];
        done.Description = of.Status switch
        {
            StatusCodes.Status201Created => "Created.",
            StatusCodes.Status204NoContent => "Done.",
            _ => "The answer.",
        };
        if (of.GivesTag)
        {
            done.Headers = new Dictionary<string, IOpenApiHeader>
            {
                ["ETag"] = new OpenApiHeader
                {
                    Description = "The revision of the plan; send it as `If-Match` with a change.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                },
            };
        }

        foreach (var (type, description) in of.Files)
        {
            done.Content ??= new Dictionary<string, OpenApiMediaType>();
            done.Content[type] = new OpenApiMediaType
            {
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = description },
            };
        }

        foreach (var (code, description, example) in ProblemsOf(of))
        {
            var problem = OperationRules.Problem(context, description, example);
            problem.Headers = code is "503" or "429" ? OperationRules.RetryAfter() : null;
            operation.Responses[code] = problem;
        }
    }

    private static IEnumerable<(string Code, string Description, ProblemHttpResult? Example)> ProblemsOf(DescribedOperation of)
    {
        yield return (
            "400", "A value is unknown or out of bounds; `errors` names it.",
            Problems.OutOfBounds(new Dictionary<string, string[]> { ["nonsense"] = ["is not a parameter here"] }));
        if (of.Role is { } role)
        {
            yield return ("401", "A key is needed but was not sent, or the key is unknown.", Problems.NeedsKey());
            yield return (
                "403", $"The role {Words<AccessRole>.Of(role)} is needed; or no keys are configured, and the request is from elsewhere.",
                Problems.FromElsewhere());
        }

        if (of.Path.Count > 0)
        {
            yield return ("404", "There is nothing with this id.", Problems.Unknown("There is no plan \"spring\"."));
        }

        if (of.NeedsTag)
        {
            yield return (
                "412",
                "Somebody has changed the plan since. Nothing was written; `current` is the present plan, unless it is damaged.",
                null);
            yield return ("428", "`If-Match` was not sent.", Problems.NeedsIfMatch());
        }

        if (of.Document is not null || of.Fields is not null)
        {
            yield return ("413", "The body is too large.", null);
            yield return ("415", "The body is not JSON, or its `Content-Type` does not say so.", Problems.NotJson());
        }

        if (of.Accepts is not [])
        {
            yield return ("413", "The file is too large.", Problems.FileTooLarge());
            yield return ("415", "The `Content-Type` is not one of those listed.", Problems.WrongBody(of.Accepts));
            yield return ("422", "The file cannot be imported; `report` says where and why. Nothing was written.", null);
        }

        if (of.Searches)
        {
            yield return ("422", "No list meets the demand; `detail` says why. Nothing was written.", null);
            yield return (
                "429", "The client asks too many costly questions at once; ask again later.", Problems.TooMany());
        }

        yield return ("500", "A bug in the program; the log has the details.", Problems.Failed("0HN7GLLMQ2M9F:00000001"));
        yield return (
            "503", "The store is not available or too slow; try again later.",
            Problems.Unavailable("The store is locked by another program."));
    }

    private static OpenApiParameter InPath(PathPart part) => new()
    {
        Name = part.Name,
        In = ParameterLocation.Path,
        Description = part.Description,
        Required = true,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = part.Example,
    };

    private static OpenApiParameter IfMatch() => new()
    {
        Name = "If-Match",
        In = ParameterLocation.Header,
        Description = "The `ETag` of the plan that you have seen, so that no change by others is lost; `*` for any.",
        Required = true,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = "\"1\"",
    };

    private static OpenApiRequestBody InBody(IReadOnlyList<string> types) => new()
    {
        Required = true,
        Description = "The unchanged file.",
        Content = types.ToDictionary(
            type => type,
            _ => new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } }),
    };

    private static OpenApiRequestBody InBody(IReadOnlyList<BodyField> fields) => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [Negotiation.Json] = new()
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = fields.Where(field => field.Required).Select(field => field.Name).ToHashSet(),
                    Properties = fields.ToDictionary(field => field.Name, field => (IOpenApiSchema)new OpenApiSchema
                    {
                        Type = field.IsShare ? JsonSchemaType.Number : JsonSchemaType.String,
                        Minimum = field.IsShare ? "0" : null,
                        Maximum = field.IsShare ? "1" : null,
                        Description = field.Description,
                        Format = field.IsDay ? "date" : null,
                        Enum = field.Words is [] ? null : [.. field.Words.Select(word => JsonValue.Create(word)!)],
                    }),
                    AdditionalPropertiesAllowed = false,
                },
                Example = new JsonObject(fields.Select(field =>
                    KeyValuePair.Create(field.Name, field.IsShare ? JsonNode.Parse(field.Example) : JsonValue.Create(field.Example)))),
            },
        },
    };
}
