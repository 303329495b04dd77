using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer;

/// <summary>Understands a command line and runs its command, or says in one line why it cannot be understood.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(RootCommand root, string[] args, CancellationToken interrupted)
    {
        // A folder may be called "@home": no response files.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            await Console.Error.WriteLineAsync(UsageProblem(parsed));
            return (int)ExitCode.Usage;
        }

        return await parsed.InvokeAsync(
            new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interrupted);
    }

    private static string PathOf(CommandResult result) => result.Command is RootCommand ? "stakeholders"
        : result.Parent is CommandResult parent ? $"{PathOf(parent)} {result.Command.Name}" : result.Command.Name;

    private static string UsageProblem(ParseResult parsed)
    {
        var command = PathOf(parsed.CommandResult);
        var problem = parsed.UnmatchedTokens switch
        {
            [['-', ..] and var unknown, ..] => $"Unknown option {unknown}",
            // ask find labour ministry
            [var word, ..] when parsed.CommandResult.Children.OfType<ArgumentResult>().LastOrDefault() is { Tokens: [.., var before] } =>
                $"Unknown argument {word}. Several words go in quotes: \"{before.Value} {string.Join(' ', parsed.UnmatchedTokens)}\"",
            [var unknown, ..] => $"Unknown command or argument {unknown}",
            [] => parsed.Errors[0].Message.TrimEnd('.'),
        };
        return Printable.Line($"{command}: {problem}. See: {command} --help");
    }
}
