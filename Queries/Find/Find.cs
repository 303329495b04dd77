using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StakeholderGraph.Asking;
using StakeholderGraph.Neo4j;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>
/// Which stakeholders and engagements are called like this? Any name, a prefix, a misspelling, an acronym, words in any order, an id or
/// identifier; or words of several names, of the kind, country, year, topics, participants. No text finds everything.
/// </summary>
/// <param name="Text">What is sought, at most 1,000 characters.</param>
public sealed record Find(string Text) : IGraphQuestion<Findings>
{
    /// <summary>The longest text sought, in characters.</summary>
    public const int MaxLength = 1_000;

    /// <summary>The most items that one answer gives.</summary>
    public const int MaxAtMost = 200;

    /// <summary>Only these kinds, of either family; empty for all.</summary>
    public ImmutableArray<Kind> Kinds { get; init; } = [];

    /// <summary>Only these countries, ISO 3166-1 alpha-2; empty for all.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>Only engagements on one of these topics, compared as <see cref="ComparableText"/> has it; empty for all.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>
    /// Only engagements that can have been going on in one of these years, by what is stated of their periods; empty for all.
    /// </summary>
    public ImmutableArray<int> Years { get; init; } = [];

    /// <summary>
    /// Whether the words are looked for in names alone, one of which must hold all of them: for a text that is known to be a name. Topics
    /// and years are then neither asked for nor counted.
    /// </summary>
    internal bool InNamesAlone { get; init; }

    /// <summary>The maximum number of items, 1–200.</summary>
    public int AtMost { get; init; } = 20;

    /// <summary>The end of the previous page: its <see cref="Findings.Next"/>.</summary>
    public string? After { get; init; }

    /// <summary>Whether a text is the <see cref="Findings.Next"/> of some answer, so that it can be an <see cref="After"/>.</summary>
    public static bool IsCursor(string text) => FindCursor.TryParse(text, out _);

    /// <summary>Whether a text is the <see cref="Findings.Next"/> of an answer to this question, whichever page of it.</summary>
    public bool IsFollowedFrom(string cursor) => FindCursor.TryParse(cursor, out var read) && read.Question == QuestionHash;

    /// <summary>What is asked, whichever page of it and however long it is: the same in every process.</summary>
    internal uint QuestionHash =>
        PageCursor.HashOf(
            string.Join(
                '\n',
                [
                    Text,
                    InNamesAlone ? "names" : "",
                    string.Join(',', Kinds.Select(kind => (int)kind).Order()),
                    string.Join(',', Countries.Order(StringComparer.Ordinal)),
                    string.Join(',', Years.Order()),
                    .. Topics.Order(StringComparer.Ordinal),
                ]));

    /// <summary>The end of the previous page; none for the first page.</summary>
    /// <exception cref="ArgumentException"><see cref="After"/> is not the next of an answer to this question.</exception>
    internal FindCursor? Cursor =>
        After is null ? null
        : FindCursor.TryParse(After, out var cursor) && cursor.Question == QuestionHash ? cursor
        : throw new ArgumentException($"\"{Echo.Of(After)}\" is not the next of an answer to this question");

    Findings IQuestion<Findings>.AnswerFrom(Network network, CancellationToken cancellationToken) =>
        FindAnswer.Answer(network, this);

    // The fields of a record are those of its neighbours, too: who takes part, what it belongs to. They are looked up in memory.
    bool IGraphQuestion<Findings>.IsOfWholeNetwork => !InNamesAlone && !string.IsNullOrWhiteSpace(Text);

    Task<Findings> IGraphQuestion<Findings>.AnswerFromAsync(IDatabase database, CancellationToken cancellationToken) =>
        Neo4jFind.AnswerAsync(database, this, cancellationToken);
}

/// <summary>What was found, best first: by score, then by id.</summary>
/// <param name="Items">One page of it.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Facets">How many there would be of each kind, country, topic and year.</param>
/// <param name="Next">What to send as <c>after</c> for the next page; none on the last.</param>
public sealed record Findings(IReadOnlyList<Finding> Items, int Total, Facets Facets, string? Next);

/// <summary>One thing found.</summary>
/// <param name="Id">The id.</param>
/// <param name="Family">Stakeholder or engagement.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The preferred name.</param>
/// <param name="Country">The country's code, if any.</param>
/// <param name="MatchedName">The name by which it was found; the preferred one, where it was found by several fields.</param>
/// <param name="Score">How well it matches, 0–1, rounded to 4 decimals; 1 is the very name.</param>
public sealed record Finding(RecordId Id, Family Family, Kind Kind, string Name, string? Country, string MatchedName, double Score)
{
    /// <summary>The codes of the other countries in which it takes place; only engagements of several have this field.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? OtherCountries { get; init; }

    /// <summary>When it took place; only engagements have this field.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Period? Period { get; init; }

    /// <summary>
    /// Where it holds each word, in the order of the words; only what no single name would have found has this field. Words that it lacks
    /// are not there.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MatchedWord>? Matched { get; init; }
}

/// <summary>
/// How many records each value of a filter would find. Each ignores its own filter and honours the others, so that a reader sees what else
/// could be chosen. Keys are in ordinal order.
/// </summary>
/// <param name="Kind">By kind.</param>
/// <param name="Country">By country code; records without a country are not counted here.</param>
/// <param name="Topic">Engagements by topic, at most 100: those with the most. Topics that compare as equal are one.</param>
/// <param name="Year">
/// Engagements by the years in which they can have been going on, by what is stated of their periods, at most 100: the latest. Years in
/// which none of them begins or ends are not listed.
/// </param>
public sealed record Facets(
    IReadOnlyDictionary<string, int> Kind,
    IReadOnlyDictionary<string, int> Country,
    IReadOnlyDictionary<string, int> Topic,
    IReadOnlyDictionary<string, int> Year)
{
    /// <summary>The most topics, and the most years.</summary>
    public const int MaxValues = 100;
}
