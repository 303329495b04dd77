namespace StakeholderGraph;

/// <summary>An export format of drawings.</summary>
/// <param name="Name">The name in <c>format=</c> and <c>--format</c>.</param>
/// <param name="MediaType">The media type, different from that of any other format.</param>
/// <param name="Extension">The extension of its files, without the dot.</param>
/// <param name="Description">The programs that open it, in a sentence.</param>
/// <param name="Writer">Writes a drawing.</param>
public sealed record DrawingFormat(string Name, string MediaType, string Extension, string Description, Action<Drawing, Stream> Writer)
{
    /// <summary>The dialects of its tables; empty if there is only one.</summary>
    public IReadOnlyList<SheetDialect> Dialects { get; init; } = [];

    /// <summary>The language in which names are written if they are known in it; <c>null</c> if they are written as recorded.</summary>
    public string? Language { get; init; }

    /// <summary>The character set of a text format.</summary>
    public string Charset { get; init; } = "utf-8";

    /// <summary>Whether the format is JSON, so that a browser shows it instead of saving it.</summary>
    public bool IsJson => MediaType.EndsWith("+json", StringComparison.Ordinal);

    /// <summary>Whether the format is already compressed.</summary>
    public bool IsZip => MediaType.EndsWith("+zip", StringComparison.Ordinal);

    /// <summary>Whether the format is a picture, so that a browser shows it instead of saving it.</summary>
    public bool IsPicture => MediaType.StartsWith("image/", StringComparison.Ordinal);

    /// <summary>Returns the drawing with its names in the language of the format, if it has one.</summary>
    /// <exception cref="StoreException">The engine cannot be reached.</exception>
    public async Task<Drawing> NamedAsync(Drawing drawing, INetworkReader network, CancellationToken cancellationToken) =>
        Language is null ? drawing : await FigureNames.InAsync(Language, drawing, network, cancellationToken);

    /// <summary>
    /// Writes a drawing from start to end; the same drawing always produces the same bytes. The stream is only written forwards, and stays
    /// open.
    /// </summary>
    /// <exception cref="OperationCanceledException">The operation was cancelled; the written file is incomplete.</exception>
    public void Write(Drawing drawing, Stream to, CancellationToken cancellationToken)
    {
        using var forwards = new ForwardStream(to, cancellationToken);
        Writer(drawing, forwards);
        forwards.Flush();
    }
}

/// <summary>All formats, with one entry each; nothing else has to be changed for a new one.</summary>
public static class DrawingFormats
{
    /// <summary>All formats, in the order in which they are offered.</summary>
    public static IReadOnlyList<DrawingFormat> All { get; } =
    [
        Cytoscape.Format, Figure.Format, Cyjs.Format, Cx2.Format, Gexf.Format, Gexf.Format12, GraphMl.Format, Graphology.Format, Dot.Format,
        FollowTheMoney.Format, TableCsv.Format, Gephi.Format, Kumu.Format, Neo4jAdmin.Format,
    ];

    /// <summary>The names of all formats.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(f => f.Name)];

    /// <summary>The format with a name; <c>null</c> if there is none.</summary>
    public static DrawingFormat? Find(string name) => All.FirstOrDefault(f => f.Name == name);
}
