using Microsoft.Playwright;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Browser;

/// <summary>Names in the scene can be read.</summary>
[TestFixture]
public sealed class LabelJourneys : BrowserFixture
{
    // What covers another by a hair's breadth can still be read.
    private const string Covered =
        """
        () => {
          const nodes = document.getElementById("canvas")._cyreg.cy.nodes("[label]:visible").toArray();
          const alone = { includeEdges: false, includeOverlays: false, includeUnderlays: false };
          const boxes = nodes.map((node) => [node.id(), node.boundingBox(alone)]);
          return boxes.flatMap(([a, p], i) => boxes.slice(i + 1)
            .filter(([, q]) => Math.min(p.x2, q.x2) - Math.max(p.x1, q.x1) > 3 && Math.min(p.y2, q.y2) - Math.max(p.y1, q.y1) > 3)
            .map(([b]) => `${a} and ${b}`));
        }
        """;

    [TestCase(1440, 900), TestCase(1280, 860), TestCase(360, 760)]
    public async Task No_name_covers_another(int width, int height)
    {
        await OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height } });
        foreach (
            var (question, layout) in new[]
            {
                ("#who-cooperates?id=ilo", "fcose"),
                ("#who-cooperates?id=ilo", "concentric"),
                ("#common-ground?party=ilo&party=kz-ministry-of-labour", "columns"),
                ("#profile?id=kz-ministry-of-labour", "timeline"),
                ("#profile?id=kz-ministry-of-labour", "grid"),
            })
        {
            await GoAsync(question);
            await Page.Locator("#layout").SelectOptionAsync(layout);

            Assert.That(await PlacesAsync(), Has.Count.GreaterThan(2), question);
            Assert.That(await Page.EvaluateAsync<string[]>(Covered), Is.Empty, $"{question} as {layout}");
        }
    }

    [TestCase("#common-ground?party=ilo&party=kz-ministry-of-labour")]
    public async Task Names_in_another_language_find_room_as_well(string question)
    {
        await OpenAsync(new BrowserNewContextOptions { Locale = "ru-RU" });
        await GoAsync(question);
        await Page.WaitForFunctionAsync(
            "() => document.getElementById('canvas')._cyreg.cy.getElementById('@ilo').style('label').startsWith('Международная')");

        Assert.That(await Page.EvaluateAsync<string[]>(Covered), Is.Empty);
    }

    [Test]
    public async Task Who_is_pinned_in_the_way_of_names_stays_and_names_give_way()
    {
        await GoAsync("#who-cooperates?id=ilo");
        await Page.Locator("#scene").FocusAsync();
        await Page.Keyboard.PressAsync("ArrowRight");
        await Page.Keyboard.PressAsync("p");
        await Expect(Button("Unpin all (1)")).ToBeVisibleAsync();
        var pinned = await Page.EvaluateAsync<string>("() => document.getElementById('canvas')._cyreg.cy.nodes('.pinned').id().slice(1)");
        var place = (await PlacesAsync())[pinned];
        foreach (var layout in new[] { "concentric", "grid", "fcose" })
        {
            await Page.Locator("#layout").SelectOptionAsync(layout);
            Assert.That((await PlacesAsync())[pinned], Is.EqualTo(place).Within(0.001), layout);
            Assert.That(await Page.EvaluateAsync<string[]>(Covered), Is.Empty, layout);
        }
    }
}
