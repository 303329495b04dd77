using System.Text.Encodings.Web;
using System.Text.Json;
using StakeholderGraph.Formats.Tables;

namespace StakeholderGraph.Formats.Graphs;

/// <summary>Drafts the mapping of a plain graph.</summary>
internal static class GraphDraft
{
    private const int MostKinds = 40;

    private const string Contacts =
        """
          records:
            # guessed: an edge is something in which both ends took part
            contact: {is: event, key: {columns: [source, target, id], join: "--"}, name: {columns: [source, target], join: " – "}, rest: attributes}
          ties:
          - {from: {column: source}, type: attends, to: contact}
          - {from: {column: target}, type: attends, to: contact}
        """;

    /// <summary>
    /// The mapping as YAML. An attribute determines the kinds of nodes. In a two-mode graph, an edge means that one end takes part in the
    /// other; otherwise, an edge is an engagement in which both its ends took part.
    /// </summary>
    public static string Of(string title, GraphFile graph)
    {
        var names = graph.Nodes.SelectMany(n => n.Values.Keys).Distinct().ToList();
        var kind = names.Find(n => n is "type" or "Type" or "kind" or "category" or "class");
        var modes = TwoModes.Of(graph);
        return $$$"""
            # Drafted from {{{title}}}: check every line that says guessed.
            dataset: {title: {{{Text(graph.About.GetValueOrDefault("title") ?? title)}}}} # and name, licence, maintainer, description
            tables:
            - table: nodes
              # their attributes: {{{string.Join(", ", names.Select(Text))}}}
              records:
                # guessed: what nodes are
                node: {is: {{{(modes is null ? Kinds(graph, kind) : Kinds(modes))}}}, key: {column: id}, name: {column: label}, rest: attributes}
            - table: edges
              # their attributes: {{{string.Join(", ", graph.Edges.SelectMany(e => e.Values.Keys).Distinct().Select(Text))}}}

            """ + (modes is null ? Contacts : Participations(modes)) + "\n";
    }

    private static string Kinds(TwoModes modes) =>
        $"{{column: {Text(modes.Attribute)}, values: {{{Text(modes.Participants)}: other, {Text(modes.Engagements)}: event}}}}";

    private static string Participations(TwoModes modes)
    {
        var (from, to) = modes.FromParticipants ? ("source", "target") : ("target", "source");
        return $$$"""
              ties:
              # guessed: an edge says that someone took part in something
              - {from: {column: {{{from}}} }, type: attends, to: {column: {{{to}}} }, rest: attributes}
            """;
    }

    private static string Kinds(GraphFile graph, string? attribute)
    {
        List<string> values = attribute is null
            ? []
            : [.. graph.Nodes.Select(n => n.Find(attribute)?.Text).OfType<string>().Distinct().Take(MostKinds)];
        return values.Count == 0 ? "other"
            : $"{{column: {Text(attribute!)}, values: {{"
                + string.Join(", ", values.Select(v => $"{Text(v)}: {Words<Kind>.Of(KindGuess.Of(v))}"))
                + "}, otherwise: other}";
    }

    private static string Text(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
