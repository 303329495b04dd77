using System.CommandLine;
using System.Text.Json;
using StakeholderGraph.Importer.Output;
using static StakeholderGraph.Importer.Commands.PlanWork;

namespace StakeholderGraph.Importer.Commands;

/// <summary>Commands on stored plans: make, change, compare, export. Each operation is a command.</summary>
internal static class PlanCommand
{
    public static Command Create() => new("plan", "Saves invitation lists as plans, and tracks who is invited, who confirmed and who came.")
    {
        Make(), List(), Show(), PlanPaperCommands.Write(), PlanPaperCommands.Letters(), PlanPaperCommands.Brief(), Status(), Contact(),
        Replan(), Check(), Compare(), Introduce(), PlanPaperCommands.Grid(), PlanPaperCommands.Judge(), PlanPaperCommands.Room(),
        PlanPaperCommands.Seating(), Conclude(), Export(), Import(), Remove(),
    };

    private static DocumentedCommand Make()
    {
        var demand = new Argument<string>("DEMAND") { Description = "The demand: a JSON file; - for standard input." };
        demand.Validators.Add(Inputs.RefuseOptions);
        var id = PlanInputs.Ids("--id", "The id of the plan (default: made from its title).");
        id.Arity = ArgumentArity.ExactlyOne;
        id.Description = "The id of the plan (default: made from its title).";
        return OnPlans(
            "make", "Finds the list for a demand, as `invite` does, and saves it as a plan.",
            "stakeholders plan make demand.json", [demand, id],
            async (parsed, report, planning, cancellationToken) =>
            {
                var text = InputFile.Read(parsed.GetRequiredValue(demand), InputText.ReadJson);
                await using var network = await ExistingStore.OpenReaderAsync(parsed, cancellationToken);
                RecordId? given = parsed.GetValue(id) is [var only] ? only : null;
                var reply = await report.WatchAsync(
                    "Computing the answer",
                    () => planning.MakeAsync(network, text.Content, given, Environment.UserName, cancellationToken));
                return await GiveAsync(reply, parsed, report, cancellationToken, text);
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
        (parsed, report, plan, cancellationToken) => GiveAsync(new PlanDone(plan), parsed, report, cancellationToken));

    private static DocumentedCommand Conclude() => OnPlans(
        "conclude", "Imports the outcome of a plan as a dataset: who was invited, who declined and who attended.",
        "stakeholders plan conclude consultation-on-seasonal-work", [PlanInputs.Plan],
        async (parsed, report, planning, cancellationToken) =>
        {
            await using var network = await ExistingStore.OpenReaderAsync(parsed, cancellationToken);
            await using var writer = await ExistingStore.OpenAsync(parsed, cancellationToken);
            return await GiveAsync(
                await planning.ConcludeAsync(
                    network, writer, parsed.GetRequiredValue(PlanInputs.Plan), seen: null, Environment.UserName, cancellationToken),
                parsed, report, cancellationToken);
        });

    private static DocumentedCommand Status()
    {
        var status = new Argument<string>("STATUS") { Description = $"{string.Join(", ", Words<PlanStatus>.All)}." };
        var date = PlanInputs.Text("--date", "DATE", "The date of the change (default: today).");
        var note = PlanInputs.Text("--note", "TEXT", "A note.");
        return OnPlans(
            "status", "Changes the status of a stakeholder on a plan.",
            "stakeholders plan status consultation-on-seasonal-work iom confirmed --note \"Ms Ada comes\"",
            [PlanInputs.Plan, PlanInputs.Stakeholder, status, date, note],
            async (parsed, report, planning, cancellationToken) => await GiveAsync(
                await planning.SetStatusAsync(
                    parsed.GetRequiredValue(PlanInputs.Plan), parsed.GetRequiredValue(PlanInputs.Stakeholder),
                    Entry(
                        ("status", parsed.GetValue(status)), ("date", parsed.GetValue(date)), ("note", parsed.GetValue(note))),
                    seen: null, Environment.UserName, cancellationToken),
                parsed, report, cancellationToken));
    }

    private static DocumentedCommand Contact()
    {
        var channel = PlanInputs.Text("--channel", "TEXT", "How: telephone, letter, mail …", required: true);
        var who = PlanInputs.Text("--who", "TEXT", "The person contacted.", required: true);
        var outcome = PlanInputs.Text("--outcome", "TEXT", "The outcome.", required: true);
        var date = PlanInputs.Text("--date", "DATE", "The date of the contact (default: today).");
        var due = PlanInputs.Text("--follow-up", "DATE", "The date to follow up.");
        return OnPlans(
            "contact", "Adds an entry to the contact log of a stakeholder on a plan.",
            "stakeholders plan contact consultation-on-seasonal-work iom --channel telephone --who \"Ms Ada\" --outcome \"will answer\"",
            [PlanInputs.Plan, PlanInputs.Stakeholder, channel, who, outcome, date, due],
            async (parsed, report, planning, cancellationToken) => await GiveAsync(
                await planning.AddContactAsync(
                    parsed.GetRequiredValue(PlanInputs.Plan), parsed.GetRequiredValue(PlanInputs.Stakeholder),
                    Entry(
                        ("channel", parsed.GetValue(channel)), ("who", parsed.GetValue(who)), ("outcome", parsed.GetValue(outcome)),
                        ("date", parsed.GetValue(date)), ("followUpDue", parsed.GetValue(due))),
                    seen: null, Environment.UserName, cancellationToken),
                parsed, report, cancellationToken));
    }

    private static DocumentedCommand Replan() => OnPlans(
        "replan", "Fills the seats of those who declined. Those who confirmed stay, and as few others as possible change.",
        "stakeholders plan replan consultation-on-seasonal-work --dry-run", [PlanInputs.Plan, Inputs.DryRun],
        async (parsed, report, planning, cancellationToken) =>
        {
            await using var network = await ExistingStore.OpenReaderAsync(parsed, cancellationToken);
            var dryRun = parsed.GetValue(Inputs.DryRun);
            var reply = await report.WatchAsync("Computing the answer", () => planning.ReplanAsync(
                network, parsed.GetRequiredValue(PlanInputs.Plan), seen: null, Environment.UserName, dryRun, cancellationToken));
            if (dryRun && reply is PlanDone { Plan: var proposed })
            {
                report.Give(proposed, PlanJson.Sent.Plan, PlanText.WriteProposed);
                return ExitCode.Done;
            }

            return await GiveAsync(reply, parsed, report, cancellationToken);
        });

    private static DocumentedCommand Check() => OnPlan(
        "check", "Searches again for the lists of a plan and shows the differences. The exit code is 1 if there are any.",
        "stakeholders plan check consultation-on-seasonal-work", [],
        async (parsed, report, plan, cancellationToken) =>
        {
            await using var network = await ExistingStore.OpenReaderAsync(parsed, cancellationToken);
            var check = await report.WatchAsync("Computing the answer", () => Planning.CheckAsync(network, plan, cancellationToken));
            report.Give(check, PlanJson.Sent.PlanCheck, PlanText.Write);
            return check.IsSame ? ExitCode.Done : ExitCode.BadData;
        });

    private static DocumentedCommand Compare()
    {
        var other = PlanInputs.Id("OTHER", "The id of another plan.");
        return OnPlans(
            "compare", "Shows two plans side by side: who was added, who was removed, and how many count for each demand.",
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
        var from = PlanInputs.Ids("--from", "The id of the stakeholder that the routes start from (default: the convener).");
        var blocked = PlanInputs.Ids("--blocked", "Who may not be on a route.");
        return OnPlan(
            "introductions", "Finds who can introduce us to the invitees: the best routes that have only their ends in common.",
            "stakeholders plan introductions consultation-on-seasonal-work --blocked iom", [from, blocked],
            async (parsed, report, plan, cancellationToken) =>
            {
                await using var network = await ExistingStore.OpenReaderAsync(parsed, cancellationToken);
                var (introductions, refusal) = await Planning.IntroduceAsync(
                    network, plan, parsed.GetValue(from) ?? [], parsed.GetValue(blocked) ?? [], cancellationToken);
                if (introductions is null)
                {
                    return await GiveAsync(refusal!, parsed, report, cancellationToken);
                }

                report.Give(introductions, PlanJson.Sent.Introductions, PlanText.Write);
                return ExitCode.Done;
            });
    }

    private static DocumentedCommand Export()
    {
        var to = Inputs.AnswerTo();
        return OnPlans(
            "export", "Writes all plans, with notes and contact logs, to a file that `plan import` reads.",
            "stakeholders plan export --output plans.json", [to],
            async (parsed, report, planning, cancellationToken) =>
            {
                var (plans, leftOut) = await planning.ExportAsync(cancellationToken);
                AnswerFile.Place(parsed.GetValue(to), stream => JsonSerializer.Serialize(stream, plans, PlanJson.Sent.IReadOnlyListPlan));
                foreach (var fault in leftOut)
                {
                    report.Say($"Not exported: {fault.What}.");
                }

                return leftOut.Count == 0 ? ExitCode.Done : ExitCode.Rejected;
            });
    }

    private static DocumentedCommand Import()
    {
        var file = new Argument<string>("FILE") { Description = "A file that `plan export` wrote; - for standard input." };
        file.Validators.Add(Inputs.RefuseOptions);
        return OnPlans(
            "import", "Imports the plans in a file. If an id is already used by another plan, none of them is imported.",
            "stakeholders plan import plans.json", [file],
            async (parsed, report, planning, cancellationToken) =>
            {
                var plans = InputFile.Read(parsed.GetRequiredValue(file), InputText.ReadJson);
                var (kept, refusal) = await planning.ImportAsync(plans.Content, Environment.UserName, cancellationToken);
                if (refusal is not null)
                {
                    return await GiveAsync(refusal, parsed, report, cancellationToken, plans);
                }

                report.Give(kept, PlanJson.Sent.IReadOnlyListPlan, PlanText.WriteImported);
                return ExitCode.Done;
            });
    }

    private static DocumentedCommand Remove() => OnPlans(
        "remove", "Removes a plan. The log keeps an entry about it.", "stakeholders plan remove consultation-on-seasonal-work",
        [PlanInputs.Plan],
        async (parsed, report, planning, cancellationToken) =>
        {
            var plan = parsed.GetRequiredValue(PlanInputs.Plan);
            var reply = await planning.RemoveAsync(plan, seen: null, Environment.UserName, cancellationToken);
            if (reply is not PlanRemoved)
            {
                return await GiveAsync(reply, parsed, report, cancellationToken);
            }

            report.Say($"The plan {plan} was removed.");
            return ExitCode.Done;
        });
}
