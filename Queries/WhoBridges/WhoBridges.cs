using System.Text.Json.Serialization;
using StakeholderGraph.Asking;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>Which stakeholders stand between others, and whose removal would separate them?</summary>
/// <param name="Scope">
/// The part of the network to examine. The question names no stakeholder, so filters on kind and country apply to all.
/// </param>
public sealed record WhoBridges(Scope Scope) : IQuestion<Bridging>
{
    /// <summary>The maximum number of stakeholders, sets or communities in one answer.</summary>
    public const int MaxAtMost = 10_000;

    /// <summary>The maximum number of key players in a set.</summary>
    public const int MaxSetSize = 10;

    /// <summary>The maximum number of steps within which key players can be asked to reach others.</summary>
    public const int MaxSteps = 10;

    /// <summary>The maximum number of cooperations listed for a stakeholder.</summary>
    public const int MaxPartnersAtMost = 500;

    /// <summary>The measure.</summary>
    public BridgeMeasure Measure { get; init; } = BridgeMeasure.Betweenness;

    /// <summary>The groups between which brokerage is measured; not <see cref="Between.None"/>.</summary>
    public Between Between { get; init; } = Between.Constituency;

    /// <summary>The measure of strength.</summary>
    public Weight Weight { get; init; } = Weight.Role;

    /// <summary>Whether cooperations are weighted by strength; otherwise each has weight 1.</summary>
    public bool Weighted { get; init; }

    /// <summary>Whether values are normalized: divided by their maximum possible value, or by the number of partners.</summary>
    public bool Normalized { get; init; }

    /// <summary>The number of key players in a set, 1–10.</summary>
    public int SetSize { get; init; } = 3;

    /// <summary>The number of steps within which key players are to reach others, 1–10.</summary>
    public int Steps { get; init; } = 1;

    /// <summary>Whether reach and fragmentation of key players are weighted by 1/distance.</summary>
    public bool ByDistance { get; init; }

    /// <summary>
    /// The maximum time for improving an answer that is valid at any point: exact values, larger samples, better sets of key players.
    /// <c>null</c> for a fixed number of steps, which yields the same answer everywhere.
    /// </summary>
    public TimeSpan? Within { get; init; }

    /// <summary>Whether to compute the bands of ranks even if that takes long; otherwise only if it takes about two seconds.</summary>
    public bool Bands { get; init; }

    /// <summary>The maximum number of stakeholders, sets or communities, 1–10,000.</summary>
    public int AtMost { get; init; } = 20;

    /// <summary>The number of items to skip: those on the previous pages.</summary>
    public int Skip { get; init; }

    /// <summary>The maximum number of cooperations in the evidence for each stakeholder or community, the strongest first, 1–500.</summary>
    public int PartnersAtMost { get; init; } = 3;

    /// <summary>The maximum number of shared engagements for each cooperation, 1–500.</summary>
    public int SharedAtMost { get; init; } = 1;

    /// <summary>The maximum number of participations on either side of a shared engagement, strongest roles first.</summary>
    public int WaysAtMost { get; init; } = 5;

    /// <summary>The maximum size of the answer, see <see cref="AnswerBounds"/>.</summary>
    public int AtMostBytes { get; init; } = AnswerBounds.DefaultBytes;

    /// <summary>Whether the measure uses strengths.</summary>
    internal bool TakesStrengths =>
        Measure == BridgeMeasure.Strength
        || (Weighted && MayWeigh.Contains(Measure));

    /// <summary>The measures that have a usable result before the computation is complete.</summary>
    internal static IReadOnlyList<BridgeMeasure> MayEndEarly { get; } =
    [
        BridgeMeasure.Betweenness, BridgeMeasure.Closeness, BridgeMeasure.KeyPlayersReach, BridgeMeasure.KeyPlayersFragment,
    ];

    /// <summary>The measures that can be computed with or without strengths.</summary>
    internal static IReadOnlyList<BridgeMeasure> MayWeigh { get; } =
    [
        BridgeMeasure.Degree, BridgeMeasure.Betweenness, BridgeMeasure.Closeness, BridgeMeasure.Pagerank, BridgeMeasure.Constraint,
        BridgeMeasure.EffectiveSize, BridgeMeasure.Communities,
    ];

    /// <summary>The measures by which stakeholders are ranked.</summary>
    internal static IReadOnlyList<BridgeMeasure> Ranked { get; } =
    [
        .. Enum.GetValues<BridgeMeasure>().Except(
            [BridgeMeasure.Communities, BridgeMeasure.KeyPlayersReach, BridgeMeasure.KeyPlayersFragment]),
    ];

    /// <summary>Whether the answer consists of sets of key players.</summary>
    internal bool IsOnSets => Measure is BridgeMeasure.KeyPlayersReach or BridgeMeasure.KeyPlayersFragment;

    Bridging IQuestion<Bridging>.AnswerFrom(Network network, CancellationToken cancellationToken) =>
        BridgingBounds.Fit(this, WhoBridgesAnswer.Answer(network, this, cancellationToken));
}

/// <summary>An answer to Who bridges: a ranking, sets of key players, or communities.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Between">The groups asked for.</param>
/// <param name="Level">The level asked for.</param>
/// <param name="Weight">The weight asked for.</param>
/// <param name="Definition">A description of the values and of the network that they were computed on, in words.</param>
/// <param name="Stakeholders">
/// The number of stakeholders in the network that it was computed on: all that stand in any engagement, including those without a partner.
/// </param>
/// <param name="Cooperations">The number of pairs of them that cooperate.</param>
/// <param name="Ranking">
/// The stakeholders by their values, those that bridge most first, then by id; for <c>articulation</c> only the articulation points. Empty
/// for sets and communities.
/// </param>
/// <param name="Bridges">
/// For <c>articulation</c>, the cooperations without which some stakeholders can no longer reach each other: ordered by the number of pairs
/// they separate, largest first, then by id.
/// </param>
/// <param name="Sets">The best sets of key players, each by id, in the order of their members.</param>
/// <param name="Value">The value of each of those sets; <c>null</c> if nothing was computed.</param>
/// <param name="Count">The number of equally good sets; see <paramref name="Optimality"/>.</param>
/// <param name="Bound">The upper bound on the value of any set; <c>null</c> if it is not known.</param>
/// <param name="Optimality">What is known about the quality of the sets; <c>null</c> if none were asked for.</param>
/// <param name="Communities">The communities, the largest first, each by id.</param>
/// <param name="CommunitySizes">The number of members of each community, including those left out.</param>
/// <param name="Quality">The modularity of all communities.</param>
/// <param name="Bands">How the bands of ranks were computed; <c>null</c> if nothing is ranked.</param>
/// <param name="Evidence">
/// The cooperations that show why: the strongest of the ranked stakeholders or key players, both sides of the examples of brokerage, all
/// bridges returned, and the strongest within and out of each community.
/// </param>
/// <param name="Ties">The ties that the answer uses, by id, with their evidence.</param>
/// <param name="Sources">The sources that the evidence names, by id.</param>
/// <param name="Unattributed">The number of persons who take part in some engagement but stand for no actor there at this level.</param>
/// <param name="Truncated">Whether stakeholders, bridges, sets or communities were left out because of the limit.</param>
/// <param name="Omitted">The number of items that follow.</param>
public sealed record Bridging(
    BridgeMeasure Measure,
    Between Between,
    Level Level,
    Weight Weight,
    string Definition,
    int Stakeholders,
    int Cooperations,
    IReadOnlyList<RankedStakeholder> Ranking,
    IReadOnlyList<SeparatingCooperation> Bridges,
    IReadOnlyList<IReadOnlyList<Mention>> Sets,
    double? Value,
    long? Count,
    double? Bound,
    Optimality? Optimality,
    IReadOnlyList<IReadOnlyList<Mention>> Communities,
    IReadOnlyList<int> CommunitySizes,
    double? Quality,
    RankBandsGiven? Bands,
    IReadOnlyList<CooperationPair> Evidence,
    IReadOnlyDictionary<string, TieGiven> Ties,
    IReadOnlyDictionary<string, Source> Sources,
    int Unattributed,
    bool Truncated,
    int Omitted) : IPaged
{
    /// <summary>Whether cooperations are weighted by strength.</summary>
    public bool Weighted { get; init; }

    /// <summary>Whether values are normalized, as the definition describes.</summary>
    public bool Normalized { get; init; }

    /// <summary>The number of stakeholders drawn to estimate the values; <c>null</c> if the values are exact.</summary>
    public int? Sampled { get; init; }

    /// <summary>
    /// Whether the time limit ended the work, so that the answer is the best found by then, and another run may find another; present only
    /// if it did.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool EndedByTimeLimit { get; init; }

    /// <summary>The number of cooperations of the evidence that were left out because the answer would be too large.</summary>
    public int EvidenceOmitted { get; init; }

    /// <summary>
    /// The actors that stand by each participation among the ties, by id of the tie. A participant who represents several bodies is listed
    /// for each of them that the answer counts.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Attribution>> Stands { get; init; } = Scoping.Citations.NoStands;

    /// <summary>The value of <c>after</c> for the next page; <c>null</c> on the last page.</summary>
    public string? Next { get; init; }

    /// <summary>
    /// The number of items returned; for articulation, that of the longer list, because the shorter one never extends beyond it.
    /// </summary>
    int IPaged.Given => Math.Max(Math.Max(Ranking.Count, Bridges.Count), Math.Max(Sets.Count, Communities.Count));
}

/// <summary>A stakeholder and how much it bridges.</summary>
/// <param name="Stakeholder">The stakeholder.</param>
/// <param name="Group">Its country, constituency or kind, as asked for; <c>none</c> if it belongs to no group.</param>
/// <param name="Value">
/// The value, rounded to 9 decimals or 12 digits; <c>null</c> if it is undefined, as constraint is for stakeholders without partners.
/// </param>
/// <param name="Error">For an estimate, the half-width of its 95 % interval; <c>null</c> if the value is exact.</param>
/// <param name="Rank">The rank: 1 plus the number of better values. Equal values have the same rank.</param>
/// <param name="Tied">The number of others with the same value.</param>
/// <param name="RankLeast">The best rank within the band; <c>null</c> if bands were not computed.</param>
/// <param name="RankMost">The worst rank within the band; <c>null</c> if bands were not computed.</param>
/// <param name="Indistinct">
/// The number of others whose band overlaps, so that the ranks do not determine which of the two bridges more.
/// </param>
/// <param name="Parts">
/// The components of the value. For <c>brokerage</c> the number of times it has each role; for <c>degree</c> and <c>strength</c> the part
/// with partners of each group; for <c>articulation</c> the number of pieces into which its part of the network splits.
/// </param>
/// <param name="Chains">For <c>brokerage</c>, an example of each role that it has.</param>
public sealed record RankedStakeholder(
    Mention Stakeholder,
    string Group,
    double? Value,
    double? Error,
    int Rank,
    int Tied,
    int? RankLeast,
    int? RankMost,
    int? Indistinct,
    IReadOnlyDictionary<string, double> Parts,
    IReadOnlyList<BrokerageChain> Chains);

/// <summary>An example of brokerage: two stakeholders that do not cooperate with each other, but both with the broker.</summary>
/// <param name="Role">The role that the broker has between them.</param>
/// <param name="From">The first of the two stakeholders.</param>
/// <param name="To">The second of the two stakeholders.</param>
public sealed record BrokerageChain(string Role, Mention From, Mention To);

/// <summary>A cooperation without which some stakeholders can no longer reach each other.</summary>
/// <param name="A">The stakeholder whose id comes first.</param>
/// <param name="B">The other stakeholder.</param>
/// <param name="Separated">The number of pairs of stakeholders that it connects.</param>
public sealed record SeparatingCooperation(Mention A, Mention B, long Separated);

/// <summary>How bands of ranks were computed.</summary>
/// <param name="Samples">The number of random samples; 0 if bands were not computed.</param>
/// <param name="Dropped">The share of participations that each sample leaves out.</param>
/// <param name="Without">The kinds of weakly evidenced ties that were left out completely, one kind at a time.</param>
/// <param name="Method">A description of the method, in words.</param>
public sealed record RankBandsGiven(int Samples, double Dropped, IReadOnlyList<string> Without, string Method);
