using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph.Neo4j.Selecting;

/// <summary>
/// Selects the part of a network in Neo4j that can matter to a question around some stakeholders: all ties by which a stakeholder stands in
/// an engagement with them, without names, titles and the details of sources.
/// </summary>
internal static class Around
{
    private static readonly Statement Statement = Statement.Answering("Neo4j/Selecting/Around.cypher");
    private static readonly Statement OfCountry = Statement.Answering("Neo4j/Selecting/OfCountry.cypher");
    private static readonly Statement Predecessors = Statement.Answering("Neo4j/Selecting/Predecessors.cypher");

    /// <summary>Selects that part and builds a network of it. Stakeholders that the database does not contain are left out.</summary>
    public static async Task<Network> SelectAsync(
        IDatabase database, IReadOnlyCollection<RecordId> parties, int atLeast, Scope scope, CancellationToken cancellationToken)
    {
        var row = await database.OneAsync(
            Statement.With("parties", parties).With("atLeast", atLeast).With("scope", ScopeParameter.Of(scope)), cancellationToken);
        return NetworkOf(row, cancellationToken);
    }

    /// <summary>
    /// Selects what can matter to a question about a country: all that is around any of its bodies, which equals what is around one of them
    /// at the level of countries.
    /// </summary>
    public static async Task<Network> SelectCountryAsync(
        IDatabase database, RecordId country, Scope scope, CancellationToken cancellationToken)
    {
        var row = await database.OneAsync(OfCountry.With("country", country), cancellationToken) ?? throw Row.Damaged("ids");
        return await SelectAsync(
            database,
            [.. row.Texts("ids").Select(RecordId.Trusted)],
            atLeast: 1,
            scope with { Level = Level.Organization },
            cancellationToken);
    }

    /// <summary>
    /// Returns a stakeholder and all its predecessors by ties that pass a scope; empty if the database does not contain the stakeholder.
    /// </summary>
    public static async Task<IReadOnlyCollection<string>> WithPredecessorsAsync(
        IDatabase database, RecordId stakeholder, Scope scope, CancellationToken cancellationToken)
    {
        var row = await database.OneAsync(
            Predecessors.With("id", stakeholder).With("scope", ScopeParameter.Of(scope)), cancellationToken);
        var network = NetworkOf(row, cancellationToken);
        var entry = network.Find(stakeholder, Family.Stakeholder);
        return entry < 0
            ? []
            :
            [
                .. new Lineage(network, new ScopeFilter(network, scope))
                    .WithPredecessors([entry])
                    .Select(i => Actors.IdOf(network, i).Value),
            ];
    }

    private static Network NetworkOf(Row? row, CancellationToken cancellationToken) =>
        row is null ? NetworkBuilder.Build([]) : NetworkBuilder.Build(RowsOf(row), cancellationToken, findable: false);

    private static SelectedRows RowsOf(Row row)
    {
        var entries = Lists(row, "stakeholders", 3).Select(s => Entry(s, null, null, null))
            .Concat(Lists(row, "engagements", 6).Select(e => Entry(e, Text(e[3]), Text(e[4]), ListCell.Join(Texts(e[5])))));
        var sources = Lists(row, "sources", 3).Select(s => (string?[])[Text(s[0]), null, Text(s[1]), Text(s[2])]).ToList();
        var ties = Lists(row, "ties", 11)
            .DistinctBy(t => (string)t[0]!)
            .Select(t => new SelectedTie(
                [
                    Text(t[0]),
                    Text(t[1]),
                    Words<TieType>.Of(GraphWords.TypeOf(Text(t[2])!)),
                    Text(t[3]),
                    null,
                    Text(t[4]),
                    Text(t[5]),
                    Text(t[6]),
                ],
                Evidence(Text(t[0])!, t)))
            .ToList();
        sources.Add([Unsaid]);
        return new SelectedRows(entries, ties, sources);
    }

    // If the question needs only what all evidence together says, the source does not matter. No id contains a space.
    private const string Unsaid = " ";

    private static (string, string?[])[] Evidence(string tie, object?[] selected)
    {
        if (selected[9] is not object?[] sources)
        {
            var says = selected[8] is object?[] all ? Texts(all) : [Text(selected[7]) ?? throw Row.Damaged("status")];
            return [.. says.Select(word => ("", (string?[])[tie, Unsaid, null, word]))];
        }

        var (words, datasets) = (Texts(selected[8]), Texts(selected[10]));
        return words.Length == sources.Length && datasets.Length == sources.Length
            ? [.. sources.Select((source, i) => (datasets[i], (string?[])[tie, Text(source), null, words[i]]))]
            : throw Row.Damaged("evidence");
    }

    private static string?[] Entry(object?[] entry, string? from, string? to, string? topics) =>
        [Text(entry[0]), Text(entry[1]), null, null, Text(entry[2]), from, to, null, null, null, topics];

    private static IEnumerable<object?[]> Lists(Row row, string field, int length) =>
        row.List(field)
            .Select(item => item is object?[] list && list.Length == length && list[0] is string ? list : throw Row.Damaged(field));

    private static string[] Texts(object? list) =>
        list is null ? []
        : list is object?[] items ? Array.ConvertAll(items, item => Text(item) ?? "")
        : throw Row.Damaged("list");

    private static string? Text(object? value) => value is null or string ? (string?)value : throw Row.Damaged("text");
}
