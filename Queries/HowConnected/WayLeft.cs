namespace StakeholderGraph;

/// <summary>
/// The minimum cost from an actor to a goal: Dijkstra's algorithm (E. Dijkstra, Numer. Math. 1, 269 (1959)) from the goal, extended only as
/// far as callers need.
/// </summary>
internal sealed class WayLeft
{
    private readonly Links _links;
    private readonly RouteBy _by;
    private readonly Dictionary<int, (RouteCost Cost, bool Settled)> _found = [];
    private readonly PriorityQueue<int, RouteCost> _queue = new();
    private RouteCost _radius;

    public WayLeft(Links links, int[] goal, RouteBy by)
    {
        (_links, _by) = (links, by);
        foreach (var actor in goal)
        {
            _found[actor] = (default, false);
            _queue.Enqueue(actor, default);
        }
    }

    /// <summary>Whether the search has reached every actor it can.</summary>
    public bool IsDone => _queue.Count == 0;

    /// <summary>The cost, or a lower bound if the search has not reached the actor yet; <c>null</c> if there is no path.</summary>
    public RouteCost? Of(int actor) => _found.TryGetValue(actor, out var at) && at.Settled ? at.Cost : IsDone ? null : _radius;

    /// <summary>Settles one more actor.</summary>
    public void Grow()
    {
        while (_queue.TryDequeue(out var actor, out var cost))
        {
            if (_found[actor].Settled)
            {
                continue;
            }

            _found[actor] = (cost, true);
            _radius = cost;
            foreach (var (next, link) in _links.Of(actor))
            {
                var through = cost + RouteCost.Of(_by, link);
                if (!_found.TryGetValue(next, out var known) || through < known.Cost)
                {
                    _found[next] = (through, false);
                    _queue.Enqueue(next, through);
                }
            }

            return;
        }
    }
}
