using System.Text.Json.Serialization;
using StakeholderGraph.Asking;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>What participations are counted by.</summary>
[JsonConverter(typeof(WordsJson<ParticipationGroup>))]
public enum ParticipationGroup
{
    /// <summary>The roles in which somebody takes part.</summary>
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

/// <summary>Who takes part in how many engagements, by role, kind, country, year or topic?</summary>
/// <param name="Scope">What of the network to look at. Nobody is named, so that kinds and countries are asked of everyone.</param>
public sealed record WhoTakesPart(Scope Scope) : IQuestion<Participation>
{
    /// <summary>The most rows that one answer gives.</summary>
    public const int MaxAtMost = 10_000;

    /// <summary>The most engagements that come with a row.</summary>
    public const int MaxLatestAtMost = 500;

    /// <summary>What is counted by.</summary>
    public ParticipationGroup Group { get; init; }

    /// <summary>The maximum number of rows, 1–10,000.</summary>
    public int AtMost { get; init; } = 100;

    /// <summary>The number of items to skip: those on the previous pages.</summary>
    public int Skip { get; init; }

    /// <summary>The maximum number of latest engagements for each row, 1–500.</summary>
    public int LatestAtMost { get; init; } = 1;

    /// <summary>The maximum number of participations in each of them, strongest roles first.</summary>
    public int WaysAtMost { get; init; } = 5;

    /// <summary>The maximum size of the answer, see <see cref="AnswerBounds"/>.</summary>
    public int AtMostBytes { get; init; } = AnswerBounds.DefaultBytes;

    Participation IQuestion<Participation>.AnswerFrom(Network network, CancellationToken cancellationToken) =>
        ParticipationBounds.Fit(this, WhoTakesPartAnswer.Answer(network, this, cancellationToken));
}

/// <summary>Who takes part in how many engagements.</summary>
/// <param name="Group">What is counted by.</param>
/// <param name="Level">The level asked for.</param>
/// <param name="Groups">
/// What there is to count by, at most 300, those with the most engagements: roles and kinds as they are declared, countries by code, years
/// from the earliest, topics in ordinal order, and last one for engagements without a country, year or topic.
/// </param>
/// <param name="GroupsOmitted">The number of groups that were left out.</param>
/// <param name="Rows">Those who take part: in the most engagements first, then by id.</param>
/// <param name="Ties">The ties that the answer uses, by id, with their evidence.</param>
/// <param name="Sources">The sources that the evidence names, by id.</param>
/// <param name="Unattributed">How many persons take part in some engagement but stand for nobody there at this level.</param>
/// <param name="Truncated">Whether rows were left out because of the limit.</param>
/// <param name="Omitted">How many.</param>
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
    /// Who stands by each participation among the ties, by id of the tie. A participant who represents several bodies is there for each
    /// that the answer counts.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Attribution>> Stands { get; init; } = Scoping.Citations.NoStands;

    /// <summary>The value of <c>after</c> for the next page; none on the last page.</summary>
    public string? Next { get; init; }

    int IPaged.Given => Rows.Count;
}

/// <summary>What participations are counted by: a role, a kind, a country, a year or a topic.</summary>
/// <param name="Id">The word, code, year or topic; none for engagements without one.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Engagements">
/// How many engagements anyone takes part in by this role, or that are of this kind, country, year or topic.
/// </param>
public sealed record GroupOfEngagements(string? Id, string Name, int Engagements)
{
    /// <summary>
    /// How much money the ties by which anyone takes part in them are about, by code of the currency; none if no amount is stated.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Money>? Amounts { get; init; }
}

/// <summary>Who takes part, and how often.</summary>
/// <param name="Stakeholder">Who.</param>
/// <param name="Engagements">In how many engagements, each counted once.</param>
/// <param name="Counts">
/// In how many of each group, in the order of <c>groups</c>. Someone with two roles in an engagement, and an engagement with two topics,
/// count in both.
/// </param>
/// <param name="First">The earliest start of a participation: its own, or else that of the engagement; none if none is stated.</param>
/// <param name="Last">The latest end, or where no end is stated the start, likewise.</param>
/// <param name="Latest">The latest engagements: those that end last, then by id; those without a date last.</param>
public sealed record ParticipationRow(
    Mention Stakeholder,
    int Engagements,
    IReadOnlyList<int> Counts,
    PartialDate? First,
    PartialDate? Last,
    IReadOnlyList<EngagementTakenPartIn> Latest)
{
    /// <summary>
    /// How much money the ties by which it takes part are about: a sum for each currency, by its code; none if no amount is stated.
    /// Where a participant has ties of one type with amounts both to an engagement and to one that it is part of, the latter stands for
    /// both.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Money>? Amounts { get; init; }

    /// <summary>The number of engagements that were left out.</summary>
    public int Omitted => Engagements - Latest.Count;
}

/// <summary>An engagement in which somebody takes part.</summary>
/// <param name="Engagement">The engagement.</param>
/// <param name="Roles">The roles, in the order of declaration.</param>
/// <param name="Ties">The ids of the ties by which somebody stands there, in ordinal order.</param>
/// <param name="Possible">Whether it is only possible, because of a partial date or because the participant represents several.</param>
public sealed record EngagementTakenPartIn(
    EngagementMention Engagement,
    IReadOnlyList<TieType> Roles,
    IReadOnlyList<string> Ties,
    bool Possible)
{
    /// <summary>The number of participations that were left out because there are too many.</summary>
    public int Omitted { get; init; }
}
