using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Plans;

/// <summary>A list that was found for a demand, with what is needed to repeat the search.</summary>
/// <param name="Json">The demand, as it was given.</param>
/// <param name="Demand">The demand.</param>
/// <param name="List">The answer.</param>
/// <param name="Network">The version of the network.</param>
internal sealed record PlanSearch(JsonElement Json, Demand Demand, InvitationList List, string Network)
{
    /// <summary>Searches for a list; if there is none, returns the reason.</summary>
    public static async Task<(PlanSearch? Found, PlanReply? Refusal)> RunAsync(
        INetworkReader network, string json, CancellationToken cancellationToken)
    {
        var problems = new FieldProblems();
        if (DemandReader.Read(json, problems.Refuse) is not { } demand)
        {
            return (null, problems.ToReply());
        }

        var version = await network.VersionAsync(cancellationToken);
        var list = await network.AskAsync(new WhomToInvite(demand), cancellationToken);
        using var document = JsonDocument.Parse(json);
        return list.Problems.Count > 0 ? (null, new PlanRefused(list.Problems))
            : list.Invitees.Count == 0 ? (null, new PlanImpossible(list))
            : (new PlanSearch(document.RootElement.Clone(), demand, list, version), null);
    }

    /// <summary>Describes how the list was found.</summary>
    public PlanMade Made(DateTimeOffset at, string by) => new(
        Network, List.Solver, List.Status, List.Value, List.Bound, Demand.Seed,
        [.. List.Invitees.Select(invitee => invitee.Stakeholder.Id)],
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(List, AnswerJson.Sent.InvitationList))), at, by);

    /// <summary>An invitee of the new list who is not invited yet.</summary>
    public static PlannedInvitee Drafted(Invitee invitee) => new(
        invitee.Stakeholder, PlanStatus.Draft, invitee.Reasons, invitee.Demands, invitee.IfDeclined.Alternate, [], []);

    /// <summary>Replaces the list of a plan: stakeholders who lost their seats are withdrawn, and new ones are drafts.</summary>
    public static Plan Replan(Plan plan, PlanSearch found, DateTimeOffset at, string by)
    {
        var listed = found.List.Invitees.ToDictionary(invitee => invitee.Stakeholder.Id);
        var withdrawn = plan.Invitees.Where(invitee => invitee.Status.HasSeat() && !listed.ContainsKey(invitee.Stakeholder.Id))
            .Select(invitee => invitee.Stakeholder.Id).ToList();
        Invitee[] added = [.. found.List.Invitees.Where(invitee => plan.Find(invitee.Stakeholder.Id) is null)];
        var (made, must) = (found.Made(at, by), plan.ReadDemand().MustInvite);
        return plan with
        {
            Invitees =
            [
                .. plan.Invitees.Select(invitee =>
                    listed.TryGetValue(invitee.Stakeholder.Id, out var again) ? Renewed(invitee, again, must)
                    : withdrawn.Contains(invitee.Stakeholder.Id) ? Withdrawn(invitee)
                    : invitee),
                .. added.Select(Drafted),
            ],
            Alternates = found.List.Alternates,
            Missing = found.List.Missing,
            Replannings =
            [
                .. plan.Replannings,
                new Replanning(
                    found.Json, [.. added.Select(invitee => invitee.Stakeholder.Id)], withdrawn, added.Length + withdrawn.Count,
                    found.List.Change?.IsLeast == true, made),
            ],
        };

        PlannedInvitee Withdrawn(PlannedInvitee invitee) => invitee with
        {
            Status = PlanStatus.Withdrawn,
            Changes = [.. invitee.Changes, new StatusChange(PlanStatus.Withdrawn, Day(at), "The list was planned again.", at, by)],
        };
    }

    /// <summary>Repeats the searches for all lists of a plan and reports the differences.</summary>
    public static async Task<PlanCheck> CheckAsync(INetworkReader network, Plan plan, CancellationToken cancellationToken)
    {
        var differences = new List<string>();
        foreach (var (demand, made) in plan.Replannings.Select(again => (again.Demand, again.Made)).Prepend((plan.Demand, plan.Made)))
        {
            var (found, refusal) = await RunAsync(network, demand.GetRawText(), cancellationToken);
            differences.AddRange(found is null
                ? [refusal is PlanRefused { Problems: var gone } ? $"The demand no longer fits the network: {Joined(gone)}."
                    : ((PlanImpossible)refusal!).Reason]
                : Differences(made, found.Made(made.At, made.By)));
        }

        return new PlanCheck(differences.Count == 0, [.. differences.Distinct()]);
    }

    private static IEnumerable<string> Differences(PlanMade made, PlanMade now)
    {
        if (made.Answer == now.Answer && made.Network == now.Network && made.Solver == now.Solver)
        {
            yield break;
        }

        if (made.Network != now.Network)
        {
            yield return $"The network now has version {now.Network}; it had {made.Network}.";
        }

        if (made.Solver != now.Solver)
        {
            yield return $"The solver is {now.Solver.Name} {now.Solver.Version}, and was {made.Solver.Name} {made.Solver.Version}.";
        }

        if (!made.List.ToHashSet().SetEquals(now.List))
        {
            yield return $"The list lacks {Named(made.List.Except(now.List))}, and has {Named(now.List.Except(made.List))} instead.";
        }

        if (made.Value != now.Value || made.Bound != now.Bound)
        {
            yield return FormattableString.Invariant(
                $"The list is worth {now.Value} of at most {now.Bound}, and was worth {made.Value} of at most {made.Bound}.");
        }

        if (made.Answer != now.Answer && made.List.SequenceEqual(now.List) && made.Value == now.Value)
        {
            yield return "The list is the same, but the rest of the answer differs.";
        }
    }

    private static string Joined(IReadOnlyDictionary<string, string[]> problems) =>
        string.Join("; ", problems.SelectMany(field => field.Value.Select(problem => $"{field.Key} {problem}")));

    private static string Named(IEnumerable<RecordId> ids) => string.Join(", ", ids) is { Length: > 0 } names ? names : "nobody";

    /// <summary>
    /// The reason of a confirmed invitee is the confirmation, unless the plan was made with a demand that this invitee must be invited.
    /// </summary>
    private static PlannedInvitee Renewed(PlannedInvitee before, Invitee now, ImmutableArray<RecordId> must) => before with
    {
        Reasons =
        [
            .. Promised(before),
            .. now.Reasons.Where(reason => reason != ExplainedList.Must || must.Contains(before.Stakeholder.Id)),
        ],
        Demands = now.Demands,
        Alternate = now.IfDeclined.Alternate,
    };

    private static IEnumerable<string> Promised(PlannedInvitee invitee) =>
        invitee is { Changes: [.., var last] } && invitee.Status.IsPromised()
            ? [FormattableString.Invariant(
                $"It {Words<PlanStatus>.Of(invitee.Status)} on {last.Date:yyyy-MM-dd}, as {last.By} noted.")]
            : [];

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
}
