using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StakeholderGraph.DataFormat;

/// <summary>Reads and writes <c>dataset.json</c>, a single record.</summary>
internal sealed class DatasetJson(string folder, FaultList faults) : RecordReader(DatasetLayout.Dataset, faults)
{
    private const int LargestFile = 1 << 20;

    private static readonly JsonWriterOptions Written = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Cyrillic stays readable; the file is never embedded in a page
    };

    private readonly string _path = Path.Combine(folder, DatasetLayout.FileName(DatasetFile.Dataset));
    private readonly (byte[] Text, Place Place)?[] _values = new (byte[] Text, Place Place)?[DatasetLayout.Dataset.Columns.Length];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string?> _misspelt = new(StringComparer.Ordinal);
    private byte[]? _json;
    private byte[] _digest = [];
    private int _placed; // the byte offset of the place below
    private Place _place = Place.Start;

    public override byte[] Digest => _digest;

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

    public override bool Has(int field) => _values[field] is not null;

    public override ReadOnlySpan<byte> Text(int field) => _values[field] is { } value ? CellText.Trim(value.Text) : default;

    public override Place PlaceOf(int field) => _values[field]?.Place ?? Place.Start;

    public override void Dispose()
    {
    }

    protected override bool ReadNext()
    {
        if (_json is not null)
        {
            return false;
        }

        _json = [];
        try
        {
            using var file = new Utf8Stream(RegularFile.Open(_path));
            var json = file.ReadFirst(LargestFile + 1);
            if (json.Length > LargestFile)
            {
                Faults.Add(DatasetFile.Dataset, null, null, $"longer than {CellText.Number(LargestFile)} bytes");
                return false;
            }

            _digest = file.Digest();
            _json = json.AsSpan().TrimStart<byte>([0xEF, 0xBB, 0xBF]).ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            DatasetFiles.AddFault(Faults, DatasetFile.Dataset, _path, e);
            return false;
        }

        IsWhole = ReadObject(_json);
        return IsWhole;
    }

    private bool ReadObject(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                Add(Place.Start, null, "not a JSON object", null, "it begins with {");
                return false;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var place = PlaceOfByte((int)reader.TokenStartIndex);
                var field = TextOf(ref reader, place, null) ?? "";
                reader.Read();
                ReadField(ref reader, field, place);
            }

            // The reader does not check what follows the object unless the next token is requested.
            reader.Read();
        }
        catch (JsonException e)
        {
            var place = PlaceOfByte(FilePlace.BytesBefore(e, json));
            var message = e.Message.Split(" LineNumber:")[0].TrimEnd('.', ' ');
            Add(place, null, json.Length == 0 ? "an empty file" : "not JSON", null, json.Length == 0 ? null : message);
            return false;
        }

        foreach (var field in Layout.Columns.Where(c => c.Required && !_seen.Contains(c.Name)))
        {
            HasRequired = false;
            if (!_misspelt.Contains(field.Name))
            {
                Add(Place.Start, field.Name, $"no {field.Name}", null, "it is required");
            }
        }

        return true;
    }

    private void ReadField(ref Utf8JsonReader reader, string field, Place place)
    {
        var valuePlace = PlaceOfByte((int)reader.TokenStartIndex);
        var number = Layout.IndexOf(field);
        if (number < 0)
        {
            Add(place, field, "unknown field", field, Nearest.Hint(field, Layout.Names));
            _misspelt.Add(Nearest.Meant(field, Layout.Names)); // if a required one is, that is one mistake
            reader.Skip();
        }
        else if (!_seen.Add(field))
        {
            Add(place, field, "duplicate field", field, null);
            reader.Skip();
        }
        else if (reader.TokenType != JsonTokenType.String)
        {
            var found = Encoding.UTF8.GetString(_json.AsSpan((int)reader.TokenStartIndex, 1)) is "{" or "["
                ? null
                : Encoding.UTF8.GetString(reader.ValueSpan);
            Add(valuePlace, field, "not a text", found, "put it in quotation marks");
            reader.Skip();
        }
        else if (TextOf(ref reader, valuePlace, field) is { } text)
        {
            _values[number] = (Encoding.UTF8.GetBytes(text), valuePlace);
        }
    }

    private string? TextOf(ref Utf8JsonReader reader, Place place, string? field)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException) // half of a surrogate pair, as in "\ud800"
        {
            Add(place, field, "not a text", Encoding.UTF8.GetString(reader.ValueSpan), "it holds half of a character");
            return null;
        }
    }

    // Continues from the last place that was asked for: a file with many faults is scanned once.
    private Place PlaceOfByte(int offset)
    {
        var end = Math.Min(offset, _json!.Length);
        if (end < _placed)
        {
            (_placed, _place) = (0, Place.Start);
        }

        _place = FilePlace.After(_place, _json.AsSpan(_placed..end));
        _placed = end;
        return _place;
    }

    private void Add(Place place, string? field, string reason, string? found, string? hint) =>
        Faults.Add(DatasetFile.Dataset, place, field, reason, found, hint);
}
