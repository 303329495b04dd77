using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats;

/// <summary>Collects the conversion report: everything is counted, and the first thousand cases are kept one by one.</summary>
internal sealed class ConversionLog(string format, Places places)
{
    /// <summary>The note for a guessed kind.</summary>
    public const string KindGuessed = "a kind guessed from the name";

    /// <summary>The note for a country that is not stated by its code.</summary>
    public const string CountryRecognized = "a country recognized by its name";

    private const int Kept = 1_000;
    private readonly OrderedDictionary<string, long> _stated = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, long> _notes = new(StringComparer.Ordinal);
    private readonly List<ConversionLine> _lines = [];

    /// <summary>The format, and its version as soon as it is known.</summary>
    public string Format { get; set; } = format;

    /// <summary>The encoding of the text.</summary>
    public string? Encoding { get; set; }

    /// <summary>The encoding of the text, if it was guessed from so few letters that it may be another one.</summary>
    public string? DoubtfulEncoding { get; set; }

    /// <summary>Counts an item that the file states.</summary>
    public void State(string what, long count = 1) => _stated[what] = _stated.GetValueOrDefault(what) + count;

    /// <summary>Records something that could not be converted as it is.</summary>
    /// <param name="what">What was done: one of a few sentences, by which it is counted.</param>
    /// <param name="place">The place in the file.</param>
    /// <param name="found">The text in the file.</param>
    /// <param name="became">The converted text.</param>
    public void Note(string what, Place place, string? found = null, string? became = null)
    {
        _notes[what] = _notes.GetValueOrDefault(what) + 1;
        if (_lines.Count < Kept)
        {
            _lines.Add(new ConversionLine(places.InWords(place), what, FaultList.Visible(found), FaultList.Visible(became)));
        }
    }

    /// <summary>Records that a kind was guessed from a name, and returns the kind.</summary>
    public Kind Guessed(Kind kind, string name, Place place)
    {
        Note(KindGuessed, place, name, Words<Kind>.Of(kind));
        return kind;
    }

    /// <summary>The report.</summary>
    public Conversion ToConversion() => new(Format, Encoding, Counts(_stated), Counts(_notes), _lines);

    private static ConversionCount[] Counts(OrderedDictionary<string, long> counts) =>
        [.. counts.Select(c => new ConversionCount(c.Key, c.Value))];
}
