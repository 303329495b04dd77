namespace StakeholderGraph.Neo4j;

/// <summary>
/// Answers <see cref="Find"/> if it lists everything or searches names alone: the full-text index finds candidates, and <see
/// cref="NameMatch"/> scores their names here, with the lowest tolerance that finds something.
/// </summary>
internal static class Neo4jFind
{
    private static readonly Statement Candidates = Statement.Answering("Find/Find.cypher");
    private static readonly Statement All = Statement.Answering("Find/Find.All.cypher");
    private static readonly Statement Periods = Statement.Answering("Find/Find.Periods.cypher");

    public static async Task<Findings> AnswerAsync(IDatabase database, Find question, CancellationToken cancellationToken)
    {
        var findings = string.IsNullOrWhiteSpace(question.Text)
            ? await AllAsync(database, question, cancellationToken)
            : await SoughtAsync(database, question, cancellationToken);
        return await WithPeriodsAsync(database, findings, cancellationToken);
    }

    private static async Task<Findings> SoughtAsync(IDatabase database, Find question, CancellationToken cancellationToken)
    {
        var sought = FoldedName.Sought(question.Text);
        var (page, isSpelt) = await SearchAsync(database, question, sought, Tolerance.Spelling, cancellationToken);
        if (page.Added < NameMatch.Enough)
        {
            (page, isSpelt) = await SearchAsync(database, question, sought, Tolerance.Typos, cancellationToken);
        }

        // What only sounds alike in another script keeps nothing else from being found.
        if (!isSpelt)
        {
            (page, _) = await SearchAsync(database, question, sought, Tolerance.MissingWord, cancellationToken);
        }

        if (page.Added == 0)
        {
            (page, _) = await SearchAsync(database, question, sought, Tolerance.Sounds, cancellationToken);
        }

        return page.Findings();
    }

    /// <summary>Adds the periods of engagements, which are read for the current page only, not for every candidate.</summary>
    private static async Task<Findings> WithPeriodsAsync(IDatabase database, Findings findings, CancellationToken cancellationToken)
    {
        RecordId[] engagements = [.. findings.Items.Where(item => item.Family == Family.Engagement).Select(item => item.Id)];
        if (engagements.Length == 0)
        {
            return findings;
        }

        var periods = engagements.ToDictionary(id => id, _ => default(Period));
        await foreach (var row in database.RunAsync(Periods.With("engagements", engagements), cancellationToken))
        {
            periods[row.Id("id")] = GivenTies.PeriodOf(row);
        }

        return findings with
        {
            Items = [.. findings.Items.Select(item => periods.TryGetValue(item.Id, out var period) ? item with { Period = period } : item)],
        };
    }

    /// <summary>What matches at a tolerance, and whether any of it does so by its letters.</summary>
    private static async Task<(FoundPage Page, bool IsSpelt)> SearchAsync(
        IDatabase database,
        Find question,
        FoldedName sought,
        Tolerance tolerance,
        CancellationToken cancellationToken)
    {
        var (page, isSpelt) = (new FoundPage(question), false);
        if (FindQuery.Of(sought, tolerance) is { } query)
        {
            await foreach (var row in database.RunAsync(Candidates.With("query", query), cancellationToken))
            {
                foreach (var text in row.Texts("texts"))
                {
                    if (FindText.Match(text, sought, tolerance) is { Score: > 0 } found)
                    {
                        page.Add(found);
                        isSpelt = isSpelt || FindText.IsSpelt(text, sought, tolerance);
                    }
                }
            }
        }

        return (page, isSpelt);
    }

    private static async Task<Findings> AllAsync(IDatabase database, Find question, CancellationToken cancellationToken)
    {
        // The cursor of a search cannot be used without a text, because everything then has the score 0.
        var after = question.Cursor is { Score: 0 } cursor ? cursor.Id.Value : "";
        var row =
            await database.OneAsync(
                All.With("after", after)
                    .With("atMost", question.AtMost)
                    .With("kinds", question.Kinds.Select(Words<Kind>.Of))
                    .With("countries", question.Countries)
                    .With("topicKeys", question.Topics.Select(ComparableText.Of))
                    .With("years", question.Years),
                cancellationToken) ?? throw Row.Damaged("counts");
        var page = new FoundPage(question);
        foreach (var item in row.List("counts"))
        {
            _ =
                item is object?[] and [string kind, object?[] countries, null or object?[], null or string, null or string, long count]
                && Words<Kind>.TryParse(kind, out var word)
                && item is object?[] cells
                    ? page.Count(
                        word,
                        [.. countries.OfType<string>()],
                        [.. ((object?[]?)cells[2] ?? []).OfType<string>()],
                        new Period(DateOf(cells[3]), DateOf(cells[4])),
                        (int)count)
                    : throw Row.Damaged("counts");
        }

        foreach (var entry in row.Rows("entries"))
        {
            page.Keep(
                new Found(
                    entry.Id("id"),
                    entry.Word<Kind>("kind"),
                    Countries.Of(entry.TextOrNone("country"), entry.TextsOrNone("otherCountries")),
                    entry.Text("name"),
                    entry.Text("name"),
                    0));
        }

        return page.Findings();
    }

    private static PartialDate? DateOf(object? text) =>
        text is null ? null : PartialDate.TryParseEnd((string)text, out var date) ? date : throw Row.Damaged("counts");
}
