using System.Globalization;
using Spectre.Console;

namespace StakeholderGraph.Importer.Output;

/// <summary>A key as it is listed.</summary>
internal sealed record KeyGiven(RecordId Name, AccessRole Role, DateTimeOffset Added);

/// <summary>Formats plans, keys and the log for a terminal.</summary>
internal static class PlanText
{
    public static void Write(IAnsiConsole board, IReadOnlyList<KeyGiven> keys)
    {
        Line(board, keys.Count == 0 ? "There are no keys." : "");
        foreach (var (name, role, added) in keys)
        {
            Line(board, $"{name}  {Words<AccessRole>.Of(role)}  added {Time(added)}");
        }
    }

    public static void Write(IAnsiConsole board, IReadOnlyList<LogEntry> log)
    {
        Line(board, log.Count == 0 ? "The log is empty." : "");
        foreach (var entry in log)
        {
            Line(
                board,
                $"{entry.Number}  {Time(entry.At)}  {entry.Author}  {entry.Action}  {entry.Subject}"
                    + $"{(entry.Details.Length > 0 ? $"  ({entry.Details})" : "")}");
        }
    }

    public static void Write(IAnsiConsole board, IReadOnlyList<PlanSummary> plans)
    {
        Line(board, plans.Count == 0 ? "There are no plans." : "");
        foreach (var plan in plans)
        {
            if (plan.Damage is { } damage)
            {
                Line(board, $"{damage}.");
                continue;
            }

            var counts = plan.Statuses.Where(status => status.Value > 0).Select(status => $"{status.Value} {status.Key}");
            Line(board, $"{plan.Id}: {plan.Title}{Of(plan.Date, plan.Place)}; {string.Join(", ", counts)}");
        }
    }

    public static void Write(IAnsiConsole board, Plan plan)
    {
        board.WriteLine(Printable.Line($"{plan.Title}{Of(plan.Date, plan.Place)}"), new Style(decoration: Decoration.Bold));
        Line(
            board,
            $"Plan {plan.Id}, made by {plan.Made.By} on {Time(plan.Made.At)} with {plan.Made.Solver.Name} {plan.Made.Solver.Version}; "
                + $"network {plan.Made.Network}.");
        var made = plan.Latest;
        Line(
            board,
            $"Value {Number(made.Value)}, and no list is worth more than {Number(made.Bound)}.");
        foreach (var again in plan.Replannings)
        {
            Line(
                board,
                $"Changed by {again.Made.By} on {Time(again.Made.At)}: {Named(again.Added)} added, {Named(again.Withdrawn)} withdrawn"
                    + $"{(again.IsLeast ? "; no list needs fewer changes" : "")}.");
        }

        if (plan.Concluded is { } concluded)
        {
            Line(board, $"Concluded by {concluded.By} on {Time(concluded.At)}: dataset {concluded.Dataset}"
                + (concluded.IsRemoved ? ", which has been removed since." : "."));
        }

        board.WriteLine();
        foreach (var invitee in plan.Invitees)
        {
            Line(
                board,
                $"{Words<PlanStatus>.Of(invitee.Status),-9}  {invitee.Stakeholder.Name} ({invitee.Stakeholder.Id})"
                    + $"{(invitee.Changes is [.., { Note: { } note }] ? $": {note}" : "")}");
            foreach (var contact in invitee.Contacts)
            {
                var due = contact.FollowUpDue is { } day ? $", follow up by {Day(day)}" : "";
                Line(board, $"           {Day(contact.Date)} {contact.Channel}, {contact.Who}: {contact.Outcome}{due}");
            }
        }
    }

    /// <summary>Writes how a plan would be, and that it is not so.</summary>
    public static void WriteProposed(IAnsiConsole board, Plan plan)
    {
        Write(board, plan);
        board.WriteLine();
        Line(board, $"Dry run: the plan {plan.Id} is unchanged.");
    }

    public static void Write(IAnsiConsole board, PlanCheck check)
    {
        Line(board, check.IsSame ? "The search gives the same result, byte for byte." : "The search gives another result:");
        foreach (var difference in check.Differences)
        {
            Line(board, $"  {difference}");
        }
    }

    public static void Write(IAnsiConsole board, PlanComparison comparison)
    {
        Line(board, $"{comparison.First.Id} and {comparison.Second.Id}");
        Write(board, "Gained", comparison.Gained);
        Write(board, "Lost", comparison.Lost);
        Write(board, "On both", comparison.Both);
        foreach (var (name, first, second) in comparison.Demands)
        {
            Line(board, $"{name}: {first}, then {second}");
        }

        Line(
            board,
            $"Value: {Number(comparison.Values.First)} of at most {Number(comparison.Values.FirstBound)}, then "
                + $"{Number(comparison.Values.Second)} of at most {Number(comparison.Values.SecondBound)}");
    }

    public static void Write(IAnsiConsole board, Introductions introductions)
    {
        foreach (var (invitee, ways) in introductions.Items)
        {
            Line(board, $"{invitee.Name} ({invitee.Id})");
            if (ways.All(way => way.Routes.Count == 0))
            {
                Line(board, "  No route is recorded.");
            }

            foreach (var (way, route) in ways.SelectMany(way => way.Routes.Select(route => (way, route))))
            {
                Line(board, $"  {string.Join(" – ", route.Stakeholders.Select(on => on.Name))}");
                foreach (var link in route.Links.Select(link => link.Via[0]))
                {
                    Line(board, $"    by {Named(link, way.Ties)}");
                }
            }
        }
    }

    private static string Named(LinkVia link, IReadOnlyDictionary<string, TieGiven> ties) =>
        link.Engagement is { } met ? $"{met.Name} ({met.Period.From})"
        : ties.TryGetValue($"{link.Tie}", out var tie)
            ? $"{tie.From.Name}, {Words<TieType>.Of(tie.Type).Replace('-', ' ')} {tie.To.Name}"
        : $"the tie {link.Tie}";

    public static void WriteImported(IAnsiConsole board, IReadOnlyList<Plan> plans) => Line(
        board,
        plans.Count == 0 ? "All plans in the file exist already." : $"Imported: {string.Join(", ", plans.Select(plan => plan.Id))}.");

    private static void Write(IAnsiConsole board, string heading, IReadOnlyList<Mention> mentions)
    {
        Line(board, $"{heading}: {mentions.Count}");
        foreach (var mention in mentions)
        {
            Line(board, $"  {mention.Name} ({mention.Id})");
        }
    }

    private static string Of(PartialDate? date, string? place) =>
        $"{(date is null ? "" : $", {date}")}{(place is null ? "" : $", {place}")}";

    private static string Named(IReadOnlyList<RecordId> ids) => ids.Count == 0 ? "nobody" : string.Join(", ", ids);

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);

    private static void Line(IAnsiConsole board, string text)
    {
        if (text.Length > 0)
        {
            board.WriteLine(Printable.Line(text));
        }
    }
}
