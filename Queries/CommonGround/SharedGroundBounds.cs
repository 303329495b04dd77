namespace StakeholderGraph;

/// <summary>
/// Keeps an answer about common ground within its maximum size: a page ends before the engagement that does not fit. The result is the same
/// on every engine.
/// </summary>
internal static class SharedGroundBounds
{
    private const int AroundAnswer = 2_000;
    private const int AroundEngagement = 60;
    private const int AroundParty = 110;

    /// <summary>Removes from an answer what exceeds its maximum size.</summary>
    public static SharedGround Fit(CommonGround question, SharedGround whole)
    {
        var room = new Room(question.AtMostBytes - AroundAnswer - whole.Parties.Sum(p => (long)JsonSize.Of(p)));
        var held = new HeldTies(whole.Ties, whole.Stands, whole.Sources);
        var (direct, directOmitted) = DirectBounds.Fit(question.Direct, whole.Direct, whole.DirectOmitted, room, held);
        var engagements = new List<GroundEngagement>(whole.Engagements.Count);
        foreach (var engagement in whole.Engagements)
        {
            // A page has at least one engagement, with as many of its ties as fit.
            var given = engagements.Count == 0 ? Shrink(engagement, whole, room.Left) : engagement;
            string[] ties = [.. given.Parties.SelectMany(p => p.Ties)];
            if (!room.Take(SizeOf(given) + held.SizeOf(ties)) && engagements.Count > 0)
            {
                break;
            }

            engagements.Add(given);
            held.Hold(ties);
        }

        var omitted = whole.Omitted + whole.Engagements.Count - engagements.Count;
        return whole with
        {
            Engagements = engagements,
            Direct = direct,
            DirectOmitted = directOmitted,
            Ties = held.Ties,
            Stands = held.Stands,
            Sources = held.Sources,
            Truncated = omitted > 0,
            Omitted = omitted,
        };
    }

    /// <summary>An engagement with as many ties of each party as fit into its equal part of the room.</summary>
    private static GroundEngagement Shrink(GroundEngagement engagement, SharedGround whole, long room)
    {
        var held = new HeldTies(whole.Ties, whole.Stands, whole.Sources);
        if (SizeOf(engagement) + held.SizeOf([.. engagement.Parties.SelectMany(p => p.Ties)]) <= room)
        {
            return engagement;
        }

        var part = (room - SizeOf(engagement)) / engagement.Parties.Count;
        return engagement with
        {
            Parties = [.. engagement.Parties.Select(party =>
            {
                var own = new Room(part);
                var given = Ways(party, whole).TakeWhile(way => own.Take(held.SizeOf(way))).SelectMany(way => way).ToHashSet();
                string[] ties = [.. party.Ties.Where(given.Contains)];
                return party with { Ties = ties, Omitted = party.Omitted + party.Ties.Count - ties.Length };
            })],
        };
    }

    /// <summary>
    /// The ties of a party by participation, each with the ties to an actor that the participant stands for, without which the answer would
    /// not explain who stands by it.
    /// </summary>
    private static IEnumerable<string[]> Ways(GroundParty party, SharedGround whole) =>
        from id in party.Ties
        where whole.Stands.ContainsKey(id)
        from stand in whole.Stands[id].Where(s => s.By.All(party.Ties.Contains)).Take(1)
        select (string[])[id, .. stand.By];

    private static long SizeOf(GroundEngagement engagement) =>
        AroundEngagement
        + JsonSize.Of(engagement.Engagement)
        + engagement.Parties.Sum(party =>
            (long)AroundParty + party.Id.Value.Length + JsonSize.Of(party.Roles) + party.StandsFor.Sum(m => (long)JsonSize.Of(m)));
}
