using System.CommandLine;
using NUnit.Framework;
using StakeholderGraph.Asking;
using StakeholderGraph.Importer;

namespace StakeholderGraph.Tests.Importer;

/// <summary>Messages about a command line before any work; <see cref="UsageProcessTests"/> tests the process.</summary>
public sealed class UsageTests
{
    internal static readonly string[] Commands = ["import", "check", "datasets", "remove", "verify", "export", "resolve", "invite"];

    [TestCase("", "command")]
    [TestCase("embark", "embark")]
    [TestCase("import", "import")]
    [TestCase("import x --dry-rnu", "--dry-rnu")]
    [TestCase("check --dry-run x", "--dry-run")]
    [TestCase("import x --format xml", "\"xml\"")]
    [TestCase("import x --format JSON", "\"JSON\"")]
    [TestCase("import x --format text --format json", "--format")]
    [TestCase("import x --store", "--store")]
    [TestCase("import x --store stakeholders.db", "embedded:PATH")]
    [TestCase("import x --store embedded:", "embedded:PATH")]
    [TestCase("datasets central-asia", "central-asia")]
    [TestCase("remove", "remove")]
    [TestCase("remove ä", "\"ä\"")]
    [TestCase("export a", "--output")]
    [TestCase("export a --output --store", "--output")]
    [TestCase("export a --output --folder", "--folder")]
    [TestCase("resolve", "resolve")]
    [TestCase("resolve x --format xml", "\"xml\"")]
    [TestCase("invite", "invite")]
    [TestCase("invite x --format xml", "\"xml\"")]
    [TestCase("datasets --format csv", "\"csv\"")]
    [TestCase("ask find labour ministry", "\"labour ministry\"")]
    public void An_invalid_command_line_is_reported_in_one_line(string arguments, string named)
    {
        var problem = CommandLine.ProblemOf(CommandLine.Parse(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

        Assert.That(problem, Does.Contain(named).And.Contain("--help").And.Not.Contain("\n"));
    }

    [Test]
    public void Help_states_each_default_once()
    {
        var commands = Everything(CommandLine.Parse([]).RootCommandResult.Command, []).ToList();
        foreach (var command in commands)
        {
            using var help = new StringWriter();
            CommandLine.Parse([.. command, "--help"]).Invoke(new InvocationConfiguration { Output = help });
            foreach (var line in help.ToString().Split('\n').Where(line => line.Contains("[default:", StringComparison.Ordinal)))
            {
                Assert.That(
                    line.Split("default", StringSplitOptions.None), Has.Length.EqualTo(2), $"{string.Join(' ', command)}: {line}");
            }
        }

        Assert.That(commands, Has.Count.GreaterThan(40));

        static IEnumerable<string[]> Everything(Command command, string[] path) => command.Subcommands
            .SelectMany(below => Everything(below, [.. path, below.Name]))
            .Prepend(path);
    }

    [Test]
    public void Help_of_a_question_names_options_instead_of_parameters()
    {
        foreach (var question in Questions.All)
        {
            using var help = new StringWriter();
            CommandLine.Parse(["ask", question.Id, "--help"]).Invoke(new InvocationConfiguration { Output = help });
            var text = string.Join(' ', help.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            string[] words = [.. question.AllParameters.SelectMany(parameter => parameter.Allowed)];
            foreach (var name in question.AllParameters.Select(parameter => parameter.Name).Where(name => !words.Contains(name)))
            {
                var besideAnswer = text.Replace($"`{name}` in the answer", "", StringComparison.Ordinal);
                Assert.That(besideAnswer, Does.Not.Contain($"`{name}`").And.Not.Contain($"`{name}="), question.Id);
            }

            Assert.That(text, Does.Not.Contain("/api/").And.Not.Contain("parameter").And.Not.Contain("header"), question.Id);
        }
    }

    [Test]
    public void Earlier_names_of_options_are_accepted_but_not_in_the_help()
    {
        using var help = new StringWriter();
        CommandLine.Parse(["export", "--help"]).Invoke(new InvocationConfiguration { Output = help });

        Assert.That(help.ToString(), Does.Contain("--output").And.Not.Contain("--to"));
        Assert.That(CommandLine.ProblemOf(CommandLine.Parse(["export", "a", "--to", "b"])), Is.Null);
    }

    [TestCaseSource(nameof(Commands))]
    public void Help_of_a_command_has_an_example(string command)
    {
        using var help = new StringWriter();
        var code = CommandLine.Parse([command, "--help"]).Invoke(new InvocationConfiguration { Output = help });

        Assert.That(code, Is.Zero);
        Assert.That(help.ToString(), Does.Contain($"  stakeholders {command}"));
    }
}
