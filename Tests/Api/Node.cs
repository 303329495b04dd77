using System.Text;
using CliWrap;
using CliWrap.Buffered;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Api;

/// <summary>External programs from npm that check the Api. Without them, their tests are ignored; on CI they fail.</summary>
internal static class Node
{
    private static readonly string Folder = Repository.At("Tests", "js");

    /// <summary>Runs a program with a text on its standard input, in the root of the repository.</summary>
    public static async Task<BufferedCommandResult> RunAsync(string script, string input = "", params string[] arguments)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            const string Sentence = "Needs Node.js and its packages: npm ci --prefix Tests/js";
            if (Environment.GetEnvironmentVariable("CI") is not null)
            {
                Assert.Fail(Sentence);
            }

            Assert.Ignore(Sentence);
        }

        return await Cli.Wrap("node")
            .WithArguments([Path.Combine(Folder, script), .. arguments])
            .WithWorkingDirectory(Repository.Root)
            .WithEnvironmentVariables(variables => variables.Set("REDOCLY_TELEMETRY", "off").Set("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"))
            .WithStandardInputPipe(PipeSource.FromString(input, Encoding.UTF8))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
    }
}
