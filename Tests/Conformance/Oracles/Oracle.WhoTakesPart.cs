namespace StakeholderGraph.Tests.Conformance.Oracles;

internal sealed partial class Oracle
{
    public string Answer(WhoTakesPart question)
    {
        var scope = question.Scope;
        var parts = (
            from engagement in _engagements.Values
            where IsLookedAt(scope, engagement)
            from way in Ways(scope, engagement).GroupBy(w => w.Actor)
            select (Actor: way.Key, Engagement: engagement, Ways: way.ToList())).ToList();
        var groups = parts
            .SelectMany(p => GroupsOf(question.Group, p.Engagement, p.Ways).Select(g => (Group: g, p.Engagement)))
            .Distinct().GroupBy(g => g.Group)
            .OrderBy(g => PlaceOf(question.Group, g.Key)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (Id: g.Key, Engagements: g.Count(), Sums: Sums(TiesOf(g.Key)))).ToList();
        var rows = parts.GroupBy(p => p.Actor).OrderByDescending(r => r.Count()).ThenBy(r => r.Key, StringComparer.Ordinal).ToList();
        var given = rows.Skip(question.Skip).Take(question.AtMost);
        var unattributed = _engagements.Values.Where(e => IsLookedAt(scope, e)).SelectMany(e => Unattributed(scope, e)).Distinct().Count();
        return string.Join(
            '\n',
            [
                $"{string.Join(' ', groups.Select(g => $"{g.Id}={g.Engagements}{g.Sums}"))}, {unattributed} for nobody, "
                    + $"{Math.Max(0, rows.Count - question.Skip - question.AtMost)} omitted",
                .. given.SelectMany(row =>
                    (string[])
                        [
                            $"{row.Key}: {row.Count()} "
                                + "("
                                + string.Join(
                                    ' ',
                                    groups.Select(g => row.Count(p => GroupsOf(question.Group, p.Engagement, p.Ways).Contains(g.Id))))
                                + ")"
                                + $" {First(row.SelectMany(Periods))} to {Last(row.SelectMany(Periods))}"
                                + Sums(row.SelectMany(p => p.Ways).Select(w => w.Participation)),
                            .. row.OrderByDescending(p => Last(Periods(p)) is { } last ? LastOf(last) : Before)
                                .ThenBy(p => p.Engagement.Id, RecordId.Order)
                                .Take(question.LatestAtMost)
                                .Select(p =>
                                    Transcript.Line(
                                        p.Engagement.Id,
                                        RolesOf(p.Ways),
                                        p.Ways.SelectMany(w => w.Ties)
                                            .Distinct()
                                            .OrderBy(t => t.Id, RecordId.Order)
                                            .Select(t => t.Id.Value),
                                        !p.Ways.Any(w => w.Certain))),
                        ]),
            ]);

        // The ties of a group: of one role, or of the engagements that belong to it.
        IEnumerable<Tie> TiesOf(string id) =>
            from part in parts
            where GroupsOf(question.Group, part.Engagement, part.Ways).Contains(id)
            from way in part.Ways
            where question.Group != ParticipationGroup.Role || Words<TieType>.Of(way.Participation.Type) == id
            select way.Participation;

        string Sums(IEnumerable<Tie> ties)
        {
            var sums = ties.Distinct().Where(t => t.Amount is not null && !HasParent(t)).GroupBy(t => t.Amount!.Currency)
                .OrderBy(s => s.Key, StringComparer.Ordinal)
                .Select(s => new Money(s.Sum(t => t.Amount!.Value), s.Key).ToString())
                .ToList();
            return sums.Count == 0 ? "" : $" [{string.Join(", ", sums)}]";
        }

        // Whether the same participant has an amount by the same type of tie in a whole that contains the engagement.
        bool HasParent(Tie tie) => parts.SelectMany(p => p.Ways).Select(w => w.Participation).Any(other =>
            other.Amount is not null && other.From == tie.From && other.Type == tie.Type
            && WholesOf(tie.To).Contains(other.To) && !WholesOf(other.To).Contains(tie.To));

        HashSet<RecordId> WholesOf(RecordId part)
        {
            var wholes = new HashSet<RecordId>();
            for (var count = -1; count < wholes.Count;)
            {
                count = wholes.Count;
                wholes.UnionWith(
                    _ties.Where(t => t.Type == TieType.PartOf && (t.From == part || wholes.Contains(t.From)) && IsThere(scope, t))
                        .Select(t => t.To));
            }

            return wholes;
        }

        static IEnumerable<Period> Periods((string Actor, Engagement Engagement, List<Way> Ways) part) =>
            part.Ways.Select(way => Taken(part.Engagement, way.Participation));
    }

    private static PartialDate? First(IEnumerable<Period> periods) =>
        periods.Select(p => p.From).OfType<PartialDate>().OrderBy(FirstOf).ThenBy(LastOf).Select(d => (PartialDate?)d).FirstOrDefault();

    private static PartialDate? Last(IEnumerable<Period> periods) =>
        periods
            .Select(p => p.To?.ToString() is null or "?" ? p.From : p.To)
            .OfType<PartialDate>()
            .OrderByDescending(LastOf)
            .ThenByDescending(FirstOf)
            .Select(d => (PartialDate?)d)
            .FirstOrDefault();

    private static List<string> GroupsOf(ParticipationGroup group, Engagement engagement, List<Way> ways) => group switch
    {
        ParticipationGroup.Role => [.. RolesOf(ways).Select(Words<TieType>.Of)],
        ParticipationGroup.Kind => [Words<Kind>.Of(engagement.Kind)],
        ParticipationGroup.Country => CountriesOf(engagement),
        ParticipationGroup.Year => [engagement.Period.From is { } from ? from.ToString()[..4] : ""],
        _ => engagement.Topics.Length == 0 ? [""] : [.. engagement.Topics],
    };

    private static List<string> CountriesOf(Entry entry) => [entry.Country ?? "", .. entry is Engagement of ? of.OtherCountries : []];

    private static int PlaceOf(ParticipationGroup group, string id) =>
        id.Length == 0 ? int.MaxValue : group == ParticipationGroup.Role ? Words<TieType>.All.ToList().IndexOf(id) : 0;
}
