using Microsoft.Playwright;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Browser;

/// <summary>Names in the scene can be read.</summary>
[TestFixture]
public sealed class LabelJourneys : BrowserFixture
{
    private static readonly (int Width, int Height)[] Sizes = [(1440, 900), (1024, 768), (390, 844)];

    // Each question with its first view.
    private static readonly string[] Views =
    [
        "",
        "#find?q=labour",
        "#profile?id=ilo",
        "#who-cooperates?id=ilo&level=organization",
        "#common-ground?party=ilo&party=osce&party=iom&atLeast=2&level=organization",
        "#how-connected?from=kg-employers-organization&to=iom",
        "#who-is-around?id=tj-migration-service",
        "#cooperation-map?level=organization",
        "#cooperation-map?level=organization&between=constituency",
        "#what-changed?before=2008/2010&after=2011/2015&level=organization",
        "#who-takes-part?level=organization",
        "#who-bridges?level=organization",
        "#who-is-missing?level=organization",
    ];

    [Test]
    public async Task Names_neither_overlap_nor_are_cut_in_any_question([Values("en-GB", "ru-RU")] string locale)
    {
        await OpenAsync(new BrowserNewContextOptions { Locale = locale });
        foreach (var view in Views)
        {
            await GoAsync(view);
            foreach (var (width, height) in Sizes)
            {
                await Page.SetViewportSizeAsync(width, height);
                await NamesInView.AssertAsync(Page, $"{view} at {width} × {height}");
            }
        }
    }

    [Test]
    public async Task Names_neither_overlap_nor_are_cut_in_any_scene_on_a_phone()
    {
        await Page.SetViewportSizeAsync(390, 844);
        foreach (var view in Views)
        {
            await GoAsync(view);
            await ShowSceneAsync();
            await NamesInView.AssertAsync(Page, view);
        }
    }

    // The example network; the number of names with enough room depends slightly on the fonts of the machine.
    [TestCase("#who-cooperates?id=ilo&level=organization", 1440, 900, 0.9)]
    [TestCase("#who-cooperates?id=ilo&level=organization", 1024, 768, 0.6)]
    [TestCase("#cooperation-map?level=organization", 1440, 900, 0.85)]
    [TestCase("#cooperation-map?level=organization", 1024, 768, 0.5)]
    [TestCase("#who-cooperates?id=ilo&level=organization", 390, 844, 0.4)]
    public async Task Most_nodes_of_a_scene_show_their_names(string view, int width, int height, double least)
    {
        await Page.SetViewportSizeAsync(width, height);
        await GoAsync(view);
        await ShowSceneAsync();
        await NamesInView.AssertAsync(Page, view);
        var named = await Page.EvaluateAsync<double>(
            """
            () => {
              const shown = document.getElementById("canvas")._cyreg.cy.nodes(":visible").not(".tick");
              return shown.not(".nameless").length / shown.length;
            }
            """);
        TestContext.Out.WriteLine($"{view} at {width} × {height}: {named:0.00} are named");
        Assert.That(named, Is.GreaterThanOrEqualTo(least));
    }

    [Test]
    public async Task Names_do_not_overlap_in_any_layout()
    {
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
            foreach (var (width, height) in Sizes)
            {
                await Page.SetViewportSizeAsync(width, height);
                await Page.Locator("#layout").SelectOptionAsync(layout);
                Assert.That(await PlacesAsync(), Has.Count.GreaterThan(2), question);
                await NamesInView.AssertAsync(Page, $"{question} as {layout} at {width} × {height}");
            }
        }
    }

    [Test]
    public async Task Names_move_away_from_pinned_nodes()
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
            await NamesInView.AssertAsync(Page, layout);
        }
    }
}
