using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>
/// An answer as a graph that every Cytoscape.js since 3.0 loads: unique text ids over nodes and edges, no edge without both its ends. A
/// node has the id of its record, an edge has <c>tie/</c> before the id of its tie, which no record can be called.
/// </summary>
/// <param name="Elements">The elements.</param>
public sealed record CytoscapeGraph(CytoscapeElements Elements);

/// <summary>The elements of a graph.</summary>
/// <param name="Nodes">Stakeholders, countries and engagements, in the order in which the answer names them.</param>
/// <param name="Edges">Ties, in the order in which the answer names them.</param>
public sealed record CytoscapeElements(IReadOnlyList<CytoscapeNode> Nodes, IReadOnlyList<CytoscapeEdge> Edges);

/// <summary>A stakeholder, country or engagement.</summary>
/// <param name="Data">What is known of it.</param>
public sealed record CytoscapeNode(CytoscapeNodeData Data);

/// <summary>A tie, from the one who acts.</summary>
/// <param name="Data">What is known of it.</param>
public sealed record CytoscapeEdge(CytoscapeEdgeData Data);

/// <summary>
/// What is known of a node. What is not known is left out, so that the selector <c>[country]</c> finds those that have one.
/// </summary>
/// <param name="Id">
/// The id of the record; of a country its code, with <c>country/</c> before it only where a record of the same graph has that id.
/// </param>
/// <param name="Kind">The kind.</param>
/// <param name="Label">The preferred name.</param>
/// <param name="Family">Stakeholder (countries among them) or engagement.</param>
/// <param name="Evidence">How many pieces of evidence the ties drawn at it rest on.</param>
/// <param name="Sources">How many different sources those are from.</param>
public sealed record CytoscapeNodeData(string Id, Kind Kind, string Label, Family Family, int Evidence, int Sources)
{
    /// <summary>The country's code.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Country { get; init; }

    /// <summary>The codes of the other countries of an engagement.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? OtherCountries { get; init; }

    /// <summary>When it began.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PartialDate? From { get; init; }

    /// <summary>When it ended.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PartialDate? To { get; init; }

    /// <summary>Whether the question was about it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Asked { get; init; }

    /// <summary>Of a partner: the strength of the cooperation.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Strength { get; init; }

    /// <summary>Of an engagement: whether it counts only by one reading of a partial date.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Possible { get; init; }
}

/// <summary>What is known of an edge. What is not known is left out.</summary>
/// <param name="Id">
/// <c>tie/</c> and the id of the tie; where another than the tie's own actor stands by it, <c>/</c> and the id of that node.
/// </param>
/// <param name="Source">The id of the node that acts.</param>
/// <param name="Target">The id of the node to which it is done.</param>
/// <param name="Kind">The type of the tie.</param>
/// <param name="Label">The type of the tie and its title.</param>
/// <param name="Tie">The id of the tie.</param>
/// <param name="Status">What the evidence, taken together, says.</param>
/// <param name="Evidence">How many pieces of evidence the tie rests on.</param>
/// <param name="Sources">How many different sources those are from.</param>
public sealed record CytoscapeEdgeData(
    string Id, string Source, string Target, TieType Kind, string Label, RecordId Tie, TieStatus Status, int Evidence, int Sources)
{
    /// <summary>The id of the stakeholder who took part in person, where another stands by the tie.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RecordId? By { get; init; }

    /// <summary>The id of the stakeholder on whose behalf it happens.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RecordId? OnBehalfOf { get; init; }

    /// <summary>How much money it is about, digits.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Amount { get; init; }

    /// <summary>The currency of the amount.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Currency { get; init; }

    /// <summary>Anything else that is known, <c>key=value</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Attributes { get; init; }

    /// <summary>When the tie began.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PartialDate? From { get; init; }

    /// <summary>When the tie ended.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PartialDate? To { get; init; }

    /// <summary>Whether it counts only by one reading of a partial date.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Possible { get; init; }
}
