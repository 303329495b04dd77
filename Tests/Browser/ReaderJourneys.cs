using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Browser;

/// <summary>Users differ in language, colour scheme and device, and in the content of their server.</summary>
[TestFixture]
public sealed class ReaderJourneys : BrowserFixture
{
    [Test]
    public async Task The_interface_speaks_Russian_with_Russian_names()
    {
        await OpenAsync(new BrowserNewContextOptions { Locale = "ru-RU" });
        await GoAsync("#who-cooperates?id=ilo");
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("С кем сотрудничает Международная организация труда");
        await Expect(Page.Locator("#list .line .name").First).ToHaveTextAsync("Европейский союз");
        await Expect(Page.Locator("html")).ToHaveAttributeAsync("lang", "ru");
        await AssertAccessibleAsync();

        await Page.GetByLabel("Язык").SelectOptionAsync("en");
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Who cooperates with International Labour Organization");
        await Page.ReloadAsync();
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Who cooperates with International Labour Organization");
    }

    [Test]
    public async Task Remarks_on_answers_are_in_Russian_too()
    {
        await OpenAsync(new BrowserNewContextOptions { Locale = "ru-RU" });
        await GoAsync("#who-is-missing?level=organization");
        await Expect(Page.Locator("#remarks")).ToHaveTextAsync(new Regex("^(Порядок пар|Сеть слишком мала)"));
        await Expect(Page.Locator("#own .reasons li").First).ToHaveTextAsync(new Regex("^(У обоих есть общий партнёр|Общих партнёров)"));
        await Expect(Page.Locator("#own > .about").Last).ToContainTextAsync("Матрица: в скольких мероприятиях");

        await GoAsync("#who-bridges?level=organization&weighted=true");
        await Expect(Page.Locator("#remarks"))
            .ToHaveTextAsync(new Regex("^Посредничество \\(Фримен, 1977\\).*на уровне организаций, связи взвешены по силе"));
    }

    [Test]
    public async Task Without_an_answer_no_empty_scene_is_shown()
    {
        await OpenAsync(new BrowserNewContextOptions { Locale = "ru-RU" });
        await GoAsync("#profile?id=nobody");
        await Expect(Page.Locator("#trouble p")).ToHaveTextAsync("Записи с таким идентификатором нет.");
        await Expect(Page.Locator("#scene")).ToBeHiddenAsync();
        await AssertAccessibleAsync();

        await GoAsync("#profile?id=ilo");
        await Expect(Page.Locator("#scene-counts")).ToContainTextAsync("5 участников");
        var drawn = await Page.EvaluateAsync<double>("() => document.getElementById('canvas')._cyreg.cy.width()");
        Assert.That(drawn, Is.GreaterThan(400), "the scene has the room that it has on the page");
    }

    [Test]
    public async Task Without_its_libraries_the_page_says_what_is_missing_and_still_answers()
    {
        await Page.RouteAsync("**/lib/*", route => route.AbortAsync());
        await GoAsync("#who-cooperates?id=ilo");
        await Expect(Page.Locator("#scene")).ToContainTextAsync("Install Node.js");
        await Page.Locator("#list .line").First.ClickAsync();
        await Expect(Page.Locator("#panel h3")).ToContainTextAsync("European Union");
        await Button("Table").ClickAsync();
        await Expect(Page.Locator("#table table").First).ToBeVisibleAsync();
        await AssertAccessibleAsync();
    }

    [Test]
    public async Task Without_the_libraries_the_figure_of_the_Api_is_shown()
    {
        await Page.RouteAsync("**/lib/*", route => route.AbortAsync());
        await GoAsync("#who-cooperates?id=ilo");
        var figure = Page.GetByRole(
            AriaRole.Img,
            new PageGetByRoleOptions { Name = "Who cooperates with International Labour Organization" });
        await Expect(figure).ToHaveAttributeAsync("src", "api/v1/stakeholders/ilo/partners?format=svg&language=en");
        await Page.WaitForFunctionAsync("() => document.querySelector('#scene img').naturalWidth > 300");
        await PressOnTimeAsync("End");
        await Expect(figure).ToHaveAttributeAsync("src", "api/v1/stakeholders/ilo/partners?from=2011&format=svg&language=en");
        await Expect(Page.Locator("#scene")).ToContainTextAsync("cytoscape");

        await Page.EvaluateAsync("() => localStorage.setItem('language', 'ru')");
        await Page.ReloadAsync();
        await Expect(Page.Locator("#scene img"))
            .ToHaveAttributeAsync("src", "api/v1/stakeholders/ilo/partners?from=2011&format=svg&language=ru");
    }

    // A window of 1280 × 800 at 200 % and at 400 % (WCAG 2.2, 1.4.4 and 1.4.10), and a phone.
    [TestCase(640, 400), TestCase(320, 256), TestCase(360, 740)]
    public async Task Nothing_is_lost_on_a_small_screen(int width, int height)
    {
        await OpenAloneAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = height },
                DeviceScaleFactor = 2,
                HasTouch = width == 360,
            });
        await GoAsync();
        await AssertFitsAsync();
        await Page.Locator("#search").FillAsync("ILO");
        await Suggestion.ClickAsync();
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Profile of International Labour Organization");
        await AssertFitsAsync();
        await Button("Who cooperates").First.ClickAsync();
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Who cooperates with International Labour Organization");
        await Page.Locator("#asking > summary").ClickAsync();
        await Page.Locator("#field-level").SelectOptionAsync("organization");
        await Page.Locator("#filters summary").ClickAsync();
        await AssertFitsAsync();
        await Expect(Page).ToHaveURLAsync(new Regex("level=organization"));
        await Page.Locator("#asking > summary").ClickAsync();
        await Button("Scene").ClickAsync();
        await Page.Locator("#layout").SelectOptionAsync("timeline");
        await AssertFitsAsync();
        await PressOnTimeAsync("ArrowRight");
        await Expect(Page).ToHaveURLAsync(new Regex("from=2009"));
        await Button("List").ClickAsync();
        await Page.Locator("#list .line").First.ClickAsync();
        await Page.Locator("#panel .ties .line").First.ClickAsync();
        await Expect(Page.Locator("#panel .saying").First).ToBeVisibleAsync();
        await AssertFitsAsync();
        await Page.Locator("#panel-close").ClickAsync();
        await Expect(Page.Locator("#panel")).ToBeHiddenAsync();
        await Page.Locator("#export summary").ClickAsync();
        await Expect(Page.Locator("[data-export=print]")).ToBeVisibleAsync();
        await AssertFitsAsync();
        await Page.Keyboard.PressAsync("Escape");
        await Button("Table").ClickAsync();
        await AssertFitsAsync();
        await AssertAccessibleAsync();
    }

    // The layout shift score, as measured by browsers, after an answer is shown.
    [TestCase(1440, 900), TestCase(1024, 768), TestCase(390, 844)]
    public async Task The_layout_does_not_shift_after_an_answer(int width, int height)
    {
        await OpenAloneAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height } });
        await Page.AddInitScriptAsync(
            """
            window.shifts = [];
            let [answered, changes] = [Infinity, 0];
            const watch = () => document.getElementById("answer") && new MutationObserver(([{ target }]) => {
              answered = Infinity;
              const change = ++changes; // an answer may arrive before the frames after the question
              const isThere = () => change === changes && !target.hasAttribute("aria-busy") && (answered = performance.now());
              requestAnimationFrame(() => requestAnimationFrame(isThere)); // what comes with the answer is drawn by then
            }).observe(document.getElementById("answer"), { attributeFilter: ["aria-busy"] });
            document.addEventListener("DOMContentLoaded", watch);
            new PerformanceObserver((list) => list.getEntries()
              .filter((shift) => shift.startTime > answered)
              .forEach((shift) => window.shifts.push(`${shift.value} by ${shift.sources.map(({ node }) => node?.id || node?.className)}`)))
              .observe({ type: "layout-shift" });
            """);
        foreach (var question in new[] { "who-cooperates?id=ilo&level=organization", "cooperation-map", "who-is-around?id=ilo" })
        {
            await LeaveAsync();
            await GoAsync($"#{question}");
            await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await Page.EvaluateAsync("() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))");
            Assert.That(await Page.EvaluateAsync<string[]>("() => window.shifts"), Is.Empty, question);
        }
    }

    // A phone, a phone in landscape, and a window of 1440 × 900 at 200 %.
    [TestCase(390, 844), TestCase(844, 390), TestCase(720, 450)]
    public async Task The_selection_stays_visible_beside_its_evidence(int width, int height)
    {
        await OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height } });
        await GoAsync("#who-cooperates?id=ilo&level=organization");
        var fifth = Page.Locator("#list .line").Nth(4);
        await fifth.ClickAsync();
        await Expect(Page.Locator("#panel")).ToBeVisibleAsync();
        Assert.That(async () => await IsInViewAsync(fifth), Is.True.After((int)Patience, 50));
        await AssertFitsAsync();
        await Page.Locator("#panel-close").ClickAsync();
        await Expect(Page.Locator("#panel")).ToBeHiddenAsync();
        await Expect(fifth).ToBeFocusedAsync();
        await Button("Scene").ClickAsync();
        await AssertFitsAsync();
        await Page.Locator("#show-list").ClickAsync();
        Assert.That(async () => await IsInViewAsync(fifth), Is.True.After((int)Patience, 50));

        // The part in view is the section whose start was reached by the click.
        Task<bool> IsInViewAsync(ILocator line) => line.EvaluateAsync<bool>(
            """
            (line) => {
              const { left, top, height } = line.getBoundingClientRect();
              return line.contains(document.elementFromPoint(left + 30, top + Math.min(height, 20) - 2));
            }
            """);
    }

    // At 200 % and on a large screen.
    [TestCase(720, 450), TestCase(1440, 900)]
    public async Task The_keyboard_goes_from_a_line_to_its_evidence_and_back(int width, int height)
    {
        await OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height } });
        await GoAsync("#who-cooperates?id=ilo&level=organization");
        var line = Page.Locator("#list .line").First;
        await line.FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator("#panel")).ToBeFocusedAsync();
        await Expect(Page.Locator("#panel .note-number").First).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("ArrowDown");
        await Expect(Page.Locator("#panel .note-number").First).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator("#panel .saying").First).ToBeVisibleAsync();
        await Expect(Page.Locator("#panel")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Escape");
        await Expect(line).ToBeFocusedAsync();
    }

    [Test]
    public async Task Escape_closes_the_form_that_covers_the_answer()
    {
        await OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 844 } });
        await GoAsync("#who-cooperates?id=ilo&level=organization");
        await Page.Locator("#asking > summary").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator("#field-level")).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Escape");
        await Expect(Page.Locator("#field-level")).ToBeHiddenAsync();
        await Expect(Page.Locator("#asking > summary")).ToBeFocusedAsync();
    }

    [Test]
    public async Task Every_view_is_accessible([Values] bool isPhone)
    {
        await OpenAsync(new BrowserNewContextOptions
        {
            ViewportSize = isPhone ? new ViewportSize { Width = 360, Height = 740 } : null,
        });
        await GoAsync();
        await AssertAccessibleInLightAndDarkAsync();
        await GoAsync("#who-cooperates?id=ilo&from=2009");
        await Page.Locator("#asking").EvaluateAsync("details => details.open = true");
        await AssertAccessibleInLightAndDarkAsync();
        await Page.Locator("#asking").EvaluateAsync("(details, open) => details.open = open", !isPhone);
        await Button("Scene").ClickAsync();
        await Page.Locator("#layout").SelectOptionAsync("timeline");
        await AssertAccessibleInLightAndDarkAsync();
        if (isPhone)
        {
            await Button("List").ClickAsync();
        }

        await Page.Locator("#list .line").First.ClickAsync();
        await Button("Pin").ClickAsync();
        await AssertAccessibleInLightAndDarkAsync();
        await Page.Locator("#panel .ties .line").First.ClickAsync();
        await Expect(Page.Locator("#panel .saying").First).ToBeVisibleAsync();
        await AssertAccessibleInLightAndDarkAsync();
        await Button("Table").ClickAsync();
        await Page.Locator("#export summary").ClickAsync();
        await AssertAccessibleInLightAndDarkAsync();
        await Page.Keyboard.PressAsync("Escape");
        await Page.Keyboard.PressAsync("?"); // its button has no room on a phone
        await Expect(Page.Locator("#help")).ToBeVisibleAsync();
        await AssertAccessibleInLightAndDarkAsync();
        await Page.Keyboard.PressAsync("Escape");
        await GoAsync("#who-cooperates?id=ilo&from=soon");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await AssertAccessibleInLightAndDarkAsync();
        await GoAsync("#common-ground?party=ilo&party=european-union");
        await Page.Locator("#list .line").First.ClickAsync();
        await AssertAccessibleInLightAndDarkAsync();
    }

    [Test]
    public async Task Nothing_moves_if_reduced_motion_is_requested()
    {
        await OpenAsync(new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });
        await GoAsync("#who-cooperates?id=ilo");
        var moving = await Page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('*')].filter((one) => ['transitionDuration', 'animationDuration'].some((name) => "
                + "getComputedStyle(one)[name] !== '0s')).length");
        Assert.That(moving, Is.Zero);
    }
}
