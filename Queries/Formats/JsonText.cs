using System.Globalization;
using System.Text.Json;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats;

/// <summary>Reads JSON files and texts.</summary>
internal static class JsonText
{
    private const int LargestFile = 1 << 29;
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>Reads a document.</summary>
    /// <exception cref="JsonException">The text is not JSON, or is nested more than 64 levels deep.</exception>
    public static JsonDocument Read(ConvertedDataset dataset)
    {
        using var file = TextFile.Open(dataset.Path, dataset.Log);
        if (new FileInfo(dataset.Path).Length > LargestFile)
        {
            throw ConvertingReader.Broken(
                new Location(dataset.Path, null, null), $"larger than {CellText.Number(LargestFile)} bytes", null, "divide the file");
        }

        return JsonDocument.Parse(file, Options); // a byte order mark is skipped
    }

    /// <summary>Reads a document on one line.</summary>
    public static JsonDocument Read(string line) => JsonDocument.Parse(line, Options);

    /// <summary>A value as text: lists joined, null as empty, objects as JSON.</summary>
    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Text(value),
        JsonValueKind.Array => ListCell.Join(value.EnumerateArray().Select(Of)),
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.Number when value.TryGetInt64(out var whole) => whole.ToString(CultureInfo.InvariantCulture),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetRawText(),
    };

    /// <summary>The text of a property; <c>null</c> if it is missing, null or empty.</summary>
    public static string? Find(JsonElement of, string property) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(property, out var value) && Of(value) is { Length: > 0 } text
            ? text
            : null;

    /// <summary>The items of a property that is a list.</summary>
    public static IEnumerable<JsonElement> List(JsonElement of, string property) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(property, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : [];

    // A lone surrogate, such as "\ud800", cannot be read as text.
    private static string Text(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return value.GetRawText().Trim('"');
        }
    }
}
