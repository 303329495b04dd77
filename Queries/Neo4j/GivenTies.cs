namespace StakeholderGraph.Neo4j;

/// <summary>
/// The ties, entries and sources that a statement returned with its answer (<c>ties</c>, <c>entries</c>, <c>sources</c>), by id. Each
/// question has its own instance.
/// </summary>
internal sealed class GivenTies
{
    private static readonly string[] OfEntry = ["id", "kind", "name", "country", "from", "to", "otherCountries"];
    private static readonly string[] OfSource = ["id", "title", "publisher", "published", "language", "link", "retrieved"];
    private static readonly string[] OfTie =
        ["id", "type", "start", "end", "title", "onBehalfOf", "from", "to", "amount", "currency", "attributes", "evidence"];
    private readonly Dictionary<string, Mention> _mentions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TieGiven> _ties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Source> _sources = new(StringComparer.Ordinal);

    private readonly RecordId? _only;

    /// <summary>Reads the ties, entries and sources of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="only">
    /// The only source whose evidence the answer contains; the status of a tie still follows from all evidence. If <c>null</c>, the answer
    /// contains the evidence of all sources.
    /// </param>
    /// <param name="more">The names of further fields of each tie.</param>
    public GivenTies(Row row, RecordId? only = null, params string[] more)
    {
        _only = only;
        foreach (var entry in row.Rows("entries", OfEntry))
        {
            var kind = entry.Word<Kind>("kind");
            _mentions[entry.Text("id")] = new Mention(entry.Id("id"), kind, entry.Text("name"), entry.TextOrNone("country"))
            {
                OtherCountries = entry.Texts("otherCountries") is { Length: > 0 } others ? others : null,
                Period = kind.Family() == Family.Engagement ? PeriodOf(entry) : null,
            };
        }

        foreach (var source in row.Rows("sources", OfSource))
        {
            _sources[source.Text("id")] = SourceOf(source);
        }

        Rows = row.Rows("ties", [.. OfTie, .. more]);
        foreach (var tie in Rows)
        {
            _ties[tie.Text("id")] = TieOf(tie);
        }
    }

    /// <summary>The ties as they were returned.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>A tie by its id.</summary>
    public TieGiven this[string id] => _ties.TryGetValue(id, out var tie) ? tie : throw Row.Damaged(id);

    /// <summary>A stakeholder or engagement as answers mention it.</summary>
    public Mention Mention(string id) => _mentions.TryGetValue(id, out var mention) ? mention : throw Row.Damaged(id);

    /// <summary>The ids of some ties in ordinal order, each once.</summary>
    public static string[] InOrder(IEnumerable<string> ties) => [.. ties.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The ties that an answer names, by id.</summary>
    public OrderedDictionary<string, TieGiven> Ties(IEnumerable<string> named) =>
        InOrder(InOrder(named).Select(id => (id, this[id])));

    /// <summary>Who stands by each participation among the given ties, if all participants stand for themselves.</summary>
    public static OrderedDictionary<string, IReadOnlyList<Attribution>> ForThemselves(OrderedDictionary<string, TieGiven> ties) =>
        new(
            ties.Where(t => t.Value.To.Kind.Family() == Family.Engagement)
                .Select(t =>
                    KeyValuePair.Create(t.Key, (IReadOnlyList<Attribution>)[new(t.Value.From.Id, t.Value.From.Kind, t.Value.From.Id, [])])),
            StringComparer.Ordinal);

    /// <summary>The sources that the evidence of some ties names, by id.</summary>
    public OrderedDictionary<string, Source> SourcesOf(IEnumerable<TieGiven> ties) => SourcesOf(ties.Select(t => t.Evidence));

    /// <summary>The sources that some evidence names, by id.</summary>
    public OrderedDictionary<string, Source> SourcesOf(IEnumerable<IReadOnlyList<EvidenceGiven>> evidence) => InOrder(
        InOrder(evidence.SelectMany(e => e).Select(e => e.Source.Value)).Select(id => (id, Source(RecordId.Trusted(id)))));

    /// <summary>A source by its id.</summary>
    public Source Source(RecordId id) => _sources.TryGetValue(id.Value, out var source) ? source : throw Row.Damaged(id.Value);

    /// <summary>A source as the graph returns it.</summary>
    public static Source SourceOf(Row source) =>
        new(
            source.Id("id"),
            source.Text("title"),
            source.Text("publisher"),
            Date(source, "published"),
            source.TextOrNone("language"),
            source.TextOrNone("link"))
        {
            Retrieved = Date(source, "retrieved"),
        };

    /// <summary>The period of an entry or a tie.</summary>
    public static Period PeriodOf(Row row, string from = "from", string to = "to") => new(Date(row, from), End(row, to));

    private static PartialDate? Date(Row row, string field) =>
        row.TextOrNone(field) is not { } text ? null : PartialDate.TryParse(text, out var date) ? date : throw Row.Damaged(field);

    private static PartialDate? End(Row row, string field) =>
        row.TextOrNone(field) is not { } text ? null : PartialDate.TryParseEnd(text, out var date) ? date : throw Row.Damaged(field);

    private TieGiven TieOf(Row tie)
    {
        var pieces = Evidence(tie);
        var (evidence, omitted) = AnswerBounds.Cut(_only is { } only ? [.. pieces.Where(e => e.Source == only)] : pieces, Source);
        var (attributes, attributesOmitted) = GivenAttributes.OfTie(tie.Texts("attributes"));
        return new TieGiven(
            tie.Id("id"),
            GraphWords.TypeOf(tie.Text("type")),
            Mention(tie.Text("start")),
            Mention(tie.Text("end")),
            tie.TextOrNone("title"),
            tie.TextOrNone("onBehalfOf") is { } named ? Mention(named) : null,
            PeriodOf(tie),
            TieRules.StatusOf(pieces.Select(e => e.Says)),
            evidence)
        {
            Amount = Writing.CellRecords.Amount(tie.TextOrNone("amount") ?? "", tie.TextOrNone("currency") ?? ""),
            Attributes = attributes,
            AttributesOmitted = attributesOmitted,
            EvidenceOmitted = omitted,
        };
    }

    /// <summary>
    /// The pieces of evidence in their order, without duplicates: two datasets may give the same piece, adjacent in this order. The note of
    /// the dataset whose name comes first is kept.
    /// </summary>
    private static List<EvidenceGiven> Evidence(Row tie)
    {
        var pieces = new List<EvidenceGiven>();
        foreach (var item in tie.List("evidence"))
        {
            var piece =
                item is object?[] and [string source, string locator, string says, string note] && Words<Says>.TryParse(says, out var word)
                    ? new EvidenceGiven(RecordId.Trusted(source), OrNone(locator), word, OrNone(note))
                    : throw Row.Damaged("evidence");
            if (pieces.Count == 0 || pieces[^1] with { Note = null } != piece with { Note = null })
            {
                pieces.Add(piece);
            }
        }

        return pieces;

        static string? OrNone(string text) => text.Length > 0 ? text : null;
    }

    private static OrderedDictionary<string, T> InOrder<T>(IEnumerable<(string Id, T Item)> items) =>
        new(items.Select(i => KeyValuePair.Create(i.Id, i.Item)), StringComparer.Ordinal);
}
