using System.Text.Json;

namespace StakeholderGraph.Neo4j.Http;

/// <summary>
/// Reads values of the Query API's plain JSON, in which whole numbers have neither point nor exponent and reals have one. Days are texts:
/// statements whose days must be read as days use <see cref="TypedValues"/>.
/// </summary>
internal static class PlainValues
{
    /// <summary>Reads a row; the reader must be at its opening bracket.</summary>
    public static Row ReadRow(ref Utf8JsonReader json, string[] fields)
    {
        var values = ReadList(ref json);
        return values.Length == fields.Length ? new Row(fields, values) : throw new JsonException("A row lacks a value, or has too many");
    }

    private static object? ReadValue(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.String => json.GetString(),
        JsonTokenType.Number => ReadNumber(ref json),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        JsonTokenType.StartArray => ReadList(ref json),
        JsonTokenType.StartObject => ReadMap(ref json),
        _ => throw new JsonException($"{json.TokenType} was not expected"),
    };

    private static object ReadNumber(ref Utf8JsonReader json) =>
        json.ValueSpan.IndexOfAny(".eE"u8) >= 0 ? (object)json.GetDouble()
        : json.TryGetInt64(out var number) ? number
        : throw new JsonException("A whole number is too large");

    private static object?[] ReadList(ref Utf8JsonReader json)
    {
        var items = new List<object?>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(ref json));
        }

        return [.. items];
    }

    private static Row ReadMap(ref Utf8JsonReader json)
    {
        var (names, values) = (new List<string>(), new List<object?>());
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            names.Add(json.GetString()!);
            json.Read();
            values.Add(ReadValue(ref json));
        }

        return new Row([.. names], [.. values]);
    }
}
