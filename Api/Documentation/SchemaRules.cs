using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace StakeholderGraph.Api;

/// <summary>What the types alone do not tell the document.</summary>
internal static class SchemaRules
{
    public static Task ApplyAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (type == typeof(RecordId) || type == typeof(RecordId?))
        {
            Text(schema, Parameters.Party.Pattern!, type == typeof(RecordId?));
        }
        else if (type == typeof(PartialDate) || type == typeof(PartialDate?))
        {
            Text(schema, Parameters.From.Pattern!, type == typeof(PartialDate?));
        }
        else if (schema.Properties is { Count: > 0 } properties)
        {
            // Answers have every field, with null where nothing is stated; graphs leave those out.
            var optional = context.JsonTypeInfo.Properties.Where(p => p.ShouldSerialize is not null).Select(p => p.Name);
            schema.Required = properties.Keys.Except(optional).ToHashSet();
        }

        return Task.CompletedTask;
    }

    private static void Text(OpenApiSchema schema, string pattern, bool orNull)
    {
        schema.Type = orNull ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
        schema.Pattern = pattern;
    }
}
