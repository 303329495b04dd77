using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>
/// Whom or what does each of these names mean? A name has one clear match, or candidates to choose from, or it is not found. The rule is in
/// <see cref="Clearness"/>: a match is clear only where nothing is left over on either side and nobody else could be meant.
/// </summary>
/// <param name="Names">The names as they stand in a letter or a sheet, at most <see cref="MaxNames"/>.</param>
public sealed record Resolve(ImmutableArray<string> Names)
{
    /// <summary>The most names of one question; more are asked in several.</summary>
    public const int MaxNames = 1_000;

    /// <summary>The longest name, in characters.</summary>
    public const int MaxLength = Limits.TextLength;

    /// <summary>The most candidates given for a name.</summary>
    public const int MaxCandidates = 5;

    /// <summary>Answers on any engine: candidates come from <see cref="Find"/>, and what is clear is decided here.</summary>
    /// <exception cref="StoreException">The engine cannot be asked.</exception>
    public async Task<Resolved> AskAsync(INetworkReader network, CancellationToken cancellationToken)
    {
        // Several at once, for an engine on a server answers while the next name is on its way; an embedded one answers each before the
        // next is asked.
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

/// <summary>What one name means.</summary>
/// <param name="Name">The name as it was given.</param>
/// <param name="Match">The id of the one that is meant; none if that is not clear.</param>
/// <param name="Candidates">
/// Who or what may be meant, at most five: the clear match first, then by how clearly, by score and by id. Empty where nothing is found.
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
    /// <summary>It is clear who is meant.</summary>
    Clear,

    /// <summary>There are candidates to choose from.</summary>
    ToChoose,

    /// <summary>Nobody and nothing is found by that name.</summary>
    NotFound,
}

/// <summary>One who may be meant.</summary>
/// <param name="Id">The id.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The preferred name.</param>
/// <param name="Country">The country's code, if any.</param>
/// <param name="MatchedName">The name by which it was found.</param>
/// <param name="Score">
/// How well that name matches, as a search scores it, 0–1: the text that was given, or the part of it that names this candidate.
/// </param>
public sealed record Candidate(RecordId Id, Kind Kind, string Name, string? Country, string MatchedName, double Score);
