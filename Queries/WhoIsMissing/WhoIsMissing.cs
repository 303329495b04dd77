using System.Text.Json.Serialization;
using StakeholderGraph.Asking;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>The ranking of pairs that do not cooperate, by the partners that they have in common.</summary>
[JsonConverter(typeof(WordsJson<LinkScore>))]
public enum LinkScore
{
    /// <summary>The number of common partners.</summary>
    CommonNeighbours,

    /// <summary>Σ 1/ln d over the common partners, d = the number of partners of each (L. A. Adamic and E. Adar, 2003).</summary>
    AdamicAdar,

    /// <summary>Σ 1/d over the common partners, d = the number of partners of each (T. Zhou, L. Lü and Y.-C. Zhang, 2009).</summary>
    ResourceAllocation,
}

/// <summary>
/// Which groups are not engaged, which stakeholders are consulted too often or too rarely, and which pairs ought to cooperate and do not?
/// </summary>
/// <param name="Scope">
/// The part of the network to examine. The question names no stakeholder, so filters on kind and country apply to all.
/// </param>
public sealed record WhoIsMissing(Scope Scope) : IQuestion<Gaps>
{
    /// <summary>The maximum number of items of each list in one answer.</summary>
    public const int MaxAtMost = 1_000;

    /// <summary>The maximum number of common partners listed for a pair.</summary>
    public const int MaxCommonAtMost = 50;

    /// <summary>The ranking of pairs that do not cooperate.</summary>
    public LinkScore By { get; init; } = LinkScore.ResourceAllocation;

    /// <summary>The measure of strength of cooperation with common partners.</summary>
    public Weight Weight { get; init; } = Weight.Role;

    /// <summary>Admits only groups that were never engaged, or not on or after this date.</summary>
    public PartialDate? NotSince { get; init; }

    /// <summary>The maximum number of stakeholders and of pairs, 1–1,000.</summary>
    public int AtMost { get; init; } = 25;

    /// <summary>The number of each to skip: those on the previous pages.</summary>
    public int Skip { get; init; }

    /// <summary>The maximum number of common partners for each pair, 1–50.</summary>
    public int CommonAtMost { get; init; } = 3;

    /// <summary>The maximum number of shared engagements with each common partner on either side, 1–500.</summary>
    public int SharedAtMost { get; init; } = 1;

    /// <summary>The maximum number of participations on either side of a shared engagement, strongest roles first.</summary>
    public int WaysAtMost { get; init; } = 5;

    /// <summary>The maximum size of the answer, see <see cref="AnswerBounds"/>.</summary>
    public int AtMostBytes { get; init; } = AnswerBounds.DefaultBytes;

    Gaps IQuestion<Gaps>.AnswerFrom(Network network, CancellationToken cancellationToken) =>
        GapsBounds.Fit(this, WhoIsMissingAnswer.Answer(network, this, cancellationToken));
}

/// <summary>An answer to Who is missing.</summary>
/// <param name="Level">The level asked for.</param>
/// <param name="Weight">The weight asked for.</param>
/// <param name="By">The ranking of pairs.</param>
/// <param name="Definition">The meaning of the lists, with the formulas.</param>
/// <param name="Matrix">
/// The cells of constituencies by countries, row by row: all five constituencies, or those of the kinds asked for; all countries that the
/// network names, or those asked for; and <c>none</c> for stakeholders without one. It includes cells in which no stakeholder was ever
/// engaged. On the first page only.
/// </param>
/// <param name="Consulted">
/// The stakeholders that take part, ordered by the difference between their actual and their expected number of engagements, largest first,
/// then by id.
/// </param>
/// <param name="Missing">
/// The pairs that share partners but no engagement: highest score first, then by the ids of both. Pairs with equal scores have the same
/// rank.
/// </param>
/// <param name="Quality">Whether the ranking of those pairs is better than chance in this network.</param>
/// <param name="Counts">The length of each complete list.</param>
/// <param name="Ties">The ties that the answer uses, by id, with their evidence.</param>
/// <param name="Sources">The sources that the evidence names, by id.</param>
/// <param name="Unattributed">The number of persons who take part in some engagement but stand for no actor there at this level.</param>
/// <param name="Truncated">Whether stakeholders or pairs were left out because of the limit.</param>
/// <param name="Omitted">The number of items that follow; a lower bound if <c>counts</c> does not state the number of pairs.</param>
public sealed record Gaps(
    Level Level,
    Weight Weight,
    LinkScore By,
    string Definition,
    IReadOnlyList<GroupCell> Matrix,
    IReadOnlyList<ConsultedStakeholder> Consulted,
    IReadOnlyList<MissingPair> Missing,
    RankingQuality Quality,
    GapCounts Counts,
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

    int IPaged.Given => Math.Max(Consulted.Count, Missing.Count);
}

/// <summary>The length of each complete list.</summary>
/// <param name="Cells">The number of cells in the matrix.</param>
/// <param name="Consulted">The number of stakeholders that take part.</param>
/// <param name="Missing">
/// The number of pairs that share a partner but no engagement; <c>null</c> if there are too many to count, which is the case if the numbers
/// of partners, squared, add up to more than 200 million.
/// </param>
public sealed record GapCounts(int Cells, int Consulted, long? Missing);

/// <summary>A constituency in a country.</summary>
/// <param name="Row">The word of the constituency, or <c>none</c>.</param>
/// <param name="Column">The code of the country, or <c>none</c>.</param>
/// <param name="Known">The number of such stakeholders, engaged or not.</param>
/// <param name="Engagements">
/// The number of engagements in which any of them takes part, each counted once; 0 if they were never engaged.
/// </param>
/// <param name="Last">
/// The date of the last engagement: the latest end of a participation, or its start if no end is stated; the participation's own, or else
/// the engagement's. <c>null</c> if they were never engaged, or no date is stated.
/// </param>
/// <param name="Latest">The engagement that the date belongs to; <c>null</c> if there is none, or no room for it.</param>
public sealed record GroupCell(string Row, string Column, int Known, int Engagements, PartialDate? Last, EngagementTakenPartIn? Latest);

/// <summary>How often a stakeholder is consulted.</summary>
/// <param name="Stakeholder">The stakeholder.</param>
/// <param name="Rank">The rank by the size of the difference; equal differences have the same rank.</param>
/// <param name="Times">The number of engagements in which it takes part.</param>
/// <param name="Expected">The expected number if participations were in proportion to numbers of partners, rounded to 9 decimals.</param>
/// <param name="Difference">The actual minus the expected number: negative for a stakeholder that is consulted too rarely.</param>
/// <param name="Latest">The latest engagement; <c>null</c> if there is no room for it.</param>
public sealed record ConsultedStakeholder(
    Mention Stakeholder, int Rank, int Times, double Expected, double Difference, EngagementTakenPartIn? Latest);

/// <summary>Two actors that do not cooperate, and the partners that they have in common.</summary>
/// <param name="A">The actor whose id comes first.</param>
/// <param name="B">The other actor.</param>
/// <param name="Rank">The rank by score; equal scores have the same rank.</param>
/// <param name="Score">The score, rounded to 9 decimals.</param>
/// <param name="InCommon">The number of partners that they have in common.</param>
/// <param name="Common">The common partners, the best placed to introduce them first.</param>
/// <param name="Direct">The ids of the ties between the two themselves, which are not shared engagements.</param>
/// <param name="Reasons">The reasons why they ought to cooperate, and other facts about them, in sentences.</param>
/// <param name="Bridge">
/// The common partner best placed to introduce them: the one whose weaker cooperation with the two is the strongest; if equal, the one with
/// the larger sum of both; then by id.
/// </param>
public sealed record MissingPair(
    Mention A,
    Mention B,
    int Rank,
    double Score,
    int InCommon,
    IReadOnlyList<CommonPartner> Common,
    IReadOnlyList<string> Direct,
    IReadOnlyList<string> Reasons,
    Mention Bridge)
{
    /// <summary>The number of common partners that were left out.</summary>
    public int Omitted => InCommon - Common.Count;
}

/// <summary>A partner of two actors that do not cooperate with each other.</summary>
/// <param name="Id">The id.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The preferred name.</param>
/// <param name="Country">The country's code, if any.</param>
/// <param name="A">The cooperation with the first actor.</param>
/// <param name="B">The cooperation with the other actor.</param>
public sealed record CommonPartner(RecordId Id, Kind Kind, string Name, string? Country, CooperationSide A, CooperationSide B);

/// <summary>The cooperation of an actor with a common partner.</summary>
/// <param name="Strength">The strength, rounded to 9 decimals.</param>
/// <param name="Shared">The number of engagements they share.</param>
/// <param name="Engagements">
/// The engagements that add most: by contribution, largest first, then by id. <c>partnerRoles</c> are those of the common partner.
/// </param>
public sealed record CooperationSide(double Strength, int Shared, IReadOnlyList<SharedEngagement> Engagements)
{
    /// <summary>The number of shared engagements that were left out.</summary>
    public int Omitted => Shared - Engagements.Count;
}
