using System.Text.RegularExpressions;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Browser;

/// <summary>Removes the store under a running Api, so it has its own.</summary>
[TestFixture]
public sealed class StoreGoneTests : BrowserFixture
{
    private protected override bool IsServerShared => false;

    private string Away => Server.Store + ".away";

    [Test]
    public async Task While_the_store_is_gone_a_banner_says_since_when()
    {
        await OpenAloneAsync();
        await Page.Clock.InstallAsync();
        await GoAsync("#who-cooperates?id=ilo");
        var banner = Page.Locator("#stale[role=status]");
        await Expect(banner).ToBeHiddenAsync();

        // The next answer shows it.
        File.Move(Server.Store, Away);
        await UntilReadyAsync("outdated since");
        await Page.Locator("#field-weight").SelectOptionAsync("count");
        await Expect(banner)
            .ToContainTextAsync(
                new Regex(
                    @"^The store has been unavailable since \d+ \w+ 20\d\d.+\d\d:\d\d\. Answers come from the data that was loaded before then\.$"
                ));
        await Expect(Page.Locator("#list .line").First).ToBeVisibleAsync();
        await AssertAccessibleAsync();
        await Page.Locator("#language").SelectOptionAsync("ru");
        await Expect(banner).ToContainTextAsync(new Regex(@"^Хранилище недоступно с \d+ [а-я]+ 20\d\d.+\d\d:\d\d\. Ответы"));

        File.Move(Away, Server.Store);
        await UntilReadyAsync("The network answers.");
        await Page.Clock.FastForwardAsync("00:03");
        await Expect(banner).ToBeHiddenAsync();

        // A page that asks nothing checks it by itself.
        File.Move(Server.Store, Away);
        await UntilReadyAsync("outdated since");
        await Page.Clock.FastForwardAsync("00:30");
        await Expect(banner).ToBeVisibleAsync();
    }

    private async Task UntilReadyAsync(string says)
    {
        using var client = new HttpClient { BaseAddress = Server.Address };
        Assert.That(
            async () => await client.GetStringAsync(new Uri("readyz", UriKind.Relative)), Does.Contain(says).After((int)Patience, 50));
    }
}
