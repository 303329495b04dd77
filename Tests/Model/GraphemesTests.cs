using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;
using StakeholderGraph.Asking;
using StakeholderGraph.DataFormat;
using StakeholderGraph.Networks;
using StakeholderGraph.Tests.Api;

namespace StakeholderGraph.Tests.Model;

/// <summary>A text is always cut between what users see as characters.</summary>
[TestFixture]
public sealed class GraphemesTests
{
    // Letters with marks, a syllable of three letters, a family, a flag, a hand with a colour, a note with its stem, a line end.
    private static readonly string[] Characters =
    [
        "и\u0306", "a\u0301\u0323\u0308", "क\u093F", "\u1112\u1161\u11AB", "👨‍👩‍👧‍👦", "🇰🇿", "👋🏽", "\U0001D157\U0001D165", "\r\n",
    ];

    public static IEnumerable<TestCaseData> Cuts()
    {
        yield return Cut("echo", Echo.Of);
        yield return Cut("fault", text => FaultList.Visible(text)!);
        yield return Cut("damage", text => Quoted(Utf8.Damaged("date", Encoding.UTF8.GetBytes(text)).Message));

        static TestCaseData Cut(string name, Func<string, string> cut) => new TestCaseData(cut).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Cuts))]
    public void A_long_text_ends_between_two_characters(Func<string, string> cut)
    {
        foreach (var character in Characters.Where(c => c != "\r\n"))
        {
            for (var before = 0; before < 24; before++)
            {
                var text = new string('x', before) + string.Concat(Enumerable.Repeat(character, 60));

                // Escapes in an error message are converted back.
                var shown = cut(text).Replace("\\u200d", "\u200d", StringComparison.Ordinal);

                Assert.That(shown, Does.EndWith("…"));
                Assert.That(text, Does.StartWith(shown[..^1]));
                Assert.That(
                    StringInfo.ParseCombiningCharacters(text),
                    Does.Contain(shown.Length - 1),
                    $"{before} letters, then {character}");
                Assert.That(shown, Has.Length.GreaterThan(20));
            }
        }
    }

    [Test]
    public void A_cell_that_is_too_long_ends_between_two_characters([Values] bool isEven)
    {
        foreach (var character in Characters)
        {
            var text = (isEven ? "" : "x") + string.Concat(Enumerable.Repeat(character, 40_000));

            var shown = CsvSheet.Fitting(text);

            var kept = shown[..shown.LastIndexOf(" … [", StringComparison.Ordinal)];
            Assert.That(text, Does.StartWith(kept));
            Assert.That((kept.Length - (isEven ? 0 : 1)) % character.Length, Is.Zero, character);
        }
    }

    [Test]
    public void Escaped_characters_are_not_split_either()
    {
        for (var before = 60; before < 80; before++)
        {
            var shown = FaultList.Visible(new string('x', before) + string.Concat(Enumerable.Repeat("\u202e", 9)))!;

            Assert.That(shown, Does.Match(@"^x+(\\u202e)*…$"));
            Assert.That(shown, Has.Length.LessThanOrEqualTo(80));
        }
    }

    [Test]
    public void A_character_that_is_too_long_is_left_out_entirely() =>
        Assert.That(Echo.Of("a" + new string('\u0301', 500)), Is.EqualTo("…"));

    [Test]
    public async Task The_page_cuts_as_the_product_does()
    {
        var cuts = (
            from character in Characters
            from before in Enumerable.Range(0, 3)
            from atMost in Enumerable.Range(0, 30)
            select (Text: new string('x', before) + string.Concat(Enumerable.Repeat(character, 6)), AtMost: atMost)).ToList();
        var input = new JsonArray([.. cuts.Select(c => new JsonArray(c.Text, c.AtMost))]).ToJsonString();

        var told = await Node.RunAsync("beginnings.mjs", input);

        Assert.That(told.ExitCode, Is.Zero, told.StandardError);
        Assert.That(
            JsonNode.Parse(told.StandardOutput)!.AsArray().Select(t => (string)t!),
            Is.EqualTo(cuts.Select(c => Graphemes.Beginning(c.Text, c.AtMost))));
    }

    private static string Quoted(string message) => message.Split('"')[1];
}
