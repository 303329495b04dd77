using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer;

/// <summary>A command that turns every outcome into messages and an exit code.</summary>
/// <param name="name">The name of the command.</param>
/// <param name="summary">What the command does, in a sentence.</param>
/// <param name="details">The part of the help after the options, with examples.</param>
internal sealed class DocumentedCommand(string name, string summary, string details) : Command(name, summary)
{
    private readonly List<(string Name, Option Option)> _earlier = [];

    /// <summary>Reads the format of the answer from a command line.</summary>
    public Func<ParseResult, Format> AnswerIn { get; set; } = parsed => parsed.GetValue(Inputs.Format);

    /// <summary>Also accepts an earlier name of an option, so that scripts keep working; help does not mention it.</summary>
    public void AlsoAccept(string name, Option option)
    {
        option.Aliases.Add(name);
        _earlier.Add((name, option));
    }

    /// <summary>Sets the work of the command.</summary>
    /// <param name="work">The work. It runs on a separate thread, so that signals are handled from the start.</param>
    public void Does(Func<ParseResult, Report, CancellationToken, Task<ExitCode>> work)
    {
        Add(new HelpOption { Action = new DetailedHelp(details, _earlier) });
        SetAction(async (parsed, cancellationToken) =>
        {
            var report = new Report(
                Terminal.Detect(), AnswerIn(parsed), parsed.GetValue(Inputs.Quiet), TimeProvider.System);
            var stays = parsed.GetResult(Inputs.InBatches) is not null && parsed.GetValue(Inputs.Store) is Neo4jAddress;
            return (int)await RunAsync(() => work(parsed, report, cancellationToken), report, stays, cancellationToken);
        });
    }

    private static async Task<ExitCode> RunAsync(Func<Task<ExitCode>> work, Report report, bool stays, CancellationToken cancellationToken)
    {
        try
        {
            return await Interruption.UnlessAsync(Task.Run(work, CancellationToken.None), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Interruption.SayAsync(() => report.Fail(stays
                ? "Interrupted. What was already written is kept; run the same command again to continue."
                : "Interrupted. The store is unchanged."));
            return ExitCode.Interrupted;
        }
        catch (DatasetException problem)
        {
            report.Fail(problem);
            return ExitCode.BadData;
        }
        catch (StoreException problem)
        {
            report.Fail(problem.MessageAndAdvice);
            return CodeOf(problem.Failure);
        }
        catch (IOException problem)
        {
            // The answer itself could not be written, so a message about it in place of the answer could not be written either.
            report.Say(problem.Message);
            return ExitCode.Unavailable;
        }
#pragma warning disable CA1031 // The edge of the program: whatever else arrives here is a defect of the program, and is reported as one.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            report.Fail(
                $"This is a bug in stakeholders: {defect.GetType().Name}: {defect.Message} (at "
                    + $"{defect.TargetSite?.DeclaringType}.{defect.TargetSite?.Name})."
                + " Please report this line together with the command.");
            return ExitCode.Defect;
        }
    }

    private static ExitCode CodeOf(StoreFailure failure) => failure switch
    {
        StoreFailure.Incompatible => ExitCode.Incompatible,
        StoreFailure.Rejected or StoreFailure.Damaged => ExitCode.Rejected,
        _ => ExitCode.Unavailable,
    };

    private sealed class DetailedHelp(string details, List<(string Name, Option Option)> earlier) : SynchronousCommandLineAction
    {
        private readonly HelpAction _help = new();

        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            earlier.ForEach(one => one.Option.Aliases.Remove(one.Name));
            var code = _help.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output.WriteLine(details);
            return code;
        }
    }
}
