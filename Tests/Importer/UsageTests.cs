using NUnit.Framework;

namespace StakeholderGraph.Tests.Importer;

[TestFixture]
public sealed class UsageTests : CommandLineTests
{
    private static readonly string[] Commands = ["import", "check", "datasets", "remove", "verify", "export", "resolve", "invite"];

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
    [TestCase("export a", "--to")]
    [TestCase("export a --to --store", "--to")]
    [TestCase("export a --to --folder", "--folder")]
    [TestCase("resolve", "resolve")]
    [TestCase("resolve x --format xml", "\"xml\"")]
    [TestCase("invite", "invite")]
    [TestCase("invite x --format xml", "\"xml\"")]
    [TestCase("datasets --format csv", "\"csv\"")]
    [TestCase("ask find labour ministry", "\"labour ministry\"")]
    public async Task A_command_line_that_cannot_be_meant_is_one_line_on_standard_error(string arguments, string named)
    {
        var run = await RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Answer, Is.Empty);
            Assert.That(run.MessageLines, Has.Length.EqualTo(1));
            Assert.That(run.Messages, Does.Contain(named).And.Contain("--help"));
            Assert.That(Directory.EnumerateFileSystemEntries(Folder.Path), Is.Empty);
        });
    }

    [Test]
    public async Task Help_names_every_command_and_every_exit_code()
    {
        var run = await RunAsync("--help");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero);
            Assert.That(run.Messages, Is.Empty);
            foreach (var command in Commands)
            {
                Assert.That(run.Answer, Does.Contain($"  {command} "));
            }

            foreach (var code in Enum.GetValues<StakeholderGraph.Importer.ExitCode>())
            {
                Assert.That(run.Answer, Does.Match($@"\b{(int)code} [a-z]"));
            }
        });
    }

    [TestCaseSource(nameof(Commands))]
    public async Task Help_of_a_command_has_an_example(string command)
    {
        var run = await RunAsync(command, "--help");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero);
            Assert.That(run.Answer, Does.Contain($"  stakeholders {command}"));
        });
    }

    [Test]
    public async Task Version_is_the_version_of_the_program()
    {
        var run = await RunAsync("--version");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero);
            Assert.That(run.Answer, Does.Match(@"^\d+\.\d+\.\d+"));
        });
    }
}
