using NUnit.Framework;

namespace StakeholderGraph.Tests.Names;

public sealed class SoughtDateTests
{
    [TestCase("2009", "2009")]
    [TestCase("June 2009", "2009 2009-06")]
    [TestCase("24 June 2009", "2009 2009-06 2009-06-24")]
    [TestCase("June 24, 2009", "2009 2009-06 2009-06-24")]
    [TestCase("24 июня 2009 года", "2009 2009-06 2009-06-24")]
    [TestCase("в марте 2011", "2011 2011-03")]
    [TestCase("май 2011", "2011 2011-05")]
    [TestCase("мая 2011", "2011 2011-05")]
    [TestCase("2009-06-24", "2009 2009-06 2009-06-24")]
    [TestCase("2009-06", "2009 2009-06")]
    [TestCase("24.06.2009", "2009 2009-06 2009-06-24")]
    [TestCase("31 June 2009", "2009 2009-06")]
    [TestCase("2008–2010", "2008 2010")]
    [TestCase("market 2009", "2009")]
    [TestCase("resolution 12 2009", "2009")]
    [TestCase("0999 3000 20091 12 June", "")]
    public void Dates_are_read_as_people_write_them(string text, string dates) =>
        Assert.That(string.Join(' ', SoughtDate.In(FoldedName.Sought(text).Words).Select(d => d.Date)), Is.EqualTo(dates));
}
