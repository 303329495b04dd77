using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StakeholderGraph.DataFormat.Oddities;

namespace StakeholderGraph.DataFormat;

/// <summary>Reads and writes <c>dataset.json</c>.</summary>
internal static class DatasetJson
{
    private const int LargestFile = 1 << 20;
    private static readonly string[] Required = ["name", "title", "licence", "maintainer"];
    private static readonly string[] Fields = [.. Required, "description"];

    private static readonly JsonWriterOptions Written = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Cyrillic stays readable; the file is never part of a page
    };

    /// <summary>Reads the file; <c>null</c> where something is wrong with it, which is then among the faults.</summary>
    public static Dataset? Read(string folder, FaultList faults)
    {
        var path = Path.Combine(folder, DatasetLayout.FileName(DatasetFile.Dataset));
        try
        {
            using var file = new Utf8Stream(DatasetFiles.Open(path));
            var json = new byte[LargestFile + 4];
            var length = file.ReadAtLeast(json, json.Length, throwOnEndOfStream: false);
            if (length > LargestFile)
            {
                faults.Add(DatasetFile.Dataset, null, null, $"longer than {CellText.Number(LargestFile)} bytes");
                return null;
            }

            return new Reading(json.AsSpan(0, length).TrimStart<byte>([0xEF, 0xBB, 0xBF]).ToArray(), faults).Dataset();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            DatasetFiles.AddFault(faults, DatasetFile.Dataset, path, e);
            return null;
        }
    }

    /// <summary>Writes the file in canonical form.</summary>
    public static void Write(Dataset dataset, Stream file)
    {
        using (var json = new Utf8JsonWriter(file, Written))
        {
            json.WriteStartObject();
            json.WriteString("name", dataset.Name.Value);
            json.WriteString("title", dataset.Title);
            json.WriteString("licence", dataset.Licence);
            json.WriteString("maintainer", dataset.Maintainer);
            if (dataset.Description is { } description)
            {
                json.WriteString("description", description);
            }

            json.WriteEndObject();
        }

        file.WriteByte((byte)'\n');
    }

    private sealed class Reading(byte[] json, FaultList faults)
    {
        private readonly Dictionary<string, (string Text, Place Place)> _values = new(StringComparer.Ordinal);
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
        private int _placed; // the byte of the place below
        private Place _place = Place.Start;

        public Dataset? Dataset()
        {
            var before = faults.Count;
            var reader = new Utf8JsonReader(json);
            try
            {
                if (!ReadObject(ref reader))
                {
                    Fault(Place.Start, null, "not a JSON object", null, "it begins with {");
                    return null;
                }
            }
            catch (JsonException e)
            {
                var place = PlaceOf(LineStart(e.LineNumber ?? 0) + (int)(e.BytePositionInLine ?? 0));
                var message = e.Message.Split(" LineNumber:")[0].TrimEnd('.', ' ');
                Fault(place, null, json.Length == 0 ? "an empty file" : "not JSON", null, json.Length == 0 ? null : message);
                return null;
            }

            foreach (var field in Required.Where(f => !_seen.Contains(f)))
            {
                Fault(Place.Start, field, $"no {field}", null, "it is required");
            }

            var name = _values.TryGetValue("name", out var value) ? Id(value) : default;
            return faults.Count > before
                ? null
                : new Dataset(name, Text("title")!, Text("licence")!, Text("maintainer")!, Text("description"));
        }

        private bool ReadObject(ref Utf8JsonReader reader)
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var place = PlaceOf((int)reader.TokenStartIndex);
                var field = TextOf(ref reader, place, null) ?? "";
                reader.Read();
                ReadField(ref reader, field, place);
            }

            // What follows the object is not looked at unless somebody asks for it.
            reader.Read();
            return true;
        }

        private void ReadField(ref Utf8JsonReader reader, string field, Place place)
        {
            var valuePlace = PlaceOf((int)reader.TokenStartIndex);
            if (!Fields.Contains(field))
            {
                Fault(place, field, "unknown field", field, Nearest.Hint(field, Fields));
                reader.Skip();
            }
            else if (!_seen.Add(field))
            {
                Fault(place, field, "the field stands twice", field, null);
                reader.Skip();
            }
            else if (reader.TokenType != JsonTokenType.String)
            {
                var found = Encoding.UTF8.GetString(json.AsSpan((int)reader.TokenStartIndex, 1)) is "{" or "["
                    ? null
                    : Encoding.UTF8.GetString(reader.ValueSpan);
                Fault(valuePlace, field, "not a text", found, "put it in quotation marks");
                reader.Skip();
            }
            else if (TextOf(ref reader, valuePlace, field) is { } text)
            {
                Check(field, text.Trim().Replace("\r\n", "\n", StringComparison.Ordinal), valuePlace);
            }
        }

        private void Check(string field, string text, Place place)
        {
            var limit = field == "description" ? Limits.CellLength : Limits.TextLength;
            if (text.Length == 0 && Required.Contains(field))
            {
                Fault(place, field, $"no {field}", null, "it is required");
            }
            else if (text.Length > limit)
            {
                Fault(place, field, CellText.TooLong(limit), text, null);
            }
            else if (CellText.HasControl(text))
            {
                Fault(place, field, "a control character", text, MisreadText.HintOfControls(text) ?? "delete it");
            }
            else
            {
                _values[field] = (text, place);
            }
        }

        private RecordId Id((string Text, Place Place) value)
        {
            if (!RecordId.TryParse(value.Text, out var id))
            {
                Fault(value.Place, "name", "not an id", value.Text, $"an id is {RecordId.Rule}");
            }

            return id;
        }

        private string? Text(string field) => _values.TryGetValue(field, out var value) && value.Text.Length > 0 ? value.Text : null;

        private string? TextOf(ref Utf8JsonReader reader, Place place, string? field)
        {
            try
            {
                return reader.GetString();
            }
            catch (InvalidOperationException) // half of a character, as in "\ud800"
            {
                Fault(place, field, "not a text", Encoding.UTF8.GetString(reader.ValueSpan), "it holds half of a character");
                return null;
            }
        }

        private int LineStart(long line)
        {
            var start = 0;
            for (; line > 0; line--)
            {
                start += json.AsSpan(start).IndexOf((byte)'\n') + 1;
            }

            return start;
        }

        // Goes on from the place that was asked for last: a file of many faults is gone through once.
        private Place PlaceOf(int offset)
        {
            var end = Math.Min(offset, json.Length);
            if (end < _placed)
            {
                (_placed, _place) = (0, Place.Start);
            }

            _place = FilePlace.After(_place, json.AsSpan(_placed..end));
            _placed = end;
            return _place;
        }

        private void Fault(Place place, string? field, string reason, string? found, string? hint) =>
            faults.Add(DatasetFile.Dataset, place, field, reason, found, hint);
    }
}
