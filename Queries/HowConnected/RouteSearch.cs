namespace StakeholderGraph;

/// <summary>What a search for routes looks for.</summary>
/// <param name="From">Where routes begin; none passes through another of them.</param>
/// <param name="To">Where they end; none passes through another of them.</param>
/// <param name="Through">
/// Where each has to pass, in any order: at one of each of these. None of them is among <paramref name="From"/> and <paramref name="To"/>.
/// </param>
/// <param name="Avoided">Whom none may pass.</param>
internal sealed record RouteTask(int[] From, int[] To, int[][] Through, HashSet<int> Avoided);

/// <summary>
/// Finds routes, best first: by what they cost, then by ids. All routes that begin alike and then differ from those found are a part of the
/// search; of each the best is known, and the best of all is the next (J. Yen, Management Science 17, 712 (1971); E. Lawler, ibid. 18, 401
/// (1972)). A part is looked into only when the next route is wanted.
/// </summary>
internal sealed class RouteSearch
{
    /// <summary>How many parts are looked into where routes have to pass through somebody, which may take any number of them.</summary>
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

    /// <summary>Whether it gave up looking for more after <see cref="MostParts"/> parts.</summary>
    public bool IsGivenUp { get; private set; }

    /// <summary>
    /// How many more routes cost the same as the last one found, at most <see cref="Ways.Most"/>; <c>null</c> if routes have to pass
    /// through somebody, and that is not known.
    /// </summary>
    public long? EquallyGood => _task.Through.Length > 0
        ? null
        : Ways.Sum([_ways, .. _parts.UnorderedItems.Where(p => p.Element.Best.Cost == _last).Select(p => p.Element.Best.Ways)]);

    /// <summary>The routes, best first, as long as there are any.</summary>
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

            // What begins as this did, and then differs. Where somebody would be passed twice, it has to differ before.
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

    /// <summary>Where somebody is passed for the second time; the length where nobody is.</summary>
    private static int FirstRepeated(int[] actors)
    {
        var passed = new HashSet<int>();
        var repeated = Array.FindIndex(actors, actor => !passed.Add(actor));
        return repeated < 0 ? actors.Length : repeated;
    }

    /// <summary>Looks for the best route that begins in a way and then goes on to none of some.</summary>
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

    /// <summary>All routes that begin as the best of them does, as far as the prefix goes, and then go on to none of some.</summary>
    private sealed record Part(int Prefix, HashSet<int> NotNext, FoundRoute Best);
}
