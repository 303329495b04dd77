using Microsoft.Playwright;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Browser;

/// <summary>Stops the server permanently, so it has its own.</summary>
[TestFixture]
public sealed class ServerGoneTests : BrowserFixture
{
    private protected override bool IsServerShared => false;

    [Test]
    public async Task A_lost_server_is_reported_with_a_button_to_retry()
    {
        await GoAsync("#who-cooperates?id=ilo");
        await Page.Locator("#list .line").First.ClickAsync();
        await Server.StopAsync();

        // What is shown stays; new requests fail.
        await Page.Locator("#export summary").ClickAsync();
        await Page.Locator("[data-export='format:gexf']").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The server does not respond");
        await Expect(Page.Locator("#list .line").First).ToBeVisibleAsync();

        await Page.Locator("#field-weight").SelectOptionAsync("count");

        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The server does not respond");
        await AssertAccessibleAsync();
        await Button("Try again").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The server does not respond");
    }
}
