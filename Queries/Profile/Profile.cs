using System.Text.Json.Serialization;
using StakeholderGraph.Asking;
using StakeholderGraph.Neo4j;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>What is recorded about one stakeholder or engagement, and by which sources?</summary>
/// <param name="Id">The id of the stakeholder or engagement.</param>
/// <param name="Family">The family that the record must belong to.</param>
/// <param name="Scope">
/// The part of the network to examine. The level is not used; roles restrict the ties to these types; kinds and countries apply to the
/// other end.
/// </param>
public sealed record ProfileOf(RecordId Id, Family Family, Scope Scope) : IGraphQuestion<Profile?>
{
    /// <summary>The maximum number of ties in one answer.</summary>
    public const int MaxAtMost = 10_000;

    /// <summary>The maximum number of ties, 1–10,000.</summary>
    public int AtMost { get; init; } = 200;

    /// <summary>The number of ties to skip: those on the previous pages.</summary>
    public int Skip { get; init; }

    /// <summary>The maximum size of the answer, see <see cref="AnswerBounds"/>.</summary>
    public int AtMostBytes { get; init; } = AnswerBounds.DefaultBytes;

    Profile? IQuestion<Profile?>.AnswerFrom(Network network, CancellationToken cancellationToken) =>
        ProfileAnswer.Answer(network, this, cancellationToken);

    Task<Profile?> IGraphQuestion<Profile?>.AnswerFromAsync(IDatabase database, CancellationToken cancellationToken) =>
        Neo4jProfile.AnswerAsync(database, this, cancellationToken);
}

/// <summary>One stakeholder or engagement with its names, history and ties.</summary>
/// <param name="Id">The id.</param>
/// <param name="Family">Stakeholder or engagement.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The preferred name.</param>
/// <param name="Language">The language of the preferred name.</param>
/// <param name="Country">The country's code, if any.</param>
/// <param name="Constituency">The constituency; a person has those of the bodies represented, see <c>ties</c>.</param>
/// <param name="Period">When the record existed or took place.</param>
/// <param name="Topics">The topics of an engagement, in ordinal order.</param>
/// <param name="Identifiers">External identifiers, <c>scheme:value</c>, in ordinal order.</param>
/// <param name="Links">Links, in ordinal order.</param>
/// <param name="Attributes">Other known facts, by key.</param>
/// <param name="Names">All names, the preferred one first, then by type, language and text.</param>
/// <param name="Datasets">The datasets that name the record, in ordinal order.</param>
/// <param name="Ties">Its ties, by start date (undated ties last), then by id.</param>
/// <param name="Sources">The sources that the evidence names, by id.</param>
public sealed record Profile(
    RecordId Id,
    Family Family,
    Kind Kind,
    string Name,
    string? Language,
    string? Country,
    Constituency? Constituency,
    Period Period,
    IReadOnlyList<string> Topics,
    IReadOnlyList<string> Identifiers,
    IReadOnlyList<string> Links,
    IReadOnlyDictionary<string, string> Attributes,
    IReadOnlyList<NameGiven> Names,
    IReadOnlyList<RecordId> Datasets,
    IReadOnlyList<ProfileTie> Ties,
    IReadOnlyDictionary<string, Source> Sources) : IPaged
{
    /// <summary>
    /// The codes of the other countries in which the engagement takes place; only engagements in several countries have this field.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? OtherCountries { get; init; }

    /// <summary>The description of the engagement in a few sentences; only engagements with a description have this field.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Description { get; init; }

    /// <summary>Whether further ties were left out because of the limit.</summary>
    public bool Truncated => Omitted > 0;

    /// <summary>The number of ties left out.</summary>
    public int Omitted { get; init; }

    /// <summary>The value of <c>after</c> for the next page; <c>null</c> on the last page.</summary>
    public string? Next { get; init; }

    /// <summary>
    /// The number of items left out of each of the record's own lists, such as <c>names</c>, because there are too many of them; usually
    /// empty.
    /// </summary>
    public IReadOnlyDictionary<string, int> LeftOut { get; init; } = NothingLeftOut;

    int IPaged.Given => Ties.Count;

    private static readonly OrderedDictionary<string, int> NothingLeftOut = [];
}

/// <summary>A name of a record.</summary>
/// <param name="Text">The name.</param>
/// <param name="Language">The BCP 47 tag of its language, if stated.</param>
/// <param name="Type">The type of name.</param>
public sealed record NameGiven(string Text, string? Language, NameType Type);

/// <summary>The end of a tie at which the record stands.</summary>
[JsonConverter(typeof(WordsJson<Direction>))]
public enum Direction
{
    /// <summary>The tie starts from the record.</summary>
    Outgoing,

    /// <summary>The tie leads to the record, or is on its behalf.</summary>
    Incoming,
}

/// <summary>A tie as the profile of one of its ends shows it.</summary>
/// <param name="Id">The id of the tie.</param>
/// <param name="Type">The type.</param>
/// <param name="Direction">The end at which the record stands.</param>
/// <param name="Other">The other end; for a participation on behalf of the record, the participant.</param>
/// <param name="Title">The position or capacity.</param>
/// <param name="Period">The period of the tie itself.</param>
/// <param name="Status">The status that the evidence yields when taken together.</param>
/// <param name="OnBehalfOf">The stakeholder on whose behalf the participation happens.</param>
/// <param name="Possible">Whether the tie lies in the time asked about only by one reading of a partial date.</param>
/// <param name="Evidence">The evidence that passes the filters.</param>
public sealed record ProfileTie(
    RecordId Id,
    TieType Type,
    Direction Direction,
    Mention Other,
    string? Title,
    Period Period,
    TieStatus Status,
    Mention? OnBehalfOf,
    bool Possible,
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

    /// <summary>The engagement in which the other end takes part on behalf of the record; <c>null</c> for any other tie.</summary>
    public Mention? Engagement { get; init; }

    /// <summary>The number of pieces of evidence that were left out because there are too many.</summary>
    public int EvidenceOmitted { get; init; }
}
