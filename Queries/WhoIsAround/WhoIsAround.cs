using System.Text.Json.Serialization;
using StakeholderGraph.Asking;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>Which records lie within a number of ties of a stakeholder?</summary>
/// <param name="Id">The stakeholder.</param>
/// <param name="Scope">
/// The part of the network to examine. The level is not used; roles restrict the ties to these types; kinds and countries apply to the
/// other stakeholders, topics and time to engagements; with lineage the ties of predecessors count as the stakeholder's own.
/// </param>
public sealed record WhoIsAround(RecordId Id, Scope Scope) : IQuestion<Surroundings?>
{
    /// <summary>The maximum distance from the stakeholder, in ties.</summary>
    public const int MaxDepth = 3;

    /// <summary>The maximum number of records in one answer.</summary>
    public const int MaxAtMost = 10_000;

    /// <summary>The maximum distance in ties, 1–3.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>The maximum number of records, 1–10,000.</summary>
    public int AtMost { get; init; } = 100;

    /// <summary>The number of items to skip: those on the previous pages.</summary>
    public int Skip { get; init; }

    /// <summary>The maximum number of ties for each record, those of the strongest roles first.</summary>
    public int TiesAtMost { get; init; } = 20;

    /// <summary>The maximum size of the answer, see <see cref="AnswerBounds"/>.</summary>
    public int AtMostBytes { get; init; } = AnswerBounds.DefaultBytes;

    Surroundings? IQuestion<Surroundings?>.AnswerFrom(Network network, CancellationToken cancellationToken) =>
        WhoIsAroundAnswer.Answer(network, this, cancellationToken);
}

/// <summary>The network around a stakeholder.</summary>
/// <param name="Subject">The stakeholder.</param>
/// <param name="Depth">The maximum distance in ties.</param>
/// <param name="Entries">Stakeholders and engagements: the nearest first, at equal distance the strongest, then by id.</param>
/// <param name="Ties">
/// The ties of these records with each other, the subject, and the records of previous pages, by id, each on the page of its later end.
/// </param>
/// <param name="Sources">The sources that the evidence names, by id.</param>
/// <param name="Omitted">The records that follow: their number for each distance and kind.</param>
public sealed record Surroundings(
    Mention Subject,
    int Depth,
    IReadOnlyList<NearbyEntry> Entries,
    IReadOnlyList<TieGiven> Ties,
    IReadOnlyDictionary<string, Source> Sources,
    IReadOnlyList<OmittedNearby> Omitted) : IPaged
{
    /// <summary>Whether records were left out because of the limit.</summary>
    public bool Truncated => Omitted.Count > 0;

    /// <summary>The value of <c>after</c> for the next page; <c>null</c> on the last page.</summary>
    public string? Next { get; init; }

    int IPaged.Given => Entries.Count;

    int IPaged.Omitted => Omitted.Sum(o => o.Count);
}

/// <summary>A stakeholder or engagement near the subject.</summary>
/// <param name="Id">The id.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The preferred name.</param>
/// <param name="Country">The country's code, if any.</param>
/// <param name="Distance">The minimum number of ties to it, 1–3.</param>
/// <param name="Strength">
/// The sum of the weights of the ties between it and records one tie nearer: those of roles as in <see cref="Weight.Role"/>, and 1 for
/// every tie that is not a participation.
/// </param>
/// <param name="Possible">Whether this distance is only possible, because of a partial date.</param>
/// <param name="TiesOmitted">The number of ties to earlier records that were left out because there are too many.</param>
public sealed record NearbyEntry(
    RecordId Id, Kind Kind, string Name, string? Country, int Distance, double Strength, bool Possible, int TiesOmitted)
{
    /// <summary>
    /// The codes of the other countries in which the engagement takes place; only engagements in several countries have this field.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? OtherCountries { get; init; }

    /// <summary>When the engagement took place; only engagements have this field.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Period? Period { get; init; }
}

/// <summary>Records that were left out.</summary>
/// <param name="Distance">The minimum number of ties to them.</param>
/// <param name="Kind">Their kind.</param>
/// <param name="Count">The number of records.</param>
public sealed record OmittedNearby(int Distance, Kind Kind, int Count);
