using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>
/// Which records do these names mean? A name has one clear match, or candidates to choose from, or is not found. <see cref="Clearness"/>
/// has the rule: a match is clear only if nothing is left over on either side and no other record could be meant.
/// </summary>
/// <param name="Names">The names as they appear in a letter or a sheet, at most <see cref="MaxNames"/>.</param>
public sealed record Resolve(ImmutableArray<string> Names)
{
    /// <summary>The maximum number of names in one question; longer lists need several questions.</summary>
    public const int MaxNames = 1_000;

    /// <summary>The maximum length of a name in characters.</summary>
    public const int MaxLength = Limits.TextLength;

    /// <summary>The maximum number of candidates for a name.</summary>
    public const int MaxCandidates = 5;

    /// <summary>Answers on any engine: <see cref="Find"/> finds candidates, and the clear match is decided here.</summary>
    /// <exception cref="StoreException">The engine is unavailable.</exception>
    public async Task<Resolved> AskAsync(INetworkReader network, CancellationToken cancellationToken)
    {
        // Several at once, because a server answers one name while the next request is on its way; the embedded engine answers each name
        // before the next.
        const int AtOnce = 8;
        var known = new Dictionary<string, ResolvedName>(StringComparer.Ordinal);
        foreach (var names in Names.Distinct(StringComparer.Ordinal).Chunk(AtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (
                var resolved in await Task.WhenAll(names.Select(name => new NameReading(network, cancellationToken).ResolveAsync(name))))
            {
                known[resolved.Name] = resolved;
            }
        }

        return new Resolved([.. Names.Select(name => known[name])]);
    }
}

/// <summary>What each name means, in the order of the names.</summary>
/// <param name="Items">An item for each name.</param>
public sealed record Resolved(IReadOnlyList<ResolvedName> Items);

/// <summary>The result for one name.</summary>
/// <param name="Name">The given name.</param>
/// <param name="Match">The id of the clear match; <c>null</c> if there is none.</param>
/// <param name="Candidates">
/// The records that may be meant, at most five: the clear match first, then by clearness, score and id. Empty if nothing is found.
/// </param>
/// <param name="Truncated">Whether there are further candidates, which a search finds.</param>
public sealed record ResolvedName(string Name, RecordId? Match, IReadOnlyList<Candidate> Candidates, bool Truncated)
{
    /// <summary>The outcome of the name.</summary>
    public Outcome Outcome => Match is not null ? Outcome.Clear : Candidates.Count > 0 ? Outcome.ToChoose : Outcome.NotFound;
}

/// <summary>The outcome of a name.</summary>
[JsonConverter(typeof(WordsJson<Outcome>))]
public enum Outcome
{
    /// <summary>There is one clear match.</summary>
    Clear,

    /// <summary>There are candidates to choose from.</summary>
    ToChoose,

    /// <summary>No record has a similar name.</summary>
    NotFound,
}

/// <summary>A record that may be meant.</summary>
/// <param name="Id">The id.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The preferred name.</param>
/// <param name="Country">The country code, if any.</param>
/// <param name="MatchedName">The name that matched.</param>
/// <param name="Score">The score of this name in a search, 0–1, for the given text or for the part of it that names this candidate.</param>
public sealed record Candidate(RecordId Id, Kind Kind, string Name, string? Country, string MatchedName, double Score);
