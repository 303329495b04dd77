using System.Globalization;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats;

/// <summary>A text in a file and its place.</summary>
internal readonly record struct Stated(string Text, Place Place);

/// <summary>
/// Maps places in files of any structure to the two numbers of a <see cref="Place"/>, and back to places for people. The first number also
/// identifies the part: a file, a sheet, a list within a JSON document.
/// </summary>
internal sealed class Places(string path)
{
    private const int LineBits = 40;
    private readonly List<Func<long, int, Location>> _parts = [(line, column) => new Location(path, line, column)];
    private readonly Dictionary<string, int> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _fields = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly List<string> _fieldNames = [""];

    /// <summary>A place in the file by line and column, both counted from 1.</summary>
    public static Place At(long line, int column) => new(line, column);

    /// <summary>Adds a part, and returns the first number of its places.</summary>
    public int Add(Func<long, int, Location> locate)
    {
        _parts.Add(locate);
        return _parts.Count - 1;
    }

    /// <summary>A place in a part.</summary>
    public static Place In(int part, long line, int column) => new(((long)part << LineBits) | line, column);

    /// <summary>The place of a field of a list item in a JSON document: <c>/nodes/3/attributes/kind</c>.</summary>
    /// <param name="list">The pointer to the list.</param>
    /// <param name="item">The index of the item.</param>
    /// <param name="field">The pointer from the item to the field; empty for the item itself.</param>
    public Place Pointer(string list, long item, string field = "")
    {
        if (!_lists.TryGetValue(list, out var part))
        {
            part = Add((at, number) => new Location(
                path, null, null, string.Create(CultureInfo.InvariantCulture, $"{list}/{at}{_fieldNames[number]}")));
            _lists.Add(list, part);
        }

        if (!_fields.TryGetValue(field, out var name))
        {
            _fields.Add(field, name = _fieldNames.Count);
            _fieldNames.Add(field);
        }

        return In(part, item, name);
    }

    /// <summary>A place in a form for people.</summary>
    public Location Locate(Place? place) =>
        place is { } at && at.Line >> LineBits is >= 0 and var part && part < _parts.Count
            ? _parts[(int)part](at.Line & ((1L << LineBits) - 1), at.Column)
            : new Location(path, null, null);

    /// <summary>The place as one text: <c>list.csv:3:12</c>.</summary>
    public string InWords(Place place)
    {
        var at = Locate(place);
        return new DatasetFault(at.File, at.Line, at.Column, null, "", null, null) { Part = at.Part }.ToString()[..^2];
    }
}
