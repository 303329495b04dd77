using System.Collections.Immutable;
using StakeholderGraph.Asking;
using StakeholderGraph.Neo4j;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>In which engagements do at least k of several stakeholders take part, and by which roles?</summary>
/// <param name="Parties">The stakeholders, at least one and at most 50; naming one twice changes nothing.</param>
/// <param name="Scope">What of the network to look at.</param>
public sealed record CommonGround(ImmutableArray<RecordId> Parties, Scope Scope) : IGraphQuestion<SharedGround>
{
    /// <summary>The most parties of one question.</summary>
    public const int MaxParties = 50;

    /// <summary>The most engagements that one answer gives.</summary>
    public const int MaxAtMost = 500;

    /// <summary>How many of the parties must take part, from 1 to their number; all of them where it is not said. Parties that become the
    /// same one at the level asked for count once.</summary>
    public int? AtLeast { get; init; }

    /// <summary>The maximum number of engagements, 1–500.</summary>
    public int AtMost { get; init; } = 100;

    /// <summary>The number of engagements to skip: those on the previous pages.</summary>
    public int Skip { get; init; }

    /// <summary>How many participations to give for each party in an engagement, those of the strongest roles first.</summary>
    public int WaysAtMost { get; init; } = 5;

    /// <summary>Which direct ties to give.</summary>
    public DirectPage Direct { get; init; } = DirectPage.Beside;

    /// <summary>The maximum size of the answer, see <see cref="AnswerBounds"/>.</summary>
    public int AtMostBytes { get; init; } = AnswerBounds.DefaultBytes;

    SharedGround IQuestion<SharedGround>.AnswerFrom(Network network, CancellationToken cancellationToken) =>
        SharedGroundBounds.Fit(this, CommonGroundAnswer.Answer(network, this, cancellationToken));

    async Task<SharedGround> IGraphQuestion<SharedGround>.AnswerFromAsync(IDatabase database, CancellationToken cancellationToken) =>
        SharedGroundBounds.Fit(this, await Neo4jCommonGround.AnswerAsync(database, this, cancellationToken));
}

/// <summary>Where several stakeholders meet.</summary>
/// <param name="Parties">The stakeholders asked about, in the order asked.</param>
/// <param name="Level">The level asked for.</param>
/// <param name="AtLeast">How many of them must take part.</param>
/// <param name="Engagements">The engagements: most parties first, then by start date (those without one last), then by id.</param>
/// <param name="Ties">The ties that the answer uses, by id, with their evidence.</param>
/// <param name="Sources">The sources that the evidence names, by id.</param>
/// <param name="Unattributed">How many persons take part in the engagements listed but stand for nobody at this level.</param>
/// <param name="Truncated">Whether engagements were left out because of the limit.</param>
/// <param name="Omitted">How many.</param>
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
    /// Who stands by each participation among the ties, by id of the tie. A participant who represents several bodies is there for each
    /// that the answer counts.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Attribution>> Stands { get; init; } = Scoping.Citations.NoStands;

    /// <summary>
    /// The ties between the parties, and those by which at least k of them are tied to the same other stakeholder, as members of one
    /// organization are: by id of the other, then of the tie.
    /// </summary>
    public IReadOnlyList<DirectTie> Direct { get; init; } = [];

    /// <summary>The number of further direct ties that were left out.</summary>
    public int DirectOmitted { get; init; }

    /// <summary>The value of <c>after</c> for the next page; none on the last page.</summary>
    public string? Next { get; init; }

    /// <summary>Whether it is about direct ties alone, which then come in pages.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsOfDirectTies { get; init; }

    int IPaged.Given => IsOfDirectTies ? Direct.Count : Engagements.Count;

    int IPaged.Omitted => IsOfDirectTies ? DirectOmitted : Omitted;

    /// <summary>Those asked about whom the network does not know; where there are any, the rest of the answer is empty.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<RecordId> Unknown { get; init; } = [];
}

/// <summary>An engagement in which enough of the parties take part.</summary>
/// <param name="Engagement">The engagement.</param>
/// <param name="Parties">The parties that take part, in the order of ids.</param>
/// <param name="Possible">Whether it counts only by one reading of a partial date.</param>
public sealed record GroundEngagement(EngagementMention Engagement, IReadOnlyList<GroundParty> Parties, bool Possible);

/// <summary>A party in an engagement.</summary>
/// <param name="Id">The party asked about.</param>
/// <param name="StandsFor">As whom it stands there, where that is not itself; in the order of ids.</param>
/// <param name="Roles">The roles by which it does.</param>
/// <param name="Ties">The ids of the ties by which it does, in ordinal order.</param>
public sealed record GroundParty(RecordId Id, IReadOnlyList<Mention> StandsFor, IReadOnlyList<TieType> Roles, IReadOnlyList<string> Ties)
{
    /// <summary>The number of participations by which it does that were left out because there are too many.</summary>
    public int Omitted { get; init; }

    /// <summary>The number of those it stands for that were left out because there are too many.</summary>
    public int StandsForOmitted { get; init; }
}
