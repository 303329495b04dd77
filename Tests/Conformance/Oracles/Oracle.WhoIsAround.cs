namespace StakeholderGraph.Tests.Conformance.Oracles;

internal sealed partial class Oracle
{
    public string Answer(WhoIsAround question)
    {
        var scope = question.Scope;
        HashSet<RecordId> self = [question.Id];
        if (scope.Lineage)
        {
            self.UnionWith(_stakeholders.Keys.Where(s => After(scope, s).Contains(question.Id)));
        }

        var joins = (
            from tie in _ties
            where scope.Roles.Length == 0 || scope.Roles.Contains(tie.Type)
            where IsThere(scope, tie)
            let engagement = _stakeholders.ContainsKey(tie.From) ? _engagements.GetValueOrDefault(tie.To) : null
            where
                Share(scope.Time, always: false, tie.Period) && (engagement is null || Share(scope.Time, always: false, engagement.Period))
            let time = engagement is null ? tie.Period : Taken(engagement, tie)
            let certain = scope.Time.IsUnknown || (!time.IsUnknown && Share(scope.Time, always: true, time))
            from one in new[] { tie.From, tie.OnBehalfOf }.OfType<RecordId>().Distinct()
            from way in new[] { (From: one, tie.To), (From: tie.To, To: one) }
            select (way.From, way.To, Tie: tie, Certain: certain)).ToList();
        var distances = self.ToDictionary(s => s, _ => 0);
        var surelyNear = self.ToHashSet();
        var strengths = new Dictionary<RecordId, double>();
        for (var distance = 1; distance <= question.Depth; distance++)
        {
            var steps = joins
                .Where(j =>
                    distances.TryGetValue(j.From, out var d) && d == distance - 1 && !distances.ContainsKey(j.To) && IsAdmitted(scope, j.To)
                )
                .ToList();
            foreach (var reached in steps.GroupBy(s => s.To))
            {
                distances[reached.Key] = distance;
                strengths[reached.Key] = reached.Sum(s =>
                    _stakeholders.ContainsKey(s.Tie.From) && _engagements.ContainsKey(s.Tie.To) ? R(s.Tie.Type) : 1);
                if (reached.Any(s => s.Certain && surelyNear.Contains(s.From)))
                {
                    surelyNear.Add(reached.Key);
                }
            }
        }

        var order = strengths
            .Keys.OrderBy(id => distances[id])
            .ThenByDescending(id => Math.Round(strengths[id], 1))
            .ThenBy(id => id, RecordId.Order)
            .ToList();
        var given = order.Skip(question.Skip).Take(question.AtMost).ToList();
        var before = order.Take(question.Skip + question.AtMost).Concat(self).ToHashSet();
        var ties = joins
            .Where(j => given.Contains(j.From) && before.Contains(j.To) && distances.ContainsKey(j.To)
                && (self.Contains(j.To) || order.IndexOf(j.To) < order.IndexOf(j.From)))
            .Select(j => j.Tie).Distinct().OrderBy(t => t.Id, RecordId.Order);
        return string.Join('\n', [
            .. given.Select(id => Transcript.Line(id, distances[id], strengths[id], !surelyNear.Contains(id))),
            .. ties.Select(t => Transcript.Line(
                t.Id, t.Type, t.From, t.To, t.OnBehalfOf, t.Amount, t.Attributes, Status(scope, t), Evidence(scope, t))),
            .. order.Skip(question.Skip + given.Count).GroupBy(id => (Distance: distances[id], Kind: EntryOf(id).Kind)).OrderBy(g => g.Key)
                .Select(g => $"{g.Count()} {g.Key.Kind} at {g.Key.Distance} omitted")]);
    }

    private Entry EntryOf(RecordId id) => _stakeholders.TryGetValue(id, out var stakeholder) ? stakeholder : _engagements[id];

    private bool IsAdmitted(Scope scope, RecordId id) =>
        _stakeholders.TryGetValue(id, out var stakeholder)
            ? (scope.Kinds.Length == 0 || scope.Kinds.Contains(stakeholder.Kind))
                && (scope.Countries.Length == 0 || scope.Countries.Contains(stakeholder.Country ?? ""))
            : IsLookedAt(scope, _engagements[id]);
}
