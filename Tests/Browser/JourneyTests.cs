using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Microsoft.VisualBasic.FileIO;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Browser;

[TestFixture]
public sealed class JourneyTests : BrowserFixture
{
    [Test]
    public async Task From_a_name_to_the_document_that_says_so_and_back_by_the_link()
    {
        await GoAsync();
        await AssertAccessibleAsync();
        await Page.Locator("#search").FillAsync("МОТ");
        var first = Suggestion;
        await Expect(first).ToContainTextAsync("International Labour Organization");
        await Expect(first).ToContainTextAsync("МОТ");
        await AssertAccessibleAsync();
        await first.ClickAsync();
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Profile of International Labour Organization");

        await Button("Who cooperates").First.ClickAsync();
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Who cooperates with International Labour Organization");
        await Page.Locator("#list .line").First.ClickAsync();
        await Expect(Page.Locator("#panel h3")).ToContainTextAsync("European Union");
        await Page.Locator("#panel .ties .line", new PageLocatorOptions { HasText = "funds" }).First.ClickAsync();
        await Expect(Page.Locator("#panel")).ToContainTextAsync("2 independent publishers");
        await Expect(Page.Locator("#panel")).ToContainTextAsync("paragraph 14");
        var document = Page.Locator("#panel .saying a").First;
        await Expect(document).ToHaveAttributeAsync("rel", "noopener noreferrer");
        await Expect(document).ToHaveAttributeAsync("href", new Regex("^https?://"));
        await AssertAccessibleAsync();

        var listed = await Page.Locator("#list .line .name").AllTextContentsAsync();
        await Page.ReloadAsync();
        await Expect(Page.Locator("#list .line .name")).ToHaveTextAsync(listed);
    }

    [Test]
    public async Task Everything_can_be_done_by_keyboard()
    {
        await GoAsync();
        await Page.Keyboard.PressAsync("/");
        await Page.Keyboard.TypeAsync("international labour org");
        await Expect(Suggestion).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("ArrowDown");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Profile of International Labour Organization");
        await Page.Locator("#scene").FocusAsync();
        await Page.Keyboard.PressAsync("ArrowRight");
        await Expect(Page.Locator("#live")).ToContainTextAsync("International Labour Organization");
        await Page.Keyboard.PressAsync("ArrowRight");
        await Expect(Page.Locator("#live")).Not.ToContainTextAsync("International Labour Organization, international");
        var before = await CountAsync();
        await Page.Keyboard.PressAsync("e");
        await Expect(Page.Locator("#live")).ToContainTextAsync("added");
        Assert.That(await CountAsync(), Is.Not.EqualTo(before));
        await Page.Keyboard.PressAsync("Control+z");
        await Expect(Page.Locator("#scene-counts")).ToHaveTextAsync(before);
        await Page.Keyboard.PressAsync("Control+y");
        await Expect(Page.Locator("#scene-counts")).Not.ToHaveTextAsync(before);
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator("#panel")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Escape");
        await Expect(Page.Locator("#scene")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Escape");
        await Expect(Page.Locator("#panel")).ToBeHiddenAsync();
        await Page.Keyboard.PressAsync("?");
        await Expect(Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await AssertAccessibleAsync();
        await Page.Keyboard.PressAsync("Escape");
        await Expect(Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
    }

    [Test]
    public async Task Several_who_are_picked_have_common_ground()
    {
        await GoAsync("#profile?id=ilo");
        await Page.Locator("#search").FillAsync("European Union");
        await Suggestion.ClickAsync();

        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Common ground of International Labour Organization, European Union");
        await Expect(Page.Locator("#list .line")).ToHaveCountAsync(1);
        await Expect(Page.Locator("#list .line")).ToContainTextAsync("European Union (funds)");
        await Expect(Page.Locator("#scene-counts")).ToHaveTextAsync("2 stakeholders, 1 engagement, 2 ties");

        await Button("Take European Union out").ClickAsync();
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Profile of International Labour Organization");
    }

    [Test]
    public async Task Those_marked_in_the_scene_are_compared()
    {
        await GoAsync("#who-cooperates?id=ilo");
        foreach (var name in new[] { "European Union", "Jana Costachi" })
        {
            await Page.Locator("#list .line", new PageLocatorOptions { HasText = name }).First.ClickAsync();
            await Button("Mark for comparison").ClickAsync();
        }

        await Button("Common ground of marked (2)").ClickAsync();
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Common ground of European Union, Jana Costachi");
        await Expect(Page.Locator("#list .line")).ToHaveCountAsync(1);
    }

    [Test]
    public async Task Back_and_forward_go_from_question_to_question()
    {
        await GoAsync("#who-cooperates?id=ilo");
        await Page.Locator("#field-level").SelectOptionAsync("country");
        await Button("Ask").ClickAsync();
        await Expect(Page).ToHaveURLAsync(new Regex("level=country"));
        await Expect(Page.Locator("#list .line").First).ToContainTextAsync("European Union");
        var byCountry = await Page.Locator("#list .line .name").AllTextContentsAsync();

        await Page.GoBackAsync();
        await Expect(Page.Locator("#list .line .name")).Not.ToHaveTextAsync(byCountry);
        await Expect(Page.Locator("#field-level")).ToHaveValueAsync("stakeholder");
        await Page.GoForwardAsync();
        await Expect(Page.Locator("#list .line .name")).ToHaveTextAsync(byCountry);
        await Expect(Page.Locator("#field-level")).ToHaveValueAsync("country");
    }

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

    [Test]
    public async Task The_legend_counts_and_hides()
    {
        await GoAsync("#who-cooperates?id=ilo");
        var entry = Page.Locator("#legend [data-entry='kind:person']");
        var before = await CountAsync();
        await entry.ClickAsync();
        await Expect(entry).ToHaveAttributeAsync("aria-pressed", "false");
        await Expect(Page.Locator("#scene-counts")).Not.ToHaveTextAsync(before);
        await AssertAccessibleAsync();
        await entry.ClickAsync();
        await Expect(Page.Locator("#scene-counts")).ToHaveTextAsync(before);
    }

    [Test]
    public async Task The_table_is_sorted_and_selects_what_the_scene_selects()
    {
        await GoAsync("#who-cooperates?id=ilo");
        await Button("Table").ClickAsync();
        await Button("Name").ClickAsync();
        var names = await Page.Locator("#table table").First.Locator("tbody td:nth-child(2)").AllTextContentsAsync();
        Assert.That(names, Is.EqualTo(names.Order(StringComparer.InvariantCulture)));
        await Page.Locator("#table tbody button").First.ClickAsync();
        await Expect(Page.Locator("#table tr[data-chosen]")).ToHaveCountAsync(1);
        await Expect(Page.Locator("#list .line[aria-current]")).ToHaveCountAsync(1);
        await Expect(Page.Locator("#panel h3")).ToContainTextAsync(names[0]);
        await AssertAccessibleAsync();
    }

    [Test]
    public async Task The_interface_speaks_Russian_with_Russian_names()
    {
        await OpenAsync(new BrowserNewContextOptions { Locale = "ru-RU" });
        await GoAsync("#who-cooperates?id=ilo");
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("С кем сотрудничает: Международная организация труда");
        await Expect(Page.Locator("#list .line .name").First).ToHaveTextAsync("Европейский союз");
        await Expect(Page.Locator("html")).ToHaveAttributeAsync("lang", "ru");
        await AssertAccessibleAsync();

        await Page.GetByLabel("Язык").SelectOptionAsync("en");
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Who cooperates with International Labour Organization");
        await Page.ReloadAsync();
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Who cooperates with International Labour Organization");
    }

    [Test]
    public async Task A_filter_that_makes_no_sense_is_explained_beside_its_field()
    {
        await GoAsync("#who-cooperates?id=ilo&from=soon&nonsense=1");
        await Expect(Page.Locator("#field-from-problem")).ToContainTextAsync("\"soon\" is not a date");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("From: \"soon\" is not a date");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("nonsense");
        await AssertAccessibleAsync();
        await Page.Locator("#field-from").FillAsync("2009");
        await Button("Ask").ClickAsync();
        await Expect(Page.Locator("#list .line").First).ToBeVisibleAsync();
        await Expect(Page.Locator("#trouble")).ToBeHiddenAsync();
    }

    [Test]
    public async Task Nobody_by_that_id_is_said()
    {
        await GoAsync("#who-cooperates?id=nobody");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("There is no stakeholder \"nobody\".");
        await Page.GotoAsync($"{Server.Address}#what-is-this");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("what-is-this");
    }

    [Test]
    public async Task The_table_taken_along_reads_back_as_it_was()
    {
        await GoAsync("#who-cooperates?id=ilo&limit=5");
        await Page.Locator("#take summary").ClickAsync();
        await AssertAccessibleAsync();
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.Locator("[data-take=csv]").ClickAsync());
        Assert.That(download.SuggestedFilename, Is.EqualTo("who-cooperates-ilo.csv"));
        using var reader = new TextFieldParser(await download.PathAsync()) { Delimiters = [","] };
        var heads = reader.ReadFields();
        Assert.That(heads, Is.EqualTo(new[] { "id", "Rank", "Name", "Kind", "Country", "Strength", "Shared engagements" }));
        var rows = new List<string[]>();
        while (reader.ReadFields() is { } row)
        {
            rows.Add(row);
        }

        Assert.That(rows.Select(r => r[2]), Is.EqualTo(await Page.Locator("#list .line .name").AllTextContentsAsync()));
        Assert.That(rows[0][0], Is.EqualTo("european-union"));
        Assert.That(rows[0][5], Is.EqualTo("0.4"));
    }

    [Test]
    public async Task A_cell_that_a_spreadsheet_would_run_is_taken_along_as_text()
    {
        await GoAsync();
        var csv = await Page.EvaluateAsync<string>("""async () => (await import("/page/csv.js")).csvOf([["=1+1", " @x", "-3", -3, "a,b", "c\"d"]])""");

        Assert.That(csv, Is.EqualTo("\uFEFF'=1+1,' @x,'-3,-3,\"a,b\",\"c\"\"d\"\r\n"));
    }

    [Test]
    public async Task The_picture_and_the_network_are_taken_along()
    {
        await GoAsync("#common-ground?party=ilo&party=european-union");
        await Page.Locator("#take summary").ClickAsync();
        var picture = await Page.RunAndWaitForDownloadAsync(() => Page.Locator("[data-take=png]").ClickAsync());
        Assert.That((await File.ReadAllBytesAsync(await picture.PathAsync()))[..8], Is.EqualTo(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }));

        await Page.Locator("#take summary").ClickAsync();
        var network = await Page.RunAndWaitForDownloadAsync(() => Page.Locator("[data-take=json]").ClickAsync());
        var json = JsonNode.Parse(await File.ReadAllTextAsync(await network.PathAsync()));
        Assert.That(json!["elements"]!["edges"]!.AsArray(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_phone_shows_all_without_scrolling_sideways()
    {
        await OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 360, Height = 740 }, HasTouch = true });
        await GoAsync("#who-cooperates?id=ilo");
        await Page.Locator("#list .line").First.ClickAsync();
        await Expect(Page.Locator("#panel h3")).ToBeVisibleAsync();
        Assert.That(await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(360));
        await AssertAccessibleAsync();
    }

    [Test]
    public async Task The_dark_can_be_read_as_well()
    {
        await OpenAsync(new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce });
        await GoAsync();
        await AssertAccessibleAsync();
        await GoAsync("#common-ground?party=ilo&party=european-union");
        await Page.Locator("#list .line").First.ClickAsync();
        await Page.Locator("#panel .ties .line").First.ClickAsync();
        await Expect(Page.Locator("#panel .saying").First).ToBeVisibleAsync();
        await AssertAccessibleAsync();
    }

    [Test]
    public async Task Names_pasted_from_a_letter_are_each_found()
    {
        await GoAsync();
        await Page.EvaluateAsync(
            """
            () => {
              const data = new DataTransfer();
              data.setData("text", "МОТ\nEuropean Union\nxqzzyvwk");
              document.getElementById("search").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, cancelable: true }));
            }
            """);
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Common ground of International Labour Organization, European Union");
        await Expect(Page.Locator("#search-note")).ToContainTextAsync("xqzzyvwk");
    }

    [Test]
    public async Task Without_its_libraries_the_page_says_what_is_missing_and_still_answers()
    {
        await Page.RouteAsync("**/page/lib/*", route => route.AbortAsync());
        await GoAsync("#who-cooperates?id=ilo");
        await Expect(Page.Locator("#scene")).ToContainTextAsync("Install Node.js");
        await Page.Locator("#list .line").First.ClickAsync();
        await Expect(Page.Locator("#panel h3")).ToContainTextAsync("European Union");
        await Button("Table").ClickAsync();
        await Expect(Page.Locator("#table table").First).ToBeVisibleAsync();
        await AssertAccessibleAsync();
    }

    private ILocator Suggestion => Page.Locator("#suggestions [role=option]").First;

    private async Task<string> CountAsync() => await Page.Locator("#scene-counts").TextContentAsync() ?? "";
}
