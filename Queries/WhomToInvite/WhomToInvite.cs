using System.Text.Json.Serialization;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>What is proven of an invitation list.</summary>
[JsonConverter(typeof(WordsJson<InvitationStatus>))]
public enum InvitationStatus
{
    /// <summary>No list is better.</summary>
    Optimal,

    /// <summary>It keeps the demands; how much better another could be, <c>gap</c> says.</summary>
    Feasible,

    /// <summary>No list keeps the demands; <c>conflict</c> says why.</summary>
    Infeasible,

    /// <summary>No list was found; it is not proven that there is none.</summary>
    Unknown,
}

/// <summary>Whom to invite: the best list that keeps the demands, with reasons.</summary>
/// <param name="Demand">What is asked of the list.</param>
public sealed record WhomToInvite(Demand Demand) : IQuestion<InvitationList>
{
    /// <summary>The most stakeholders that an answer names as reached first by one who is invited.</summary>
    public const int MaxReached = 25;

    /// <summary>Whether only to count who could be invited, for the demand and for each row, without a search.</summary>
    public bool IsCount { get; init; }

    InvitationList IQuestion<InvitationList>.AnswerFrom(Network network, CancellationToken cancellationToken) => IsCount
        ? WhomToInviteAnswer.Count(network, Demand, cancellationToken)
        : WhomToInviteAnswer.Answer(network, Demand, cancellationToken);
}

/// <summary>Whom to invite.</summary>
/// <param name="Title">What the consultation is called.</param>
/// <param name="Status">What is proven of the list.</param>
/// <param name="Value">What the list is worth: the weighted sum, less what missed wishes cost.</param>
/// <param name="Bound">What no list is worth more than.</param>
/// <param name="Gap">By what part of its value the list could be improved at most.</param>
/// <param name="Solver">What found it.</param>
/// <param name="Definition">What value and reach mean, with the formulas.</param>
/// <param name="Seats">How many seats were asked for.</param>
/// <param name="Eligible">How many could be invited.</param>
/// <param name="Wanted">How many are to be reached.</param>
/// <param name="Reached">How many of them the list reaches.</param>
/// <param name="Checks">What already the numbers of eligible ones show to be impossible, in sentences.</param>
/// <param name="Invitees">The list: who adds most to those before comes first.</param>
/// <param name="Alternates">Who could step in, chosen for those who are likely to decline: who helps most comes first.</param>
/// <param name="Demands">The rows of the demand, as far as they are met.</param>
/// <param name="EquallyGood">The lists of the same value; none if it is not proven that no list is better.</param>
/// <param name="Chances">
/// Of a list that was drawn by lot: everyone's chance to be on it, larger ones first, then by id.
/// </param>
/// <param name="Conflict">Why there is no list; none if there is one.</param>
/// <param name="Missing">The groups of those wanted that the list does not reach as a whole.</param>
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
    /// <summary>Who stands by each participation among the ties, by id of the tie.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Attribution>> Stands { get; init; } = Scoping.Citations.NoStands;

    /// <summary>How it differs from the list before; none if the demand names none.</summary>
    public ListChange? Change { get; init; }

    /// <summary>What the network has not, by the field of the demand that names it; the rest of the answer then means nothing.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string[]> Problems { get; init; } = new Dictionary<string, string[]>();
}

/// <summary>What found a list.</summary>
/// <param name="Name"><c>cp-sat</c>, or <c>greedy</c> if its native library is missing or the case is too large for it.</param>
/// <param name="Version">The version of the solver; none of our own.</param>
/// <param name="Note">Why it was not the solver that proves; none if it was.</param>
public sealed record SolverUsed(string Name, string? Version, string? Note);

/// <summary>Somebody on the list.</summary>
/// <param name="Stakeholder">Who.</param>
/// <param name="Adds">What it adds that nobody before it on the list does.</param>
/// <param name="Reasons">Why it is on the list, in sentences.</param>
/// <param name="Last">The last engagement with evidence; none if none is recorded.</param>
/// <param name="IfDeclined">Who would take its place, and what would be lost.</param>
public sealed record Invitee(
    Mention Stakeholder, Addition Adds, IReadOnlyList<string> Reasons, EngagementTakenPartIn? Last, IfDeclined IfDeclined)
{
    /// <summary>How likely it is to decline.</summary>
    public required DeclineRate Declines { get; init; }

    /// <summary>The rows of the demand that it counts for, by name.</summary>
    public IReadOnlyList<string> Demands { get; init; } = [];
}

/// <summary>How a list differs from the one before it.</summary>
/// <param name="Added">Who is new on it, by id.</param>
/// <param name="Removed">Who was on the one before and is on it no more, by id.</param>
/// <param name="IsLeast">
/// Whether it is proven that no list that keeps the demands, and fills the seats of the one before, changes fewer.
/// </param>
public sealed record ListChange(IReadOnlyList<RecordId> Added, IReadOnlyList<RecordId> Removed, bool IsLeast);

/// <summary>How likely somebody is to decline, by what is recorded.</summary>
/// <param name="Probability">From 0 to 1: (declined + r)/(declined + taken part + 1), r the share of declines in the whole network.</param>
/// <param name="Declined">How many engagements it declined.</param>
/// <param name="TakenPart">In how many it took part.</param>
public sealed record DeclineRate(double Probability, int Declined, int TakenPart);

/// <summary>What somebody adds.</summary>
/// <param name="Value">To the value of the list.</param>
/// <param name="Reached">Whom it reaches and nobody before it on the list does, by id.</param>
public sealed record Addition(double Value, IReadOnlyList<Mention> Reached)
{
    /// <summary>The number of them that were left out.</summary>
    public int Omitted { get; init; }
}

/// <summary>What happens if somebody declines.</summary>
/// <param name="Alternate">Who best takes the place so that every demand is kept; none if nobody does.</param>
/// <param name="Lost">By how much the value falls then; without an alternate, by how much it falls without anybody in that place.</param>
/// <param name="Breaks">The demands that are not kept without an alternate.</param>
public sealed record IfDeclined(Mention? Alternate, double Lost, IReadOnlyList<string> Breaks);

/// <summary>Somebody who could step in.</summary>
/// <param name="Stakeholder">Who.</param>
/// <param name="For">For whom of the list, by id.</param>
/// <param name="Saves">How much of the value that declines would cost it is expected to save.</param>
public sealed record Alternate(Mention Stakeholder, IReadOnlyList<RecordId> For, double Saves);

/// <summary>A row of the demand, as far as it is met.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Wish">Whether it need not be kept.</param>
/// <param name="Least">The least asked for.</param>
/// <param name="Most">The most asked for; none if there is no such limit.</param>
/// <param name="Eligible">How many could be invited.</param>
/// <param name="Seated">How many are on the list.</param>
/// <param name="Met">Whether that is within bounds.</param>
public sealed record DemandMet(string Name, bool Wish, int Least, int? Most, int Eligible, int Seated, bool Met);

/// <summary>The lists of the same value, or within what was asked for of it.</summary>
/// <param name="Count">How many there are, at most 1,000,000.</param>
/// <param name="Capped">Whether there are more, or perhaps more; the others are then those found.</param>
/// <param name="Indispensable">The ids of those that are on all of them.</param>
/// <param name="Possible">The ids of those that are on some of them but not on all, at most 1,000.</param>
public sealed record EquallyGoodLists(long Count, bool Capped, IReadOnlyList<RecordId> Indispensable, IReadOnlyList<RecordId> Possible)
{
    /// <summary>By how much less they may be worth.</summary>
    public double Within { get; init; }
}

/// <summary>The chance of somebody to be on a list that is drawn by lot.</summary>
/// <param name="Stakeholder">Who.</param>
/// <param name="Probability">The chance, from 0 to 1.</param>
public sealed record Chance(RecordId Stakeholder, double Probability);

/// <summary>Why no list keeps the demands.</summary>
/// <param name="Demands">
/// The names of demands that cannot be kept together, each of them necessary: without it the others can.
/// </param>
/// <param name="Relaxation">The cheapest change by which all can be kept.</param>
/// <param name="Cost">What it costs: of each bound that changes, by what part of itself.</param>
/// <param name="Proven">Whether both were proven by searches of their own.</param>
public sealed record ConflictOfDemands(
    IReadOnlyList<string> Demands, IReadOnlyList<RelaxedDemand> Relaxation, double Cost, bool Proven);

/// <summary>A demand that would have to give way.</summary>
/// <param name="Demand">Its name.</param>
/// <param name="Least">The least that can be kept.</param>
/// <param name="Most">The most that would have to be allowed.</param>
/// <param name="Cost">By what part of itself each bound changes, added up.</param>
public sealed record RelaxedDemand(string Demand, long Least, long Most, double Cost);

/// <summary>A group of those wanted that the list does not reach as a whole.</summary>
/// <param name="Constituency">The constituency, or <c>none</c>.</param>
/// <param name="Country">The country's code, or <c>none</c>.</param>
/// <param name="Wanted">How many of it are to be reached.</param>
/// <param name="Reached">How many the list reaches.</param>
/// <param name="Invited">How many of them are on the list.</param>
/// <param name="Before">How many took part in an engagement in which the convener stands; none if there is no convener.</param>
public sealed record MissingGroup(string Constituency, string Country, int Wanted, int Reached, int Invited, int? Before);
