namespace StakeholderGraph;

/// <summary>
/// Keeps an answer on bridging within its size limit: first the lists, where each community has an equal share; then the cooperations that
/// show why, each with an equal share of the remaining bytes for its shared engagements. The result is the same on every engine.
/// </summary>
internal static class BridgingBounds
{
    private const int AroundAnswer = 4_000; // including the definition
    private const int AroundRanked = 190;
    private const int AroundPart = 30;
    private const int AroundChain = 50;
    private const int AroundBridge = 60;
    private const int AroundList = 10;
    private const int AroundPair = 110;
    private const int PartForEvidence = 3; // the share of the bytes that long lists leave for it

    /// <summary>Removes from an answer what exceeds the limit.</summary>
    public static Bridging Fit(WhoBridges question, Bridging whole)
    {
        var room = new Room(question.AtMostBytes - AroundAnswer);
        var lists = new Room(room.Left - (room.Left / PartForEvidence));
        var before = lists.Left;
        var rows = lists.Fill(
            Enumerable.Range(0, Math.Max(whole.Ranking.Count, whole.Bridges.Count)), int.MaxValue,
            i => (i < whole.Ranking.Count ? SizeOf(whole.Ranking[i]) : 0) + (i < whole.Bridges.Count ? SizeOf(whole.Bridges[i]) : 0)).Count;
        var sets = lists.Fill(whole.Sets, int.MaxValue, set => AroundList + set.Sum(JsonSize.Of));
        IReadOnlyList<Mention>[] communities = [.. lists.InParts(whole.Communities).Select(part => Members(part.Item, part.Part))];
        room.Take(before - lists.Left);
        var kept = whole with
        {
            Ranking = [.. whole.Ranking.Take(rows)],
            Bridges = [.. whole.Bridges.Take(rows)],
            Sets = sets,
            Communities = communities,
        };
        var omitted = whole.Omitted + Items(whole) - Items(kept);
        return WithEvidence(kept with { Truncated = omitted > 0, Omitted = omitted }, room);
    }

    private static Bridging WithEvidence(Bridging whole, Room room)
    {
        var bare = room.Fill(whole.Evidence, int.MaxValue, pair => AroundPair + JsonSize.Of(pair.A) + JsonSize.Of(pair.B));
        var held = new HeldTies(whole.Ties, whole.Stands, whole.Sources);
        var pairs = new List<CooperationPair>(bare.Count);
        foreach (var (pair, own) in room.InParts(bare))
        {
            var engagements = pair.Engagements.TakeWhile(shared => Take(own, held, shared)).ToArray();
            pairs.Add(pair with { Engagements = engagements });
        }

        return whole with
        {
            Evidence = pairs,
            EvidenceOmitted = whole.Evidence.Count - pairs.Count,
            Ties = held.Ties,
            Stands = held.Stands,
            Sources = held.Sources,
        };
    }

    private static bool Take(Room room, HeldTies held, SharedEngagement shared)
    {
        if (!room.Take(JsonSize.Of(shared) + held.SizeOf(shared.Ties)))
        {
            return false;
        }

        held.Hold(shared.Ties);
        return true;
    }

    private static List<Mention> Members(IReadOnlyList<Mention> community, Room room)
    {
        room.Take(AroundList);
        return room.Fill(community, int.MaxValue, member => JsonSize.Of(member));
    }

    private static int Items(Bridging bridging) =>
        bridging.Ranking.Count + bridging.Bridges.Count + bridging.Sets.Count + bridging.Communities.Count;

    private static long SizeOf(RankedStakeholder ranked) =>
        AroundRanked + JsonSize.Of(ranked.Stakeholder) + ranked.Group.Length + ranked.Parts.Sum(part => AroundPart + part.Key.Length)
        + ranked.Chains.Sum(chain => AroundChain + JsonSize.Of(chain.From) + JsonSize.Of(chain.To));

    private static long SizeOf(SeparatingCooperation bridge) => AroundBridge + JsonSize.Of(bridge.A) + JsonSize.Of(bridge.B);
}
