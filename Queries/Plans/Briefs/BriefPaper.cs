namespace StakeholderGraph;

/// <summary>A form of a brief.</summary>
/// <param name="Name">What <c>format</c> calls it.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Extension">What the name of a file ends with, without the dot.</param>
/// <param name="Write">The brief in that form.</param>
public sealed record BriefPaper(string Name, string MediaType, string Extension, Func<Brief, string> Write)
{
    /// <summary>Text for programs and people.</summary>
    public static BriefPaper Markdown { get; } = new("markdown", "text/markdown", "md", Plans.BriefPages.Markdown);

    /// <summary>A page to print.</summary>
    public static BriefPaper Html { get; } = new("html", "text/html", "html", Plans.BriefPages.Html);

    /// <summary>The form of a name; <c>null</c> where there is none.</summary>
    public static BriefPaper? Find(string? name) => name == Markdown.Name ? Markdown : name == Html.Name ? Html : null;
}
