using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Browser;

/// <summary>Planning a consultation, from the demand to the participants.</summary>
[TestFixture]
public sealed class PlanJourneys : BrowserFixture
{
    private const string Unions =
        """
        {"title": "Round table of trade unions", "seats": 4,
         "demands": [{"name": "unions", "who": {"constituency": ["workers"]}, "least": 3},
                     {"name": "Kazakhstan", "who": {"country": ["KZ"]}, "most": 1},
                     {"name": "Tajikistan", "who": {"country": ["TJ"]}, "least": 2}],
         "exclude": ["tj-federation-of-independent-trade-unions"]}
        """;

    private ILocator Quality => Page.Locator(".quality");

    private ILocator Dialog => Page.Locator("dialog[open]");

    [Test]
    public async Task Three_demands_make_a_list_and_a_decline_is_replaced()
    {
        await PlanAsync();
        await Page.Locator("#plan-title").FillAsync("Seasonal work");
        await Page.Locator("#plan-seats-least").FillAsync("4");
        await Page.Locator("#plan-seats-most").FillAsync("5");
        var group = Page.Locator(".groups-asked > li").First;
        await group.Locator("summary", new LocatorLocatorOptions { HasText = "any" }).First.ClickAsync();
        await group.GetByRole(AriaRole.Checkbox, new LocatorGetByRoleOptions { Name = "workers", Exact = true }).CheckAsync();
        await Page.Locator("#plan-demands-0-least").FillAsync("9");
        await Expect(group.Locator(".eligible")).ToHaveTextAsync(new Regex(@"^\d could be invited$"));
        await Expect(Page.Locator(".checks .problem").First).ToContainTextAsync("9 are asked for");
        await Page.Locator("#plan-demands-0-least").FillAsync("2");
        await Expect(Page.Locator(".checks .problem")).ToHaveCountAsync(0);

        await Page.Locator("#plan-find").ClickAsync();
        await Expect(Quality).ToHaveTextAsync("This is the best possible list.");
        await Expect(Page.Locator(".invitee")).ToHaveCountAsync(5);
        await Expect(Page.Locator(".invitee .last a").First).ToHaveAttributeAsync("href", new Regex("#profile\\?id=.*family=engagement"));
        await AssertAccessibleAsync();

        await Page.Locator("#plan-keep").ClickAsync();
        await Expect(Page.Locator(".plan-one h2").First).ToHaveTextAsync("Seasonal work");
        var first = await Page.Locator(".invitee").First.GetAttributeAsync("data-id");
        foreach (var status in new[] { "invited", "declined" })
        {
            await Page.Locator($"[id='plan-status-{first}']").ClickAsync();
            await Page.Locator("#entry-status").SelectOptionAsync(status);
            await Page.Locator("#entry-note").FillAsync($"is {status}");
            await Dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Save", Exact = true }).ClickAsync();
            await Expect(Page.Locator($".invitee[data-id='{first}'] .state")).ToHaveTextAsync(status);
        }

        await Page.Locator("#plan-replan").ClickAsync();
        await Expect(Dialog).ToContainTextAsync("New:");
        await AssertAccessibleAsync();
        await Button("Change the list").ClickAsync();
        await Expect(Page.Locator(".notice")).ToHaveTextAsync(new Regex("1 new, 0 withdrawn"));
        await Expect(Page.Locator(".invitee")).ToHaveCountAsync(6);
        await Expect(Page.Locator(".invitee").Last).ToContainTextAsync("is declined");
        await AssertAccessibleAsync();

        await Page.Locator("#plan-papers summary").ClickAsync();
        var file = await Page.RunAndWaitForDownloadAsync(() => Page.Locator("[data-paper=xlsx]").ClickAsync());
        Assert.That(file.SuggestedFilename, Is.EqualTo("seasonal-work.xlsx"));
        Assert.That((await File.ReadAllBytesAsync((await file.PathAsync())!))[..2], Is.EqualTo("PK"u8.ToArray()));
    }

    [Test]
    public async Task An_impossible_demand_is_explained_and_one_click_accepts_the_least_change()
    {
        await PlanAsync();
        await Page.Locator("#plan-seats-most").FillAsync("0");
        await Expect(Page.Locator("[data-field='seats.most'] .problem")).ToContainTextAsync("not a whole number from 1 to 500");
        await Page.Locator(".demand input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "demand.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(Unions) });
        await Expect(Page.Locator("#plan-title")).ToHaveValueAsync("Round table of trade unions");
        await Page.Locator("#plan-find").ClickAsync();
        var answer = Page.Locator(".plan-answer");
        await Expect(answer).ToContainTextAsync("No list meets all demands.");
        await Expect(answer.Locator(".reasons li")).ToHaveTextAsync(
            new[]
            {
                new Regex("^unions: at least 3"), new Regex("^Tajikistan: at least 2"), new Regex("^the number of seats: exactly 4"),
                new Regex("^excluded: "), new Regex("^the number of seats: at most 4 becomes at most 5"),
            });
        await AssertAccessibleAsync();

        await Page.Locator("#plan-accept").ClickAsync();
        await Expect(Quality).ToHaveTextAsync("This is the best possible list.");
        await Expect(Page.Locator("#plan-seats-most")).ToHaveValueAsync("5");
        await Expect(Page.Locator(".invitee")).ToHaveCountAsync(5);
    }

    [Test]
    public async Task Two_simultaneous_editors_see_each_others_changes_and_lose_nothing()
    {
        await MakeAsync("two-editors", new { title = "Two editors", seats = 2 });
        var other = await Page.Context.NewPageAsync();
        foreach (var page in new[] { Page, other })
        {
            await page.GotoAsync($"{Server.Address}#plans?id=two-editors");
            await Expect(page.Locator(".invitee")).ToHaveCountAsync(2);
        }

        await Page.Locator(".invitee [id^='plan-status-']").First.ClickAsync();
        await Page.Locator("#entry-note").FillAsync("mine");
        await other.Locator(".invitee [id^='plan-status-']").First.ClickAsync();
        await other.Locator("#entry-note").FillAsync("theirs");
        await other.Locator("dialog .primary").ClickAsync();
        await Expect(other.Locator(".invitee .state").First).ToHaveTextAsync("invited");

        await Dialog.Locator(".primary").ClickAsync();
        await Expect(Dialog).ToContainTextAsync("Somebody else has changed this plan");
        await Expect(Dialog).ToContainTextAsync("draft → invited");
        await Expect(Dialog).ToContainTextAsync("theirs");
        await Expect(Page.Locator("#entry-note")).ToHaveValueAsync("mine");
        await AssertAccessibleAsync();
        await Page.Locator("#entry-status").SelectOptionAsync("confirmed");
        await Button("Save mine as well").ClickAsync();
        await Expect(Page.Locator(".invitee .state").First).ToHaveTextAsync("confirmed");
        await Page.Locator(".invitee").First.Locator("summary", new LocatorLocatorOptions { HasText = "History: 2" }).ClickAsync();
        await Expect(Page.Locator(".invitee").First).ToContainTextAsync("theirs");
        await Expect(Page.Locator(".invitee").First).ToContainTextAsync("mine");
        await other.CloseAsync();
    }

    [Test]
    public async Task A_damaged_plan_is_listed_beside_the_others_and_removed()
    {
        await MakeAsync("damaged", new { title = "Damaged", seats = 2 });
        await StoredPlan.DamageAsync($"embedded:{Server.Store}", "damaged");
        await Page.GotoAsync($"{Server.Address}#plans");
        var card = Page.Locator(".card", new PageLocatorOptions { HasText = "This plan cannot be opened" });
        await Expect(card.Locator("h3")).ToHaveTextAsync("damaged");
        await AssertAccessibleAsync();
        await card.Locator("button").ClickAsync();
        await Button("Remove the plan").ClickAsync();
        await Expect(card).ToHaveCountAsync(0);
        await Expect(Page.Locator("#plan-kept")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_value_of_the_grid_is_changed_by_keyboard_and_its_history_is_kept()
    {
        await MakeAsync("on-the-grid", new { title = "On the grid", seats = 3, convener = "ilo", scope = new { knownBy = "2015-12-31" } });
        await Page.GotoAsync($"{Server.Address}#plans?id=on-the-grid");
        var introduced = Page.Locator(".invitee .introduced").First;
        await Expect(introduced).ToHaveAttributeAsync(
            "href", new Regex("#how-connected\\?from=ilo&to=.*disjoint=true.*knownBy=2015-12-31"));
        await Page.Locator("#plan-grid > summary").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        var row = Page.Locator("#plan-grid tbody tr").First;
        await Expect(row).ToBeVisibleAsync();
        await AssertAccessibleAsync();

        var id = await row.GetAttributeAsync("data-id");
        row = Page.Locator($"#plan-grid tr[data-id='{id}']");
        await TabToAsync($"plan-judge-{id}");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator("#entry-power")).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync("7");
        await TabToAsync("entry-reason");
        await Page.Keyboard.TypeAsync("It has a veto");
        await Dialog.Locator(".primary").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Dialog.Locator("[data-field='power'] .problem")).ToContainTextAsync("not a number from 0 to 1");
        await AssertAccessibleAsync();
        await Page.Locator("#entry-power").FillAsync("0.125");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(row.Locator("[data-value=power]")).ToContainTextAsync(new Regex(@"^0\.125 \(computed: \d"));
        await Expect(Page.Locator($"[id='plan-judge-{id}']")).ToBeFocusedAsync();
        await row.Locator("summary", new LocatorLocatorOptions { HasText = "History: 1 entry" }).ClickAsync();
        await Expect(row).ToContainTextAsync("Power 0.125 · “It has a veto”");
        await AssertAccessibleAsync();
    }

    [Test]
    public async Task A_consultation_is_planned_by_keyboard_alone()
    {
        await PlanAsync();
        await TabToAsync("plan-title");
        await Page.Keyboard.TypeAsync("By keyboard");
        await TabToAsync("field-plan-convener");
        await Page.Keyboard.TypeAsync("ILO");
        await Expect(Page.Locator("#field-plan-convener-suggestions [role=option]").First).ToContainTextAsync("International Labour");
        await Page.Keyboard.PressAsync("ArrowDown");
        await Page.Keyboard.PressAsync("Enter");
        await TabToAsync("plan-seats-least");
        await Page.Keyboard.TypeAsync("3");
        await TabToAsync("plan-seats-most");
        await Page.Keyboard.TypeAsync("4");
        await TabToAsync("plan-demands-0-who-constituency-chosen");
        await Page.Keyboard.PressAsync("Enter");
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Space");
        await Expect(Page.Locator("#plan-demands-0-who-constituency-chosen")).Not.ToHaveTextAsync("any");
        await TabToAsync("plan-find");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator("#plan-found")).ToBeFocusedAsync();
        await TabToAsync("plan-keep");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator(".plan-one h2").First).ToHaveTextAsync("By keyboard");
        var first = await Page.Locator(".invitee").First.GetAttributeAsync("data-id");
        await TabToAsync($"plan-status-{first}");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator("#entry-status")).ToBeFocusedAsync();
        await TabToAsync("entry-note");
        await Page.Keyboard.TypeAsync("by letter");
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator(".invitee .state").First).ToHaveTextAsync("invited");
        await Expect(Page.Locator($"[id='plan-status-{first}']")).ToBeFocusedAsync();
    }

    [Test]
    public async Task Everything_is_there_on_a_phone_in_Russian_and_in_dark_mode()
    {
        await OpenAloneAsync(new BrowserNewContextOptions
        {
            Locale = "ru-RU",
            ColorScheme = ColorScheme.Dark,
            ViewportSize = new ViewportSize { Width = 390, Height = 844 },
            HasTouch = true,
        });
        await GoAsync("#who-cooperates?id=ilo&shortlist=iom,osce");
        await Page.Locator("#shortlist-open").ClickAsync();
        await Page.Locator("#shortlist button.primary").ClickAsync();
        await Expect(Page.Locator("#plan-seats-least")).ToHaveValueAsync("2");
        await AssertFitsAsync();
        await Page.Locator("#plan-find").ClickAsync();
        await Expect(Quality).ToHaveTextAsync("Это лучший из возможных списков.");
        await Expect(Page.Locator(".invitee", new PageLocatorOptions { HasText = "Должен быть приглашён." })).ToHaveCountAsync(2);
        Assert.That(await Page.Locator(".invitee .reasons li").AllTextContentsAsync(), Has.None.Match("^It |wanted|on the list|recorded"));
        await AssertFitsAsync();
        await AssertAccessibleAsync();
        await Page.Locator("#plan-keep").ClickAsync();
        await Expect(Page.Locator(".access")).ToContainTextAsync("Ключи не настроены");
        await Expect(Page.Locator(".plan-one .invitee").First).ToBeVisibleAsync();
        await AssertFitsAsync();
        await AssertAccessibleAsync();
    }

    private async Task MakeAsync(string id, object demand)
    {
        await using var made = await Page.APIRequest.PostAsync(
            $"{Server.Address}api/v1/plans?id={id}", new APIRequestContextOptions { DataObject = demand });
        Assert.That(made.Ok, await made.TextAsync());
    }

    private async Task PlanAsync()
    {
        await Page.GotoAsync($"{Server.Address}#plan");
        await Expect(Page.Locator(".checks p").First).ToBeVisibleAsync();
    }

    /// <summary>Presses the tab key until an element has the focus.</summary>
    private async Task TabToAsync(string id)
    {
        for (var presses = 0; presses < 80; presses++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await Page.EvaluateAsync<string?>("() => document.activeElement?.id") == id)
            {
                return;
            }
        }

        Assert.Fail($"The tab key does not lead to #{id}");
    }
}
