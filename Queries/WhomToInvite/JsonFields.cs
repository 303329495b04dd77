using System.Collections.Immutable;
using System.Text.Json;
using StakeholderGraph.Asking;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph;

/// <summary>
/// Reads the fields of a JSON object strictly: a field that is unknown, repeated, of another type or out of bounds is a problem, which
/// names the field by its place: <c>demands[2].least</c>.
/// </summary>
internal sealed class JsonFields
{
    /// <summary>The name of the document itself in problems.</summary>
    public const string Document = "demand";

    private readonly string _place;
    private readonly Action<string, string> _refuse;
    private readonly Dictionary<string, JsonElement> _fields = new(StringComparer.Ordinal);

    private JsonFields(string place, Action<string, string> refuse) => (_place, _refuse) = (place, refuse);

    /// <summary>Reads the fields of an object.</summary>
    /// <param name="value">The JSON object.</param>
    /// <param name="place">The place of the object; empty for the document.</param>
    /// <param name="known">The allowed fields.</param>
    /// <param name="refuse">Receives each problem: the place, and a sentence that continues it.</param>
    public static JsonFields Of(JsonElement value, string place, IReadOnlyList<string> known, Action<string, string> refuse)
    {
        var fields = new JsonFields(place, refuse);
        if (value.ValueKind != JsonValueKind.Object)
        {
            refuse(place.Length == 0 ? Document : place, "is not an object");
            return fields;
        }

        foreach (var field in value.EnumerateObject())
        {
            if (!known.Contains(field.Name))
            {
                refuse(fields.PlaceOf(Echo.Of(field.Name)), "is not a field here"
                    + (Nearest.Of(field.Name, known) is { } nearest
                        ? $"; {Nearest.DidYouMean(nearest)}"
                        : $"; the fields are {string.Join(", ", known)}"));
            }
            else if (!fields._fields.TryAdd(field.Name, field.Value))
            {
                fields.Refuse(field.Name, "is given twice");
            }
        }

        return fields;
    }

    /// <summary>The place of a field.</summary>
    public string PlaceOf(string name) => _place.Length == 0 ? name : $"{_place}.{name}";

    /// <summary>Reports a problem with a field.</summary>
    public void Refuse(string name, string problem) => _refuse(PlaceOf(name), problem);

    /// <summary>Whether a field is present and not <c>null</c>.</summary>
    public bool Has(string name) => _fields.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>The value of a field that is present.</summary>
    public JsonElement this[string name] => _fields[name];

    /// <summary>A text; <c>null</c> if the field is absent.</summary>
    public string? Text(string name, int longest)
    {
        if (!Has(name))
        {
            return null;
        }

        if (TextOf(_fields[name]) is not { } text)
        {
            Refuse(name, "is not a text");
            return null;
        }

        if (string.IsNullOrWhiteSpace(text) || text.Length > longest)
        {
            Refuse(name, $"has {(string.IsNullOrWhiteSpace(text) ? "no" : $"more than {longest}")} characters");
        }

        return text;
    }

    /// <summary>The text of a field, which has at most its number of characters.</summary>
    public string? Text(Parameter<string> field) => Text(NameOf(field), field.MaxLength!.Value);

    /// <summary>A whole number within bounds.</summary>
    public int? Whole(string name, int least, int most)
    {
        if (!Has(name))
        {
            return null;
        }

        if (_fields[name].ValueKind == JsonValueKind.Number
            && _fields[name].TryGetInt32(out var number) && number >= least && number <= most)
        {
            return number;
        }

        Refuse(name, $"is {Echo.Of(_fields[name].GetRawText())}, not a whole number from {least} to {most}");
        return null;
    }

    /// <summary>A whole number within the bounds of a field, whose name is the last part of its path.</summary>
    public int? Whole(Parameter<int> field) => Whole(NameOf(field), field.Range!.Value.Least, field.Range.Value.Greatest);

    /// <summary>A number, not necessarily a whole one, within the bounds of a field; the lower bound is 0.</summary>
    public double? Number(Parameter<int> field) => Number(NameOf(field), field.Range!.Value.Greatest);

    /// <summary>A number from 0 to a bound.</summary>
    public double? Number(string name, int most)
    {
        if (!Has(name))
        {
            return null;
        }

        if (_fields[name].ValueKind == JsonValueKind.Number && _fields[name].TryGetDouble(out var number) && number >= 0 && number <= most)
        {
            return number;
        }

        Refuse(name, $"is {Echo.Of(_fields[name].GetRawText())}, not a number from 0 to {most}");
        return null;
    }

    /// <summary>Whether a field is <c>true</c>.</summary>
    public bool Flag(string name)
    {
        if (Has(name) && _fields[name].ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Refuse(name, "is neither true nor false");
        }

        return Has(name) && _fields[name].ValueKind == JsonValueKind.True;
    }

    /// <summary>Whether a field is <c>true</c>.</summary>
    public bool Flag(Parameter<bool> field) => Flag(NameOf(field));

    /// <summary>A value in the form of a text.</summary>
    public T? One<T>(string name, Func<string, Reading<T>> read)
        where T : struct => Has(name) && Read(PlaceOf(name), _fields[name], read) is [var value] ? value : null;

    /// <summary>The value of a field in the form of a text.</summary>
    public T? One<T>(Parameter<T> field)
        where T : struct => One(NameOf(field), field.Read);

    /// <summary>A list of values in the form of texts.</summary>
    public ImmutableArray<T> Many<T>(string name, Func<string, Reading<T>> read, int most = Demand.MostItems) =>
        Has(name) ? Many(PlaceOf(name), _fields[name], read, most) : [];

    /// <summary>The list of values of a field, in the form of texts.</summary>
    public ImmutableArray<T> Many<T>(Parameter<T> field) => Many(NameOf(field), field.Read, field.AtMost);

    /// <summary>The items of a list, with the place of each.</summary>
    public IEnumerable<(string Place, JsonElement Value)> Items(string name, int most)
    {
        if (!Has(name))
        {
            return [];
        }

        if (_fields[name].ValueKind != JsonValueKind.Array)
        {
            Refuse(name, "is not a list");
            return [];
        }

        if (_fields[name].GetArrayLength() > most)
        {
            Refuse(name, $"has {_fields[name].GetArrayLength()} items, more than {most}");
            return [];
        }

        return _fields[name].EnumerateArray().Select((item, i) => ($"{PlaceOf(name)}[{i}]", item));
    }

    /// <summary>A list of values in the form of texts, at any place; a single value counts as a list of one.</summary>
    public ImmutableArray<T> Many<T>(string place, JsonElement value, Func<string, Reading<T>> read, int most = Demand.MostItems)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return Read(place, value, read);
        }

        if (value.GetArrayLength() > most)
        {
            _refuse(place, $"has {value.GetArrayLength()} items, more than {most}");
            return [];
        }

        return [.. value.EnumerateArray().SelectMany((item, i) => Read($"{place}[{i}]", item, read)).Distinct()];
    }

    private static string NameOf(Parameter field) => field.Name[(field.Name.LastIndexOf('.') + 1)..];

    private ImmutableArray<T> Read<T>(string place, JsonElement value, Func<string, Reading<T>> read)
    {
        if (TextOf(value) is not { } text)
        {
            _refuse(place, "is not a text");
            return [];
        }

        var reading = read(text);
        if (reading.Problem is { } problem)
        {
            _refuse(place, problem);
            return [];
        }

        return [reading.Value!];
    }

    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null; // half of a surrogate pair: an escape such as \ud800 alone
        }
    }
}
