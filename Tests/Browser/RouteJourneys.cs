using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Browser;

/// <summary>How two stakeholders are connected, and who is around one.</summary>
[TestFixture]
public sealed class RouteJourneys : BrowserFixture
{
    private const string Routes = "#how-connected?from=kg-employers-organization&to=iom";

    [Test]
    public async Task A_second_stakeholder_completes_the_question_and_a_numbered_source_leads_to_the_evidence()
    {
        await GoAsync("#how-connected?from=kg-employers-organization");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Choose a second stakeholder in the search box.");
        await Page.Locator("#search").FillAsync("IOM");
        await Suggestion.ClickAsync();

        await Expect(Page.Locator("h1:visible"))
            .ToHaveTextAsync("How Employers' organization of Kyrgyzstan and International Organization for Migration are connected");
        var cards = Page.Locator("#own .card");
        await Expect(cards).ToHaveCountAsync(3);
        await Expect(cards.First.Locator(".stop")).ToHaveCountAsync(3);
        await cards.First.Locator(".note-number").First.ClickAsync();
        await Expect(Page.Locator("#panel .saying").First).ToBeVisibleAsync();
        await AssertAccessibleAsync();

        await cards.First.Locator(".stop").Nth(1).ClickAsync();
        await Expect(Page.Locator("#panel h3")).ToContainTextAsync("International Labour Organization");
        await Expect(Page.Locator("#trouble")).ToBeHiddenAsync();
        await Page.Locator("#list .line").First.ClickAsync();
        await Expect(Page.Locator("#panel h4")).ToContainTextAsync("Based on these ties");
        await Button("Scene").ClickAsync();
        await Expect(Page.Locator("#scene-counts")).ToContainTextAsync("ties");
        Assert.That(
            await Page.EvaluateAsync<double>("() => document.getElementById('canvas')._cyreg.cy.zoom()"),
            Is.GreaterThan(0.3),
            "what is arranged while another view is shown fits its window once it is seen");
    }

    [Test]
    public async Task A_choice_is_asked_at_once_and_its_chip_removes_it()
    {
        await GoAsync(Routes);
        await Page.Locator("#field-avoid").FillAsync("International Labour Organization");
        await Page.Locator("#field-avoid-suggestions [role=option]").First.ClickAsync();
        await Expect(Page).ToHaveURLAsync(new Regex("avoid=ilo"));
        await Expect(Page.Locator("#chips .chip")).ToHaveTextAsync(["Avoid: International Labour Organization"]);
        await Expect(Page.Locator("#answer:not([aria-busy])")).ToBeVisibleAsync();
        await AssertAccessibleAsync();
        await Expect(Page.Locator("#own .card").First).ToBeVisibleAsync();
        await Expect(
                Page.Locator("#own .stop", new PageLocatorOptions { HasTextRegex = new Regex("^\\s*International Labour Organization$") }))
            .ToHaveCountAsync(0);

        await Page.ReloadAsync();
        await Expect(Page.Locator("#form .chosen li")).ToContainTextAsync("International Labour Organization");
        await Page.GoBackAsync();
        await Expect(
            Page.Locator("#own .stop", new PageLocatorOptions { HasTextRegex = new Regex("^\\s*International Labour Organization$") }))
            .Not.ToHaveCountAsync(0);

        await Page.GoForwardAsync();
        await Expect(
                Page.Locator("#own .stop", new PageLocatorOptions { HasTextRegex = new Regex("^\\s*International Labour Organization$") }))
            .ToHaveCountAsync(0); // the chips are drawn again with the answer
        await Expect(Page.Locator("#answer:not([aria-busy])")).ToBeVisibleAsync();
        await Button("Remove Avoid: International Labour Organization").ClickAsync();
        await Expect(Page).Not.ToHaveURLAsync(new Regex("avoid="));
        await Expect(Page.Locator("#chips li")).ToHaveCountAsync(0);
        await Expect(Page.Locator("#form .chosen li")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Without_a_route_the_reach_of_both_stakeholders_is_shown()
    {
        await GoAsync("#how-connected?from=ilo&to=iom&since=2015");
        await Expect(Page.Locator("#remarks"))
            .ToHaveTextAsync(
                "International Labour Organization and International Organization for Migration are not connected: no route leads from one "
                    + "to the other.");
        await Expect(Page.Locator("#own .card")).ToHaveCountAsync(2);
        await Expect(Page.Locator("#own")).ToContainTextAsync("an introduction could begin there");
        await Expect(Page.Locator("#list .line")).ToHaveCountAsync(0);
        await AssertAccessibleAsync();
    }

    [Test]
    public async Task Neighbours_are_listed_by_distance_and_omitted_ones_counted_by_kind()
    {
        await GoAsync("#who-is-around?id=tj-migration-service&depth=2&limit=5");
        await Expect(Page.Locator("#list .part")).ToHaveTextAsync(["1 tie away", "2 ties away"]);
        await Expect(Page.Locator("#list .line")).ToHaveCountAsync(5);
        await Expect(Page.Locator("#left-out")).ToContainTextAsync(new Regex("Not shown.*2 ties away: .*trade union 4"));
        await AssertAccessibleAsync();

        await Button("Show more").ClickAsync();
        await Expect(Page).ToHaveURLAsync(new Regex("limit=25"));
        await Expect(Page.Locator("#list .line")).ToHaveCountAsync(25);
    }

    [Test]
    public async Task A_neighbour_leads_to_its_profile_and_the_form_asks_for_another_distance()
    {
        await GoAsync("#who-is-around?id=tj-migration-service");
        await Page.Locator("#list .line").First.ClickAsync();
        await Expect(Page.Locator("#panel h3")).ToContainTextAsync("Government of Tajikistan");
        var near = await Page.Locator("#list .line").CountAsync();

        await Page.Locator("#field-depth").FillAsync("4");
        await Expect(Page.Locator("#field-depth-problem")).ToContainTextAsync("from 1 to 3");
        await Page.Locator("#field-depth").FillAsync("2");
        await Expect(Page.Locator("#list .part")).ToHaveCountAsync(2);
        Assert.That(await Page.Locator("#list .line").CountAsync(), Is.GreaterThan(near));
    }

    [Test]
    public async Task Another_time_reduces_the_neighbours_and_is_in_the_address()
    {
        await GoAsync("#who-is-around?id=tj-migration-service&depth=2");
        await PressOnTimeAsync("End");
        await Expect(Page).ToHaveURLAsync(new Regex("from=2015"));
        await Expect(Page.Locator("#list .line").First).ToContainTextAsync("Government of Tajikistan");
        await Page.GoBackAsync();
        await Expect(Page.Locator("#list .line", new PageLocatorOptions { HasText = "International Labour Organization" }).First)
            .ToBeVisibleAsync();
    }
}
