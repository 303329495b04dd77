using Microsoft.Playwright;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Browser;

/// <summary>Answers that are larger than a scene should be.</summary>
[TestFixture]
public sealed class CrowdTests : BrowserFixture
{
    private const string Question = "#who-cooperates?id=hub&limit=500";

    private protected override IReadOnlyList<IDatasetContent> Datasets => [Crowd.Dataset()];

    // The processor time of the page's thread, which other tests on the same machine do not lengthen as they do the time on the clock; how
    // long it takes on an idle machine is in docs/measurements.md.
    [Test]
    public async Task A_scene_of_500_elements_costs_less_than_two_seconds_of_the_pages_thread()
    {
        await GoAsync();
        var session = await Page.Context.NewCDPSessionAsync(Page);
        await session.SendAsync("Performance.enable", new Dictionary<string, object> { ["timeDomain"] = "threadTicks" });
        var before = await BusyAsync();
        await Page.EvaluateAsync(
            """
            async (question) => {
              const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
              location.hash = question;
              while (!document.getElementById("scene-counts").textContent) {
                await frame();
              }

              await frame();
            }
            """,
            Question);
        var seconds = await BusyAsync() - before;

        TestContext.Out.WriteLine($"A scene of 500 elements costs {seconds:0.0} s of the page's thread");
        Assert.That(seconds, Is.GreaterThan(0).And.LessThan(Allowed.Seconds(2).TotalSeconds));

        async Task<double> BusyAsync()
        {
            var metrics = await session.SendAsync("Performance.getMetrics");
            return metrics!
                .Value.GetProperty("metrics")
                .EnumerateArray()
                .Single(m => m.GetProperty("name").GetString() == "TaskDuration")
                .GetProperty("value")
                .GetDouble();
        }
    }

    [Test]
    public async Task A_scene_is_capped_and_says_what_it_leaves_out()
    {
        const int All = 561;
        await GoAsync(Question);
        var shown = await ShownAsync();
        Assert.That(shown, Is.InRange(490, 500));
        await Expect(Page.Locator("#scene-left-out")).ToContainTextAsync($"{All - shown} elements are not in the scene");
        // Nobody stands there without the ties that the answer rests on.
        Assert.That(
            await Page.EvaluateAsync<int>(
                "() => document.getElementById('canvas')._cyreg.cy.nodes('[label]').filter(n => n.degree() === 0).length"),
            Is.Zero);

        // Expanding a hub at the cap adds nothing, and says so.
        await Page.Locator("#list .line").Last.ClickAsync();
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Expand:" }).ClickAsync();
        await Expect(Page.Locator("#live")).ToContainTextAsync("The scene is full");
        Assert.That(await ShownAsync(), Is.LessThanOrEqualTo(500));

        await Button("Show up to 2,000").ClickAsync();
        await Expect(Page.Locator("#scene-left-out")).ToBeEmptyAsync();
        Assert.That(await ShownAsync(), Is.EqualTo(All));
    }

    [Test]
    public async Task A_drafted_scene_is_refined_until_hardly_anyone_covers_another()
    {
        await GoAsync(Question);
        await Button("Engagements").ClickAsync();
        await Page.Locator("#layout").SelectOptionAsync("fcose");
        const string Close =
            """
            () => {
              const places = document.getElementById("canvas")._cyreg.cy.nodes("[label]").map((node) => node.position());
              const isNear = (a, b) => Math.abs(a.x - b.x) < 20 && Math.abs(a.y - b.y) < 20;
              const covered = places.filter((a, i) => places.some((b, j) => i !== j && isNear(a, b)));
              return covered.length / places.length;
            }
            """;
        await Page.WaitForFunctionAsync($"() => ({Close})() < 0.2");
    }

    private Task<int> ShownAsync() =>
        Page.EvaluateAsync<int>("() => document.getElementById('canvas')._cyreg.cy.elements('[kind]').length");
}
