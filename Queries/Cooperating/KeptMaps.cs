using StakeholderGraph.Networks;

namespace StakeholderGraph.Cooperating;

/// <summary>
/// Caches what questions about the whole network have in common: which actors stand where, and which cooperate, at each level and by each
/// weight, if nothing is filtered. An item is built when a question first needs it and kept as long as the network; maps are limited to a
/// part of the memory, and the least recently used are dropped.
/// </summary>
internal sealed class KeptMaps(Network network)
{
    private const int BytesOfPair = 40; // including its graph
    private const int PartOfMemory = 8;
    private const long MostBytes = 1L << 29;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    private readonly Place<Gatherings>[] _gatherings = [.. Enum.GetValues<Level>().Select(_ => new Place<Gatherings>())];
    private readonly Dictionary<(Level Level, Weight Weight), Place<CooperationMap>> _maps = [];
    private readonly List<(Level Level, Weight Weight)> _lastUsed = []; // the most recently used last

    /// <summary>The maximum memory of all maps together, in bytes.</summary>
    public long Room { get; init; } = Math.Min(MostBytes, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / PartOfMemory);

    /// <summary>Which actors stand where, at a level.</summary>
    public Gatherings Gatherings(Level level, CancellationToken cancellationToken) => _gatherings[(int)level].Get(
        () => Cooperating.Gatherings.Made(network, Scope.Everything with { Level = level }, [], cancellationToken), cancellationToken);

    /// <summary>
    /// The map of cooperation under a scope; <c>null</c> if the scope filters something, or the map may be too large to keep.
    /// </summary>
    public CooperationMap? Find(Scope scope, Weight weight, CancellationToken cancellationToken)
    {
        if (!scope.IsUnfiltered)
        {
            return null;
        }

        var gatherings = Gatherings(scope.Level, cancellationToken);
        return gatherings.Meetings * BytesOfPair > Room
            ? null
            : PlaceOf((scope.Level, weight)).Get(() => CooperationMap.Of(gatherings, weight, 0, cancellationToken), cancellationToken);
    }

    private Place<CooperationMap> PlaceOf((Level Level, Weight Weight) key)
    {
        lock (_maps)
        {
            _lastUsed.Remove(key);
            _lastUsed.Add(key);
            if (!_maps.TryGetValue(key, out var place))
            {
                _maps[key] = place = new Place<CooperationMap>();
            }

            // A question that uses a dropped map keeps it until it is answered.
            while (_lastUsed.Count > 1 && _lastUsed.Sum(used => BytesOf(used.Level)) > Room)
            {
                _maps.Remove(_lastUsed[0]);
                _lastUsed.RemoveAt(0);
            }

            return place;
        }
    }

    private long BytesOf(Level level) => (_gatherings[(int)level].Value?.Meetings ?? 0) * BytesOfPair;

    /// <summary>A value that the first caller to need it builds, while other callers wait for it.</summary>
    private sealed class Place<T>
        where T : class
    {
        private volatile T? _value;

        public T? Value => _value;

        public T Get(Func<T> make, CancellationToken cancellationToken)
        {
            while (_value is null)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (Monitor.TryEnter(this, Patience))
                {
                    try
                    {
                        _value ??= make();
                    }
                    finally
                    {
                        Monitor.Exit(this);
                    }
                }
            }

            return _value;
        }
    }
}
