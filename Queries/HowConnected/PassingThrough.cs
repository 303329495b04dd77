namespace StakeholderGraph;

/// <summary>
/// Finds the best walk that passes through given stops in the best order, by combining the best paths between consecutive stops. A walk may
/// pass an actor twice, which a route may not; therefore its cost is a lower bound for routes, and a walk without repetition is the best
/// route.
/// </summary>
internal sealed class PassingThrough(Links links, RouteTask task, int[] single, IRouteFinder finder)
{
    /// <summary>Returns the best walk; <c>null</c> if there is none.</summary>
    public FoundRoute? Find(Leg leg, int[][] stops, CancellationToken cancellationToken)
    {
        // Between the stops, no path returns to the start or passes the end.
        var closed = leg.Closed.Concat(task.To).ToHashSet();
        HashSet<int> closedLater = [.. closed, .. leg.Starts];
        var known = new Dictionary<(int From, int To), FoundRoute?>();
        FoundRoute? best = null;
        foreach (var order in Orders(stops))
        {
            List<FoundRoute> walks = [.. order[0].Select(stop => WayTo(-1, stop)).OfType<FoundRoute>()];
            for (var i = 1; i < order.Length; i++)
            {
                walks = [.. order[i].Select(stop => BestOf(walks, stop)).OfType<FoundRoute>()];
            }

            if (BestOf(walks, -1) is { } walk && (best is null || links.Compare(walk, best) < 0))
            {
                best = walk;
            }
        }

        return best;

        FoundRoute? BestOf(List<FoundRoute> walks, int stop) =>
            walks
                .Select(walk =>
                    WayTo(walk.Actors[^1], stop) is { } way
                        ? new FoundRoute([.. walk.Actors, .. way.Actors[1..]], walk.Cost + way.Cost, 1)
                        : null)
                .OfType<FoundRoute>()
                .Order(Comparer<FoundRoute>.Create(links.Compare))
                .FirstOrDefault();

        FoundRoute? WayTo(int from, int to)
        {
            if (!known.TryGetValue((from, to), out var way))
            {
                var goal = to < 0 ? 0 : Array.IndexOf(single, to) + 1;
                var part = from < 0
                    ? leg with { Goal = goal, Closed = closed }
                    : new Leg([from], goal, to < 0 ? [.. leg.Closed, .. leg.Starts] : closedLater, null);
                known[(from, to)] = way = finder.Find(part, cancellationToken);
            }

            return way;
        }
    }

    private static IEnumerable<int[][]> Orders(int[][] stops) => stops.Length == 1
        ? [stops]
        : stops.SelectMany(first => Orders([.. stops.Where(stop => stop != first)]).Select(rest => (int[][])[first, .. rest]));
}
