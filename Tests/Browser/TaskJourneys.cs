using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NUnit.Framework;
using StakeholderGraph.Tests.Api;

namespace StakeholderGraph.Tests.Browser;

/// <summary>
/// Typical tasks of users from start to end in one page, with the number of clicks and keys, which docs/explorer.md states.
/// </summary>
[TestFixture]
public sealed class TaskJourneys : BrowserFixture
{
    // A choice from a list is two clicks. The previous event shows whether a button is pressed by mouse or by keyboard.
    private const string Count =
        """
        () => {
          window.effort = { clicks: 0, keys: 0 };
          const on = (type, run) => window.addEventListener(type, run, true);
          on("pointerdown", () => window.effort.clicks++);
          on("change", ({ target }) => target instanceof HTMLSelectElement && (window.effort.clicks += 2));
          on("keydown", ({ key }) => ["Shift", "Control"].includes(key) || window.effort.keys++);
          on("paste", () => window.effort.keys++);
        }
        """;

    // Three misspelt names, two that are not in the network, and one that is only the surname of a person.
    private static readonly string[] Names =
    [
        "International Labour Organisation",
        "IOM",
        "OSCE",
        "European Union",
        "Ministery of Labour of Tajikistan",
        "International Training Centre of the ILO",
        "Employers organization of Kyrgizstan",
        "Trade union federation of Kazakhstan",
        "Migration Service of Tajikistan",
        "Union of Lighthouse Keepers",
        "Institute for Deep Snow",
        "Costachi",
    ];

    [Test]
    public async Task Common_tasks_take_no_more_clicks_and_keys_than_the_guide_states()
    {
        var taken = new Dictionary<string, (int Clicks, int Keys)>();
        await GoAsync();
        await Page.EvaluateAsync(Count);

        await TakeAsync("From the ILO to a source", async () =>
        {
            await SearchAsync("ilo");
            await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Profile of International Labour Organization");
            await Button("Who cooperates").First.ClickAsync();
            await Page.Locator("#list .line").First.ClickAsync();
            await Page.Locator("#panel .note-number").First.ClickAsync();
            await Expect(Page.Locator("#panel .saying a").First).ToBeVisibleAsync();
        });

        await TakeAsync("Who signed and attended with Kazakhstan's labour ministry, also under its former names", async () =>
        {
            await SearchAsync("labour kazakhstan", "ArrowDown");
            await Button("Who cooperates").First.ClickAsync();
            await Page.Locator("#filters > summary").ClickAsync();
            await Page.Locator("#form [value=signs]").ClickAsync();
            await Page.Locator("#form [value=attends]").ClickAsync();
            await Page.Locator("#field-roles").SelectOptionAsync("all");
            await Page.Locator("#field-lineage").ClickAsync();
            await Expect(Page).ToHaveURLAsync(new Regex("role=signs.*role=attends.*roles=all.*lineage=true"));
            await Expect(Page.Locator("#left-out .step").First).ToHaveTextAsync("Only “attends”: 22 results");
            await Expect(Page.Locator("#chips")).ToContainTextAsync("who signs and attends");
        });

        await TakeAsync("Where those of twelve names from a spreadsheet meet, with the doubtful ones settled", async () =>
        {
            var answerTop = await Page.EvaluateAsync<double>("() => document.getElementById('welcome').getBoundingClientRect().top");
            await Page.EvaluateAsync(
                """
                (names) => {
                  const data = new DataTransfer();
                  data.setData("text", names.join("\n"));
                  const pasted = new ClipboardEvent("paste", { clipboardData: data, cancelable: true, bubbles: true });
                  document.getElementById("search").dispatchEvent(pasted);
                }
                """,
                Names);
            await Expect(Page.Locator("#pasted tbody tr")).ToHaveCountAsync(Names.Length);
            await Expect(Page.Locator("#pasted tr[data-sure=none]")).ToHaveCountAsync(2);
            var doubtful = Page.Locator("#pasted tbody tr:not([data-sure=none]) input:not(:checked)");
            for (var left = await doubtful.CountAsync(); left > 0; left--)
            {
                await doubtful.First.ClickAsync();
                await Expect(doubtful).ToHaveCountAsync(left - 1);
            }

            await Expect(Page.Locator("#own .matrix")).ToBeVisibleAsync();
            Assert.That(
                await Page.EvaluateAsync<double>("() => document.getElementById('answer').getBoundingClientRect().top"),
                Is.EqualTo(answerTop),
                "the sheet lies over the page, and pushes nothing");
        });

        await Page.Locator("#pasted .close").ClickAsync();
        await Expect(Page.Locator("#pasted-open")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator("#pasted tbody tr")).ToHaveCountAsync(Names.Length);
        await Page.Keyboard.PressAsync("Escape");
        await Expect(Page.Locator("#pasted")).ToBeHiddenAsync();
        await TakeAsync("The whole network at a glance", async () => await Expect(Page.Locator(".groups .group")).ToHaveCountAsync(4));
        await TakeAsync("Who is central", async () =>
        {
            await Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Who bridges" }).ClickAsync();
            await Expect(Page.Locator("#own .ranking tbody tr").First).ToBeVisibleAsync();
        });

        await TakeAsync("A shortlist of fifteen, saved", async () =>
        {
            await GoAsync("#who-cooperates?id=ilo&level=organization");
            foreach (var box in (await Page.Locator("#list .tick").AllAsync()).Take(15))
            {
                await box.ClickAsync();
            }

            await Page.Locator("#shortlist-open").ClickAsync();
            await Expect(Page.Locator("#shortlist tbody tr").First).ToBeVisibleAsync();
            await AssertAccessibleAsync();
            await SaveAsync("[data-export='shortlist:xlsx']", "^PK", ".xlsx");
            await Page.Keyboard.PressAsync("Escape");
        });

        await TakeAsync("A picture for a briefing note, in English and in Russian", async () =>
        {
            await GoAsync("#who-cooperates?id=ilo&level=organization");
            await Page.Locator("#export summary").ClickAsync();
            await Page.Locator("[data-export=figure]").ClickAsync();
            await Expect(Page.Locator("#share [role=status]")).ToBeEmptyAsync();
            await SaveAsync("[data-share=png]", "PNG", ".png");
            await Page.Locator("#share-language").SelectOptionAsync("ru");
            await Expect(Page.Locator("#share [role=status]")).ToBeEmptyAsync();
            await SaveAsync("[data-share=pdf]", "^%PDF-1.7", ".pdf");
            await AssertAccessibleAsync();
        });

        await Page.Keyboard.PressAsync("Escape");
        await Expect(Page.Locator("#share")).ToBeHiddenAsync();
        await Page.Locator("#list .line").First.FocusAsync();
        await TakeAsync("From a list to the evidence by keyboard", async () =>
        {
            await Page.Keyboard.PressAsync("Enter");
            await Expect(Page.Locator("#panel")).ToBeFocusedAsync();
            await Expect(Page.Locator("#panel .ties .line").First).ToBeAttachedAsync();
            await Page.Keyboard.PressAsync("ArrowDown");
            await Page.Keyboard.PressAsync("Enter");
            await Expect(Page.Locator("#panel .saying").First).ToBeVisibleAsync();
        });

        Assert.That(taken, Is.EquivalentTo(Promised()));

        async Task TakeAsync(string task, Func<Task> act)
        {
            if (!task.Contains("keyboard", StringComparison.Ordinal))
            {
                await Page.EvaluateAsync("() => { location.hash = ''; }");
                await Expect(Page.Locator("#welcome-body h2").First).ToBeVisibleAsync();
            }

            await Page.EvaluateAsync("() => Object.assign(window.effort, { clicks: 0, keys: 0 })");
            await act();
            var effort = await Page.EvaluateAsync<int[]>("() => [window.effort.clicks, window.effort.keys]");
            taken.Add(task, (effort[0], effort[1]));
        }
    }

    /// <summary>Types into the search box, and chooses the intended result.</summary>
    private async Task SearchAsync(string text, params string[] keys)
    {
        await Page.Keyboard.PressAsync("/");
        await Page.Keyboard.TypeAsync(text);
        await Expect(Suggestion).ToBeVisibleAsync();
        foreach (var key in keys)
        {
            await Page.Keyboard.PressAsync(key);
        }

        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator("#answer:not([aria-busy]) h1:not(:empty)")).ToBeVisibleAsync();
    }

    private async Task SaveAsync(string button, string beginning, string extension)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.Locator(button).First.ClickAsync());
        Assert.That(download.SuggestedFilename, Does.EndWith(extension));
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync());
        Assert.That(System.Text.Encoding.Latin1.GetString(bytes, 0, 8), Does.Match(beginning));
    }

    private static Dictionary<string, (int Clicks, int Keys)> Promised() =>
        File.ReadAllLines(Repository.At("docs", "explorer.md"))
            .SkipWhile(line => line != "| Task | Clicks | Keys |")
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(cells => cells[1], cells => (Number(cells[2]), Number(cells[3])));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
