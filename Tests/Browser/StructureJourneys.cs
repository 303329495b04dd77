using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Browser;

/// <summary>Who bridges, and who is missing.</summary>
[TestFixture]
public sealed class StructureJourneys : BrowserFixture
{
    [Test]
    public async Task A_ranking_has_the_bands_of_its_ranks_and_leads_to_the_evidence()
    {
        await GoAsync("#who-bridges?level=organization");
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Who bridges, by betweenness");
        await Expect(Page.Locator("#own .band").First).ToHaveAttributeAsync("aria-label", new Regex("^rank 1 \\(between 1 and \\d+\\)"));
        await Expect(Page.Locator("#own")).ToContainTextAsync("not certain which rank is higher");
        await Expect(Page.Locator("#remarks")).ToContainTextAsync("Betweenness (Freeman 1977)");
        await AssertAccessibleAsync();

        await Page.Locator("#own .ranking .link").First.ClickAsync();
        await Expect(Page.Locator("#list .line").First).ToHaveAttributeAsync("aria-current", "true");
        await Page.Locator("#panel .ties .line").First.ClickAsync();
        await Expect(Page.Locator("#panel .saying").First).ToBeVisibleAsync();
    }

    [Test]
    public async Task Brokerage_shows_roles_between_the_requested_groups_with_examples()
    {
        await GoAsync("#who-bridges?level=organization");
        await Page.Locator("#field-measure").SelectOptionAsync("key-players-reach");
        await Expect(Page.Locator("#field-k")).ToBeVisibleAsync();
        await Expect(Page.Locator("#field-weighted")).ToBeHiddenAsync();
        await Page.Locator("#field-k").FillAsync("2");
        await Page.Locator("#field-measure").SelectOptionAsync("brokerage");
        await Expect(Page.Locator("#field-k")).ToBeHiddenAsync();
        await Page.Locator("#field-between").SelectOptionAsync("country");
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Who bridges, by brokerage roles");
        Assert.That(Page.Url, Does.Not.Contain("k=2"), "what has no meaning is not asked");
        await Expect(Page.Locator("#own .ranking tbody tr").First).ToContainTextAsync(new Regex("gatekeeper \\d+"));
        await Page.Locator("#own .ranking summary").First.ClickAsync();
        await Expect(Page.Locator("#own .ranking tbody tr").First).ToContainTextAsync("→ International Labour Organization →");
        await AssertAccessibleAsync();
        await Button("Table").ClickAsync();
        await Expect(Page.Locator("#table thead").First).ToContainTextAsync("Worst rank");
    }

    [Test]
    public async Task Sets_of_key_players_and_communities_show_members_and_quality()
    {
        await GoAsync("#who-bridges?level=organization&measure=key-players-reach&k=2");
        await Expect(Page.Locator("#remarks")).ToContainTextAsync("No set is better: ");
        await Expect(Page.Locator("#own .card").First.Locator(".members li")).ToHaveCountAsync(2);
        await AssertAccessibleAsync();

        await GoAsync("#who-bridges?level=organization&measure=communities");
        await Expect(Page.Locator("#remarks")).ToContainTextAsync("Modularity: ");
        await Page.Locator("#list .line").First.ClickAsync();
        await Expect(Page.Locator("#panel h4")).ToContainTextAsync("Based on these ties");
        await Button("Scene").ClickAsync();
        var cut = await Page.EvaluateAsync<string[]>(
            """
            async () => {
              await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
              const nodes = document.getElementById("canvas")._cyreg.cy.nodes("[label]").not(".nameless");
              return nodes.filter((node) => node.boundingBox().w + 1 < node._private.rstyle.labelWidth).map((node) => node.id());
            }
            """);
        Assert.That(cut, Is.Empty, "whose name is wider than the box that it is drawn in");
    }

    [Test]
    public async Task Groups_without_records_are_hatched_and_the_quality_of_the_ranking_is_stated()
    {
        await GoAsync("#who-is-missing?level=organization&limit=5");
        await Expect(Page.Locator("#own .note")).ToContainTextAsync("too small to tell");
        await Expect(
                Page.Locator("#own .matrix tbody tr", new PageLocatorOptions { HasText = "civil society" }).Locator(".no-record").First)
            .ToContainTextAsync("no record, not no contact");
        await Page.Locator("#own [data-cell='workers|KZ']").ClickAsync();
        await Expect(Page.Locator("#panel h3")).ToContainTextAsync("Improving Governance");
        await AssertAccessibleAsync();
    }

    [Test]
    public async Task A_suggested_pair_has_reasons_and_possible_introducers()
    {
        await GoAsync("#who-is-missing?level=organization&limit=5");
        await Expect(Page.Locator("#own .card")).ToHaveCountAsync(5);
        await Expect(Page.Locator("#own .card").First).ToContainTextAsync("Could be introduced by:");
        await Expect(Page.Locator("#own .card .reasons").First).ToContainTextAsync("Both cooperate with");
        await Page.Locator("#own .card .small").First.ClickAsync();
        await Page.Locator("#panel .ties .line").First.ClickAsync();
        await Expect(Page.Locator("#panel .saying").First).ToBeVisibleAsync();
        await Page.Locator("#list .line").First.ClickAsync();
        await Expect(Page.Locator("#own .card .small").First).ToHaveAttributeAsync("aria-current", "true");
    }

    [Test]
    public async Task Groups_engaged_since_the_given_day_are_not_missing()
    {
        await GoAsync("#who-is-missing?level=organization&limit=5");
        await Page.Locator("#field-notSince").FillAsync("2012");
        await Expect(Page).ToHaveURLAsync(new Regex("notSince=2012"));
        await Expect(Page.Locator("#own .matrix caption")).ToHaveTextAsync("Never engaged, or not since 2012");
        await Expect(Page.Locator("#own .beyond").First).ToHaveAttributeAsync("title", "engaged since 2012");
        await Expect(Page.Locator("#own [data-cell='workers|KZ']")).ToBeVisibleAsync();
        await Expect(Page.Locator("#time-says")).ToHaveTextAsync("any, 2008 – 2015");
    }
}
