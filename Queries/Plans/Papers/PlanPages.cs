using System.Globalization;
using System.Text;
using static StakeholderGraph.Plans.PrintedPage;

namespace StakeholderGraph.Plans;

/// <summary>Writes a plan as a page: Markdown, or HTML to print.</summary>
internal static class PlanPages
{
    private const string Special = "\\`*_{}[]<>#|~&!";

    /// <summary>Writes Markdown.</summary>
    public static Task WriteMarkdownAsync(Plan plan, Stream to, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {Escaped(plan.Title)}\n\n");
        foreach (var line in Head(plan))
        {
            text.Append(CultureInfo.InvariantCulture, $"{Escaped(line)}\n\n");
        }

        foreach (var (i, invitee) in plan.Invitees.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"{i + 1}. **{Escaped(invitee.Stakeholder.Name)}**: {Escaped(State(invitee))}\n");
            foreach (var line in Beside(invitee))
            {
                text.Append(CultureInfo.InvariantCulture, $"   - {Escaped(line)}\n");
            }
        }

        return WriteAsync(text.ToString(), to, cancellationToken);
    }

    /// <summary>Writes a self-contained HTML page.</summary>
    public static Task WriteHtmlAsync(Plan plan, Stream to, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        foreach (var line in Head(plan))
        {
            text.Append(CultureInfo.InvariantCulture, $"<p>{Encoded(line)}</p>\n");
        }

        text.Append("<ol>\n");
        foreach (var invitee in plan.Invitees)
        {
            var beside = string.Concat(Beside(invitee).Select(line => $"<li>{Encoded(line)}</li>"));
            text.Append(
                CultureInfo.InvariantCulture,
                $"<li><strong>{Encoded(invitee.Stakeholder.Name)}</strong>: {Encoded(State(invitee))}<ul>{beside}</ul></li>\n");
        }

        text.Append("</ol>\n");
        return WriteAsync(Of(plan.Title, text.ToString()), to, cancellationToken);
    }

    /// <summary>A text on one line, escaped so that Markdown does not parse it.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = char.IsControl(c) ? escaped.Append(' ') : Special.Contains(c) ? escaped.Append('\\').Append(c) : escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static IEnumerable<string> Head(Plan plan)
    {
        if (plan.Date is not null || plan.Place is not null)
        {
            yield return string.Join(", ", new[] { plan.Date?.ToString(), plan.Place }.Where(part => part is not null));
        }

        var made = plan.Latest;
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"Found by {made.By} on {made.At.UtcDateTime:yyyy-MM-dd} with {made.Solver.Name} {made.Solver.Version} on the network "
                + $"{made.Network}: value {made.Value:0.######}, and no list is worth more than {made.Bound:0.######}.");
    }

    private static string State(PlannedInvitee invitee) => invitee.Changes is [.., var change]
        ? $"{Words<PlanStatus>.Of(invitee.Status)} since {PlanTable.Day(change.Date)}{(change.Note is { } note ? $" ({note})" : "")}"
        : Words<PlanStatus>.Of(invitee.Status);

    private static IEnumerable<string> Beside(PlannedInvitee invitee) =>
        invitee.Reasons
            .Concat(invitee.Alternate is { } alternate ? [$"If declined: {alternate.Name}."] : Array.Empty<string>())
            .Concat(invitee.Contacts.Select(contact =>
                $"{PlanTable.Day(contact.Date)} {contact.Channel}, {contact.Who}: {contact.Outcome}"
                    + (contact.FollowUpDue is { } due ? $" (follow up by {PlanTable.Day(due)})" : "")));
}
