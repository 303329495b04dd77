using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>A stakeholder, an engagement or (at <see cref="Level.Country"/>) a country, as answers mention it.</summary>
/// <param name="Id">The id; for a country, its ISO 3166-1 alpha-2 code.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The preferred name.</param>
/// <param name="Country">The country's code, if any.</param>
public sealed record Mention(RecordId Id, Kind Kind, string Name, string? Country)
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

/// <summary>An engagement as answers mention it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The preferred name.</param>
/// <param name="Country">The country's code, if any.</param>
/// <param name="Period">When it took place.</param>
public sealed record EngagementMention(RecordId Id, Kind Kind, string Name, string? Country, Period Period)
{
    /// <summary>
    /// The codes of the other countries in which the engagement takes place; only engagements in several countries have this field.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? OtherCountries { get; init; }

    /// <summary>The same engagement as a mention, which can hold a record of either family.</summary>
    internal Mention ToMention() => new(Id, Kind, Name, Country) { OtherCountries = OtherCountries };
}

/// <summary>A piece of evidence as answers show it.</summary>
/// <param name="Source">The id of the document.</param>
/// <param name="Locator">The place in the document.</param>
/// <param name="Says">What the document says about the tie.</param>
/// <param name="Note">A note in the dataset's own words.</param>
public sealed record EvidenceGiven(RecordId Source, string? Locator, Says Says, string? Note);

/// <summary>
/// A tie that an answer uses, with the evidence that passes the question's filters, ordered by source, locator and <c>says</c>.
/// </summary>
/// <param name="Id">The id of the tie.</param>
/// <param name="Type">The type.</param>
/// <param name="From">The record that the tie starts from.</param>
/// <param name="To">The record that the tie leads to.</param>
/// <param name="Title">The position or capacity.</param>
/// <param name="OnBehalfOf">The stakeholder on whose behalf the participation happens.</param>
/// <param name="Period">The period of the tie itself.</param>
/// <param name="Status">The status that the evidence yields when taken together.</param>
/// <param name="Evidence">The evidence.</param>
public sealed record TieGiven(
    RecordId Id, TieType Type, Mention From, Mention To, string? Title, Mention? OnBehalfOf, Period Period, TieStatus Status,
    IReadOnlyList<EvidenceGiven> Evidence)
{
    /// <summary>The amount of money; absent if none is stated.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Money? Amount { get; init; }

    /// <summary>Other known facts by key; only ties that have any have this field.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    /// <summary>The number of attributes that were left out because they are too large; present only if any were left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int AttributesOmitted { get; init; }

    /// <summary>The number of pieces of evidence that were left out because there are too many.</summary>
    public int EvidenceOmitted { get; init; }
}

/// <summary>
/// Who stands in an engagement by a participation: the participant itself, or the body it stands for at the level asked for. An answer
/// lists those of its participations that it counts.
/// </summary>
/// <param name="Id">The id of the body that stands there; for a country, its code.</param>
/// <param name="Kind">The kind, which distinguishes a country from a body whose id has the same letters.</param>
/// <param name="Body">The stakeholder that stands, before bodies are merged by country.</param>
/// <param name="By">
/// The ids of the ties that lead from the participant to that body (represents, succeeds), in ordinal order; empty if the participant
/// stands for itself or the participation names the body.
/// </param>
public sealed record Attribution(RecordId Id, Kind Kind, RecordId Body, IReadOnlyList<string> By);

/// <summary>
/// A tie between a stakeholder that a question names and another. It is not a shared engagement and adds no strength; <c>ties</c> holds its
/// period and evidence.
/// </summary>
/// <param name="Tie">The id of the tie.</param>
/// <param name="Type">The type.</param>
/// <param name="Of">The stakeholder that the question names; with lineage, the end of the tie may be one of its predecessors.</param>
/// <param name="Direction">Which end of the tie the named stakeholder is.</param>
/// <param name="Other">The other end.</param>
/// <param name="Status">The status that the evidence passing the filters yields when taken together.</param>
/// <param name="Possible">Whether the tie lies in the time asked about only by one reading of a partial date, or has no date.</param>
public sealed record DirectTie(
    RecordId Tie,
    TieType Type,
    RecordId Of,
    Direction Direction,
    Mention Other,
    TieStatus Status,
    bool Possible);

/// <summary>The direct ties that a question asks for.</summary>
/// <param name="AtMost">The maximum number of ties, 1–500.</param>
public readonly record struct DirectPage(int AtMost)
{
    /// <summary>The direct ties that accompany another answer: at most 50.</summary>
    public static readonly DirectPage Beside = new(50);

    /// <summary>The number of items to skip: those on the previous pages.</summary>
    public int Skip { get; init; }

    /// <summary>Whether only direct ties are asked for; the rest of the answer is then empty.</summary>
    public bool Alone { get; init; }

    /// <summary>A page that consists of direct ties alone.</summary>
    internal static DirectPage Of(Asking.Page page) => new(page.AtMost) { Skip = page.Skip, Alone = true };
}
