using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Microsoft.VisualBasic.FileIO;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Browser;

/// <summary>What is taken along can be read again.</summary>
[TestFixture]
public sealed class TakingJourneys : BrowserFixture
{
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
}
