using NUnit.Framework;
using StakeholderGraph.Formats.Graphs;

namespace StakeholderGraph.Tests.Exports;

[TestFixture]
public sealed class JoinedTextTests
{
    [TestCase(@"C:\", "b")]
    [TestCase(@"a|b", @"\", "|")]
    [TestCase(@"\|", @"|\", @"\\|")]
    [TestCase("Ministry of Labour", "МОТ")]
    public void Lists_joined_in_a_format_without_lists_can_be_separated_again(params string[] texts)
    {
        var joined = new DrawingAttribute<string[]>("names", AttributeType.Texts, (own, _) => own).TextOf(texts, null!)!;

        Assert.That(new GraphValue(joined, default).List(), Is.EqualTo(texts));
    }
}
