using StakeholderGraph.Networks;

namespace StakeholderGraph.Scoping;

/// <summary>Gathers the ties that an answer uses, and gives them with their evidence and its sources. One for each question.</summary>
internal sealed class Citations(Network network, ScopeFilter filter)
{
    /// <summary>The ties of an answer without evidence.</summary>
    public static readonly IReadOnlyDictionary<string, TieGiven> NoTies = new OrderedDictionary<string, TieGiven>();

    /// <summary>The sources of an answer without evidence.</summary>
    public static readonly IReadOnlyDictionary<string, Source> NoSources = new OrderedDictionary<string, Source>();

    // Every answer spells out roles hundreds of times, and always the same few sets. A race makes a list twice, which harms nobody.
    private static readonly IReadOnlyList<TieType>?[] RolesOfBits = new IReadOnlyList<TieType>?[1 << TieRules.Participations.Count];

    private readonly Dictionary<int, string> _ids = [];
    private readonly Dictionary<int, Mention> _mentions = [];
    private readonly SortedSet<int> _sources = [];

    /// <summary>Notes that the answer uses these ties, and gives their ids in ordinal order, each once.</summary>
    public string[] Use(List<int> ties)
    {
        ties.Sort();
        var ids = new List<string>(ties.Count);
        for (var i = 0; i < ties.Count; i++)
        {
            if (i == 0 || ties[i] != ties[i - 1])
            {
                ids.Add(IdOf(ties[i]));
            }
        }

        return [.. ids];
    }

    /// <summary>A stakeholder or engagement as answers mention it.</summary>
    public Mention Mention(int entry)
    {
        if (!_mentions.TryGetValue(entry, out var mention))
        {
            _mentions[entry] = mention = entry < network.StakeholderCount ? network.Mentions.Of(entry) : Actors.OfEntry(network, entry);
        }

        return mention;
    }

    /// <summary>The ties used so far, by id.</summary>
    public OrderedDictionary<string, TieGiven> Ties()
    {
        var ties = new OrderedDictionary<string, TieGiven>(_ids.Count, StringComparer.Ordinal);
        foreach (var (tie, id) in _ids.OrderBy(t => t.Key))
        {
            ties.Add(id, Tie(tie, filter.StatusOf(tie)!.Value, Evidence(tie)));
        }

        return ties;
    }

    /// <summary>A tie as answers give it.</summary>
    public TieGiven Tie(int tie, TieStatus status, IReadOnlyList<EvidenceGiven> evidence) => new(
        RecordId.Trusted(IdOf(tie)),
        (TieType)network.TieTypes[tie],
        Mention(network.TieFrom[tie]),
        Mention(network.TieTo[tie]),
        network.Pool.OrNull(network.TieTitles[tie]),
        OnBehalfOf(tie),
        network.PeriodOfTie(tie),
        status,
        evidence);

    /// <summary>The one for whom a participation happens.</summary>
    public Mention? OnBehalfOf(int tie) => network.TieOnBehalfOf[tie] is >= 0 and var named ? Mention(named) : null;

    /// <summary>The evidence of a tie that passes the filters, each piece once; its sources are noted.</summary>
    public IReadOnlyList<EvidenceGiven> Evidence(int tie)
    {
        var pieces = new List<EvidenceGiven>();
        var last = -1;
        for (var i = network.EvidenceOffsets[tie]; i < network.EvidenceOffsets[tie + 1]; i++)
        {
            // The same piece from two datasets stands side by side; the dataset whose name comes first has the word.
            if (filter.Passes(i) && (last < 0 || !IsSame(last, i)))
            {
                pieces.Add(Piece(i));
                last = i;
            }
        }

        return pieces;
    }

    /// <summary>The sources noted so far, by id.</summary>
    public OrderedDictionary<string, Source> Sources()
    {
        var sources = new OrderedDictionary<string, Source>(_sources.Count, StringComparer.Ordinal);
        foreach (var number in _sources)
        {
            var source = SourceOf(network, number);
            sources.Add(source.Id.Value, source);
        }

        return sources;
    }

    /// <summary>Roles, spelt out in the order of declaration.</summary>
    /// <param name="bits">A bit for each <see cref="TieType"/> of a participation.</param>
    public static IReadOnlyList<TieType> Roles(uint bits) =>
        RolesOfBits[bits] ??= [.. TieRules.Participations.Where(r => (bits >> (int)r & 1) != 0)];

    /// <summary>A source by its number.</summary>
    public static Source SourceOf(Network network, int source) => new(
        RecordId.Trusted(network.SourceIds[source]),
        network.Pool[network.SourceTitles[source]],
        network.Pool[network.SourcePublishers[source]],
        PartialDate.Unpack(network.SourcePublished[source]),
        network.Pool.OrNull(network.SourceLanguages[source]),
        network.Pool.OrNull(network.SourceLinks[source]));

    private EvidenceGiven Piece(int evidence)
    {
        var source = network.EvidenceSources[evidence];
        _sources.Add(source);
        return new EvidenceGiven(
            RecordId.Trusted(network.SourceIds[source]),
            network.Pool.OrNull(network.EvidenceLocators[evidence]),
            (Says)network.EvidenceSays[evidence],
            network.Pool.OrNull(network.EvidenceNotes[evidence]));
    }

    private bool IsSame(int a, int b) =>
        network.EvidenceSources[a] == network.EvidenceSources[b]
        && network.EvidenceSays[a] == network.EvidenceSays[b]
        && network.Pool.Utf8(network.EvidenceLocators[a]).SequenceEqual(network.Pool.Utf8(network.EvidenceLocators[b]));

    private string IdOf(int tie)
    {
        if (!_ids.TryGetValue(tie, out var id))
        {
            _ids[tie] = id = network.TieIds[tie];
        }

        return id;
    }
}
