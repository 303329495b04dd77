using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Api.Answering;

/// <summary>
/// Sends an answer: 200 with its body, or 304 if the client already has it. The entity tag is made from the version of the network and the
/// question. So it is known before the answer is made, and never matches the answer to another question.
/// </summary>
/// <param name="Version">The version of the network, which is read before the answer is made.</param>
/// <param name="Question">The path and the parameters.</param>
/// <param name="Format">The requested format; <c>null</c> for the record itself.</param>
/// <param name="Stale">Why the answer may be older than the store; <c>null</c> if it is up to date.</param>
/// <param name="Cursor">The parameter that states where the previous page ended.</param>
/// <param name="MayBeKept">Whether a client may cache and revalidate the answer; <c>false</c> for answers to POST requests.</param>
internal sealed record Answer(string Version, string Question, DrawingFormat? Format, Staleness? Stale, Parameter Cursor, bool MayBeKept)
{
    /// <summary>The header that marks an answer which may be older than the store.</summary>
    public const string StaleSince = "Stakeholders-Stale-Since";

    // Another build of the program may give another answer on the same network: more fields, another order.
    private static readonly string Build = $"{typeof(Answer).Module.ModuleVersionId}{typeof(INetworkReader).Module.ModuleVersionId}";

    // Weak, because a compressed body is the same answer. A stale answer has another tag, because the client's copy does not say that it is
    // stale.
    private string Tag => field ??=
        $"W/\"{Version}-{QuestionHash}-{Format?.Name ?? "json"}{Format?.Language}{(Stale is null ? "" : $"-{Time(Stale)}")}\"";

    private string QuestionHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Build + Question)).AsSpan(0, 8));

    /// <summary>Whether the client already has the answer, according to its entity tag.</summary>
    public bool IsKnownTo(HttpRequest request) =>
        MayBeKept && TagsKnownTo(request).Any(t => t.Compare(EntityTagHeaderValue.Parse(Tag), useStrongComparison: false));

    private static IList<EntityTagHeaderValue> TagsKnownTo(HttpRequest request) =>
        request.Headers.IfNoneMatch is { Count: > 0 } header && EntityTagHeaderValue.TryParseList(header, out var tags) ? tags : [];

    /// <summary>Sends 304 Not Modified.</summary>
    public void NotModified(HttpResponse response)
    {
        SetHeaders(response);
        response.StatusCode = StatusCodes.Status304NotModified;
    }

    /// <summary>Sends the answer.</summary>
    public async Task WriteAsync(Answered answered, HttpContext context)
    {
        if (MayBeKept && TagsKnownTo(context.Request).Contains(EntityTagHeaderValue.Any))
        {
            NotModified(context.Response); // any that there is will do, and now it is known that there is one
            return;
        }

        if (Format is not null && answered.Draw is { } draw)
        {
            var network = context.RequestServices.GetRequiredService<INetworkReader>();
            await WriteAsync(await Format.NamedAsync(draw(), network, context.RequestAborted), Format, answered.Next, context);
            return;
        }

        SetHeaders(context.Response, answered.Next);
        context.Response.ContentType = $"{Negotiation.Json}; charset=utf-8";
        await Delivery.WriteAsync(context, sending => answered.WriteAsync(context.Response.BodyWriter, sending));
    }

    private void SetHeaders(HttpResponse response, string? next = null)
    {
        if (next is not null)
        {
            response.Headers.Link = AskedRequest.LinkTo(response.HttpContext.Request, Cursor, next);
        }

        response.Headers.ETag = MayBeKept ? Tag : null;
        response.Headers.CacheControl = MayBeKept ? "private, no-cache" : "no-store";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if (Format?.IsPicture == true)
        {
            response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
            response.Headers.ContentLanguage = Format.Language ?? Figure.Languages[0];
        }

        if (Stale is not null)
        {
            response.Headers[StaleSince] = Time(Stale);
        }
    }

    private static string Time(Staleness stale) =>
        stale.Since.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private async Task WriteAsync(Drawing drawing, DrawingFormat format, string? next, HttpContext context)
    {
        using var file = BoundedFile.Write(drawing, format, context.RequestAborted);
        var response = context.Response;
        SetHeaders(response, next);
        response.ContentType = format.MediaType.StartsWith("text/", StringComparison.Ordinal)
            ? $"{format.MediaType}; charset={format.Charset}"
            : format.MediaType;
        response.ContentLength = file.Length;
        if (!format.IsJson)
        {
            response.Headers.ContentDisposition =
                $"{(format.IsPicture ? "inline" : "attachment")}; filename=\"{drawing.Caption.FileName(format)}\"";
        }

        await Delivery.WriteAsync(context, sending => file.CopyToAsync(response.Body, sending));
    }
}
