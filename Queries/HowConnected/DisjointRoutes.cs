namespace StakeholderGraph;

/// <summary>
/// Finds the cheapest set of routes that share no stakeholder except their ends, up to the requested number: a minimum-cost flow in which
/// every node between the ends has capacity one (J. Suurballe, Networks 4, 125 (1974)). Each further route may take over parts of earlier
/// ones and give them other parts, so that a good first route does not spoil the whole.
/// </summary>
/// <param name="links">The links.</param>
/// <param name="task">The ends of the routes, and the stakeholders to avoid.</param>
/// <param name="by">The criterion by which they are compared.</param>
/// <param name="left">A lower bound of the cost from an actor to the end; <c>null</c> if there is no path.</param>
internal sealed class DisjointRoutes(Links links, RouteTask task, RouteBy by, Func<int, RouteCost?> left)
{
    private readonly HashSet<int> _closed = [.. task.Avoided, .. task.From];
    private readonly Dictionary<(int From, int To), RouteCost> _flow = [];
    private readonly Dictionary<int, int> _before = []; // the predecessor of each actor on a route, except its ends
    private readonly Dictionary<State, RouteCost> _raised = [];
    private RouteCost _raisedSource;

    /// <summary>An actor on a path, before or after it is passed.</summary>
    private readonly record struct State(int Actor, bool Passed);

    /// <summary>Returns the routes, best first.</summary>
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
    /// Adds one route at minimum cost: a search along unused links, and backwards along used ones, with costs reduced by the potentials of
    /// earlier searches so that none is negative (J. Edmonds, R. Karp, J. ACM 19, 248 (1972)).
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
                // The actor is already on a route: the only way on is back to its predecessor, to whom that link then becomes available.
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

    /// <summary>Adds the links of a path to the routes, and removes those that it traverses backwards.</summary>
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
