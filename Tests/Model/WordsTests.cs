using NUnit.Framework;

namespace StakeholderGraph.Tests.Model;

/// <summary>The words of the model are those of the glossary, and each is parsed as it is written.</summary>
public sealed class WordsTests
{
    [Test]
    public void Kinds_of_stakeholders() => Assert.That(Kinds.OfStakeholders.Select(Words<Kind>.Of), Is.EqualTo(
        "government ministry union employers international-organization ngo party research-institute company other person".Split()));

    [Test]
    public void Kinds_of_engagements() =>
        Assert.That(Kinds.OfEngagements.Select(Words<Kind>.Of), Is.EqualTo("event project agreement process".Split()));

    [Test]
    public void What_a_source_says() => Assert.That(Words<Says>.All, Is.EqualTo("confirmed announced denied".Split()));

    [Test]
    public void Every_word_is_read_as_it_is_written()
    {
        Check<Kind>();
        Check<TieType>();
        Check<NameType>();
        Check<Says>();
        Check<TieStatus>();
        Check<Constituency>();

        static void Check<T>()
            where T : struct, Enum =>
            Assert.That(
                Enum.GetValues<T>().Select(m => Words<T>.TryParse(Words<T>.Of(m), out var read) ? read : default),
                Is.EqualTo(Enum.GetValues<T>()));
    }

    [TestCase("Ministry")]
    [TestCase("ministry ")]
    [TestCase("1")]
    [TestCase("")]
    [TestCase(null)]
    public void Nothing_else_is_a_word(string? text) => Assert.That(Words<Kind>.TryParse(text, out _), Is.False);
}
