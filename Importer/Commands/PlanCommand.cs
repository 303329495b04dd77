using System.CommandLine;
using System.Text.Json;
using StakeholderGraph.Importer.Output;
using static StakeholderGraph.Importer.Commands.PlanWork;

namespace StakeholderGraph.Importer.Commands;

/// <summary>Plans that are kept: made, changed, compared, handed on. Each thing that can be done is a command.</summary>
internal static class PlanCommand
{
    public static Command Create() => new("plan", "Keeps invitation lists as plans: who is invited, and what became of it.")
    {
        Make(), List(), Show(), PlanPaperCommands.Write(), PlanPaperCommands.Letters(), PlanPaperCommands.Brief(), Status(), Contact(),
        Replan(), Check(), Compare(), Introduce(), PlanPaperCommands.Grid(), PlanPaperCommands.Judge(), PlanPaperCommands.Room(),
        PlanPaperCommands.Seating(), Conclude(), Export(), Import(), Remove(),
    };

    private static DocumentedCommand Make()
    {
        var demand = new Argument<string>("DEMAND") { Description = "The demand: a JSON file; - for standard input." };
        demand.Validators.Add(Inputs.RefuseOptions);
        var id = PlanInputs.Ids("--id", "The id of the plan (default: made of its title).");
        id.Arity = ArgumentArity.ExactlyOne;
        id.Description = "The id of the plan (default: made of its title).";
        return OnPlans(
            "make", "Finds the list for a demand, as `invite` does, and keeps it as a plan.",
            "stakeholders plan make demand.json", [demand, id],
            async (parsed, report, planning, cancellationToken) =>
            {
                var text = PlanInputs.Read(parsed.GetRequiredValue(demand));
                await using var network = await ExistingStore.OpenReaderAsync(parsed, cancellationToken);
                return Give(
                    await report.WatchAsync(
                        "Working it out",
                        () => planning.MakeAsync(
                            network, text, parsed.GetValue(id) is [var given] ? given : null, Environment.UserName, cancellationToken)),
                    report);
            });
    }

    private static DocumentedCommand List() => OnPlans(
        "list", "Lists the plans.", "stakeholders plan list", [],
        async (_, report, planning, cancellationToken) =>
        {
            report.Give(await planning.AllAsync(cancellationToken), PlanJson.Sent.IReadOnlyListPlanSummary, PlanText.Write);
            return ExitCode.Done;
        });

    private static DocumentedCommand Show() => OnPlan(
        "show", "Shows a plan.", "stakeholders plan show consultation-on-seasonal-work", [],
        (_, report, plan, _) => Task.FromResult(Give(new PlanDone(plan), report)));

    private static DocumentedCommand Conclude() => OnPlans(
        "conclude", "Imports what became of a plan as a dataset: who was invited, who declined and who attended.",
        "stakeholders plan conclude consultation-on-seasonal-work", [PlanInputs.Plan],
        async (parsed, report, planning, cancellationToken) =>
        {
            await using var network = await ExistingStore.OpenReaderAsync(parsed, cancellationToken);
            await using var writer = await ExistingStore.OpenAsync(parsed, cancellationToken);
            return Give(
                await planning.ConcludeAsync(
                    network, writer, parsed.GetRequiredValue(PlanInputs.Plan), seen: null, Environment.UserName, cancellationToken),
                report);
        });

    private static DocumentedCommand Status()
    {
        var status = new Argument<string>("STATUS") { Description = $"{string.Join(", ", Words<PlanStatus>.All)}." };
        var date = PlanInputs.Text("--date", "DATE", "Since when it holds (default today).");
        var note = PlanInputs.Text("--note", "TEXT", "A note.");
        return OnPlans(
            "status", "Changes the status of somebody on a plan.",
            "stakeholders plan status consultation-on-seasonal-work iom confirmed --note \"Ms Ada comes\"",
            [PlanInputs.Plan, PlanInputs.Stakeholder, status, date, note],
            async (parsed, report, planning, cancellationToken) => Give(
                await planning.SetStatusAsync(
                    parsed.GetRequiredValue(PlanInputs.Plan), parsed.GetRequiredValue(PlanInputs.Stakeholder),
                    Entry(
                        ("status", parsed.GetValue(status)), ("date", parsed.GetValue(date)), ("note", parsed.GetValue(note))),
                    seen: null, Environment.UserName, cancellationToken),
                report));
    }

    private static DocumentedCommand Contact()
    {
        var channel = PlanInputs.Text("--channel", "TEXT", "How: telephone, letter, mail …", required: true);
        var who = PlanInputs.Text("--who", "TEXT", "With whom.", required: true);
        var outcome = PlanInputs.Text("--outcome", "TEXT", "What came of it.", required: true);
        var date = PlanInputs.Text("--date", "DATE", "When (default today).");
        var due = PlanInputs.Text("--follow-up", "DATE", "By when to ask again.");
        return OnPlans(
            "contact", "Adds an entry to the contact log of somebody on a plan.",
            "stakeholders plan contact consultation-on-seasonal-work iom --channel telephone --who \"Ms Ada\" --outcome \"will answer\"",
            [PlanInputs.Plan, PlanInputs.Stakeholder, channel, who, outcome, date, due],
            async (parsed, report, planning, cancellationToken) => Give(
                await planning.AddContactAsync(
                    parsed.GetRequiredValue(PlanInputs.Plan), parsed.GetRequiredValue(PlanInputs.Stakeholder),
                    Entry(
                        ("channel", parsed.GetValue(channel)), ("who", parsed.GetValue(who)), ("outcome", parsed.GetValue(outcome)),
                        ("date", parsed.GetValue(date)), ("followUpDue", parsed.GetValue(due))),
                    seen: null, Environment.UserName, cancellationToken),
                report));
    }

    private static DocumentedCommand Replan() => OnPlans(
        "replan", "Fills the seats of those who declined: who confirmed stays, and as few others as possible change.",
        "stakeholders plan replan consultation-on-seasonal-work --dry-run", [PlanInputs.Plan, Inputs.DryRun],
        async (parsed, report, planning, cancellationToken) =>
        {
            await using var network = await ExistingStore.OpenReaderAsync(parsed, cancellationToken);
            return Give(
                await report.WatchAsync("Working it out", () => planning.ReplanAsync(
                    network, parsed.GetRequiredValue(PlanInputs.Plan), seen: null, Environment.UserName, parsed.GetValue(Inputs.DryRun),
                    cancellationToken)),
                report);
        });

    private static DocumentedCommand Check() => OnPlan(
        "check", "Searches again for the lists of a plan, and says what differs; exit code 1 where anything does.",
        "stakeholders plan check consultation-on-seasonal-work", [],
        async (parsed, report, plan, cancellationToken) =>
        {
            await using var network = await ExistingStore.OpenReaderAsync(parsed, cancellationToken);
            var check = await report.WatchAsync("Working it out", () => Planning.CheckAsync(network, plan, cancellationToken));
            report.Give(check, PlanJson.Sent.PlanCheck, PlanText.Write);
            return check.IsSame ? ExitCode.Done : ExitCode.BadData;
        });

    private static DocumentedCommand Compare()
    {
        var other = PlanInputs.Id("OTHER", "The id of another plan.");
        return OnPlans(
            "compare", "Shows two plans side by side: who is gained, who is lost, and what the demands get.",
            "stakeholders plan compare first second", [PlanInputs.Plan, other],
            async (parsed, report, planning, cancellationToken) =>
            {
                if (await FindAsync(parsed.GetRequiredValue(PlanInputs.Plan), planning, report, cancellationToken) is not { } first
                    || await FindAsync(parsed.GetRequiredValue(other), planning, report, cancellationToken) is not { } second)
                {
                    return ExitCode.BadData;
                }

                report.Give(PlanComparison.Of(first, second), PlanJson.Sent.PlanComparison, PlanText.Write);
                return ExitCode.Done;
            });
    }

    private static DocumentedCommand Introduce()
    {
        var from = PlanInputs.Ids("--from", "Who is ours (default: the convener of the demand).");
        var blocked = PlanInputs.Ids("--blocked", "Who may not be on a route.");
        return OnPlan(
            "introductions", "Finds who can introduce us to the invitees: the best routes that share nobody but their ends.",
            "stakeholders plan introductions consultation-on-seasonal-work --blocked iom", [from, blocked],
            async (parsed, report, plan, cancellationToken) =>
            {
                await using var network = await ExistingStore.OpenReaderAsync(parsed, cancellationToken);
                var (introductions, refusal) = await Planning.IntroduceAsync(
                    network, plan, parsed.GetValue(from) ?? [], parsed.GetValue(blocked) ?? [], cancellationToken);
                if (introductions is null)
                {
                    return Give(refusal!, report);
                }

                report.Give(introductions, PlanJson.Sent.Introductions, PlanText.Write);
                return ExitCode.Done;
            });
    }

    private static DocumentedCommand Export()
    {
        var to = AskCommand.Output();
        return OnPlans(
            "export", "Writes all plans, with notes and contact logs, to a file that `plan import` reads.",
            "stakeholders plan export --output plans.json", [to],
            async (parsed, report, planning, cancellationToken) =>
            {
                var plans = await planning.ExportAsync(cancellationToken);
                AnswerFile.Place(parsed.GetValue(to), stream => JsonSerializer.Serialize(stream, plans, PlanJson.Sent.IReadOnlyListPlan));
                return ExitCode.Done;
            });
    }

    private static DocumentedCommand Import()
    {
        var file = new Argument<string>("FILE") { Description = "A file that `plan export` wrote; - for standard input." };
        file.Validators.Add(Inputs.RefuseOptions);
        return OnPlans(
            "import", "Keeps the plans of a file; where an id is taken by another plan, none of them.",
            "stakeholders plan import plans.json", [file],
            async (parsed, report, planning, cancellationToken) =>
            {
                var (kept, refusal) = await planning.ImportAsync(
                    PlanInputs.Read(parsed.GetRequiredValue(file)), Environment.UserName, cancellationToken);
                if (refusal is not null)
                {
                    return Give(refusal, report);
                }

                report.Give(kept, PlanJson.Sent.IReadOnlyListPlan, PlanText.WriteImported);
                return ExitCode.Done;
            });
    }

    private static DocumentedCommand Remove() => OnPlans(
        "remove", "Removes a plan; the log keeps that there was one.", "stakeholders plan remove consultation-on-seasonal-work",
        [PlanInputs.Plan],
        async (parsed, report, planning, cancellationToken) =>
        {
            var plan = parsed.GetRequiredValue(PlanInputs.Plan);
            var reply = await planning.RemoveAsync(plan, seen: null, Environment.UserName, cancellationToken);
            if (reply is not PlanDone)
            {
                return Give(reply, report);
            }

            report.Say($"The plan {plan} is removed.");
            return ExitCode.Done;
        });
}
