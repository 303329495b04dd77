using System.Globalization;

namespace StakeholderGraph.Tests.Conformance.Oracles;

internal sealed partial class Oracle
{
    public string Answer(WhoCooperates question)
    {
        var scope = question.Scope;
        var subject = question.With;
        var meetings = (
            from engagement in _engagements.Values
            where IsLookedAt(scope, engagement)
            let ways = Ways(scope, engagement, subject)
            let own = Becomes(scope, subject, ways)
            where ways.Any(w => own.Contains(w.Actor)) || Unattributed(scope, engagement).Contains(subject)
            select (Engagement: engagement, Ways: ways, Own: own, N: ways.Select(w => w.Actor).Distinct().Count())).ToList();

        var shared = (
            from meeting in meetings
            where meeting.N >= 2
            let mine = meeting.Ways.Where(w => meeting.Own.Contains(w.Actor)).ToList()
            where mine.Count > 0
            from partner in meeting.Ways.Where(w => !meeting.Own.Contains(w.Actor)).GroupBy(w => w.Actor)
            where Meet(mine, partner)
            let contribution = question.Weight switch
            {
                Weight.Count => 1,
                Weight.Newman => 1.0 / (meeting.N - 1),
                _ => mine.Max(w => R(w.Participation.Type)) * partner.Max(w => R(w.Participation.Type)) / (meeting.N - 1),
            }
            let certain = Meet(mine.Where(w => w.Certain), partner.Where(w => w.Certain))
            let ties = mine.Concat(partner).SelectMany(w => w.Ties).Distinct().OrderBy(t => t.Id, RecordId.Order).ToList()
            orderby Math.Round(contribution, 12) descending, meeting.Engagement.Id.Value
            select (
                Partner: partner.Key,
                Contribution: contribution,
                Mine: mine,
                Theirs: partner.AsEnumerable(),
                Ways: mine.Concat(partner),
                Ties: ties,
                Engagement: meeting.Engagement.Id,
                Roles: RolesOf(mine),
                PartnerRoles: RolesOf(partner),
                Possible: !certain)).ToList();

        // With all roles required: the partners that have each role.
        var partners = shared.GroupBy(s => s.Partner)
            .Where(p => question.RoleMatch == RoleMatch.Any || scope.Roles.All(role => p.Any(s => MeetBy(role, s.Mine, s.Theirs))))
            .OrderByDescending(p => Math.Round(p.Sum(s => s.Contribution), 9))
            .ThenBy(p => p.Key, StringComparer.Ordinal)
            .ToList();
        var given = partners.Take(question.AtMost).ToList();
        var standsFor = meetings.SelectMany(m => m.Own.Intersect(m.Ways.Select(w => w.Actor)))
            .Concat(_stakeholders[subject].Kind == Kind.Person && scope.Level != Level.Stakeholder ? [] : Becomes(scope, subject, []))
            .Where(a => a != subject.Value).Distinct().Order(StringComparer.Ordinal);

        var direct = Direct(scope, [subject], 1);
        return string.Join(
            '\n',
            [
                $"{subject} stands for [{string.Join(' ', standsFor)}], "
                    + $"{meetings.SelectMany(m => Unattributed(scope, m.Engagement)).Distinct().Count()} for nobody,"
                    + $" {partners.Count - given.Count} omitted",
                .. given.SelectMany(p =>
                    (string[])
                        [
                            $"{p.Key}: {p.Sum(s => s.Contribution).ToString("0.000000000", CultureInfo.InvariantCulture)}",
                            .. p.Select(s =>
                                Transcript.Line(
                                    s.Engagement,
                                    s.Roles,
                                    s.PartnerRoles,
                                    s.Contribution,
                                    s.Ties.Select(t => t.Id.Value),
                                    s.Possible)),
                        ]),
                .. Stands(given.SelectMany(p => p).SelectMany(s => s.Ways)),
                .. Lines(scope, direct),
                .. given
                    .SelectMany(p => p)
                    .SelectMany(s => s.Ties)
                    .Concat(direct.Select(d => d.Tie))
                    .Distinct()
                    .OrderBy(t => t.Id, RecordId.Order)
                    .Select(t => Line(scope, t)),
            ]);
    }

    private static bool MeetBy(TieType role, IEnumerable<Way> these, IEnumerable<Way> those) =>
        Meet(these.Where(w => w.Participation.Type == role), those.Where(w => w.Participation.Type == role));

    private static IEnumerable<TieType> RolesOf(IEnumerable<Way> ways) => ways.Select(w => w.Participation.Type).Distinct().Order();

    private string Line(Scope scope, Tie tie) => Transcript.Line(
        tie.Id, tie.Type, tie.From, tie.To, tie.OnBehalfOf, tie.Amount, tie.Attributes, Status(scope, tie), Evidence(scope, tie));

    private IEnumerable<EvidenceGiven> Evidence(Scope scope, Tie tie) =>
        Passing(scope, tie)
            .DistinctBy(e => (e.Source, e.Locator, e.Says))
            .OrderBy(e => e.Source, RecordId.Order)
            .ThenBy(e => e.Locator ?? "", StringComparer.Ordinal)
            .ThenBy(e => Words<Says>.Of(e.Says), StringComparer.Ordinal)
            .Select(e => new EvidenceGiven(e.Source, e.Locator, e.Says, e.Note));
}
