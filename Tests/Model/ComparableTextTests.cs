using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;
using StakeholderGraph.Tests.Api;

namespace StakeholderGraph.Tests.Model;

/// <summary>Texts that look the same are equal, here and in the page.</summary>
public sealed class ComparableTextTests
{
    [TestCase("Ма\u0439ские новости", "Ма\u0438\u0306ские новости", ExpectedResult = true, TestName = "{m}_composed_and_decomposed")]
    [TestCase(
        "Ма\u0439ские новости",
        "Ма\u0438\u200B\u0306ские новости\uFEFF",
        ExpectedResult = true,
        TestName = "{m}_a_mark_of_no_width_between_letter_and_accent")]
    [TestCase("The Paper", "  The\u00A0\t\u2003\nPaper\u3000", ExpectedResult = true, TestName = "{m}_blanks_of_any_kind")]
    [TestCase(
        "The Paper",
        "\u202AThe \u2068Pa\u00ADp\u2060er\u2069\u202C",
        ExpectedResult = true,
        TestName = "{m}_soft_hyphens_joiners_and_marks_of_direction")]
    [TestCase(
        "\u0645\u06CC\u200C\u0634\u0648\u062F",
        "\u0645\u06CC\u0634\u0648\u062F",
        ExpectedResult = true,
        TestName = "{m}_a_joiner_that_only_shapes_letters")]
    [TestCase("☎\uFE0E The Paper", "☎\uFE0F The Paper", ExpectedResult = true, TestName = "{m}_how_a_sign_is_drawn")]
    [TestCase("ΤΟ ΒΗΜΑ ΤΗΣ", "Το Βήμα της", ExpectedResult = false, TestName = "{m}_accents_tell_letters_apart")]
    [TestCase("ΝΕΟΣ", "νεος", ExpectedResult = true, TestName = "{m}_the_sigma_at_the_end")]
    [TestCase("GROSSE ZEITUNG", "große zeitung", ExpectedResult = true, TestName = "{m}_sharp_s")]
    [TestCase("İSTANBUL SIHHİYE", "istanbul sıhhiye", ExpectedResult = true, TestName = "{m}_the_Turkish_i")]
    [TestCase("\u212Bngstr\u00F6m", "\u00C5NGSTRÖM", ExpectedResult = true, TestName = "{m}_a_letter_that_stands_for_another")]
    [TestCase("The Paper", "ThePaper", ExpectedResult = false, TestName = "{m}_a_blank_or_none")]
    [TestCase("The Paper", "The Papers", ExpectedResult = false, TestName = "{m}_another_letter")]
    [TestCase("\u200B", "", ExpectedResult = true, TestName = "{m}_nothing_to_be_seen")]
    public bool Two_texts_are_compared(string a, string b) => ComparableText.AreEqual(a, b);

    [Test]
    public void Invalid_characters_are_compared_too([Values("\uD800", "\uFFFE", "a\uDC00b")] string text)
    {
        Assert.That(ComparableText.AreEqual(text, text + "\u200B"), Is.True);
        Assert.That(ComparableText.AreEqual(text, "a"), Is.False);
    }

    [Test]
    public void The_comparable_form_of_a_comparable_form_is_itself() =>
        Assert.That(Characters().Select(ComparableText.Of), Is.EqualTo(Characters().Select(ComparableText.Of).Select(ComparableText.Of)));

    [Test]
    public async Task The_page_compares_as_the_engines_do()
    {
        string[] texts = [.. Characters(), "Ма\u0438\u0306ские новости", "ẞß ıİ ΣΑΣ Σας", " \u2800a\u1680 b\u205F", "\u0438\u200B\u0306"];
        var input = new JsonArray([.. texts.Select(t => (JsonNode)t!)]).ToJsonString();

        var told = await Node.RunAsync("comparable.mjs", input);

        Assert.That(told.ExitCode, Is.Zero, told.StandardError);
        Assert.That(JsonNode.Parse(told.StandardOutput)!.AsArray().Select(t => (string)t!), Is.EqualTo(texts.Select(ComparableText.Of)));
    }

    /// <summary>
    /// Every character between two letters, except letters whose other case was added in Unicode 16 or later: what a runtime knows about
    /// them depends on its libraries.
    /// </summary>
    private static IEnumerable<string> Characters() =>
        from value in Enumerable.Range(0, 0x110000)
        where Rune.IsValid(value) && Rune.GetUnicodeCategory(new Rune(value)) != UnicodeCategory.OtherNotAssigned
        where
            value
                is not (
                    (>= 0x1C89 and <= 0x1C8A)
                    or (>= 0xA7CB and <= 0xA7DC)
                    or (>= 0x10D50 and <= 0x10D85)
                    or (>= 0x16EA0 and <= 0x16ED3))
        select $"x{new Rune(value)}y";
}
