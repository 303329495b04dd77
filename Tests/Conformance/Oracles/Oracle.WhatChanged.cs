namespace StakeholderGraph.Tests.Conformance.Oracles;

internal sealed partial class Oracle
{
    public string Answer(WhatChanged question)
    {
        var (before, after) = (PairsOf(question.Before, question.Weight), PairsOf(question.After, question.Weight));
        var pairs = (
            from pair in before.Keys.Union(after.Keys)
            let was = before.GetValueOrDefault(pair)
            let now = after.GetValueOrDefault(pair)
            where Math.Max(was.Strength, now.Strength) >= question.MinStrength / 1e9
            let list = was.Shared == 0 ? 0
            : now.Shared == 0 ? 1
            : now.Strength > was.Strength ? 2
            : now.Strength < was.Strength ? 3
            : 4
            select (
                List: list,
                pair.A,
                pair.B,
                Size: Math.Round(Math.Abs(now.Strength - was.Strength), 9),
                Line: Transcript.Line(list, pair.A, pair.B, was.Strength, now.Strength, was.Shared, now.Shared)))
            .OrderBy(p => p.List)
            .ThenByDescending(p => p.Size)
            .ThenBy(p => p.A, StringComparer.Ordinal)
            .ThenBy(p => p.B, StringComparer.Ordinal)
            .ToList();
        var (those, these) = (Attended(question.Before), Attended(question.After));
        string[] newcomers = [.. Only(these, those).Select(p => $"new {p.Actor} {p.Count}")];
        string[] gone = [.. Only(those, these).Select(p => $"gone {p.Actor} {p.Count}")];
        var lists = Enumerable
            .Range(0, 4)
            .Select(list => pairs.Where(p => p.List == list).Select(p => p.Line).ToArray())
            .Append(newcomers)
            .Append(gone)
            .ToList();
        return string.Join(
            '\n',
            [
                .. lists.SelectMany(list => list.Skip(question.Skip).Take(question.AtMost)),
                $"{pairs.Count(p => p.List == 4)} stayed, "
                    + $"{lists.Sum(list => Math.Max(0, list.Length - question.Skip - question.AtMost))} omitted",
            ]);
    }

    private Dictionary<(string A, string B), (double Strength, int Shared)> PairsOf(Scope scope, Weight weight) => (
        from meeting in Meetings(scope)
        group Contribution(weight, meeting.N, meeting.A, meeting.B) by (A: meeting.A.Key, B: meeting.B.Key))
        .ToDictionary(p => p.Key, p => (Math.Round(p.Sum(), 9), p.Count()));

    /// <summary>Each pair that meets in an engagement, ordered by id, with the number of actors there.</summary>
    private IEnumerable<(Engagement Engagement, int N, IGrouping<string, Way> A, IGrouping<string, Way> B)> Meetings(Scope scope) =>
        from engagement in _engagements.Values
        where IsLookedAt(scope, engagement)
        let standing = Ways(scope, engagement).GroupBy(w => w.Actor).ToList()
        from a in standing
        from b in standing
        where string.CompareOrdinal(a.Key, b.Key) < 0 && Meet(a, b)
        select (engagement, standing.Count, a, b);

    private static double Contribution(Weight weight, int n, IEnumerable<Way> a, IEnumerable<Way> b) => weight switch
    {
        Weight.Count => 1,
        Weight.Newman => 1.0 / (n - 1),
        _ => a.Max(w => R(w.Participation.Type)) * b.Max(w => R(w.Participation.Type)) / (n - 1),
    };

    private Dictionary<string, int> Attended(Scope scope) => (
        from engagement in _engagements.Values
        where IsLookedAt(scope, engagement)
        from actor in Ways(scope, engagement).Select(w => w.Actor).Distinct()
        group engagement by actor).ToDictionary(a => a.Key, a => a.Count());

    private static IEnumerable<(string Actor, int Count)> Only(Dictionary<string, int> one, Dictionary<string, int> other) =>
        one.Where(a => !other.ContainsKey(a.Key))
            .OrderByDescending(a => a.Value)
            .ThenBy(a => a.Key, StringComparer.Ordinal)
            .Select(a => (a.Key, a.Value));
}
