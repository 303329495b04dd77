using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StakeholderGraph.Exports;

/// <summary>Shared parts of the formats that are JSON.</summary>
internal static class JsonFile
{
    private const int Enough = 32 * 1024;

    /// <summary>The encoder. The files are never embedded in a page, so letters of all scripts are written without escapes.</summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Creates a writer to a stream.</summary>
    public static Utf8JsonWriter Open(Stream to) => new(to, new JsonWriterOptions { Encoder = Encoder });

    /// <summary>Flushes the writer when it holds enough, because it would otherwise buffer everything.</summary>
    public static void Pass(this Utf8JsonWriter writer)
    {
        if (writer.BytesPending > Enough)
        {
            writer.Flush();
        }
    }

    /// <summary>Writes all attributes that have values.</summary>
    public static void WriteAttributes<T>(this Utf8JsonWriter writer, IReadOnlyList<DrawingAttribute<T>> attributes, T of, Drawing drawing)
    {
        foreach (var attribute in attributes)
        {
            switch (attribute.Of(of, drawing))
            {
                case null:
                    break;
                case IReadOnlyList<string> texts:
                    writer.WriteStartArray(attribute.Name);
                    foreach (var text in texts)
                    {
                        writer.WriteStringValue(text);
                    }

                    writer.WriteEndArray();
                    break;
                case bool flag:
                    writer.WriteBoolean(attribute.Name, flag);
                    break;
                case int number:
                    writer.WriteNumber(attribute.Name, number);
                    break;
                case double number:
                    // Programs that guess types from the first value treat 1 as an integer and then reject 0.5.
                    writer.WritePropertyName(attribute.Name);
                    writer.WriteRawValue(number.ToString("0.0################", CultureInfo.InvariantCulture));
                    break;
                case var text:
                    writer.WriteString(attribute.Name, (string)text);
                    break;
            }
        }
    }
}
