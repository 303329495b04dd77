using System.Globalization;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Exports.Figures;

/// <summary>
/// The fixed words of figures in one language; the explorer page takes the names of kinds and types of ties from here. Names, titles and
/// places in documents are written as recorded.
/// </summary>
internal sealed class FigureWords
{
    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = "," };

    private readonly bool _russian;

    private FigureWords(string language, bool russian) => (Language, _russian) = (language, russian);

    public static FigureWords English { get; } = new("en", russian: false);

    public static FigureWords Russian { get; } = new("ru", russian: true);

    /// <summary>The BCP 47 tag of the language.</summary>
    public string Language { get; }

    public string Of(Kind kind) => Say($"kind.{Words<Kind>.Of(kind)}");

    public string Of(TieType type) => In(TieTypePresentation.Of(type).Name);

    /// <summary>A type of tie between the names of its two ends, if there is room for more than its name.</summary>
    public string InSentence(TieType type) => In(TieTypePresentation.Of(type).Sentence);

    public string Of(Says says) => Say($"says.{Words<Says>.Of(says)}");

    public string Of(TieStatus status, bool possible)
    {
        var said = Say($"status.{Words<TieStatus>.Of(status)}");
        return possible ? Say("status.possible", said) : said;
    }

    /// <summary>A period for a reader; empty if nothing is known.</summary>
    public string Of(Period period) => (period.From, period.To) switch
    {
        (null, null) => "",
        ({ } from, null) => Say("since", from),
        (null, { IsNotKnown: true }) => Say("ended"),
        ({ } from, { IsNotKnown: true }) => $"{Say("since", from)}, {Say("ended")}",
        (null, { } to) => Say("until", to),
        ({ } from, { } to) when from == to => from.ToString(),
        ({ } from, { } to) when to.First <= from.First && from.Last <= to.Last => Say("endsIn", from, to),
        ({ } from, { } to) => $"{from} – {to}",
    };

    /// <summary>A filter for a reader. Unknown words are written as they were requested.</summary>
    public string Of(FilterAsked filter)
    {
        var name = FigureTexts.All.ContainsKey($"filter.{filter.Name}") ? Say($"filter.{filter.Name}") : filter.Name;
        if (filter is { Value: "true" })
        {
            return name;
        }

        return $"{name} {string.Join(", ", filter.Value.Split(", ").Select(value => FigureText.Part(Of(filter.Name, value))))}";
    }

    /// <summary>The question, with names as they are recorded.</summary>
    public string Of(QuestionTitle title) => title.Text is { } text
        ? string.Format(CultureInfo.InvariantCulture, In(text), [.. title.Parts.Select(Of)])
        : Say($"title.{title.Sentence}", [.. title.Parts.Select(Of)]);

    /// <summary>A group of a matrix.</summary>
    public string Of(MatrixGroup group) =>
        group.Id == Cooperating.Grouping.None ? Say($"none.{Words<Between>.Of(group.Of)}")
        : group.Of == Between.Country ? Countries.Name(group.Id, Language)
        : Say($"{Words<Between>.Of(group.Of)}.{group.Id}");

    /// <summary>A number with the decimal separator of the language.</summary>
    /// <param name="value">The number.</param>
    /// <param name="format">How many digits it has.</param>
    public string Of(double value, string format = "0.###") => value.ToString(format, _russian ? Comma : NumberFormatInfo.InvariantInfo);

    public string Say(string key, params ReadOnlySpan<object?> values)
    {
        var (english, russian) = FigureTexts.All[key];
        return values.IsEmpty
            ? _russian
                ? russian
                : english
            : string.Format(CultureInfo.InvariantCulture, _russian ? russian : english, values);
    }

    private string In(NameShown name) => _russian ? name.Ru : name.En;

    private string Of(TitlePart part)
    {
        var texts = part.IsWord ? [.. part.Texts.Select(key => Say(key))] : part.Texts;
        return texts.Count == 1 ? texts[0] : Say("title.and", string.Join(", ", texts.SkipLast(1)), texts[^1]);
    }

    /// <summary>The value of a filter. Values that are not fixed words, such as topics, are written as they were requested.</summary>
    private string Of(string filter, string value)
    {
        var key = $"{(filter == "status" ? "statusAsked" : filter)}.{value}";
        return filter == "country" ? Countries.Name(value, Language)
            : filter == "role" && Words<TieType>.TryParse(value, out var role) ? Of(role)
            : filter is not ("topic" or "dataset" or "through" or "avoid") && FigureTexts.All.ContainsKey(key) ? Say(key)
            : value;
    }
}
