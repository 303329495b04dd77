namespace StakeholderGraph;

/// <summary>
/// Keeps an answer on participation within its size limit: each row has an equal share of the bytes for its latest engagements. The result
/// is the same on every engine.
/// </summary>
internal static class ParticipationBounds
{
    private const int AroundAnswer = 1_000;
    private const int AroundGroup = 50;
    private const int AroundRow = 130;
    private const int LongestCount = 8;

    /// <summary>Removes from an answer what exceeds the limit.</summary>
    public static Participation Fit(WhoTakesPart question, Participation whole)
    {
        var groups = whole.Groups.Sum(g => AroundGroup + JsonSize.Of(g.Id) + JsonSize.Of(g.Name) + JsonSize.Of(g.Amounts));
        var room = new Room(question.AtMostBytes - AroundAnswer - groups);
        var bare = room.Fill(
            whole.Rows,
            whole.Rows.Count,
            row => AroundRow + JsonSize.Of(row.Stakeholder) + (LongestCount * row.Counts.Count) + JsonSize.Of(row.Amounts));
        var held = new HeldTies(whole.Ties, whole.Stands, whole.Sources);
        var rows = new List<ParticipationRow>(bare.Count);
        foreach (var (row, own) in room.InParts(bare))
        {
            var latest = row.Latest.TakeWhile(engagement => Take(own, held, engagement)).ToArray();
            rows.Add(row with { Latest = latest });
        }

        var omitted = whole.Omitted + whole.Rows.Count - rows.Count;
        return whole with
        {
            Rows = rows,
            Ties = held.Ties,
            Stands = held.Stands,
            Sources = held.Sources,
            Truncated = omitted > 0,
            Omitted = omitted,
        };
    }

    private static bool Take(Room room, HeldTies held, EngagementTakenPartIn at)
    {
        if (!room.Take(JsonSize.Of(at) + held.SizeOf(at.Ties)))
        {
            return false;
        }

        held.Hold(at.Ties);
        return true;
    }
}
