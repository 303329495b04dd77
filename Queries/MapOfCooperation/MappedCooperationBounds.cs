namespace StakeholderGraph;

/// <summary>
/// Keeps a map of cooperation within its size limit: each pair has an equal share of the bytes for its shared engagements, the largest
/// contributions first. The result is the same on every engine.
/// </summary>
internal static class MappedCooperationBounds
{
    private const int AroundAnswer = 60_000; // all possible groups
    private const int AroundPair = 110;
    private const int AroundCell = 140;

    /// <summary>Removes from an answer what exceeds the limit.</summary>
    public static MappedCooperation Fit(MapOfCooperation question, MappedCooperation whole)
    {
        var room = new Room(question.AtMostBytes - AroundAnswer);
        var cells = room.Fill(whole.Cells, whole.Cells.Count, _ => AroundCell);
        var bare = room.Fill(whole.Pairs, whole.Pairs.Count, pair => AroundPair + JsonSize.Of(pair.A) + JsonSize.Of(pair.B));
        var held = new HeldTies(whole.Ties, whole.Stands, whole.Sources);
        var pairs = new List<CooperationPair>(bare.Count);
        foreach (var (pair, own) in room.InParts(bare))
        {
            var engagements = new List<SharedEngagement>();
            foreach (var shared in pair.Engagements)
            {
                if (!own.Take(JsonSize.Of(shared) + held.SizeOf(shared.Ties)))
                {
                    break;
                }

                held.Hold(shared.Ties);
                engagements.Add(shared);
            }

            pairs.Add(pair with { Engagements = engagements });
        }

        var omitted = whole.Omitted + whole.Cells.Count - cells.Count + whole.Pairs.Count - pairs.Count;
        return whole with
        {
            Pairs = pairs,
            Cells = cells,
            Ties = held.Ties,
            Stands = held.Stands,
            Sources = held.Sources,
            Truncated = omitted > 0,
            Omitted = omitted,
        };
    }
}
