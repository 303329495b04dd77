using System.Collections.Immutable;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Scoping;

/// <summary>
/// A <see cref="Scope"/> prepared for one network: words, dates and names become numbers and bit sets once for each question. It is not
/// thread-safe.
/// </summary>
internal sealed class ScopeFilter
{
    private readonly Network _network;
    private readonly Scope _scope;
    private readonly uint _statuses;
    private readonly uint _kinds;
    private readonly bool[]? _countries;
    private readonly bool[]? _datasets;
    private readonly DateOnly? _knownBy;
    private readonly Dictionary<int, bool>? _topics;
    private readonly HashSet<int> _publishers = [];

    public ScopeFilter(Network network, Scope scope)
    {
        _network = network;
        _scope = scope;
        Roles = Bits(scope.RolesAsked.Select(r => (int)r));
        _statuses = Bits(OrEmpty(scope.Statuses).Select(s => (int)s));
        _kinds = Bits(OrEmpty(scope.Kinds).Select(k => (int)k));
        _countries = scope.Countries.IsDefaultOrEmpty
            ? null
            : [.. network.CountryCodes.Select(c => scope.Countries.Contains(c, StringComparer.Ordinal))];
        _datasets = scope.Datasets.IsDefaultOrEmpty ? null : [.. network.Datasets.Select(d => scope.Datasets.Contains(d.Name))];
        _knownBy = scope.KnownBy?.Last;
        _topics = scope.Topics.IsDefaultOrEmpty ? null : [];
        AsksForEvidence = scope.AsksForEvidence;
        AsksForTime = !scope.Time.IsUnknown;
        AsksForBodies = _kinds != 0 || _countries is not null;
    }

    /// <summary>The roles that count, one bit for each <see cref="TieType"/>.</summary>
    public uint Roles { get; }

    /// <summary>Whether there is any condition on evidence.</summary>
    public bool AsksForEvidence { get; }

    /// <summary>Whether there is a condition on time.</summary>
    public bool AsksForTime { get; }

    /// <summary>Whether there is any condition on the bodies that stand.</summary>
    public bool AsksForBodies { get; }

    /// <summary>Whether a piece of evidence passes.</summary>
    public bool Passes(int evidence) =>
        (_datasets is null || _datasets[_network.EvidenceDatasets[evidence]])
        && (_knownBy is not { } day
            || _network.KnownOfSource(_network.EvidenceSources[evidence]) is { } known && known.Last <= day);

    /// <summary>Whether a tie exists according to the evidence that passes.</summary>
    public bool IsEvidenced(int tie)
    {
        if (!AsksForEvidence)
        {
            return true;
        }

        if (StatusOf(tie) is not { } status || _statuses != 0 && (_statuses >> (int)status & 1) == 0)
        {
            return false;
        }

        return _scope.MinSources <= 0 && _scope.MinPublishers <= 0 || HasSupport(tie);
    }

    /// <summary>The status of a tie; <c>null</c> if no evidence passes.</summary>
    public TieStatus? StatusOf(int tie)
    {
        TieStatus? status = null;
        for (var i = _network.EvidenceOffsets[tie]; i < _network.EvidenceOffsets[tie + 1]; i++)
        {
            if (Passes(i))
            {
                status = TieRules.StatusWith(status ?? TieStatus.Announced, (Says)_network.EvidenceSays[i]);
                if (status == TieStatus.Disputed)
                {
                    break;
                }
            }
        }

        return status;
    }

    /// <summary>How certainly an engagement (0 to E−1) lies in the time asked about.</summary>
    public Overlap WhenEngagement(int engagement) =>
        AsksForTime ? _network.PeriodOf(_network.StakeholderCount + engagement).Overlaps(_scope.Time) : Overlap.Certainly;

    /// <summary>
    /// How certainly a participation lies in the time asked about, provided that its engagement certainly does: by its own period, the
    /// narrowest stated, or else by that of the engagement. Both must be able to lie in it.
    /// </summary>
    public Overlap WhenParticipation(int tie, Overlap engagement) =>
        AsksForTime && engagement != Overlap.No && _network.PeriodOfTie(tie) is { IsUnknown: false } own
            ? own.Overlaps(_scope.Time)
            : engagement;

    /// <summary>
    /// How certainly a representation holds at some time that lies both in the time asked about and in that of a participation. A
    /// representation without a period always holds.
    /// </summary>
    public Overlap WhenRepresenting(int tie, Period participation)
    {
        var own = _network.PeriodOfTie(tie);
        var asked = AsksForTime && !own.IsUnknown ? own.Overlaps(_scope.Time) : Overlap.Certainly;
        var meant = own.Meets(participation);
        return asked < meant ? asked : meant; // three periods share a day if every two of them do
    }

    /// <summary>
    /// How certainly a tie other than a participation lies in the time asked about; the time of a tie without a period is not known.
    /// </summary>
    public Overlap WhenTie(int tie) => AsksForTime ? _network.PeriodOfTie(tie).Overlaps(_scope.Time) : Overlap.Certainly;

    /// <summary>Whether an engagement (0 to E−1) has a topic asked for.</summary>
    public bool IsOnTopic(int engagement)
    {
        if (_topics is null)
        {
            return true;
        }

        foreach (var topic in _network.Topics[engagement])
        {
            if (!_topics.TryGetValue(topic, out var asked))
            {
                _topics[topic] = asked = _scope.Topics.Contains(_network.Pool[topic], ComparableText.Comparer);
            }

            if (asked)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an entry has one of the kinds and one of the countries asked for.</summary>
    public bool AllowsKindAndCountry(int entry) =>
        (_kinds == 0 || (_kinds >> _network.Kinds[entry] & 1) != 0)
        && (_countries is null || _countries[_network.Countries[entry]] || IsAlsoOf(_countries, _network.OtherCountriesOf(entry)));

    private static bool IsAlsoOf(bool[] asked, ReadOnlySpan<ushort> countries)
    {
        foreach (var country in countries)
        {
            if (asked[country])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether enough sources and publishers confirm or announce a tie. A denial supports nothing.</summary>
    private bool HasSupport(int tie)
    {
        _publishers.Clear();
        var (sources, last) = (0, -1);
        for (var i = _network.EvidenceOffsets[tie]; i < _network.EvidenceOffsets[tie + 1]; i++)
        {
            if ((Says)_network.EvidenceSays[i] != Says.Denied && Passes(i))
            {
                var source = _network.EvidenceSources[i];
                _publishers.Add(_network.SourcePublisherNumbers[source]);
                sources += source == last ? 0 : 1; // evidence is ordered by source
                last = source;
            }
        }

        return sources >= _scope.MinSources && _publishers.Count >= _scope.MinPublishers;
    }

    private static uint Bits(IEnumerable<int> numbers) => numbers.Aggregate(0u, (bits, n) => bits | 1u << n);

    private static ImmutableArray<T> OrEmpty<T>(ImmutableArray<T> items) => items.IsDefault ? [] : items;
}
