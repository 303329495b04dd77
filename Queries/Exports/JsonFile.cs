using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StakeholderGraph.Exports;

/// <summary>What the formats that are JSON have in common.</summary>
internal static class JsonFile
{
    private const int Enough = 32 * 1024;

    /// <summary>The files are never part of a page, so letters of all scripts can stand for themselves.</summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>A writer to a file.</summary>
    public static Utf8JsonWriter Open(Stream to) => new(to, new JsonWriterOptions { Encoder = Encoder });

    /// <summary>Lets what was written go once it is enough; the writer would gather all of it.</summary>
    public static void Pass(this Utf8JsonWriter writer)
    {
        if (writer.BytesPending > Enough)
        {
            writer.Flush();
        }
    }

    /// <summary>Writes all attributes that are stated.</summary>
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
                    // Programs that guess types from the first value take 1 for a whole number, and then refuse 0.5.
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
