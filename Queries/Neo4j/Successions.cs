namespace StakeholderGraph.Neo4j;

/// <summary>The ties by which stakeholders become their last successors, among those that a statement gave: what <see cref="Scoping.Lineage"/> gives on the embedded engine.</summary>
internal sealed class Successions(GivenTies given)
{
    private readonly ILookup<string, TieGiven> _onwards = Succeeding(given).ToLookup(t => t.To.Id.Value, StringComparer.Ordinal);
    private readonly ILookup<string, TieGiven> _back = Succeeding(given).ToLookup(t => t.From.Id.Value, StringComparer.Ordinal);
    private readonly Dictionary<(string Origin, string Body), string[]> _ways = [];

    /// <summary>The ids of the ties by which someone stands: the participation, and the affiliations that lead from the participant to the one who stands.</summary>
    public IEnumerable<string> TiesOf(GivenStand stand)
    {
        yield return stand.Tie;
        if (stand.By is { } by)
        {
            yield return by;
        }

        foreach (var tie in Ways(stand.Origin, stand.Body))
        {
            yield return tie;
        }
    }

    /// <summary>The ties on any way from a stakeholder to a last successor.</summary>
    private string[] Ways(string origin, string body)
    {
        if (!_onwards.Contains(origin))
        {
            return [];
        }

        if (!_ways.TryGetValue((origin, body), out var ways))
        {
            var before = Reach(body, _back, t => t.To.Id.Value, _ => true, out _);
            Reach(origin, _onwards, t => t.From.Id.Value, t => before.Contains(t.From.Id.Value), out var ties);
            _ways[(origin, body)] = ways = [.. ties];
        }

        return ways;
    }

    private static HashSet<string> Reach(
        string start, ILookup<string, TieGiven> steps, Func<TieGiven, string> end, Predicate<TieGiven> goes, out List<string> ties)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { start };
        var ahead = new Stack<string>(found);
        ties = [];
        while (ahead.TryPop(out var at))
        {
            foreach (var step in steps[at])
            {
                if (goes(step))
                {
                    ties.Add(step.Id.Value);
                    if (found.Add(end(step)))
                    {
                        ahead.Push(end(step));
                    }
                }
            }
        }

        return found;
    }

    private static IEnumerable<TieGiven> Succeeding(GivenTies given) => given.All.Where(t => t.Type == TieType.Succeeds);
}
