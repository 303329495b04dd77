namespace StakeholderGraph;

/// <summary>A form of a brief.</summary>
/// <param name="Name">What <c>format</c> calls it.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Extension">What the name of a file ends with, without the dot.</param>
/// <param name="Text">The brief in that form.</param>
public sealed record BriefPaper(string Name, string MediaType, string Extension, Func<Brief, string> Text)
{
    /// <summary>Writes a brief in that form.</summary>
    public Task WriteAsync(Brief brief, Stream to, CancellationToken cancellationToken) =>
        Plans.PrintedPage.WriteAsync(Text(brief), to, cancellationToken);

    /// <summary>Text for programs and people.</summary>
    public static BriefPaper Markdown { get; } = new("markdown", "text/markdown", "md", Plans.BriefPages.Markdown);

    /// <summary>A page to print.</summary>
    public static BriefPaper Html { get; } = new("html", "text/html", "html", Plans.BriefPages.Html);

    /// <summary>The form of a name; <c>null</c> if there is none.</summary>
    public static BriefPaper? Find(string? name) => name == Markdown.Name ? Markdown : name == Html.Name ? Html : null;
}
