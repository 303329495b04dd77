using System.CommandLine;
using System.Text.Json.Nodes;
using StakeholderGraph.Asking;
using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer.Commands;

/// <summary>What the commands on plans have in common.</summary>
internal static class PlanWork
{
    /// <summary>A command on plans.</summary>
    public static DocumentedCommand OnPlans(
        string name, string summary, string example, IEnumerable<Symbol> inputs,
        Func<ParseResult, Report, Planning, CancellationToken, Task<ExitCode>> work)
    {
        var command = new DocumentedCommand(name, summary, $"Example:\n  {example}");
        foreach (var input in inputs.Concat([Inputs.Store, Inputs.Format, Inputs.Quiet]))
        {
            if (input is Argument argument)
            {
                command.Add(argument);
            }
            else
            {
                command.Add((Option)input);
            }
        }

        command.Does(async (parsed, report, cancellationToken) =>
        {
            await using var store = await ExistingStore.OpenPlansAsync(parsed, cancellationToken);
            return await work(parsed, report, new Planning(store, TimeProvider.System), cancellationToken);
        });
        return command;
    }

    /// <summary>A command on a plan. If no plan has the id, reports it.</summary>
    public static DocumentedCommand OnPlan(
        string name, string summary, string example, IEnumerable<Symbol> inputs,
        Func<ParseResult, Report, Plan, CancellationToken, Task<ExitCode>> work) =>
        OnPlans(name, summary, example, inputs.Prepend(PlanInputs.Plan), async (parsed, report, planning, cancellationToken) =>
            await FindAsync(parsed.GetRequiredValue(PlanInputs.Plan), planning, report, cancellationToken) is { } plan
                ? await work(parsed, report, plan, cancellationToken)
                : ExitCode.BadData);

    /// <summary>Returns a plan. If no plan has the id, reports it and returns <c>null</c>.</summary>
    public static async Task<Plan?> FindAsync(RecordId id, Planning planning, Report report, CancellationToken cancellationToken)
    {
        var plan = await planning.FindAsync(id, cancellationToken);
        if (plan is null)
        {
            report.Fail($"There is no plan \"{id}\".");
        }

        return plan;
    }

    /// <summary>An entry in the form of the Api, with the fields that are given.</summary>
    public static string Entry(params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        var entry = new JsonObject();
        foreach (var (name, value) in fields)
        {
            entry[name] = value;
        }

        return entry.ToJsonString();
    }

    /// <summary>Shows the outcome of an operation.</summary>
    /// <param name="reply">The outcome.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="report">Shows the outcome.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <param name="document">The file whose content was refused if the operation was refused, which messages then name.</param>
    public static async Task<ExitCode> GiveAsync(
        PlanReply reply, ParseResult parsed, Report report, CancellationToken cancellationToken, InputText? document = null)
    {
        switch (reply)
        {
            case PlanRefused refused when document is not null:
                throw document.Refused(refused.Problems);
            case PlanDone done:
                report.Give(await PresentAsync(done.Plan, parsed, cancellationToken), PlanJson.Sent.Plan, PlanText.Write);
                return ExitCode.Done;
            case PlanIdTaken taken:
                report.Fail($"{LabelOf(PlanParameters.Id.Name, parsed)} {taken.Problem}");
                return ExitCode.Usage;
            case PlanRefused refused:
                report.Fail(string.Join(
                    "; ", refused.Problems.SelectMany(p => p.Value.Select(problem => $"{LabelOf(p.Key, parsed)} {problem}"))));
                return ExitCode.Usage;
            case PlanImpossible impossible:
                report.Fail(impossible.Reason);
                return ExitCode.BadData;
            case PlanUnknown unknown:
                report.Fail(unknown.What);
                return ExitCode.BadData;
            default:
                report.Fail("Somebody else changed the plan at the same time. Nothing was written; check the plan and try again.");
                return ExitCode.Unavailable;
        }
    }

    /// <summary>A plan, with whether the dataset of its conclusion is still loaded.</summary>
    private static async Task<Plan> PresentAsync(Plan plan, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (plan.Concluded is null)
        {
            return plan;
        }

        try
        {
            await using var store = await ExistingStore.OpenAsync(parsed, cancellationToken);
            return plan.Beside(await store.DatasetsAsync(cancellationToken));
        }
        catch (StoreException)
        {
            return plan; // The plan may have been changed, and can be read even if the network cannot.
        }
    }

    /// <summary>
    /// The option or argument that sets a field: <c>--date</c>, <c>STATUS</c>; <c>--follow-up</c> for <c>followUpDue</c>.
    /// </summary>
    private static string LabelOf(string field, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var name = QuestionInput.OptionName(field);
        return command.Options.FirstOrDefault(option => name.StartsWith(option.Name, StringComparison.Ordinal))?.Name
            ?? command.Arguments.FirstOrDefault(argument => argument.Name.Equals(field, StringComparison.OrdinalIgnoreCase))?.Name
            ?? field;
    }
}
