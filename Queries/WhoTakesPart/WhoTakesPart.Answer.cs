using StakeholderGraph.Cooperating;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>Answers <see cref="WhoTakesPart"/>: examines every engagement once, and returns the actors that take part most.</summary>
internal static class WhoTakesPartAnswer
{
    public static Participation Answer(Network network, WhoTakesPart question, CancellationToken cancellationToken = default)
    {
        var (parts, taken, unattributed) = TakenParts.Of(network, question.Scope, cancellationToken);
        var (groups, groupsOmitted) = GroupColumns.Of(network, question.Group, parts);
        var amounts = TakenAmounts.Of(network, question.Scope, taken);
        var byActor = parts.GroupBy(part => part.Actor).ToArray();
        Array.Sort(byActor, (a, b) => a.Count() != b.Count() ? b.Count().CompareTo(a.Count()) : Actors.Compare(network, a.Key, b.Key));

        var standing = new Standing(network, question.Scope);
        var citations = new Citations(network, standing.Filter);
        var rows = new List<ParticipationRow>();
        foreach (var own in byActor.Skip(question.Skip).Take(question.AtMost))
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows.Add(Row(network, question, groups, [.. own], standing, citations) with { Amounts = amounts.OfActor(own.Key) });
        }

        var ties = citations.Ties(rows.SelectMany(row => row.Latest).SelectMany(at => at.Ties));
        var omitted = Math.Max(0, byActor.Length - question.Skip - rows.Count);
        return new Participation(
            question.Group,
            question.Scope.Level,
            amounts.Sum(groups),
            groupsOmitted,
            rows,
            ties,
            citations.SourcesOf(ties.Values.Select(t => t.Evidence)),
            unattributed,
            omitted > 0,
            omitted)
        {
            Stands = citations.Stands(ties),
        };
    }

    private static ParticipationRow Row(
        Network network, WhoTakesPart question, GroupColumns groups, Part[] parts, Standing standing, Citations citations)
    {
        var counts = new int[groups.Groups.Count];
        PartialDate? first = null, last = null;
        foreach (var part in parts)
        {
            first = PartialDate.Earlier(first, part.First);
            last = PartialDate.Later(last, part.Last);
            groups.Count(part, counts);
        }

        var latest = TakenParts.LatestFirst(parts).Take(question.LatestAtMost);
        return new ParticipationRow(
            Actors.Mention(network, parts[0].Actor), parts.Length, counts, first, last,
            [.. latest.Select(part => TakenParts.Describe(network, standing, citations, part, question.WaysAtMost))]);
    }
}
