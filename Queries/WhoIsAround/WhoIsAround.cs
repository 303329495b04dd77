using System.Text.Json.Serialization;
using StakeholderGraph.Asking;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>Who and what is within so many ties of a stakeholder?</summary>
/// <param name="Id">The stakeholder.</param>
/// <param name="Scope">
/// What to look at. The level is not used; roles narrow the ties to these types; kinds and countries are asked of the other stakeholders,
/// topics and time of engagements; with lineage the ties of predecessors count as its own.
/// </param>
public sealed record WhoIsAround(RecordId Id, Scope Scope) : IQuestion<Surroundings?>
{
    /// <summary>The most ties that can lie between the stakeholder and what is around it.</summary>
    public const int MaxDepth = 3;

    /// <summary>The most records that one answer gives.</summary>
    public const int MaxAtMost = 10_000;

    /// <summary>Within how many ties, 1–3.</summary>
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

/// <summary>What is around a stakeholder: a network.</summary>
/// <param name="Subject">The stakeholder.</param>
/// <param name="Depth">Within how many ties.</param>
/// <param name="Entries">Stakeholders and engagements: the nearest first, of those as near the strongest, then by id.</param>
/// <param name="Ties">
/// The ties between these and each other, the subject, and those of the previous pages, by id, each on the page of the later of its ends.
/// </param>
/// <param name="Sources">The sources that the evidence names, by id.</param>
/// <param name="Omitted">What follows: how many records of each distance and kind.</param>
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

    /// <summary>The value of <c>after</c> for the next page; none on the last page.</summary>
    public string? Next { get; init; }

    int IPaged.Given => Entries.Count;

    int IPaged.Omitted => Omitted.Sum(o => o.Count);
}

/// <summary>A stakeholder or engagement near the subject.</summary>
/// <param name="Id">The id.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The preferred name.</param>
/// <param name="Country">The country's code, if any.</param>
/// <param name="Distance">How many ties lead to it at least, 1–3.</param>
/// <param name="Strength">
/// The weights of the ties between it and records one tie nearer, added up: those of roles as in <see cref="Weight.Role"/>, 1 for every tie
/// that is no participation.
/// </param>
/// <param name="Possible">Whether it is only possible that it is so near, because of a partial date.</param>
/// <param name="TiesOmitted">The number of the ties to what was given before that were left out because there are too many.</param>
public sealed record NearbyEntry(
    RecordId Id, Kind Kind, string Name, string? Country, int Distance, double Strength, bool Possible, int TiesOmitted)
{
    /// <summary>The codes of the other countries in which it takes place; only engagements of several have this field.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? OtherCountries { get; init; }

    /// <summary>When it took place; only engagements have this field.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Period? Period { get; init; }
}

/// <summary>Records that were left out.</summary>
/// <param name="Distance">How many ties lead to them at least.</param>
/// <param name="Kind">Their kind.</param>
/// <param name="Count">How many.</param>
public sealed record OmittedNearby(int Distance, Kind Kind, int Count);
