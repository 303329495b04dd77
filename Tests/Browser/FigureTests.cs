using NUnit.Framework;
using StakeholderGraph.Tests.Exports;

namespace StakeholderGraph.Tests.Browser;

/// <summary>Figures from the Api in a browser; the content security policy of the Api allows no inline styles.</summary>
[TestFixture]
public sealed class FigureTests : BrowserFixture
{
    // Values are integers in thousandths of a pixel; half a pixel may be lost to rounding of letters.
    private const string TextsOutside = """
        () => [...document.querySelectorAll('g[data-id]')].flatMap(card => {
            const box = card.querySelector('rect').getBBox();
            return [...card.querySelectorAll('text')].map(text => [text.textContent, text.getBBox()])
                .filter(([, t]) => t.x < box.x || t.y < box.y
                    || t.x + t.width > box.x + box.width + 0.5 || t.y + t.height > box.y + box.height + 0.5)
                .map(([words]) => words);
        })
        """;

    [TestCase("stakeholders/kz-ministry-of-labour/partners?format=svg")]
    [TestCase("stakeholders/ilo/partners?level=country&limit=60&format=svg")]
    [TestCase("engagements/astana-symposium-2011?format=svg")]
    [TestCase("common-ground?party=ilo&party=european-union&format=svg")]
    [TestCase("sources/ilo-2011-03-31?format=svg")]
    public async Task A_figure_is_shown_whole_by_a_browser_and_its_names_fit_their_cards(string question)
    {
        var response = await Page.GotoAsync($"{Server.Address}api/v1/{question}");

        Assert.That(response?.Headers["content-type"], Is.EqualTo("image/svg+xml"));
        Assert.That(await Page.EvaluateAsync<int>("() => document.querySelectorAll('g[data-id]').length"), Is.GreaterThan(2));
        Assert.That(await Page.EvaluateAsync<string[]>(TextsOutside), Is.Empty);
        Assert.That(
            await Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('rect')).fill"),
            Is.EqualTo("rgb(255, 255, 255)"));
        await AssertAccessibleAsync();
    }

    [Test]
    public async Task Names_in_any_script_fit_their_cards()
    {
        await Page.SetContentAsync(FigureDrawings.Written(ReadingOrderTests.Bare()));

        Assert.That(await Page.EvaluateAsync<int>("() => document.querySelectorAll('g[data-id]').length"), Is.GreaterThan(10));
        Assert.That(await Page.EvaluateAsync<string[]>(TextsOutside), Is.Empty);
    }
}
