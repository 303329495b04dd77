using System.Text.RegularExpressions;

namespace StakeholderGraph;

/// <summary>
/// Merges letters to all invitees with a seat from a template: Markdown with fields in double braces. The value of a field is never parsed
/// as Markdown. If a value is unknown, the letter says so in brackets, and a list of all such gaps precedes the letters.
/// </summary>
public static partial class PlanLetters
{
    private const string Between = "\n\n---\n\n";

    private static readonly Dictionary<string, Func<Plan, PlannedInvitee, string>> Fields = new(StringComparer.Ordinal)
    {
        ["name"] = (_, invitee) => invitee.Stakeholder.Name,
        ["country"] = (_, invitee) => invitee.Stakeholder.Country ?? "",
        ["status"] = (_, invitee) => Words<PlanStatus>.Of(invitee.Status),
        ["reasons"] = (_, invitee) => string.Join(' ', invitee.Reasons),
        ["demands"] = (_, invitee) => string.Join(", ", invitee.Demands),
        ["title"] = (plan, _) => plan.Title,
        ["date"] = (plan, _) => plan.Date?.ToString() ?? "",
        ["place"] = (plan, _) => plan.Place ?? "",
    };

    /// <summary>Merges the template in a body of JSON: <c>{"template": "Dear {{name}} …"}</c>.</summary>
    public static (string? Letters, PlanRefused? Refusal) OfBody(Plan plan, string json)
    {
        var problems = new Plans.FieldProblems();
        return Plans.PlanEntry.ReadTemplate(json, problems.Refuse) is { } template
            ? Of(plan, template)
            : (null, problems.ToReply());
    }

    /// <summary>Merges a template; the letters are separated by lines of three dashes.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="template">The template.</param>
    /// <returns>The letters, or the unknown fields.</returns>
    public static (string? Letters, PlanRefused? Refusal) Of(Plan plan, string template)
    {
        string[] unknown = [.. Field().Matches(template).Select(field => field.Groups[1].Value).Where(name => !Fields.ContainsKey(name))];
        if (unknown.Length > 0)
        {
            return (null, PlanRefused.Of(
                "template", $"has {{{{{unknown[0]}}}}}, which is not a field; the fields are {string.Join(", ", Fields.Keys)}"));
        }

        var (letters, gaps) = (new List<string>(), new SortedDictionary<string, List<string>>(StringComparer.Ordinal));
        foreach (var invitee in plan.Invitees.Where(invitee => invitee.Status.HasSeat()))
        {
            letters.Add(Field().Replace(
                template.TrimEnd(), field => Plans.PlanPages.Escaped(ValueOf(field.Groups[1].Value, invitee))));
        }

        if (gaps.Count > 0)
        {
            var lacking = gaps.Select(gap =>
                $"no {gap.Key} {(gap.Value.Count == letters.Count ? "in any letter" : $"for {string.Join(", ", gap.Value)}")}").ToList();
            letters.Insert(0, Plans.PlanPages.Escaped($"Fill in before sending: {string.Join("; ", lacking)}."));
        }

        return (string.Join(Between, letters) + "\n", null);

        string ValueOf(string field, PlannedInvitee invitee)
        {
            if (Fields[field](plan, invitee) is { Length: > 0 } value)
            {
                return value;
            }

            gaps.TryAdd(field, []);
            var named = $"{invitee.Stakeholder.Name} ({invitee.Stakeholder.Id})";
            if (!gaps[field].Contains(named))
            {
                gaps[field].Add(named);
            }

            return $"[no {field}]";
        }
    }

    [GeneratedRegex(@"\{\{\s*([^{}\s]+)\s*\}\}", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Field();
}
