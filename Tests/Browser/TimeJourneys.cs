using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Browser;

/// <summary>The answer at another time.</summary>
[TestFixture]
public sealed class TimeJourneys : BrowserFixture
{
    [Test]
    public async Task What_was_known_by_a_date_is_all_that_is_shown()
    {
        await GoAsync("#profile?id=ilo");
        var all = await Page.Locator("#list .line").CountAsync();
        await Page.Locator("#filters summary").ClickAsync();
        await Page.GetByLabel("As known by").FillAsync("2010");
        await Button("Ask").ClickAsync();

        await Expect(Page).ToHaveURLAsync(new Regex("knownBy=2010"));
        await Expect(Page.Locator("#list .line").First).ToBeVisibleAsync();
        Assert.That(await Page.Locator("#list .line").CountAsync(), Is.LessThan(all));
        await Button("Clear the filters").ClickAsync();
        await Expect(Page.Locator("#list .line")).ToHaveCountAsync(all);
    }
}
