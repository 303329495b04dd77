using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using StakeholderGraph.Importer.Output;
using static StakeholderGraph.Importer.Commands.PlanWork;

namespace StakeholderGraph.Importer.Commands;

/// <summary>
/// Commands that make documents from a plan: lists, letters, briefs, the grid of power and interest, the room and its tables.
/// </summary>
internal static class PlanPaperCommands
{
    /// <summary>Writes the list of a plan.</summary>
    public static DocumentedCommand Write()
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
        var to = Inputs.AnswerTo();
        return OnPlan(
            "write", "Writes the list of a plan as a table, a page to print or a calendar.",
            "stakeholders plan write consultation-on-seasonal-work xlsx --output list.xlsx", [paper, to],
            async (parsed, _, plan, cancellationToken) =>
            {
                using var written = new MemoryStream();
                await parsed.GetRequiredValue(paper).WriteAsync(plan, written, cancellationToken);
                AnswerFile.Place(parsed.GetValue(to), written.WriteTo);
                return ExitCode.Done;
            });
    }

    /// <summary>Writes the merged letters.</summary>
    public static DocumentedCommand Letters()
    {
        var template = new Argument<string>("TEMPLATE")
        {
            Description = "Markdown with fields such as {{name}}; - for standard input.",
        };
        template.Validators.Add(Inputs.RefuseOptions);
        var to = Inputs.AnswerTo();
        return OnPlan(
            "letters", "Merges a template with everyone who has a seat.",
            "stakeholders plan letters consultation-on-seasonal-work letter.md --output letters.md", [template, to],
            async (parsed, report, plan, cancellationToken) =>
            {
                var text = InputFile.Read(parsed.GetRequiredValue(template), InputText.Read);
                var (letters, refusal) = PlanLetters.Of(plan, text.Content);
                if (letters is null)
                {
                    return await GiveAsync(refusal!, parsed, report, cancellationToken, text);
                }

                AnswerFile.Place(parsed.GetValue(to), stream => stream.Write(Encoding.UTF8.GetBytes(letters)));
                return ExitCode.Done;
            });
    }

    /// <summary>Writes a brief.</summary>
    public static DocumentedCommand Brief()
    {
        var who = PlanInputs.Id("STAKEHOLDER", "The id of a stakeholder on the plan (default: the plan and all who have a seat).");
        who.Arity = ArgumentArity.ZeroOrOne;
        who.DefaultValueFactory = _ => default;
        var html = new Option<bool>("--html") { Description = "Write a page to print instead of Markdown." };
        var to = Inputs.AnswerTo();
        return OnPlan(
            "brief",
            "Writes a brief for the consultation: numbers with the address of their question, claims with their sources.",
            "stakeholders plan brief consultation-on-seasonal-work iom --html --output iom.html", [who, html, to],
            async (parsed, report, plan, cancellationToken) =>
            {
                var only = parsed.GetResult(who) is { Tokens.Count: > 0 } ? parsed.GetValue(who) : (RecordId?)null;
                if (only is { } id && plan.Find(id) is null)
                {
                    return await GiveAsync(PlanUnknown.NotOnPlan(id, plan.Id), parsed, report, cancellationToken);
                }

                await using var network = await ExistingStore.OpenReaderAsync(parsed, cancellationToken);
                var brief = await PlanBrief.OfAsync(network, plan, only is { } one ? plan.Find(one) : null, cancellationToken);
                if (parsed.GetValue(Inputs.Format) == Format.Json)
                {
                    report.Give(brief, PlanJson.Sent.Brief, (_, _) => { });
                    return ExitCode.Done;
                }

                using var written = new MemoryStream();
                await (parsed.GetValue(html) ? BriefPaper.Html : BriefPaper.Markdown).WriteAsync(brief, written, cancellationToken);
                AnswerFile.Place(parsed.GetValue(to), written.WriteTo);
                return ExitCode.Done;
            });
    }

    /// <summary>Shows the grid of power and interest.</summary>
    public static DocumentedCommand Grid()
    {
        var limit = Whole("--limit", "NUMBER", "The maximum number of stakeholders who are not on the plan.", 0, 1_000, 25);
        var (language, to) = (Svg(), Inputs.AnswerTo());
        return OnPlan(
            "grid", "Shows the power and interest of each stakeholder, with the parts of each value and the values that people gave.",
            "stakeholders plan grid consultation-on-seasonal-work --svg en --output grid.svg", [limit, language, to],
            async (parsed, report, plan, cancellationToken) =>
            {
                await using var network = await ExistingStore.OpenReaderAsync(parsed, cancellationToken);
                var grid = await PlanGrid.OfAsync(network, plan, parsed.GetValue(limit), cancellationToken);
                if (parsed.GetValue(language) is not { } figure)
                {
                    report.Give(grid, PlanJson.Sent.PowerGrid, PlanViewText.Write);
                    return ExitCode.Done;
                }

                using var written = new MemoryStream();
                await PlanGrid.DrawAsync(grid, figure, network, written, cancellationToken);
                AnswerFile.Place(parsed.GetValue(to), written.WriteTo);
                return ExitCode.Done;
            });
    }

    /// <summary>Sets the power and interest of a stakeholder.</summary>
    public static DocumentedCommand Judge()
    {
        var (power, interest) = (Share("--power"), Share("--interest"));
        var reason = PlanInputs.Text("--reason", "TEXT", "The reason.", required: true);
        return OnPlans(
            "judge", "Replaces the computed power and interest of a stakeholder; without --power and --interest, restores them.",
            "stakeholders plan judge consultation-on-seasonal-work iom --power 0.8 --reason \"It has a veto in the working group\"",
            [PlanInputs.Plan, PlanInputs.Stakeholder, power, interest, reason],
            async (parsed, report, planning, cancellationToken) =>
            {
                await using var network = await ExistingStore.OpenReaderAsync(parsed, cancellationToken);
                var entry = new JsonObject
                {
                    ["power"] = parsed.GetValue(power),
                    ["interest"] = parsed.GetValue(interest),
                    ["reason"] = parsed.GetValue(reason),
                };
                return await GiveAsync(
                    await planning.JudgeAsync(
                        network, parsed.GetRequiredValue(PlanInputs.Plan), parsed.GetRequiredValue(PlanInputs.Stakeholder),
                        entry.ToJsonString(), seen: null, Environment.UserName, cancellationToken),
                    parsed, report, cancellationToken);
            });
    }

    /// <summary>Shows who is in the room.</summary>
    public static DocumentedCommand Room()
    {
        var (language, to) = (Svg(), Inputs.AnswerTo());
        return OnPlan(
            "room", "Shows who is in the room, by constituency and country.",
            "stakeholders plan room consultation-on-seasonal-work --svg ru --output room.svg", [language, to],
            async (parsed, report, plan, cancellationToken) =>
            {
                await using var network = await ExistingStore.OpenReaderAsync(parsed, cancellationToken);
                var room = await PlanRoom.OfAsync(network, plan, cancellationToken);
                if (parsed.GetValue(language) is { } figure)
                {
                    AnswerFile.Place(parsed.GetValue(to), stream => PlanRoom.Draw(room, figure, stream, cancellationToken));
                }
                else
                {
                    report.Give(room, PlanJson.Sent.PlannedRoom, PlanViewText.Write);
                }

                return ExitCode.Done;
            });
    }

    /// <summary>Divides the participants into tables.</summary>
    public static DocumentedCommand Seating()
    {
        var tables = Whole("--tables", "NUMBER", "The number of tables.", 1, 100, null);
        var seed = Whole("--seed", "NUMBER", "The seed; the same seed gives the same tables.", 0, int.MaxValue, 1);
        return OnPlan(
            "seating", "Assigns those who have accepted to tables so that constituencies mix.",
            "stakeholders plan seating consultation-on-seasonal-work --tables 3", [tables, seed],
            async (parsed, report, plan, cancellationToken) =>
            {
                await using var network = await ExistingStore.OpenReaderAsync(parsed, cancellationToken);
                var (seating, refusal) = await PlanRoom.SeatAsync(
                    network, plan, parsed.GetValue(tables), parsed.GetValue(seed), cancellationToken);
                if (seating is null)
                {
                    return await GiveAsync(refusal!, parsed, report, cancellationToken);
                }

                report.Give(seating, PlanJson.Sent.Seating, PlanViewText.Write);
                return ExitCode.Done;
            });
    }

    private static Option<string?> Svg() => new("--svg")
    {
        HelpName = "LANGUAGE",
        Description = $"Write a figure in this language: {string.Join(", ", Figure.Languages)}.",
        CustomParser = result => Figure.Languages.Contains(result.Tokens[0].Value)
            ? result.Tokens[0].Value
            : Refused<string>(result, $"--svg is one of {string.Join(", ", Figure.Languages)}, not \"{result.Tokens[0].Value}\""),
    };

    private static Option<int> Whole(string name, string help, string description, int least, int most, int? byDefault)
    {
        var option = new Option<int>(name)
        {
            HelpName = help,
            Description = description,
            Required = byDefault is null,
            CustomParser = result =>
                int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= least && number <= most
                    ? number
                    : Refused<int>(result, $"{name} is a whole number from {least} to {most}, not \"{result.Tokens[0].Value}\""),
        };
        if (byDefault is { } standard)
        {
            option.DefaultValueFactory = _ => standard;
        }

        return option;
    }

    private static Option<double?> Share(string name) => new(name)
    {
        HelpName = "NUMBER",
        Description = "From 0 to 1 (default: as computed).",
        CustomParser = result =>
            double.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share)
            && share is >= 0 and <= 1
                ? share
                : Refused<double?>(result, $"{name} is a number from 0 to 1, not \"{result.Tokens[0].Value}\""),
    };

    private static T? Refused<T>(System.CommandLine.Parsing.ArgumentResult result, string problem)
    {
        result.AddError(problem);
        return default;
    }
}
