using System.CommandLine;
using System.Text.RegularExpressions;
using NUnit.Framework;
using StakeholderGraph.Asking;
using StakeholderGraph.Importer;

namespace StakeholderGraph.Tests.Importer;

/// <summary>How a terminal shows an answer.</summary>
[TestFixture]
public sealed partial class AskTests : CommandLineTests
{
    [Test]
    public async Task If_nothing_is_found_the_level_that_finds_something_is_named()
    {
        await ImportAsync(TwoUnions());
        var themselves = await RunAsync("ask", "common-ground", "union-a", "union-b");
        var organizations = await RunAsync("ask", "common-ground", "union-a", "union-b", "--level", "organization");
        var never = await RunAsync("ask", "common-ground", "union-a", "union-b", "--from", "1990", "--to", "1991");

        Assert.Multiple(() =>
        {
            Assert.That(themselves.Answer, Does.Contain("Nothing was found."));
            Assert.That(themselves.Messages, Does.Contain("--level organization"));
            Assert.That(organizations.Answer, Does.Contain("Forum"));
            Assert.That(organizations.Messages, Does.Not.Contain("--level"));
            Assert.That(never.Answer, Does.Contain("Nothing was found."));
            Assert.That(never.Messages, Does.Not.Contain("--level"), "no level finds anything in that year");
        });
    }

    [Test]
    public async Task An_empty_answer_as_JSON_has_no_hint()
    {
        await ImportAsync(TwoUnions());
        var json = await RunAsync("ask", "common-ground", "union-a", "union-b", "--format", "json");

        Assert.That(json.ExitCode, Is.Zero);
        Assert.That(json.Messages, Does.Not.Contain("--level"));
        Assert.That(json.Answer, Does.Contain("\"engagements\":[]"));
    }

    [Test]
    public async Task The_example_in_the_help_of_each_question_is_answered()
    {
        await ImportAsync(TestFolder.Shipped);
        foreach (var question in Questions.All)
        {
            using var help = new StringWriter();
            await CommandLine.Parse(["ask", question.Id, "--help"]).InvokeAsync(new InvocationConfiguration { Output = help });
            var example = Example().Match(help.ToString()).Groups["words"].Value;
            string[] words = [.. Word().Matches(example).Select(word => word.Value.Trim('\'', '"'))];

            var code = await CommandLine.RunAsync([.. words, "--store", $"embedded:{Folder.At("stakeholders.db")}"], default);

            Assert.That(code, Is.Zero, example);
        }
    }

    [GeneratedRegex(@"Example:\s+stakeholders (?<words>ask .+)")]
    private static partial Regex Example();

    // As a shell separates them.
    [GeneratedRegex("""
        '[^']*'|"[^"]*"|\S+
        """)]
    private static partial Regex Word();

    /// <summary>Two unions at a forum, each represented by a person.</summary>
    private string TwoUnions() => Folder.Dataset(
        "unions",
        ("engagements.csv", "id,kind,name,start,end\nforum,event,Forum,2010,2010\n"),
        ("stakeholders.csv", "id,kind,name\nada,person,Ada\nbob,person,Bob\nunion-a,union,Union A\nunion-b,union,Union B\n"),
        ("ties.csv", "id,from,type,to\nt1,ada,attends,forum\nt2,bob,attends,forum\nt3,ada,represents,union-a\nt4,bob,represents,union-b\n"),
        ("evidence.csv", "tie,source,says\nt1,paper,confirmed\nt2,paper,confirmed\nt3,paper,confirmed\nt4,paper,confirmed\n"));
}
