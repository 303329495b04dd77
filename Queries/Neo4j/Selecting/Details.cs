using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph.Neo4j.Selecting;

/// <summary>
/// The details that an answer shows, fetched when it is known which: names of stakeholders and engagements, titles of ties, and evidence.
/// </summary>
internal sealed class Details
{
    private static readonly Statement Statement = Statement.Answering("Neo4j/Selecting/Details.cypher");
    private static readonly string[] OfEntry = ["id", "kind", "name", "country", "from", "to", "otherCountries"];
    private static readonly string[] OfSource = ["id", "title", "publisher", "published", "language", "link", "retrieved"];
    private static readonly string[] OfTie =
        [
            "id", "start", "type", "end", "title", "onBehalfOf", "from", "to", "amount", "currency", "attributes", "sources", "locators",
            "says", "notes", "datasets",
        ];

    private readonly Network _network;

    private Details(Network network, Scope scope, IReadOnlyCollection<string> ties)
    {
        _network = network;
        var citations = new Citations(network, new ScopeFilter(network, scope));
        citations.Use([.. ties.Select(id => network.FindTie(id) is >= 0 and var tie ? tie : throw new ChangedMeanwhileException())]);
        Ties = citations.Ties(ties);
        Sources = citations.SourcesOf(Ties.Values.Select(t => t.Evidence));
    }

    /// <summary>The ties, by id, with the evidence that passes the filters.</summary>
    public IReadOnlyDictionary<string, TieGiven> Ties { get; }

    /// <summary>The sources of that evidence, by id.</summary>
    public IReadOnlyDictionary<string, Source> Sources { get; }

    /// <summary>
    /// Answers from a part of the network without details, then fetches them. If an import in between removes a record, the question is
    /// asked again.
    /// </summary>
    public static async Task<T> CompleteAsync<T>(Func<Task<T>> ask)
    {
        for (var again = 2; ; again--)
        {
            try
            {
                return await ask();
            }
            catch (ChangedMeanwhileException) when (again > 0)
            {
            }
            catch (ChangedMeanwhileException)
            {
                throw new StoreException(
                    StoreFailure.Unavailable,
                    "The network in Neo4j is changing during this question. Try again in a moment");
            }
        }
    }

    /// <summary>Fetches details.</summary>
    /// <param name="database">The database.</param>
    /// <param name="scope">The filters that evidence must pass.</param>
    /// <param name="ties">The ties that an answer uses.</param>
    /// <param name="mentions">The stakeholders and engagements that the answer mentions besides the ends of these ties.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<Details> FetchAsync(
        IDatabase database,
        Scope scope,
        IReadOnlyDictionary<string, TieGiven> ties,
        IEnumerable<RecordId> mentions,
        CancellationToken cancellationToken)
    {
        var row = await database.OneAsync(
            Statement.With("entries", mentions.Select(m => m.Value).Distinct(StringComparer.Ordinal).ToArray())
                .With("ties", ties.Values.Select(t => (object)new[] { t.Id.Value, t.From.Id.Value, t.To.Id.Value }).ToArray()),
            cancellationToken) ?? throw Row.Damaged("details");
        var rows = new SelectedRows(
            row.Rows("entries", OfEntry).Select(Entry),
            row.Rows("ties", OfTie).Select(Tie),
            row.Rows("sources", OfSource).Select(s => Array.ConvertAll(OfSource, s.TextOrNone)));
        return new Details(NetworkBuilder.Build(rows, cancellationToken, findable: false), scope, [.. ties.Keys]);
    }

    /// <summary>A stakeholder or a country as answers mention it.</summary>
    public Mention Of(Mention bare) => bare.Kind == Kind.Country ? bare : Actors.OfEntry(_network, Find(bare.Id, Family.Stakeholder));

    /// <summary>Several stakeholders or countries as answers mention them.</summary>
    public Mention[] Of(IReadOnlyList<Mention> bare) => [.. bare.Select(Of)];

    /// <summary>Direct ties with their other ends.</summary>
    public DirectTie[] Of(IReadOnlyList<DirectTie> bare) => [.. bare.Select(tie => tie with { Other = Of(tie.Other) })];

    /// <summary>An engagement as answers mention it.</summary>
    public EngagementMention Of(EngagementMention bare) =>
        Actors.OfEngagement(_network, Find(bare.Id, Family.Engagement) - _network.StakeholderCount);

    private int Find(RecordId id, Family family) =>
        _network.Find(id, family) is >= 0 and var entry ? entry : throw new ChangedMeanwhileException();

    private static string?[] Entry(Row entry)
    {
        var cells = new string?[EntryColumn.Count];
        cells[EntryColumn.Id] = entry.Text("id");
        cells[EntryColumn.Kind] = entry.Text("kind");
        cells[EntryColumn.Name] = entry.Text("name");
        cells[EntryColumn.Country] = entry.TextOrNone("country");
        cells[EntryColumn.Start] = entry.TextOrNone("from");
        cells[EntryColumn.End] = entry.TextOrNone("to");
        cells[EntryColumn.OtherCountries] = ListCell.Join(entry.Texts("otherCountries"));
        return cells;
    }

    private static SelectedTie Tie(Row tie)
    {
        var (id, says, datasets) = (tie.Text("id"), tie.Texts("says"), tie.Texts("datasets"));
        var (sources, locators, notes) = (tie.Texts("sources"), tie.Texts("locators"), tie.Texts("notes"));
        return new SelectedTie(
            [
                id,
                tie.Text("start"),
                Words<TieType>.Of(GraphWords.TypeOf(tie.Text("type"))),
                tie.Text("end"),
                tie.TextOrNone("title"),
                tie.TextOrNone("onBehalfOf"),
                tie.TextOrNone("from"),
                tie.TextOrNone("to"),
                tie.TextOrNone("amount"),
                tie.TextOrNone("currency"),
                ListCell.Join(tie.Texts("attributes")),
            ],
            new[] { locators, says, notes, datasets }.All(list => list.Length == sources.Length)
                ? [.. sources.Select((source, i) => (datasets[i], (string?[])[id, source, locators[i], says[i], notes[i]]))]
                : throw Row.Damaged("evidence"));
    }

    private sealed class ChangedMeanwhileException : Exception;
}
