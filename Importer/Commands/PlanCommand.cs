using System.CommandLine;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer.Commands;

/// <summary>Plans that are kept: made, changed, compared, handed on. Each thing that can be done is a command.</summary>
internal static class PlanCommand
{
    public static Command Create() => new("plan", "Keeps invitation lists as plans: who is invited, and what became of it.")
    {
        Make(), List(), Show(), Write(), Letters(), Status(), Contact(), Replan(), Check(), Compare(), Introduce(), Conclude(), Export(),
        Import(), Remove(),
    };

    private static DocumentedCommand Make()
    {
        var demand = new Argument<string>("DEMAND") { Description = "The demand: a JSON file; - for standard input." };
        demand.Validators.Add(Inputs.RefuseOptions);
        var id = PlanInputs.Ids("--id", "The id of the plan (default: made of its title).");
        id.Arity = ArgumentArity.ExactlyOne;
        id.Description = "The id of the plan (default: made of its title).";
        return Command(
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

    private static DocumentedCommand List() => Command(
        "list", "Lists the plans.", "stakeholders plan list", [],
        async (_, report, planning, cancellationToken) =>
        {
            report.Give(await planning.AllAsync(cancellationToken), PlanJson.Sent.IReadOnlyListPlanSummary, PlanText.Write);
            return ExitCode.Done;
        });

    private static DocumentedCommand Show() => Command(
        "show", "Shows a plan.", "stakeholders plan show consultation-on-seasonal-work", [PlanInputs.Plan],
        async (parsed, report, planning, cancellationToken) =>
            await FindAsync(parsed.GetRequiredValue(PlanInputs.Plan), planning, report, cancellationToken) is { } plan
                ? Give(new PlanDone(plan), report)
                : ExitCode.BadData);

    private static DocumentedCommand Write()
    {
        var paper = new Argument<PlanPaper>("PAPER")
        {
            Description = string.Join(" ", PlanPaper.All.Select(paper => $"{paper.Name}: {paper.Description}")),
            CustomParser = result =>
            {
                var found = PlanPaper.Find(result.Tokens[0].Value);
                if (found is null)
                {
                    result.AddError($"PAPER is one of {string.Join(", ", PlanPaper.Names)}, not \"{result.Tokens[0].Value}\"");
                }

                return found;
            },
        };
        var to = AskCommand.Output();
        return Command(
            "write", "Writes the list of a plan as a table, a page to print or a calendar.",
            "stakeholders plan write consultation-on-seasonal-work xlsx --output list.xlsx", [PlanInputs.Plan, paper, to],
            async (parsed, report, planning, cancellationToken) =>
            {
                if (await FindAsync(parsed.GetRequiredValue(PlanInputs.Plan), planning, report, cancellationToken) is not { } plan)
                {
                    return ExitCode.BadData;
                }

                using var written = new MemoryStream();
                await parsed.GetRequiredValue(paper).WriteAsync(plan, written, cancellationToken);
                AnswerFile.Place(parsed.GetValue(to), written.WriteTo);
                return ExitCode.Done;
            });
    }

    private static DocumentedCommand Letters()
    {
        var template = new Argument<string>("TEMPLATE")
        {
            Description = "Markdown with fields such as {{name}}; - for standard input.",
        };
        template.Validators.Add(Inputs.RefuseOptions);
        var to = AskCommand.Output();
        return Command(
            "letters", "Merges a template with everyone who has a seat.",
            "stakeholders plan letters consultation-on-seasonal-work letter.md --output letters.md", [PlanInputs.Plan, template, to],
            async (parsed, report, planning, cancellationToken) =>
            {
                if (await FindAsync(parsed.GetRequiredValue(PlanInputs.Plan), planning, report, cancellationToken) is not { } plan)
                {
                    return ExitCode.BadData;
                }

                var (letters, refusal) = PlanLetters.Of(plan, PlanInputs.Read(parsed.GetRequiredValue(template)));
                if (letters is null)
                {
                    return Give(refusal!, report);
                }

                AnswerFile.Place(parsed.GetValue(to), stream => stream.Write(Encoding.UTF8.GetBytes(letters)));
                return ExitCode.Done;
            });
    }

    private static DocumentedCommand Conclude() => Command(
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
        return Command(
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
        return Command(
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

    private static DocumentedCommand Replan() => Command(
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

    private static DocumentedCommand Check() => Command(
        "check", "Searches again for the lists of a plan, and says what differs; exit code 1 where anything does.",
        "stakeholders plan check consultation-on-seasonal-work", [PlanInputs.Plan],
        async (parsed, report, planning, cancellationToken) =>
        {
            await using var network = await ExistingStore.OpenReaderAsync(parsed, cancellationToken);
            var plan = parsed.GetRequiredValue(PlanInputs.Plan);
            if (await report.WatchAsync("Working it out", () => planning.CheckAsync(network, plan, cancellationToken)) is not { } check)
            {
                report.Fail($"There is no plan \"{plan}\".");
                return ExitCode.BadData;
            }

            report.Give(check, PlanJson.Sent.PlanCheck, PlanText.Write);
            return check.IsSame ? ExitCode.Done : ExitCode.BadData;
        });

    private static DocumentedCommand Compare()
    {
        var other = PlanInputs.Id("OTHER", "The id of another plan.");
        return Command(
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
        return Command(
            "introductions", "Finds who can introduce us to the invitees: the best routes that share nobody but their ends.",
            "stakeholders plan introductions consultation-on-seasonal-work --blocked iom", [PlanInputs.Plan, from, blocked],
            async (parsed, report, planning, cancellationToken) =>
            {
                if (await FindAsync(parsed.GetRequiredValue(PlanInputs.Plan), planning, report, cancellationToken) is not { } plan)
                {
                    return ExitCode.BadData;
                }

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
        return Command(
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
        return Command(
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

    private static DocumentedCommand Remove() => Command(
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

    private static DocumentedCommand Command(
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

    private static async Task<Plan?> FindAsync(RecordId id, Planning planning, Report report, CancellationToken cancellationToken)
    {
        var plan = await planning.FindAsync(id, cancellationToken);
        if (plan is null)
        {
            report.Fail($"There is no plan \"{id}\".");
        }

        return plan;
    }

    private static string Entry(params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        var entry = new JsonObject();
        foreach (var (name, value) in fields)
        {
            entry[name] = value;
        }

        return entry.ToJsonString();
    }

    private static ExitCode Give(PlanReply reply, Report report)
    {
        switch (reply)
        {
            case PlanDone done:
                report.Give(done.Plan, PlanJson.Sent.Plan, PlanText.Write);
                return ExitCode.Done;
            case PlanRefused refused:
                report.Fail(string.Join("; ", refused.Problems.SelectMany(p => p.Value.Select(problem => $"{p.Key} {problem}"))));
                return ExitCode.Usage;
            case PlanImpossible impossible:
                report.Fail(impossible.Reason);
                return ExitCode.BadData;
            case PlanUnknown unknown:
                report.Fail(unknown.What);
                return ExitCode.BadData;
            default:
                report.Fail("Somebody else has changed the plan at the same moment. Nothing was written; look at it and try again.");
                return ExitCode.Unavailable;
        }
    }
}
