using StakeholderGraph.Asking;

namespace StakeholderGraph.Neo4j;

/// <summary>Answers what the sources are and what rests on them.</summary>
internal static class Neo4jSources
{
    private static readonly Statement EverySource = Statement.Answering("Sources/Sources.cypher");
    private static readonly Statement OneSource = Statement.Answering("Sources/Source.cypher");

    public static async Task<PartOfList<SourceSummary>> AllAsync(IDatabase database, AllSources question, CancellationToken cancellationToken)
    {
        var (summaries, count) = (new List<SourceSummary>(), question.Skip);
        await foreach (var row in database.RunAsync(EverySource.With("skip", question.Skip).With("atMost", question.AtMost), cancellationToken))
        {
            var source = GivenTies.SourceOf(row);
            summaries.Add(new(source.Id, source.Title, source.Publisher, source.Published, source.Language, source.Link, row.Count("ties")));
            count = row.Count("count");
        }

        return question.Fit(summaries, count);
    }

    public static async Task<SourceProfile?> OneAsync(IDatabase database, SourceOf question, CancellationToken cancellationToken)
    {
        var statement = OneSource.With("id", question.Id).With("skip", question.Skip).With("atMost", question.AtMost);
        if (await database.OneAsync(statement, cancellationToken) is not { } row)
        {
            return null;
        }

        var source = GivenTies.SourceOf(row.Map("source"));
        var given = new GivenTies(row, only: question.Id);
        return SourceProfile.Fit(
            question,
            new SourceProfile(
                source.Id, source.Title, source.Publisher, source.Published, source.Language, source.Link,
                [.. row.Map("source").Texts("datasets").Select(RecordId.Trusted)],
                []),
            given.Rows.Select(t => given[t.Text("id")]),
            row.Count("count"));
    }
}
