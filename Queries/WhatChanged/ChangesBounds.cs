namespace StakeholderGraph;

/// <summary>
/// Keeps an answer on changes within its size limit: as many of the first items of each list as fit, the same number of each, so that the
/// next page continues after them. The result is the same on every engine.
/// </summary>
internal static class ChangesBounds
{
    private const int AroundAnswer = 1_000;
    private const int AroundPair = 190;
    private const int AroundParticipant = 90;

    /// <summary>Removes from an answer what exceeds the limit.</summary>
    public static Changes Fit(WhatChanged question, Changes whole)
    {
        var room = new Room(question.AtMostBytes - AroundAnswer);
        var held = new HeldTies(whole.Ties, whole.Stands, whole.Sources);
        var longest = Math.Max(whole.Pairs.Max(list => list.Count), Math.Max(whole.Newcomers.Count, whole.Gone.Count));
        var rows = room.Fill(Enumerable.Range(0, longest), longest, i => SizeOf(whole, held, i)).Count;
        var kept = whole with
        {
            Gained = [.. whole.Gained.Take(rows)],
            Lost = [.. whole.Lost.Take(rows)],
            Stronger = [.. whole.Stronger.Take(rows)],
            Weaker = [.. whole.Weaker.Take(rows)],
            Newcomers = [.. whole.Newcomers.Take(rows)],
            Gone = [.. whole.Gone.Take(rows)],
        };
        var omitted = whole.Omitted + Items(whole) - Items(kept);
        var used = new HeldTies(whole.Ties, whole.Stands, whole.Sources);
        used.Hold(kept.Pairs.SelectMany(list => list).SelectMany(Shared).SelectMany(shared => shared.Ties));
        return kept with { Ties = used.Ties, Stands = used.Stands, Sources = used.Sources, Truncated = omitted > 0, Omitted = omitted };
    }

    private static int Items(Changes changes) => changes.Pairs.Sum(list => list.Count) + changes.Newcomers.Count + changes.Gone.Count;

    private static long SizeOf(Changes whole, HeldTies held, int i) =>
        whole.Pairs.Where(list => i < list.Count).Sum(list => SizeOf(list[i], held))
        + ((IReadOnlyList<ChangedParticipant>[])[whole.Newcomers, whole.Gone]).Where(list => i < list.Count).Sum(list => SizeOf(list[i]));

    private static long SizeOf(ChangedParticipant participant) =>
        AroundParticipant + participant.Id.Value.Length + JsonSize.Of(participant.Name) + JsonSize.Of(participant.Country);

    private static long SizeOf(ChangedPair pair, HeldTies held)
    {
        long size = AroundPair + JsonSize.Of(pair.A) + JsonSize.Of(pair.B);
        foreach (var shared in Shared(pair))
        {
            size += JsonSize.Of(shared) + held.SizeOf(shared.Ties);
            held.Hold(shared.Ties);
        }

        return size;
    }

    private static IEnumerable<SharedEngagement> Shared(ChangedPair pair) => pair.EngagementsBefore.Concat(pair.EngagementsAfter);
}
