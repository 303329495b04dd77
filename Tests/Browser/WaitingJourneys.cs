using Microsoft.Playwright;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Browser;

/// <summary>
/// Questions without an answer yet: the page asks again by itself, shows the progress of long work, and lets the user cancel.
/// </summary>
public sealed class WaitingJourneys : BrowserFixture
{
    private const string Later = """{"status": 503, "title": "The network is not available", "detail": "The network is being read."}""";

    private ILocator Working => Page.Locator("#working");

    [Test]
    public async Task A_search_that_comes_too_early_is_asked_again_until_it_is_answered()
    {
        await GoAsync();
        await RecordWorkingAsync();
        var refusals = await RefuseAsync("**/api/v1/search?q=*", atMost: 2);
        await Page.Locator("#search").FillAsync("ilo");

        await Expect(Suggestion).ToContainTextAsync("International Labour Organization");
        await Expect(Working).ToBeHiddenAsync();
        await Expect(Page.Locator("#trouble")).ToBeHiddenAsync();
        Assert.That(refusals(), Is.EqualTo(2));
        Assert.That(
            await Page.EvaluateAsync<string[]>("() => window.working"),
            Has.Some.Matches("busy or still loading. The network is being read.*Asking again in 1 s…"));
    }

    [Test]
    public async Task A_question_that_comes_too_early_is_asked_again_until_the_reader_cancels()
    {
        await GoAsync();
        await RefuseAsync("**/api/v1/stakeholders/ilo/partners*", atMost: int.MaxValue);
        await Page.GotoAsync($"{Server.Address}#who-cooperates?id=ilo");
        await Expect(Working).ToContainTextAsync("Asking again in 1 s…");
        await AssertAccessibleAsync();

        await Working.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(Page.Locator("#trouble")).ToContainTextAsync("Cancelled. There is no answer.");
        await Expect(Working).ToBeHiddenAsync();

        await Page.UnrouteAllAsync();
        await Button("Try again").ClickAsync();
        await Expect(Page.Locator("#list .line .name").First).ToHaveTextAsync("European Union");
    }

    [Test]
    public async Task Long_work_shows_how_far_it_is_and_can_be_cancelled()
    {
        var isFirst = true;
        var held = new List<IRoute>();
        await GoAsync();
        await Page.RouteAsync("**/api/v1/bridges*", async route =>
        {
            var isFollowed = route.Request.Headers["accept"] == "text/event-stream";
            if (isFirst && isFollowed)
            {
                await EventsAsync(route, "event: progress\ndata: {\"share\":0.254}\n\n");
            }
            else if (isFollowed)
            {
                var answer = await route.FetchAsync(
                    new RouteFetchOptions { Headers = new Dictionary<string, string> { ["accept"] = "application/json" } });
                var events = $"event: progress\ndata: {{\"share\":null}}\n\nevent: answer\ndata: {await answer.TextAsync()}\n\n";
                await EventsAsync(route, events);
            }
            else
            {
                held.Add(route); // never answered
            }
        });
        await Page.GotoAsync($"{Server.Address}#who-bridges?limit=5");

        await Expect(Working).ToContainTextAsync("In progress: Who bridges.");
        await Expect(Working).ToContainTextAsync("25 % done");
        Assert.That(await Working.Locator("progress").EvaluateAsync<double>("bar => bar.value"), Is.EqualTo(0.254).Within(1e-6));
        await AssertAccessibleAsync();
        foreach (var width in new[] { 1440, 390 })
        {
            await Page.SetViewportSizeAsync(width, 844);
            var (search, working) = (await Page.Locator("#search").BoundingBoxAsync(), await Working.BoundingBoxAsync());
            Assert.That(working!.Y, Is.GreaterThanOrEqualTo(search!.Y + search.Height), "it does not lie over the search box");
        }

        await Working.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(Page.Locator("#trouble")).ToContainTextAsync("Cancelled.");
        await Expect(Working).ToBeHiddenAsync();

        isFirst = false;
        await Button("Try again").ClickAsync();
        await Expect(Page.Locator("#list .line")).ToHaveCountAsync(5);
        await Expect(Working).ToBeHiddenAsync();
        Assert.That(held, Has.Count.EqualTo(2), "answered by what was told of the work alone");
    }

    [Test]
    public async Task The_search_for_a_list_shows_how_far_it_is_and_can_be_cancelled()
    {
        await GoAsync();
        await Page.RouteAsync("**/api/v1/invitations", async route =>
        {
            if (route.Request.Headers["accept"] == "text/event-stream")
            {
                Assert.That(route.Request.PostData, Does.Contain("\"seats\""));
                await EventsAsync(route, "event: progress\ndata: {\"share\":0.4}\n\n");
            }
        });
        await Page.GotoAsync($"{Server.Address}#plan");
        await Page.Locator("#plan-find").ClickAsync();

        await Expect(Working).ToContainTextAsync("40 % done");
        await Working.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(Page.Locator("#trouble")).ToContainTextAsync("Cancelled.");
        await Page.UnrouteAllAsync();
        await Page.Locator("#plan-find").ClickAsync();
        await Expect(Page.Locator(".quality")).ToHaveTextAsync("This is the best possible list.");
    }

    /// <summary>Records what the page shows while it waits, which it may show only for a moment.</summary>
    private async Task RecordWorkingAsync() => await Page.EvaluateAsync(
        """
        () => {
          window.working = [];
          const area = document.getElementById("working");
          new MutationObserver(() => window.working.push(area.textContent)).observe(area, { childList: true, subtree: true });
        }
        """);

    private static Task EventsAsync(IRoute route, string events) => route.FulfillAsync(
        new RouteFulfillOptions { ContentType = "text/event-stream", Body = events });

    /// <summary>Makes an address refuse a few times with a request to try again, and counts it.</summary>
    private async Task<Func<int>> RefuseAsync(string address, int atMost)
    {
        var refused = 0;
        await Page.RouteAsync(address, route => refused++ < atMost
            ? route.FulfillAsync(new RouteFulfillOptions
            {
                Status = 503,
                ContentType = "application/problem+json",
                Headers = new Dictionary<string, string> { ["Retry-After"] = "1" },
                Body = Later,
            })
            : route.ContinueAsync());
        return () => Math.Min(refused, atMost);
    }
}
