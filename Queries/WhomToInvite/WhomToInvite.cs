using System.Text.Json.Serialization;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>What is proven about an invitation list.</summary>
[JsonConverter(typeof(WordsJson<InvitationStatus>))]
public enum InvitationStatus
{
    /// <summary>No list is better.</summary>
    Optimal,

    /// <summary>The list keeps the demands; <c>gap</c> limits how much better another could be.</summary>
    Feasible,

    /// <summary>No list keeps the demands; <c>conflict</c> states why.</summary>
    Infeasible,

    /// <summary>No list was found; it is not proven that there is none.</summary>
    Unknown,
}

/// <summary>Whom to invite: the best list that keeps the demands, with reasons.</summary>
/// <param name="Demand">The requirements for the list.</param>
public sealed record WhomToInvite(Demand Demand) : IQuestion<InvitationList>
{
    /// <summary>The maximum number of stakeholders listed as first reached by an invitee.</summary>
    public const int MaxReached = 25;

    /// <summary>Whether only to count the stakeholders that could be invited, for the demand and for each row, without a search.</summary>
    public bool IsCount { get; init; }

    InvitationList IQuestion<InvitationList>.AnswerFrom(Network network, CancellationToken cancellationToken) => IsCount
        ? WhomToInviteAnswer.Count(network, Demand, cancellationToken)
        : WhomToInviteAnswer.Answer(network, Demand, cancellationToken);
}

/// <summary>An invitation list with reasons.</summary>
/// <param name="Title">The title of the consultation.</param>
/// <param name="Status">What is proven about the list.</param>
/// <param name="Value">The value of the list: the weighted sum, minus the cost of missed wishes.</param>
/// <param name="Bound">The upper bound on the value of any list.</param>
/// <param name="Gap">The fraction of its value by which the list could be improved at most.</param>
/// <param name="Solver">The solver that found it.</param>
/// <param name="Definition">The definition of value and reach, with the formulas.</param>
/// <param name="Seats">The number of seats asked for.</param>
/// <param name="Eligible">The number of stakeholders that could be invited.</param>
/// <param name="Wanted">The number of stakeholders to be reached.</param>
/// <param name="Reached">The number of those that the list reaches.</param>
/// <param name="Checks">The impossibilities that follow from the numbers of eligible stakeholders alone, in sentences.</param>
/// <param name="Invitees">The list, ordered by the gain of each invitee over those before it, largest first.</param>
/// <param name="Alternates">The alternates, chosen for the invitees that are likely to decline, the most helpful first.</param>
/// <param name="Demands">The rows of the demand, with how far they are met.</param>
/// <param name="EquallyGood">The lists of the same value; <c>null</c> if it is not proven that no list is better.</param>
/// <param name="Chances">The chance of each stakeholder to be on a list that was drawn by lot, larger ones first, then by id.</param>
/// <param name="Conflict">The reason why there is no list; <c>null</c> if there is one.</param>
/// <param name="Missing">The groups of wanted stakeholders that the list does not reach completely.</param>
/// <param name="Ties">The ties that the answer uses, by id, with their evidence.</param>
/// <param name="Sources">The sources that the evidence names, by id.</param>
public sealed record InvitationList(
    string Title,
    InvitationStatus Status,
    double Value,
    double Bound,
    double Gap,
    SolverUsed Solver,
    string Definition,
    SeatRange Seats,
    int Eligible,
    int Wanted,
    int Reached,
    IReadOnlyList<string> Checks,
    IReadOnlyList<Invitee> Invitees,
    IReadOnlyList<Alternate> Alternates,
    IReadOnlyList<DemandMet> Demands,
    EquallyGoodLists? EquallyGood,
    IReadOnlyList<Chance> Chances,
    ConflictOfDemands? Conflict,
    IReadOnlyList<MissingGroup> Missing,
    IReadOnlyDictionary<string, TieGiven> Ties,
    IReadOnlyDictionary<string, Source> Sources)
{
    /// <summary>The actors that stand by each participation among the ties, by id of the tie.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Attribution>> Stands { get; init; } = Scoping.Citations.NoStands;

    /// <summary>The difference from the previous list; <c>null</c> if the demand names none.</summary>
    public ListChange? Change { get; init; }

    /// <summary>
    /// The ids that the network lacks, by the field of the demand that names them; if there are any, the rest of the answer has no meaning.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string[]> Problems { get; init; } = new Dictionary<string, string[]>();
}

/// <summary>The solver that found a list.</summary>
/// <param name="Name"><c>cp-sat</c>, or <c>greedy</c> if its native library is missing or the case is too large for it.</param>
/// <param name="Version">The version of the solver; <c>null</c> for the product's own.</param>
/// <param name="Note">The reason why the proving solver was not used; <c>null</c> if it was used.</param>
public sealed record SolverUsed(string Name, string? Version, string? Note);

/// <summary>A member of the list.</summary>
/// <param name="Stakeholder">The stakeholder.</param>
/// <param name="Adds">The gain over those before it on the list.</param>
/// <param name="Reasons">The reasons why it is on the list, in sentences.</param>
/// <param name="Last">The last engagement with evidence; <c>null</c> if none is recorded.</param>
/// <param name="IfDeclined">The replacement if it declines, and the loss.</param>
public sealed record Invitee(
    Mention Stakeholder, Addition Adds, IReadOnlyList<string> Reasons, EngagementTakenPartIn? Last, IfDeclined IfDeclined)
{
    /// <summary>The probability that it declines.</summary>
    public required DeclineRate Declines { get; init; }

    /// <summary>The names of the rows of the demand that it counts for.</summary>
    public IReadOnlyList<string> Demands { get; init; } = [];
}

/// <summary>The difference between a list and the previous one.</summary>
/// <param name="Added">The stakeholders added to the list, by id.</param>
/// <param name="Removed">The stakeholders removed from the list, by id.</param>
/// <param name="IsLeast">
/// Whether it is proven that no list that keeps the demands, and fills the seats of the previous one, needs fewer changes.
/// </param>
public sealed record ListChange(IReadOnlyList<RecordId> Added, IReadOnlyList<RecordId> Removed, bool IsLeast);

/// <summary>The probability that a stakeholder declines, from the recorded ties.</summary>
/// <param name="Probability">
/// The probability from 0 to 1: (declined + r)/(declined + taken part + 1), with r the share of declines in the whole network.
/// </param>
/// <param name="Declined">The number of engagements that it declined.</param>
/// <param name="TakenPart">The number of engagements in which it took part.</param>
public sealed record DeclineRate(double Probability, int Declined, int TakenPart);

/// <summary>The gain that an invitee brings.</summary>
/// <param name="Value">The gain in the value of the list.</param>
/// <param name="Reached">The stakeholders that it reaches and no invitee before it does, by id.</param>
public sealed record Addition(double Value, IReadOnlyList<Mention> Reached)
{
    /// <summary>The number of stakeholders left out of <c>reached</c>.</summary>
    public int Omitted { get; init; }
}

/// <summary>The consequence if an invitee declines.</summary>
/// <param name="Alternate">
/// The best replacement that keeps every demand; <c>null</c> if there is none, or if it saves nothing and no demand is missed without it.
/// </param>
/// <param name="Lost">The loss of value with this replacement; without one, the loss if the place stays empty.</param>
/// <param name="Breaks">The demands that are missed without an alternate.</param>
public sealed record IfDeclined(Mention? Alternate, double Lost, IReadOnlyList<string> Breaks);

/// <summary>A stakeholder that could replace an invitee.</summary>
/// <param name="Stakeholder">The stakeholder.</param>
/// <param name="For">The ids of the members that it could replace.</param>
/// <param name="Saves">The expected part of the loss from declines that it saves.</param>
public sealed record Alternate(Mention Stakeholder, IReadOnlyList<RecordId> For, double Saves);

/// <summary>A row of the demand, with how far it is met.</summary>
/// <param name="Name">The name of the row.</param>
/// <param name="Wish">Whether the row is a wish rather than mandatory.</param>
/// <param name="Least">The minimum asked for.</param>
/// <param name="Most">The maximum asked for; <c>null</c> if there is none.</param>
/// <param name="Eligible">The number of stakeholders counted by the row that could be invited.</param>
/// <param name="Seated">The number of them on the list.</param>
/// <param name="Met">Whether that number is within bounds.</param>
public sealed record DemandMet(string Name, bool Wish, int Least, int? Most, int Eligible, int Seated, bool Met);

/// <summary>The lists of the same value, or within the difference asked for.</summary>
/// <param name="Count">The number of lists, at most 1,000,000.</param>
/// <param name="Capped">Whether there are, or may be, more; the other fields then describe the lists found.</param>
/// <param name="Indispensable">The ids of the stakeholders that are on all of them.</param>
/// <param name="Possible">The ids of the stakeholders that are on some but not on all, at most 1,000.</param>
public sealed record EquallyGoodLists(long Count, bool Capped, IReadOnlyList<RecordId> Indispensable, IReadOnlyList<RecordId> Possible)
{
    /// <summary>The maximum difference from the value of the best list.</summary>
    public double Within { get; init; }
}

/// <summary>The chance of a stakeholder to be on a list that is drawn by lot.</summary>
/// <param name="Stakeholder">The stakeholder.</param>
/// <param name="Probability">The chance, from 0 to 1.</param>
public sealed record Chance(RecordId Stakeholder, double Probability);

/// <summary>The reason why no list keeps the demands.</summary>
/// <param name="Demands">
/// The names of demands that cannot be kept together, each of them necessary: without it, the others can be kept.
/// </param>
/// <param name="Relaxation">The cheapest change of bounds that allows all demands to be kept.</param>
/// <param name="Cost">The cost: the relative change of each changed bound, summed.</param>
/// <param name="Proven">Whether both results were proven by separate searches.</param>
public sealed record ConflictOfDemands(
    IReadOnlyList<string> Demands, IReadOnlyList<RelaxedDemand> Relaxation, double Cost, bool Proven);

/// <summary>A demand whose bounds would have to change.</summary>
/// <param name="Demand">The name of the demand.</param>
/// <param name="Least">The new minimum.</param>
/// <param name="Most">The new maximum.</param>
/// <param name="Cost">The relative change of each bound, summed.</param>
public sealed record RelaxedDemand(string Demand, long Least, long Most, double Cost);

/// <summary>A group of wanted stakeholders that the list does not reach completely.</summary>
/// <param name="Constituency">The constituency, or <c>none</c>.</param>
/// <param name="Country">The country's code, or <c>none</c>.</param>
/// <param name="Wanted">The number of stakeholders in the group to be reached.</param>
/// <param name="Reached">The number of those that the list reaches.</param>
/// <param name="Invited">The number of those on the list.</param>
/// <param name="Before">
/// The number of those that took part in an engagement in which the convener stands; <c>null</c> if there is no convener.
/// </param>
public sealed record MissingGroup(string Constituency, string Country, int Wanted, int Reached, int Invited, int? Before);
