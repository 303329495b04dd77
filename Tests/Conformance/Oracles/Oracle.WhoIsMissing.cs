namespace StakeholderGraph.Tests.Conformance.Oracles;

internal sealed partial class Oracle
{
    /// <summary>All except the quality of the ranking, which depends on random numbers.</summary>
    public string Answer(WhoIsMissing question)
    {
        var scope = question.Scope;
        var pairs = PairsOf(scope, question.Weight);
        var times = Attended(scope);
        var partners = times.Keys.ToDictionary(
            actor => actor, actor => pairs.Keys.Where(p => p.A == actor || p.B == actor).Select(p => p.A == actor ? p.B : p.A).ToHashSet());
        var consulted = Consulted(times, partners).ToList();
        var missing = Missing(question, pairs, partners).ToList();
        return string.Join('\n', [
            .. question.Skip > 0 ? [] : Matrix(question),
            .. consulted.Skip(question.Skip).Take(question.AtMost),
            .. missing.Skip(question.Skip).Take(question.AtMost),
            $"{consulted.Count} consulted, {missing.Count} missing, "
            + $"{new[] { consulted.Count, missing.Count }.Sum(count => Math.Max(0, count - question.Skip - question.AtMost))} omitted"]);
    }

    private static IEnumerable<string> Consulted(Dictionary<string, int> times, Dictionary<string, HashSet<string>> partners)
    {
        var (all, reached) = (times.Values.Sum(), partners.Values.Sum(p => p.Count));
        var rows =
            reached == 0
                ? []
                : (
                    from actor in times
                    let expected = Math.Round((double)all * partners[actor.Key].Count / reached, 9)
                    select (Actor: actor.Key, Times: actor.Value, Expected: expected, Difference: Math.Round(actor.Value - expected, 9))
                ).ToList();
        return rows.OrderByDescending(r => Math.Abs(r.Difference))
            .ThenBy(r => r.Actor, StringComparer.Ordinal)
            .Select(r =>
                Transcript.Consulted(
                    r.Actor,
                    1 + rows.Count(other => Math.Abs(other.Difference) > Math.Abs(r.Difference)),
                    r.Times,
                    r.Expected,
                    r.Difference));
    }

    private static IEnumerable<string> Missing(
        WhoIsMissing question,
        Dictionary<(string A, string B), (double Strength, int Shared)> pairs,
        Dictionary<string, HashSet<string>> partners)
    {
        var missing = (
            from a in partners.Keys
            from b in partners.Keys
            where string.CompareOrdinal(a, b) < 0 && !partners[a].Contains(b)
            let common = partners[a].Intersect(partners[b])
                .OrderByDescending(c => Math.Min(With(a, c).Strength, With(b, c).Strength))
                .ThenByDescending(c => Math.Round(With(a, c).Strength + With(b, c).Strength, 9))
                .ThenBy(c => c, StringComparer.Ordinal)
                .ToList()
            where common.Count > 0
            let score = Math.Round(common.Sum(c => Adds(question.By, partners[c].Count)), 9)
            select (A: a, B: b, Score: score, Common: common)).ToList();
        return missing
            .OrderByDescending(m => m.Score)
            .ThenBy(m => m.A, StringComparer.Ordinal)
            .ThenBy(m => m.B, StringComparer.Ordinal)
            .Select(m =>
                Transcript.Missing(
                    m.A,
                    m.B,
                    1 + missing.Count(other => other.Score > m.Score),
                    m.Score,
                    m.Common.Count,
                    m.Common.Take(question.CommonAtMost)
                        .Select(c => (c, With(m.A, c).Strength, With(m.A, c).Shared, With(m.B, c).Strength, With(m.B, c).Shared))));

        (double Strength, int Shared) With(string actor, string partner) =>
            pairs[string.CompareOrdinal(actor, partner) < 0 ? (actor, partner) : (partner, actor)];
    }

    private static double Adds(LinkScore by, int partners) =>
        by switch { LinkScore.CommonNeighbours => 1, LinkScore.AdamicAdar => 1 / Math.Log(partners), _ => 1.0 / partners };

    private IEnumerable<string> Matrix(WhoIsMissing question)
    {
        var scope = question.Scope.Level == Level.Country ? question.Scope with { Level = Level.Organization } : question.Scope;
        var parts = (
            from engagement in _engagements.Values
            where IsLookedAt(scope, engagement)
            from way in Ways(scope, engagement)
            select (Cell: CellOf(scope, way.Actor), Engagement: engagement.Id, Taken: Taken(engagement, way.Participation))).ToList();
        var known = _stakeholders
            .Values.Where(s => scope.Kinds.Length == 0 || scope.Kinds.Contains(s.Kind))
            .Where(s => scope.Countries.Length == 0 || scope.Countries.Contains(s.Country ?? ""))
            .Where(s => scope.Level == Level.Stakeholder || s.Kind != Kind.Person)
            .Select(s => CellOf(scope, s.Id.Value))
            .ToList();
        IEnumerable<string> rows =
            scope.Kinds.Length == 0 || scope.Kinds.Contains(Kind.Person)
                ? Words<Constituency>.All
                : scope.Kinds.Select(k => k.Constituency()).OfType<Constituency>().Distinct().Order().Select(Words<Constituency>.Of);
        IEnumerable<string> columns =
            scope.Countries.Length > 0
                ? scope.Countries.Order(StringComparer.Ordinal)
                : _stakeholders
                    .Values.Select(s => s.Country)
                    .OfType<string>()
                    .Concat(_engagements.Values.SelectMany(CountriesOf).Where(c => c.Length > 0))
                    .Distinct()
                    .Order(StringComparer.Ordinal)
                    .Concat(known.Any(cell => cell.Country == "none") ? ["none"] : []);
        return from row in rows.Concat(known.Any(cell => cell.Constituency == "none") ? ["none"] : [])
               from column in columns
               let own = parts.Where(p => p.Cell == (row, column)).ToList()
               let last = Last(own.Select(p => p.Taken))
               where question.NotSince is not { } since || own.Count == 0 || last is { } date && LastOf(date) < FirstOf(since)
               select Transcript.Cell(
                   row,
                   column,
                   known.Count(cell => cell == (row, column)),
                   own.Select(p => p.Engagement).Distinct().Count(),
                   last);
    }

    private (string Constituency, string Country) CellOf(Scope scope, string stakeholder) =>
        (GroupOf(Between.Constituency, scope, stakeholder), GroupOf(Between.Country, scope, stakeholder));
}
