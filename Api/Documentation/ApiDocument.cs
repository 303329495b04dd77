using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace StakeholderGraph.Api.Documentation;

/// <summary>
/// The OpenAPI document, generated from the code. A test compares it with docs/openapi.json, which the Api serves. So reviews show every
/// change of the interface, and start-up costs nothing. The test also adds the examples, which are answers from the example network.
/// </summary>
internal static class ApiDocument
{
    public const string Name = "v1";
    public const string ProblemSchema = "Problem";
    public const string GraphSchema = "CytoscapeGraph";
    public const string Key = "key";

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddSchemaTransformer(SchemaRules.ApplyAsync);
        options.AddOperationTransformer(OperationRules.ApplyAsync);
        options.AddDocumentTransformer(DescribeAsync);
    });

    private static Task DescribeAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "StakeholderGraph",
            Version = "1",
            Summary = "Who cooperates with whom, on what, since when, on whose behalf, and who says so.",
            Description =
                """
                Questions on a network of stakeholders (ministries, trade unions, employers' organizations, international organizations,
                people …) and of the engagements (events, projects, agreements, processes) in which they take part. Every tie that an
                answer uses comes with its evidence.

                **Lists** repeat a parameter: `role=signs&role=hosts`. A parameter that an operation does not know, or a value out of
                bounds, is a 400 that names it.

                **Fields** that are not stated are there with `null`. Dates are as precise as they are known: `2011`, `2011-03`,
                `2011-03-30`.

                **Formats**: answers on the network also come as networks and tables for other programs, with `format=gexf` or
                `Accept: application/gexf+xml`. `/api/v1/formats` lists the formats. Each says as much of the answer as it has room for.

                **Caching**: the `ETag` of an answer changes only when what is loaded changes, or the program. Send it as `If-None-Match`
                and get 304 while nothing has.

                **Errors** are problem details (RFC 9457).
                """,
            Contact = new OpenApiContact { Name = "StakeholderGraph contributors" },
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        document.Servers = [new OpenApiServer { Url = "/", Description = "Where this document is served." }];
        document.Security = [new OpenApiSecurityRequirement()]; // questions need no key
        document.Tags = new HashSet<OpenApiTag>
        {
            new() { Name = Tags.Network, Description = "Questions on stakeholders, engagements and their ties." },
            new() { Name = Tags.Evidence, Description = "The sources of the network." },
            new()
            {
                Name = Tags.Plans,
                Description = "Saved invitation lists, with the status of everyone on them. They need a key if keys are "
                    + "configured; otherwise, only the server's own machine has access.",
            },
        };
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        document.Components.Schemas[ProblemSchema] = Problem();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Key] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "A key created by `stakeholders keys add`, with the role reader, editor or admin.",
        };
        return Task.CompletedTask;
    }

    /// <summary>The schema of a format that is defined elsewhere.</summary>
    public static OpenApiSchema File(DrawingFormat format) => new() { Description = format.Description };

    private static OpenApiSchema Problem() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "Why a request has no answer (RFC 9457).",
        Required = new HashSet<string> { "type", "title", "status" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri", Description = "The problem type, as a link." },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The problem type, in words." },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "The HTTP status code." },
            ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What is wrong with this request." },
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "For a question out of bounds: what is wrong with each parameter.",
                AdditionalProperties = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Items = new OpenApiSchema { Type = JsonSchemaType.String },
                },
            },
        },
    };

    /// <summary>A problem as it is sent, for an example.</summary>
    public static JsonNode ExampleOf(Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult problem) =>
        System.Text.Json.JsonSerializer.SerializeToNode(problem.ProblemDetails, ApiJson.Default.ProblemDetails)!;
}
