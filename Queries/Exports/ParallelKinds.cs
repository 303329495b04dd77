namespace StakeholderGraph.Exports;

/// <summary>
/// Words for the types of ties by which no two between the same two, in one direction, are alike: the second is <c>attends (2)</c>. Gephi
/// and graphology's reader of GEXF take edges of one kind between the same two for one, and add up their weights.
/// </summary>
internal sealed class ParallelKinds
{
    private readonly Dictionary<(string From, string To, TieType Type), int> _given = [];

    /// <summary>The word for an edge; asked once for each, in their order.</summary>
    public string Next(DrawingEdge edge)
    {
        var key = (edge.From.Id, edge.To.Id, edge.Type);
        var count = _given[key] = _given.GetValueOrDefault(key) + 1;
        var word = Words<TieType>.Of(edge.Type);
        return count == 1 ? word : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{word} ({count})");
    }
}
