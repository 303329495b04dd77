namespace StakeholderGraph;

/// <summary>
/// An answer or a whole dataset, ready for export: a network to draw, the same content as a table, and a caption. Every <see
/// cref="DrawingFormat"/> is written from it alone.
/// </summary>
/// <param name="Caption">The question, and what the answer leaves out.</param>
/// <param name="Nodes">Stakeholders, countries and engagements without duplicates, in the order in which the answer mentions them.</param>
/// <param name="Edges">
/// Ties, in the order in which the answer mentions them, including parallel ones. Both ends are among the nodes.
/// </param>
/// <param name="Sources">The sources that the evidence cites, by id.</param>
/// <param name="Table">The answer as a table.</param>
public sealed record Drawing(
    Caption Caption,
    IReadOnlyList<DrawingNode> Nodes,
    IReadOnlyList<DrawingEdge> Edges,
    IReadOnlyDictionary<string, Source> Sources,
    AnswerTable Table)
{
    /// <summary>The matrix of the answer, beside its network or instead of one; <c>null</c> in most answers.</summary>
    public DrawingMatrix? Matrix { get; init; }
}

/// <summary>A stakeholder, country or engagement.</summary>
/// <param name="Id">
/// The id of the record; for a country, its code, preceded by <c>country/</c> only if a record of the same drawing has that id. Unique
/// among nodes.
/// </param>
/// <param name="Record">The record that it shows.</param>
public sealed record DrawingNode(string Id, Mention Record)
{
    /// <summary>The period in which it existed or took place.</summary>
    public Period Period { get; init; }

    /// <summary>Whether the question is about it.</summary>
    public bool Asked { get; init; }

    /// <summary>For a partner: the strength of the cooperation.</summary>
    public double? Strength { get; init; }

    /// <summary>For an engagement: whether it counts only by one reading of a partial date; <c>null</c> if that does not apply.</summary>
    public bool? Possible { get; init; }

    /// <summary>The number of pieces of evidence of the ties drawn at it, with each tie counted once.</summary>
    public int Evidence { get; init; }

    /// <summary>The number of different sources of that evidence.</summary>
    public int Sources { get; init; }

    /// <summary>The BCP 47 tag of the language of its preferred name; only if the answer contains it.</summary>
    public string? Language { get; init; }

    /// <summary>Its other names; only if the answer contains them.</summary>
    public IReadOnlyList<NameGiven> Names { get; init; } = [];

    /// <summary>The topics of an engagement; only if the answer contains them.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>External identifiers, <c>scheme:value</c>; only if the answer contains them.</summary>
    public IReadOnlyList<string> Identifiers { get; init; } = [];

    /// <summary>Links; only if the answer contains them.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>Further attributes, by key; only if the answer contains them.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = Entry.NoAttributes;

    /// <summary>The description of an engagement.</summary>
    public string? Description { get; init; }
}

/// <summary>
/// A tie, from its start to its end. In answers about engagements, an edge is one way in which a stakeholder stands there: a tie by which
/// two stakeholders stand is two edges.
/// </summary>
/// <param name="Id">
/// <c>tie/</c> and the id of the tie; if a stakeholder other than the tie's own start stands by it, followed by <c>/</c> and the id of that
/// node. Unique among nodes and edges.
/// </param>
/// <param name="From">The node at which the tie starts.</param>
/// <param name="To">The node at which the tie ends.</param>
/// <param name="Tie">The id of the tie.</param>
/// <param name="Type">The type of the tie.</param>
/// <param name="Status">The status that follows from all evidence.</param>
/// <param name="Evidence">The evidence.</param>
public sealed record DrawingEdge(
    string Id, DrawingNode From, DrawingNode To, RecordId Tie, TieType Type, TieStatus Status, IReadOnlyList<EvidenceGiven> Evidence)
{
    /// <summary>The position or capacity.</summary>
    public string? Title { get; init; }

    /// <summary>The period of the tie.</summary>
    public Period Period { get; init; }

    /// <summary>The stakeholder who took part in person, if another one stands by the tie.</summary>
    public RecordId? By { get; init; }

    /// <summary>The stakeholder on whose behalf the tie holds.</summary>
    public RecordId? OnBehalfOf { get; init; }

    /// <summary>Whether it counts only by one reading of a partial date.</summary>
    public bool Possible { get; init; }

    /// <summary>The amount of money.</summary>
    public Money? Amount { get; init; }

    /// <summary>Further attributes, by key.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = Entry.NoAttributes;

    /// <summary>The type of the tie and its title.</summary>
    public string Label => Title is null ? Words<TieType>.Of(Type) : $"{Words<TieType>.Of(Type)}: {Title}";

    /// <summary>The ids of the sources of the evidence, without duplicates.</summary>
    public IReadOnlyList<RecordId> Sources => [.. Evidence.Select(e => e.Source).Distinct()];

    /// <summary>The links of these sources, without duplicates.</summary>
    internal IEnumerable<string> Links(IReadOnlyDictionary<string, Source> sources) =>
        Sources.Select(id => sources.GetValueOrDefault(id.Value)?.Link).OfType<string>().Distinct();
}
