using NUnit.Framework;
using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Tests.Importer;

[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ProgressTests
{
    private readonly Clock _clock = new();

    [Test]
    public void With_a_known_total_a_meter_shows_rate_and_remaining_time()
    {
        var meter = new Meter(_clock);
        _clock.Seconds = 4;
        ((IProgress<ImportProgress>)meter).Report(new ImportProgress(RecordId.Parse("a"), 12_000, 45_000));

        Assert.That(meter.ToString(), Is.EqualTo("12,000 of 45,000 records, 3,000/s, 11 s left"));
        Assert.That(meter.Share, Is.EqualTo(12.0 / 45).Within(1e-9));
    }

    [Test]
    public void With_an_unknown_total_a_meter_shows_the_rate()
    {
        var meter = new Meter(_clock);
        _clock.Seconds = 2;
        ((IProgress<long>)meter).Report(5_000);

        Assert.That(meter.ToString(), Is.EqualTo("5,000 records, 2,500/s"));
        Assert.That(meter.Share, Is.Null);
    }

    [Test]
    public void A_long_remaining_time_is_shown_in_minutes()
    {
        var meter = new Meter(_clock);
        _clock.Seconds = 10;
        ((IProgress<ImportProgress>)meter).Report(new ImportProgress(RecordId.Parse("a"), 1_000, 31_000));

        Assert.That(meter.ToString(), Does.EndWith("5 min left"));
    }

    [Test]
    public void Before_any_progress_a_meter_shows_the_elapsed_time()
    {
        var meter = new Meter(_clock);
        _clock.Seconds = 7;

        Assert.That(meter.ToString(), Is.EqualTo("7 s"));
    }

    [TestCase("plain Қазақстан", "plain Қазақстан")]
    [TestCase("a\tb\r\nc", @"a\tb\r\nc")]
    [TestCase("\u001b[31mred", @"\u001b[31mred")]
    [TestCase("abc\u202Efdp.exe", @"abc\u202efdp.exe")]
    public void A_printable_line_has_no_character_that_moves_the_cursor_or_reverses_the_text(string text, string line) =>
        Assert.That(Printable.Line(text), Is.EqualTo(line));
}
