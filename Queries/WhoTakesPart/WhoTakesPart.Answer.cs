using StakeholderGraph.Cooperating;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>Answers <see cref="WhoTakesPart"/>: enters every engagement once, and tells of those who take part most.</summary>
internal static class WhoTakesPartAnswer
{
    public static Participation Answer(Network network, WhoTakesPart question, CancellationToken cancellationToken = default)
    {
        var (parts, unattributed) = Parts(network, question.Scope, cancellationToken);
        var (groups, groupsOmitted) = GroupColumns.Of(network, question.Group, parts);
        var byActor = parts.GroupBy(part => part.Actor).ToArray();
        Array.Sort(byActor, (a, b) => a.Count() != b.Count() ? b.Count().CompareTo(a.Count()) : Actors.Compare(network, a.Key, b.Key));

        var standing = new Standing(network, question.Scope);
        var citations = new Citations(network, standing.Filter);
        var rows = new List<ParticipationRow>();
        foreach (var own in byActor.Skip(question.Skip).Take(question.AtMost))
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows.Add(Row(network, question, groups, [.. own], standing, citations));
        }

        var ties = citations.Ties(rows.SelectMany(row => row.Latest).SelectMany(at => at.Ties));
        var omitted = Math.Max(0, byActor.Length - question.Skip - rows.Count);
        return new Participation(
            question.Group, question.Scope.Level, groups.Groups, groupsOmitted, rows, ties, citations.SourcesOf(ties.Values.Select(t => t.Evidence)),
            unattributed, omitted > 0, omitted)
        {
            Stands = citations.Stands(ties),
        };
    }

    /// <summary>Every actor in every engagement, by engagement, then by actor.</summary>
    private static (List<Part> Parts, int Unattributed) Parts(Network network, Scope scope, CancellationToken cancellationToken)
    {
        var pieces = new List<Part>[Workers.PiecesOf(network.EngagementCount)];
        var nowhere = new HashSet<int>();
        Workers.Run(
            network.EngagementCount,
            () => new Standing(network, scope),
            (standing, piece) =>
            {
                var parts = pieces[piece.Number] = [];
                for (var engagement = piece.First; engagement < piece.End; engagement++)
                {
                    standing.Enter(engagement, []);
                    foreach (var present in standing.Present)
                    {
                        var (first, last) = standing.Span(present, engagement);
                        parts.Add(new Part(present.Actor, engagement, present.Roles, first, last));
                    }

                    if (standing.Nowhere.Count > 0)
                    {
                        lock (nowhere)
                        {
                            nowhere.UnionWith(standing.Nowhere);
                        }
                    }
                }
            },
            cancellationToken);
        return ([.. pieces.SelectMany(piece => piece)], nowhere.Count);
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

        // Stable: of those that end on the same day the first by id comes first.
        var latest = parts.OrderByDescending(part => part.Last?.Last ?? DateOnly.MinValue).Take(question.LatestAtMost);
        return new ParticipationRow(
            Actors.Mention(network, parts[0].Actor), parts.Length, counts, first, last,
            [.. latest.Select(part => Told(network, question, part, standing, citations))]);
    }

    private static EngagementTakenPartIn Told(Network network, WhoTakesPart question, Part part, Standing standing, Citations citations)
    {
        standing.Enter(part.Engagement, []);
        var present = standing.Present.ToArray().Single(p => p.Actor == part.Actor);
        var ties = new List<int>();
        var omitted = standing.AddTies([present], ties, question.WaysAtMost, citations);
        return new EngagementTakenPartIn(
            Actors.OfEngagement(network, part.Engagement), Citations.Roles(present.Roles), citations.Use(ties),
            present.CertainlyThrough == Participants.None)
        {
            Omitted = omitted,
        };
    }
}

/// <summary>Somebody in an engagement.</summary>
/// <param name="Actor">Who, a number of <see cref="Actors"/>.</param>
/// <param name="Engagement">In which, from 0 to E−1.</param>
/// <param name="Roles">By which roles, a bit for each <see cref="TieType"/>.</param>
/// <param name="First">From when.</param>
/// <param name="Last">Until when.</param>
internal readonly record struct Part(int Actor, int Engagement, uint Roles, PartialDate? First, PartialDate? Last);
