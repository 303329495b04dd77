using System.Text.Json.Serialization;
using StakeholderGraph.Asking;
using StakeholderGraph.Neo4j;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>Which partners cooperate with a stakeholder, strongest first?</summary>
/// <param name="With">The stakeholder.</param>
/// <param name="Scope">The part of the network to examine.</param>
public sealed record WhoCooperates(RecordId With, Scope Scope) : IGraphQuestion<Cooperation?>
{
    /// <summary>The maximum number of partners in one answer.</summary>
    public const int MaxAtMost = 500;

    /// <summary>The maximum number of shared engagements per partner in one answer.</summary>
    public const int MaxSharedAtMost = 500;

    /// <summary>The measure of strength.</summary>
    public Weight Weight { get; init; } = Weight.Role;

    /// <summary>
    /// How the roles of the scope are combined when a partner must meet the stakeholder by them: by any role, or by every role, each in
    /// some shared engagement.
    /// </summary>
    public RoleMatch RoleMatch { get; init; }

    /// <summary>The maximum number of partners, 1–500.</summary>
    public int AtMost { get; init; } = 20;

    /// <summary>The number of partners to skip: those on the previous pages.</summary>
    public int Skip { get; init; }

    /// <summary>The only partner to return: a stakeholder, or at the level of countries a code; <c>null</c> for all.</summary>
    public RecordId? Partner { get; init; }

    /// <summary>The maximum number of shared engagements for each partner, 1–500.</summary>
    public int SharedAtMost { get; init; } = 10;

    /// <summary>The number of shared engagements of each partner to skip.</summary>
    public int SharedSkip { get; init; }

    /// <summary>The maximum number of participations on either side of a shared engagement, strongest roles first.</summary>
    public int WaysAtMost { get; init; } = 5;

    /// <summary>The direct ties to return.</summary>
    public DirectPage Direct { get; init; } = DirectPage.Beside;

    /// <summary>The maximum size of the answer, see <see cref="AnswerBounds"/>.</summary>
    public int AtMostBytes { get; init; } = AnswerBounds.DefaultBytes;

    /// <summary>Whether to list the shared engagements, direct ties and evidence, or the strengths alone.</summary>
    public bool WithEvidence { get; init; } = true;

    Cooperation? IQuestion<Cooperation?>.AnswerFrom(Network network, CancellationToken cancellationToken) =>
        Fit(WhoCooperatesAnswer.Answer(network, this, cancellationToken));

    bool IGraphQuestion<Cooperation?>.PrefersMemory => true;

    async Task<Cooperation?> IGraphQuestion<Cooperation?>.AnswerFromAsync(IDatabase database, CancellationToken cancellationToken) =>
        Fit(await Neo4jWhoCooperates.AnswerAsync(database, this, cancellationToken));

    private Cooperation? Fit(Cooperation? whole) => whole is null ? null : CooperationBounds.Fit(this, whole);
}

/// <summary>The partners of a stakeholder.</summary>
/// <param name="Subject">The stakeholder asked about.</param>
/// <param name="StandsFor">The stakeholders that it stands for at the level asked for, if not itself, in the order of ids.</param>
/// <param name="Level">The level asked for.</param>
/// <param name="Weight">The weight asked for.</param>
/// <param name="Partners">The partners by strength rounded to 9 decimals, then by id.</param>
/// <param name="Ties">The ties that the answer uses, by id, with their evidence.</param>
/// <param name="Sources">The sources that the evidence names, by id.</param>
/// <param name="Unattributed">
/// The number of persons who take part in the subject's engagements but stand for no actor at this level.
/// </param>
/// <param name="Truncated">Whether partners were left out because of the limit.</param>
/// <param name="Omitted">The number of partners left out.</param>
public sealed record Cooperation(
    Mention Subject,
    IReadOnlyList<Mention> StandsFor,
    Level Level,
    Weight Weight,
    IReadOnlyList<Partner> Partners,
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

    /// <summary>
    /// The ties between the subject and other stakeholders (memberships, representations …), which add no strength: by id of the other,
    /// then of the tie.
    /// </summary>
    public IReadOnlyList<DirectTie> Direct { get; init; } = [];

    /// <summary>The number of further direct ties that were left out.</summary>
    public int DirectOmitted { get; init; }

    /// <summary>
    /// The value to send as <c>after</c> for the next partners (in an answer about one partner: the next shared engagements; about direct
    /// ties alone: the next direct ties); <c>null</c> if there are no more.
    /// </summary>
    public string? Next { get; init; }

    /// <summary>The number of entries of <c>standsFor</c> that were left out because there are too many.</summary>
    public int StandsForOmitted { get; init; }

    /// <summary>Whether the answer is about one partner, whose shared engagements are then paged.</summary>
    [JsonIgnore]
    public bool IsOfOnePartner { get; init; }

    /// <summary>Whether the answer is about direct ties alone, which are then paged.</summary>
    [JsonIgnore]
    public bool IsOfDirectTies { get; init; }

    int IPaged.Given => IsOfDirectTies ? Direct.Count : !IsOfOnePartner ? Partners.Count : Partners is [var only] ? only.Shared.Count : 0;

    int IPaged.Omitted => IsOfDirectTies ? DirectOmitted : !IsOfOnePartner ? Omitted : Partners is [var only] ? only.Omitted : 0;
}

/// <summary>One partner.</summary>
/// <param name="Stakeholder">The stakeholder, or at the level of countries the country.</param>
/// <param name="Strength">
/// The strength of the cooperation, rounded to 9 decimals: the sum of all contributions, including those left out.
/// </param>
/// <param name="Shared">The shared engagements: by contribution, largest first, then by id.</param>
public sealed record Partner(Mention Stakeholder, double Strength, IReadOnlyList<SharedEngagement> Shared)
{
    /// <summary>The number of further shared engagements that were left out.</summary>
    public int Omitted { get; init; }
}

/// <summary>An engagement in which both actors stand.</summary>
/// <param name="Engagement">The engagement.</param>
/// <param name="Roles">The roles by which the subject stands in it.</param>
/// <param name="PartnerRoles">The roles by which the partner stands in it.</param>
/// <param name="Contribution">The contribution of the engagement to the strength.</param>
/// <param name="Ties">
/// The ids of the ties by which both actors stand in it, including those that lead from a person to the body represented; in ordinal order.
/// </param>
/// <param name="Possible">Whether the engagement counts only by one reading of a partial date.</param>
public sealed record SharedEngagement(
    EngagementMention Engagement,
    IReadOnlyList<TieType> Roles,
    IReadOnlyList<TieType> PartnerRoles,
    double Contribution,
    IReadOnlyList<string> Ties,
    bool Possible)
{
    /// <summary>
    /// The number of actors that stand in it by the roles and filters asked for, including these two: the n of its contribution.
    /// </summary>
    public int Present { get; init; }

    /// <summary>The number of participations by which either actor stands in it that were left out because there are too many.</summary>
    public int Omitted { get; init; }
}
