using System.Text;
using NUnit.Framework;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace StakeholderGraph.Tests.Model;

/// <summary>What a valid id is.</summary>
public sealed class RecordIdTests
{
    [TestCase("a")]
    [TestCase("7")]
    [TestCase("kz-ministry-of-labour")]
    [TestCase("A.b_c:D-9")]
    public void An_id_has_these_characters(string text) => Assert.That(RecordId.Parse(text).Value, Is.EqualTo(text));

    [TestCase("")]
    [TestCase(null)]
    [TestCase("-a")]
    [TestCase("_a")]
    [TestCase(".")]
    [TestCase("a b")]
    [TestCase("a/b")]
    [TestCase("a\n")]
    [TestCase("é")]
    [TestCase("К")]
    public void An_id_has_no_other_characters(string? text) => Assert.That(RecordId.TryParse(text, out _), Is.False);

    [TestCase(128, true)]
    [TestCase(129, false)]
    public void An_id_has_a_maximum_length(int length, bool isId) =>
        Assert.That(RecordId.TryParse(new string('a', length), out _), Is.EqualTo(isId));

    [Property]
    public void An_id_is_the_same_in_utf8(string? text) =>
        Assert.That(RecordId.IsValid(Encoding.UTF8.GetBytes(text ?? "").AsSpan()), Is.EqualTo(RecordId.IsValid((text ?? "").AsSpan())));

    [Test]
    public void Upper_and_lower_case_differ_and_upper_comes_first()
    {
        RecordId[] ids = [RecordId.Parse("b"), RecordId.Parse("a"), RecordId.Parse("B"), RecordId.Parse("a-b"), RecordId.Parse("ab")];

        Assert.That(ids.Order(RecordId.Order).Select(i => i.Value), Is.EqualTo(new[] { "B", "a", "a-b", "ab", "b" }));
    }
}
