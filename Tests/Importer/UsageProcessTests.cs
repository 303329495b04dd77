using NUnit.Framework;

namespace StakeholderGraph.Tests.Importer;

/// <summary>The output and exit code for an invalid command line, and for help.</summary>
[TestFixture]
public sealed class UsageProcessTests : CommandLineTests
{
    [Test]
    public async Task An_invalid_command_line_is_reported_in_one_line_on_standard_error()
    {
        var run = await RunAsync("import", "x", "--dry-rnu");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Answer, Is.Empty);
            Assert.That(run.MessageLines, Has.Length.EqualTo(1));
            Assert.That(run.Messages, Does.Contain("--dry-rnu").And.Contain("--help"));
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
            foreach (var command in UsageTests.Commands)
            {
                Assert.That(run.Answer, Does.Contain($"  {command} "));
            }

            foreach (var code in Enum.GetValues<StakeholderGraph.Importer.ExitCode>())
            {
                Assert.That(run.Answer, Does.Match($@"\b{(int)code} [a-z]"));
            }
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
