using System.Globalization;
using Spectre.Console;

namespace StakeholderGraph.Importer.Output;

/// <summary>Formats an invitation list for a terminal.</summary>
internal static class InvitationText
{
    public static void Write(IAnsiConsole board, InvitationList list)
    {
        board.WriteLine(Printable.Line(list.Title), new Style(decoration: Decoration.Bold));
        Line(board, Verdict(list));
        if (list.Invitees.Count > 0)
        {
            Line(board, $"They reach {list.Reached} of the {list.Wanted} wanted, who are invited or cooperate with somebody invited.");
        }

        foreach (var check in list.Checks)
        {
            Line(board, check);
        }

        if (list.Conflict is { } conflict)
        {
            Write(board, conflict, list);
        }

        foreach (var (i, invitee) in list.Invitees.Index())
        {
            board.WriteLine();
            Line(board, $"{i + 1}. {Named(invitee.Stakeholder)}, adds {Number(invitee.Adds.Value)}");
            foreach (var reason in invitee.Reasons)
            {
                Line(board, $"   {reason}");
            }

            if (invitee.Last is { } last)
            {
                Line(board, $"   Last: {last.Engagement.Name} ({last.Engagement.Period.From}).");
            }

            Line(board, $"   If declined: {Declined(invitee.IfDeclined)}");
        }

        Write(board, list.Alternates, list.Demands, list.Invitees.Count > 0);
        if (list.EquallyGood is { Count: > 1 } equal)
        {
            board.WriteLine();
            Line(
                board,
                $"{(equal.Capped ? "At least " : "")}{equal.Count} lists are equally good; "
                    + $"{equal.Indispensable.Count} {(equal.Indispensable.Count == 1 ? "invitee is" : "invitees are")} on all of them.");
        }

        if (list.Sources.Count > 0)
        {
            board.WriteLine();
            board.WriteLine("Sources:");
            foreach (var source in list.Sources.Values)
            {
                Line(board, $"  {source.Id}: {source.Title}, {source.Publisher}, {source.Published}");
            }
        }
    }

    private static string Verdict(InvitationList list) => list.Status switch
    {
        InvitationStatus.Infeasible => "No list meets all demands.",
        InvitationStatus.Unknown => "No list was found; it is not proven that there is none.",
        _ => $"{list.Invitees.Count} to invite, of {list.Eligible} who could be. "
            + (list.Status == InvitationStatus.Optimal
                ? "No list is better."
                : $"No list is better by more than {list.Gap.ToString("0.0 %", CultureInfo.InvariantCulture)}."),
    };

    private static void Write(IAnsiConsole board, ConflictOfDemands conflict, InvitationList list)
    {
        Line(board, $"These demands conflict: {string.Join("; ", conflict.Demands)}.");
        if (conflict.Relaxation.Count > 0)
        {
            Line(board, "The smallest change with which there is a list:");
        }

        foreach (var relaxed in conflict.Relaxation)
        {
            Line(board, $"  {Changed(relaxed, list)} (cost {Number(relaxed.Cost)})");
        }
    }

    private static string Changed(RelaxedDemand relaxed, InvitationList list)
    {
        if (relaxed.Demand.Split(": ")[0] is "mustInvite" or "exclude" or "neverBoth")
        {
            return $"{relaxed.Demand}: given up";
        }

        var row = list.Demands.FirstOrDefault(asked => asked.Name == relaxed.Demand);
        var (least, most) = row is null ? (list.Seats.Least, list.Seats.Most) : (row.Least, row.Most ?? int.MaxValue);
        string[] steps = row is null && relaxed.Demand != "seats"
            ? [$"at most {relaxed.Most}"]
            :
            [
                .. relaxed.Least < least ? [$"at least {relaxed.Least} instead of {least}"] : Array.Empty<string>(),
                .. relaxed.Most > most ? [$"at most {relaxed.Most} instead of {most}"] : Array.Empty<string>(),
            ];
        return $"{relaxed.Demand}: {string.Join(", ", steps)}";
    }

    private static void Write(
        IAnsiConsole board, IReadOnlyList<Alternate> alternates, IReadOnlyList<DemandMet> demands, bool isFound)
    {
        if (alternates.Count > 0)
        {
            board.WriteLine();
            board.WriteLine("Alternates:");
            foreach (var alternate in alternates)
            {
                Line(board, $"  {Named(alternate.Stakeholder)}, for {string.Join(", ", alternate.For)}");
            }
        }

        if (demands.Count > 0)
        {
            board.WriteLine();
            board.WriteLine("Demands:");
            foreach (var row in demands)
            {
                var bounds = row.Most is { } most ? $"{row.Least} to {most}" : $"at least {row.Least}";
                var seated = isFound ? $", {row.Seated} on the list{(row.Met ? "" : ", not met")}" : "";
                Line(board, $"  {row.Name}{(row.Wish ? " (wish)" : "")}: {bounds}; {row.Eligible} eligible{seated}");
            }
        }
    }

    private static string Declined(IfDeclined declined) =>
        declined.Alternate is { } alternate ? $"{Named(alternate)}, {Number(declined.Lost)} lost."
        : declined.Breaks.Count > 0 ? $"nobody can take its place; no longer met: {string.Join("; ", declined.Breaks)}."
        : $"nobody makes up for it, {Number(declined.Lost)} lost.";

    private static string Named(Mention mention) =>
        $"{mention.Name} ({mention.Id}{(mention.Country is { } country ? $", {country}" : "")})";

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static void Line(IAnsiConsole board, string text) => board.WriteLine(Printable.Line(text));
}
