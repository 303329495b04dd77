using Microsoft.Playwright;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Browser;

/// <summary>What can be done in the scene, and in the table beside it.</summary>
[TestFixture]
public sealed class SceneJourneys : BrowserFixture
{
    [Test]
    public async Task Everything_can_be_done_by_keyboard()
    {
        await GoAsync();
        await Page.Keyboard.PressAsync("/");
        await Page.Keyboard.TypeAsync("international labour org");
        await Expect(Suggestion).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("ArrowDown");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Profile of International Labour Organization");
        await Page.Locator("#scene").FocusAsync();
        await Page.Keyboard.PressAsync("ArrowRight");
        await Expect(Page.Locator("#live")).ToContainTextAsync("International Labour Organization");
        await Page.Keyboard.PressAsync("ArrowRight");
        await Expect(Page.Locator("#live")).Not.ToContainTextAsync("International Labour Organization, international");
        var before = await CountAsync();
        await Page.Keyboard.PressAsync("e");
        await Expect(Page.Locator("#live")).ToContainTextAsync("added");
        Assert.That(await CountAsync(), Is.Not.EqualTo(before));
        await Page.Keyboard.PressAsync("Control+z");
        await Expect(Page.Locator("#scene-counts")).ToHaveTextAsync(before);
        await Page.Keyboard.PressAsync("Control+y");
        await Expect(Page.Locator("#scene-counts")).Not.ToHaveTextAsync(before);
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator("#panel")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Escape");
        await Expect(Page.Locator("#scene")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Escape");
        await Expect(Page.Locator("#panel")).ToBeHiddenAsync();
        await Page.Keyboard.PressAsync("?");
        await Expect(Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await AssertAccessibleAsync();
        await Page.Keyboard.PressAsync("Escape");
        await Expect(Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
    }

    [Test]
    public async Task Those_marked_in_the_scene_are_compared()
    {
        await GoAsync("#who-cooperates?id=ilo");
        foreach (var name in new[] { "European Union", "Jana Costachi" })
        {
            await Page.Locator("#list .line", new PageLocatorOptions { HasText = name }).First.ClickAsync();
            await Button("Mark for comparison").ClickAsync();
        }

        await Button("Common ground of marked (2)").ClickAsync();
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Common ground of European Union, Jana Costachi");
        await Expect(Page.Locator("#list .line")).ToHaveCountAsync(1);
    }

    [Test]
    public async Task The_legend_counts_and_hides()
    {
        await GoAsync("#who-cooperates?id=ilo");
        var entry = Page.Locator("#legend [data-entry='kind:person']");
        var before = await CountAsync();
        await entry.ClickAsync();
        await Expect(entry).ToHaveAttributeAsync("aria-pressed", "false");
        await Expect(Page.Locator("#scene-counts")).Not.ToHaveTextAsync(before);
        await AssertAccessibleAsync();
        await entry.ClickAsync();
        await Expect(Page.Locator("#scene-counts")).ToHaveTextAsync(before);
    }

    [Test]
    public async Task The_table_is_sorted_and_selects_what_the_scene_selects()
    {
        await GoAsync("#who-cooperates?id=ilo");
        await Button("Table").ClickAsync();
        await Button("Name").ClickAsync();
        var names = await Page.Locator("#table table").First.Locator("tbody td:nth-child(2)").AllTextContentsAsync();
        Assert.That(names, Is.EqualTo(names.Order(StringComparer.InvariantCulture)));
        await Page.Locator("#table tbody button").First.ClickAsync();
        await Expect(Page.Locator("#table tr[data-chosen]")).ToHaveCountAsync(1);
        await Expect(Page.Locator("#list .line[aria-current]")).ToHaveCountAsync(1);
        await Expect(Page.Locator("#panel h3")).ToContainTextAsync(names[0]);
        await AssertAccessibleAsync();
    }
}
