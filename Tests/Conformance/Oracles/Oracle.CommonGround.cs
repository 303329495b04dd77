namespace StakeholderGraph.Tests.Conformance.Oracles;

internal sealed partial class Oracle
{
    public string Answer(CommonGround question)
    {
        var scope = question.Scope;
        var parties = question.Parties.Distinct().ToArray();
        var atLeast = question.AtLeast ?? parties.Length;
        var grounds = (
            from engagement in _engagements.Values
            where IsLookedAt(scope, engagement)
            let ways = Ways(scope, engagement, parties)
            let present = (
                from party in parties
                let becomes = Becomes(scope, party, ways)
                let own = ways.Where(w => becomes.Contains(w.Actor)).ToList()
                where own.Count > 0
                select (Party: party, Own: own)).OrderBy(p => p.Party, RecordId.Order).ToList()
            let count = present.Select(p => string.Join(' ', p.Own.Select(w => w.Actor).Distinct().Order(StringComparer.Ordinal))).Distinct().Count()
            where count > 0 && count >= atLeast
            select (Engagement: engagement, Present: present, Count: count)).ToList();
        grounds = [.. grounds.OrderByDescending(g => g.Count).ThenBy(g => g.Engagement.Period.From?.First ?? DateOnly.MaxValue)
            .ThenBy(g => g.Engagement.Id, RecordId.Order)];
        var given = grounds.Take(question.AtMost).ToList();

        return string.Join('\n', [
            $"At least {atLeast}, {given.SelectMany(g => Nowhere(scope, g.Engagement)).Distinct().Count()} for nobody, {grounds.Count - given.Count} omitted",
            .. given.SelectMany(g => (string[])[
                $"{g.Engagement.Id}{(g.Present.All(p => p.Own.Any(w => w.Certain)) ? "" : " possible")}",
                .. g.Present.Select(p => Transcript.Line(
                    p.Party,
                    p.Own.Select(w => w.Actor).Distinct().Where(a => a != p.Party.Value).Order(StringComparer.Ordinal),
                    RolesOf(p.Own),
                    p.Own.SelectMany(w => w.Ties).Select(t => t.Id).Distinct().Order(RecordId.Order).Select(i => i.Value)))]),
            .. given.SelectMany(g => g.Present).SelectMany(p => p.Own).SelectMany(w => w.Ties).Distinct()
                .OrderBy(t => t.Id, RecordId.Order).Select(t => Line(scope, t))]);
    }
}
