using System.Text;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace StakeholderGraph.Plans;

/// <summary>A plan for calendars (RFC 5545): the consultation, where its day is known, and what is to be followed up.</summary>
internal static class PlanCalendar
{
    private const string Product = "-//StakeholderGraph//Plans//EN";

    /// <summary>Writes the calendar; the same plan gives the same.</summary>
    public static async Task WriteAsync(Plan plan, Stream to, CancellationToken cancellationToken)
    {
        var calendar = new Ical.Net.Calendar { ProductId = Product };
        if (plan.Date is { Day: not null } date)
        {
            calendar.Events.Add(Day(plan, date.First, plan.Id.Value, plan.Title, plan.Place));
        }

        foreach (var invitee in plan.Invitees)
        {
            foreach (var (i, contact) in invitee.Contacts.Index().Where(contact => contact.Item.FollowUpDue is not null))
            {
                calendar.Events.Add(Day(
                    plan, contact.FollowUpDue!.Value, $"{plan.Id}.{invitee.Stakeholder.Id}.{i}",
                    $"Ask again: {invitee.Stakeholder.Name} ({plan.Title})", place: null));
            }
        }

        var text = new CalendarSerializer().SerializeToString(calendar) ?? "";
        await to.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
    }

    private static CalendarEvent Day(Plan plan, DateOnly day, string id, string summary, string? place) => new()
    {
        Uid = $"{id}@stakeholders",
        DtStamp = new CalDateTime(plan.Made.At.UtcDateTime, hasTime: true),
        Start = new CalDateTime(day),
        End = new CalDateTime(day.AddDays(1)),
        Summary = summary,
        Location = place,
    };
}
