namespace StakeholderGraph;

/// <summary>The task of a search for routes.</summary>
/// <param name="From">The possible starts; no route passes through a second one.</param>
/// <param name="To">The possible ends; no route passes through a second one.</param>
/// <param name="Through">
/// The stops that each route must pass in any order: one actor of each of these sets. They contain no actor of <paramref name="From"/> and
/// <paramref name="To"/>.
/// </param>
/// <param name="Avoided">The actors that no route may pass.</param>
internal sealed record RouteTask(int[] From, int[] To, int[][] Through, HashSet<int> Avoided);

/// <summary>
/// Finds routes, best first: by cost, then by ids. The search is divided into parts, each of all routes that share a prefix and then differ
/// from the routes already found; the best route of each part is known, and the best of all parts is the next route (J. Yen, Management
/// Science 17, 712 (1971); E. Lawler, ibid. 18, 401 (1972)). A part is examined only when the next route is requested.
/// </summary>
internal sealed class RouteSearch
{
    /// <summary>
    /// The maximum number of parts examined if routes must pass through stops, which may otherwise take any number of them.
    /// </summary>
    public const int MostParts = 5_000;

    private readonly Links _links;
    private readonly RouteTask _task;
    private readonly RouteBy _by;
    private readonly IRouteFinder _finder;
    private readonly PassingThrough _passing;
    private readonly PriorityQueue<Part, Part> _parts;
    private long _ways;
    private RouteCost _last;
    private int _looked;

    public RouteSearch(Links links, RouteTask task, RouteBy by, Func<int[][], IRouteFinder> finder)
    {
        int[] single = [.. task.Through.SelectMany(stop => stop).Distinct()];
        (_links, _task, _by) = (links, task, by);
        _finder = finder([task.To, .. single.Select(actor => (int[])[actor])]);
        _passing = new PassingThrough(links, task, single, _finder);
        _parts = new PriorityQueue<Part, Part>(Comparer<Part>.Create((a, b) => links.Compare(a.Best, b.Best)));
    }

    /// <summary>Whether the search stopped after <see cref="MostParts"/> parts.</summary>
    public bool IsGivenUp { get; private set; }

    /// <summary>
    /// The number of further routes with the same cost as the last one found, at most <see cref="Ways.Most"/>; <c>null</c> if routes must
    /// pass through stops, for which it is not known.
    /// </summary>
    public long? EquallyGood => _task.Through.Length > 0
        ? null
        : Ways.Sum([_ways, .. _parts.UnorderedItems.Where(p => p.Element.Best.Cost == _last).Select(p => p.Element.Best.Ways)]);

    /// <summary>Enumerates the routes, best first.</summary>
    public IEnumerable<FoundRoute> Routes(CancellationToken cancellationToken)
    {
        Look([], [], cancellationToken);
        while (_parts.TryDequeue(out var part, out _))
        {
            var actors = part.Best.Actors;
            var repeated = FirstRepeated(actors);
            if (repeated == actors.Length)
            {
                (_last, _ways) = (part.Best.Cost, part.Best.Ways - 1);
                yield return part.Best;
                _ways = 0;
            }

            // The parts that share a prefix with this route and then differ. If an actor is passed twice, they must differ before that.
            for (var i = part.Prefix; i <= Math.Min(actors.Length - 1, repeated); i++)
            {
                if (_task.Through.Length > 0 && ++_looked > MostParts)
                {
                    IsGivenUp = true;
                    yield break;
                }

                Look(actors[..i], i == part.Prefix ? [.. part.NotNext, actors[i]] : [actors[i]], cancellationToken);
            }
        }
    }

    /// <summary>The position at which an actor is passed for the second time; the length if there is none.</summary>
    private static int FirstRepeated(int[] actors)
    {
        var passed = new HashSet<int>();
        var repeated = Array.FindIndex(actors, actor => !passed.Add(actor));
        return repeated < 0 ? actors.Length : repeated;
    }

    /// <summary>Searches for the best route that starts with a prefix and does not continue to certain actors.</summary>
    private void Look(int[] prefix, HashSet<int> notNext, CancellationToken cancellationToken)
    {
        int[] starts = prefix.Length == 0 ? [.. _task.From.Where(actor => !notNext.Contains(actor))] : [prefix[^1]];
        if (starts.Length == 0)
        {
            return;
        }

        int[] before = [.. prefix.SkipLast(1)];
        var closed = new HashSet<int>([.. _task.Avoided, .. before, .. _task.From.Except(starts)]);
        var stops = _task.Through.Where(stop => !stop.Any(prefix.Contains)).ToArray();
        var leg = new Leg(starts, 0, closed, prefix.Length > 0 && notNext.Count > 0 ? notNext : null);
        var rest = stops.Length == 0 ? _finder.Find(leg, cancellationToken) : _passing.Find(leg, stops, cancellationToken);
        if (rest is not null)
        {
            var whole = new FoundRoute([.. before, .. rest.Actors], CostOf(before, rest), rest.Ways);
            var part = new Part(prefix.Length, notNext, whole);
            _parts.Enqueue(part, part);
        }
    }

    private RouteCost CostOf(int[] before, FoundRoute rest)
    {
        var cost = rest.Cost;
        for (var i = 0; i < before.Length; i++)
        {
            cost += RouteCost.Of(_by, _links.CostOf(before[i], i + 1 < before.Length ? before[i + 1] : rest.Actors[0]));
        }

        return cost;
    }

    /// <summary>All routes that share a prefix with the best of them and do not continue to certain actors.</summary>
    private sealed record Part(int Prefix, HashSet<int> NotNext, FoundRoute Best);
}
