using System.Globalization;

namespace StakeholderGraph.Tests.Conformance.Oracles;

internal sealed partial class Oracle
{
    public string Answer(MapOfCooperation question)
    {
        var scope = question.Scope;
        var shared = (
            from meeting in Meetings(scope)
            let engagement = meeting.Engagement
            let a = meeting.A
            let b = meeting.B
            let contribution = Contribution(question.Weight, meeting.N, a, b)
            let ties = a.Concat(b).SelectMany(w => w.Ties).Distinct().OrderBy(t => t.Id, RecordId.Order).Select(t => t.Id.Value)
            orderby Math.Round(contribution, 12) descending, engagement.Id.Value
            select (
                A: a.Key,
                B: b.Key,
                Engagement: engagement.Id,
                Contribution: contribution,
                Ways: a.Concat(b),
                Line: Transcript.Line(
                    engagement.Id,
                    RolesOf(a),
                    RolesOf(b),
                    contribution,
                    ties,
                    !Meet(a.Where(w => w.Certain), b.Where(w => w.Certain))))).ToList();
        var pairs = shared
            .GroupBy(s => (s.A, s.B))
            .Select(p => (p.Key.A, p.Key.B, Strength: Math.Round(p.Sum(s => s.Contribution), 9), Shared: p.ToList()))
            .Where(p => p.Strength >= question.MinStrength / 1e9)
            .OrderByDescending(p => p.Strength).ThenBy(p => p.A, StringComparer.Ordinal).ThenBy(p => p.B, StringComparer.Ordinal)
            .ToList();
        var unattributed = _engagements.Values.Where(e => IsLookedAt(scope, e)).SelectMany(e => Unattributed(scope, e)).Distinct().Count();
        if (question.Between != Between.None && question.A is null)
        {
            var cells =
                from pair in pairs
                let groups = new[] { GroupOf(question.Between, scope, pair.A), GroupOf(question.Between, scope, pair.B) }
                    .OrderBy(g => PlaceOf(question.Between, g))
                    .ThenBy(g => g, StringComparer.Ordinal)
                    .ToList()
                group pair by (A: groups[0], B: groups[1]) into cell
                orderby PlaceOf(question.Between, cell.Key.A), cell.Key.A, PlaceOf(question.Between, cell.Key.B), cell.Key.B
                select $"{cell.Key.A} {cell.Key.B}: {Text(cell.Sum(p => p.Strength))} in {cell.Count()} pairs by "
                    + $"{cell.SelectMany(p => p.Shared).Select(s => s.Engagement).Distinct().Count()}";
            return string.Join('\n', [$"{unattributed} for nobody", .. cells]);
        }

        pairs = [.. pairs.Where(p => question.A is not { } a || question.B is not { } b
            || (Group(p.A), Group(p.B)) == (a, b) || (Group(p.B), Group(p.A)) == (a, b))];
        var given = pairs.Skip(question.Skip).Take(question.AtMost).ToList();
        return string.Join(
            '\n',
            [
                $"{unattributed} for nobody, {Math.Max(0, pairs.Count - question.Skip - question.AtMost)} omitted",
                .. given.SelectMany(p =>
                    (string[])
                        [
                            $"{p.A} {p.B}: {Text(p.Strength)} by {p.Shared.Count}",
                            .. p.Shared.Take(question.SharedAtMost).Select(s => s.Line),
                        ]),
                .. Stands(given.SelectMany(p => p.Shared.Take(question.SharedAtMost)).SelectMany(s => s.Ways)),
            ]);

        string Group(string actor) => GroupOf(question.Between, scope, actor);

        static string Text(double strength) => strength.ToString("0.000000000", CultureInfo.InvariantCulture);
    }

    private static int PlaceOf(Between between, string group) =>
        group == "none" ? int.MaxValue
        : between == Between.Constituency ? Words<Constituency>.All.ToList().IndexOf(group)
        : between == Between.Kind ? Words<Kind>.All.ToList().IndexOf(group) : 0;

    private string GroupOf(Between between, Scope scope, string actor)
    {
        if (actor.EndsWith(" (country)", StringComparison.Ordinal))
        {
            return between switch { Between.Country => actor[..2], Between.Kind => "country", _ => "government" };
        }

        var stakeholder = _stakeholders[RecordId.Parse(actor)];
        Constituency?[] constituencies =
            stakeholder.Kind != Kind.Person
                ? [stakeholder.Kind.Constituency()]
                :
                [
                    .. _ties
                        .Where(t =>
                            t.Type == TieType.Represents
                            && t.From == stakeholder.Id
                            && Share(scope.Time, always: false, t.Period)
                            && IsThere(scope, t))
                        .Select(t => _stakeholders[t.To].Kind.Constituency())
                        .Where(c => c is not null)
                        .Distinct(),
                ];
        return between switch
        {
            Between.Country => stakeholder.Country ?? "none",
            Between.Kind => Words<Kind>.Of(stakeholder.Kind),
            _ => constituencies is [{ } only] ? Words<Constituency>.Of(only) : "none",
        };
    }
}
