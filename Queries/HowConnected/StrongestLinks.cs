namespace StakeholderGraph;

/// <summary>
/// Finds the strongest route; among those, one with the fewest links, then the first by ids. It searches from the start towards the goal
/// (A*: P. Hart, N. Nilsson, B. Raphael, IEEE Trans. SSC 4, 100 (1968)) with lower bounds of the remaining cost. A search from the goal
/// finds these at the same pace and keeps them for all searches to that goal, because excluding actors can only make paths longer.
/// </summary>
internal sealed class StrongestLinks(Links links, int[][] goals) : IRouteFinder
{
    private readonly WayLeft?[] _left = new WayLeft?[goals.Length];

    public FoundRoute? Find(Leg leg, CancellationToken cancellationToken)
    {
        var left = _left[leg.Goal] ??= new WayLeft(links, goals[leg.Goal], RouteBy.Strongest);
        var closed = leg.Closed.ToHashSet();
        int[] goal = [.. goals[leg.Goal].Where(actor => !closed.Contains(actor))];
        if (goal.Length == 0)
        {
            return null;
        }

        var (found, queue) = (new Dictionary<int, Place>(), new PriorityQueue<int, RouteCost>());
        foreach (var start in leg.Starts)
        {
            found[start] = new Place(default);
            Enqueue(start);
        }

        RouteCost? best = null;
        while (queue.TryDequeue(out var actor, out var whole))
        {
            var place = found[actor];
            if (place.Settled || left.Of(actor) is not { } rest)
            {
                continue;
            }

            // The lower bound may have improved since the entry was queued.
            if (place.Cost + rest > whole)
            {
                queue.Enqueue(actor, place.Cost + rest);
                continue;
            }

            if (best is { } least && whole > least)
            {
                break;
            }

            cancellationToken.ThrowIfCancellationRequested();
            place.Settled = true;
            left.Grow();
            if (goal.Contains(actor))
            {
                best = whole;
                continue;
            }

            var notNext = leg.NotNext is { } some && actor == leg.Starts[0] ? some : null;
            foreach (var (next, cost) in links.Of(actor))
            {
                if (!closed.Contains(next) && notNext?.Contains(next) != true)
                {
                    Relax(actor, next, place.Cost + RouteCost.Of(RouteBy.Strongest, cost));
                }
            }
        }

        return best is { } reached
            ? Best(leg, found, goal.Where(actor => found.TryGetValue(actor, out var at) && at.Settled && at.Cost == reached), reached)
            : null;

        void Relax(int actor, int next, RouteCost cost)
        {
            if (!found.TryGetValue(next, out var place) || cost < place.Cost)
            {
                found[next] = new Place(cost) { Before = { actor } };
                Enqueue(next);
            }
            else if (cost == place.Cost)
            {
                place.Before.Add(actor);
            }
        }

        void Enqueue(int actor)
        {
            if (left.Of(actor) is { } rest)
            {
                queue.Enqueue(actor, found[actor].Cost + rest);
            }
        }
    }

    /// <summary>The first by ids among all paths of minimum cost, examined from the goal.</summary>
    private FoundRoute Best(Leg leg, Dictionary<int, Place> found, IEnumerable<int> goal, RouteCost cost)
    {
        var ways = goal.ToDictionary(actor => actor, _ => (Next: -1, Count: 1L));
        var queue = new PriorityQueue<int, RouteCost>(Comparer<RouteCost>.Create((a, b) => b.CompareTo(a)));
        queue.EnqueueRange(ways.Keys.Select(actor => (actor, found[actor].Cost)));
        while (queue.TryDequeue(out var actor, out _))
        {
            foreach (var before in found[actor].Before)
            {
                if (!ways.TryGetValue(before, out var known))
                {
                    ways[before] = (actor, ways[actor].Count);
                    queue.Enqueue(before, found[before].Cost);
                }
                else
                {
                    ways[before] = (links.Compare(actor, known.Next) < 0 ? actor : known.Next, Ways.Sum([known.Count, ways[actor].Count]));
                }
            }
        }

        var starts = leg.Starts.Where(ways.ContainsKey).ToList();
        starts.Sort(links.Compare);
        var route = new List<int>();
        for (var actor = starts[0]; actor >= 0; actor = ways[actor].Next)
        {
            route.Add(actor);
        }

        return new FoundRoute([.. route], cost, Ways.Sum(starts.Select(start => ways[start].Count)));
    }

    /// <summary>What is known of the path to an actor.</summary>
    private sealed class Place(RouteCost cost)
    {
        public RouteCost Cost => cost;

        public bool Settled { get; set; }

        /// <summary>The predecessors from which the actor is reached at that cost.</summary>
        public List<int> Before { get; } = [];
    }
}
