using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AnyAscii;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Plans;

/// <summary>Reads and writes plans in the form of stores and files.</summary>
internal static partial class PlanDocument
{
    private const int MostPlans = 10_000;
    private const int LongestStem = 60;

    /// <summary>Writes the document of a plan, without the revision, which the store assigns.</summary>
    public static string Write(Plan plan) => JsonSerializer.Serialize(
        plan with { Revision = 0, Concluded = plan.Concluded is { } concluded ? concluded with { IsRemoved = false } : null },
        PlanJson.Sent.Plan);

    /// <summary>Writes the document of a plan for a store, with a digest that shows whether it has been damaged.</summary>
    public static string WriteToKeep(Plan plan)
    {
        var document = Write(plan);
        return $"{document[..^1]}{DigestOf(document)}";
    }

    /// <summary>Reads a plan from a store.</summary>
    /// <exception cref="StoreException">
    /// The document is damaged, or not in the format of this version of the program.
    /// </exception>
    public static Plan Read(KeptPlan kept) => TryRead(kept) switch
    {
        ({ } plan, _) => plan,
        (_, var why) => throw new StoreException(StoreFailure.Damaged, why) { PlanRevision = kept.Revision },
    };

    /// <summary>Reads a plan from a store; if that is not possible, returns why, in a sentence.</summary>
    public static (Plan? Plan, string Why) TryRead(KeptPlan kept)
    {
        if (Undamaged(kept) is not { } document)
        {
            return (
                null,
                $"The plan {kept.Id} is damaged: it is not what was written. Remove it and import a copy of it, or restore a backup of the "
                    + "store");
        }

        try
        {
            return JsonSerializer.Deserialize(document, PlanJson.Sent.Plan) is { Version: <= Plan.CurrentVersion } plan
                && plan.Id == kept.Id
                ? (plan with { Revision = kept.Revision }, "")
                : (null, OfAnotherVersion(kept.Id));
        }
        catch (JsonException)
        {
            return (null, OfAnotherVersion(kept.Id));
        }
    }

    /// <summary>Why a plan of a store cannot be read; <c>null</c> if it can.</summary>
    public static StoreFault? FaultOf(KeptPlan kept) =>
        TryRead(kept) is (null, var why) ? FaultOf(kept.Id, why) : null;

    /// <summary>The fault of a plan that cannot be read.</summary>
    public static StoreFault FaultOf(RecordId id, string why) => new($"plan {id}", why);

    private static string OfAnotherVersion(RecordId id) =>
        $"The plan {id} is not as this version of the program writes plans: update the program, or restore a backup";

    /// <summary>The document of a plan; <c>null</c> if it is not what was written.</summary>
    private static string? Undamaged(KeptPlan kept)
    {
        if (Digest().Match(kept.Document) is not { Success: true } digest)
        {
            return kept.Document;
        }

        var document = $"{kept.Document[..digest.Index]}}}";
        return DigestOf(document) == digest.Value ? document : null;
    }

    /// <summary>Reads the plans of a file: a single plan or a list.</summary>
    /// <param name="json">The content of the file.</param>
    /// <param name="refuse">Receives the errors: the field, and a phrase that follows it.</param>
    public static IReadOnlyList<PlanInFile> ReadFile(string json, Action<string, string> refuse)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Array)
            {
                return ReadOne(root, "", refuse) is { } only ? [new("", only)] : [];
            }

            if (root.GetArrayLength() > MostPlans)
            {
                refuse("plans", $"has {root.GetArrayLength()} items, more than {MostPlans}");
                return [];
            }

            var plans = new List<PlanInFile>();
            foreach (var (i, item) in root.EnumerateArray().Index())
            {
                if (ReadOne(item, $"[{i}]", refuse) is not { } plan)
                {
                    continue;
                }

                if (plans.Find(before => before.Plan.Id == plan.Id) is { } same)
                {
                    refuse($"[{i}].id", $"is {plan.Id}, as is {same.FieldOf("id")}");
                }

                plans.Add(new PlanInFile($"[{i}]", plan));
            }

            return plans;
        }
        catch (JsonException problem)
        {
            refuse("file", NotJson.From(problem));
            return [];
        }
    }

    /// <summary>Whether two plans are equal, apart from their revisions.</summary>
    public static bool AreSame(Plan one, Plan other) => Write(one) == Write(other);

    /// <summary>An id for a plan, derived from its title: <c>consultation-on-seasonal-work</c>.</summary>
    public static string Stem(string title)
    {
        var words = string.Concat(title.Transliterate().Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var stem = string.Join('-', words);
        return stem.Length == 0 ? "plan" : stem[..Math.Min(stem.Length, LongestStem)].TrimEnd('-');
    }

    // The last property of the document, and its end. Plans that an earlier version of this program wrote have none.
    private static string DigestOf(string document) =>
        $",\"digest\":\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)).AsSpan(0, 16))}\"}}";

    [GeneratedRegex(@",""digest"":""[0-9a-f]{32}""}\z")]
    private static partial Regex Digest();

    private static Plan? ReadOne(JsonElement item, string place, Action<string, string> refuse)
    {
        if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty("version", out var version)
            && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) && number > Plan.CurrentVersion)
        {
            refuse(FieldOf("version"), $"is {number}, but this program supports versions up to {Plan.CurrentVersion}; update the program");
            return null;
        }

        try
        {
            var plan = item.Deserialize(PlanJson.Sent.Plan) ?? throw new JsonException("It is null");
            var isRead = true;
            DemandReader.Read(plan.Demand.GetRawText(), (field, problem) =>
            {
                isRead = false;
                refuse(FieldOf(field == JsonFields.Document ? "demand" : $"demand.{field}"), problem);
            });
            foreach (var twice in plan.Invitees.GroupBy(invitee => invitee.Stakeholder.Id).Where(same => same.Count() > 1))
            {
                isRead = false;
                refuse(FieldOf("invitees"), $"has {twice.Key} {twice.Count()} times");
            }

            return isRead ? plan : null;
        }
        catch (JsonException problem)
        {
            refuse(
                problem.Path is { Length: > 2 } path ? FieldOf(path[2..]) : place.Length > 0 ? place : "plan", "is not as plans have it");
            return null;
        }

        string FieldOf(string name) => PlanInFile.FieldOf(place, name);
    }
}

/// <summary>A plan of a file.</summary>
/// <param name="Place">Its place in the list: <c>[2]</c>; empty if it is the only one.</param>
/// <param name="Plan">The plan.</param>
internal sealed record PlanInFile(string Place, Plan Plan)
{
    /// <summary>The name of one of its fields in the file: <c>[2].id</c>.</summary>
    public string FieldOf(string name) => FieldOf(Place, name);

    /// <summary>The name of a field of a plan at a place.</summary>
    public static string FieldOf(string place, string name) => place.Length > 0 ? $"{place}.{name}" : name;
}
