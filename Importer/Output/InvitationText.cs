using System.Globalization;
using Spectre.Console;

namespace StakeholderGraph.Importer.Output;

/// <summary>An invitation list for people who read a terminal.</summary>
internal static class InvitationText
{
    public static void Write(IAnsiConsole board, InvitationList list)
    {
        board.WriteLine(Printable.Line(list.Title), new Style(decoration: Decoration.Bold));
        Line(board, Verdict(list));
        foreach (var check in list.Checks)
        {
            Line(board, check);
        }

        if (list.Conflict is { } conflict)
        {
            Write(board, conflict);
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

            Line(board, $"   If it declines: {Declined(invitee.IfDeclined)}");
        }

        Write(board, list.Alternates, list.Demands);
        if (list.EquallyGood is { Count: > 1 } equal)
        {
            board.WriteLine();
            Line(
                board,
                $"{(equal.Capped ? "At least " : "")}{equal.Count} lists are equally good; "
                    + $"{equal.Indispensable.Count} invitees are on all of them.");
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
        _ => $"{list.Invitees.Count} to invite, of {list.Eligible} who could be. They reach {list.Reached} of {list.Wanted}. "
            + (list.Status == InvitationStatus.Optimal
                ? "No list is better."
                : $"No list is better by more than {list.Gap.ToString("0.0 %", CultureInfo.InvariantCulture)}."),
    };

    private static void Write(IAnsiConsole board, ConflictOfDemands conflict)
    {
        Line(board, $"These demands conflict: {string.Join("; ", conflict.Demands)}.");
        foreach (var (demand, least, most, cost) in conflict.Relaxation)
        {
            Line(board, $"The smallest change: {demand} from {least} to {most} (cost {Number(cost)}).");
        }
    }

    private static void Write(IAnsiConsole board, IReadOnlyList<Alternate> alternates, IReadOnlyList<DemandMet> demands)
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
                Line(
                    board,
                    $"  {row.Name}{(row.Wish ? " (wish)" : "")}: {bounds}; {row.Eligible} eligible, {row.Seated} on the list"
                        + $"{(row.Met ? "" : ", not met")}");
            }
        }
    }

    private static string Declined(IfDeclined declined) =>
        declined.Alternate is { } alternate ? $"{alternate.Name} ({alternate.Id}), {Number(declined.Lost)} lost."
        : declined.Breaks.Count > 0 ? $"nobody can take its place; no longer met: {string.Join("; ", declined.Breaks)}."
        : $"nobody makes up for it, {Number(declined.Lost)} lost.";

    private static string Named(Mention mention) => $"{mention.Name} ({mention.Id})";

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static void Line(IAnsiConsole board, string text) => board.WriteLine(Printable.Line(text));
}
