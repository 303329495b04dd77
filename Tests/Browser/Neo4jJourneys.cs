using System.Xml.Linq;
using Microsoft.Playwright;
using NUnit.Framework;
using StakeholderGraph.Tests.Api;
using StakeholderGraph.Tests.Neo4j;

namespace StakeholderGraph.Tests.Browser;

/// <summary>The page with Neo4j behaves as with the embedded engine.</summary>
[TestFixture]
[Category("Neo4j")]
public sealed class Neo4jJourneys : BrowserFixture
{
    // The first search after an import waits until the network has been read from the database. On a busy machine, this may exceed the time
    // limit of a request, and the page asks again.
    private const float UntilNetworkIsRead = 120_000;

    private protected override IReadOnlyList<IDatasetContent> Datasets =>
        [DatasetFolder.Open(Repository.At("data", "central-asia-labour-migration"))];

    private protected override async Task<string?> StoreAsync()
    {
        var address = TestServer.Address.ToString();
        await TestServer.EmptyAsync();
        return address;
    }

    [Test]
    public async Task Everything_from_search_to_export_works_as_on_the_embedded_engine()
    {
        var neo4j = await TravelAsync(Server.Address);
        await using var embedded = await RunningApi.StartAsync(Datasets, store: null);
        await OpenAsync(new BrowserNewContextOptions());
        var expected = await TravelAsync(embedded.Address);

        await using var database = TestServer.Open();
        Assert.That(await database.RunAsync("MATCH (n) WHERE n.id = 'ilo' RETURN n.id"), Is.Not.Empty);
        Assert.That(neo4j, Has.Count.GreaterThan(20));
        Assert.That(neo4j, Is.EqualTo(expected));
    }

    /// <summary>Searches, expands, opens evidence, returns by the address and exports the answer; returns what was shown.</summary>
    private async Task<List<string>> TravelAsync(Uri address)
    {
        var seen = new List<string>();
        await Page.GotoAsync(address.ToString());
        await Page.Locator("#welcome-body h2").First.WaitForAsync();
        await Page.Keyboard.PressAsync("/");
        await Page.Keyboard.TypeAsync("international labor organisation");
        await Expect(Suggestion)
            .ToContainTextAsync(
                "International Labour Organization",
                new LocatorAssertionsToContainTextOptions { Timeout = UntilNetworkIsRead });

        // While it is typed, suggestions for a part of the text may be shown.
        await Expect(Page.Locator("#suggestions [role=option]").Last).ToContainTextAsync("“international labor organisation”");
        seen.AddRange(await Page.Locator("#suggestions [role=option]").AllTextContentsAsync());
        await Suggestion.ClickAsync();
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Profile of International Labour Organization");
        seen.AddRange(await Page.Locator("#list .line").AllTextContentsAsync());

        await Button("Who cooperates").ClickAsync();
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Who cooperates with International Labour Organization");
        await Expect(Page.Locator("#list .line .name").First).ToHaveTextAsync("European Union");
        seen.AddRange(await Page.Locator("#list .line").AllTextContentsAsync());
        await Page.Locator("#list .line").First.ClickAsync();
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Expand:" }).ClickAsync();
        await Expect(Page.Locator("#live")).ToContainTextAsync("added");
        seen.Add(await CountAsync());

        await Page.Locator("#panel .ties .line").First.ClickAsync();
        await Expect(Page.Locator("#panel .saying").First).ToBeVisibleAsync();
        seen.Add(await Page.Locator("#panel").InnerTextAsync());

        await Page.ReloadAsync();
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Who cooperates with International Labour Organization");
        await Expect(Page.Locator("#list .line .name").First).ToHaveTextAsync("European Union");
        seen.AddRange(await Page.Locator("#list .line").AllTextContentsAsync());
        await AssertAccessibleAsync();

        await Page.Locator("#export summary").ClickAsync();
        var table = await Page.RunAndWaitForDownloadAsync(() => Page.Locator("[data-export=csv]").ClickAsync());
        seen.Add(await File.ReadAllTextAsync(await table.PathAsync()));
        await Page.Locator("#export summary").ClickAsync();
        var network = await Page.RunAndWaitForDownloadAsync(() => Page.Locator("[data-export='format:graphml']").ClickAsync());
        XNamespace graphml = "http://graphml.graphdrawing.org/xmlns";
        seen.AddRange(
            XDocument
                .Load(await network.PathAsync())
                .Descendants()
                .Where(e => e.Name == graphml + "node" || e.Name == graphml + "edge")
                .Select(e => e.ToString()));
        return seen;
    }
}
