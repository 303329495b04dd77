using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StakeholderGraph.Asking;
using StakeholderGraph.Neo4j;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>
/// Which stakeholders and engagements have this name? The text can be any name, a prefix, a misspelling, an acronym, words in any order, an
/// id or identifier, or words from several names, the kind, the country, the year, topics or participants. Without text, everything is
/// listed.
/// </summary>
/// <param name="Text">The search text, at most 1,000 characters.</param>
public sealed record Find(string Text) : IGraphQuestion<Findings>
{
    /// <summary>The maximum length of the search text in characters.</summary>
    public const int MaxLength = 1_000;

    /// <summary>The maximum number of items in one answer.</summary>
    public const int MaxAtMost = 200;

    /// <summary>Restricts the search to these kinds of either family; empty for all.</summary>
    public ImmutableArray<Kind> Kinds { get; init; } = [];

    /// <summary>Restricts the search to these countries, ISO 3166-1 alpha-2; empty for all.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>
    /// Restricts engagements to those with one of these topics, compared as in <see cref="ComparableText"/>; empty for all.
    /// </summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>
    /// Restricts engagements to those that can have taken place in one of these years, by what is stated of their periods; empty for all.
    /// </summary>
    public ImmutableArray<int> Years { get; init; } = [];

    /// <summary>
    /// Whether to search names only, one of which must contain all words. This is for texts that are known to be names. Topics and years
    /// are then neither filtered nor counted.
    /// </summary>
    internal bool InNamesAlone { get; init; }

    /// <summary>The maximum number of items, 1–200.</summary>
    public int AtMost { get; init; } = 20;

    /// <summary>The end of the previous page: <see cref="Findings.Next"/> of its answer.</summary>
    public string? After { get; init; }

    /// <summary>Whether a text is the <see cref="Findings.Next"/> of any answer, so that it can be used as <see cref="After"/>.</summary>
    public static bool IsCursor(string text) => FindCursor.TryParse(text, out _);

    /// <summary>Whether a text is the <see cref="Findings.Next"/> of an answer to this question, of any page.</summary>
    public bool IsFollowedFrom(string cursor) => FindCursor.TryParse(cursor, out var read) && read.Question == QuestionHash;

    /// <summary>A hash of the question without its page and limit; the same in every process.</summary>
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

    /// <summary>The end of the previous page; <c>null</c> for the first page.</summary>
    /// <exception cref="ArgumentException"><see cref="After"/> does not belong to an answer to this question.</exception>
    internal FindCursor? Cursor =>
        After is null ? null
        : FindCursor.TryParse(After, out var cursor) && cursor.Question == QuestionHash ? cursor
        : throw new ArgumentException($"\"{Echo.Of(After)}\" is not the next of an answer to this question");

    Findings IQuestion<Findings>.AnswerFrom(Network network, CancellationToken cancellationToken) =>
        FindAnswer.Answer(network, this);

    // The fields of a record include those of its neighbours: its participants, the bodies that it belongs to. They are looked up in
    // memory.
    bool IGraphQuestion<Findings>.IsOfWholeNetwork => !InNamesAlone && !string.IsNullOrWhiteSpace(Text);

    Task<Findings> IGraphQuestion<Findings>.AnswerFromAsync(IDatabase database, CancellationToken cancellationToken) =>
        Neo4jFind.AnswerAsync(database, this, cancellationToken);
}

/// <summary>The results of a search, best first: by score, then by id.</summary>
/// <param name="Items">One page of results.</param>
/// <param name="Total">The number of results on all pages.</param>
/// <param name="Facets">The number of results for each kind, country, topic and year.</param>
/// <param name="Next">The value of <c>after</c> for the next page; <c>null</c> on the last page.</param>
public sealed record Findings(IReadOnlyList<Finding> Items, int Total, Facets Facets, string? Next);

/// <summary>One result.</summary>
/// <param name="Id">The id.</param>
/// <param name="Family">Stakeholder or engagement.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The preferred name.</param>
/// <param name="Country">The country code, if any.</param>
/// <param name="MatchedName">The name that matched; the preferred name if the record was found by several fields.</param>
/// <param name="Score">How well the record matches, 0–1, rounded to 4 decimals; 1 is the exact name.</param>
public sealed record Finding(RecordId Id, Family Family, Kind Kind, string Name, string? Country, string MatchedName, double Score)
{
    /// <summary>The codes of the other countries in which it takes place; only for engagements in several countries.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? OtherCountries { get; init; }

    /// <summary>The period; only for engagements.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Period? Period { get; init; }

    /// <summary>
    /// For each word, in the order of the words, the field in which the record has it. Only for results that no single name would have
    /// found. Words that the record lacks are left out.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MatchedWord>? Matched { get; init; }
}

/// <summary>
/// The number of records that each value of a filter would find. Each facet ignores its own filter and applies the others, so that users
/// see the other choices. Keys are in ordinal order.
/// </summary>
/// <param name="Kind">By kind.</param>
/// <param name="Country">By country code; records without a country are not counted.</param>
/// <param name="Topic">Engagements by topic: the 100 most frequent ones. Topics that compare as equal count as one.</param>
/// <param name="Year">
/// Engagements by the years in which they can have taken place, by what is stated of their periods: the latest 100. Years in which none of
/// them starts or ends are not listed.
/// </param>
public sealed record Facets(
    IReadOnlyDictionary<string, int> Kind,
    IReadOnlyDictionary<string, int> Country,
    IReadOnlyDictionary<string, int> Topic,
    IReadOnlyDictionary<string, int> Year)
{
    /// <summary>The maximum number of topics, and of years.</summary>
    public const int MaxValues = 100;
}
