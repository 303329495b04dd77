using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Api;

/// <summary>Reads the names that a request asks about from its body: <c>{"names": ["МОТ", "World Bank"]}</c>.</summary>
internal static class AskedNames
{
    private const string Field = "names";

    /// <summary>How the document describes the body.</summary>
    public static JsonBody Body { get; } = new(
        $"The names, at most {Resolve.MaxNames}; more are asked in several requests.",
        new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string> { Field },
            AdditionalPropertiesAllowed = false,
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                [Field] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Description = "Names as they stand in a letter or a sheet, with or without titles, acronyms in brackets, and countries.",
                    MaxItems = Resolve.MaxNames,
                    Items = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = Resolve.MaxLength },
                },
            },
        },
        new JsonObject { [Field] = new JsonArray("International Labour Organization (ILO)", "Federation of Trade Unions", "Ministry of Magic") });

    /// <summary>The names; whatever is wrong with the body is noted.</summary>
    public static async Task<ImmutableArray<string>> NamesAsync(this Asked asked, HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellationToken);
            return Read(asked, body.RootElement);
        }
        catch (JsonException problem)
        {
            asked.Refuse("body", string.Create(CultureInfo.InvariantCulture, $"is not JSON: line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}"));
            return [];
        }
    }

    private static ImmutableArray<string> Read(Asked asked, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            asked.Refuse("body", $"is not an object with {Field}");
            return [];
        }

        foreach (var unknown in body.EnumerateObject().Where(field => !field.NameEquals(Field)))
        {
            asked.Refuse(Echo.Of(unknown.Name), $"is not a field here, which is {Field}" + (Nearest.Of(unknown.Name, [Field]) is { } nearest ? $"; {Nearest.DidYouMean(nearest)}" : ""));
        }

        if (!body.TryGetProperty(Field, out var names) || names.ValueKind != JsonValueKind.Array)
        {
            asked.Refuse(Field, names.ValueKind == JsonValueKind.Undefined ? "must be given" : "is not a list of texts");
            return [];
        }

        if (names.GetArrayLength() > Resolve.MaxNames)
        {
            asked.Refuse(Field, $"has {names.GetArrayLength()} items, more than {Resolve.MaxNames}: ask in several requests");
            return [];
        }

        return [.. names.EnumerateArray().Select((name, i) => Name(asked, name, i))];
    }

    private static string Name(Asked asked, JsonElement name, int place)
    {
        try
        {
            var text = name.ValueKind == JsonValueKind.String ? name.GetString()! : null;
            if (text is null || text.Length > Resolve.MaxLength)
            {
                asked.Refuse(Field, text is null ? $"[{place}] is not a text" : $"[{place}] is longer than {Resolve.MaxLength} characters");
            }

            return text ?? "";
        }
        catch (InvalidOperationException)
        {
            asked.Refuse(Field, $"[{place}] has half a character"); // an escape such as \ud800 alone
            return "";
        }
    }
}
