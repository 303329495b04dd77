using System.Text.Json.Serialization;
using StakeholderGraph.Asking;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>Who bridges: who stands between others, and without whom would they fall apart?</summary>
/// <param name="Scope">What of the network to look at. Nobody is named, so that kinds and countries are asked of everyone.</param>
public sealed record WhoBridges(Scope Scope) : IQuestion<Bridging>
{
    /// <summary>The most stakeholders, sets or communities that one answer gives.</summary>
    public const int MaxAtMost = 10_000;

    /// <summary>The most key players in a set.</summary>
    public const int MaxSetSize = 10;

    /// <summary>The most steps within which key players can be asked to reach others.</summary>
    public const int MaxSteps = 10;

    /// <summary>The most cooperations that come with a stakeholder.</summary>
    public const int MaxPartnersAtMost = 500;

    /// <summary>What to measure.</summary>
    public BridgeMeasure Measure { get; init; } = BridgeMeasure.Betweenness;

    /// <summary>Between which groups; not <see cref="Between.None"/>.</summary>
    public Between Between { get; init; } = Between.Constituency;

    /// <summary>The measure of strength.</summary>
    public Weight Weight { get; init; } = Weight.Role;

    /// <summary>Whether cooperations weigh what their strength is; else each weighs 1.</summary>
    public bool Weighted { get; init; }

    /// <summary>Whether values are divided by what they can be at most, or by the number of partners.</summary>
    public bool Normalized { get; init; }

    /// <summary>How many key players are in a set, 1–10.</summary>
    public int SetSize { get; init; } = 3;

    /// <summary>Within how many steps key players are to reach others, 1–10.</summary>
    public int Steps { get; init; } = 1;

    /// <summary>Whether reach and fragmentation of key players count 1/distance.</summary>
    public bool ByDistance { get; init; }

    /// <summary>
    /// How long to look for something better, where the best so far is an answer: exact values, larger samples, better sets of key players.
    /// <c>null</c> for as many steps as are worth it, which gives the same answer everywhere.
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

    /// <summary>Whether the measure is taken on strengths.</summary>
    internal bool TakesStrengths =>
        Measure == BridgeMeasure.Strength
        || (Weighted && MayWeigh.Contains(Measure));

    /// <summary>The measures of which something is known before the work is done.</summary>
    internal static IReadOnlyList<BridgeMeasure> MayEndEarly { get; } =
    [
        BridgeMeasure.Betweenness, BridgeMeasure.Closeness, BridgeMeasure.KeyPlayersReach, BridgeMeasure.KeyPlayersFragment,
    ];

    /// <summary>The measures that can be taken on strengths as well as without.</summary>
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

    /// <summary>Whether the answer is of sets of key players.</summary>
    internal bool IsOnSets => Measure is BridgeMeasure.KeyPlayersReach or BridgeMeasure.KeyPlayersFragment;

    Bridging IQuestion<Bridging>.AnswerFrom(Network network, CancellationToken cancellationToken) =>
        BridgingBounds.Fit(this, WhoBridgesAnswer.Answer(network, this, cancellationToken));
}

/// <summary>Who bridges: a ranking, sets of key players, or communities.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Between">The groups asked for.</param>
/// <param name="Level">The level asked for.</param>
/// <param name="Weight">The weight asked for.</param>
/// <param name="Definition">How the values are defined and what they were taken on, in words.</param>
/// <param name="Stakeholders">How many stakeholders it was taken on: all who stand in any engagement, those without a partner too.</param>
/// <param name="Cooperations">How many pairs of them cooperate.</param>
/// <param name="Ranking">
/// The stakeholders by their values, those that bridge most first, then by id; for <c>articulation</c> only those that are articulation
/// points. Empty for sets and communities.
/// </param>
/// <param name="Bridges">
/// For <c>articulation</c>, the cooperations without which some can no longer reach each other: those that separate most first, then by id.
/// </param>
/// <param name="Sets">The best sets of key players, each by id, in the order of their members.</param>
/// <param name="Value">The value of each of those sets; none if nothing was computed.</param>
/// <param name="Count">How many sets are as good; see <paramref name="Optimality"/>.</param>
/// <param name="Bound">What the value of no set exceeds; none if that is not known.</param>
/// <param name="Optimality">What is known of how good the sets are; none if none were asked for.</param>
/// <param name="Communities">The communities, the largest first, each by id.</param>
/// <param name="CommunitySizes">How many each of them has, those left out among them.</param>
/// <param name="Quality">The modularity of all communities.</param>
/// <param name="Bands">How the bands of ranks were found; none if nothing is ranked.</param>
/// <param name="Evidence">
/// The cooperations that show why: the strongest of those who are ranked or are key players, both sides of the examples of brokerage, all
/// bridges given, and the strongest within and out of each community.
/// </param>
/// <param name="Ties">The ties that the answer uses, by id, with their evidence.</param>
/// <param name="Sources">The sources that the evidence names, by id.</param>
/// <param name="Unattributed">How many persons take part in some engagement but stand for nobody there at this level.</param>
/// <param name="Truncated">Whether stakeholders, bridges, sets or communities were left out because of the limit.</param>
/// <param name="Omitted">How many follow.</param>
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
    /// <summary>Whether cooperations weigh what their strength is.</summary>
    public bool Weighted { get; init; }

    /// <summary>Whether values are divided, as the definition says.</summary>
    public bool Normalized { get; init; }

    /// <summary>How many of the stakeholders were drawn to estimate the values from; none if the values are exact.</summary>
    public int? Sampled { get; init; }

    /// <summary>
    /// Whether the time limit ended the work, so that the answer is the best that was found by then, and another run may find another; only
    /// where it did.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool EndedByTimeLimit { get; init; }

    /// <summary>The number of cooperations of the evidence that were left out because the answer would be too large.</summary>
    public int EvidenceOmitted { get; init; }

    /// <summary>
    /// Who stands by each participation among the ties, by id of the tie. A participant who represents several bodies is there for each
    /// that the answer counts.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Attribution>> Stands { get; init; } = Scoping.Citations.NoStands;

    /// <summary>The value of <c>after</c> for the next page; none on the last page.</summary>
    public string? Next { get; init; }

    /// <summary>
    /// Of articulation the longer of both lists; each ends where the other does, or before.
    /// </summary>
    int IPaged.Given => Math.Max(Math.Max(Ranking.Count, Bridges.Count), Math.Max(Sets.Count, Communities.Count));
}

/// <summary>A stakeholder and how much it bridges.</summary>
/// <param name="Stakeholder">The stakeholder.</param>
/// <param name="Group">Its country, constituency or kind, as asked for; <c>none</c> if it belongs to none.</param>
/// <param name="Value">
/// The value, rounded to 9 decimals or 12 digits; none if the measure has none, as constraint has none of those without partners.
/// </param>
/// <param name="Error">Of an estimate, the half-width of its 95 % interval; none if the value is exact.</param>
/// <param name="Rank">The rank: 1 and how many are better. Equal values have the same rank.</param>
/// <param name="Tied">How many others have the same value.</param>
/// <param name="RankLeast">The best rank within the band; none if bands were not computed.</param>
/// <param name="RankMost">The worst.</param>
/// <param name="Indistinct">How many others have a band that overlaps, so that the ranks do not tell which of the two bridges more.</param>
/// <param name="Parts">
/// What the value is made of. For <c>brokerage</c> how often it has each role; for <c>degree</c> and <c>strength</c> what is with partners
/// of each group; for <c>articulation</c> into how many pieces its part of the network falls.
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

/// <summary>An example of brokerage: two who do not cooperate with each other, but both with the broker.</summary>
/// <param name="Role">The role that the broker has between them.</param>
/// <param name="From">The one.</param>
/// <param name="To">The other.</param>
public sealed record BrokerageChain(string Role, Mention From, Mention To);

/// <summary>A cooperation without which some can no longer reach each other.</summary>
/// <param name="A">The one whose id comes first.</param>
/// <param name="B">The other.</param>
/// <param name="Separated">How many pairs of stakeholders it joins.</param>
public sealed record SeparatingCooperation(Mention A, Mention B, long Separated);

/// <summary>How bands of ranks were found.</summary>
/// <param name="Samples">From how many random samples; 0 where they were not computed.</param>
/// <param name="Dropped">The share of participations that each sample leaves out.</param>
/// <param name="Without">Which weakly evidenced ties were left out as a whole, one after the other.</param>
/// <param name="Method">What was done, in words.</param>
public sealed record RankBandsGiven(int Samples, double Dropped, IReadOnlyList<string> Without, string Method);
