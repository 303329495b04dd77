using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NUnit.Framework;
using StakeholderGraph.Tests.Api;
using StakeholderGraph.Tests.Importer;

namespace StakeholderGraph.Tests;

/// <summary>Every address and command in docs/asked-elsewhere.md works on the example network.</summary>
[TestFixture]
public sealed partial class AskedElsewhereTests : CommandLineTests
{
    private static readonly string[] Rows =
        [.. File.ReadLines(Repository.At("docs", "asked-elsewhere.md")).Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(1)];

    [Test]
    public void Every_entry_names_a_thread_and_an_answer()
    {
        Assert.That(Rows, Has.Length.GreaterThan(20).And.All.Matches(Row().ToString()));
        Assert.That(Rows.Select(r => Row().Match(r).Groups["thread"].Value), Is.Unique);
    }

    [Test]
    public async Task Every_address_returns_a_result()
    {
        await using var api = await ApiHost.StartAsync([DatasetFolder.Open(Repository.At("data", "central-asia-labour-migration"))]);
        using var client = api.CreateClient();
        foreach (var address in Answers().Where(a => a.StartsWith('/')))
        {
            using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
            var body = await response.Content.ReadAsByteArrayAsync();
            // The same answer as elements shows how much there is in any format.
            var asked = address.Split('?', '&');
            var parameters = asked[1..]
                .Where(p => !p.StartsWith("format=", StringComparison.Ordinal) && !p.StartsWith("dialect=", StringComparison.Ordinal));
            var drawn = JsonNode.Parse(
                await client.GetStringAsync(
                    new Uri($"{asked[0]}?{string.Join('&', [.. parameters, "format=cytoscape"])}", UriKind.Relative)))!;

            Assert.That((int)response.StatusCode, Is.EqualTo(200), address);
            Assert.That(body, Is.Not.Empty, address);
            Assert.That(drawn["elements"]!["nodes"]!.AsArray(), Is.Not.Empty, address);
            Assert.That(
                drawn["elements"]!["edges"]!.AsArray(),
                address.Contains("/search", StringComparison.Ordinal) ? Is.Empty : Is.Not.Empty,
                address);
        }
    }

    [Test]
    public async Task Every_command_has_output()
    {
        await ImportAsync(TestFolder.Shipped);
        foreach (var command in Answers().Where(a => !a.StartsWith('/')))
        {
            var words = command.Split(' ');

            var done = await RunAsync(words[1..]);

            Assert.That(words[0], Is.EqualTo("stakeholders"));
            Assert.That(done.ExitCode, Is.Zero, $"{command}: {done.Messages}");
            var written = Folder.At(words[^1]);
            Assert.That(
                Directory.Exists(written) ? Directory.EnumerateFiles(written).Count() : new FileInfo(written).Length,
                Is.GreaterThan(6),
                command);
        }
    }

    private static IEnumerable<string> Answers() => Rows.Select(r => Row().Match(r).Groups["answer"].Value);

    [GeneratedRegex(
        @"^\| [^|]+ \| \[[^\]]+#(?<number>\d+)\]\((?<thread>https://github\.com/[^/]+/[^/]+/issues/\d+)\) \| `(?<answer>[^`]+)` \|$")]
    private static partial Regex Row();
}
