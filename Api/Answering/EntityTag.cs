using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace StakeholderGraph.Api;

/// <summary>Whether a client says that it has an answer already.</summary>
internal enum Known
{
    No,

    /// <summary>It names the answer's entity tag.</summary>
    Exactly,

    /// <summary>It sends <c>*</c>: any answer, if there is one.</summary>
    Whatever,
}

/// <summary>
/// The entity tag of an answer: the version of the network, the question and the form of the answer. It is known before the answer is made,
/// and that of one question never speaks for another.
/// </summary>
internal static class EntityTag
{
    /// <summary>The tag of what a request asks. Weak: a compressed body is the same answer.</summary>
    public static string Of(HttpRequest request, string version, DrawingFormat? format)
    {
        var question = SHA256.HashData(Encoding.UTF8.GetBytes(request.Path + request.QueryString));
        return $"W/\"{version}-{Convert.ToHexStringLower(question.AsSpan(0, 8))}-{format?.Name ?? "json"}\"";
    }

    /// <summary>Whether the client has the answer with this tag.</summary>
    public static Known IsKnown(HttpRequest request, string tag)
    {
        if (request.Headers.IfNoneMatch is not { Count: > 0 } header || !EntityTagHeaderValue.TryParseList(header, out var tags))
        {
            return Known.No;
        }

        var own = EntityTagHeaderValue.Parse(tag);
        return tags.Any(t => t.Compare(own, useStrongComparison: false)) ? Known.Exactly
            : tags.Any(t => t.Equals(EntityTagHeaderValue.Any)) ? Known.Whatever
            : Known.No;
    }
}
