using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace StakeholderGraph.Tests.Model;

/// <summary>A period with partial dates stands for every exact period that is possible.</summary>
public sealed class PeriodTests
{
    // Dates within a few months, so that periods often touch. The days before and after stand for any time on an open side.
    private static readonly DateOnly Begin = new(2010, 11, 1), End = new(2012, 2, 29);
    private static readonly DateOnly[] Days = [.. Enumerable.Range(0, End.DayNumber - Begin.DayNumber + 1).Select(Begin.AddDays)];

    private static readonly Gen<PartialDate> Dates = Gen.Elements(Days).SelectMany(day => Gen.Elements(
        new PartialDate(2011), new PartialDate(day.Year, day.Month), new PartialDate(day.Year, day.Month, day.Day)));

    private static readonly Gen<PartialDate?> Sides = Gen.Frequency(
        (4, Dates.Select(d => (PartialDate?)d)),
        (1, Gen.Constant<PartialDate?>(null)));

    private static readonly Arbitrary<(Period Time, Period Asked)> Pairs = Sides.Four()
        .Where(d => Period.IsOrdered(d.Item1, d.Item2) && Period.IsOrdered(d.Item3, d.Item4))
        .Select(d => (new Period(d.Item1, d.Item2), new Period(d.Item3, d.Item4))).ToArbitrary();

    [Property(MaxTest = 400)]
    public Property Overlap_is_certain_only_if_all_readings_overlap() => Prop.ForAll(Pairs, pair =>
        Assert.That(pair.Time.Overlaps(pair.Asked), Is.EqualTo(Oracle(pair.Time, pair.Asked)), $"{pair.Time} in {pair.Asked}"));

    [TestCase("2011", "2011", "2011", "2011", Overlap.Certainly)]
    [TestCase("2011", "2011", "2011-03", "2011-03", Overlap.Possibly)]
    [TestCase("2011-03-30", "2011-03-31", "2011-03", "2011-03", Overlap.Certainly)]
    [TestCase("2011-03-30", "2011-03-31", "2011-04", null, Overlap.No)]
    [TestCase("2008", null, "2011", "2011", Overlap.Certainly)]
    [TestCase(null, "2008", "2011", "2011", Overlap.No)]
    [TestCase(null, null, "2011", "2011", Overlap.Possibly)]
    [TestCase(null, null, null, null, Overlap.Certainly)]
    [TestCase("2011-03", "2011-03", "2011-03-15", "2011-03-15", Overlap.Possibly)]
    [TestCase("2008", "2015", "2011-03-15", "2011-03-15", Overlap.Certainly)]
    public void Overlap_can_be_only_possible(string? from, string? to, string? askedFrom, string? askedTo, Overlap overlap) =>
        Assert.That(Time(from, to).Overlaps(Time(askedFrom, askedTo)), Is.EqualTo(overlap));

    [TestCase("2011", "2010-12-31")]
    [TestCase("2011-03-30", "2011-02")]
    public void A_period_does_not_end_before_it_begins(string from, string to) =>
        Assert.That(() => Time(from, to), Throws.ArgumentException.With.Message.Contains($"{from} – {to}"));

    [TestCase("2011-03", "2011")]
    [TestCase("2011", "2011")]
    [TestCase("2011-03-30", "2011-03")]
    public void A_period_may_begin_within_the_date_of_its_end(string from, string to) => Assert.That(() => Time(from, to), Throws.Nothing);

    [TestCase("2008", "2011-03-31", "2008 – 2011-03-31")]
    [TestCase("2008", null, "2008 –")]
    [TestCase(null, "2008", "– 2008")]
    [TestCase(null, null, "–")]
    public void A_period_is_written_as_a_range(string? from, string? to, string text) =>
        Assert.That(Time(from, to).ToString(), Is.EqualTo(text));

    /// <summary>Each possible first day of the period, with each possible last day.</summary>
    private static Overlap Oracle(Period time, Period asked)
    {
        if (time.IsUnknown)
        {
            return asked.IsUnknown ? Overlap.Certainly : Overlap.Possibly;
        }

        var (first, last) = (asked.From?.First ?? DateOnly.MinValue, asked.To?.Last ?? DateOnly.MaxValue);
        var readings =
            from begin in DaysOf(time.From, DateOnly.MinValue)
            from end in DaysOf(time.To, DateOnly.MaxValue)
            where begin <= end
            select begin <= last && end >= first;
        var (some, all) = (false, true);
        foreach (var reading in readings)
        {
            some |= reading;
            all &= reading;
        }

        return all ? Overlap.Certainly : some ? Overlap.Possibly : Overlap.No;
    }

    private static IEnumerable<DateOnly> DaysOf(PartialDate? date, DateOnly open) => date is { } known
        ? Enumerable.Range(known.First.DayNumber, known.Last.DayNumber - known.First.DayNumber + 1).Select(DateOnly.FromDayNumber)
        : [open];

    private static Period Time(string? from, string? to) =>
        new(from is null ? null : PartialDate.Parse(from), to is null ? null : PartialDate.Parse(to));
}
