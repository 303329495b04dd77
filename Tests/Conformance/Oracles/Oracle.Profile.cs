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
            let time = tie.Period.IsUnknown && engagement is not null ? engagement.Period : tie.Period
            let possible = !scope.Time.IsUnknown && (time.IsUnknown || !Share(scope.Time, always: true, time))
            let entry = _stakeholders.TryGetValue(other, out var stakeholder) ? (Entry)stakeholder : _engagements[other]
            where
                Share(scope.Time, always: false, tie.Period)
                && (engagement is null || Share(scope.Time, always: false, engagement.Period))
                && IsThere(scope, tie)
            where scope.Roles.Length == 0 || scope.Roles.Contains(tie.Type)
            where scope.Kinds.Length == 0 || scope.Kinds.Contains(entry.Kind)
            where scope.Countries.Length == 0 || CountriesOf(entry).Any(c => scope.Countries.Contains(c))
            where
                scope.Topics.Length == 0
                || about is null
                || about.Topics.Any(t => scope.Topics.Any(asked => Compared(asked) == Compared(t)))
            let line = $"{(isDone ? "outgoing" : "incoming")} {other}{(isOnBehalf ? " in " + tie.To : "")}{(possible ? " possible" : "")}"
            select (Begin: BeginOf(time), Tie: tie, Line: line);
        return string.Join('\n', ties.OrderBy(t => t.Begin).ThenBy(t => t.Tie.Id, RecordId.Order).Select(t =>
            $"{t.Line} {t.Tie.Id} {t.Tie.Type} {t.Tie.OnBehalfOf} {t.Tie.Amount} {Transcript.Text(t.Tie.Attributes)} "
                + $"{Status(scope, t.Tie)} {Transcript.Text(Evidence(scope, t.Tie))}"));
    }
}
