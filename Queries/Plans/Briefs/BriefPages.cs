using System.Globalization;
using System.Text;
using static StakeholderGraph.Plans.PrintedPage;

namespace StakeholderGraph.Plans;

/// <summary>Writes a brief as a page: Markdown, or HTML to print.</summary>
internal static class BriefPages
{
    /// <summary>Writes the brief as Markdown.</summary>
    public static string Markdown(Brief brief)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {PlanPages.Escaped(TitleOf(brief))}\n\n");
        foreach (var line in Head(brief))
        {
            text.Append(CultureInfo.InvariantCulture, $"{PlanPages.Escaped(line)}\n\n");
        }

        foreach (var part in brief.Parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {PlanPages.Escaped(part.Heading)}\n\n");
            var asked = (string?)null;
            foreach (var line in part.Lines)
            {
                var cited = PlanPages.Escaped(Cited(line));
                var behind = line.Asked is null || line.Asked == asked ? "" : $"  \n  `{line.Asked}`";
                text.Append(CultureInfo.InvariantCulture, $"- {PlanPages.Escaped(line.Text)}{cited}{behind}\n");
                asked = line.Asked;
            }

            text.Append('\n');
        }

        text.Append("## Sources\n\n");
        foreach (var (number, source) in brief.Sources)
        {
            var link = WebLink(source) is { } address ? $" <{address}>" : "";
            text.Append(CultureInfo.InvariantCulture, $"{number}. {PlanPages.Escaped(Citation.Of(source))}{link}\n");
        }

        return text.Append(brief.Sources.Count == 0 ? "No claim here needs a source.\n" : "").ToString();
    }

    /// <summary>Writes the brief as a page to print.</summary>
    public static string Html(Brief brief)
    {
        var text = new StringBuilder();
        foreach (var line in Head(brief))
        {
            text.Append(CultureInfo.InvariantCulture, $"<p>{Encoded(line)}</p>\n");
        }

        foreach (var part in brief.Parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"<h2>{Encoded(part.Heading)}</h2>\n<ul>\n");
            var asked = (string?)null;
            foreach (var line in part.Lines)
            {
                var behind = line.Asked is null || line.Asked == asked ? "" : $"<br><code>{Encoded(line.Asked)}</code>";
                text.Append(CultureInfo.InvariantCulture, $"<li>{Encoded(line.Text)}{Encoded(Cited(line))}{behind}</li>\n");
                asked = line.Asked;
            }

            text.Append("</ul>\n");
        }

        text.Append("<h2>Sources</h2>\n<ol>\n");
        foreach (var (_, source) in brief.Sources)
        {
            var citation = Encoded(Citation.Of(source));
            text.Append(WebLink(source) is { } address
                ? $"<li><a href=\"{Encoded(address)}\">{citation}</a></li>\n"
                : $"<li>{citation}</li>\n");
        }

        text.Append("</ol>\n");
        return PrintedPage.Of(TitleOf(brief), text.ToString());
    }

    private static string TitleOf(Brief brief) => $"Brief: {brief.Title}";

    private static IEnumerable<string> Head(Brief brief)
    {
        if (brief.Date is not null || brief.Place is not null)
        {
            yield return string.Join(", ", new[] { brief.Date?.ToString(), brief.Place }.Where(part => part is not null));
        }

        var evidence = brief.KnownBy is { } known ? $"evidence published up to {known} only" : "all evidence";
        yield return $"Network {brief.Network}; {evidence}. "
            + "The address of its question follows each number, and also applies to the lines after it; numbers in brackets are "
            + "sources. Not being recorded is not the same as no contact.";
    }

    private static string Cited(BriefLine line) => line.Sources.Count == 0 ? "" : $" [{string.Join(", ", line.Sources)}]";

    private static string? WebLink(Source source) =>
        Uri.TryCreate(source.Link, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp
            || address.Scheme == Uri.UriSchemeHttps)
            ? address.AbsoluteUri.Replace(">", "%3E", StringComparison.Ordinal)
            : null;
}
