using System.Net;
using System.Text;

namespace StakeholderGraph.Plans;

/// <summary>A self-contained page to print.</summary>
internal static class PrintedPage
{
    /// <summary>Returns the page with a title and a body of HTML.</summary>
    public static string Of(string title, string body) =>
        $$"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>{{Encoded(title)}}</title>
        <style>
        body { font: 11pt/1.4 sans-serif; margin: 2cm auto; max-width: 18cm }
        li { break-inside: avoid; margin-bottom: .6em }
        ul { color: #444; padding-left: 1.2em }
        h2 { break-after: avoid; font-size: 1.15em; margin: 1.4em 0 .4em }
        code { color: #444; font-size: .8em; overflow-wrap: anywhere }
        @page { margin: 2cm }
        @media print { body { margin: 0 } }
        </style>
        </head>
        <body>
        <h1>{{Encoded(title)}}</h1>
        {{body}}</body>
        </html>

        """;

    /// <summary>Encodes a text for HTML.</summary>
    public static string Encoded(string text) => WebUtility.HtmlEncode(text);

    /// <summary>Writes a text.</summary>
    public static async Task WriteAsync(string text, Stream to, CancellationToken cancellationToken) =>
        await to.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
}
