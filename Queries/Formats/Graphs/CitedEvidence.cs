using System.Text.RegularExpressions;

namespace StakeholderGraph.Formats.Graphs;

/// <summary>A piece of evidence that was parsed from a citation in an export.</summary>
internal sealed record CitedEvidence(string Title, string Publisher, string? Published, string? Locator, Says Says, string? Note)
{
    /// <summary>When the document was read.</summary>
    public string? Retrieved { get; init; }

    /// <summary>The document, which is the common beginning of all its citations.</summary>
    public string Document =>
        $"{Title} ({Publisher}{(Published is null ? "" : $", {Published}")}{(Retrieved is null ? "" : Retrieval + Retrieved)})";

    /// <summary>The text before the date of retrieval.</summary>
    public const string Retrieval = ", retrieved ";
}

/// <summary>
/// Parses citations written by <see cref="Citation"/>: <c>Title (Publisher, 2011-03-31), paragraph 3: confirmed (note)</c>. Brackets and
/// commas may occur in any part, so the common beginning of many citations of one document decides.
/// </summary>
internal sealed partial class CitationParser
{
    private readonly Dictionary<string, HashSet<string>> _documents = new(StringComparer.Ordinal); // that each source may be
    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);
    private readonly List<(IReadOnlyList<string> Sources, IReadOnlyList<string> Links)> _several = [];

    /// <summary>Learns from the citations of one tie.</summary>
    public void Learn(IReadOnlyList<string> sources, IReadOnlyList<string> citations, IReadOnlyList<string> links)
    {
        if (sources is [var only])
        {
            foreach (var citation in citations)
            {
                var possible = Readings(citation).Select(r => r.Document).ToHashSet(StringComparer.Ordinal);
                if (!_documents.TryAdd(only, possible))
                {
                    _documents[only].IntersectWith(possible);
                }
            }

            _links.TryAdd(only, links is [var link] ? link : "");
        }
        else
        {
            _several.Add((sources, links));
        }
    }

    /// <summary>The link of each source, if it can be determined; otherwise empty.</summary>
    public IReadOnlyDictionary<string, string> Links()
    {
        for (var isNew = true; isNew;)
        {
            isNew = false;
            foreach (var (sources, links) in _several)
            {
                var open = sources.Where(s => !_links.ContainsKey(s)).ToList();
                var left = links.Except(sources.Where(_links.ContainsKey).Select(s => _links[s])).ToList();
                if (open.Count > 0 && (left.Count == 0 || left.Count == open.Count))
                {
                    for (var i = 0; i < open.Count; i++)
                    {
                        _links[open[i]] = left.Count == 0 ? "" : left[i];
                    }

                    isNew = true;
                }
            }
        }

        return _links;
    }

    /// <summary>The evidence of one tie, each piece with the id of its source, in the order of both.</summary>
    public IEnumerable<(string Source, CitedEvidence Evidence)> Of(IReadOnlyList<string> sources, IReadOnlyList<string> citations)
    {
        var at = 0;
        CitedEvidence? last = null;
        foreach (var citation in citations)
        {
            // Citations are in the order of the sources; each source has at least one.
            var evidence = Reading(citation, sources[at]);
            if (last is not null && at + 1 < sources.Count && (evidence is null || evidence.Document != last.Document))
            {
                evidence = Reading(citation, sources[++at]);
            }

            if (evidence is not null)
            {
                last = evidence;
                yield return (sources[at], evidence);
            }
        }
    }

    /// <summary>Parses a single citation; <c>null</c> if the text is not one.</summary>
    public static CitedEvidence? Reading(string citation)
    {
        var readings = Readings(citation).ToList();
        return readings.Find(r => (r.Published ?? r.Retrieved) is not null) ?? (readings.Count > 0 ? readings[0] : null);
    }

    private CitedEvidence? Reading(string citation, string source)
    {
        if (_documents.GetValueOrDefault(source) is not { Count: > 0 } documents)
        {
            return Reading(citation);
        }

        var known = Readings(citation).Where(r => documents.Contains(r.Document)).ToList();
        return known.Find(r => (r.Published ?? r.Retrieved) is not null) ?? (known.Count > 0 ? known[0] : Reading(citation));
    }

    private static IEnumerable<CitedEvidence> Readings(string citation)
    {
        for (var end = citation.IndexOf(')', StringComparison.Ordinal); end >= 0; end = citation.IndexOf(')', end + 1))
        {
            var open = OpeningOf(citation, end);
            var rest = citation[(end + 1)..];
            if (open < 1 || citation[open - 1] != ' ' || Rest().Match(rest) is not { Success: true } found)
            {
                continue;
            }

            var inside = citation[(open + 1)..end];
            var read = inside.LastIndexOf(CitedEvidence.Retrieval, StringComparison.Ordinal);
            var retrieved = read > 0 && PartialDate.TryParse(inside.AsSpan(read + CitedEvidence.Retrieval.Length), out var day)
                ? day.ToString()
                : null;
            inside = retrieved is null ? inside : inside[..read];
            var comma = inside.LastIndexOf(", ", StringComparison.Ordinal);
            var isDated = comma > 0 && PartialDate.TryParse(inside.AsSpan(comma + 2), out _);
            yield return new CitedEvidence(
                citation[..(open - 1)],
                isDated ? inside[..comma] : inside,
                isDated ? inside[(comma + 2)..] : null,
                found.Groups["locator"] is { Success: true } locator ? locator.Value : null,
                Words<Says>.TryParse(found.Groups["says"].Value, out var says) ? says : Says.Confirmed,
                found.Groups["note"] is { Success: true } note ? note.Value : null)
            {
                Retrieved = retrieved,
            };
        }
    }

    private static int OpeningOf(string text, int closing)
    {
        var depth = 0;
        for (var i = closing; i >= 0; i--)
        {
            depth += text[i] == ')' ? 1 : text[i] == '(' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    [GeneratedRegex(@"\A(?:, (?<locator>.+?))?: (?<says>confirmed|announced|denied)(?: \((?<note>.*)\))?\z", RegexOptions.Singleline)]
    private static partial Regex Rest();
}
