using System.Text.Json.Serialization;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Api.Endpoints;

/// <summary>The number of stakeholders that could be invited, counted without a search.</summary>
/// <param name="Eligible">The number of stakeholders that could be invited.</param>
/// <param name="Wanted">The number of stakeholders to reach.</param>
/// <param name="Checks">Sentences that say which demands these numbers alone show to be impossible.</param>
/// <param name="Demands">For each row of the demand, the number of stakeholders that count for it and could be invited.</param>
internal sealed record EligibleCounts(int Eligible, int Wanted, IReadOnlyList<string> Checks, IReadOnlyList<EligibleRow> Demands)
{
    /// <summary>
    /// Ids that the network does not have, by the field of the demand that names them. If there are any, the other values have no meaning.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string[]> Problems { get; init; } = new Dictionary<string, string[]>();
}

/// <summary>The number of stakeholders that count for a row and could be invited.</summary>
/// <param name="Name">The name of the row.</param>
/// <param name="Eligible">The number of stakeholders.</param>
internal sealed record EligibleRow(string Name, int Eligible);

/// <summary>Counts for a demand that is still being written: what is known of a list before the search.</summary>
internal static class EligibleEndpoint
{
    public static QuestionDescription Of(QuestionDescription<WhomToInvite, InvitationList> invitations) =>
        new QuestionDescription<WhomToInvite, EligibleCounts>
        {
            Id = "eligible-to-invite",
            Route = $"{invitations.Route}/eligible",
            IsPosted = true,
            Document = invitations.Document,
            Summary = "How many stakeholders could be invited, for a demand and for each of its rows",
            Remarks =
                "What is known of a demand before any search: how many stakeholders could be invited, how many of them each row counts, "
                    + "and what "
                    + "is impossible by these numbers alone. The body is that of `/api/v1/invitations`.",
            Example = $"/api/v1{invitations.Route}/eligible",
            Make = asked => invitations.Make(asked) with { IsCount = true },
            Ask = async (network, question, cancellationToken) => CountsOf(await network.AskAsync(question, cancellationToken)),
            Standing = question => LooksAtEngagements(question.Demand) ? invitations.Standing!(question) : null,
            Refused = counts => counts.Problems,
            Json = () => ApiJson.Sent.EligibleCounts,
        };

    private static bool LooksAtEngagements(Demand demand) =>
        !demand.Reach.Topics.IsEmpty || demand.Demands.Any(row => !row.Who.Topic.IsEmpty);

    private static EligibleCounts CountsOf(InvitationList list) =>
        new(list.Eligible, list.Wanted, list.Checks, [.. list.Demands.Select(row => new EligibleRow(row.Name, row.Eligible))])
        {
            Problems = list.Problems,
        };
}
