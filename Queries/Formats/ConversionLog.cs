using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats;

/// <summary>Gathers what becomes of a file: everything is counted, the first thousand things are kept line by line.</summary>
internal sealed class ConversionLog(string format, Places places)
{
    /// <summary>What is noted where a kind was guessed.</summary>
    public const string KindGuessed = "a kind guessed from the name";

    /// <summary>What is noted where a country is not stated by its code.</summary>
    public const string CountryRecognized = "a country recognized by its name";

    private const int Kept = 1_000;
    private readonly OrderedDictionary<string, long> _stated = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, long> _notes = new(StringComparer.Ordinal);
    private readonly List<ConversionLine> _lines = [];

    /// <summary>The format, and its version once that is known.</summary>
    public string Format { get; set; } = format;

    /// <summary>The encoding of the text.</summary>
    public string? Encoding { get; set; }

    /// <summary>Counts something that the file states.</summary>
    public void State(string what, long count = 1) => _stated[what] = _stated.GetValueOrDefault(what) + count;

    /// <summary>Notes that something could not be taken as it is.</summary>
    /// <param name="what">What was done, as one of few sentences, by which it is counted.</param>
    /// <param name="place">Where.</param>
    /// <param name="found">What the file states.</param>
    /// <param name="became">What it became.</param>
    public void Note(string what, Place place, string? found = null, string? became = null)
    {
        _notes[what] = _notes.GetValueOrDefault(what) + 1;
        if (_lines.Count < Kept)
        {
            _lines.Add(new ConversionLine(places.InWords(place), what, FaultList.Visible(found), FaultList.Visible(became)));
        }
    }

    /// <summary>Notes that a kind was guessed from a name, and gives it.</summary>
    public Kind Guessed(Kind kind, string name, Place place)
    {
        Note(KindGuessed, place, name, Words<Kind>.Of(kind));
        return kind;
    }

    /// <summary>What was gathered.</summary>
    public Conversion ToConversion() => new(Format, Encoding, Counts(_stated), Counts(_notes), _lines);

    private static ConversionCount[] Counts(OrderedDictionary<string, long> counts) =>
        [.. counts.Select(c => new ConversionCount(c.Key, c.Value))];
}
