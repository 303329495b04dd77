using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace StakeholderGraph.Api.Answering;

/// <summary>Chooses the format and language of an answer from the headers of the request (RFC 9110, 12.5.1 and 12.5.4).</summary>
internal static class Negotiation
{
    public const string Json = "application/json";

    /// <summary>
    /// Chooses a format by quality, then by how specifically the client names it, then by the client's order, then by our order: the record
    /// itself (no format), then the formats. The result states if the client accepts none of them.
    /// </summary>
    public static bool TryChoose(StringValues accept, bool asDrawing, out DrawingFormat? format)
    {
        format = null;
        if (StringValues.IsNullOrEmpty(accept) || accept is [Json or "*/*"] || !MediaTypeHeaderValue.TryParseList(accept, out var ranges))
        {
            return true;
        }

        var best = Rank(ranges, Json);
        foreach (var candidate in asDrawing ? DrawingFormats.All : [])
        {
            if (Rank(ranges, candidate.MediaType) is var rank && rank.CompareTo(best) > 0)
            {
                (format, best) = (candidate, rank);
            }
        }

        return best.Quality > 0;
    }

    /// <summary>
    /// The offered language that the client prefers: by quality, then by the client's order; the first language if the client accepts none.
    /// For a client that requests <c>ru-KZ</c>, <c>ru</c> matches.
    /// </summary>
    public static string Language(StringValues accept, IReadOnlyList<string> offered)
    {
        if (!StringWithQualityHeaderValue.TryParseList(accept, out var ranges))
        {
            return offered[0];
        }

        var preferred = offered
            .Select(language => (Language: language, Range: RangeOf(language)))
            .Where(one => one.Range is { } range && (range.Quality ?? 1) > 0)
            .OrderByDescending(one => one.Range!.Quality ?? 1)
            .ThenBy(one => ranges.IndexOf(one.Range!))
            .Select(one => one.Language);
        return preferred.FirstOrDefault(offered[0]);

        StringWithQualityHeaderValue? RangeOf(string language) =>
            ranges.Where(range => Names(range, language)).MaxBy(range => range.Quality ?? 1)
            ?? ranges.FirstOrDefault(range => range.Value == "*");

        static bool Names(StringWithQualityHeaderValue range, string language) =>
            range.Value.StartsWith(language, StringComparison.OrdinalIgnoreCase)
            && (range.Value.Length == language.Length || range.Value[language.Length] == '-');
    }

    // The most specific range that matches decides the quality (RFC 9110).
    private static (double Quality, int Exactness, int Place) Rank(IList<MediaTypeHeaderValue> ranges, string type)
    {
        var (quality, exactness, place) = (0.0, -1, 0);
        var family = type.AsSpan(0, type.IndexOf('/', StringComparison.Ordinal));
        for (var i = 0; i < ranges.Count; i++)
        {
            var range = ranges[i];
            var exact = range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;
            var matches = exact switch
            {
                0 => true,
                1 => range.Type.AsSpan().Equals(family, StringComparison.OrdinalIgnoreCase),
                _ => range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase),
            };
            if (matches && exact > exactness)
            {
                (quality, exactness, place) = (range.Quality ?? 1, exact, -i);
            }
        }

        return (quality, exactness, place);
    }
}
