namespace StakeholderGraph.Neo4j.Writing;

/// <summary>
/// The properties by which stakeholders and engagements are found. They follow from the names alone, so what an earlier version of this
/// program wrote is rewritten by the next import, without its files.
/// </summary>
internal static class SearchWords
{
    private static readonly Statement Age = Statement.Reading("Neo4j/Writing/WordsAge.cypher").With("version", FindWords.Version);
    private static readonly Statement Page = Statement.Reading("Neo4j/Writing/WordsPage.cypher");
    private static readonly Statement Write = Statement.Writing("Neo4j/Writing/WordsWrite.cypher");
    private static readonly Statement AreNew = Statement.Writing("Neo4j/Writing/WordsAreNew.cypher").With("version", FindWords.Version);

    /// <summary>The words of the index, and the text that names are compared with.</summary>
    /// <param name="id">The id of the stakeholder or engagement.</param>
    /// <param name="kind">The word of its kind.</param>
    /// <param name="countries">Its countries.</param>
    /// <param name="identifiers">Its identifiers.</param>
    /// <param name="names">All its names, the preferred one first.</param>
    public static (string Words, string Text) Of(
        string id, string kind, IReadOnlyList<string> countries, string[] identifiers, string[] names) =>
        (
            FindWords.Of(id, kind == Words<Kind>.Of(Kind.Person), identifiers, names),
            FindText.Of(id, kind, countries, identifiers, names));

    /// <summary>Whether a database has the words of an earlier version of this program.</summary>
    public static async Task<bool> AreOldAsync(Runs run, CancellationToken cancellationToken) =>
        (await Layout.FirstAsync(run(Age, cancellationToken))).Flag("areOld");

    /// <summary>Rewrites the words that an earlier version wrote, page by page. If it is interrupted, the next import continues.</summary>
    public static async Task RenewAsync(Writes writes, int pageSize, CancellationToken cancellationToken)
    {
        var (after, isChanged) = ("", false);
        List<Row> page;
        do
        {
            var next = Page.With("after", after).With("atMost", pageSize);
            page = await writes.ReadAsync(next, cancellationToken).ToListAsync(cancellationToken);
            var rows = page.Select(RowOf).OfType<Dictionary<string, object?>>().ToList();
            if (rows.Count > 0)
            {
                await writes.NoteAsync(Write.With("rows", rows), cancellationToken);
                isChanged = true;
            }

            after = page is [.., var last] ? last.Text("id") : after;
        }
        while (page.Count == pageSize);

        await writes.NoteAsync(AreNew.With("isChanged", isChanged), cancellationToken);
    }

    // The new words of a stakeholder or an engagement; null if it has them, or if somebody has changed it so that it has no name or kind:
    // that is reported by what reads it, and must not prevent the import that repairs it.
    private static Dictionary<string, object?>? RowOf(Row entry)
    {
        if (entry["kind"] is not string || entry["name"] is not string)
        {
            return null;
        }

        var (words, text) = Of(
            entry.Text("id"),
            entry.Text("kind"),
            Countries.Of(entry.TextOrNone("country"), entry.Texts("otherCountries")),
            entry.Texts("identifiers"),
            [entry.Text("name"), .. entry.Texts("otherNames")]);
        return entry.TextOrNone("findWords") == words && entry.TextOrNone("findText") == text
            ? null
            : new(StringComparer.Ordinal) { ["id"] = entry.Text("id"), ["findWords"] = words, ["findText"] = text };
    }
}
