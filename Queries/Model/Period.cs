using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>How certainly two periods share a day.</summary>
public enum Overlap
{
    /// <summary>They share no day, whichever days their partial dates stand for.</summary>
    No,

    /// <summary>They can share a day, depending on which days their partial dates stand for.</summary>
    Possibly,

    /// <summary>They share a day, whichever days their partial dates stand for.</summary>
    Certainly,
}

/// <summary>
/// A time from one partial date to another, both inclusive. A side without a date is open: no end is known there, and none is assumed. If
/// both sides are open, nothing is known of the time, and the period can overlap any other.
/// </summary>
public readonly record struct Period
{
    /// <summary>A period.</summary>
    /// <exception cref="ArgumentException">The period ends before it can begin.</exception>
    public Period(PartialDate? from, PartialDate? to)
    {
        if (!IsOrdered(from, to))
        {
            throw new ArgumentException($"A period ends before it begins: {from} – {to}", nameof(to));
        }

        From = from;
        To = to;
    }

    /// <summary>The start: some day within this date.</summary>
    [JsonPropertyName("from")]
    public PartialDate? From { get; }

    /// <summary>The end: some day within this date, or <c>?</c> if the period has ended at an unknown date.</summary>
    [JsonPropertyName("to")]
    public PartialDate? To { get; }

    /// <summary>Whether nothing is known of the period.</summary>
    [JsonIgnore]
    public bool IsUnknown => From is null && To is null;

    /// <summary>Whether a period can start within one date and end within another.</summary>
    public static bool IsOrdered(PartialDate? from, PartialDate? to) => from is null || to is null || from.Value.First <= to.Value.Last;

    /// <summary>
    /// How certainly this period shares a day with another period that covers all its days (a filter <c>2011</c>–<c>2012</c> covers every
    /// day of both years).
    /// </summary>
    public Overlap Overlaps(Period covered)
    {
        var from = covered.From?.First ?? DateOnly.MinValue;
        var to = covered.To?.Last ?? DateOnly.MaxValue;
        if (EarliestStart > to || LatestEnd < from)
        {
            return Overlap.No;
        }

        // A period that is open on one side continues on that side; one that is open on both sides, or has ended and has no start, is not
        // known.
        var isNotKnown = From is null && To is null or { IsNotKnown: true };
        return isNotKnown && !covered.IsUnknown || LatestStart > to || EarliestEnd < from ? Overlap.Possibly : Overlap.Certainly;
    }

    /// <summary>
    /// How certainly this period shares a day with another whose partial dates may also stand for any of their days. A period of which
    /// nothing is known excludes nothing.
    /// </summary>
    public Overlap Meets(Period other)
    {
        if (IsUnknown || other.IsUnknown)
        {
            return Overlap.Certainly;
        }

        return Overlaps(other) == Overlap.No ? Overlap.No
            : LatestStart <= other.EarliestEnd && other.LatestStart <= EarliestEnd ? Overlap.Certainly
            : Overlap.Possibly;
    }

    /// <summary>The period in the form that people read: <c>2008 – 2011-03-31</c>, with nothing on an open side.</summary>
    public override string ToString() => $"{From} – {To}".Trim();

    /// <summary>The last date that the period states: its end, or else its start.</summary>
    internal PartialDate? LastStated => To is { IsNotKnown: false } ? To : From;

    /// <summary>Whether the period can still hold on a day.</summary>
    internal bool CanLastTo(DateOnly day) => LatestEnd >= day;

    /// <summary>The last day on which something can have ended that is only known to have ended.</summary>
    internal static DateOnly Yesterday => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-1);

    private DateOnly EarliestStart => From?.First ?? DateOnly.MinValue;

    private DateOnly LatestStart => From is { } start ? Earlier(start.Last, LatestEnd) : DateOnly.MinValue;

    private DateOnly EarliestEnd => To is { } end ? Later(end.First, EarliestStart) : DateOnly.MaxValue;

    private DateOnly LatestEnd => To is { IsNotKnown: true } ? Later(Yesterday, EarliestStart) : To?.Last ?? DateOnly.MaxValue;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
