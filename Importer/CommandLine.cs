using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using StakeholderGraph.Asking;
using StakeholderGraph.Importer.Commands;
using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer;

/// <summary>Parses a command line and runs its command, or reports in one line why the command line is invalid.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command line.</summary>
    public static async Task<int> RunAsync(string[] args, CancellationToken interrupted)
    {
        var parsed = Parse(args);
        if (ProblemOf(parsed) is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
            return (int)ExitCode.Usage;
        }

        return await parsed.InvokeAsync(
            new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interrupted);
    }

    // A folder may be called "@home", so there are no response files.
    internal static ParseResult Parse(IReadOnlyList<string> args) =>
        Root().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });

    /// <summary>Why a command line is invalid, in one line; <c>null</c> if it is valid.</summary>
    internal static string? ProblemOf(ParseResult parsed) => parsed.Action is ParseErrorAction ? UsageProblem(parsed) : null;

    private static RootCommand Root() => new(
        """
        Imports networks of stakeholders from files, manages them, and answers questions about them.

        A dataset is a folder of CSV files that spreadsheet programs can open. An import makes the store equal to the files, or changes nothing.

        Examples:
          stakeholders check data/central-asia-labour-migration
          stakeholders import data/central-asia-labour-migration --dry-run
          stakeholders import data
          stakeholders datasets --format json
          stakeholders export central-asia-labour-migration --output copy
          stakeholders export central-asia-labour-migration --format graphml --output network.graphml
          stakeholders ask who-cooperates ilo --level organization
          stakeholders resolve invited.csv --column organization
          stakeholders invite demand.json
          stakeholders plan make demand.json

        Exit codes: 0 done, 1 bad data, 2 usage, 3 store of another version or program, 4 store unavailable,
        5 store damaged or refused a statement, 70 bug in this program, 130 interrupted.
        """)
    {
        ImportCommand.Create(),
        CheckCommand.Create(),
        MapCommand.Create(),
        DraftCommand.Create(),
        DatasetsCommand.Create(),
        RemoveCommand.Create(),
        VerifyCommand.Create(),
        ExportCommand.Create(),
        AskCommand.Create(Questions.All),
        McpCommand.Create(Questions.All),
        ResolveCommand.Create(),
        InviteCommand.Create(Questions.All.Single(question => question.Document is not null)),
        PlanCommand.Create(),
        LogCommand.Create(),
        UndoCommand.Create(),
        KeysCommand.Create(),
    };

    private static string PathOf(CommandResult result) => result.Command is RootCommand ? "stakeholders"
        : result.Parent is CommandResult parent ? $"{PathOf(parent)} {result.Command.Name}" : result.Command.Name;

    private static string UsageProblem(ParseResult parsed)
    {
        var command = PathOf(parsed.CommandResult);
        var problem = parsed.UnmatchedTokens switch
        {
            [['-', ..] and var unknown, ..] => $"Unknown option {unknown}",
            // e.g. ask find labour ministry
            [var word, ..] when parsed.CommandResult.Children.OfType<ArgumentResult>().LastOrDefault() is { Tokens: [.., var before] } =>
                $"Unknown argument {word}. Several words go in quotes: \"{before.Value} {string.Join(' ', parsed.UnmatchedTokens)}\"",
            [var unknown, ..] => $"Unknown command or argument {unknown}",
            [] => parsed.Errors[0].Message.TrimEnd('.'),
        };
        return Printable.Line($"{command}: {problem}. See: {command} --help");
    }
}
