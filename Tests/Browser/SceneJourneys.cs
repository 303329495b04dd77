using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Browser;

/// <summary>Operations in the scene, and in the table beside it.</summary>
[TestFixture]
public sealed class SceneJourneys : BrowserFixture
{
    private static readonly (string Place, string Path)[] Drawn =
    [
        ("#who-cooperates?id=ilo", "/stakeholders/ilo/partners?"),
        ("#common-ground?party=ilo&party=kz-ministry-of-labour&level=organization",
            "/common-ground?party=ilo&party=kz-ministry-of-labour&level=organization&"),
        ("#who-cooperates?id=ilo&level=organization&limit=100", "/stakeholders/ilo/partners?level=organization&limit=100&"),
        ("#who-cooperates?id=kg-ministry-of-labour-migration-youth&level=country&lineage=true",
            "/stakeholders/kg-ministry-of-labour-migration-youth/partners?level=country&lineage=true&"),
        ("#common-ground?party=osce&party=osce-centre-astana", "/common-ground?party=osce&party=osce-centre-astana&"),
        ("#how-connected?from=kg-employers-organization&to=iom", "/routes?from=kg-employers-organization&to=iom&"),
        ("#how-connected?from=ilo&to=iom&level=country&by=strongest&k=5", "/routes?from=ilo&to=iom&level=country&by=strongest&k=5&"),
        ("#who-is-around?id=tj-migration-service&depth=2", "/stakeholders/tj-migration-service/network?depth=2&"),
        ("#cooperation-map?limit=50&level=organization", "/cooperation?limit=50&level=organization&"),
        ("#what-changed?before=2008/2010&after=2011/2015&level=country", "/changes?before=2008/2010&after=2011/2015&level=country&"),
        ("#who-takes-part?level=organization", "/participation?level=organization&"),
        ("#who-bridges?level=organization", "/bridges?level=organization&"),
        ("#who-is-missing?level=organization", "/gaps?level=organization&"),
    ];

    // The elements in one of them but not in the other.
    private const string Differences =
        """
        async (path) => {
          const drawn = (await (await fetch(`api/v1${path}format=cytoscape`)).json()).elements;
          const { cy } = document.getElementById("canvas")._cyreg;
          const node = ({ id, kind, family, country, from, to, asked }) =>
            ["node", id, kind, family, country, from, to, asked ?? false].join(" ");
          const edge = ({ id, source, target, kind, tie, status, evidence, from, to, possible }) =>
            ["edge", id, source, target, kind, tie, status, evidence, from, to, possible ?? false].join(" ");
          const own = (element) => ({
            ...element.data(), id: element.id().slice(1), source: element.data("source")?.slice(1), target: element.data("target")?.slice(1),
          });
          const told = [...drawn.nodes.map((e) => node(e.data)), ...drawn.edges.map((e) => edge(e.data))];
          const shown = [...cy.nodes("[label]").map((e) => node(own(e))), ...cy.edges("[tie]").map((e) => edge(own(e)))];
          return [
            ...told.filter((line) => !shown.includes(line)).map((line) => `not shown: ${line}`),
            ...shown.filter((line) => !told.includes(line)).map((line) => `not drawn: ${line}`),
          ];
        }
        """;

    [Test]
    public async Task Everything_can_be_done_by_keyboard()
    {
        await GoAsync();
        await Page.Keyboard.PressAsync("/");
        await Page.Keyboard.TypeAsync("international labour org");
        await Expect(Suggestion).ToContainTextAsync("International Labour Organization");
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
    public async Task Nodes_marked_in_the_scene_are_compared()
    {
        await GoAsync("#who-cooperates?id=ilo");
        foreach (var name in new[] { "European Union", "Jana Costachi" })
        {
            await Page.Locator("#list .line", new PageLocatorOptions { HasText = name }).First.ClickAsync();
            await Button("Mark for comparison").ClickAsync();
        }

        await Button("Common ground of 2 marked").ClickAsync();
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Common ground of European Union, Jana Costachi");
        await Expect(Page.Locator("#list .line")).ToHaveCountAsync(1);
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
    public async Task A_dragged_node_stays_pinned_through_layouts_and_expansion()
    {
        await GoAsync("#who-cooperates?id=ilo");
        await Expect(Page.Locator("#time-scale")).ToBeVisibleAsync();
        var (x, y) = await OnScreenAsync("european-union");
        await Page.Mouse.MoveAsync(x, y);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(x + 20, y + 30, new MouseMoveOptions { Steps = 5 });
        await Page.Mouse.UpAsync();
        await Expect(Button("Unpin all (1)")).ToBeVisibleAsync();
        var pinned = (await PlacesAsync())["european-union"];

        await Page.Locator("#list .line").First.ClickAsync();
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Expand:" }).ClickAsync();
        foreach (var layout in new[] { "grid", "timeline", "fcose", "columns", "concentric" })
        {
            await Page.Locator("#layout").SelectOptionAsync(layout);
            Assert.That((await PlacesAsync())["european-union"], Is.EqualTo(pinned).Within(0.001), layout);
        }

        await Button("Unpin all (1)").ClickAsync();
        await Expect(Page.Locator("#unpin")).ToBeHiddenAsync();
        await Page.Locator("#layout").SelectOptionAsync("grid");
        Assert.That((await PlacesAsync())["european-union"], Is.Not.EqualTo(pinned).Within(0.001));
    }

    [Test]
    public async Task A_pin_is_set_and_removed_by_keyboard_and_can_be_undone()
    {
        await GoAsync("#who-cooperates?id=ilo");
        await Page.Locator("#scene").FocusAsync();
        await Page.Keyboard.PressAsync("ArrowRight");
        await Page.Keyboard.PressAsync("p");
        await Expect(Button("Unpin all (1)")).ToBeVisibleAsync();
        await Expect(Button("Unpin")).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("p");
        await Expect(Page.Locator("#unpin")).ToBeHiddenAsync();
        await Page.Keyboard.PressAsync("Control+z");
        await Expect(Button("Unpin all (1)")).ToBeVisibleAsync();
    }

    [Test]
    public async Task The_scene_is_what_the_Api_draws_and_is_asked_for_once()
    {
        var requests = new List<IRequest>();
        Page.Request += Add;
        foreach (var (place, path) in Drawn)
        {
            requests.Clear();
            await GoAsync(place);
            await Expect(Page.Locator("#scene-counts")).ToContainTextAsync("stakeholder");

            Assert.That(await Page.EvaluateAsync<string[]>(Differences, path), Is.Empty, place);

            // The progress of long work, the years of the time bar and the suggestions of an empty answer are separate requests.
            var asked = requests
                .Where(request => request.Headers.GetValueOrDefault("accept") != "text/event-stream")
                .Select(request => new Uri(request.Url))
                .Where(address => !address.Query.Contains("group=year")
                    && (path.Contains("lineage", StringComparison.Ordinal) || !address.Query.Contains("lineage=true"))
                    && (path.Contains("level", StringComparison.Ordinal) || !address.Query.Contains("level=organization"))
                    && (address.AbsolutePath == $"/api/v1{path.Split('?')[0]}"
                        || (!path.StartsWith("/changes", StringComparison.Ordinal)
                            && Regex.IsMatch(address.AbsolutePath, "/api/v1/(stakeholders|engagements)/[^/]*$"))));
            Assert.That(asked.Count(), Is.EqualTo(2), $"{place}: the page's question, and that of this test");
        }

        Page.Request -= Add;

        void Add(object? sender, IRequest request) => requests.Add(request);
    }

    [Test]
    public async Task Expanding_does_not_move_other_nodes_and_collapsing_reverts_it()
    {
        await GoAsync("#common-ground?party=ilo&party=european-union");
        var before = await PlacesAsync();
        var count = await CountAsync();
        await Page.Locator("#list .line").First.ClickAsync();
        await Button("person +1").ClickAsync();

        await Expect(Page.Locator("#scene-counts")).ToHaveTextAsync("3 stakeholders, 1 engagement, 3 ties");
        var after = await PlacesAsync();
        Assert.That(after.Keys, Is.SupersetOf(before.Keys));
        foreach (var (id, place) in before)
        {
            Assert.That(after[id], Is.EqualTo(place).Within(0.001), id);
        }

        await Button("Collapse").ClickAsync();
        await Expect(Page.Locator("#scene-counts")).ToHaveTextAsync(count);
        await Button("Undo").ClickAsync();
        await Expect(Page.Locator("#scene-counts")).ToHaveTextAsync("3 stakeholders, 1 engagement, 3 ties");
    }

    [Test]
    public async Task An_expanded_node_states_how_many_more_neighbours_there_are()
    {
        await GoAsync("#common-ground?party=ilo&party=european-union");
        await Page.Locator("#list .line").First.ClickAsync();
        await Expect(Button("person +1")).ToBeVisibleAsync();
        var label = "() => document.getElementById('canvas')._cyreg.cy.getElementById('@ilo-labour-migration-project').style('label')";

        Assert.That(await Page.EvaluateAsync<string>(label), Does.EndWith("+2 more"));
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Expand:" }).ClickAsync();
        await Expect(Button("person +1")).ToHaveCountAsync(0);
        Assert.That(await Page.EvaluateAsync<string>(label), Does.Not.Contain("more"));
    }

    [Test]
    public async Task Expansion_and_positions_survive_a_change_of_filters()
    {
        await GoAsync("#who-cooperates?id=ilo");
        await Page.Locator("#list .line").First.ClickAsync();
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Expand:" }).ClickAsync();
        await Expect(Page.Locator("#live")).ToContainTextAsync("added");
        var (before, count) = (await PlacesAsync(), await CountAsync());
        await Page.Locator("#filters summary").ClickAsync();
        await Page.GetByLabel("From", new PageGetByLabelOptions { Exact = true }).FillAsync("2010");
        await Expect(Page).ToHaveURLAsync(new Regex("from=2010"));
        await Expect(Page.Locator("#scene-counts")).Not.ToHaveTextAsync(count);
        await Expect(Page.Locator("#answer:not([aria-busy])")).ToBeVisibleAsync();

        var after = await PlacesAsync();
        Assert.That(after, Has.Count.LessThan(before.Count).And.Not.ContainKey("osce-astana-conference-2009"));
        foreach (var id in new[] { "ilo", "european-union", "astana-symposium-2011" })
        {
            Assert.That(after[id], Is.EqualTo(before[id]).Within(0.001), id);
        }

        Assert.That(after.Keys, Does.Contain("eu-delegation-kazakhstan"));
        await Expect(Page.Locator("#panel h3")).ToContainTextAsync("European Union");
    }
}
