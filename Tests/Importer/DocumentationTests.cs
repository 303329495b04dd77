using System.Globalization;
using System.Text.RegularExpressions;
using NUnit.Framework;
using StakeholderGraph.Importer;

namespace StakeholderGraph.Tests.Importer;

/// <summary>docs/importer.md is true: its examples are run from top to bottom, in a folder with the files that they mention.</summary>
[TestFixture]
public sealed partial class DocumentationTests : CommandLineTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(TestFolder.Root, "docs", "importer.md"));

    [Test]
    public async Task Every_example_answers_what_the_page_shows()
    {
        Folder.Copy(Path.Combine("data", "central-asia-labour-migration"));
        Folder.Copy(
            "draft",
            text =>
                text.Replace("ilo,international-organization", "ilo,international-organisation", StringComparison.Ordinal)
                    .Replace(
                        "employers-memorandum-2011-part-of-astana-symposium-2011,asia-plus-2011-03-30",
                        "employers-memorandum-2011-part-of-astana-symposium-2011,asia-plus-2011-03-31",
                        StringComparison.Ordinal));
        Folder.Dataset(
            "a-correction",
            ("stakeholders.csv", "id,kind,name\nada,person,Ada\nilo,international-organization,International Labour Office\n"));
        File.WriteAllText(
            Folder.At("letter.txt"),
            "1. International Labour Organization (ILO)\n2. Federation of Trade Unions\n3. Mr Birzhan Nurymbetov\n4. Ministry of Magic\n");
        var examples = Example().Matches(Page);

        foreach (Match example in examples)
        {
            var run = await RunAsync(example.Groups["arguments"].Value.Split(' '));

            // The start of work is written to a log, but a terminal redraws and removes it: the page shows what remains.
            var shown =
                run.ExitCode == 0
                    ? run.Answer
                    : string.Concat(
                        run.MessageLines.Where(l => !l.StartsWith("Checking ", StringComparison.Ordinal)).Select(l => l + "\n"));
            Assert.That(shown, Is.EqualTo(example.Groups["answer"].Value), example.Value);
        }

        Assert.That(examples, Has.Count.GreaterThanOrEqualTo(9));
    }

    [Test]
    public void Every_exit_code_is_listed() =>
        Assert.That(
            ExitCodeRow().Matches(Page).Select(row => int.Parse(row.Groups[1].Value, CultureInfo.InvariantCulture)),
            Is.EquivalentTo(Enum.GetValues<ExitCode>().Select(code => (int)code)));

    [GeneratedRegex(@"^```\n\$ stakeholders (?<arguments>[^\n]+)\n(?<answer>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex(@"^\| (\d+) \|", RegexOptions.Multiline)]
    private static partial Regex ExitCodeRow();
}
