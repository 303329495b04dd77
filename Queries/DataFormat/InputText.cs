using System.Globalization;
using System.Text;
using System.Text.Json;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph;

/// <summary>
/// A text that somebody wrote for a command: a demand, a template, exported plans. Errors in it name the file and the place.
/// </summary>
public sealed class InputText
{
    private const int Largest = 64 * 1024 * 1024; // A demand with a thousand rows has a few hundred kilobytes, a plan a few megabytes.

    private readonly string _file;
    private readonly byte[] _bytes;

    private InputText(string file, byte[] bytes) => (_file, _bytes) = (file, bytes);

    /// <summary>The text.</summary>
    public string Content => Encoding.UTF8.GetString(_bytes);

    /// <summary>Reads a text in UTF-8.</summary>
    /// <param name="stream">The text.</param>
    /// <param name="file">The name of the file in errors.</param>
    /// <exception cref="DatasetException">The text is not UTF-8.</exception>
    /// <exception cref="IOException">The text cannot be read, or has more than 64 MB.</exception>
    public static InputText Read(Stream stream, string file)
    {
        using var copy = new MemoryStream();
        using var text = new Utf8Stream(stream);
        var buffer = new byte[1 << 16];
        try
        {
            for (var read = text.Read(buffer); read > 0; read = text.Read(buffer))
            {
                copy.Write(buffer, 0, read);
                if (copy.Length > Largest)
                {
                    throw new IOException(string.Create(CultureInfo.InvariantCulture, $"it has more than {Largest >> 20} MB"));
                }
            }
        }
        catch (NotUtf8Exception problem)
        {
            var place = FilePlace.After(Place.Start, WithoutMark(copy.ToArray()));
            throw Failed(new DatasetFault(file, place.Line, place.Column, null, problem.Reason, problem.Found, problem.Hint));
        }

        return new InputText(file, WithoutMark(copy.ToArray()));
    }

    /// <summary>Reads a JSON document.</summary>
    /// <exception cref="DatasetException">The text is not UTF-8 or not JSON.</exception>
    /// <exception cref="IOException">The text cannot be read, or has more than 64 MB.</exception>
    public static InputText ReadJson(Stream stream, string file)
    {
        var input = Read(stream, file);
        if (input._bytes.Length == 0)
        {
            throw Failed(new DatasetFault(file, null, null, null, "an empty file", null, null));
        }

        try
        {
            using var document = JsonDocument.Parse(input._bytes);
            return input;
        }
        catch (JsonException problem)
        {
            var place = FilePlace.After(Place.Start, input._bytes.AsSpan(0, FilePlace.BytesBefore(problem, input._bytes)));
            throw Failed(new DatasetFault(file, place.Line, place.Column, null, "not JSON", null, null));
        }
    }

    /// <summary>The exception for problems of fields, each with the place of its field.</summary>
    /// <param name="problems">Phrases that follow the name of a field, as <c>demands[2].least</c>.</param>
    public DatasetException Refused(IReadOnlyDictionary<string, string[]> problems)
    {
        var places = PlacesOf(problems.Keys.SelectMany(Within));
        DatasetFault[] faults =
        [
            .. problems.SelectMany(field => field.Value.Select(problem => (field.Key, Problem: problem, Place: PlaceOf(field.Key))))
                .OrderBy(fault => fault.Place?.Line).ThenBy(fault => fault.Place?.Column)
                .Select(fault => new DatasetFault(
                    _file, fault.Place?.Line, fault.Place?.Column, null, $"{fault.Key} {fault.Problem}", null, null)),
        ];
        return new DatasetException(faults, faults.Length);

        // A field that the text does not have is placed where the nearest that contains it is.
        Place? PlaceOf(string field) => Within(field).FirstOrDefault(places.ContainsKey) is { } nearest ? places[nearest] : null;
    }

    /// <summary>A field and those that contain it, innermost first: <c>a[1].b</c>, <c>a[1]</c>, <c>a</c>.</summary>
    private static IEnumerable<string> Within(string field)
    {
        for (var end = field.Length; end > 0; end = field.LastIndexOfAny(['.', '['], end - 1))
        {
            yield return field[..end];
        }
    }

    private static byte[] WithoutMark(byte[] bytes) => bytes is [0xEF, 0xBB, 0xBF, .. var rest] ? rest : bytes;

    private static DatasetException Failed(DatasetFault fault) => new([fault], 1);

    /// <summary>The places of the values of fields in JSON, of those that the text has. A demand may have a hundred thousand.</summary>
    private Dictionary<string, Place> PlacesOf(IEnumerable<string> fields)
    {
        var reader = new Utf8JsonReader(_bytes);
        var (sought, places) = (fields.ToHashSet(StringComparer.Ordinal), new Dictionary<string, Place>(StringComparer.Ordinal));
        var path = new List<(string Name, int Item)> { ("", -1) };
        var (place, before) = (Place.Start, 0);
        try
        {
            while (sought.Count > 0 && reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    path[^1] = (reader.GetString() ?? "", -1);
                    continue;
                }

                if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                {
                    path.RemoveAt(path.Count - 1);
                    continue;
                }

                path[^1] = path[^1] is (var name, >= 0 and var item) ? (name, item + 1) : path[^1];
                if (NameOf(path) is var field && sought.Remove(field))
                {
                    var start = (int)reader.TokenStartIndex;
                    (place, before) = (FilePlace.After(place, _bytes.AsSpan(before..start)), start);
                    places.Add(field, place);
                }

                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    path.Add(("", reader.TokenType == JsonTokenType.StartArray ? 0 : -1));
                }
            }
        }
        catch (JsonException)
        {
            // a template
        }

        return places;
    }

    // Items are counted from 1 while they are read, and from 0 in the names of fields.
    private static string NameOf(List<(string Name, int Item)> path)
    {
        var name = new StringBuilder();
        foreach (var (field, item) in path)
        {
            _ = item > 0 ? name.Append(CultureInfo.InvariantCulture, $"[{item - 1}]")
                : name.Append(name.Length > 0 && field.Length > 0 ? "." : "").Append(field);
        }

        return name.ToString();
    }
}
