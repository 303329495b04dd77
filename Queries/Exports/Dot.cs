using System.Text;
using System.Text.RegularExpressions;

namespace StakeholderGraph.Exports;

/// <summary>
/// Writes drawings for Graphviz. Names and titles are in labels and tool tips; further attributes contain only words, ids and dates.
/// </summary>
internal static partial class Dot
{
    public static DrawingFormat Format { get; } = new(
        "dot", "text/vnd.graphviz", "dot", "Graph in the DOT language, for Graphviz: dot -Tsvg FILE.", Write);

    private static void Write(Drawing drawing, Stream to)
    {
        using var dot = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        dot.WriteLine("digraph network {");
        dot.WriteLine(
            $"  graph [charset=\"UTF-8\", rankdir=LR, label={Text(drawing.Caption.Title)}, "
                + $"comment={Text(DrawingAttributes.Line(drawing.Caption))}];");
        dot.WriteLine("  node [fontname=\"Helvetica\"];");
        dot.WriteLine("  edge [fontname=\"Helvetica\", fontsize=10];");
        foreach (var node in drawing.Nodes)
        {
            var record = node.Record;
            dot.Write($"  \"{node.Id}\" [label={Text(record.Name)}, shape={Shape(record.Kind)}, kind=\"{Words<Kind>.Of(record.Kind)}\"");
            dot.Write($", family=\"{Words<Family>.Of(record.Kind.Family())}\"");
            Period(dot, node.Period);
            dot.Write(record.Country is null ? "" : $", country=\"{ListCell.Join(Countries.Of(record.Country, record.OtherCountries))}\"");
            dot.WriteLine(node.Asked ? ", asked=\"true\", penwidth=2];" : "];");
        }

        foreach (var edge in drawing.Edges)
        {
            dot.Write(
                $"  \"{edge.From.Id}\" -> \"{edge.To.Id}\" [id=\"{edge.Id}\", label={Text(edge.Label)}, "
                    + $"kind=\"{Words<TieType>.Of(edge.Type)}\"");
            dot.Write($", status=\"{Words<TieStatus>.Of(edge.Status)}\"");
            dot.Write(TieRules.IsMutual(edge.Type) ? ", dir=none" : "");
            Period(dot, edge.Period);
            dot.Write(edge.By is null ? "" : $", by=\"{edge.By}\"");
            dot.Write(edge.OnBehalfOf is null ? "" : $", on_behalf_of=\"{edge.OnBehalfOf}\"");
            var says = string.Join('\n', edge.Evidence.Select(e => Citation.Of(e, drawing.Sources)).Distinct());
            dot.Write($", sources=\"{string.Join(' ', edge.Sources)}\", tooltip={Text(says)}");
            dot.WriteLine(edge.Status == TieStatus.Confirmed ? "];" : ", style=dashed];");
        }

        dot.WriteLine("}");
    }

    private static void Period(StreamWriter dot, Period period)
    {
        dot.Write(period.From is null ? "" : $", start_raw=\"{period.From}\"");
        dot.Write(period.To is null ? "" : $", end_raw=\"{period.To}\"");
    }

    // Shapes that parse their label as the fields of a record are not used.
    private static string Shape(Kind kind) =>
        kind == Kind.Person ? "ellipse" : kind.Family() == Family.Engagement ? "hexagon" : "box";

    /// <summary>
    /// A text in quotes, escaped for labels: a quote would end it, a backslash begin an escape, and <c>&amp;lt;</c> be read as an HTML
    /// entity. Characters that a text file cannot contain become U+FFFD.
    /// </summary>
    private static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length + 8).Append('"');
        foreach (var c in Entity().Replace(XmlFile.Text(text), "&amp;$1"))
        {
            _ = c switch
            {
                '"' => escaped.Append("\\\""),
                '\\' => escaped.Append("\\\\"),
                '\n' => escaped.Append("\\n"),
                '\r' => escaped,
                _ => escaped.Append(c),
            };
        }

        return escaped.Append('"').ToString();
    }

    [GeneratedRegex("&(#?[A-Za-z0-9]+;)")]
    private static partial Regex Entity();
}
