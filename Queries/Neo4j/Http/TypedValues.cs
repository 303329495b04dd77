using System.Globalization;
using System.Text.Json;

namespace StakeholderGraph.Neo4j.Http;

/// <summary>Reads values of the Query API's typed JSON.</summary>
internal static class TypedValues
{
    /// <summary>Reads a row; the reader must be at its opening bracket.</summary>
    public static Row ReadRow(ref Utf8JsonReader json, string[] fields)
    {
        var values = new object?[fields.Length];
        for (var i = 0; i < values.Length; i++)
        {
            Expect(ref json, JsonTokenType.StartObject);
            values[i] = ReadValue(ref json);
        }

        Expect(ref json, JsonTokenType.EndArray);
        return new Row(fields, values);
    }

    // The reader is at the opening brace of {"$type":…,"_value":…} and is left at the closing one.
    private static object? ReadValue(ref Utf8JsonReader json)
    {
        Expect(ref json, JsonTokenType.PropertyName);
        if (!json.ValueTextEquals("$type"u8))
        {
            throw new JsonException("A value without a type");
        }

        Expect(ref json, JsonTokenType.String);
        var type = TypeOf(ref json);
        Expect(ref json, JsonTokenType.PropertyName);
        json.Read();
        object? value = type switch
        {
            'S' => TextOf(ref json),
            'I' => long.TryParse(TextOf(ref json), CultureInfo.InvariantCulture, out var number) ? number : throw NoValue(type),
            'F' => double.TryParse(TextOf(ref json), CultureInfo.InvariantCulture, out var real) ? real : throw NoValue(type),
            'B' => json.TokenType is JsonTokenType.True or JsonTokenType.False ? json.GetBoolean() : throw NoValue(type),
            'D' => DateOnly.TryParseExact(TextOf(ref json), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw NoValue(type),
            'L' => ReadList(ref json),
            'M' => ReadMap(ref json),
            _ => null,
        };
        Expect(ref json, JsonTokenType.EndObject);
        return value;
    }

    private static string TextOf(ref Utf8JsonReader json)
    {
        Require(ref json, JsonTokenType.String);
        return json.GetString()!;
    }

    private static JsonException NoValue(char type) => new($"That is no value of type {type}");

    private static char TypeOf(ref Utf8JsonReader json) =>
        json.ValueTextEquals("String"u8) ? 'S'
        : json.ValueTextEquals("Integer"u8) ? 'I'
        : json.ValueTextEquals("List"u8) ? 'L'
        : json.ValueTextEquals("Null"u8) ? 'N'
        : json.ValueTextEquals("Map"u8) ? 'M'
        : json.ValueTextEquals("Boolean"u8) ? 'B'
        : json.ValueTextEquals("Date"u8) ? 'D'
        : json.ValueTextEquals("Float"u8) ? 'F'
        : throw new JsonException($"Values of type {json.GetString()} are not read: let the statement return their properties");

    private static object?[] ReadList(ref Utf8JsonReader json)
    {
        Require(ref json, JsonTokenType.StartArray);
        var items = new List<object?>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            Require(ref json, JsonTokenType.StartObject);
            items.Add(ReadValue(ref json));
        }

        return [.. items];
    }

    private static Row ReadMap(ref Utf8JsonReader json)
    {
        Require(ref json, JsonTokenType.StartObject);
        var (names, values) = (new List<string>(), new List<object?>());
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            names.Add(json.GetString()!);
            Expect(ref json, JsonTokenType.StartObject);
            values.Add(ReadValue(ref json));
        }

        return new Row([.. names], [.. values]);
    }

    private static void Expect(ref Utf8JsonReader json, JsonTokenType token)
    {
        json.Read();
        Require(ref json, token);
    }

    private static void Require(ref Utf8JsonReader json, JsonTokenType token)
    {
        if (json.TokenType != token)
        {
            throw new JsonException($"{token} was expected");
        }
    }
}
