using System.Text.Json.Serialization;
using StakeholderGraph.Asking;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>The groups by which participations are counted.</summary>
[JsonConverter(typeof(WordsJson<ParticipationGroup>))]
public enum ParticipationGroup
{
    /// <summary>The roles in which an actor takes part.</summary>
    Role,

    /// <summary>The kinds of engagements.</summary>
    Kind,

    /// <summary>The countries in which engagements take place.</summary>
    Country,

    /// <summary>The years in which engagements start.</summary>
    Year,

    /// <summary>The topics of engagements.</summary>
    Topic,
}

/// <summary>In how many engagements does each actor take part, by role, kind, country, year or topic?</summary>
/// <param name="Scope">
/// The part of the network to examine. The question names no stakeholder, so filters on kind and country apply to all.
/// </param>
public sealed record WhoTakesPart(Scope Scope) : IQuestion<Participation>
{
    /// <summary>The maximum number of rows in one answer.</summary>
    public const int MaxAtMost = 10_000;

    /// <summary>The maximum number of engagements listed for a row.</summary>
    public const int MaxLatestAtMost = 500;

    /// <summary>The grouping.</summary>
    public ParticipationGroup Group { get; init; }

    /// <summary>The maximum number of rows, 1–10,000.</summary>
    public int AtMost { get; init; } = 100;

    /// <summary>The number of items to skip: those on the previous pages.</summary>
    public int Skip { get; init; }

    /// <summary>The maximum number of latest engagements for each row, 1–500.</summary>
    public int LatestAtMost { get; init; } = 1;

    /// <summary>The maximum number of participations in each of those engagements, strongest roles first.</summary>
    public int WaysAtMost { get; init; } = 5;

    /// <summary>The maximum size of the answer, see <see cref="AnswerBounds"/>.</summary>
    public int AtMostBytes { get; init; } = AnswerBounds.DefaultBytes;

    Participation IQuestion<Participation>.AnswerFrom(Network network, CancellationToken cancellationToken) =>
        ParticipationBounds.Fit(this, WhoTakesPartAnswer.Answer(network, this, cancellationToken));
}

/// <summary>An answer to Who takes part.</summary>
/// <param name="Group">The grouping.</param>
/// <param name="Level">The level asked for.</param>
/// <param name="Groups">
/// The groups, at most 300, those with the most engagements: roles and kinds as they are declared, countries by code, years from the
/// earliest, topics in ordinal order, and last one for engagements without a country, year or topic.
/// </param>
/// <param name="GroupsOmitted">The number of groups that were left out.</param>
/// <param name="Rows">The actors that take part: those with the most engagements first, then by id.</param>
/// <param name="Ties">The ties that the answer uses, by id, with their evidence.</param>
/// <param name="Sources">The sources that the evidence names, by id.</param>
/// <param name="Unattributed">The number of persons who take part in some engagement but stand for no actor there at this level.</param>
/// <param name="Truncated">Whether rows were left out because of the limit.</param>
/// <param name="Omitted">The number of rows left out.</param>
public sealed record Participation(
    ParticipationGroup Group,
    Level Level,
    IReadOnlyList<GroupOfEngagements> Groups,
    int GroupsOmitted,
    IReadOnlyList<ParticipationRow> Rows,
    IReadOnlyDictionary<string, TieGiven> Ties,
    IReadOnlyDictionary<string, Source> Sources,
    int Unattributed,
    bool Truncated,
    int Omitted) : IPaged
{
    /// <summary>
    /// The actors that stand by each participation among the ties, by id of the tie. A participant who represents several bodies is listed
    /// for each of them that the answer counts.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Attribution>> Stands { get; init; } = Scoping.Citations.NoStands;

    /// <summary>The value of <c>after</c> for the next page; <c>null</c> on the last page.</summary>
    public string? Next { get; init; }

    int IPaged.Given => Rows.Count;
}

/// <summary>A group by which participations are counted: a role, a kind, a country, a year or a topic.</summary>
/// <param name="Id">The word, code, year or topic; <c>null</c> for engagements without one.</param>
/// <param name="Name">The display name.</param>
/// <param name="Engagements">
/// The number of engagements in which any actor takes part by this role, or that are of this kind, country, year or topic.
/// </param>
public sealed record GroupOfEngagements(string? Id, string Name, int Engagements)
{
    /// <summary>
    /// The amounts of money on the ties by which actors take part in them, by currency code; <c>null</c> if no amount is stated.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Money>? Amounts { get; init; }
}

/// <summary>An actor that takes part, with counts.</summary>
/// <param name="Stakeholder">The stakeholder, or at the level of countries the country.</param>
/// <param name="Engagements">The number of engagements, each counted once.</param>
/// <param name="Counts">
/// The number of engagements in each group, in the order of <c>groups</c>. An actor with two roles in an engagement, and an engagement with
/// two topics, count in both.
/// </param>
/// <param name="First">
/// The earliest start of a participation: its own, or else that of the engagement; <c>null</c> if none is stated.
/// </param>
/// <param name="Last">
/// The latest end, or the start of a participation without an end: its own, or else that of the engagement; <c>null</c> if none is stated.
/// </param>
/// <param name="Latest">The latest engagements: those that end last, then by id; undated engagements last.</param>
public sealed record ParticipationRow(
    Mention Stakeholder,
    int Engagements,
    IReadOnlyList<int> Counts,
    PartialDate? First,
    PartialDate? Last,
    IReadOnlyList<EngagementTakenPartIn> Latest)
{
    /// <summary>
    /// The amounts of money on the ties by which it takes part: one sum per currency, by currency code; <c>null</c> if no amount is stated.
    /// If a participant has ties of one type with amounts both to an engagement and to one that contains it, the latter counts for both.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Money>? Amounts { get; init; }

    /// <summary>The number of engagements that were left out.</summary>
    public int Omitted => Engagements - Latest.Count;
}

/// <summary>An engagement in which an actor takes part.</summary>
/// <param name="Engagement">The engagement.</param>
/// <param name="Roles">The roles, in the order of declaration.</param>
/// <param name="Ties">The ids of the ties by which the actor stands there, in ordinal order.</param>
/// <param name="Possible">
/// Whether the participation is only possible, because of a partial date or because the participant represents several bodies.
/// </param>
public sealed record EngagementTakenPartIn(
    EngagementMention Engagement,
    IReadOnlyList<TieType> Roles,
    IReadOnlyList<string> Ties,
    bool Possible)
{
    /// <summary>The number of participations that were left out because there are too many.</summary>
    public int Omitted { get; init; }
}
