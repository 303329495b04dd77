namespace StakeholderGraph;

/// <summary>
/// An answer, or a whole dataset, as it leaves the product: a network to draw, the same as a table, and what to write beneath. Every
/// <see cref="DrawingFormat"/> is written from it and from nothing else.
/// </summary>
/// <param name="Caption">What was asked, and what the answer leaves out.</param>
/// <param name="Nodes">Stakeholders, countries and engagements, each once, in the order in which the answer names them.</param>
/// <param name="Edges">Ties, in the order in which the answer names them; parallel ones are kept. Both ends are among the nodes.</param>
/// <param name="Sources">The sources that the evidence names, by id.</param>
/// <param name="Table">The answer as a table.</param>
public sealed record Drawing(
    Caption Caption,
    IReadOnlyList<DrawingNode> Nodes,
    IReadOnlyList<DrawingEdge> Edges,
    IReadOnlyDictionary<string, Source> Sources,
    AnswerTable Table)
{
    /// <summary>The matrix that the answer has, beside its network or instead of one; none in most answers.</summary>
    public DrawingMatrix? Matrix { get; init; }
}

/// <summary>A stakeholder, country or engagement.</summary>
/// <param name="Id">
/// The id of the record; of a country its code, with <c>country/</c> before it only where a record of the same drawing has that id. Unique
/// among nodes.
/// </param>
/// <param name="Record">Whom or what it shows.</param>
public sealed record DrawingNode(string Id, Mention Record)
{
    /// <summary>When it existed or took place.</summary>
    public Period Period { get; init; }

    /// <summary>Whether the question was about it.</summary>
    public bool Asked { get; init; }

    /// <summary>Of a partner: the strength of the cooperation.</summary>
    public double? Strength { get; init; }

    /// <summary>Of an engagement: whether it counts only by one reading of a partial date; <c>null</c> if that is no matter.</summary>
    public bool? Possible { get; init; }

    /// <summary>How many pieces of evidence the ties drawn at it rest on, each tie counted once.</summary>
    public int Evidence { get; init; }

    /// <summary>How many different sources those are from.</summary>
    public int Sources { get; init; }

    /// <summary>The BCP 47 tag of the language of its preferred name; only if the answer gives it.</summary>
    public string? Language { get; init; }

    /// <summary>Its other names; only if the answer gives them.</summary>
    public IReadOnlyList<NameGiven> Names { get; init; } = [];

    /// <summary>What an engagement is about; only if the answer gives it.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>External identifiers, <c>scheme:value</c>; only if the answer gives them.</summary>
    public IReadOnlyList<string> Identifiers { get; init; } = [];

    /// <summary>Links; only if the answer gives them.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>Anything else that is known, by key; only if the answer gives it.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = Entry.NoAttributes;

    /// <summary>What an engagement is about.</summary>
    public string? Description { get; init; }
}

/// <summary>
/// A tie, from the one who acts. In answers on engagements an edge is a way in which someone stands there: a tie by which two stand is two
/// edges.
/// </summary>
/// <param name="Id">
/// <c>tie/</c> and the id of the tie; where another than the tie's own actor stands by it, <c>/</c> and the id of that node. Unique among
/// nodes and edges.
/// </param>
/// <param name="From">Who acts: a node of the drawing.</param>
/// <param name="To">What or whom it is done to: a node of the drawing.</param>
/// <param name="Tie">The id of the tie.</param>
/// <param name="Type">The type of the tie.</param>
/// <param name="Status">What the evidence, taken together, says.</param>
/// <param name="Evidence">The evidence.</param>
public sealed record DrawingEdge(
    string Id, DrawingNode From, DrawingNode To, RecordId Tie, TieType Type, TieStatus Status, IReadOnlyList<EvidenceGiven> Evidence)
{
    /// <summary>The position or capacity.</summary>
    public string? Title { get; init; }

    /// <summary>When it began and ended.</summary>
    public Period Period { get; init; }

    /// <summary>The stakeholder who took part in person, where another stands by the tie.</summary>
    public RecordId? By { get; init; }

    /// <summary>For whom.</summary>
    public RecordId? OnBehalfOf { get; init; }

    /// <summary>Whether it counts only by one reading of a partial date.</summary>
    public bool Possible { get; init; }

    /// <summary>The amount of money.</summary>
    public Money? Amount { get; init; }

    /// <summary>Anything else that is known, by key.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = Entry.NoAttributes;

    /// <summary>The type of the tie and its title.</summary>
    public string Label => Title is null ? Words<TieType>.Of(Type) : $"{Words<TieType>.Of(Type)}: {Title}";

    /// <summary>The ids of the sources of the evidence, each once.</summary>
    public IReadOnlyList<RecordId> Sources => [.. Evidence.Select(e => e.Source).Distinct()];

    /// <summary>The links of these sources, each once.</summary>
    internal IEnumerable<string> Links(IReadOnlyDictionary<string, Source> sources) =>
        Sources.Select(id => sources.GetValueOrDefault(id.Value)?.Link).OfType<string>().Distinct();
}
