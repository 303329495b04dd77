using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Api.Documentation;

/// <summary>Adds to the document what the types alone do not express.</summary>
internal static class SchemaRules
{
    // Marks that the framework sets: on a schema that becomes a component, on one that will also allow null, and the description of a place
    // that refers to a component.
    private const string ComponentName = "x-schema-id";
    private const string WillBeNullable = "x-is-nullable-property";
    private const string DescriptionAtComponent = "x-ref-description";

    // Types that are written as texts with a pattern.
    private static readonly Dictionary<Type, string> Patterns = new()
    {
        [typeof(RecordId)] = Parameters.Source.Pattern!,
        [typeof(PartialDate)] = $@"{Parameters.From.Pattern}|^\?$",
    };

    public static Task ApplyAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (Patterns.TryGetValue(type, out var pattern))
        {
            var mayBeNull = Nullable.GetUnderlyingType(context.JsonPropertyInfo?.PropertyType ?? context.JsonTypeInfo.Type) is not null;
            var willBeNullable = schema.Metadata?.ContainsKey(WillBeNullable) == true;
            (schema.Type, schema.Pattern) = (
                mayBeNull && !willBeNullable ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String,
                pattern);
            if (mayBeNull && schema.Metadata is { } metadata && metadata.Remove(ComponentName))
            {
                // The component with that name does not allow null.
                schema.Description ??= metadata.TryGetValue(DescriptionAtComponent, out var description) ? description as string : null;
            }
        }
        else if (type == typeof(JsonElement))
        {
            // A document as the caller sent it.
            (schema.Type, schema.AdditionalPropertiesAllowed) = (JsonSchemaType.Object, true);
        }
        else if (context.JsonTypeInfo.ElementType is { } element && Patterns.TryGetValue(element, out var ofEach))
        {
            // The framework leaves these out, because it does not know how they are written.
            schema.Items = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = ofEach };
        }
        else if (type.IsEnum)
        {
            // One component is used both where null is allowed and where it is not.
            (schema.Type, schema.Enum) = (JsonSchemaType.String, [.. (schema.Enum ?? []).OfType<JsonNode>()]);
        }
        else if (schema.Properties is { Count: > 0 } properties)
        {
            // Answers have every field, with null if nothing is stated; graphs leave such fields out.
            schema.Required = properties
                .Keys.Except(context.JsonTypeInfo.Properties.Where(p => p.ShouldSerialize is not null).Select(p => p.Name))
                .ToHashSet();
        }

        return Task.CompletedTask;
    }
}
