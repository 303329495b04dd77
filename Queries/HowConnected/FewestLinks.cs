namespace StakeholderGraph;

/// <summary>
/// Finds a route with the fewest links; among those, the strongest, then the first by ids. It searches from both ends at once, the smaller
/// side first (I. Pohl, Machine Intelligence 6, 127 (1971)), and computes strengths only for links on a shortest route.
/// </summary>
internal sealed class FewestLinks(Links links, int[][] goals, Spread ahead, Spread back) : IRouteFinder
{
    public FoundRoute? Find(Leg leg, CancellationToken cancellationToken) =>
        Meet(leg, cancellationToken) is { } meeting ? Best(leg, meeting) : null;

    /// <summary>
    /// Searches from both ends until they meet. Returns the actors through which all routes with the fewest links lead, so that the number
    /// of links is known; <c>null</c> if the searches do not meet.
    /// </summary>
    internal List<int>? Meet(Leg leg, CancellationToken cancellationToken)
    {
        ahead.Clear();
        back.Clear();
        foreach (var actor in leg.Closed)
        {
            ahead.Close(actor);
            back.Close(actor);
        }

        Array.ForEach(goals[leg.Goal], back.Start);
        Array.ForEach(leg.Starts, ahead.Start);
        if (leg.NotNext is not null)
        {
            // The backward search must not reach the start, because it would use links that are excluded.
            Array.ForEach(leg.Starts, back.Close);
            ahead.Step(links, leg.NotNext);
        }

        var meeting = Meeting(ahead, back);
        while (meeting.Count == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ahead.Outermost.Length == 0 || back.Outermost.Length == 0)
            {
                return null;
            }

            meeting = links.Gatherings.AllMeet ? GoOnByHalf() : GoOn();
        }

        return meeting;
    }

    /// <summary>Takes half a step, or a whole one if the two searches then meet; returns the actors at which they meet.</summary>
    private List<int> GoOnByHalf()
    {
        var (side, other) = ahead.NextWork(links) <= back.NextWork(links) ? (ahead, back) : (back, ahead);
        if (side.HasLookedAhead)
        {
            side.Step(links);
            return Meeting(side, other);
        }

        return side.LookAhead(links, other) && side.StepTo(links, other) ? Meeting(side, other) : [];
    }

    private List<int> GoOn()
    {
        var (side, other) = ahead.Outermost.Length <= back.Outermost.Length ? (ahead, back) : (back, ahead);
        if (!side.StepTo(links, other))
        {
            side.Step(links);
        }

        return Meeting(side, other);
    }

    private static List<int> Meeting(Spread side, Spread other)
    {
        var meeting = new List<int>();
        foreach (var actor in side.Outermost)
        {
            if (other.DistanceOf(actor) >= 0)
            {
                meeting.Add(actor);
            }
        }

        return meeting;
    }

    /// <summary>The best of all routes with the fewest links, all of which lead through the meeting actors.</summary>
    private FoundRoute Best(Leg leg, List<int> meeting)
    {
        var (toGoal, toStart) = (LayersFrom(meeting, back), LayersFrom(meeting, ahead));
        toGoal.Reverse();
        var best = goals[leg.Goal].ToDictionary(goal => goal, _ => new Way(0, -1, 1));
        foreach (var layer in toGoal)
        {
            foreach (var (actor, next, cost) in layer)
            {
                Improve(best, actor, next, cost);
            }
        }

        foreach (var layer in toStart)
        {
            foreach (var (next, actor, cost) in layer)
            {
                Improve(best, actor, next, cost);
            }
        }

        var starts = leg.Starts.Where(best.ContainsKey).ToList();
        var least = starts.Min(start => best[start].Cost);
        var equal = starts.Where(start => best[start].Cost == least).ToList();
        equal.Sort(links.Compare);
        var route = new List<int>();
        for (var actor = equal[0]; actor >= 0; actor = best[actor].Next)
        {
            route.Add(actor);
        }

        return new FoundRoute([.. route], new RouteCost(route.Count - 1, least), Ways.Sum(equal.Select(start => best[start].Count)));
    }

    /// <summary>
    /// The links from the meeting actors towards the start of one search, layer by layer, each from the actor that is farther away.
    /// </summary>
    private List<List<(int Far, int Near, long Cost)>> LayersFrom(List<int> meeting, Spread side)
    {
        var (layers, outer) = (new List<List<(int Far, int Near, long Cost)>>(), meeting);
        for (var distance = side.DistanceOf(meeting[0]) - 1; distance >= 0; distance--)
        {
            layers.Add([.. outer.SelectMany(far => links.Of(far, side, distance).Select(near => (far, near.Actor, near.Cost)))]);
            outer = [.. layers[^1].Select(link => link.Near).Distinct()];
        }

        return layers;
    }

    private void Improve(Dictionary<int, Way> best, int actor, int next, long cost)
    {
        if (!best.TryGetValue(next, out var rest))
        {
            return;
        }

        var way = new Way(cost + rest.Cost, next, rest.Count);
        if (!best.TryGetValue(actor, out var known) || way.Cost < known.Cost)
        {
            best[actor] = way;
        }
        else if (way.Cost == known.Cost)
        {
            best[actor] = known with
            {
                Next = links.Compare(next, known.Next) < 0 ? next : known.Next,
                Count = Ways.Sum([known.Count, way.Count]),
            };
        }
    }

    /// <summary>The best path from an actor to the goal.</summary>
    private readonly record struct Way(long Cost, int Next, long Count);
}

/// <summary>Counts routes that are equally good.</summary>
internal static class Ways
{
    /// <summary>The largest number that is counted exactly.</summary>
    public const long Most = 1_000_000_000;

    /// <summary>The sum of some counts, at most <see cref="Most"/>.</summary>
    public static long Sum(IEnumerable<long> counts) => counts.Aggregate(0L, (sum, count) => Math.Min(Most, sum + count));
}
