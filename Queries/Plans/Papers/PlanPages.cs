using System.Globalization;
using System.Net;
using System.Text;

namespace StakeholderGraph.Plans;

/// <summary>A plan as a page: Markdown, or HTML to print.</summary>
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

        return WriteAsync(text, to, cancellationToken);
    }

    /// <summary>Writes a page that needs nothing from elsewhere.</summary>
    public static Task WriteHtmlAsync(Plan plan, Stream to, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>{{Encoded(plan.Title)}}</title>
            <style>
            body { font: 11pt/1.4 sans-serif; margin: 2cm auto; max-width: 18cm }
            li { break-inside: avoid; margin-bottom: .6em }
            ul { color: #444; padding-left: 1.2em }
            @page { margin: 2cm }
            @media print { body { margin: 0 } }
            </style>
            </head>
            <body>
            <h1>{{Encoded(plan.Title)}}</h1>

            """);
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

        text.Append("</ol>\n</body>\n</html>\n");
        return WriteAsync(text, to, cancellationToken);
    }

    /// <summary>A text that Markdown takes for nothing else, in one line.</summary>
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

        var made = plan.Replannings is [.., var last] ? last.Made : plan.Made;
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
            .Concat(invitee.Alternate is { } alternate ? [$"If it declines: {alternate.Name}."] : Array.Empty<string>())
            .Concat(invitee.Contacts.Select(contact =>
                $"{PlanTable.Day(contact.Date)} {contact.Channel}, {contact.Who}: {contact.Outcome}"
                    + (contact.FollowUpDue is { } due ? $" (ask again by {PlanTable.Day(due)})" : "")));

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    private static async Task WriteAsync(StringBuilder text, Stream to, CancellationToken cancellationToken) =>
        await to.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken);
}
