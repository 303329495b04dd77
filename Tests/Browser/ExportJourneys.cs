using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.Playwright;
using Microsoft.VisualBasic.FileIO;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Browser;

/// <summary>Exports can be read again.</summary>
[TestFixture]
public sealed class ExportJourneys : BrowserFixture
{
    [Test]
    public async Task The_table_exported_reads_back_as_it_was()
    {
        await GoAsync("#who-cooperates?id=ilo&limit=5");
        await Page.Locator("#export summary").ClickAsync();
        await AssertAccessibleAsync();
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.Locator("[data-export=csv]").ClickAsync());
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
    public async Task The_picture_and_the_network_are_exported()
    {
        await GoAsync("#common-ground?party=ilo&party=european-union");
        await Page.Locator("#export summary").ClickAsync();
        var picture = await Page.RunAndWaitForDownloadAsync(() => Page.Locator("[data-export=png]").ClickAsync());
        Assert.That(
            (await File.ReadAllBytesAsync(await picture.PathAsync()))[..8],
            Is.EqualTo(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }));

        await Page.Locator("#export summary").ClickAsync();
        var network = await Page.RunAndWaitForDownloadAsync(() => Page.Locator("[data-export=json]").ClickAsync());
        var json = JsonNode.Parse(await File.ReadAllTextAsync(await network.PathAsync()));
        Assert.That(json!["elements"]!["edges"]!.AsArray(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Every_format_of_the_Api_is_exported_byte_for_byte()
    {
        const string Question = "#who-cooperates?id=ilo&limit=5&from=2009";
        await GoAsync(Question);
        using var client = new HttpClient { BaseAddress = Server.Address };
        var formats = JsonNode.Parse(await client.GetStringAsync("/api/v1/formats"))!.AsArray();
        Assert.That(formats.Select(f => f!["name"]!.GetValue<string>()), Is.SupersetOf(new[] { "svg", "gexf", "graphml", "csv", "gephi" }));
        foreach (var format in formats)
        {
            var (name, extension) = (format!["name"]!.GetValue<string>(), format["extension"]!.GetValue<string>());
            await Page.Locator("#export summary").ClickAsync();
            var download = await Page.RunAndWaitForDownloadAsync(() => Page.Locator($"[data-export='format:{name}']").ClickAsync());
            Assert.That(download.SuggestedFilename, Is.EqualTo($"who-cooperates-ilo.{extension}"));
            var taken = await File.ReadAllBytesAsync(await download.PathAsync());
            Assert.That(
                taken,
                Is.EqualTo(await client.GetByteArrayAsync($"/api/v1/stakeholders/ilo/partners?limit=5&from=2009&format={name}")),
                name);
        }
    }

    [Test]
    public async Task A_table_is_exported_in_the_dialect_of_the_country()
    {
        await GoAsync("#who-cooperates?id=ilo&limit=5");
        await Page.Locator("#export summary").ClickAsync();
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.Locator("[data-export='format:csv:semicolon']").ClickAsync());

        Assert.That(await File.ReadAllTextAsync(await download.PathAsync()), Does.StartWith("partner_id;partner;kind"));
    }

    [Test]
    public async Task An_exported_graph_contains_what_is_in_the_scene()
    {
        await GoAsync("#who-cooperates?id=ilo&limit=5");
        await Page.Locator("#export summary").ClickAsync();
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.Locator("[data-export='format:graphml']").ClickAsync());
        XNamespace graphml = "http://graphml.graphdrawing.org/xmlns";
        var nodes = XDocument.Load(await download.PathAsync()).Descendants(graphml + "node").Select(node => node.Attribute("id")!.Value);

        Assert.That(nodes, Is.EquivalentTo((await PlacesAsync()).Keys));
    }

    [Test]
    public async Task Escape_closes_the_menu_and_returns_the_focus()
    {
        await GoAsync("#who-cooperates?id=ilo&limit=5");
        await Page.Locator("#export summary").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Page.Keyboard.PressAsync("Tab");
        await Expect(Page.Locator("[data-export=figure]")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Escape");
        await Expect(Page.Locator("#export summary")).ToBeFocusedAsync();
        await Expect(Page.Locator("[data-export=figure]")).ToBeHiddenAsync();
    }

    [Test]
    public async Task A_print_has_question_picture_legend_answer_and_date()
    {
        // A window in which the legend is collapsed.
        var window = new ViewportSize { Width = 1000, Height = 800 };
        await OpenAsync(new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark, ViewportSize = window });
        await GoAsync("#who-cooperates?id=ilo&from=2009");
        await Page.EvaluateAsync("() => window.dispatchEvent(new Event('beforeprint'))");
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = ColorScheme.Dark });

        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Who cooperates with International Labour Organization");
        await Expect(Page.Locator("#print-note"))
            .ToContainTextAsync(TimeProvider.System.GetLocalNow().Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await Expect(Page.Locator("#print-note")).ToContainTextAsync(Page.Url);
        await Expect(Page.Locator("#print-figure img")).ToBeVisibleAsync();
        await Page.WaitForFunctionAsync("() => document.querySelector('#print-figure img').naturalWidth > 500");
        await Expect(Page.Locator("#legend")).ToBeVisibleAsync();
        await Expect(Page.Locator("#time-says")).ToHaveTextAsync("2009 – …");
        await Expect(Page.Locator("#table table").First).ToBeVisibleAsync();
        foreach (var gone in new[] { "header", ".ask", ".tools", "#export", "#scene", ".scale" })
        {
            await Expect(Page.Locator(gone).First).ToBeHiddenAsync();
        }

        Assert.That(
            await Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"),
            Is.EqualTo("rgb(255, 255, 255)"));
    }
}
