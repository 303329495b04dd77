using System.Text;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace StakeholderGraph.Plans;

/// <summary>Writes a plan for calendars (RFC 5545): the consultation, and the follow-ups.</summary>
/// <remarks>If only the month or year of the consultation is known, its entry covers all days of it and blocks no time.</remarks>
internal static class PlanCalendar
{
    private const string Product = "-//StakeholderGraph//Plans//EN";

    /// <summary>Writes the calendar; the same plan produces the same file.</summary>
    public static async Task WriteAsync(Plan plan, Stream to, CancellationToken cancellationToken)
    {
        var calendar = new Ical.Net.Calendar { ProductId = Product };
        if (plan.Date is { } date)
        {
            var consultation = Days(plan, date.First, date.Last, plan.Id.Value, plan.Title, plan.Place);
            consultation.Transparency = date.Day is null ? Ical.Net.TransparencyType.Transparent : null;
            calendar.Events.Add(consultation);
        }

        foreach (var invitee in plan.Invitees)
        {
            foreach (var (i, contact) in invitee.Contacts.Index().Where(contact => contact.Item.FollowUpDue is not null))
            {
                var due = contact.FollowUpDue!.Value;
                calendar.Events.Add(Days(
                    plan, due, due, $"{plan.Id}.{invitee.Stakeholder.Id}.{i}",
                    $"Ask again: {invitee.Stakeholder.Name} ({plan.Title})", place: null));
            }
        }

        var text = new CalendarSerializer().SerializeToString(calendar) ?? "";
        await to.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
    }

    private static CalendarEvent Days(Plan plan, DateOnly first, DateOnly last, string id, string summary, string? place) => new()
    {
        Uid = $"{id}@stakeholders",
        DtStamp = new CalDateTime(plan.Made.At.UtcDateTime, hasTime: true),
        Start = new CalDateTime(first),
        End = new CalDateTime(last < DateOnly.MaxValue ? last.AddDays(1) : last),
        Summary = summary,
        Location = place,
    };
}
