using Microsoft.Playwright;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Browser;

/// <summary>Whether the names of a view can be read, measured from their boxes.</summary>
internal static class NamesInView
{
    /// <summary>
    /// An overlap of less than a pixel does not matter. A name in the scene is cut if it leaves the window while its symbol is inside;
    /// elsewhere, if its box is smaller than its letters and it does not end with an ellipsis.
    /// </summary>
    private const string Unreadable =
        """
        () => {
          const cuts = [];
          const within = (a, b) => Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1) > 3 && Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1) > 3;
          const pairs = (boxes) => boxes.flatMap(([a, p], i) =>
            boxes.slice(i + 1).filter(([, q]) => within(p, q)).map(([b]) => `${a} and ${b} cover each other`));
          const canvas = document.getElementById("canvas");
          const cy = canvas?.checkVisibility() && canvas._cyreg?.cy;
          if (cy) {
            const named = cy.nodes(":visible").not(".tick").toArray().filter((node) => node.style("label") !== "");
            const labels = { includeNodes: false, includeEdges: false, includeOverlays: false, includeUnderlays: false };
            const boxes = named.map((node) => [node.data("name"), node.renderedBoundingBox(labels)]);
            cuts.push(...pairs(boxes));
            for (const [i, [name, { x1, y1, x2, y2 }]] of boxes.entries()) {
              const { x, y } = named[i].renderedPosition();
              const isIn = x > 0 && y > 0 && x < cy.width() && y < cy.height();
              if (isIn && (x1 < -3 || y1 < -3 || x2 > cy.width() + 3 || y2 > cy.height() + 3)) {
                cuts.push(`${name} leaves the scene`);
              }
            }

            if (cy.nodes(":visible").nonempty() && named.length === 0) {
              cuts.push("nobody has a name");
            }
          }

          const drawn = [...document.querySelectorAll(".groups text, .chart .name")].filter((one) => one.checkVisibility());
          cuts.push(...pairs(drawn.map((one) => {
            const { left, top, right, bottom } = one.getBoundingClientRect();
            return [one.textContent, { x1: left, y1: top, x2: right, y2: bottom }];
          })));
          for (const one of document.querySelectorAll(".name, h1, h2, h3, .tile, .chip, .stop, #questions button, .matrix th, td")) {
            const { overflowX, textOverflow, webkitLineClamp } = getComputedStyle(one);
            if (one.checkVisibility() && one.scrollWidth > one.clientWidth + 1 && /hidden|clip/.test(overflowX)
              && textOverflow !== "ellipsis" && webkitLineClamp === "none") {
              cuts.push(`${one.textContent} is cut`);
            }
          }

          return cuts;
        }
        """;

    /// <summary>Every name in this view can be read, after the view has come to rest.</summary>
    public static async Task AssertAsync(IPage page, string where)
    {
        var begun = TimeProvider.System.GetTimestamp();
        string[] unreadable;
        do
        {
            await page.EvaluateAsync("() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))");
            unreadable = await page.EvaluateAsync<string[]>(Unreadable);
        }
        while (unreadable.Length > 0 && TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds < BrowserFixture.Patience);

        Assert.That(unreadable, Is.Empty, where);
    }
}
