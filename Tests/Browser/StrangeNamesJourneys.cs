using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Browser;

/// <summary>
/// Names pasted from letters, ids with a meaning in JavaScript, right-to-left names, keyboards of other scripts, and a site that serves the
/// page under a path.
/// </summary>
[TestFixture]
public sealed class StrangeNamesJourneys : BrowserFixture
{
    private const string Stacked =
        "Z\u0335\u0321\u030A\u0316\u0302\u0361\u0311\u0348\u0350\u036B\u0306a\u0334\u0324\u0363\u0367\u0365\u036E\u0366\u0346lgo of "
            + "stacked marks";
    private const string Arabic = "وزارة العمل والحماية الاجتماعية";

    private static readonly string[] IdsOfJavaScript =
    [
        "constructor", "toString", "valueOf", "hasOwnProperty", "prototype", "isPrototypeOf", "toLocaleString", "propertyIsEnumerable",
    ];

    private protected override IReadOnlyList<IDatasetContent> Datasets
    {
        get
        {
            var dataset = new TestDataset("strange")
                .Body("tj-mfa", Kind.Ministry, "TJ", "Ministry of Foreign Affairs of Tajikistan")
                .Body("tj-mol", Kind.Ministry, "TJ", "Ministry of Labour of Tajikistan")
                .Body("ru", Kind.Government, "RU", "Government of the Russian Federation")
                .Body("north-bank", Kind.Company, "KZ", "Union Bank")
                .Body("south-bank", Kind.Company, "KG", "Union Bank")
                .Body("stacked", called: Stacked)
                .Body("arabic", Kind.Ministry, "IQ", Arabic)
                .Event("forum", "2011-03");
            dataset.Add(new Engagement(RecordId.Parse("labour-forum"), Kind.Event, "Trade Union Labour Forum of Kazakhstan"));
            for (var i = 0; i < 60; i++)
            {
                dataset.Body($"d{i:00}", Kind.Ministry, "KZ", $"Department number {i}");
            }

            foreach (var id in IdsOfJavaScript)
            {
                dataset.Body(id, Kind.Union, "KZ", $"Union {id}").Tie(id, TieType.Attends, "forum");
            }

            return [dataset.Tie("stacked", TieType.Hosts, "forum").Tie("arabic", TieType.Attends, "forum")];
        }
    }

    [Test]
    public async Task Only_unambiguous_names_of_a_pasted_letter_are_taken()
    {
        await GoAsync();
        await PasteAsync(
            "Ministry of Foreign Affairs of Kazakhstan\nEmbassy of the Russian Federation\nLabour Union Forum of Kazakhstan\nWorld "
                + "Bank\nMinistry of Labour of Tajikistan\nUnion Bank");
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Profile of Ministry of Labour of Tajikistan");
        var written = (string sure) => Page.Locator($"#pasted tr[data-sure={sure}] td:nth-child(2)");
        await Expect(written("clear")).ToHaveTextAsync(["Ministry of Labour of Tajikistan"]);
        await Expect(written("none")).ToHaveTextAsync(["Ministry of Foreign Affairs of Kazakhstan", "World Bank"]);
        await Expect(Page.Locator("#pasted input:checked")).ToHaveCountAsync(1);
        await Expect(Page.Locator("#pasted option[value=labour-forum]")).ToBeDisabledAsync();
        await AssertAccessibleAsync();

        await Page.Locator("#pasted select:has([value=south-bank])").SelectOptionAsync("south-bank");
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Common ground of Ministry of Labour of Tajikistan, Union Bank");
        await Expect(Page).ToHaveURLAsync(new Regex("party=tj-mol&party=south-bank"));
        await Expect(Page.Locator("#pasted input:checked")).ToHaveCountAsync(2);
        await Page.GetByLabel("Language").SelectOptionAsync("ru");
        await Expect(Page.Locator("#pasted h2")).ToHaveTextAsync("Вставленные названия");
        await Page.Locator("#pasted .close").ClickAsync();
        await Expect(Page.Locator("#pasted")).ToBeHiddenAsync();
    }

    [Test]
    public async Task Names_beyond_the_limit_of_the_question_are_listed()
    {
        await GoAsync();
        await PasteAsync(string.Join('\n', Enumerable.Range(0, 60).Select(i => $"{i + 1}. Department number {i}")));
        await Expect(Page.Locator("#pasted")).ToContainTextAsync("Added: 60");
        await Expect(Page.Locator("#pasted")).ToContainTextAsync("10 are left out: Department number 50, Department number 51");
        await Expect(Page.Locator("#picked li")).ToHaveCountAsync(50);
        await Expect(Page.Locator("#trouble")).ToBeHiddenAsync();
        await Expect(Page.Locator("#pasted input:checked")).ToHaveCountAsync(60);
        var download = await Page.RunAndWaitForDownloadAsync(() => Button("Save as CSV").ClickAsync());
        Assert.That((await File.ReadAllLinesAsync(await download.PathAsync())).Length, Is.EqualTo(61));
    }

    [Test]
    public async Task Many_names_are_asked_for_in_several_requests()
    {
        await GoAsync();
        await PasteAsync(string.Join('\n', Enumerable.Range(0, 600).Select(i => $"Department number {i}").Append(new string('x', 1001))));
        await Expect(Page.Locator("#pasted")).ToContainTextAsync("Added: 60");
        await Expect(Page.Locator("#pasted")).ToContainTextAsync(new Regex("Not found: [0-9]+"));
        await AssertFitsAsync();
    }

    [Test]
    public async Task Enter_in_an_input_method_editor_does_not_start_a_search()
    {
        await GoAsync();
        await Page.Locator("#search").FillAsync("number 59");
        await Expect(Suggestion).ToContainTextAsync("Department number 59");
        foreach (
            var composing in new[] { "{ key: 'Enter', isComposing: true, bubbles: true }", "{ key: 'Enter', keyCode: 229, bubbles: true }" }
        )
        {
            await Page.EvaluateAsync($"() => document.getElementById('search').dispatchEvent(new KeyboardEvent('keydown', {composing}))");
            await Expect(Page.Locator("#search")).ToHaveValueAsync("number 59");
        }

        Assert.That(new Uri(Page.Url).Fragment, Is.Empty);
        await Page.Locator("#search").PressAsync("Enter");
        await Expect(Page).ToHaveURLAsync(new Regex("#find"));
    }

    [Test]
    public async Task Shortcuts_work_on_a_Russian_keyboard()
    {
        await GoAsync("#profile?id=arabic");
        await Page.Locator("#scene").FocusAsync();
        await Page.Keyboard.PressAsync("ArrowRight");
        await PressAsync("у", "KeyE");
        await Expect(Page.Locator("#scene-counts")).ToContainTextAsync("1 engagement");
        await Page.Keyboard.PressAsync("ArrowDown");
        await PressAsync("з", "KeyP");
        await Expect(Page.Locator("#unpin")).ToBeVisibleAsync();
        await PressAsync("я", "KeyZ", ctrl: true);
        await Expect(Page.Locator("#unpin")).ToBeHiddenAsync();
        await PressAsync("н", "KeyY", ctrl: true);
        await Expect(Page.Locator("#unpin")).ToBeVisibleAsync();
        await PressAsync(",", "Slash", shift: true);
        await Expect(Page.Locator("#help")).ToBeVisibleAsync();
        await Expect(Page.Locator("#help")).ToContainTextAsync("same positions");
        await Page.Keyboard.PressAsync("Escape");
        await PressAsync(".", "Slash");
        await Expect(Page.Locator("#search")).ToBeFocusedAsync();
    }

    [Test]
    public async Task Ids_that_are_property_names_of_JavaScript_work()
    {
        await GoAsync("#who-cooperates?id=constructor");
        await Expect(Page.Locator("#list .line")).ToHaveCountAsync(IdsOfJavaScript.Length + 1);
        foreach (var layout in new[] { "fcose", "concentric", "columns", "timeline", "grid" })
        {
            await Page.Locator("#layout").SelectOptionAsync(layout);
            var places = await PlacesAsync();
            Assert.That(places.Keys, Is.SupersetOf(IdsOfJavaScript), layout);
            Assert.That(
                places.Values.Select(place => (Math.Round(place[0]), Math.Round(place[1]))).Distinct().Count(),
                Is.EqualTo(places.Count),
                layout);
        }

        await Page.Locator("#list .line[data-id=toString]").ClickAsync();
        await Expect(Page.Locator("#panel h3")).ToHaveTextAsync("Union toString");
        await Button("Pin").ClickAsync();
        await Page.Locator("#panel .ties .line").First.ClickAsync();
        await Expect(Page.Locator("#panel .saying")).ToHaveCountAsync(1);
        await GoAsync("#common-ground?" + string.Join('&', IdsOfJavaScript.Select(id => $"party={id}")));
        await Expect(Page.Locator("#list .line")).ToHaveCountAsync(1);
        await Button("Table").ClickAsync();
        await Expect(Page.Locator("#table tbody tr").First).ToBeVisibleAsync();
    }

    [Test]
    public async Task Marks_that_are_stacked_on_letters_stay_within_their_line()
    {
        await GoAsync("#who-cooperates?id=constructor");
        var line = Page.Locator("#list .line[data-id=stacked] .name");
        await Expect(line).ToHaveCSSAsync("overflow", "clip");
        var marks = await line.EvaluateAsync<int>("(name) => Math.max(...name.textContent.match(/\\p{M}+/gu).map((run) => run.length))");
        Assert.That(marks, Is.LessThanOrEqualTo(4));
        var lettered = await Page.EvaluateAsync<string>(
            "() => { const cy = document.getElementById('canvas')._cyreg.cy; "
            + "return cy.getElementById('@stacked').pstyle('label').strValue; }");
        Assert.That(Regex.Matches(lettered, @"\p{M}{5,}"), Is.Empty);
        await Page.Locator("#list .line[data-id=stacked]").ClickAsync();
        await Expect(Page.Locator("#panel h3")).ToContainTextAsync("lgo of stacked marks");
    }

    [Test]
    public async Task Necessary_marks_on_letters_are_kept()
    {
        await GoAsync();
        foreach (
            var (text, shown) in new[]
            {
                ("ส\u0e47\u0e47\u0e47\u0e47\u0e47\u0e47\u0e47", "ส\u0e47\u0e47"),
                ("Nguyễn", "Nguyễn"),
                ("မြန်မာနိုင်ငံ", "မြန်မာနိုင်ငံ"),
                ("བོད་རྒྱལ་ཁབ", "བོད་རྒྱལ་ཁབ"),
                ("בְּרֵאשִׁית", "בְּרֵאשִׁית"),
                ("ព្រះរាជាណាចក្រកម្ពុជា", "ព្រះរាជាណាចក្រកម្ពុជា"),
            })
        {
            Assert.That(
                await Page.EvaluateAsync<string>("async (text) => (await import('/page/text/text.js')).readable(text)", text),
                Is.EqualTo(shown));
        }
    }

    [Test]
    public async Task A_name_is_cut_between_characters_as_readers_count_them()
    {
        await GoAsync();
        var family = "👨‍👩‍👧‍👦";
        var cut = await Page.EvaluateAsync<string>(
            "async (text) => (await import('/page/text/text.js')).shortened(text, 42)",
            string.Concat(Enumerable.Repeat(family, 50)));
        Assert.That(cut, Is.EqualTo(string.Concat(Enumerable.Repeat(family, 40)) + "…"));
    }

    [Test]
    public async Task The_direction_of_a_name_does_not_change_that_of_the_sentence()
    {
        await GoAsync("#common-ground?party=arabic&party=stacked");
        await Expect(Page.Locator("h1:visible")).ToContainTextAsync($"\u2068{Arabic}\u2069, ");
        await Expect(Page.Locator("#picked span").First).ToHaveCSSAsync("direction", "rtl");
        await Page.Locator("#list .line").First.ClickAsync();
        await Expect(Page.Locator("#panel .ties .other", new PageLocatorOptions { HasText = Arabic })).ToHaveCSSAsync("direction", "rtl");
        await Expect(Page.Locator("html")).ToHaveCSSAsync("direction", "ltr");
    }

    [Test]
    public async Task In_forced_colours_the_pressed_button_and_the_time_are_visible()
    {
        await GoAsync("#who-cooperates?id=constructor");
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
        Assert.That(await BackgroundAsync("#show-scene"), Is.Not.EqualTo(await BackgroundAsync("#show-table")));
        Assert.That(
            await Page.EvaluateAsync<string>("() => getComputedStyle(document.getElementById('time-scale'), '::after').backgroundColor"),
            Is.Not.EqualTo(await BackgroundAsync("body")));
        Assert.That(
            await BackgroundAsync("#questions [aria-current=true]"),
            Is.Not.EqualTo(await BackgroundAsync("#questions button:not([aria-current])")));
    }

    [Test]
    public async Task The_page_works_under_a_path_of_another_site()
    {
        await using var site = await PathProxy.StartAsync(Server.Address);
        await Page.GotoAsync($"{site.Address}#who-cooperates?id=constructor");
        await Expect(Page.Locator("#list .line")).ToHaveCountAsync(IdsOfJavaScript.Length + 1);
        await Expect(Page.Locator("#scene-counts")).ToContainTextAsync("stakeholders");
        await Page.Locator("#list .line").First.ClickAsync();
        await Expect(Page.Locator("#panel h3")).ToBeVisibleAsync();
        await Page.Locator("#export summary").ClickAsync();
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.Locator("[data-export='format:gexf']").ClickAsync());
        Assert.That(await File.ReadAllTextAsync(await download.PathAsync()), Does.Contain("<gexf"));
        await PasteAsync("Department number 1\nDepartment number 2");
        await Expect(Page.Locator("h1:visible"))
            .ToHaveTextAsync("Common ground of Union constructor, Department number 1, Department number 2");
        await Page.GotoAsync($"{site.Address}docs/");
        await Expect(Page.Locator("#operations-Network-resolve")).ToBeVisibleAsync();
    }

    private async Task PasteAsync(string text) => await Page.EvaluateAsync(
        """
        (text) => {
          const data = new DataTransfer();
          data.setData("text", text);
          document.getElementById("search").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, cancelable: true }));
        }
        """,
        text);

    /// <summary>Presses a key of a keyboard layout that is not installed on this machine.</summary>
    private async Task PressAsync(string key, string code, bool shift = false, bool ctrl = false) => await Page.EvaluateAsync(
        "(event) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { ...event, bubbles: true, cancelable: true }))",
        new { key, code, shiftKey = shift, ctrlKey = ctrl });

    private Task<string> BackgroundAsync(string selector) =>
        Page.EvaluateAsync<string>("(selector) => getComputedStyle(document.querySelector(selector)).backgroundColor", selector);
}
