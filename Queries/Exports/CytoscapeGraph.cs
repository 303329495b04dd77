using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>
/// An answer as a graph that every version of Cytoscape.js since 3.0 loads: text ids are unique over nodes and edges, and every edge has
/// both its ends. A node has the id of its record; an edge has the id of its tie preceded by <c>tie/</c>, which no id of a record contains.
/// </summary>
/// <param name="Elements">The elements.</param>
public sealed record CytoscapeGraph(CytoscapeElements Elements);

/// <summary>The elements of a graph.</summary>
/// <param name="Nodes">Stakeholders, countries and engagements, in the order in which the answer mentions them.</param>
/// <param name="Edges">Ties, in the order in which the answer mentions them.</param>
public sealed record CytoscapeElements(IReadOnlyList<CytoscapeNode> Nodes, IReadOnlyList<CytoscapeEdge> Edges);

/// <summary>A stakeholder, country or engagement.</summary>
/// <param name="Data">The data of the node.</param>
public sealed record CytoscapeNode(CytoscapeNodeData Data);

/// <summary>A tie, from its source to its target.</summary>
/// <param name="Data">The data of the edge.</param>
public sealed record CytoscapeEdge(CytoscapeEdgeData Data);

/// <summary>
/// The data of a node. Fields without a value are left out, so that the selector <c>[country]</c> finds the nodes that have one.
/// </summary>
/// <param name="Id">
/// The id of the record; for a country, its code, preceded by <c>country/</c> only if a record of the same graph has that id.
/// </param>
/// <param name="Kind">The kind.</param>
/// <param name="Label">The preferred name.</param>
/// <param name="Family">The family: stakeholder (which includes countries) or engagement.</param>
/// <param name="Evidence">The number of pieces of evidence of the ties drawn at the node.</param>
/// <param name="Sources">The number of different sources of that evidence.</param>
public sealed record CytoscapeNodeData(string Id, Kind Kind, string Label, Family Family, int Evidence, int Sources)
{
    /// <summary>The country's code.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Country { get; init; }

    /// <summary>The codes of the other countries of an engagement.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? OtherCountries { get; init; }

    /// <summary>The start of its period.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PartialDate? From { get; init; }

    /// <summary>The end of its period.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PartialDate? To { get; init; }

    /// <summary>Whether the question is about it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Asked { get; init; }

    /// <summary>For a partner: the strength of the cooperation.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Strength { get; init; }

    /// <summary>For an engagement: whether it counts only by one reading of a partial date.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Possible { get; init; }
}

/// <summary>The data of an edge. Fields without a value are left out.</summary>
/// <param name="Id">
/// <c>tie/</c> and the id of the tie; if a stakeholder other than the tie's own start stands by it, followed by <c>/</c> and the id of that
/// node.
/// </param>
/// <param name="Source">The id of the node at which the tie starts.</param>
/// <param name="Target">The id of the node at which the tie ends.</param>
/// <param name="Kind">The type of the tie.</param>
/// <param name="Label">The type of the tie and its title.</param>
/// <param name="Tie">The id of the tie.</param>
/// <param name="Status">The status that follows from all evidence.</param>
/// <param name="Evidence">The number of pieces of evidence of the tie.</param>
/// <param name="Sources">The number of different sources of that evidence.</param>
public sealed record CytoscapeEdgeData(
    string Id, string Source, string Target, TieType Kind, string Label, RecordId Tie, TieStatus Status, int Evidence, int Sources)
{
    /// <summary>The id of the stakeholder who took part in person, if another one stands by the tie.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RecordId? By { get; init; }

    /// <summary>The id of the stakeholder on whose behalf the tie holds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RecordId? OnBehalfOf { get; init; }

    /// <summary>The amount of money, in digits.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Amount { get; init; }

    /// <summary>The currency of the amount.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Currency { get; init; }

    /// <summary>Further attributes, <c>key=value</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Attributes { get; init; }

    /// <summary>The start of the tie.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PartialDate? From { get; init; }

    /// <summary>The end of the tie.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PartialDate? To { get; init; }

    /// <summary>Whether it counts only by one reading of a partial date.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Possible { get; init; }
}
