using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>
/// A date as precisely as it is known: a year, a month or a day of the Gregorian calendar, years 0001–9999. It covers its whole year or
/// month.
/// </summary>
[JsonConverter(typeof(PartialDateJson))]
public readonly record struct PartialDate : IParsable<PartialDate>
{
    /// <summary>The rule in words, for error messages.</summary>
    public const string Rule = "a date YYYY, YYYY-MM or YYYY-MM-DD that exists";

    private const string NotKnownText = "?";

    private PartialDate(int packed) => Packed = packed;

    /// <summary>
    /// The end of something that has ended at an unknown date: <c>?</c>. Only the end of a period can have this value; it can be any day up
    /// to yesterday.
    /// </summary>
    public static PartialDate NotKnown { get; } = new(1);

    /// <summary>Whether the date is <see cref="NotKnown"/>.</summary>
    [JsonIgnore]
    public bool IsNotKnown => Packed == NotKnown.Packed;

    /// <summary>A date that states a year, optionally a month (1–12) and optionally a day of that month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public PartialDate(int year, int? month = null, int? day = null)
        : this(
            Pack(year, month, day) is { } packed
                ? packed
                : throw new ArgumentOutOfRangeException(nameof(year), $"{year}-{month}-{day} is not {Rule}"))
    { }

    /// <summary>
    /// The date packed as year · 512 + month · 32 + day, with 0 for a part that is not known; 0 as a whole only for <c>default</c>. Stores
    /// and networks hold dates in this form; <see cref="NotKnown"/> is 1.
    /// </summary>
    internal int Packed { get; }

    /// <summary>The year.</summary>
    public int Year => YearOf(Packed);

    /// <summary>The month, if known.</summary>
    public int? Month => (Packed >> 5 & 15) is var m and > 0 ? m : null;

    /// <summary>The day of the month, if known.</summary>
    public int? Day => (Packed & 31) is var d and > 0 ? d : null;

    /// <summary>The first day that it covers.</summary>
    public DateOnly First => IsNotKnown ? DateOnly.MinValue : new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day that it covers.</summary>
    public DateOnly Last => IsNotKnown ? DateOnly.MaxValue : new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>Reads a partial date.</summary>
    /// <exception cref="FormatException">The text is not a partial date.</exception>
    public static PartialDate Parse(string s) =>
        TryParse(s, out var date) ? date : throw new FormatException($"Not {Rule}: \"{s}\"");

    static PartialDate IParsable<PartialDate>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<PartialDate>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PartialDate result) =>
        TryParse(s, out result);

    /// <summary>Reads a partial date, or reports that the text is not one.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        if (text.Length is not (4 or 7 or 10) || text.Length > 4 && text[4] != '-' || text.Length > 7 && text[7] != '-')
        {
            return false;
        }

        int? month = null, day = null;
        if (!Number(text[..4], out var year)
            || text.Length > 4 && !(Number(text[5..7], out var m) && (month = m) is not null)
            || text.Length > 7 && !(Number(text[8..10], out var d) && (day = d) is not null)
            || Pack(year, month, day) is not { } packed)
        {
            return false;
        }

        date = new PartialDate(packed);
        return true;
    }

    /// <summary>Reads the end of a period: a partial date, or <c>?</c>.</summary>
    public static bool TryParseEnd(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = NotKnown;
        return text is NotKnownText || TryParse(text, out date);
    }

    /// <summary>
    /// Returns the date that begins first, or the shorter one if both begin on the same day; a date that is not stated is ignored.
    /// </summary>
    internal static PartialDate? Earlier(PartialDate? a, PartialDate? b) =>
        a is null ? b : b is null || (a.Value.First, a.Value.Last).CompareTo((b.Value.First, b.Value.Last)) <= 0 ? a : b;

    /// <summary>
    /// Returns the date that ends last, or the shorter one if both end on the same day; a date that is not stated is ignored.
    /// </summary>
    internal static PartialDate? Later(PartialDate? a, PartialDate? b) =>
        a is null ? b : b is null || (a.Value.Last, a.Value.First).CompareTo((b.Value.Last, b.Value.First)) >= 0 ? a : b;

    /// <summary>The date as it is written: <c>2011</c>, <c>2011-03</c>, <c>2011-03-30</c>.</summary>
    public override string ToString() => (Month, Day) switch
    {
        _ when IsNotKnown => NotKnownText,
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        ({ } month, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}"),
        ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}-{day:00}"),
    };

    /// <summary>The year of a packed date; 0 if there is no date or its year is not known.</summary>
    internal static int YearOf(int packed) => packed >> 9;

    /// <summary>The date that a store packed; <c>null</c> for 0.</summary>
    internal static PartialDate? Unpack(int packed) => packed == 0 ? null : new PartialDate(packed);

    private static bool Number(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            number = number * 10 + (c - '0');
        }

        return true;
    }

    private static int? Pack(int year, int? month, int? day) =>
        year is < 1 or > 9999 || month is < 1 or > 12 || day is not null && month is null
        || day is not null && (day < 1 || day > DateTime.DaysInMonth(year, month!.Value))
            ? null
            : year << 9 | (month ?? 0) << 5 | (day ?? 0);
}

/// <summary>Writes a partial date as JSON text. It is public because source generation in other assemblies uses it.</summary>
public sealed class PartialDateJson : JsonConverter<PartialDate>
{
    /// <inheritdoc/>
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PartialDate.TryParseEnd(reader.GetString(), out var date) ? date : throw new JsonException($"Not {PartialDate.Rule}.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
