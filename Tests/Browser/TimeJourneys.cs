using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Browser;

/// <summary>The answer at another time.</summary>
[TestFixture]
public sealed class TimeJourneys : BrowserFixture
{
    [Test]
    public async Task Only_what_was_known_by_the_date_is_shown()
    {
        await GoAsync("#profile?id=ilo");
        var all = await Page.Locator("#list .line").CountAsync();
        await Page.Locator("#filters summary").ClickAsync();
        await Page.GetByLabel("Evidence published up to").FillAsync("2010");

        await Expect(Page).ToHaveURLAsync(new Regex("knownBy=2010"));
        await Expect(Page.Locator("#list .line")).Not.ToHaveCountAsync(all);
        await Expect(Page.Locator("#list .line").First).ToBeVisibleAsync();
        Assert.That(await Page.Locator("#list .line").CountAsync(), Is.LessThan(all));
        await Button("Clear filters").ClickAsync();
        await Expect(Page.Locator("#list .line")).ToHaveCountAsync(all);
    }

    [Test]
    public async Task A_handle_moved_by_keyboard_asks_for_that_time_and_the_address_holds_it()
    {
        await GoAsync("#who-cooperates?id=ilo&limit=100");
        var all = await Page.Locator("#list .line .name").AllTextContentsAsync();
        var scene = await CountAsync();
        await PressOnTimeAsync("End");

        await Expect(Page).ToHaveURLAsync(new Regex("from=2011"));
        await Expect(Page.Locator("#time-says")).ToHaveTextAsync("2011 – …");
        await Expect(Page.Locator("#time-from")).ToHaveAttributeAsync("aria-valuetext", "2011");
        await Expect(Page.Locator("#list .line", new PageLocatorOptions { HasText = "Gulshara Abdukalikova" })).ToHaveCountAsync(0);
        await Expect(Page.Locator("#scene-counts")).Not.ToHaveTextAsync(scene);
        await Expect(Page.Locator("#time-from")).ToBeFocusedAsync();
        Assert.That((await Page.Locator("#list .line .name").AllTextContentsAsync()).Count, Is.LessThan(all.Count));
        await AssertAccessibleAsync();

        await Page.ReloadAsync();
        await Expect(Page.Locator("#time-says")).ToHaveTextAsync("2011 – …");
        await Expect(Page.Locator("#time-from")).ToHaveAttributeAsync("max", "4");
        await Page.GoBackAsync();
        await Expect(Page.Locator("#list .line .name")).ToHaveTextAsync(all);
        await Page.GoForwardAsync();
        await Expect(Page.Locator("#time-says")).ToHaveTextAsync("2011 – …");
        await Button("All dates").ClickAsync();
        await Expect(Page.Locator("#list .line .name")).ToHaveTextAsync(all);
        await Expect(Page.Locator("#time-reset")).ToBeHiddenAsync();
    }

    [Test]
    public async Task While_a_handle_moves_scene_list_and_table_show_that_time()
    {
        await GoAsync("#who-cooperates?id=ilo&limit=100");
        await Expect(Page.Locator("#time-scale")).ToBeVisibleAsync();
        await Page.EvaluateAsync(
            """
            () => {
              const to = document.getElementById("time-to");
              to.value = "2";
              to.dispatchEvent(new Event("input"));
            }
            """);

        await Expect(Page.Locator("#time-says")).ToHaveTextAsync("… – 2009");
        // Only the symposium of 2011 had them; the conference of 2009 had Ms Abdukalikova.
        await Expect(Page.Locator("#list .line", new PageLocatorOptions { HasText = "Norbert Jousten" })).ToBeHiddenAsync();
        await Expect(Page.Locator("#list .line", new PageLocatorOptions { HasText = "Gulshara Abdukalikova" })).ToBeVisibleAsync();
        await FrameAsync();
        var visible = await Page.EvaluateAsync<string[]>(
            "() => document.getElementById('canvas')._cyreg.cy.nodes(':visible').map(n => n.id().slice(1))");
        Assert.That(
            visible,
            Does.Contain("osce-astana-conference-2009")
                .And.Contain("ilo")
                .And.Not.Contain("astana-symposium-2011")
                .And.Not.Contain("norbert-jousten"));
        // Mr Taran represents the ILO, without a date.
        Assert.That(visible, Does.Contain("patrick-taran"));
        await Button("Table").ClickAsync();
        await Expect(Page.Locator("#table tr[data-id=norbert-jousten]")).ToBeHiddenAsync();
        await Expect(Page.Locator("#table tr[data-id=gulshara-abdukalikova]")).ToBeVisibleAsync();
        Assert.That(Page.Url, Does.Not.Contain("to="));
    }

    [Test]
    public async Task Ties_without_a_date_stay_whatever_the_time_and_are_counted()
    {
        await GoAsync("#profile?id=ilo&from=2030");

        await Expect(Page.Locator("#time-undated")).ToHaveTextAsync(new Regex("^[0-9]+ undated ties are always shown$"));
        await Expect(Page.Locator("#list .line", new PageLocatorOptions { HasText = "Regional consultations on social security" }))
            .ToBeVisibleAsync();
        await Expect(Page.Locator("#list .line", new PageLocatorOptions { HasText = "Conference on migration management" }))
            .ToHaveCountAsync(0);
    }

    [Test]
    public async Task The_day_of_knowledge_is_chosen_among_days_of_publication()
    {
        await GoAsync("#who-cooperates?id=ilo&limit=100");
        var all = await Page.Locator("#list .line").CountAsync();
        await Page.GetByLabel("Published up to", new PageGetByLabelOptions { Exact = true })
            .SelectOptionAsync(new SelectOptionValue { Label = "30 March 2011" });

        await Expect(Page).ToHaveURLAsync(new Regex("knownBy=2011-03-30"));
        await Expect(Page.Locator("#field-knownBy")).ToHaveValueAsync("2011-03-30");
        await Expect(Page.Locator("#list .line", new PageLocatorOptions { HasText = "Jana Costachi" })).ToHaveCountAsync(0);
        Assert.That(await Page.Locator("#list .line").CountAsync(), Is.LessThan(all));
    }

    [Test]
    public async Task The_timeline_orders_engagements_by_start_and_puts_undated_ones_last()
    {
        await GoAsync("#profile?id=ilo");
        await Expect(Page.Locator("#time-scale")).ToBeVisibleAsync(); // by then the dates are known
        await Page.Locator("#layout").SelectOptionAsync("timeline");

        var places = await PlacesAsync();
        string[] byTime =
        [
            "ilo-labour-migration-project",
            "osce-astana-conference-2009",
            "astana-symposium-2011",
            "social-security-consultations",
        ];
        Assert.That(byTime.Select(id => places[id][0]), Is.Ordered.Ascending);
        Assert.That(places["ilo"][1], Is.LessThan(byTime.Min(id => places[id][1])));
        await FrameAsync();
        var ticks = await Page.EvaluateAsync<string[]>(
            "() => document.getElementById('canvas')._cyreg.cy.nodes('.tick').filter(':visible').sort((a, b) => a.position().x - "
                + "b.position().x).map(n => n.data('name'))");
        Assert.That(ticks, Is.EqualTo(new[] { "2008", "2009", "2010", "2011", "2012", "undated" }));
        await Expect(Page.Locator("#scene-counts")).ToHaveTextAsync("5 stakeholders, 4 engagements, 9 ties");
        await Page.Locator("#layout").SelectOptionAsync("concentric");
        Assert.That(await Page.EvaluateAsync<int>("() => document.getElementById('canvas')._cyreg.cy.nodes('.tick').length"), Is.Zero);
    }
}
