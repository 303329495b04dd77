namespace StakeholderGraph;

/// <summary>A format of a brief.</summary>
/// <param name="Name">The name in <c>format</c>.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Extension">The extension of its files, without the dot.</param>
/// <param name="Text">Converts a brief to this format.</param>
public sealed record BriefPaper(string Name, string MediaType, string Extension, Func<Brief, string> Text)
{
    /// <summary>Writes a brief in this format.</summary>
    public Task WriteAsync(Brief brief, Stream to, CancellationToken cancellationToken) =>
        Plans.PrintedPage.WriteAsync(Text(brief), to, cancellationToken);

    /// <summary>Markdown, for programs and people.</summary>
    public static BriefPaper Markdown { get; } = new("markdown", "text/markdown", "md", Plans.BriefPages.Markdown);

    /// <summary>A page to print.</summary>
    public static BriefPaper Html { get; } = new("html", "text/html", "html", Plans.BriefPages.Html);

    /// <summary>The format with a name; <c>null</c> if there is none.</summary>
    public static BriefPaper? Find(string? name) => name == Markdown.Name ? Markdown : name == Html.Name ? Html : null;
}
