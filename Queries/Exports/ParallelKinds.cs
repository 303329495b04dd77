namespace StakeholderGraph.Exports;

/// <summary>
/// Words for the types of ties that distinguish parallel ties, i.e. those between the same two nodes in the same direction: the second is
/// <c>attends (2)</c>. Gephi and graphology's reader of GEXF merge edges of one kind between the same two nodes and add up their weights.
/// </summary>
internal sealed class ParallelKinds
{
    private readonly Dictionary<(string From, string To, TieType Type), int> _given = [];

    /// <summary>Returns the word for an edge; must be called once for each edge, in their order.</summary>
    public string Next(DrawingEdge edge)
    {
        var key = (edge.From.Id, edge.To.Id, edge.Type);
        var count = _given[key] = _given.GetValueOrDefault(key) + 1;
        var word = Words<TieType>.Of(edge.Type);
        return count == 1 ? word : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{word} ({count})");
    }
}
