using System.Globalization;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Plans;

/// <summary>Writes the part of a brief about an invitee, by asking the network under the scope of the demand.</summary>
internal sealed class InviteeBrief(INetworkReader network, Plan plan, Demand demand, CitedSources sources)
{
    private const int MostTies = 8;
    private const int MostPartners = 3;

    /// <summary>Returns the part about an invitee.</summary>
    public async Task<BriefPart> OfAsync(PlannedInvitee invitee, CancellationToken cancellationToken)
    {
        var who = invitee.Stakeholder;
        var lines = OfThePlan(invitee).ToList();
        lines.AddRange(await PartnersAsync(who, cancellationToken));
        if (demand.Convener is { } convener && convener != who.Id)
        {
            lines.AddRange(await RouteAsync(convener, who, cancellationToken));
        }

        lines.AddRange(await TiesAsync(who, cancellationToken));
        return new BriefPart($"{who.Name}: {Words<PlanStatus>.Of(invitee.Status)}", who.Id, lines);
    }

    private IEnumerable<BriefLine> OfThePlan(PlannedInvitee invitee)
    {
        var asked = PlanBrief.AddressOf(plan);
        foreach (var reason in invitee.Reasons)
        {
            yield return new BriefLine(reason, asked, []);
        }

        if (invitee.Changes is [.., var change])
        {
            yield return new BriefLine(
                $"{Words<PlanStatus>.Of(change.Status)} since {PlanTable.Day(change.Date)}, as {change.By} wrote"
                    + $"{(change.Note is { } note ? $": {note}" : ".")}",
                asked,
                []);
        }

        if (invitee.Alternate is { } alternate)
        {
            yield return new BriefLine($"If declined: {alternate.Name}.", asked, []);
        }

        foreach (var contact in invitee.Contacts)
        {
            yield return new BriefLine(
                $"{PlanTable.Day(contact.Date)} {contact.Channel}, {contact.Who}: {contact.Outcome}"
                    + $"{(contact.FollowUpDue is { } due ? $" (follow up by {PlanTable.Day(due)})" : "")}",
                asked,
                []);
        }
    }

    private async Task<IEnumerable<BriefLine>> PartnersAsync(Mention who, CancellationToken cancellationToken)
    {
        var question = new WhoCooperates(who.Id, demand.Looked)
        {
            Weight = demand.Scope.Weight,
            AtMost = MostPartners,
            SharedAtMost = 1,
        };
        var asked = AskedAddress.Of(
            WhoCooperatesQuestion.Description, who.Id,
            [.. FilterAsked.Given(demand.Looked), OfWeight, ("limit", $"{MostPartners}"), ("shared", "1")]);
        if (await network.AskAsync(question, cancellationToken) is not { } answer)
        {
            return [new BriefLine("It is no longer in the network.", asked, [])];
        }

        var count = answer.Partners.Count + answer.Omitted;
        return
        [
            new BriefLine(
                count == 0 ? "No cooperation is recorded for it." : $"It cooperates with {Number(count)}, most with these:", asked, []),
            .. answer.Partners.Select(partner => new BriefLine(
                string.Create(CultureInfo.InvariantCulture, $"{partner.Stakeholder.Name}, strength {partner.Strength:0.###}")
                    + $"{(partner.Shared is [var shared, ..] ? $", as in {shared.Engagement.Name}{When(shared.Engagement.Period)}" : "")}.",
                asked,
                sources.Cite(partner.Shared.SelectMany(shared => shared.Ties), answer.Ties, answer.Sources))),
        ];
    }

    private async Task<IEnumerable<BriefLine>> RouteAsync(RecordId convener, Mention who, CancellationToken cancellationToken)
    {
        var question = new HowConnected(convener, who.Id, demand.Looked) { Weight = demand.Scope.Weight, AtMost = 1 };
        var asked = AskedAddress.Of(
            HowConnectedQuestion.Description, null,
            [
                ("from", convener.Value), ("to", who.Id.Value), .. FilterAsked.Given(demand.Looked).Select(InRoutes), OfWeight, ("k", "1"),
            ]);
        var answer = await network.AskAsync(question, cancellationToken);
        if (answer.Unknown.Count > 0 || answer.Routes is not [var route, ..])
        {
            return [new BriefLine($"No route from {convener} to it is recorded.", asked, [])];
        }

        return
        [
            new BriefLine(
                $"The shortest route from {answer.From.Name} to it has {Links(route.Length)}: "
                    + $"{string.Join(" – ", route.Stakeholders.Select(on => on.Name))}.",
                asked, []),
            .. route.Links.Select((link, i) => new BriefLine(
                $"{route.Stakeholders[i].Name} and {route.Stakeholders[i + 1].Name}: "
                    + (link.Via[0].Engagement is { } met ? $"{met.Name}{When(met.Period)}." : "one is affiliated with the other."),
                asked,
                sources.Cite(link.Via[0].Ties, answer.Ties, answer.Sources))),
        ];
    }

    private async Task<IEnumerable<BriefLine>> TiesAsync(Mention who, CancellationToken cancellationToken)
    {
        var scope = demand.Looked with { Roles = [] };
        var question = new ProfileOf(who.Id, Family.Stakeholder, scope)
        {
            AtMost = ProfileOf.MaxAtMost,
            AtMostBytes = AnswerBounds.LargestBytes,
        };
        var asked = AskedAddress.Of(
            ProfileQuestion.OfStakeholder, who.Id, [.. FilterAsked.Given(scope), ("limit", $"{ProfileOf.MaxAtMost}")]);
        if (await network.AskAsync(question, cancellationToken) is not { } profile)
        {
            return [];
        }

        var count = profile.Ties.Count + profile.Omitted;
        return
        [
            new BriefLine(count == 0 ? "No tie is recorded for it." : $"{(count == 1 ? "1 tie is" : $"{count} ties are")} recorded for it"
                + $"{(count > MostTies ? "; the latest of them:" : ":")}", asked, []),
            .. profile.Ties.Reverse().OrderByDescending(DayOf).Take(MostTies).Select(tie => new BriefLine(
                Sentence(who, tie), asked, sources.Cite(tie.Evidence, profile.Sources))),
        ];
    }

    private static string Sentence(Mention who, ProfileTie tie)
    {
        var (words, verb) = (FigureWords.English, FigureWords.English.InSentence(tie.Type));
        var what = tie.Engagement is { } engagement ? $"{tie.Other.Name} {verb} {engagement.Name} on its behalf"
            : tie.Direction == Direction.Outgoing ? $"{who.Name} {verb} {tie.Other.Name}"
            : $"{tie.Other.Name} {verb} {who.Name}";
        var title = tie.Title is { } held ? $" ({held})" : "";
        var status = tie.Status == TieStatus.Confirmed ? "" : $"; {words.Of(tie.Status, possible: false)}";
        return $"{what}{title}{When(PeriodOf(tie))}{status}.";
    }

    private static Period PeriodOf(ProfileTie tie) =>
        tie.Period.IsUnknown ? (tie.Engagement ?? tie.Other).Period ?? default : tie.Period;

    private static DateOnly DayOf(ProfileTie tie) =>
        PeriodOf(tie) is var period && (period.To ?? period.From) is { } date ? date.Last : DateOnly.MinValue;

    private (string, string) OfWeight => ("weight", Words<Weight>.Of(demand.Scope.Weight));

    // Routes use the names from and to for their ends, and since and until for the time.
    private static (string Name, string Value) InRoutes((string Name, string Value) filter) => filter.Name switch
    {
        "from" => ("since", filter.Value),
        "to" => ("until", filter.Value),
        _ => filter,
    };

    private static string When(Period period) => FigureWords.English.Of(period) is { Length: > 0 } when ? $" ({when})" : "";

    private static string Number(int partners) => partners == 1 ? "1 partner" : $"{partners} partners";

    private static string Links(int links) => links == 1 ? "1 link" : $"{links} links";
}
