using System.Globalization;

namespace StakeholderGraph.Tests.Conformance.Oracles;

internal sealed partial class Oracle
{
    /// <summary>A link between two stakeholders, as in an answer.</summary>
    private sealed record Via(string A, string B, double Contribution, string Line);

    /// <summary>A route: its stakeholders, its length and −ln of its strength.</summary>
    private sealed record Walk(string[] Actors, decimal Cost)
    {
        public int Length => Actors.Length - 1;
    }

    /// <summary>All routes, enumerated one by one.</summary>
    public string Answer(HowConnected question)
    {
        var (from, to, linked) = Linked(question);
        if (from.Intersect(to).Order(StringComparer.Ordinal).FirstOrDefault() is { } same)
        {
            return $"connected, 0 as good\n1: {same} 1.000000000";
        }

        var routes = Routes(question, from, to, linked).ToList();
        var given = routes.Take(question.AtMost).ToList();
        if (given.Count == 0)
        {
            var (near, far) = (Reached(question, from, linked), Reached(question, to, linked));
            return near.Overlaps(to)
                ? $"connected, {(question.Through.Length > 0 ? "" : "0")} as good"
                : $"apart, {near.Count} and {far.Count}";
        }

        var equal = routes.Skip(given.Count).Count(route => Compare(question.By, route, given[^1]) == 0);
        return string.Join(
            '\n',
            [
                $"connected, {(question.Through.Length > 0 ? "" : equal)} as good",
                .. given.SelectMany(route =>
                    (string[])
                        [
                            $"{1 + routes.Count(other => Compare(question.By, other, route) < 0)}: {string.Join(' ', route.Actors)} "
                                + $"{Text(Math.Exp(-(double)route.Cost))}",
                            .. route
                                .Actors.Zip(route.Actors.Skip(1))
                                .SelectMany(pair =>
                                    (string[])
                                        [
                                            $" {Text(linked[pair].Sum(via => via.Contribution))} by {linked[pair].Count}",
                                            .. linked[pair].Take(question.SharedAtMost).Select(via => via.Line),
                                        ]),
                        ]),
            ]);
    }

    /// <summary>
    /// The minimum total cost of a number of routes that share only their ends, over all choices of routes; or of as many as possible.
    /// </summary>
    public string Disjoint(HowConnected question)
    {
        var (from, to, linked) = Linked(question);
        var routes = Routes(question, from, to, linked).ToList();
        (int Count, decimal First, decimal Second) best = (0, 0, 0);
        Choose(0, [], 0, 0, 0);
        return $"{best.Count} routes: {best.First} {best.Second}";

        void Choose(int next, HashSet<string> passed, int count, decimal first, decimal second)
        {
            if (count > best.Count || (count == best.Count && (first, second).CompareTo((best.First, best.Second)) < 0))
            {
                best = (count, first, second);
            }

            for (var i = next; i < routes.Count && count < question.AtMost; i++)
            {
                var inner = routes[i].Actors[1..^1];
                if (!passed.Overlaps(inner))
                {
                    var (length, cost) = ((decimal)routes[i].Length, routes[i].Cost);
                    var (one, other) = question.By == RouteBy.Shortest ? (length, cost) : (cost, length);
                    Choose(i + 1, [.. passed, .. inner], count + 1, first + one, second + other);
                }
            }
        }
    }

    /// <summary>The total cost of the routes of an answer.</summary>
    public string TotalOf(HowConnected question, Connections answer)
    {
        var (_, _, linked) = Linked(question);
        var links = answer.Routes.SelectMany(r => r.Stakeholders.Zip(r.Stakeholders.Skip(1))).ToList();
        var cost = links.Sum(pair =>
            CostOf(linked[(Transcript.Actor(pair.First), Transcript.Actor(pair.Second))].Sum(via => via.Contribution)));
        var (first, second) = question.By == RouteBy.Shortest ? ((decimal)links.Count, cost) : (cost, (decimal)links.Count);
        return $"{answer.Routes.Count} routes: {first} {second}";
    }

    /// <summary>The number of routes; <c>null</c> if both ends become the same actor.</summary>
    public int CountRoutes(HowConnected question)
    {
        var (from, to, linked) = Linked(question);
        return from.Overlaps(to) ? 0 : Routes(question, from, to, linked).Count();
    }

    private static string Text(double strength) => strength.ToString("0.000000000", CultureInfo.InvariantCulture);

    private static decimal CostOf(double strength) =>
        strength == 0 ? 100 : Math.Round((decimal)Math.Log(1 + (1 / Math.Round(strength, 9))), 12);

    private static int Compare(RouteBy by, Walk a, Walk b) => by == RouteBy.Shortest
        ? (a.Length, a.Cost).CompareTo((b.Length, b.Cost))
        : (a.Cost, a.Length).CompareTo((b.Cost, b.Length));

    private (HashSet<string> From, HashSet<string> To, Dictionary<(string, string), List<Via>> Links) Linked(HowConnected question)
    {
        var scope = question.Scope;
        var (from, to) = (Stand(scope, question.From), Stand(scope, question.To));
        HashSet<string> named = [.. from, .. to, .. question.Through.SelectMany(id => Stand(scope, id))];
        var links = Shared(question, named).Concat(Affiliated(scope, named)).GroupBy(via => (via.A, via.B))
            .ToDictionary(pair => pair.Key, pair => pair.OrderByDescending(via => Math.Round(via.Contribution, 12)).ToList());
        return (from, to, links);
    }

    private IEnumerable<Via> Shared(HowConnected question, HashSet<string> named) =>
        from anyone in new[] { question.Scope with { Kinds = [], Countries = [] } }
        from engagement in _engagements.Values.OrderBy(e => e.Id, RecordId.Order)
        where IsLookedAt(question.Scope, engagement) && !question.Avoid.Contains(engagement.Id)
        let ways = Ways(anyone, engagement)
        let standing = ways.Where(w => named.Contains(w.Actor) || AllowsKindAndCountry(question.Scope, w.Body))
            .GroupBy(w => w.Actor)
            .ToList()
        from a in standing
        from b in standing
        where a.Key != b.Key && Meet(a, b)
        let contribution = question.Weight switch
        {
            Weight.Count => 1,
            Weight.Newman => 1.0 / (standing.Count - 1),
            _ => a.Max(w => R(w.Participation.Type)) * b.Max(w => R(w.Participation.Type)) / (standing.Count - 1),
        }
        let ties = a.Concat(b).SelectMany(w => w.Ties).Distinct().OrderBy(t => t.Id, RecordId.Order).Select(t => t.Id.Value)
        select new Via(a.Key, b.Key, contribution, Transcript.Line(
            engagement.Id, RolesOf(a), RolesOf(b), contribution, ties, !Meet(a.Where(w => w.Certain), b.Where(w => w.Certain))));

    private IEnumerable<Via> Affiliated(Scope scope, HashSet<string> named) =>
        from tie in _ties.OrderBy(t => t.Id, RecordId.Order)
        where _stakeholders.ContainsKey(tie.From) && _stakeholders.ContainsKey(tie.To)
        where IsThere(scope, tie) && Share(scope.Time, always: false, tie.Period)
        where scope.Level == Level.Stakeholder || tie.Type != TieType.Represents || _stakeholders[tie.From].Kind != Kind.Person
        let certain = scope.Time.IsUnknown || (!tie.Period.IsUnknown && Share(scope.Time, always: true, tie.Period))
        let these = Ends(scope, tie, tie.From)
        let those = Ends(scope, tie, tie.To)
        where !these.Any(a => those.Any(b => a.Actor == b.Actor))
        from one in these.Where(e => named.Contains(e.Actor) || AllowsKindAndCountry(scope, e.Body)).GroupBy(e => e.Actor)
        from other in those.Where(e => named.Contains(e.Actor) || AllowsKindAndCountry(scope, e.Body)).GroupBy(e => e.Actor)
        let isCertain = certain && one.Any(e => e.Certain) && other.Any(e => e.Certain)
        let ties = one.Concat(other).SelectMany(e => e.Ties).Append(tie).Select(t => t.Id).Distinct().Order(RecordId.Order)
        let line = $"{tie.Id}{(isCertain ? "" : " possibly")} by {string.Join(' ', ties)}"
        from via in (Via[])[new(one.Key, other.Key, 1, $"  outgoing {line}"), new(other.Key, one.Key, 1, $"  incoming {line}")]
        select via;

    private bool AllowsKindAndCountry(Scope scope, RecordId body) =>
        (scope.Kinds.Length == 0 || scope.Kinds.Contains(_stakeholders[body].Kind))
        && (scope.Countries.Length == 0 || scope.Countries.Contains(_stakeholders[body].Country ?? ""));

    private List<(string Actor, RecordId Body, Tie[] Ties, bool Certain)> Ends(Scope scope, Tie tie, RecordId end)
    {
        List<(RecordId Body, Tie? By, bool Certain)> bodies =
            scope.Level == Level.Stakeholder || _stakeholders[end].Kind != Kind.Person
                ? [(end, null, true)]
                :
                [
                    .. from t in _ties
                    where
                        t.Type == TieType.Represents
                        && t.From == end
                        && IsThere(scope, t)
                        && Share(scope.Time, always: false, t.Period, tie.Period)
                    select (t.To, (Tie?)t, IsBeyondDoubt(scope, t.Period, tie.Period)),
                ];
        var ends = (
            from body in bodies
            from last in Last(scope, body.Body)
            let ties = new[] { body.By }.OfType<Tie>().Concat(Lineage(scope, body.Body, last))
            select (Actor: ActorOf(scope, last), Body: last, Ties: ties.ToArray(), body.Certain)).ToList();
        var isAmbiguous = bodies.DistinctBy(b => b.Body).Count() > 1 && ends.DistinctBy(e => e.Actor).Count() > 1;
        return isAmbiguous ? [.. ends.Select(e => e with { Certain = false })] : ends;
    }

    /// <summary>The actors that a stakeholder of the question becomes, in any engagement.</summary>
    private HashSet<string> Stand(Scope scope, RecordId named)
    {
        var anyone = scope with { Kinds = [], Countries = [] };
        return scope.Level == Level.Stakeholder || _stakeholders[named].Kind != Kind.Person
            ? [.. Last(scope, named).Select(last => ActorOf(scope, last))]
            :
            [
                .. _engagements
                    .Values.Where(e => IsLookedAt(scope, e))
                    .SelectMany(e => Ways(anyone, e))
                    .Where(w => w.Participation.From == named)
                    .Select(w => w.Actor),
                .. _ties
                    .Where(t =>
                        t.Type == TieType.Represents && t.From == named && IsThere(scope, t) && Share(scope.Time, always: false, t.Period))
                    .SelectMany(t => Last(scope, t.To))
                    .Select(last => ActorOf(scope, last)),
            ];
    }

    private HashSet<string> Reached(HowConnected question, HashSet<string> ends, Dictionary<(string, string), List<Via>> linked)
    {
        var avoided = Avoided(question);
        HashSet<string> reached = [.. ends];
        while (
            linked
                .Keys.Where(l => reached.Contains(l.Item1) && !reached.Contains(l.Item2) && !avoided.Contains(l.Item2))
                .Select(l => l.Item2)
                .ToList()
                is { Count: > 0 } more)
        {
            reached.UnionWith(more);
        }

        return reached;
    }

    private HashSet<string> Avoided(HowConnected question) =>
    [
        .. question.Avoid.Where(_stakeholders.ContainsKey).SelectMany(id => Stand(question.Scope, id))
            .Except(Stand(question.Scope, question.From)).Except(Stand(question.Scope, question.To)),
    ];

    private IEnumerable<Walk> Routes(
        HowConnected question,
        HashSet<string> from,
        HashSet<string> to,
        Dictionary<(string, string), List<Via>> linked)
    {
        var avoided = Avoided(question);
        var stops = question
            .Through.Select(id => Stand(question.Scope, id))
            .Where(stop => !stop.Overlaps(from) && !stop.Overlaps(to))
            .ToList();
        var next = linked
            .Keys.Where(l => !avoided.Contains(l.Item2) && !from.Contains(l.Item2))
            .ToLookup(l => l.Item1, l => (To: l.Item2, Cost: CostOf(linked[l].Sum(via => via.Contribution))));
        var (found, passed) = (new List<Walk>(), new List<string>());
        foreach (var start in from)
        {
            passed.Add(start);
            Go(0);
            passed.Clear();
        }

        return found.Where(route => stops.All(stop => stop.Overlaps(route.Actors)))
            .Order(Comparer<Walk>.Create((a, b) => Compare(question.By, a, b) is var order and not 0 ? order : ByIds(a.Actors, b.Actors)));

        void Go(decimal cost)
        {
            foreach (var (actor, link) in next[passed[^1]].Where(n => !passed.Contains(n.To)))
            {
                if (to.Contains(actor))
                {
                    found.Add(new Walk([.. passed, actor], cost + link));
                    continue;
                }

                passed.Add(actor);
                Go(cost + link);
                passed.RemoveAt(passed.Count - 1);
            }
        }
    }

    private static int ByIds(string[] a, string[] b)
    {
        var differs = a.Zip(b).FirstOrDefault(pair => pair.First != pair.Second);
        return string.CompareOrdinal(differs.First?.Split(' ')[0], differs.Second?.Split(' ')[0]);
    }
}
