using System.Text.Json;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Plans;

/// <summary>Reads an entry to be added to a plan: a status, a contact, a judgement or a template.</summary>
internal static class PlanEntry
{
    private static readonly Parameter<PlanStatus> Status = Parameters.Word<PlanStatus>("status", "", "invited");

    /// <summary>Reads a change of status: <c>status</c>, and optionally <c>date</c> (default today) and <c>note</c>.</summary>
    public static StatusChange? ReadStatus(string json, DateTimeOffset at, string author, Action<string, string> refuse) =>
        Read(json, ["status", "date", "note"], refuse, fields =>
        {
            if (!fields.Has("status"))
            {
                fields.Refuse("status", $"must be given: {string.Join(", ", Words<PlanStatus>.All)}");
            }

            return new StatusChange(
                fields.One("status", Status.Read) ?? default, DayOf(fields, "date") ?? Day(at), fields.Text("note", Limits.TextLength), at,
                author);
        });

    /// <summary>
    /// Reads an entry of the contact log: <c>channel</c>, <c>who</c>, <c>outcome</c>, and optionally <c>date</c> (default today) and
    /// <c>followUpDue</c>.
    /// </summary>
    public static Contact? ReadContact(string json, DateTimeOffset at, string author, Action<string, string> refuse) =>
        Read(json, ["date", "channel", "who", "outcome", "followUpDue"], refuse, fields =>
        {
            foreach (var name in (string[])["channel", "who", "outcome"])
            {
                if (!fields.Has(name))
                {
                    fields.Refuse(name, "must be given");
                }
            }

            return new Contact(
                DayOf(fields, "date") ?? Day(at),
                fields.Text("channel", Limits.TextLength) ?? "",
                fields.Text("who", Limits.TextLength) ?? "",
                fields.Text("outcome", Limits.TextLength) ?? "",
                DayOf(fields, "followUpDue"),
                at,
                author);
        });

    /// <summary>Reads a judgement on power and interest: <c>reason</c>, and optionally <c>power</c> and <c>interest</c>.</summary>
    public static Judgement? ReadJudgement(
        string json, RecordId stakeholder, DateTimeOffset at, string author, Action<string, string> refuse) =>
        Read(json, ["power", "interest", "reason"], refuse, fields =>
        {
            if (!fields.Has("reason"))
            {
                fields.Refuse("reason", "must be given");
            }

            return new Judgement(
                stakeholder, fields.Number("power", 1), fields.Number("interest", 1), fields.Text("reason", Limits.TextLength), at, author);
        });

    /// <summary>Reads the template of letters: <c>template</c>.</summary>
    public static string? ReadTemplate(string json, Action<string, string> refuse) =>
        Read(json, ["template"], refuse, fields =>
        {
            if (!fields.Has("template"))
            {
                fields.Refuse("template", "must be given: Markdown with fields such as {{name}}");
            }

            return fields.Text("template", Limits.CellLength) ?? "";
        });

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.LocalDateTime);

    private static T? Read<T>(string json, string[] known, Action<string, string> refuse, Func<JsonFields, T> read)
        where T : class
    {
        var count = 0;
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                refuse("body", "is not an object");
                return null;
            }

            var entry = read(JsonFields.Of(document.RootElement, "", known, (field, problem) =>
            {
                count++;
                refuse(field, problem);
            }));
            return count == 0 ? entry : null;
        }
        catch (JsonException problem)
        {
            refuse("body", NotJson.From(problem));
            return null;
        }
    }

    private static DateOnly? DayOf(JsonFields fields, string name)
    {
        if (fields.One(name, Parameters.KnownBy.Read) is not { } date)
        {
            return null;
        }

        if (date.Day is null)
        {
            fields.Refuse(name, $"is {date}, not a day YYYY-MM-DD");
        }

        return date.First;
    }
}
