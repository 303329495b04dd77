using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace StakeholderGraph.Tests.Model;

/// <summary>A date as precisely as it is known.</summary>
public sealed class PartialDateTests
{
    internal static readonly Arbitrary<PartialDate> Any =
        (from day in Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber)
         from precision in Gen.Choose(1, 3)
         select new PartialDate(day.Year, precision > 1 ? day.Month : null, precision > 2 ? day.Day : null)).ToArbitrary();

    [Property]
    public Property A_written_date_is_read() => Prop.ForAll(Any, date =>
    {
        Assert.That(PartialDate.Parse(date.ToString()), Is.EqualTo(date));
        Assert.That(PartialDate.Unpack(date.Packed), Is.EqualTo(date));
    });

    [Property]
    public Property A_date_covers_all_its_days() => Prop.ForAll(Any, date =>
    {
        Assert.That(date.First <= date.Last);
        Assert.That(IsWithin(date.First, date) && IsWithin(date.Last, date));
        Assert.That(date.First == DateOnly.MinValue || !IsWithin(date.First.AddDays(-1), date));
        Assert.That(date.Last == DateOnly.MaxValue || !IsWithin(date.Last.AddDays(1), date));
    });

    [Property]
    public void A_date_is_written_as_it_was_read(int year, int month, int day)
    {
        var text = $"{year % 10000:0000}-{month % 14:00}-{day % 33:00}";

        Assert.That(
            PartialDate.TryParse(text, out var date) ? date.ToString() : null,
            Is.EqualTo(DateOnly.TryParseExact(text, "yyyy-MM-dd", out _) ? text : null));
    }

    [TestCase("")]
    [TestCase("11")]
    [TestCase("0000")]
    [TestCase("2011-")]
    [TestCase("2011-3")]
    [TestCase("2011-00")]
    [TestCase("2011-13")]
    [TestCase("2011-02-29")]
    [TestCase("2011-03-00")]
    [TestCase("2011-03-32")]
    [TestCase("2011/03")]
    [TestCase("2011-03-3x")]
    [TestCase("٢٠١١")]
    [TestCase(" 2011")]
    [TestCase("10000")]
    public void Other_texts_are_not_dates(string text) => Assert.That(PartialDate.TryParse(text, out _), Is.False);

    [TestCase(0, null, null)]
    [TestCase(10_000, null, null)]
    [TestCase(2011, 13, null)]
    [TestCase(2011, null, 1)]
    [TestCase(2011, 2, 29)]
    public void Impossible_dates_are_refused(int year, int? month, int? day) =>
        Assert.That(() => new PartialDate(year, month, day), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void A_leap_day_exists_in_leap_years() => Assert.That(PartialDate.Parse("2012-02").Last, Is.EqualTo(new DateOnly(2012, 2, 29)));

    private static bool IsWithin(DateOnly day, PartialDate date) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).StartsWith(date.ToString(), StringComparison.Ordinal);
}
