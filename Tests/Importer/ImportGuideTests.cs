using System.Text.RegularExpressions;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Importer;

/// <summary>docs/import.md is true: its worked example is run from the spreadsheet that it shows to the first answer.</summary>
[TestFixture]
public sealed partial class ImportGuideTests : CommandLineTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(TestFolder.Root, "docs", "import.md"));

    [Test]
    public async Task The_worked_example_leads_from_a_list_to_an_answer()
    {
        await File.WriteAllTextAsync(Folder.At("participants.csv"), List().Match(Page).Groups["list"].Value);
        var examples = Example().Matches(Page);

        foreach (Match example in examples)
        {
            var run = await RunAsync([.. Argument().Matches(example.Groups["arguments"].Value).Select(a => a.Value.Trim('"'))]);
            Assert.That(run.Answer, Is.EqualTo(example.Groups["answer"].Value), run.Messages);
        }

        Assert.That(examples, Has.Count.InRange(3, 5));
    }

    [GeneratedRegex(@"^```csv\n(?<list>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex List();

    [GeneratedRegex(@"^```\n\$ stakeholders (?<arguments>[^\n]+)\n(?<answer>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Argument();
}
