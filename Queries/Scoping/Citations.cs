using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Scoping;

/// <summary>
/// Collects the ties that an answer uses, and returns them with their evidence, its sources, and the actors that stand by them. One
/// instance serves one question.
/// </summary>
internal sealed class Citations(Network network, ScopeFilter filter)
{
    /// <summary>The ties of an answer that uses no evidence.</summary>
    public static readonly IReadOnlyDictionary<string, TieGiven> NoTies = new OrderedDictionary<string, TieGiven>();

    /// <summary>The sources of an answer that uses no evidence.</summary>
    public static readonly IReadOnlyDictionary<string, Source> NoSources = new OrderedDictionary<string, Source>();

    /// <summary>An empty list of the actors that stand by each tie.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<Attribution>> NoStands =
        new OrderedDictionary<string, IReadOnlyList<Attribution>>();

    // Every answer lists roles hundreds of times, and always the same few sets.
    private static readonly ConcurrentDictionary<uint, IReadOnlyList<TieType>> RolesOfBits = [];

    private readonly Dictionary<(int Tie, int Actor, int Body), SortedSet<int>> _stands = [];
    private readonly Dictionary<int, string> _ids = [];
    private readonly Dictionary<int, Mention> _mentions = [];
    private readonly Dictionary<RecordId, Source> _sources = [];

    /// <summary>The scope, prepared for the network.</summary>
    public ScopeFilter Filter => filter;

    /// <summary>Records that the answer uses these ties, and returns their ids in ordinal order, without duplicates.</summary>
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

    /// <summary>Records that the answer uses a way of standing in an engagement.</summary>
    /// <param name="stand">The way.</param>
    /// <param name="by">The ties that lead from the participant to the body.</param>
    public void Use(AttributedParticipation stand, IEnumerable<int> by)
    {
        ref var all = ref CollectionsMarshal.GetValueRefOrAddDefault(_stands, (stand.Tie, stand.Actor, stand.Body), out _);
        all ??= [];
        all.UnionWith(by);
    }

    /// <summary>
    /// The actors that stand by each of the used participations that an answer shows, by id of the tie; for each tie in the order of ids.
    /// </summary>
    /// <param name="ties">The ties of the answer.</param>
    public OrderedDictionary<string, IReadOnlyList<Attribution>> Stands(IReadOnlyDictionary<string, TieGiven> ties)
    {
        var stands = new OrderedDictionary<string, IReadOnlyList<Attribution>>(StringComparer.Ordinal);
        foreach (var of in _stands.GroupBy(s => s.Key.Tie).Where(of => ties.ContainsKey(IdOf(of.Key))).OrderBy(of => of.Key))
        {
            var all = of.Select(s => (s.Key.Actor, s.Key.Body, By: s.Value.Select(IdOf).ToArray()))
                .Where(s => Array.TrueForAll(s.By, ties.ContainsKey))
                .ToList();
            all.Sort((a, b) => Actors.Compare(network, a.Actor, b.Actor) is not 0 and var order ? order : a.Body.CompareTo(b.Body));
            stands.Add(IdOf(of.Key), [.. all.Select(s => Described(s.Actor, s.Body, s.By))]);
        }

        return stands;
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

    /// <summary>Those of the ties used so far whose ids an answer names, by id.</summary>
    public OrderedDictionary<string, TieGiven> Ties(IEnumerable<string> named)
    {
        var ids = named.ToHashSet(StringComparer.Ordinal);
        var ties = new OrderedDictionary<string, TieGiven>(ids.Count, StringComparer.Ordinal);
        foreach (var (tie, id) in _ids.Where(t => ids.Contains(t.Value)).OrderBy(t => t.Key))
        {
            ties.Add(id, Tie(tie));
        }

        return ties;
    }

    /// <summary>A tie as answers show it.</summary>
    /// <param name="tie">The tie.</param>
    /// <param name="only">The only source whose evidence is shown; if it is negative, evidence from all sources is shown.</param>
    public TieGiven Tie(int tie, int only = -1)
    {
        if (only >= 0 || filter.AsksForEvidence)
        {
            return MakeTie(tie, only);
        }

        for (var i = network.EvidenceOffsets[tie]; i < network.EvidenceOffsets[tie + 1]; i++)
        {
            NoteSource(network.EvidenceSources[i]);
        }

        return network.TiesGiven.Of(tie);
    }

    /// <summary>A tie with the evidence that passes the filters, assembled anew.</summary>
    /// <param name="tie">The tie.</param>
    /// <param name="only">The only source whose evidence is shown; if it is negative, evidence from all sources is shown.</param>
    internal TieGiven MakeTie(int tie, int only)
    {
        var (evidence, omitted) = Evidence(tie, only);
        var (attributes, attributesOmitted) = AttributesOf(tie);
        return new TieGiven(
            RecordId.Trusted(IdOf(tie)),
            (TieType)network.TieTypes[tie],
            Mention(network.TieFrom[tie]),
            Mention(network.TieTo[tie]),
            network.Pool.OrNull(network.TieTitles[tie]),
            OnBehalfOf(tie),
            network.PeriodOfTie(tie),
            filter.StatusOf(tie)!.Value,
            evidence)
        {
            Amount = network.AmountOfTie(tie),
            Attributes = attributes,
            AttributesOmitted = attributesOmitted,
            EvidenceOmitted = omitted,
        };
    }

    /// <summary>The attributes of a tie, limited to the number that an answer shows, and how many are left out.</summary>
    public (IReadOnlyDictionary<string, string>? Given, int Omitted) AttributesOf(int tie) =>
        network.TieAttributes[tie] == 0 ? (null, 0) : GivenAttributes.OfTie(ListCell.Split(network.Pool[network.TieAttributes[tie]]));

    /// <summary>The stakeholder on whose behalf a participation happens.</summary>
    public Mention? OnBehalfOf(int tie) => network.TieOnBehalfOf[tie] is >= 0 and var named ? Mention(named) : null;

    /// <summary>
    /// The evidence of a tie that passes the filters, without duplicates and limited to the number that an answer shows; and how many
    /// pieces are left out.
    /// </summary>
    /// <param name="tie">The tie.</param>
    /// <param name="only">The only source whose evidence is shown; if it is negative, evidence from all sources is shown.</param>
    public (IReadOnlyList<EvidenceGiven> Given, int Omitted) Evidence(int tie, int only = -1)
    {
        var pieces = new List<EvidenceGiven>();
        var last = -1;
        for (var i = network.EvidenceOffsets[tie]; i < network.EvidenceOffsets[tie + 1]; i++)
        {
            // The same piece from two datasets stands side by side; the dataset whose name comes first wins.
            if (filter.Passes(i) && (only < 0 || network.EvidenceSources[i] == only) && (last < 0 || !IsSame(last, i)))
            {
                pieces.Add(Piece(i));
                last = i;
            }
        }

        return AnswerBounds.Cut(pieces, Source);
    }

    /// <summary>A source that some evidence names.</summary>
    public Source Source(RecordId id) =>
        _sources.TryGetValue(id, out var source) ? source : _sources[id] = network.Sources.Of(network.FindSource(id));

    /// <summary>The sources that some evidence names, by id.</summary>
    public OrderedDictionary<string, Source> SourcesOf(IEnumerable<IReadOnlyList<EvidenceGiven>> evidence) => new(
        evidence.SelectMany(e => e).Select(e => e.Source.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(id => KeyValuePair.Create(id, Source(RecordId.Trusted(id)))),
        StringComparer.Ordinal);

    /// <summary>The roles as words, in the order of declaration.</summary>
    /// <param name="bits">One bit for each <see cref="TieType"/> of a participation.</param>
    public static IReadOnlyList<TieType> Roles(uint bits) =>
        RolesOfBits.GetOrAdd(bits, static bits => [.. TieRules.Participations.Where(r => (bits >> (int)r & 1) != 0)]);

    /// <summary>The source with a given number.</summary>
    public static Source SourceOf(Network network, int source) => new(
        RecordId.Trusted(network.SourceIds[source]),
        network.Pool[network.SourceTitles[source]],
        network.Pool[network.SourcePublishers[source]],
        PartialDate.Unpack(network.SourcePublished[source]),
        network.Pool.OrNull(network.SourceLanguages[source]),
        network.Pool.OrNull(network.SourceLinks[source]))
    {
        Retrieved = PartialDate.Unpack(network.SourceRetrieved[source]),
    };

    private EvidenceGiven Piece(int evidence)
    {
        var source = NoteSource(network.EvidenceSources[evidence]);
        return new(
            source.Id,
            network.Pool.OrNull(network.EvidenceLocators[evidence]),
            (Says)network.EvidenceSays[evidence],
            network.Pool.OrNull(network.EvidenceNotes[evidence]));
    }

    private Source NoteSource(int number)
    {
        var source = network.Sources.Of(number);
        _sources.TryAdd(source.Id, source);
        return source;
    }

    private bool IsSame(int a, int b) =>
        network.EvidenceSources[a] == network.EvidenceSources[b]
        && network.EvidenceSays[a] == network.EvidenceSays[b]
        && network.Pool.Utf8(network.EvidenceLocators[a]).SequenceEqual(network.Pool.Utf8(network.EvidenceLocators[b]));

    private Attribution Described(int actor, int body, string[] by)
    {
        var (id, kind, _, _) = Actors.Mention(network, actor);
        return new Attribution(id, kind, Actors.IdOf(network, body), by);
    }

    private string IdOf(int tie)
    {
        if (!_ids.TryGetValue(tie, out var id))
        {
            _ids[tie] = id = network.TieIds[tie];
        }

        return id;
    }
}
