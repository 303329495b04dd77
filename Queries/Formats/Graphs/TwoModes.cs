using System.Text.RegularExpressions;

namespace StakeholderGraph.Formats.Graphs;

/// <summary>
/// Finds the two modes of a graph in which each edge joins a participant with an engagement: an attribute of the nodes has two values, and
/// every edge leads from nodes with one value to nodes with the other.
/// </summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Participants">The value of participants.</param>
/// <param name="Engagements">The value of engagements.</param>
/// <param name="FromParticipants">Whether edges lead from participants to engagements, not the reverse.</param>
internal sealed partial record TwoModes(string Attribute, string Participants, string Engagements, bool FromParticipants)
{
    /// <summary>The modes of a graph; <c>null</c> if no attribute shows them.</summary>
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

        // The engagements are the mode whose value is a word for an event or, with numbers, the second: in Pajek (1 and 2), networkx (0 and
        // 1) and igraph (false and true).
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
