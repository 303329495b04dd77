namespace StakeholderGraph.Tests.Conformance.Oracles;

internal sealed partial class Oracle
{
    /// <summary>An affiliation of a party or, with lineage, of one of its predecessors.</summary>
    private sealed record DirectWay(Tie Tie, RecordId Party, RecordId Own, RecordId Other);

    /// <summary>
    /// The affiliations of some stakeholders with each other, and with others to whom at least a number of them are tied.
    /// </summary>
    private List<DirectWay> Direct(Scope scope, RecordId[] parties, int atLeast)
    {
        HashSet<RecordId> Self(RecordId party) =>
            scope.Lineage ? [.. _stakeholders.Keys.Where(s => After(scope, s).Contains(party))] : [party];

        var all = (
            from party in parties
            from tie in _ties
            where _stakeholders.ContainsKey(tie.From) && _stakeholders.ContainsKey(tie.To)
            from own in (RecordId[])[tie.From, tie.To]
            where Self(party).Contains(own)
            // A body has no tie to its own predecessor, unless the question is about both.
            where
                (parties.Contains(tie.From) && parties.Contains(tie.To))
                || !parties.Any(p => Self(p).Contains(tie.From) && Self(p).Contains(tie.To))
            where IsThere(scope, tie) && Share(scope.Time, always: false, tie.Period)
            select new DirectWay(tie, party, own, own == tie.From ? tie.To : tie.From))
            // If a tie joins two parties, it belongs to its start; if it joins two successors of its end, to the end itself.
            .OrderBy(w => w.Own != w.Tie.From).ThenBy(w => w.Own != w.Party).ThenBy(w => w.Party, RecordId.Order)
            .DistinctBy(w => w.Tie.Id).ToList();

        bool IsParty(DirectWay way) => parties.Any(party => Self(party).Contains(way.Other));
        bool IsCommon(DirectWay way) =>
            all.Where(other => other.Other == way.Other).Select(other => other.Party).Distinct().Count() >= atLeast;
        bool IsAskedFor(DirectWay way) =>
            (scope.Kinds.Length == 0 || scope.Kinds.Contains(_stakeholders[way.Other].Kind))
            && (scope.Countries.Length == 0 || scope.Countries.Contains(_stakeholders[way.Other].Country ?? ""));

        return
        [
            .. all.Where(w => (parties.Length > 1 && IsParty(w)) || (IsCommon(w) && IsAskedFor(w)))
                .OrderBy(w => w.Other, RecordId.Order)
                .ThenBy(w => w.Tie.Id, RecordId.Order),
        ];
    }

    private IEnumerable<string> Lines(Scope scope, List<DirectWay> direct) => direct.Select(d => Transcript.Direct(
        d.Tie.Id, d.Tie.Type, d.Party, d.Own == d.Tie.From, d.Other, Status(scope, d.Tie),
        !scope.Time.IsUnknown && (d.Tie.Period.IsUnknown || !Share(scope.Time, always: true, d.Tie.Period))));
}
