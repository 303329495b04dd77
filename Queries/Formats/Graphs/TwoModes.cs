using System.Text.RegularExpressions;

namespace StakeholderGraph.Formats.Graphs;

/// <summary>
/// The two modes of a graph in which each edge joins someone with something that it took part in: an attribute of the nodes has two values,
/// and every edge leads from nodes of the one to nodes of the other.
/// </summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Participants">Its value for those who take part.</param>
/// <param name="Engagements">Its value for what they take part in.</param>
/// <param name="FromParticipants">Whether edges lead from those who take part to what they take part in, not the other way round.</param>
internal sealed partial record TwoModes(string Attribute, string Participants, string Engagements, bool FromParticipants)
{
    /// <summary>The modes of a graph; <c>null</c> if no attribute tells any.</summary>
    public static TwoModes? Of(GraphFile graph) =>
        graph.Nodes.SelectMany(n => n.Values.Keys).Distinct().Select(attribute => Of(graph, attribute)).FirstOrDefault(m => m is not null);

    private static TwoModes? Of(GraphFile graph, string attribute)
    {
        var modes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in graph.Nodes)
        {
            if (node.Id is null || node.Find(attribute) is not { } mode)
            {
                return null;
            }

            modes[node.Id] = mode.Text;
        }

        string[] values = [.. modes.Values.Distinct().Take(3).Order(StringComparer.Ordinal)];
        if (values.Length != 2 || graph.Edges.Count == 0)
        {
            return null;
        }

        // A word for something to take part in, or numbers: of Pajek (1 and 2), networkx (0 and 1) and igraph (false and true) the second.
        var named = Array.FindAll(values, OfEngagements().IsMatch);
        var engagements = named.Length == 1 ? named[0]
            : OfModes().IsMatch(attribute) && OfSecondMode().IsMatch(values[1]) ? values[1]
            : null;
        if (engagements is null)
        {
            return null;
        }

        var participants = values[0] == engagements ? values[1] : values[0];
        var fromParticipants = ModeOf(graph.Edges[0].Source) == participants;
        var (source, target) = fromParticipants ? (participants, engagements) : (engagements, participants);
        return graph.Edges.All(edge => ModeOf(edge.Source) == source && ModeOf(edge.Target) == target)
            ? new TwoModes(attribute, participants, engagements, fromParticipants)
            : null;

        string? ModeOf(string? node) => node is null ? null : modes.GetValueOrDefault(node);
    }

    [GeneratedRegex("^(?:mode|bipartite|type|part|partition|set|class)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfModes();

    [GeneratedRegex("^(?:1|2|true)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfSecondMode();

    [GeneratedRegex(
        @"event|engagement|meeting|conference|project|agreement|treaty|activity|мероприяти|встреч|конференц|проект|соглашени",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfEngagements();
}
