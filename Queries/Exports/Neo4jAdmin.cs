using System.Text;
using StakeholderGraph.Neo4j;

namespace StakeholderGraph.Exports;

/// <summary>
/// Writes drawings for <c>neo4j-admin database import full</c>, with the labels and types of the network in Neo4j. Texts are not defused,
/// and lists are texts joined by <c>|</c>, because an item of Neo4j's arrays cannot contain the separator.
/// </summary>
internal static class Neo4jAdmin
{
    // To be run in the folder of the unpacked files: neo4j-admin database import full neo4j @import.args
    private const string Arguments =
        """
        --nodes=nodes-stakeholders.csv
        --nodes=nodes-engagements.csv
        --nodes=nodes-sources.csv
        --relationships=relationships-ties.csv
        --multiline-fields=true

        """;

    private static readonly string[] SourceColumns =
    [
        "id:ID(source)", ":LABEL", "title:string", "publisher:string", "published:string", "language:string", "link:string",
        "retrieved:string",
    ];

    public static DrawingFormat Format { get; } = new(
        "neo4j-admin",
        "application/vnd.neo4j-admin+zip",
        "neo4j-admin.zip",
        "Tables for neo4j-admin database import full (Neo4j 5), zipped, with a file of its arguments.",
        Write);

    private static void Write(Drawing drawing, Stream to) => Zip.Write(
        to,
        ("nodes-stakeholders.csv", file => Nodes(drawing, Family.Stakeholder, file)),
        ("nodes-engagements.csv", file => Nodes(drawing, Family.Engagement, file)),
        ("nodes-sources.csv", file => Sources(drawing, file)),
        ("relationships-ties.csv", file => Ties(drawing, file)),
        ("import.args", file => file.Write(Encoding.ASCII.GetBytes(Arguments.ReplaceLineEndings("\n")))));

    private static void Nodes(Drawing drawing, Family family, Stream to)
    {
        using var csv = new CsvSheet(to, SheetDialect.Plain, isForSpreadsheets: false);
        csv.Line(["id:ID(record)", ":LABEL", "name:string", .. DrawingAttributes.OfNodes.Select(Header)]);
        foreach (var node in drawing.Nodes.Where(n => n.Record.Kind.Family() == family))
        {
            csv.Line([node.Id, $"{family};{node.Record.Kind}", node.Record.Name, .. Values(DrawingAttributes.OfNodes, node, drawing)]);
        }
    }

    private static void Sources(Drawing drawing, Stream to)
    {
        using var csv = new CsvSheet(to, SheetDialect.Plain, isForSpreadsheets: false);
        csv.Line(SourceColumns);
        foreach (var source in drawing.Sources.Values)
        {
            csv.Line(
                source.Id.Value, "Source", source.Title, source.Publisher, source.Published?.ToString(), source.Language, source.Link,
                source.Retrieved?.ToString());
        }
    }

    private static void Ties(Drawing drawing, Stream to)
    {
        using var csv = new CsvSheet(to, SheetDialect.Plain, isForSpreadsheets: false);
        csv.Line([":START_ID(record)", ":TYPE", ":END_ID(record)", "id:string", .. DrawingAttributes.OfEdges.Select(Header)]);
        foreach (var edge in drawing.Edges)
        {
            // The id of the tie, as everywhere in Neo4j; if another stakeholder stands by the edge, the id of the edge.
            csv.Line([
                edge.From.Id,
                GraphWords.Of(edge.Type),
                edge.To.Id,
                edge.By is null ? edge.Tie.Value : edge.Id,
                .. Values(DrawingAttributes.OfEdges, edge, drawing),
            ]);
        }
    }

    private static string Header<T>(DrawingAttribute<T> attribute) => attribute.Name + attribute switch
    {
        { Name: "start" or "end" } => ":date",
        { Type: AttributeType.Whole } => ":long",
        { Type: AttributeType.Number } => ":double",
        { Type: AttributeType.Flag } => ":boolean",
        _ => ":string",
    };

    private static IEnumerable<string?> Values<T>(IReadOnlyList<DrawingAttribute<T>> attributes, T of, Drawing drawing) =>
        attributes.Select(attribute => attribute.TextOf(of, drawing));
}
