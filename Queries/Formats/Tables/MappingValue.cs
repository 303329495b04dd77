using System.Text.RegularExpressions;
using StakeholderGraph.DataFormat;
using StakeholderGraph.Formats.Lists;

namespace StakeholderGraph.Formats.Tables;

/// <summary>How a text is changed before it is used.</summary>
internal enum Form
{
    /// <summary>Unchanged.</summary>
    Text,

    /// <summary>The name of a country becomes its code.</summary>
    Country,

    /// <summary>The name of a person: <c>SURNAME, Given</c> becomes <c>Given Surname</c>.</summary>
    Name,

    /// <summary>The text before the name of a person: Mr, Ms, H.E.; otherwise empty.</summary>
    Honorific,

    /// <summary>The kind of body that its name shows: ministry, union, company …</summary>
    Kind,

    /// <summary>Lower case.</summary>
    Lower,
}

/// <summary>The order of day, month and year in numeric dates.</summary>
internal enum DateOrder
{
    /// <summary>Day first.</summary>
    Dmy,

    /// <summary>Month first.</summary>
    Mdy,

    /// <summary>Year first.</summary>
    Ymd,
}

/// <summary>A value in a mapping: a constant, or one or more columns and how to change their texts.</summary>
internal sealed class MappingValue
{
    private static readonly string[] NoCountry =
    [
        "international", "regional", "n/a", "internationale", "régional", "régionale", "internacional", "международный", "международная",
    ];

    private static readonly TimeSpan LongestMatch = TimeSpan.FromMilliseconds(100);

    private string? _constant;
    private string[] _columns = [];
    private string _join = " ";
    private string? _split;
    private string[] _known = [];
    private Regex? _match;
    private (string Text, string Means)[]? _values;
    private string? _otherwise;
    private DateOrder? _date;

    /// <summary>The columns of the value.</summary>
    public IReadOnlyList<string> Columns => _columns;

    /// <summary>The constant, if it is one.</summary>
    public string? Constant => _constant;

    /// <summary>Whether it is the name of a person, whose parts are put in order.</summary>
    public bool IsPersonName => Form == Form.Name;

    /// <summary>Where it stands in the mapping.</summary>
    public Location? At { get; private init; }

    private Form Form { get; init; }

    /// <summary>Reads a value: a text, or a mapping with <c>column</c> or <c>columns</c>.</summary>
    public static MappingValue Of(Yaml yaml)
    {
        if (yaml.Text is { } constant)
        {
            return new MappingValue { At = yaml.At, _constant = constant };
        }

        var fields = yaml.FieldsOf("column", "columns", "join", "split", "known", "match", "values", "otherwise", "date", "as");
        var columns = fields.TryGetValue("columns", out var several) ? Texts(several.Value)
            : fields.TryGetValue("column", out var one) ? [Text(one.Value)]
            : throw yaml.Wrong("no column", "a value is a text, or {column: NAME}");
        return new MappingValue
        {
            At = yaml.At,
            _columns = columns,
            _join = fields.TryGetValue("join", out var join) ? Text(join.Value) : " ",
            _split = fields.TryGetValue("split", out var split) ? Text(split.Value) : null,
            _known = fields.TryGetValue("known", out var known) ? [.. Texts(known.Value).OrderByDescending(n => n.Length)] : [],
            _match = fields.TryGetValue("match", out var match) ? Expression(match.Value) : null,
            _values = fields.TryGetValue("values", out var values)
                ? [.. values.Value.FieldsOf().Select(v => (v.Key.Trim(), Text(v.Value.Value)))]
                : null,
            _otherwise = fields.TryGetValue("otherwise", out var otherwise) ? Text(otherwise.Value) : null,
            _date = fields.TryGetValue("date", out var date) ? Word<DateOrder>(date.Value) : null,
            Form = fields.TryGetValue("as", out var form) ? Word<Form>(form.Value) : Form.Text,
        };
    }

    /// <summary>The texts of the value in a row, without empty ones.</summary>
    /// <param name="row">The row.</param>
    /// <param name="isDate">Whether the value is a date.</param>
    /// <param name="dataset">Receives notes about changes.</param>
    public IReadOnlyList<Stated> Of(TableRow row, bool isDate, ConvertedDataset dataset)
    {
        if (_constant is not null)
        {
            return _constant.Length > 0 ? [new Stated(_constant, row.Place)] : [];
        }

        var (text, place) = Joined(row);
        if (_split is null)
        {
            return Changed(text.Trim(), isDate, place, dataset) is { Length: > 0 } changed ? [new Stated(changed, place)] : [];
        }

        return Split(text)
            .Select(part => Changed(part.Trim(), isDate, place, dataset))
            .Where(part => part.Length > 0)
            .Select(part => new Stated(part, place))
            .ToList();
    }

    /// <summary>Whether a text of a row matches the expression.</summary>
    public bool Matches(TableRow row) =>
        _columns.Any(c => row[c] is { } cell && (_match is null ? cell.Text.Length > 0 : Found(cell.Text) is not null));

    /// <summary>A regular expression; if it takes too long, it does not match.</summary>
    public static Regex Expression(Yaml yaml)
    {
        try
        {
            return new Regex(Text(yaml), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, LongestMatch);
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            throw yaml.Wrong("not an expression", problem.Message);
        }
    }

    public static string Text(Yaml yaml) => yaml.Text ?? throw yaml.Wrong("not a text");

    public static string[] Texts(Yaml yaml) => yaml.Text is { } one ? [one] : yaml.Items is { } items
        ? [.. items.Select(Text)]
        : throw yaml.Wrong("not a list of texts");

    public static T Word<T>(Yaml yaml)
        where T : struct, Enum =>
        Words<T>.TryParse(yaml.Text, out var word) ? word : throw yaml.Wrong("unknown word", Nearest.Hint(yaml.Text ?? "", Words<T>.All));

    // The joined texts of the columns, and the place of the first.
    private (string Text, Place Place) Joined(TableRow row)
    {
        var (text, place, isStated) = ("", (Place?)null, false);
        foreach (var column in _columns)
        {
            if (row[column] is not { } cell)
            {
                continue;
            }

            if (cell.Text.Length > 0)
            {
                (text, place, isStated) = isStated ? (text + _join + cell.Text, place, true) : (cell.Text, cell.Place, true);
            }

            place ??= cell.Place;
        }

        return (text, place ?? row.Place);
    }

    private string Changed(string part, bool isDate, Place place, ConvertedDataset dataset)
    {
        var text = _match is null ? part : Found(part) ?? "";
        text = _values is null ? text : Meaning(text, _values) ?? _otherwise ?? text;
        text = text.Length == 0 ? _otherwise ?? "" : text;
        var changed = Form switch
        {
            _ when text.Length == 0 => "",
            Form.Country => CountryNames.CodeOf(text) ?? (NamesNoCountry(text) ? "" : text),
            Form.Name => PersonName.Of(text),
            Form.Honorific => NameLine.HonorificOf(text),
            Form.Kind => Words<Kind>.Of(KindGuess.Of(text)),
            Form.Lower => text.ToLowerInvariant(),
            _ when isDate => FileDate.Of(text, _date),
            _ => text,
        };
        if (changed != text && Form != Form.Honorific)
        {
            dataset.Log.Note(
                Form switch
                {
                    Form.Country when changed.Length == 0 => "a group of participants in place of a country: left out",
                    Form.Country => ConversionLog.CountryRecognized,
                    Form.Name => "the name of a person, reordered",
                    Form.Kind => ConversionLog.KindGuessed,
                    Form.Lower => "made lower case",
                    _ => "a date in another form",
                },
                place,
                text,
                changed);
        }

        return changed;
    }

    // International organizations, observers … are a group in the list, without a country.
    private static bool NamesNoCountry(string text) =>
        ListWords.GroupOf(text.TrimEnd(':')) is not null || text.All(c => c is '-' or '\u2013' or '\u2014')
        || NoCountry.Contains(text, StringComparer.OrdinalIgnoreCase);

    // Exact matches come first, because "a" and "A" may have different meanings.
    private static string? Meaning(string text, (string Text, string Means)[] values) =>
        Array.Find(values, v => v.Text == text).Means
        ?? Array.Find(values, v => v.Text.Equals(text, StringComparison.OrdinalIgnoreCase)).Means;

    private string? Found(string text)
    {
        var found = _match!.Match(text);
        return !found.Success ? null : found.Groups.Count > 1 ? found.Groups[1].Value : found.Value;
    }

    // Known names are taken first as a whole, because separators occur within names too.
    private List<string> Split(string text)
    {
        var parts = new List<string>();
        for (var start = 0; start <= text.Length;)
        {
            var rest = text.AsSpan(start);
            var begin = start + rest.Length - rest.TrimStart().Length;
            var known = _known.FirstOrDefault(name => IsAt(text, begin, name));
            var end = text.IndexOf(_split!, known is null ? start : begin + known.Length, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            parts.Add(text[start..end]);
            start = end + _split!.Length;
        }

        return parts;
    }

    private bool IsAt(string text, int begin, string name)
    {
        var rest = text.AsSpan(begin);
        return rest.StartsWith(name) && rest[name.Length..].TrimStart() is var after && (after.IsEmpty || after.StartsWith(_split!.Trim()));
    }
}
