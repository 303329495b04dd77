using System.Text;
using System.Xml;
using System.Xml.Linq;
using StakeholderGraph.Tests.Importer;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Exports;

/// <summary>Drawings for figures: made by hand, and every answer of the example network to a plain question.</summary>
internal static class FigureDrawings
{
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static DrawingNode Node(string id, Kind kind, string? name = null, bool asked = false) =>
        new(id, new Mention(RecordId.Parse(id), kind, name ?? id, null)) { Asked = asked };

    public static DrawingEdge Edge(
        DrawingNode from,
        TieType type,
        DrawingNode to,
        TieStatus status = TieStatus.Confirmed,
        bool possible = false,
        string source = "paper")
    {
        var id = $"{from.Id}-{Words<TieType>.Of(type)}-{to.Id}-{status}-{possible}".ToLowerInvariant();
        return new DrawingEdge(
            $"tie/{id}",
            from,
            to,
            RecordId.Parse(id),
            type,
            status,
            [new EvidenceGiven(RecordId.Parse(source), null, Says.Confirmed, null)])
        {
            Possible = possible,
        };
    }

    public static Source Source(string id, string? link = null, string? title = null) =>
        new(RecordId.Parse(id), title ?? $"Document {id}", "The Paper", null, null, link);

    public static Drawing Of(IEnumerable<DrawingNode> nodes, IEnumerable<DrawingEdge> edges, params Source[] sources) =>
        new(
            new Caption("A question", "question", "v1"), [.. nodes], [.. edges],
            (sources.Length > 0 ? sources : [Source("paper")]).ToDictionary(s => s.Id.Value), new AnswerTable([], []));

    /// <summary>Stakeholders in engagements, each in two; optionally also as units of the first.</summary>
    public static Drawing Large(int stakeholders, int engagements, bool scattered)
    {
        var standing = Enumerable
            .Range(0, stakeholders)
            .Select(i =>
                Node($"s{i:0000}", (Kind)(i % 11), $"Stakeholder number {i} of the Republic", i == 0) with
                {
                    Strength = 1.0 / (i + 1),
                })
            .ToList();
        var shared = Enumerable
            .Range(0, engagements)
            .Select(i => Node($"e{i:0000}", (Kind)(11 + (i % 4)), $"Engagement {i} on labour migration"))
            .ToList();
        var edges = standing.SelectMany(
            (s, i) =>
                new[] { i % engagements, ((i * 7) + 3) % engagements }.Distinct().Select(k => Edge(s, (TieType)((i + k) % 13), shared[k])));
        var units = standing.Skip(1).Where((_, i) => scattered && i % 5 == 0).Select(s => Edge(s, TieType.PartOf, standing[0]));
        return Of([.. standing, .. shared], [.. edges, .. units]);
    }

    private static readonly Lazy<Task<IReadOnlyList<(string, Drawing)>>> AllShipped = new(AskedOfShipped);

    /// <summary>
    /// Every profile and all partners in the example network, at every level, every source, and common ground of neighbours in the list.
    /// </summary>
    public static Task<IReadOnlyList<(string Question, Drawing Drawing)>> Shipped() => AllShipped.Value;

    private static async Task<IReadOnlyList<(string, Drawing)>> AskedOfShipped()
    {
        var dataset = DatasetFolder.Open(TestFolder.Shipped);
        await using var reader = InMemory.Of(dataset);
        var drawings = new List<(string, Drawing)> { ("the dataset", DatasetDrawing.Of(dataset, CancellationToken.None)) };
        var stakeholders = dataset.Stakeholders().ToList();
        foreach (var entry in stakeholders.Cast<Entry>().Concat(dataset.Engagements()))
        {
            var question = new ProfileOf(entry.Id, entry.Kind.Family(), Scope.Everything);
            drawings.Add(
                ($"profile of {entry.Id}", ProfileDrawing.Of(question, (await reader.AskAsync(question, CancellationToken.None))!, "v")));
        }

        foreach (var (stakeholder, level) in stakeholders.SelectMany(s => Enum.GetValues<Level>().Select(l => (s, l))))
        {
            var question = new WhoCooperates(
                stakeholder.Id,
                new Scope { Level = level, Time = new Period(PartialDate.Parse("2009-06"), null) })
            {
                AtMost = 60,
            };
            drawings.Add(
                (
                    $"partners of {stakeholder.Id}, {level}",
                    CooperationDrawing.Of(question, (await reader.AskAsync(question, CancellationToken.None))!, "v")));
        }

        foreach (var parties in stakeholders.Chunk(9))
        {
            var question = new CommonGround([.. parties.Select(p => p.Id)], Scope.Everything) { AtLeast = 1 };
            drawings.Add(
                (
                    $"common ground of {parties[0].Id} and others",
                    SharedGroundDrawing.Of(question, await reader.AskAsync(question, CancellationToken.None), "v")));
        }

        foreach (var source in dataset.Sources())
        {
            drawings.Add(
                ($"source {source.Id}", SourceDrawing.Of((await reader.AskAsync(new SourceOf(source.Id), CancellationToken.None))!, "v")));
        }

        return drawings;
    }

    public static string Written(Drawing drawing, string language = "en")
    {
        using var stream = new MemoryStream();
        Figure.Write(drawing, stream, language);
        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(stream.ToArray());
    }

    /// <summary>The figure as read by a strict XML parser.</summary>
    public static XElement Read(string figure)
    {
        using var text = new StringReader(figure);
        using var reader = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CheckCharacters = true });
        return XDocument.Load(reader).Root!;
    }
}
