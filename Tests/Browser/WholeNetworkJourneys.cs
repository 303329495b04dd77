using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Browser;

/// <summary>Questions about the whole network: the map of cooperation, what changed, who takes part.</summary>
[TestFixture]
public sealed class WholeNetworkJourneys : BrowserFixture
{
    private const string Places =
        "() => JSON.stringify(document.getElementById('canvas')._cyreg.cy.nodes('[label]').map(n => [n.id(), n.position()]))";
    // Visibility of a node is known after a frame is drawn.
    private const string Seen =
        """
        async () => {
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          return document.getElementById("canvas")._cyreg.cy.nodes("[label]").filter((node) => node.visible()).length;
        }
        """;

    [Test]
    public async Task A_cell_of_the_matrix_leads_to_its_pairs_a_pair_to_its_evidence_and_a_link_back()
    {
        await GoAsync("#cooperation-map");
        await Page.Locator("#field-between").SelectOptionAsync("constituency");
        await Page.Locator("#field-level").SelectOptionAsync("organization");
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Cooperation between constituencies");
        await AssertAccessibleAsync();
        await Page.Locator("#own [data-cell='workers|employers']").First.ClickAsync();

        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Who cooperates: workers – employers");
        await Expect(Page).ToHaveURLAsync(new Regex("a=workers&b=employers"));
        await Page.Locator("#list .line").First.ClickAsync();
        await Page.Locator("#panel .ties .line").First.ClickAsync();
        await Expect(Page.Locator("#panel .saying").First).ToBeVisibleAsync();
        await AssertAccessibleAsync();

        await Page.Locator("#field-weight").SelectOptionAsync("count");
        await Expect(Page).ToHaveURLAsync(new Regex("a=workers&b=employers.*weight=count"));
        await Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Back to the matrix" }).ClickAsync();
        await Expect(Page.Locator("#own [data-cell='workers|employers']").First).ToHaveTextAsync("16");
    }

    [Test]
    public async Task An_empty_cell_says_that_there_is_no_record_and_one_that_was_left_out_does_not()
    {
        await GoAsync("#cooperation-map?between=country&level=organization");
        await Expect(Page.Locator("#own td.no-record").First).ToHaveTextAsync("no record, not no contact");
        await Expect(Page.Locator("#own .beyond")).ToHaveCountAsync(0);
        await AssertAccessibleAsync();

        await GoAsync("#cooperation-map?between=country&level=organization&limit=5");
        await Expect(Page.Locator("#own .cell").First).ToBeVisibleAsync();
        await Expect(Page.Locator("#own tbody tr").Last.Locator(".no-record")).ToHaveCountAsync(0);
        await Expect(Page.Locator("#own .beyond").First).ToHaveTextAsync("…");
        await Expect(Page.Locator("#left-out")).ToContainTextAsync("cells are not shown");
    }

    [Test]
    public async Task Pairs_are_in_list_scene_and_table_and_share_the_selection()
    {
        await GoAsync("#cooperation-map?limit=5");
        await Page.Locator("#list .line").First.ClickAsync();
        await Expect(Page.Locator("#list .line").First).ToHaveAttributeAsync("aria-current", "true");
        Assert.That(
            await Page.EvaluateAsync<int>("() => document.getElementById('canvas')._cyreg.cy.nodes('.chosen').length"),
            Is.EqualTo(2));
        await Button("Table").ClickAsync();
        await Expect(Page.Locator("#table table").First.Locator("tbody tr")).ToHaveCountAsync(5);
        await Expect(Page.Locator("#table tr[data-chosen]")).ToHaveCountAsync(1);
        await AssertAccessibleAsync();
    }

    [Test]
    public async Task What_changed_starts_with_two_halves_of_the_period_in_three_columns()
    {
        await GoAsync();
        await Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "What changed" }).ClickAsync();
        await Expect(Page).ToHaveURLAsync(new Regex("before=.*after="));
        await Page.Locator("#field-level").SelectOptionAsync("organization");
        await Expect(Page).ToHaveURLAsync(new Regex("level=organization"));
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync(new Regex("^What changed: 2008 – 20.. compared with 20.. – 2015$"));
        await Expect(Page.Locator("#own .column h3")).ToHaveTextAsync(["Gone", "Stayed", "New"]);
        await Expect(Page.Locator("#own .column.gone .line").First).ToBeVisibleAsync();
        await Page.Locator("#own .column.gone .line").First.ClickAsync();
        await Page.Locator("#panel .ties .line").First.ClickAsync();
        await Expect(Page.Locator("#panel .saying").First).ToBeVisibleAsync();
        await AssertAccessibleAsync();
        await Page.GoBackAsync();
        await Expect(Page.Locator("#field-level")).ToHaveValueAsync("stakeholder");
        await Page.GoBackAsync();
        await Expect(Page.Locator("#welcome-body h2").First).ToBeVisibleAsync();
    }

    [Test]
    public async Task Choices_made_before_the_periods_are_known_are_kept()
    {
        var chosen = new TaskCompletionSource();
        await Page.RouteAsync("**/participation?**", async route =>
        {
            await chosen.Task;
            await route.ContinueAsync();
        });
        await GoAsync();
        await Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "What changed" }).ClickAsync();
        await Page.Locator("#field-level").SelectOptionAsync("organization");
        chosen.SetResult();
        await Expect(Page).ToHaveURLAsync(new Regex("level=organization"));
        await Expect(Page.Locator("#field-before")).Not.ToHaveValueAsync("");
        await Expect(Page.Locator("#field-level")).ToHaveValueAsync("organization");
        await Expect(Page.Locator("#answer:not([aria-busy])")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Either_brush_asks_for_its_own_period()
    {
        await GoAsync("#what-changed?before=2008/2010&after=2011/2015&level=organization");
        await Expect(Page.Locator("#time-second-says")).ToHaveTextAsync("2011 – 2015");
        await Page.Locator("#time-second-to").FocusAsync();
        await Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(Page).ToHaveURLAsync(new Regex("before=2008%2F2010&after=2011%2F2014"));
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("What changed: 2008 – 2010 compared with 2011 – 2014");
        await Expect(Page.Locator("#field-after")).ToHaveValueAsync("2011/2014");

        await GoAsync("#what-changed?knownBy=2010&knownBy=2012");
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("What became known between 2010 and 2012");
        await Expect(Page.Locator("#field-knownBy")).ToHaveValueAsync("2010; 2012");
        await Expect(Page.Locator("#answer:not([aria-busy])")).ToBeVisibleAsync();
        await Page.Locator("#list .line").First.ClickAsync();
        await Page.Locator("#panel .link").First.ClickAsync();
        await Expect(Page.Locator("#panel .actions")).ToBeVisibleAsync();
        await Expect(Page.Locator("#time-scale")).ToBeHiddenAsync();
        await Expect(Page.Locator("#trouble")).ToBeHiddenAsync();
    }

    [Test]
    public async Task Nodes_have_the_same_position_in_both_pictures()
    {
        await GoAsync("#what-changed?before=2008/2010&after=2011/2015&level=organization");
        await Button("Scene").ClickAsync();
        var places = await Page.EvaluateAsync<string>(Places);
        var all = await Page.EvaluateAsync<int>(Seen);
        await Button("Earlier").ClickAsync();
        var earlier = await Page.EvaluateAsync<int>(Seen);
        await Button("Later").ClickAsync();
        var later = await Page.EvaluateAsync<int>(Seen);
        Assert.That(await Page.EvaluateAsync<string>(Places), Is.EqualTo(places));
        Assert.That(earlier, Is.LessThan(all).And.GreaterThan(0));
        Assert.That(later, Is.LessThanOrEqualTo(all).And.GreaterThan(earlier));
        await AssertAccessibleAsync();
    }

    [Test]
    public async Task Who_takes_part_is_a_chart_whose_numbers_are_in_the_table()
    {
        await GoAsync("#who-takes-part?level=organization&group=year");
        await Expect(Page.Locator("#own .chart").First)
            .ToHaveAttributeAsync("aria-label", new Regex("^Engagements by year: 2008 1; .*2011 "));
        await Expect(Page.Locator("#own .bar-row").First).ToContainTextAsync("International Labour Organization: 3 engagements");
        await AssertAccessibleAsync();
        await Button("Table").ClickAsync();
        var first = Page.Locator("#table table").First;
        await Expect(first.Locator("thead")).ToContainTextAsync("2011");
        await Expect(first.Locator("tbody tr").First).ToContainTextAsync("International Labour Organization");
        await AssertAccessibleAsync();
    }

    [Test]
    public async Task A_bar_and_a_line_of_the_list_are_one_selection()
    {
        await GoAsync("#who-takes-part?level=organization");
        await Page.Locator("#list .line").Nth(1).ClickAsync();
        await Expect(Page.Locator("#own .bar-row").Nth(1)).ToHaveAttributeAsync("aria-current", "true");
        await Page.Locator("#own .bar-row").First.ClickAsync();
        await Expect(Page.Locator("#list .line").First).ToHaveAttributeAsync("aria-current", "true");
        await Expect(Page.Locator("#panel h3")).ToContainTextAsync("International Labour Organization");
    }

    [Test]
    public async Task The_chosen_time_filters_who_takes_part()
    {
        await GoAsync("#who-takes-part?level=organization&group=role");
        var all = await Page.Locator("#own .bar-row").CountAsync();
        await PressOnTimeAsync("End");
        await Expect(Page).ToHaveURLAsync(new Regex("from=2015"));
        await Expect(Page.Locator("#own .bar-row")).Not.ToHaveCountAsync(all);
        await Expect(Page.Locator("#own .bar-row").First).ToBeVisibleAsync();
        await Expect(Page.Locator("#time-says")).ToHaveTextAsync("2015 – …");
    }

    [Test]
    public async Task Every_question_is_asked_in_Russian_too()
    {
        await OpenAsync(new BrowserNewContextOptions { Locale = "ru-RU" });
        foreach (var (hash, title) in new[]
        {
            ("#how-connected?from=ilo&to=iom", "Как связаны: "),
            ("#who-is-around?id=ilo", "Кто рядом: "),
            ("#cooperation-map?between=constituency", "Сотрудничество между категориями участников"),
            ("#what-changed?before=2008/2010&after=2011/2015", "Что изменилось: 2008 – 2010 → 2011 – 2015"),
            ("#who-takes-part", "Кто участвует, по ролям"),
            ("#who-bridges?level=organization&measure=communities", "Кто связывает: сообщества"),
            ("#who-is-missing?level=organization&limit=5", "Кого не хватает"),
        })
        {
            await GoAsync(hash);
            await Expect(Page.Locator("h1:visible")).ToContainTextAsync(title);
            await Expect(Page.Locator("#list .line").First).ToBeVisibleAsync();
            await AssertFitsAsync();
        }
    }
}
