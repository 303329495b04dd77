using System.Text.Json.Serialization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace StakeholderGraph.Api;

/// <summary>The forms in which an answer can be had.</summary>
[JsonConverter(typeof(WordsJson<Edition>))]
internal enum Edition
{
    /// <summary>The answer record itself.</summary>
    Json,

    /// <summary>A graph for Cytoscape.js.</summary>
    Cytoscape,
}

/// <summary>Chooses the form of an answer by the Accept header (RFC 9110, 12.5.1).</summary>
internal static class Negotiation
{
    public const string Json = "application/json";
    public const string Cytoscape = "application/vnd.cytoscape+json";

    /// <summary>Chooses by quality, then by how exactly the client names it, then by the client's order; says no where the client accepts neither.</summary>
    public static bool TryChoose(StringValues accept, bool asGraph, out Edition edition)
    {
        edition = Edition.Json;
        if (StringValues.IsNullOrEmpty(accept) || accept is [Json or "*/*"] || !MediaTypeHeaderValue.TryParseList(accept, out var ranges))
        {
            return true;
        }

        var json = Rank(ranges, Json);
        var graph = asGraph ? Rank(ranges, Cytoscape) : default;
        edition = graph.CompareTo(json) > 0 ? Edition.Cytoscape : Edition.Json;
        return json.Quality > 0 || graph.Quality > 0;
    }

    // The most exact range that matches decides on the quality, as RFC 9110 has it.
    private static (double Quality, int Exactness, int Place) Rank(IList<MediaTypeHeaderValue> ranges, string type)
    {
        var (quality, exactness, place) = (0.0, -1, 0);
        for (var i = 0; i < ranges.Count; i++)
        {
            var range = ranges[i];
            var exact = range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;
            var matches = exact switch
            {
                0 => true,
                1 => range.Type.Equals("application", StringComparison.OrdinalIgnoreCase),
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
