using Microsoft.Playwright;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Browser;

/// <summary>Answers that are larger than a scene should be.</summary>
[TestFixture]
public sealed class CrowdTests : BrowserFixture
{
    private const string Question = "#who-cooperates?id=hub&limit=500";

    private protected override IReadOnlyList<IDatasetContent> Datasets => [Crowd.Dataset()];

    // A machine that is busy with other tests has a multiple of the second that is aimed at; what is measured by itself is in docs/measurements.md.
    [Test]
    public async Task A_scene_of_500_elements_can_be_used_soon_after_the_answer()
    {
        await GoAsync();
        var milliseconds = await Page.EvaluateAsync<double>(
            """
            async (question) => {
              const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
              location.hash = question;
              while (!document.getElementById("scene-counts").textContent) {
                await frame();
              }

              await frame();
              const answered = performance.getEntriesByType("resource").filter((entry) => entry.name.includes("/partners")).map((entry) => entry.responseEnd);
              return performance.now() - Math.max(...answered);
            }
            """,
            Question);

        TestContext.Out.WriteLine($"A scene of 500 elements can be used {milliseconds:0} ms after the answer");
        Assert.That(milliseconds, Is.LessThan(5000));
        await Expect(Page.Locator("#scene-left-out")).ToContainTextAsync("leaves out 61 elements");
    }
}
