namespace StakeholderGraph.Neo4j;

/// <summary>Answers what the sources are and what rests on them.</summary>
internal static class Neo4jSources
{
    private static readonly Statement AllSources = Statement.Answering("Sources/Sources.cypher");
    private static readonly Statement OneSource = Statement.Answering("Sources/Source.cypher");

    public static async Task<IReadOnlyList<SourceSummary>> AllAsync(IDatabase database, CancellationToken cancellationToken)
    {
        var summaries = new List<SourceSummary>();
        await foreach (var row in database.RunAsync(AllSources, cancellationToken))
        {
            var source = GivenTies.SourceOf(row);
            summaries.Add(new(source.Id, source.Title, source.Publisher, source.Published, source.Language, source.Link, row.Count("ties")));
        }

        return summaries;
    }

    public static async Task<SourceProfile?> OneAsync(IDatabase database, RecordId id, CancellationToken cancellationToken)
    {
        if (await database.OneAsync(OneSource.With("id", id), cancellationToken) is not { } row)
        {
            return null;
        }

        var source = GivenTies.SourceOf(row.Map("source"));
        return new SourceProfile(
            source.Id, source.Title, source.Publisher, source.Published, source.Language, source.Link,
            [.. row.Map("source").Texts("datasets").Select(RecordId.Trusted)],
            [.. new GivenTies(row).All.OrderBy(t => t.Id, RecordId.Order).Select(t => t with { Evidence = [.. t.Evidence.Where(e => e.Source == id)] })]);
    }
}
