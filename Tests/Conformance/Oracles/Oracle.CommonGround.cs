using System.Collections.Immutable;

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
                select (Party: party, Own: own))
                .OrderBy(p => p.Party, RecordId.Order)
                .ToList()
            let different = present
                .DistinctBy(p => string.Join(' ', p.Own.Select(w => w.Actor).Distinct().Order(StringComparer.Ordinal)))
                .Select(p => p.Own)
                .ToList()
            let count = MostMeeting(different)
            let certain = present.All(p => p.Own.Any(w => w.Certain))
                && MostMeeting(different.Select(own => own.Where(w => w.Certain))) == count
            where count > 0 && count >= atLeast
            select (Engagement: engagement, Present: present, Count: count, Certain: certain)).ToList();
        grounds = [.. grounds.OrderByDescending(g => g.Count).ThenBy(g => BeginOf(g.Engagement.Period))
            .ThenBy(g => g.Engagement.Id, RecordId.Order)];
        var given = grounds.Take(question.AtMost).ToList();

        var direct = Direct(scope, parties, atLeast);
        return string.Join(
            '\n',
            [
                $"At least {atLeast}, {given.SelectMany(g => Unattributed(scope, g.Engagement)).Distinct().Count()} for nobody, "
                    + $"{grounds.Count - given.Count} omitted",
                .. given.SelectMany(g =>
                    (string[])
                        [
                            $"{g.Engagement.Id}{(g.Certain ? "" : " possible")}",
                            .. g.Present.Select(p =>
                                Transcript.Line(
                                    p.Party,
                                    p.Own.Select(w => w.Actor).Distinct().Where(a => a != p.Party.Value).Order(StringComparer.Ordinal),
                                    RolesOf(p.Own),
                                    p.Own.SelectMany(w => w.Ties).Select(t => t.Id).Distinct().Order(RecordId.Order).Select(i => i.Value))),
                        ]),
                .. Stands(given.SelectMany(g => g.Present).SelectMany(p => p.Own)),
                .. Lines(scope, direct),
                .. given
                    .SelectMany(g => g.Present)
                    .SelectMany(p => p.Own)
                    .SelectMany(w => w.Ties)
                    .Concat(direct.Select(d => d.Tie))
                    .Distinct()
                    .OrderBy(t => t.Id, RecordId.Order)
                    .Select(t => Line(scope, t)),
            ]);
    }

    /// <summary>How many actors can each have a different participant: the maximum over all assignments of at most one each.</summary>
    private static int MostMeeting(IEnumerable<IEnumerable<Way>> all)
    {
        IEnumerable<ImmutableHashSet<RecordId>> ways = [[]];
        foreach (var own in all)
        {
            var participants = own.Select(w => w.Participation.From).Distinct().ToList();
            ways = ways.SelectMany(taken => participants.Where(p => !taken.Contains(p)).Select(taken.Add).Append(taken)).ToList();
        }

        return ways.Max(taken => taken.Count);
    }
}
