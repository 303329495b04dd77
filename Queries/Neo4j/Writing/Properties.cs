using System.Text.Json;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Neo4j.Writing;

/// <summary>Properties of nodes and relationships; a property without a value is left out.</summary>
internal sealed class Properties : Dictionary<string, object?>
{
    public Properties(GraphRecord record)
        : base(StringComparer.Ordinal)
    {
        this["id"] = record.Id;
        this["datasets"] = record.Versions.Select(s => s.Dataset).ToArray();
    }

    /// <summary>Sets a text, unless it is empty.</summary>
    public void State(string property, string text)
    {
        if (text.Length > 0)
        {
            this[property] = text;
        }
    }

    /// <summary>Sets a list, unless it is empty.</summary>
    public void State(string property, string[] items)
    {
        if (items.Length > 0)
        {
            this[property] = items;
        }
    }

    /// <summary>Sets a period, and the range of days that its partial dates can mean.</summary>
    public void StatePeriod(string from, string to)
    {
        State("from", from);
        State("to", to);
        if (from.Length > 0)
        {
            var date = PartialDate.Parse(from);
            (this["earliestStart"], this["latestStart"]) = (date.First, date.Last);
        }

        if (to.Length > 0 && to != PartialDate.NotKnown.ToString())
        {
            var date = PartialDate.Parse(to);
            (this["earliestEnd"], this["latestEnd"]) = (date.First, date.Last);
        }
    }

    /// <summary>Keeps what each dataset says, unless the properties already show it.</summary>
    public void Keep(GraphRecord record, string[] told)
    {
        if (record.Versions.Count > 1 || !record.Versions[0].Cells.AsSpan().SequenceEqual(told))
        {
            this["said"] = record.Versions.Select(s => JsonOf(s.Cells)).ToArray();
        }
    }

    /// <summary>
    /// What each dataset says, in the order of the datasets' names. If there is only one dataset, the properties show what it says.
    /// </summary>
    public static IReadOnlyList<DatasetRecord> RecordsIn(Row properties, string[] told, Func<string, IReadOnlyList<string[]>> parts)
    {
        var datasets = properties.Texts("datasets");
        if (!properties.Has("said"))
        {
            return datasets.Length == 1 ? [new DatasetRecord(datasets[0], told, parts(datasets[0]))] : throw Row.Damaged("said");
        }

        var said = properties.Texts("said");
        return said.Length == datasets.Length
            ? [.. datasets.Select((d, i) => new DatasetRecord(d, CellsOf(said[i], told.Length), parts(d)))]
            : throw Row.Damaged("said");
    }

    private static string JsonOf(string[] cells)
    {
        using var buffer = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                buffer,
                new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var cell in cells)
            {
                json.WriteStringValue(cell);
            }

            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static string[] CellsOf(string json, int count)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            string[] cells = [.. document.RootElement.EnumerateArray().Select(c => c.GetString() ?? "")];

            // Columns that are newer than the program that wrote the record are empty.
            return cells.Length > count ? throw Row.Damaged("said") : [.. cells, .. Enumerable.Repeat("", count - cells.Length)];
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw Row.Damaged("said");
        }
    }
}
