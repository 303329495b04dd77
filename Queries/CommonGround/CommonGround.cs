using System.Collections.Immutable;
using StakeholderGraph.Asking;
using StakeholderGraph.Neo4j;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>The question in which engagements at least k of several stakeholders take part, and by which roles.</summary>
/// <param name="Parties">The stakeholders, at least one and at most 50; duplicates have no effect.</param>
/// <param name="Scope">The filters.</param>
public sealed record CommonGround(ImmutableArray<RecordId> Parties, Scope Scope) : IGraphQuestion<SharedGround>
{
    /// <summary>The maximum number of parties of one question.</summary>
    public const int MaxParties = 50;

    /// <summary>The maximum number of engagements in one answer.</summary>
    public const int MaxAtMost = 500;

    /// <summary>
    /// How many of the parties must take part, from 1 to their number; <c>null</c> for all. Parties that become the same actor at the
    /// requested level count once.
    /// </summary>
    public int? AtLeast { get; init; }

    /// <summary>The maximum number of engagements, 1–500.</summary>
    public int AtMost { get; init; } = 100;

    /// <summary>The number of engagements to skip: those on the previous pages.</summary>
    public int Skip { get; init; }

    /// <summary>The maximum number of participations of each party in an engagement, strongest roles first.</summary>
    public int WaysAtMost { get; init; } = 5;

    /// <summary>The requested page of direct ties.</summary>
    public DirectPage Direct { get; init; } = DirectPage.Beside;

    /// <summary>The maximum size of the answer, see <see cref="AnswerBounds"/>.</summary>
    public int AtMostBytes { get; init; } = AnswerBounds.DefaultBytes;

    SharedGround IQuestion<SharedGround>.AnswerFrom(Network network, CancellationToken cancellationToken) =>
        SharedGroundBounds.Fit(this, CommonGroundAnswer.Answer(network, this, cancellationToken));

    bool IGraphQuestion<SharedGround>.PrefersMemory => true;

    async Task<SharedGround> IGraphQuestion<SharedGround>.AnswerFromAsync(IDatabase database, CancellationToken cancellationToken) =>
        SharedGroundBounds.Fit(this, await Neo4jCommonGround.AnswerAsync(database, this, cancellationToken));
}

/// <summary>Where several stakeholders meet.</summary>
/// <param name="Parties">The requested stakeholders, in the order of the request.</param>
/// <param name="Level">The requested level.</param>
/// <param name="AtLeast">The minimum number of parties that must take part.</param>
/// <param name="Engagements">The engagements: most parties first, then by start date (those without one last), then by id.</param>
/// <param name="Ties">The ties that the answer uses, by id, with their evidence.</param>
/// <param name="Sources">The sources that the evidence cites, by id.</param>
/// <param name="Unattributed">The number of persons who take part in the listed engagements but stand for nothing at this level.</param>
/// <param name="Truncated">Whether engagements were left out because of the limit.</param>
/// <param name="Omitted">The number of engagements left out.</param>
public sealed record SharedGround(
    IReadOnlyList<Mention> Parties,
    Level Level,
    int AtLeast,
    IReadOnlyList<GroundEngagement> Engagements,
    IReadOnlyDictionary<string, TieGiven> Ties,
    IReadOnlyDictionary<string, Source> Sources,
    int Unattributed,
    bool Truncated,
    int Omitted) : IPaged
{
    /// <summary>
    /// The stakeholders that stand by each participation among the ties, by id of the tie. A participant who represents several bodies
    /// counts for each of them that the answer counts.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Attribution>> Stands { get; init; } = Scoping.Citations.NoStands;

    /// <summary>
    /// The ties between the parties, and those by which at least k of them are tied to the same other stakeholder, e.g. as members of one
    /// organization: by id of the other stakeholder, then of the tie.
    /// </summary>
    public IReadOnlyList<DirectTie> Direct { get; init; } = [];

    /// <summary>The number of further direct ties that were left out.</summary>
    public int DirectOmitted { get; init; }

    /// <summary>The value of <c>after</c> for the next page; <c>null</c> on the last page.</summary>
    public string? Next { get; init; }

    /// <summary>Whether the answer contains only direct ties, which then are paged.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsOfDirectTies { get; init; }

    int IPaged.Given => IsOfDirectTies ? Direct.Count : Engagements.Count;

    int IPaged.Omitted => IsOfDirectTies ? DirectOmitted : Omitted;

    /// <summary>The requested stakeholders that are not in the network; if there are any, the rest of the answer is empty.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<RecordId> Unknown { get; init; } = [];
}

/// <summary>An engagement in which enough of the parties take part.</summary>
/// <param name="Engagement">The engagement.</param>
/// <param name="Parties">The parties that take part, in the order of ids.</param>
/// <param name="Possible">Whether it counts only by one reading of a partial date.</param>
public sealed record GroundEngagement(EngagementMention Engagement, IReadOnlyList<GroundParty> Parties, bool Possible);

/// <summary>A party in an engagement.</summary>
/// <param name="Id">The id of the party in the question.</param>
/// <param name="StandsFor">The actors that it stands for there, if not for itself; in the order of ids.</param>
/// <param name="Roles">The roles by which it stands there.</param>
/// <param name="Ties">The ids of the ties by which it stands there, in ordinal order.</param>
public sealed record GroundParty(RecordId Id, IReadOnlyList<Mention> StandsFor, IReadOnlyList<TieType> Roles, IReadOnlyList<string> Ties)
{
    /// <summary>The number of participations of this party that were left out because there are too many.</summary>
    public int Omitted { get; init; }

    /// <summary>The number of actors it stands for that were left out because there are too many.</summary>
    public int StandsForOmitted { get; init; }
}
