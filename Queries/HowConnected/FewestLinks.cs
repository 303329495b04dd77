namespace StakeholderGraph;

/// <summary>
/// Finds a route of fewest links, of those the strongest, of those the first by ids. It searches from both ends at once, the smaller side
/// first (I. Pohl, Machine Intelligence 6, 127 (1971)), and looks at the strengths of those links alone that are on a shortest route.
/// </summary>
internal sealed class FewestLinks(Links links, int[][] goals, Spread ahead, Spread back) : IRouteFinder
{
    public FoundRoute? Find(Leg leg, CancellationToken cancellationToken) =>
        Meet(leg, cancellationToken) is { } meeting ? Best(leg, meeting) : null;

    /// <summary>
    /// Searches from both ends until they meet: at those through whom all routes of fewest links lead, so that it is known how many links
    /// they have. <c>null</c> where the ends do not meet.
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
            // Nothing may come to the start from behind: it would by links that are not to be taken.
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

    /// <summary>Takes half a step, or a whole one where the two searches then meet; gives those at whom they do.</summary>
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

    /// <summary>Of all routes with as few links as there can be, all of which lead through those who meet, the best.</summary>
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
    /// The links by which those who meet get nearer to where a side began, layer by layer, each from the one who is farther.
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

    /// <summary>The best way from someone to the goal.</summary>
    private readonly record struct Way(long Cost, int Next, long Count);
}

/// <summary>Counts routes that are equally good.</summary>
internal static class Ways
{
    /// <summary>The most that are distinguished from each other.</summary>
    public const long Most = 1_000_000_000;

    /// <summary>The sum of some counts, at most <see cref="Most"/>.</summary>
    public static long Sum(IEnumerable<long> counts) => counts.Aggregate(0L, (sum, count) => Math.Min(Most, sum + count));
}
