using System.Text.Json.Serialization;
using StakeholderGraph.Asking;
using StakeholderGraph.Neo4j;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>Who cooperates with a stakeholder, strongest first?</summary>
/// <param name="With">The stakeholder.</param>
/// <param name="Scope">What of the network to look at.</param>
public sealed record WhoCooperates(RecordId With, Scope Scope) : IGraphQuestion<Cooperation?>
{
    /// <summary>The most partners that one answer gives.</summary>
    public const int MaxAtMost = 500;

    /// <summary>The most shared engagements that one answer gives with a partner.</summary>
    public const int MaxSharedAtMost = 500;

    /// <summary>The measure of strength.</summary>
    public Weight Weight { get; init; } = Weight.Role;

    /// <summary>
    /// By which of the roles of the scope a partner has to meet the stakeholder: by any, or by every one, each in some shared engagement.
    /// </summary>
    public RoleMatch RoleMatch { get; init; }

    /// <summary>The maximum number of partners, 1–500.</summary>
    public int AtMost { get; init; } = 20;

    /// <summary>The number of partners to skip: those on the previous pages.</summary>
    public int Skip { get; init; }

    /// <summary>Only this partner: a stakeholder, or at the level of countries a code; all where none is named.</summary>
    public RecordId? Partner { get; init; }

    /// <summary>The maximum number of shared engagements for each partner, 1–500.</summary>
    public int SharedAtMost { get; init; } = 10;

    /// <summary>The number of shared engagements of each partner to skip.</summary>
    public int SharedSkip { get; init; }

    /// <summary>The maximum number of participations on either side of a shared engagement, strongest roles first.</summary>
    public int WaysAtMost { get; init; } = 5;

    /// <summary>Which direct ties to give.</summary>
    public DirectPage Direct { get; init; } = DirectPage.Beside;

    /// <summary>The maximum size of the answer, see <see cref="AnswerBounds"/>.</summary>
    public int AtMostBytes { get; init; } = AnswerBounds.DefaultBytes;

    /// <summary>Whether to list the shared engagements, direct ties and evidence, or the strengths alone.</summary>
    public bool WithEvidence { get; init; } = true;

    Cooperation? IQuestion<Cooperation?>.AnswerFrom(Network network, CancellationToken cancellationToken) =>
        Fit(WhoCooperatesAnswer.Answer(network, this, cancellationToken));

    async Task<Cooperation?> IGraphQuestion<Cooperation?>.AnswerFromAsync(IDatabase database, CancellationToken cancellationToken) =>
        Fit(await Neo4jWhoCooperates.AnswerAsync(database, this, cancellationToken));

    private Cooperation? Fit(Cooperation? whole) => whole is null ? null : CooperationBounds.Fit(this, whole);
}

/// <summary>The partners of a stakeholder.</summary>
/// <param name="Subject">The stakeholder asked about.</param>
/// <param name="StandsFor">Whom it stands for at the level asked for, where that is not itself: in the order of ids.</param>
/// <param name="Level">The level asked for.</param>
/// <param name="Weight">The weight asked for.</param>
/// <param name="Partners">The partners by strength rounded to 9 decimals, then by id.</param>
/// <param name="Ties">The ties that the answer uses, by id, with their evidence.</param>
/// <param name="Sources">The sources that the evidence names, by id.</param>
/// <param name="Unattributed">How many persons take part in the subject's engagements but stand for nobody at this level.</param>
/// <param name="Truncated">Whether partners were left out because of the limit.</param>
/// <param name="Omitted">How many.</param>
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
    /// Who stands by each participation among the ties, by id of the tie. A participant who represents several bodies is there for each
    /// that the answer counts.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Attribution>> Stands { get; init; } = Scoping.Citations.NoStands;

    /// <summary>
    /// The ties of the subject to other stakeholders (memberships, representations …), which add no strength: by id of the other, then of
    /// the tie.
    /// </summary>
    public IReadOnlyList<DirectTie> Direct { get; init; } = [];

    /// <summary>The number of further direct ties that were left out.</summary>
    public int DirectOmitted { get; init; }

    /// <summary>
    /// What to send as <c>after</c> for the partners that follow (of one partner: the shared engagements; of direct ties alone: the direct
    /// ties); none if there are none.
    /// </summary>
    public string? Next { get; init; }

    /// <summary>The number of those it stands for that were left out because there are too many.</summary>
    public int StandsForOmitted { get; init; }

    /// <summary>Whether it is about one partner, whose shared engagements then come in pages.</summary>
    [JsonIgnore]
    public bool IsOfOnePartner { get; init; }

    /// <summary>Whether it is about direct ties alone, which then come in pages.</summary>
    [JsonIgnore]
    public bool IsOfDirectTies { get; init; }

    int IPaged.Given => IsOfDirectTies ? Direct.Count : !IsOfOnePartner ? Partners.Count : Partners is [var only] ? only.Shared.Count : 0;

    int IPaged.Omitted => IsOfDirectTies ? DirectOmitted : !IsOfOnePartner ? Omitted : Partners is [var only] ? only.Omitted : 0;
}

/// <summary>One partner.</summary>
/// <param name="Stakeholder">The stakeholder, or at the level of countries the country.</param>
/// <param name="Strength">
/// The strength of the cooperation, rounded to 9 decimals: the sum of the contributions, those left out among them.
/// </param>
/// <param name="Shared">The shared engagements: by contribution, largest first, then by id.</param>
public sealed record Partner(Mention Stakeholder, double Strength, IReadOnlyList<SharedEngagement> Shared)
{
    /// <summary>The number of further shared engagements that were left out.</summary>
    public int Omitted { get; init; }
}

/// <summary>An engagement in which both stand.</summary>
/// <param name="Engagement">The engagement.</param>
/// <param name="Roles">The roles by which the subject stands in it.</param>
/// <param name="PartnerRoles">The roles by which the partner stands in it.</param>
/// <param name="Contribution">What it adds to the strength.</param>
/// <param name="Ties">
/// The ids of the ties by which both stand in it, those of a person to the body it stands for among them; in ordinal order.
/// </param>
/// <param name="Possible">Whether it counts only by one reading of a partial date.</param>
public sealed record SharedEngagement(
    EngagementMention Engagement,
    IReadOnlyList<TieType> Roles,
    IReadOnlyList<TieType> PartnerRoles,
    double Contribution,
    IReadOnlyList<string> Ties,
    bool Possible)
{
    /// <summary>How many stand in it by the roles and filters asked for, the two among them: the n of its contribution.</summary>
    public int Present { get; init; }

    /// <summary>The number of participations by which either stands in it that were left out because there are too many.</summary>
    public int Omitted { get; init; }
}
