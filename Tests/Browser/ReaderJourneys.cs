using Microsoft.Playwright;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Browser;

/// <summary>Readers differ: in language, light, device, and in what their server has.</summary>
[TestFixture]
public sealed class ReaderJourneys : BrowserFixture
{
    [Test]
    public async Task The_interface_speaks_Russian_with_Russian_names()
    {
        await OpenAsync(new BrowserNewContextOptions { Locale = "ru-RU" });
        await GoAsync("#who-cooperates?id=ilo");
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("С кем сотрудничает: Международная организация труда");
        await Expect(Page.Locator("#list .line .name").First).ToHaveTextAsync("Европейский союз");
        await Expect(Page.Locator("html")).ToHaveAttributeAsync("lang", "ru");
        await AssertAccessibleAsync();

        await Page.GetByLabel("Язык").SelectOptionAsync("en");
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Who cooperates with International Labour Organization");
        await Page.ReloadAsync();
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Who cooperates with International Labour Organization");
    }

    [Test]
    public async Task A_phone_shows_all_without_scrolling_sideways()
    {
        await OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 360, Height = 740 }, HasTouch = true });
        await GoAsync("#who-cooperates?id=ilo");
        await Page.Locator("#list .line").First.ClickAsync();
        await Expect(Page.Locator("#panel h3")).ToBeVisibleAsync();
        Assert.That(await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(360));
        await AssertAccessibleAsync();
    }

    [Test]
    public async Task The_dark_can_be_read_as_well()
    {
        await OpenAsync(new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce });
        await GoAsync();
        await AssertAccessibleAsync();
        await GoAsync("#common-ground?party=ilo&party=european-union");
        await Page.Locator("#list .line").First.ClickAsync();
        await Page.Locator("#panel .ties .line").First.ClickAsync();
        await Expect(Page.Locator("#panel .saying").First).ToBeVisibleAsync();
        await AssertAccessibleAsync();
    }

    [Test]
    public async Task Without_its_libraries_the_page_says_what_is_missing_and_still_answers()
    {
        await Page.RouteAsync("**/page/lib/*", route => route.AbortAsync());
        await GoAsync("#who-cooperates?id=ilo");
        await Expect(Page.Locator("#scene")).ToContainTextAsync("Install Node.js");
        await Page.Locator("#list .line").First.ClickAsync();
        await Expect(Page.Locator("#panel h3")).ToContainTextAsync("European Union");
        await Button("Table").ClickAsync();
        await Expect(Page.Locator("#table table").First).ToBeVisibleAsync();
        await AssertAccessibleAsync();
    }
}
