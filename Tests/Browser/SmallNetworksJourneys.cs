using Microsoft.Playwright;
using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Browser;

/// <summary>Networks that have only some of what networks have: persons alone, no countries, no dates.</summary>
[TestFixture]
public sealed class PersonsOnlyJourneys : BrowserFixture
{
    private protected override IReadOnlyList<IDatasetContent> Datasets =>
        [
            new TestDataset("women")
                .Person("ada").Person("bea").Person("cleo")
                .Event("tea").Event("ball")
                .Tie("ada", TieType.Attends, "tea").Tie("bea", TieType.Attends, "tea").Tie("cleo", TieType.Attends, "ball")
                .Tie("ada", TieType.Attends, "ball"),
        ];

    [Test]
    public async Task The_first_page_counts_persons_as_themselves_and_shows_groups_without_records()
    {
        await GoAsync();
        await Expect(Page.Locator(".groups .group")).ToHaveCountAsync(1);
        await Expect(Page.Locator(".groups .group")).ToContainTextAsync("3 take part");
        await Expect(Page.Locator(".home-groups .cell")).ToHaveTextAsync("3");
        await Expect(Page.Locator(".home-groups tbody th")).ToHaveTextAsync("without a country");
        await Expect(Page.Locator(".home-connected .name").First).ToHaveTextAsync("ada");
        await Expect(Page.Locator(".waiting")).ToHaveCountAsync(0);
        await AssertAccessibleAsync();
    }

    [Test]
    public async Task Without_a_date_the_page_says_why_no_two_periods_can_be_compared_and_what_to_ask_instead()
    {
        await GoAsync("#what-changed");
        await Expect(Page.Locator("#trouble")).ToContainTextAsync("Nobody takes part in an engagement with a date");
        await AssertAccessibleAsync();
        await Page.Locator("#trouble .step").ClickAsync();
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Who takes part, by role");
        await Expect(Page.Locator("#trouble")).ToBeHiddenAsync();
    }
}

/// <summary>A network without any participations.</summary>
[TestFixture]
public sealed class MembersOnlyJourneys : BrowserFixture
{
    private protected override IReadOnlyList<IDatasetContent> Datasets =>
        [
            new TestDataset("members").Body("party", Kind.Party, "KZ").Person("ada").Person("bea").Tie("ada", TieType.Represents, "party"),
        ];

    [Test]
    public async Task Every_part_of_the_first_page_says_why_it_is_empty_and_one_step_leads_on()
    {
        await GoAsync();
        await Expect(Page.Locator(".home-network .empty")).ToHaveTextAsync(
            "No engagement is recorded in which anyone takes part, so there is no cooperation to show.");
        await Expect(Page.Locator(".home-connected .empty")).ToHaveTextAsync("Nobody is recorded as taking part in an engagement.");
        await Expect(Page.Locator(".home-examples a").First).ToContainTextAsync("What is known of");
        await Expect(Page.Locator(".home-groups .cell")).ToHaveTextAsync("1");
        await AssertAccessibleAsync();
        await AssertFitsAsync();
        await Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Show 3 stakeholders" }).ClickAsync();
        await Expect(Page.Locator("#list .line")).ToHaveCountAsync(3);
    }
}
