using StakeholderGraph.Cooperating;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>Answers <see cref="WhatChanged"/>: sums all pairs of both times, and returns those that differ most.</summary>
internal static class WhatChangedAnswer
{
    public static Changes Answer(Network network, WhatChanged question, CancellationToken cancellationToken = default)
    {
        var (before, after) = (
            Gatherings.Of(network, question.Before, cancellationToken),
            Gatherings.Of(network, question.After, cancellationToken));
        var (gained, lost, stronger, weaker, same) = Compare(network, question, before, after, cancellationToken);
        var (newcomers, gone) = (OnlyIn(network, after, before), OnlyIn(network, before, after));

        List<PairChange> pairs = [];
        var lists = new List<Range>();
        foreach (var list in (FirstOf<PairChange>[])[gained, lost, stronger, weaker])
        {
            var page = list.InOrder().Skip(question.Skip).ToArray();
            lists.Add(pairs.Count..(pairs.Count + page.Length));
            pairs.AddRange(page);
        }

        // Everything that was known by the earlier day was also known by the later day.
        var filter = new ScopeFilter(network, question.After);
        var citations = new Citations(network, filter);
        var told = Described(network, question, before, after, pairs, citations, cancellationToken);
        var ties = citations.Ties(told.SelectMany(p => p.EngagementsBefore.Concat(p.EngagementsAfter)).SelectMany(e => e.Ties));
        var counts = new ChangeCounts(gained.Count, lost.Count, stronger.Count, weaker.Count, same, newcomers.Length, gone.Length);
        int[] lengths = [counts.Gained, counts.Lost, counts.Stronger, counts.Weaker, counts.Newcomers, counts.Gone];
        var omitted = lengths.Sum(length => Math.Max(0, length - question.Skip - question.AtMost));
        return new Changes(
            question.After.Level, question.Weight, told[lists[0]], told[lists[1]], told[lists[2]], told[lists[3]],
            [.. newcomers.Skip(question.Skip).Take(question.AtMost).Select(p => Described(network, p))],
            [.. gone.Skip(question.Skip).Take(question.AtMost).Select(p => Described(network, p))],
            counts, ties, citations.SourcesOf(ties.Values.Select(t => t.Evidence)), omitted > 0, omitted)
        {
            Stands = citations.Stands(ties),
        };
    }

    private static (
        FirstOf<PairChange> Gained,
        FirstOf<PairChange> Lost,
        FirstOf<PairChange> Stronger,
        FirstOf<PairChange> Weaker,
        int Same) Compare(Network network, WhatChanged question, Gatherings before, Gatherings after, CancellationToken cancellationToken)
    {
        var (earlier, later) = (
            CooperationMap.Of(before, question.Weight, cancellationToken: cancellationToken),
            CooperationMap.Of(after, question.Weight, cancellationToken: cancellationToken));
        var order = new PairOrder(network);
        var lists = Array.ConvertAll(
            (Func<PairChange, long>[])[p => p.After, p => p.Before, p => p.After - p.Before, p => p.Before - p.After],
            size => new FirstOf<PairChange>(new LargestFirst(size, order), question.Skip + question.AtMost));
        var same = 0;
        foreach (var pair in Both(earlier, later))
        {
            if (Math.Max(pair.Before, pair.After) < question.MinStrength)
            {
                continue;
            }

            var list =
                pair.SharedBefore == 0 ? 0
                : pair.SharedAfter == 0 ? 1
                : pair.After > pair.Before ? 2
                : pair.After < pair.Before ? 3
                : -1;
            if (list < 0)
            {
                same++;
                continue;
            }

            var (a, b) = order.ById(pair.A, pair.B);
            lists[list].Add(pair with { A = a, B = b });
        }

        return (lists[0], lists[1], lists[2], lists[3], same);
    }

    /// <summary>Every pair that cooperates in either time, by the first actor, then by the second.</summary>
    private static IEnumerable<PairChange> Both(CooperationMap before, CooperationMap after)
    {
        var (x, y) = (before.PartnersAfter, after.PartnersAfter);
        for (var actor = 0; actor < x.Count; actor++)
        {
            var (i, j, endOfX, endOfY) = (x.Offsets[actor], y.Offsets[actor], x.Offsets[actor + 1], y.Offsets[actor + 1]);
            while (i < endOfX || j < endOfY)
            {
                var partner = Math.Min(i < endOfX ? x.Items[i] : int.MaxValue, j < endOfY ? y.Items[j] : int.MaxValue);
                var (was, isNow) = (i < endOfX && x.Items[i] == partner, j < endOfY && y.Items[j] == partner);
                yield return new PairChange(
                    actor,
                    partner,
                    was ? before.Strengths[i] : 0,
                    isNow ? after.Strengths[j] : 0,
                    was ? before.Shared[i] : 0,
                    isNow ? after.Shared[j] : 0);
                (i, j) = (was ? i + 1 : i, isNow ? j + 1 : j);
            }
        }
    }

    /// <summary>
    /// The actors that take part in some engagement in one time and in none in the other: those with the most engagements first, then by
    /// id.
    /// </summary>
    private static (int Actor, int Engagements)[] OnlyIn(Network network, Gatherings one, Gatherings other)
    {
        var only = new List<(int Actor, int Engagements)>();
        for (var actor = 0; actor < one.Attended.Count; actor++)
        {
            if (one.Attended[actor].Length > 0 && other.Attended[actor].Length == 0)
            {
                only.Add((actor, one.Attended[actor].Length));
            }
        }

        only.Sort(
            (a, b) => a.Engagements != b.Engagements ? b.Engagements.CompareTo(a.Engagements) : Actors.Compare(network, a.Actor, b.Actor));
        return [.. only];
    }

    private static ChangedPair[] Described(
        Network network, WhatChanged question, Gatherings before, Gatherings after, List<PairChange> pairs, Citations citations,
        CancellationToken cancellationToken)
    {
        var engagementsBefore = Largest(
            question.Before,
            before,
            pairs.ConvertAll(p => new CooperatingPair(p.A, p.B, p.Before, p.SharedBefore)));
        var engagementsAfter = Largest(question.After, after, pairs.ConvertAll(p => new CooperatingPair(p.A, p.B, p.After, p.SharedAfter)));
        return
        [
            .. pairs.Select(
                (p, i) =>
                    new ChangedPair(
                        Actors.Mention(network, p.A),
                        Actors.Mention(network, p.B),
                        Strength.OfRounded(p.Before),
                        Strength.OfRounded(p.After),
                        p.SharedBefore,
                        p.SharedAfter,
                        engagementsBefore[i],
                        engagementsAfter[i])),
        ];

        SharedEngagement[][] Largest(Scope scope, Gatherings gatherings, List<CooperatingPair> cooperating) =>
            LargestOfPairs.Of(
                network,
                new Standing(network, scope),
                citations,
                gatherings,
                question.Weight,
                cooperating,
                question.SharedAtMost,
                question.WaysAtMost,
                cancellationToken);
    }

    private static ChangedParticipant Described(Network network, (int Actor, int Engagements) participant)
    {
        var (id, kind, name, country) = Actors.Mention(network, participant.Actor);
        return new ChangedParticipant(id, kind, name, country, participant.Engagements);
    }

    private readonly record struct PairChange(int A, int B, long Before, long After, int SharedBefore, int SharedAfter);

    private sealed class LargestFirst(Func<PairChange, long> size, PairOrder order) : IComparer<PairChange>
    {
        public int Compare(PairChange x, PairChange y) =>
            size(x) != size(y) ? size(y).CompareTo(size(x)) : order.Compare((x.A, x.B), (y.A, y.B));
    }
}
