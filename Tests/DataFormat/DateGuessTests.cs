using NUnit.Framework;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Tests.DataFormat;

/// <summary>The suggested date is derived from what was written, and is never more precise.</summary>
public sealed class DateGuessTests
{
    private const string Open = "leave the cell empty; an empty cell means open or unknown";
    private const string Rule = "write a date YYYY, YYYY-MM or YYYY-MM-DD that exists";

    [TestCase("2011/03/30", "2011-03-30")]
    [TestCase("2011/3/30", "2011-03-30")]
    [TestCase("2011-00-00", "2011")]
    [TestCase("2011-03-00", "2011-03")]
    [TestCase("00.03.2011", "2011-03")]
    [TestCase("2011-03-30T00:00:00Z", "2011-03-30")]
    [TestCase("2011-03-30 14:30", "2011-03-30")]
    [TestCase("30.03.2011 0:00:00", "2011-03-30")]
    [TestCase("2011.0", "2011")]
    [TestCase("2011,00", "2011")]
    [TestCase("03.2011", "2011-03")]
    [TestCase("3/2011", "2011-03")]
    [TestCase("2011/3", "2011-03")]
    [TestCase("2011.03", "2011-03")]
    [TestCase("201103", "2011-03")]
    [TestCase("20110330", "2011-03-30")]
    [TestCase("30.03.2011", "2011-03-30")]
    [TestCase("30/3/2011", "2011-03-30")]
    [TestCase("3/30/2011", "2011-03-30")]
    [TestCase("2011-30-03", "2011-03-30")]
    [TestCase("3.4.2011", "2011-04-03")]
    [TestCase("March 2011", "2011-03")]
    [TestCase("30 March 2011", "2011-03-30")]
    [TestCase("March 30, 2011", "2011-03-30")]
    [TestCase("30-Mar-2011", "2011-03-30")]
    [TestCase("29 Sep 2003", "2003-09-29")]
    [TestCase("30 марта 2011 г.", "2011-03-30")]
    [TestCase("март 2011", "2011-03")]
    [TestCase("2011 год", "2011")]
    [TestCase("2011 г.", "2011")]
    [TestCase("ca. 2011", "2011")]
    [TestCase("2011?", "2011")]
    [TestCase("Q1 2011", "2011")]
    [TestCase("40632", "2011-03-30")]
    [TestCase("40632.0", "2011-03-30")]
    [TestCase("1301443200", "2011-03-30")]
    [TestCase("2O11", "2011")]
    [TestCase("2011–03–30", "2011-03-30")]
    [TestCase("٢٠١١", "2011")]
    public void An_unambiguous_date_is_proposed(string text, string date) =>
        Assert.That(DateGuess.Hint(text), Is.EqualTo($"did you mean {date}?"));

    [TestCase("3/4/2011", "did you mean 2011-04-03 or 2011-03-04?")]
    [TestCase("30.03.11", "did you mean 2011-03-30 or 1911-03-30?")]
    [TestCase("Mar-11", "did you mean 2011-03 or 1911-03?")]
    [TestCase("2011/03/01", "did you mean 2011-03-01 or 2011-03? Spreadsheets add the first day to a month or year")]
    [TestCase("2011-03-01T00:00:00Z", "did you mean 2011-03-01 or 2011-03? Spreadsheets add the first day to a month or year")]
    [TestCase("01.01.2011", "did you mean 2011-01-01, 2011-01 or 2011? Spreadsheets add the first day to a month or year")]
    [TestCase("40603", "did you mean 2011-03-01 or 2011-03? Spreadsheets add the first day to a month or year")]
    public void All_readings_of_an_ambiguous_date_are_named(string text, string hint) =>
        Assert.That(DateGuess.Hint(text), Is.EqualTo(hint));

    [TestCase("present", Open)]
    [TestCase("0000-00-00", Open)]
    [TestCase("по настоящее время", Open)]
    [TestCase("-", Open)]
    [TestCase("n/a", Open)]
    [TestCase("2008-2015", "2008 is the start and 2015 the end")]
    [TestCase("spring", Rule)]
    [TestCase("2011-02-30", Rule)]
    [TestCase("2011-13", Rule)]
    [TestCase("the 2010s", Rule)]
    [TestCase("12345678901234567890", Rule)]
    public void An_unreadable_date_is_not_guessed(string text, string hint) => Assert.That(DateGuess.Hint(text), Is.EqualTo(hint));
}
