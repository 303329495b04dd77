using System.Text.RegularExpressions;
using NUnit.Framework;
using StakeholderGraph.Embedded;
using StakeholderGraph.Importer.Output;
using StakeholderGraph.Networks;
using StakeholderGraph.Tests.Api;

namespace StakeholderGraph.Tests.Invitations;

/// <summary>docs/outreach.md is true: its demands are answered as it shows, on the network that ships.</summary>
public sealed partial class OutreachPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.At("docs", "outreach.md"));

    [Test]
    public async Task Every_demand_is_answered_as_the_page_shows()
    {
        var demands = Demand().Matches(Page);
        var network = NetworkBuilder.Build([DatasetFolder.Open(Repository.At("data", "central-asia-labour-migration"))]);
        await using var reader = new EmbeddedReader(_ => ValueTask.FromResult(network));
        foreach (Match demand in demands)
        {
            var asked = DemandReader.Read(demand.Groups["demand"].Value, (field, problem) => Assert.Fail($"{field} {problem}"));
            var list = await reader.AskAsync(new WhomToInvite(asked!), default);
            using var text = new StringWriter();
            new Terminal(text, text, Colours: false, Terminal.Unlimited, Live: false).Draw(board => InvitationText.Write(board, list));

            Assert.That(text.ToString().ReplaceLineEndings("\n"), Is.EqualTo(demand.Groups["answer"].Value));
        }

        Assert.That(demands, Has.Count.EqualTo(2));
    }

    [GeneratedRegex(@"```json\n(?<demand>[^`]*)```[^`]*```\n(?<answer>[^`]*)```", RegexOptions.Singleline)]
    private static partial Regex Demand();
}
