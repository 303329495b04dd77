using System.Globalization;

namespace StakeholderGraph.Plans;

/// <summary>The list of a plan as a table: a row for every stakeholder that ever was on it.</summary>
internal static class PlanTable
{
    /// <summary>The names of the columns.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "number", "id", "name", "kind", "country", "status", "since", "demands", "reasons", "if_declined", "note", "last_contact",
        "channel", "contact", "outcome", "follow_up_due",
    ];

    /// <summary>The rows.</summary>
    public static IEnumerable<IReadOnlyList<Cell>> Rows(Plan plan)
    {
        foreach (var (i, invitee) in plan.Invitees.Index())
        {
            var change = invitee.Changes is [.., var last] ? last : null;
            var contact = invitee.Contacts.MaxBy(contact => contact.Date);
            var who = invitee.Stakeholder;
            yield return
            [
                i + 1, (RecordId?)who.Id, who.Name, Words<Kind>.Of(who.Kind), who.Country, Words<PlanStatus>.Of(invitee.Status),
                Day(change?.Date), string.Join("; ", invitee.Demands), string.Join(' ', invitee.Reasons), invitee.Alternate?.Name,
                change?.Note, Day(contact?.Date), contact?.Channel, contact?.Who, contact?.Outcome, Day(contact?.FollowUpDue),
            ];
        }
    }

    /// <summary>A day in ISO 8601 format.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
