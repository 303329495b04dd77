namespace StakeholderGraph;

/// <summary>Resolves one name: searches for it in all its possible forms, and decides what it means.</summary>
internal sealed class NameReading(INetworkReader network, CancellationToken cancellationToken)
{
    /// <summary>The number of candidates that are compared for each form; those with the exact name come first.</summary>
    private const int Compared = 20;

    /// <summary>The maximum number of times that a name is split: <c>Ministry of Labour (MoL), Kazakhstan</c>.</summary>
    private const int MostParts = 2;

    private readonly Dictionary<RecordId, Seen> _seen = [];
    private bool _isTruncated;

    /// <summary>What a name means.</summary>
    public async Task<ResolvedName> ResolveAsync(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return new ResolvedName(name, null, [], Truncated: false); // a search for nothing finds everything
        }

        var text = GivenName.Plain(name);
        var meant = await MeantAsync(text, MostParts);
        // The exact name of a body does not mean a person whose name only sounds the same.
        var isBody = meant.Exists(one => one.Clarity == Clarity.Exact && one.Candidate.Kind != Kind.Person);
        var rivals = meant.FindAll(one => !(isBody && one.IsHeard));
        var match = Clearness.Choose(rivals, one => one.Clarity, one => one.Candidate.Kind);
        // What only sounds the same is no better a candidate than a name with a typing error.
        var clear = meant.ToDictionary(one => one.Candidate.Id, one => one.IsHeard ? Clarity.None : one.Clarity);
        var countries = CountryMentions.In(SignificantWords.Of(text)).Codes;
        Candidate[] candidates =
        [
            .. _seen.Values.Select(seen => seen.Candidate)
                .Where(candidate => clear.ContainsKey(candidate.Id) || !IsElsewhere(countries, candidate))
                .OrderByDescending(candidate => candidate.Id == match?.Candidate.Id)
                .ThenByDescending(candidate => clear.GetValueOrDefault(candidate.Id))
                .ThenByDescending(candidate => candidate.Score)
                .ThenBy(candidate => candidate.Id, RecordId.Order),
        ];
        return new ResolvedName(
            name,
            match?.Candidate.Id,
            [.. candidates.Take(Resolve.MaxCandidates)],
            _isTruncated || candidates.Length > Resolve.MaxCandidates);
    }

    /// <summary>The candidates that a text can mean; if the whole text means none, the candidates that both of its parts name.</summary>
    private async Task<List<Seen>> MeantAsync(string text, int parts)
    {
        var whole = await ReadAsync(text);
        if (parts == 0 || whole.Exists(one => one.Clarity > Clarity.Rival) || GivenName.Parts(text) is not var (first, second))
        {
            return whole;
        }

        var named = await MeantAsync(first, parts - 1);
        if (!IsInitialsOf(second, first))
        {
            var again = (await MeantAsync(second, parts - 1))
                .Where(one => one.Clarity > Clarity.Rival)
                .Select(one => one.Candidate.Id)
                .ToHashSet();
            named.RemoveAll(one => !again.Contains(one.Candidate.Id));
        }

        return named.Exists(one => one.Clarity > Clarity.Rival) ? named : whole;
    }

    /// <summary>
    /// Searches for a text as it is, without titles, and without the country that it mentions, and determines how clearly it means each
    /// candidate.
    /// </summary>
    private async Task<List<Seen>> ReadAsync(string text)
    {
        var (read, words) = (new Dictionary<RecordId, Seen>(), SignificantWords.Of(text));
        Compare(await FindAsync(new Find(text)), text, words);
        if (GivenName.WithoutTitles(text) is { } person)
        {
            Compare(await FindAsync(new Find(person) { Kinds = [Kind.Person] }), person, SignificantWords.Of(person));
        }

        if (words.Count > 0 && CountryMentions.In(words) is ({ Count: > 0 } rest, [var country]))
        {
            Compare(await FindAsync(new Find(string.Join(' ', rest.Words)) { Countries = [country] }), text, words);
        }

        return [.. read.Values.Where(one => one.Clarity > Clarity.None)];

        void Compare(Findings findings, string asked, SignificantWords sought)
        {
            foreach (var item in findings.Items)
            {
                var clarity = Clearness.Of(sought, SignificantWords.Of(item.MatchedName), item.Kind, item.Country);
                var isNamesake = clarity == Clarity.None && item.Kind == Kind.Person && NameMatch.IsHeard(asked, item.MatchedName);
                var seen = new Seen(
                    new Candidate(item.Id, item.Kind, item.Name, item.Country, item.MatchedName, item.Score),
                    isNamesake ? Clarity.Rival : clarity,
                    isNamesake);
                Keep(read, seen);
                Keep(_seen, seen);
            }
        }
    }

    private async Task<Findings> FindAsync(Find question)
    {
        var findings = await network.AskAsync(question with { AtMost = Compared, InNamesAlone = true }, cancellationToken);
        _isTruncated |= findings.Total > findings.Items.Count;
        return findings;
    }

    private static void Keep(Dictionary<RecordId, Seen> among, Seen seen)
    {
        var id = seen.Candidate.Id;
        if (
            !among.TryGetValue(id, out var known)
            || (seen.Clarity, seen.Candidate.Score).CompareTo((known.Clarity, known.Candidate.Score)) > 0)
        {
            among[id] = seen;
        }
    }

    private static bool IsInitialsOf(string acronym, string name) => FoldedName.Of(name).Acronyms.Contains(FoldedName.Of(acronym).Squashed);

    /// <summary>
    /// Whether a candidate is named after other countries than the text: the ministry of one country is never that of another.
    /// </summary>
    private static bool IsElsewhere(IReadOnlyList<string> countries, Candidate candidate) =>
        countries.Count > 0
        && candidate.Kind != Kind.Person
        && CountryMentions.In(SignificantWords.Of(candidate.MatchedName)).Codes is { Count: > 0 } named
        && !countries.Intersect(named).Any();

    /// <summary>A candidate, how clearly the text means it, and whether its name only sounds the same.</summary>
    private sealed record Seen(Candidate Candidate, Clarity Clarity, bool IsHeard);
}
