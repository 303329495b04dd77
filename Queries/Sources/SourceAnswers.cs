using System.Text.Json.Serialization;
using StakeholderGraph.Asking;
using StakeholderGraph.Neo4j;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>The question which sources there are, and how many ties rest on each.</summary>
public sealed record AllSources : IGraphQuestion<PartOfList<SourceSummary>>
{
    private const int AroundCount = 20;

    /// <summary>The maximum number of sources in one answer.</summary>
    public const int MaxAtMost = 10_000;

    /// <summary>The maximum number of sources, 1–10,000.</summary>
    public int AtMost { get; init; } = 1_000;

    /// <summary>The number of sources to skip: those on the previous pages.</summary>
    public int Skip { get; init; }

    /// <summary>The maximum size of the answer, see <see cref="AnswerBounds"/>.</summary>
    public int AtMostBytes { get; init; } = AnswerBounds.DefaultBytes;

    /// <summary>Returns the requested page.</summary>
    /// <param name="sources">The sources after those skipped, created lazily.</param>
    /// <param name="count">The number of all sources.</param>
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

/// <summary>The question which ties rest on a source.</summary>
/// <param name="Id">The id of the source.</param>
public sealed record SourceOf(RecordId Id) : IGraphQuestion<SourceProfile?>
{
    /// <summary>The maximum number of ties in one answer.</summary>
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

/// <summary>A source with the number of ties that rest on it.</summary>
/// <param name="Id">The stable id.</param>
/// <param name="Title">The title.</param>
/// <param name="Publisher">The publisher.</param>
/// <param name="Published">The date of publication.</param>
/// <param name="Language">The BCP 47 tag of its language.</param>
/// <param name="Link">The address at which it can be read.</param>
/// <param name="Ties">The number of ties that rest on it.</param>
public sealed record SourceSummary(
    RecordId Id, string Title, string Publisher, PartialDate? Published, string? Language, string? Link, int Ties)
{
    /// <summary>The date on which it was read, if it is stated.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PartialDate? Retrieved { get; init; }
}

/// <summary>A source and the ties that rest on it.</summary>
/// <param name="Id">The stable id.</param>
/// <param name="Title">The title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Published">The publisher.</param>
/// <param name="Language">The date of publication.</param>
/// <param name="Link">The BCP 47 tag of its language.</param>
/// <param name="Datasets">The datasets that contain it, in ordinal order.</param>
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
    /// <summary>The date on which it was read, if it is stated.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PartialDate? Retrieved { get; init; }

    // The source itself, with the datasets that contain it.
    private const int AroundSource = 50_000;

    /// <summary>Whether further ties were left out because of the limit.</summary>
    public bool Truncated => Omitted > 0;

    /// <summary>The number of further ties.</summary>
    public int Omitted { get; init; }

    /// <summary>The value of <c>after</c> for the next page; <c>null</c> on the last page.</summary>
    public string? Next { get; init; }

    int IPaged.Given => Ties.Count;

    /// <summary>Returns the source with as many ties as fit into the answer to its question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="source">The source without ties.</param>
    /// <param name="ties">The ties after those skipped, created lazily.</param>
    /// <param name="count">The number of all ties.</param>
    internal static SourceProfile Fit(SourceOf question, SourceProfile source, IEnumerable<TieGiven> ties, int count)
    {
        var given = new Room(question.AtMostBytes - AroundSource).Fill(ties, question.AtMost, tie => JsonSize.Of(tie));
        return source with { Ties = given, Omitted = count - question.Skip - given.Count };
    }
}
