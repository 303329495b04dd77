using StakeholderGraph.Asking;

namespace StakeholderGraph.Neo4j;

/// <summary>Answers the questions about sources.</summary>
internal static class Neo4jSources
{
    private static readonly Statement EverySource = Statement.Answering("Sources/Sources.cypher");
    private static readonly Statement OneSource = Statement.Answering("Sources/Source.cypher");

    public static async Task<PartOfList<SourceSummary>> AllAsync(
        IDatabase database,
        AllSources question,
        CancellationToken cancellationToken)
    {
        var (summaries, count) = (new List<SourceSummary>(), question.Skip);
        await foreach (
            var row in database.RunAsync(EverySource.With("skip", question.Skip).With("atMost", question.AtMost), cancellationToken))
        {
            var source = GivenTies.SourceOf(row);
            summaries.Add(
                new(source.Id, source.Title, source.Publisher, source.Published, source.Language, source.Link, row.Count("ties"))
                {
                    Retrieved = source.Retrieved,
                });
            count = row.Count("count");
        }

        return question.Fit(summaries, count);
    }

    public static async Task<SourceProfile?> OneAsync(IDatabase database, SourceOf question, CancellationToken cancellationToken)
    {
        var statement = OneSource.With("skip", question.Skip).With("atMost", question.AtMost);
        if ((await database.OneAsync(statement.With("id", question.Id), cancellationToken)
            ?? await MeantAsync(database, statement, question.Id, cancellationToken)) is not { } row)
        {
            return null;
        }

        var source = GivenTies.SourceOf(row.Map("source"));
        var given = new GivenTies(row, only: source.Id);
        return SourceProfile.Fit(
            question,
            new SourceProfile(
                source.Id, source.Title, source.Publisher, source.Published, source.Language, source.Link,
                [.. row.Map("source").Texts("datasets").Select(RecordId.Trusted)],
                [])
            {
                Retrieved = source.Retrieved,
            },
            given.Rows.Select(t => given[t.Text("id")]),
            row.Count("count"));
    }

    // An id preceded by a dataset is also accepted if the answer shows the id alone, or with another dataset that means the same source.
    private static async Task<Row?> MeantAsync(IDatabase database, Statement statement, RecordId id, CancellationToken cancellationToken)
    {
        if (id.Dataset is not { } dataset)
        {
            return null;
        }

        var loaded = (await Layout.LoadedAsync(database, cancellationToken)).Datasets;
        foreach (var shown in loaded.Select(d => RecordId.Qualified(d.Name.Value, id.Plain.Value)).Prepend(id.Plain.Value))
        {
            if (await database.OneAsync(statement.With("id", shown), cancellationToken) is { } row
                && row.Map("source").Texts("datasets").Contains(dataset.Value, StringComparer.Ordinal))
            {
                return row;
            }
        }

        return null;
    }
}
