using System.Text.Json.Serialization;
using StakeholderGraph.Asking;
using StakeholderGraph.Neo4j;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>Which sources are there, and how many ties rest on each?</summary>
public sealed record AllSources : IGraphQuestion<PartOfList<SourceSummary>>
{
    private const int AroundCount = 20;

    /// <summary>The most sources that one answer gives.</summary>
    public const int MaxAtMost = 10_000;

    /// <summary>The maximum number of sources, 1–10,000.</summary>
    public int AtMost { get; init; } = 1_000;

    /// <summary>The number of sources to skip: those on the previous pages.</summary>
    public int Skip { get; init; }

    /// <summary>The maximum size of the answer, see <see cref="AnswerBounds"/>.</summary>
    public int AtMostBytes { get; init; } = AnswerBounds.DefaultBytes;

    /// <summary>The page asked for.</summary>
    /// <param name="sources">The sources after those skipped, made as they are looked at.</param>
    /// <param name="count">How many there are in all.</param>
    internal PartOfList<SourceSummary> Fit(IEnumerable<SourceSummary> sources, int count)
    {
        var given = new Room(AtMostBytes).Fill(
            sources,
            AtMost,
            s => AroundCount
                + JsonSize.Of(new Source(s.Id, s.Title, s.Publisher, s.Published, s.Language, s.Link) { Retrieved = s.Retrieved }));
        return new PartOfList<SourceSummary>(given, count - Skip - given.Count);
    }

    PartOfList<SourceSummary> IQuestion<PartOfList<SourceSummary>>.AnswerFrom(Network network, CancellationToken cancellationToken) =>
        SourcesAnswer.All(network, this);

    Task<PartOfList<SourceSummary>> IGraphQuestion<PartOfList<SourceSummary>>.AnswerFromAsync(
        IDatabase database,
        CancellationToken cancellationToken) => Neo4jSources.AllAsync(database, this, cancellationToken);
}

/// <summary>Which ties rest on a source?</summary>
/// <param name="Id">The source.</param>
public sealed record SourceOf(RecordId Id) : IGraphQuestion<SourceProfile?>
{
    /// <summary>The most ties that one answer gives.</summary>
    public const int MaxAtMost = 10_000;

    /// <summary>The maximum number of ties, 1–10,000.</summary>
    public int AtMost { get; init; } = 200;

    /// <summary>The number of ties to skip: those on the previous pages.</summary>
    public int Skip { get; init; }

    /// <summary>The maximum size of the answer, see <see cref="AnswerBounds"/>.</summary>
    public int AtMostBytes { get; init; } = AnswerBounds.DefaultBytes;

    SourceProfile? IQuestion<SourceProfile?>.AnswerFrom(Network network, CancellationToken cancellationToken) =>
        SourcesAnswer.One(network, this);

    Task<SourceProfile?> IGraphQuestion<SourceProfile?>.AnswerFromAsync(IDatabase database, CancellationToken cancellationToken) =>
        Neo4jSources.OneAsync(database, this, cancellationToken);
}

/// <summary>A source and how much rests on it.</summary>
/// <param name="Id">The stable id.</param>
/// <param name="Title">The title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Language">The BCP 47 tag of its language.</param>
/// <param name="Link">Where to read it.</param>
/// <param name="Ties">How many ties rest on it.</param>
public sealed record SourceSummary(
    RecordId Id, string Title, string Publisher, PartialDate? Published, string? Language, string? Link, int Ties)
{
    /// <summary>When it was read, where that is stated.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PartialDate? Retrieved { get; init; }
}

/// <summary>A source and the ties that rest on it.</summary>
/// <param name="Id">The stable id.</param>
/// <param name="Title">The title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Language">The BCP 47 tag of its language.</param>
/// <param name="Link">Where to read it.</param>
/// <param name="Datasets">The datasets that name it, in ordinal order.</param>
/// <param name="Ties">
/// The ties that rest on it, by id, each with the evidence from this source alone but the status from all sources.
/// </param>
public sealed record SourceProfile(
    RecordId Id,
    string Title,
    string Publisher,
    PartialDate? Published,
    string? Language,
    string? Link,
    IReadOnlyList<RecordId> Datasets,
    IReadOnlyList<TieGiven> Ties) : IPaged
{
    /// <summary>When it was read, where that is stated.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PartialDate? Retrieved { get; init; }

    // The source itself, with the datasets that name it.
    private const int AroundSource = 50_000;

    /// <summary>Whether ties that come after those given were left out because of the limit.</summary>
    public bool Truncated => Omitted > 0;

    /// <summary>How many.</summary>
    public int Omitted { get; init; }

    /// <summary>The value of <c>after</c> for the next page; none on the last page.</summary>
    public string? Next { get; init; }

    int IPaged.Given => Ties.Count;

    /// <summary>The source with as many ties as its question has room for.</summary>
    /// <param name="question">The question.</param>
    /// <param name="source">The source without ties.</param>
    /// <param name="ties">The ties after those skipped, made as they are looked at.</param>
    /// <param name="count">How many there are in all.</param>
    internal static SourceProfile Fit(SourceOf question, SourceProfile source, IEnumerable<TieGiven> ties, int count)
    {
        var given = new Room(question.AtMostBytes - AroundSource).Fill(ties, question.AtMost, tie => JsonSize.Of(tie));
        return source with { Ties = given, Omitted = count - question.Skip - given.Count };
    }
}
