using System.Text.Json.Serialization;
using StakeholderGraph.Asking;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>How pairs that do not cooperate are ranked, by the partners that they have in common.</summary>
[JsonConverter(typeof(WordsJson<LinkScore>))]
public enum LinkScore
{
    /// <summary>The number of items.</summary>
    CommonNeighbours,

    /// <summary>Σ 1/ln d over them, d = how many partners one has (L. A. Adamic and E. Adar, 2003).</summary>
    AdamicAdar,

    /// <summary>Σ 1/d over them (T. Zhou, L. Lü and Y.-C. Zhang, 2009).</summary>
    ResourceAllocation,
}

/// <summary>
/// Who is missing: which groups are not engaged, who is consulted too often or too seldom, and which pairs ought to cooperate and do not?
/// </summary>
/// <param name="Scope">What of the network to look at. Nobody is named, so that kinds and countries are asked of everyone.</param>
public sealed record WhoIsMissing(Scope Scope) : IQuestion<Gaps>
{
    /// <summary>The most items that one answer gives of each list.</summary>
    public const int MaxAtMost = 1_000;

    /// <summary>The most common partners that come with a pair.</summary>
    public const int MaxCommonAtMost = 50;

    /// <summary>How pairs that do not cooperate are ranked.</summary>
    public LinkScore By { get; init; } = LinkScore.ResourceAllocation;

    /// <summary>How the strength of cooperation with common partners is measured.</summary>
    public Weight Weight { get; init; } = Weight.Role;

    /// <summary>Only groups that were never engaged, or not on or after this date.</summary>
    public PartialDate? NotSince { get; init; }

    /// <summary>The maximum number of stakeholders and of pairs, 1–1,000.</summary>
    public int AtMost { get; init; } = 25;

    /// <summary>The number of each to skip: those on the previous pages.</summary>
    public int Skip { get; init; }

    /// <summary>The maximum number of common partners for each pair, 1–50.</summary>
    public int CommonAtMost { get; init; } = 3;

    /// <summary>The maximum number of shared engagements with each of those on either side, 1–500.</summary>
    public int SharedAtMost { get; init; } = 1;

    /// <summary>The maximum number of participations on either side of a shared engagement, strongest roles first.</summary>
    public int WaysAtMost { get; init; } = 5;

    /// <summary>The maximum size of the answer, see <see cref="AnswerBounds"/>.</summary>
    public int AtMostBytes { get; init; } = AnswerBounds.DefaultBytes;

    Gaps IQuestion<Gaps>.AnswerFrom(Network network, CancellationToken cancellationToken) =>
        GapsBounds.Fit(this, WhoIsMissingAnswer.Answer(network, this, cancellationToken));
}

/// <summary>Who is missing.</summary>
/// <param name="Level">The level asked for.</param>
/// <param name="Weight">The weight asked for.</param>
/// <param name="By">How pairs are ranked.</param>
/// <param name="Definition">What the lists mean, with the formulas.</param>
/// <param name="Matrix">
/// Constituencies by countries, row by row: all five constituencies, those of the kinds asked for where kinds are; all countries that the
/// network names, those asked for where countries are; and <c>none</c> for stakeholders without one. Cells in which nobody was ever
/// engaged are there. On the first page only.
/// </param>
/// <param name="Consulted">
/// Those who take part: whose number of engagements differs most from what would be expected comes first, then by id.
/// </param>
/// <param name="Missing">
/// Pairs that share no engagement but partners: highest score first, then by the ids of both. Pairs of the same score have the same rank.
/// </param>
/// <param name="Quality">Whether the ranking of those pairs is better than chance in this network.</param>
/// <param name="Counts">How long each list is as a whole.</param>
/// <param name="Ties">The ties that the answer uses, by id, with their evidence.</param>
/// <param name="Sources">The sources that the evidence names, by id.</param>
/// <param name="Unattributed">How many persons take part in some engagement but stand for nobody there at this level.</param>
/// <param name="Truncated">Whether stakeholders or pairs were left out because of the limit.</param>
/// <param name="Omitted">How many follow; at least so many where <c>counts</c> does not say how many pairs there are.</param>
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
    /// Who stands by each participation among the ties, by id of the tie. A participant who represents several bodies is there for each
    /// that the answer counts.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Attribution>> Stands { get; init; } = Scoping.Citations.NoStands;

    /// <summary>The value of <c>after</c> for the next page; none on the last page.</summary>
    public string? Next { get; init; }

    int IPaged.Given => Math.Max(Consulted.Count, Missing.Count);
}

/// <summary>How long each list is as a whole.</summary>
/// <param name="Cells">How many cells the matrix has.</param>
/// <param name="Consulted">How many take part.</param>
/// <param name="Missing">
/// How many pairs share a partner but no engagement; none if there are too many to count, which is so where the numbers of partners,
/// squared, add up to more than 200 million.
/// </param>
public sealed record GapCounts(int Cells, int Consulted, long? Missing);

/// <summary>A constituency in a country.</summary>
/// <param name="Row">The word of the constituency, or <c>none</c>.</param>
/// <param name="Column">The code of the country, or <c>none</c>.</param>
/// <param name="Known">How many such stakeholders there are, engaged or not.</param>
/// <param name="Engagements">In how many engagements any of them takes part, each counted once; 0 where they were never engaged.</param>
/// <param name="Last">
/// When they were last engaged: the latest end of a participation, or where no end is stated the start; its own, or else that of the
/// engagement. None where they never were, or no date is stated.
/// </param>
/// <param name="Latest">The engagement in which that was; none if there is none, or no room for it.</param>
public sealed record GroupCell(string Row, string Column, int Known, int Engagements, PartialDate? Last, EngagementTakenPartIn? Latest);

/// <summary>How often somebody is consulted.</summary>
/// <param name="Stakeholder">Who.</param>
/// <param name="Rank">The place by the size of the difference; the same where that is the same.</param>
/// <param name="Times">In how many engagements.</param>
/// <param name="Expected">
/// In how many it would be if participations were in proportion to numbers of partners, rounded to 9 decimals.
/// </param>
/// <param name="Difference">How many more those are than expected: less than 0 where somebody is consulted too seldom.</param>
/// <param name="Latest">The latest engagement; none if there is no room for it.</param>
public sealed record ConsultedStakeholder(
    Mention Stakeholder, int Rank, int Times, double Expected, double Difference, EngagementTakenPartIn? Latest);

/// <summary>Two who do not cooperate, and with whom both do.</summary>
/// <param name="A">The one whose id comes first.</param>
/// <param name="B">The other.</param>
/// <param name="Rank">The place by score; the same where that is the same.</param>
/// <param name="Score">The score, rounded to 9 decimals.</param>
/// <param name="InCommon">How many partners they have in common.</param>
/// <param name="Common">The common partners: best placed to introduce them first.</param>
/// <param name="Direct">The ids of the ties between the two themselves, which are no shared engagements.</param>
/// <param name="Reasons">Why they ought to cooperate, and what else is known of them, in sentences.</param>
/// <param name="Bridge">
/// The common partner best placed to introduce them: the weaker of its two cooperations is the strongest, then both together are, then by
/// id.
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

/// <summary>A partner of two who do not cooperate with each other.</summary>
/// <param name="Id">The id.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The preferred name.</param>
/// <param name="Country">The country's code, if any.</param>
/// <param name="A">The cooperation with the first of the two.</param>
/// <param name="B">The cooperation with the other.</param>
public sealed record CommonPartner(RecordId Id, Kind Kind, string Name, string? Country, CooperationSide A, CooperationSide B);

/// <summary>How somebody cooperates with a common partner.</summary>
/// <param name="Strength">The strength, rounded to 9 decimals.</param>
/// <param name="Shared">How many engagements they share.</param>
/// <param name="Engagements">
/// Those that add most: by contribution, largest first, then by id. <c>partnerRoles</c> are those of the common partner.
/// </param>
public sealed record CooperationSide(double Strength, int Shared, IReadOnlyList<SharedEngagement> Engagements)
{
    /// <summary>The number of shared engagements that were left out.</summary>
    public int Omitted => Shared - Engagements.Count;
}
