namespace StakeholderGraph;

/// <summary>
/// Finds routes that share nobody but their ends, as many as are asked for and can be, which cost least together: a flow of least cost in
/// which everyone between the ends lets one route through (J. Suurballe, Networks 4, 125 (1974)). Each further route may take parts of
/// those before and leave them others, so that a good first route does not spoil the whole.
/// </summary>
/// <param name="links">The links.</param>
/// <param name="task">Where routes begin and end, and whom they avoid.</param>
/// <param name="by">What they cost.</param>
/// <param name="left">What it costs at least to get from someone to the end; <c>null</c> if there is no way.</param>
internal sealed class DisjointRoutes(Links links, RouteTask task, RouteBy by, Func<int, RouteCost?> left)
{
    private readonly HashSet<int> _closed = [.. task.Avoided, .. task.From];
    private readonly Dictionary<(int From, int To), RouteCost> _flow = [];
    private readonly Dictionary<int, int> _before = []; // for everyone between the ends on a route who comes before
    private readonly Dictionary<State, RouteCost> _raised = [];
    private RouteCost _raisedSource;

    /// <summary>Someone on a way, before or after being passed.</summary>
    private readonly record struct State(int Actor, bool Passed);

    /// <summary>The routes, the best first.</summary>
    public FoundRoute[] Find(int atMost, CancellationToken cancellationToken)
    {
        for (var count = 0; count < atMost && Augment(cancellationToken); count++)
        {
        }

        FoundRoute[] routes = [.. _flow.Keys.Where(link => task.From.Contains(link.From)).Select(RouteFrom)];
        Array.Sort(routes, links.Compare);
        return routes;
    }

    private FoundRoute RouteFrom((int From, int To) first)
    {
        var (actors, cost) = (new List<int> { first.From, first.To }, _flow[first]);
        while (!task.To.Contains(actors[^1]))
        {
            var last = actors[^1];
            var next = _flow.First(link => link.Key.From == last);
            actors.Add(next.Key.To);
            cost += next.Value;
        }

        return new FoundRoute([.. actors], cost, 1);
    }

    /// <summary>
    /// Adds one route in the cheapest way: a search along links not taken, and backwards along those that are, by costs that earlier
    /// searches have made differences to, so that none is negative (J. Edmonds, R. Karp, J. ACM 19, 248 (1972)).
    /// </summary>
    private bool Augment(CancellationToken cancellationToken)
    {
        var (found, settled) = (new Dictionary<State, (RouteCost Cost, State? Before)>(), new HashSet<State>());
        var queue = new PriorityQueue<State, RouteCost>();
        foreach (var start in task.From.Where(actor => left(actor) is not null))
        {
            Reach(new State(start, true), Potential(new State(start, true)) - _raisedSource, null);
        }

        while (queue.TryDequeue(out var at, out var cost))
        {
            if (!settled.Add(at))
            {
                continue;
            }

            if (!at.Passed && task.To.Contains(at.Actor))
            {
                Take(at, found);
                Raise(found, settled, cost);
                return true;
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (!at.Passed)
            {
                // On a route already: the only way on is back to who comes before, for whom that link is then free.
                if (!_before.TryGetValue(at.Actor, out var before))
                {
                    Go(at, new State(at.Actor, true), default);
                }
                else if (!task.From.Contains(before))
                {
                    Go(at, new State(before, true), default(RouteCost) - _flow[(before, at.Actor)]);
                }

                continue;
            }

            if (_before.ContainsKey(at.Actor))
            {
                Go(at, new State(at.Actor, false), default);
            }

            foreach (var (next, link) in links.Of(at.Actor))
            {
                if (!_closed.Contains(next) && left(next) is not null && !_flow.ContainsKey((at.Actor, next)))
                {
                    Go(at, new State(next, false), RouteCost.Of(by, link));
                }
            }
        }

        return false;

        void Go(State from, State to, RouteCost cost) => Reach(to, found[from].Cost + cost + Potential(to) - Potential(from), from);

        void Reach(State state, RouteCost cost, State? before)
        {
            if (!settled.Contains(state) && (!found.TryGetValue(state, out var known) || cost < known.Cost))
            {
                found[state] = (cost, before);
                queue.Enqueue(state, cost);
            }
        }
    }

    private RouteCost Potential(State state) => left(state.Actor)!.Value + _raised.GetValueOrDefault(state);

    private void Raise(Dictionary<State, (RouteCost Cost, State? Before)> found, HashSet<State> settled, RouteCost whole)
    {
        _raisedSource += whole;
        foreach (var state in settled)
        {
            _raised[state] = _raised.GetValueOrDefault(state) + whole - found[state].Cost;
        }
    }

    /// <summary>Takes the links of a way into the routes, and out of them those that it goes backwards.</summary>
    private void Take(State end, Dictionary<State, (RouteCost Cost, State? Before)> found)
    {
        var (taken, freed) = (new List<(int From, int To)>(), new List<(int From, int To)>());
        for (var state = end; found[state].Before is { } before; state = before)
        {
            if (before.Passed && !state.Passed && before.Actor != state.Actor)
            {
                taken.Add((before.Actor, state.Actor));
            }
            else if (!before.Passed && state.Passed && before.Actor != state.Actor)
            {
                freed.Add((state.Actor, before.Actor));
            }
        }

        freed.ForEach(link => _flow.Remove(link));
        taken.ForEach(link => _flow.Add(link, RouteCost.Of(by, links.CostOf(link.From, link.To))));
        _before.Clear();
        foreach (var (from, to) in _flow.Keys.Where(link => !task.To.Contains(link.To)))
        {
            _before.Add(to, from);
        }
    }
}
