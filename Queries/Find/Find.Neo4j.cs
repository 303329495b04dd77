namespace StakeholderGraph.Neo4j;

/// <summary>Answers <see cref="Find"/>: the full-text index finds candidates, and <see cref="NameMatch"/> scores their names here, with as little tolerance as finds something.</summary>
internal static class Neo4jFind
{
    private static readonly Statement Candidates = Statement.Answering("Find/Find.cypher");
    private static readonly Statement All = Statement.Answering("Find/Find.All.cypher");

    public static async Task<Findings> AnswerAsync(IDatabase database, Find question, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(question.Text))
        {
            return await AllAsync(database, question, cancellationToken);
        }

        var sought = FoldedName.Sought(question.Text);
        var found = await SearchAsync(database, sought, Tolerance.Spelling, cancellationToken);
        if (found.Count < NameMatch.Enough)
        {
            found = await SearchAsync(database, sought, Tolerance.Typos, cancellationToken);
        }

        if (found.Count == 0)
        {
            found = await SearchAsync(database, sought, Tolerance.MissingWord, cancellationToken);
        }

        return FoundPage.Of(question, found);
    }

    private static async Task<List<Found>> SearchAsync(IDatabase database, FoldedName sought, Tolerance tolerance, CancellationToken cancellationToken)
    {
        var found = new List<Found>();
        if (FindQuery.Of(sought, tolerance) is { } query)
        {
            await foreach (var row in database.RunAsync(Candidates.With("query", query), cancellationToken))
            {
                var (name, score) = Best(row.Texts("names"), sought, tolerance);
                if (score > 0)
                {
                    found.Add(new Found(row.Id("id"), row.Word<Kind>("kind"), row.TextOrNone("country"), row.Texts("names")[0], name, score));
                }
            }
        }

        return found;
    }

    /// <summary>The best of an entry's names; of equally good ones the preferred name, which comes first, else the first in ordinal order.</summary>
    private static (string Name, int Score) Best(string[] names, FoldedName sought, Tolerance tolerance)
    {
        var (best, bestScore, isPreferred) = (names[0], NameMatch.Score(sought, FoldedName.Of(names[0]), tolerance), true);
        foreach (var name in names.AsSpan(1))
        {
            var score = NameMatch.Score(sought, FoldedName.Of(name), tolerance);
            if (score > bestScore || (score == bestScore && !isPreferred && string.CompareOrdinal(name, best) < 0))
            {
                (best, bestScore, isPreferred) = (name, score, false);
            }
        }

        return (best, bestScore);
    }

    private static async Task<Findings> AllAsync(IDatabase database, Find question, CancellationToken cancellationToken)
    {
        // Whoever sought something before and nothing now begins at the begin: everything has the score 0.
        var after = question.After is { } text && FoundPage.Cursor(text) is { Score: 0 } cursor ? cursor.Id.Value : "";
        var row = await database.OneAsync(
            All.With("after", after).With("atMost", question.AtMost).With("kinds", question.Kinds.Select(Words<Kind>.Of)).With("countries", question.Countries),
            cancellationToken) ?? throw Row.Damaged("counts");
        var page = row.Rows("entries").Select(e => new Found(
            e.Id("id"), e.Word<Kind>("kind"), e.TextOrNone("country"), e.Text("name"), e.Text("name"), 0)).ToList();
        var goesOn = page.Count > question.AtMost;
        return FoundPage.Of(
            question,
            [.. page.Take(question.AtMost)],
            row.List("counts").Select(c => c is object?[] and [string kind, null or string, long count] && Words<Kind>.TryParse(kind, out var word)
                ? (word, (string?)((object?[])c)[1], (int)count)
                : throw Row.Damaged("counts")),
            goesOn);
    }
}
