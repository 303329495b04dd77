namespace StakeholderGraph;

/// <summary>A format in which drawings leave the product.</summary>
/// <param name="Name">What <c>format=</c> and <c>--format</c> call it.</param>
/// <param name="MediaType">Its media type, unlike that of any other format.</param>
/// <param name="Extension">What the names of its files end with, without the dot.</param>
/// <param name="Description">What opens it, in a sentence.</param>
/// <param name="Writer">Writes a drawing.</param>
public sealed record DrawingFormat(string Name, string MediaType, string Extension, string Description, Action<Drawing, Stream> Writer)
{
    /// <summary>How tables can be written; none if there is but one way.</summary>
    public IReadOnlyList<SheetDialect> Dialects { get; init; } = [];

    /// <summary>The language in which names are written where they are known in it; none if they stay as they are recorded.</summary>
    public string? Language { get; init; }

    /// <summary>The character set of a text.</summary>
    public string Charset { get; init; } = "utf-8";

    /// <summary>Whether what is written is JSON, and so is shown by a browser and not saved.</summary>
    public bool IsJson => MediaType.EndsWith("+json", StringComparison.Ordinal);

    /// <summary>Whether what is written is compressed already.</summary>
    public bool IsZip => MediaType.EndsWith("+zip", StringComparison.Ordinal);

    /// <summary>Whether what is written is a picture, and so is shown as well.</summary>
    public bool IsPicture => MediaType.StartsWith("image/", StringComparison.Ordinal);

    /// <summary>The drawing with its names in the language of the format, where it has one.</summary>
    /// <exception cref="StoreException">The engine cannot be asked.</exception>
    public async Task<Drawing> NamedAsync(Drawing drawing, INetworkReader network, CancellationToken cancellationToken) =>
        Language is null ? drawing : await FigureNames.InAsync(Language, drawing, network, cancellationToken);

    /// <summary>
    /// Writes a drawing from its begin to its end; the same drawing gives the same bytes. The stream is written to forwards alone, and
    /// stays open.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled; what is written is not whole.</exception>
    public void Write(Drawing drawing, Stream to, CancellationToken cancellationToken)
    {
        using var forwards = new ForwardStream(to, cancellationToken);
        Writer(drawing, forwards);
        forwards.Flush();
    }
}

/// <summary>The formats that there are: one entry each, and nothing else has to know of a new one.</summary>
public static class DrawingFormats
{
    /// <summary>All of them, in the order in which they are offered.</summary>
    public static IReadOnlyList<DrawingFormat> All { get; } =
    [
        Cytoscape.Format, Figure.Format, Cyjs.Format, Cx2.Format, Gexf.Format, Gexf.Format12, GraphMl.Format, Graphology.Format, Dot.Format,
        FollowTheMoney.Format, TableCsv.Format, Gephi.Format, Kumu.Format, Neo4jAdmin.Format,
    ];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(f => f.Name)];

    /// <summary>The format of a name; <c>null</c> if there is none.</summary>
    public static DrawingFormat? Find(string name) => All.FirstOrDefault(f => f.Name == name);
}
