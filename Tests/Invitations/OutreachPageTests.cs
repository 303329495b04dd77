using System.Text.RegularExpressions;
using NUnit.Framework;
using StakeholderGraph.Embedded;
using StakeholderGraph.Importer.Output;
using StakeholderGraph.Networks;
using StakeholderGraph.Tests.Api;

namespace StakeholderGraph.Tests.Invitations;

/// <summary>docs/outreach.md is true: its demands are answered as it shows, on the example network.</summary>
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

    [Test]
    public async Task The_brief_is_that_of_the_plan_that_the_first_demand_makes()
    {
        var folder = Directory.CreateTempSubdirectory("stakeholders-");
        try
        {
            Assert.That(StoreAddress.TryParse($"embedded:{Path.Combine(folder.FullName, "store.db")}", out var address, out _));
            await using (var writer = await Stores.OpenWriterAsync(address, TimeProvider.System, default))
            {
                var shipped = DatasetFolder.Open(Repository.At("data", "central-asia-labour-migration"));
                await writer.ImportAsync([shipped], ImportMode.AtOnce, null, default);
            }

            await using var network = await Stores.OpenReaderAsync(address, TimeProvider.System, default);
            await using var store = await Stores.OpenPlansAsync(address, TimeProvider.System, default);
            var demand = Demand().Match(Page).Groups["demand"].Value;
            var made = (PlanDone)await new Planning(store, TimeProvider.System).MakeAsync(network, demand, id: null, "anna", default);
            var shown = Brief().Match(Page);
            var who = made.Plan.Find(RecordId.Parse(shown.Groups["who"].Value));

            Assert.That(
                BriefPaper.Markdown.Text(await PlanBrief.OfAsync(network, made.Plan, who, default)),
                Is.EqualTo(shown.Groups["brief"].Value));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex(@"plan brief [a-z-]+ (?<who>[a-z-]+)\n\n````markdown\n(?<brief>.*?)````\n", RegexOptions.Singleline)]
    private static partial Regex Brief();

    [GeneratedRegex(@"```json\n(?<demand>[^`]*)```[^`]*```\n(?<answer>[^`]*)```", RegexOptions.Singleline)]
    private static partial Regex Demand();
}
