using System.Globalization;
using StakeholderGraph.Asking;

using StakeholderGraph.Plans;

namespace StakeholderGraph;

/// <summary>Writes briefs.</summary>
public static class PlanBrief
{
    private const int MostGroups = 10;
    private const int MostConsulted = 50;

    // A smaller difference from the expected number of engagements may be chance.
    private const double ManyMore = 0.5;

    /// <summary>The address of a plan, which returns all numbers of its list.</summary>
    internal static string AddressOf(Plan plan) => AskedAddress.Of($"/plans/{Uri.EscapeDataString(plan.Id.Value)}");

    /// <summary>Writes the brief of a plan, or of one invitee.</summary>
    /// <param name="network">The network.</param>
    /// <param name="plan">The plan, in the form that the user may see.</param>
    /// <param name="only">The only invitee that the brief is about; <c>null</c> for the plan and all invitees with a seat.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<Brief> OfAsync(INetworkReader network, Plan plan, PlannedInvitee? only, CancellationToken cancellationToken)
    {
        var demand = plan.ReadDemand();
        var sources = new CitedSources();
        var parts = new List<BriefPart>();
        if (only is null)
        {
            parts.Add(OfThePlan(plan, demand));
            parts.Add(WhoIsMissing(plan));
            parts.Add(await ConsultedAsync(network, plan, demand, sources, cancellationToken));
        }

        var writer = new InviteeBrief(network, plan, demand, sources);
        foreach (var invitee in only is null ? plan.Invitees.Where(invitee => invitee.Status.HasSeat()) : [only])
        {
            parts.Add(await writer.OfAsync(invitee, cancellationToken));
        }

        return new Brief(
            plan.Id, plan.Title, plan.Date, plan.Place, await network.VersionAsync(cancellationToken), demand.Scope.KnownBy, parts,
            sources.All);
    }

    private static BriefPart OfThePlan(Plan plan, Demand demand)
    {
        var (asked, made) = (AddressOf(plan), plan.Latest);
        var seated = plan.Invitees.Where(invitee => invitee.Status.HasSeat()).ToList();
        var statuses = Enum.GetValues<PlanStatus>().Select(status => (status, Count: plan.Invitees.Count(i => i.Status == status)))
            .Where(of => of.Count > 0).Select(of => $"{of.Count} {Words<PlanStatus>.Of(of.status)}");
        return new BriefPart("The list", null,
        [
            new BriefLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Found by {made.By} on {made.At.UtcDateTime:yyyy-MM-dd} with {made.Solver.Name} {made.Solver.Version} on the network "
                        + $"{made.Network}: worth {made.Value:0.######}, and no list is worth more than {made.Bound:0.######}."),
                asked, []),
            new BriefLine($"Of those who were ever on it: {string.Join(", ", statuses)}.", asked, []),
            .. demand.Demands.Select(row => new BriefLine(
                $"{row.Name}{(row.Wish ? " (wish)" : "")}: {seated.Count(invitee => invitee.Demands.Contains(row.Name))} have a seat, "
                    + $"{(row.Most is { } most ? $"{row.Least} to {most}" : $"at least {row.Least}")} asked for.",
                asked, [])),
            new BriefLine("You can check whether the same search gives the same list now.", $"{asked}/check", []),
        ]);
    }

    private static BriefPart WhoIsMissing(Plan plan)
    {
        var asked = AddressOf(plan);
        var lines = plan.Missing.Take(MostGroups).Select(group => new BriefLine(
            $"{group.Constituency}, {group.Country}: of {group.Wanted} wanted the list reaches {group.Reached}, {group.Invited} of them "
                + $"by an invitation{(group.Before is { } before ? $"; before it, {before} took part with the convener" : "")}.",
            asked, [])).ToList();
        if (lines.Count == 0)
        {
            lines.Add(new BriefLine("Nobody: the list reaches all wanted stakeholders.", asked, []));
        }
        else if (plan.Missing.Count > MostGroups)
        {
            lines.Add(new BriefLine($"And {plan.Missing.Count - MostGroups} more groups.", asked, []));
        }

        return new BriefPart("Who is missing", null, lines);
    }

    /// <summary>The stakeholders that are consulted more often than others with the same reach, as far as they are on the list.</summary>
    private static async Task<BriefPart> ConsultedAsync(
        INetworkReader network, Plan plan, Demand demand, CitedSources sources, CancellationToken cancellationToken)
    {
        var question = new WhoIsMissing(demand.Looked)
        {
            Weight = demand.Scope.Weight,
            AtMost = MostConsulted,
            CommonAtMost = 1,
        };
        var asked = AskedAddress.Of(
            WhoIsMissingQuestion.Description, null,
            [
                .. FilterAsked.Given(demand.Looked), ("weight", Words<Weight>.Of(demand.Scope.Weight)), ("limit", $"{MostConsulted}"),
                ("common", "1"),
            ]);
        var gaps = await network.AskAsync(question, cancellationToken);
        var lines = gaps.Consulted.Where(one => one.Difference > ManyMore && plan.Find(one.Stakeholder.Id)?.Status.HasSeat() == true)
            .Select(one => new BriefLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{one.Stakeholder.Name} took part in {one.Times} engagement{(one.Times == 1 ? "" : "s")}; by its number of partners "
                        + $"{one.Expected:0.#} would be expected."),
                asked,
                sources.Cite(one.Latest?.Ties ?? [], gaps.Ties, gaps.Sources)))
            .ToList();
        return new BriefPart(
            "Consulted often", null,
            lines.Count > 0 ? lines : [new BriefLine("Nobody on the list is consulted more often than expected.", asked, [])]);
    }
}
