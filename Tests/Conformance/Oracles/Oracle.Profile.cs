namespace StakeholderGraph.Tests.Conformance.Oracles;

internal sealed partial class Oracle
{
    public string Answer(ProfileOf question)
    {
        var scope = question.Scope;
        HashSet<RecordId> self = [question.Id];
        if (scope.Lineage)
        {
            self.UnionWith(_stakeholders.Keys.Where(s => After(scope, s).Contains(question.Id)));
        }

        var ties =
            from tie in _ties
            let isDone = self.Contains(tie.From)
            let isOnBehalf = !isDone && !self.Contains(tie.To)
            where isDone || self.Contains(tie.To) || tie.OnBehalfOf is { } named && self.Contains(named)
            let other = isDone ? tie.To : tie.From
            let engagement = _stakeholders.ContainsKey(tie.From) ? _engagements.GetValueOrDefault(tie.To) : null
            let about = engagement ?? _engagements.GetValueOrDefault(other)
            let overlaps = scope.Time.IsUnknown ? [Overlap.Certainly]
                : engagement is null ? [tie.Period.Overlaps(scope.Time)]
                : tie.Period.IsUnknown ? [engagement.Period.Overlaps(scope.Time)]
                : new[] { tie.Period.Overlaps(scope.Time), engagement.Period.Overlaps(scope.Time) }
            let entry = _stakeholders.TryGetValue(other, out var stakeholder) ? (Entry)stakeholder : _engagements[other]
            where !overlaps.Contains(Overlap.No) && IsThere(scope, tie)
            where scope.Roles.Length == 0 || scope.Roles.Contains(tie.Type)
            where scope.Kinds.Length == 0 || scope.Kinds.Contains(entry.Kind)
            where scope.Countries.Length == 0 || scope.Countries.Contains(entry.Country ?? "")
            where scope.Topics.Length == 0 || about is null || about.Topics.Any(t => scope.Topics.Any(asked => Compared(asked) == Compared(t)))
            let time = tie.Period.IsUnknown && engagement is not null ? engagement.Period : tie.Period
            let line = $"{(isDone ? "outgoing" : "incoming")} {other}{(isOnBehalf ? " in " + tie.To : "")}{(overlaps.Contains(Overlap.Possibly) ? " possible" : "")}"
            select (Begin: time.From?.First ?? DateOnly.MaxValue, Tie: tie, Line: line);
        return string.Join('\n', ties.OrderBy(t => t.Begin).ThenBy(t => t.Tie.Id, RecordId.Order).Select(t =>
            $"{t.Line} {t.Tie.Id} {t.Tie.Type} {t.Tie.OnBehalfOf} {Status(scope, t.Tie)} {Transcript.Text(Evidence(scope, t.Tie))}"));
    }
}
