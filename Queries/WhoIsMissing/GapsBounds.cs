namespace StakeholderGraph;

/// <summary>
/// Keeps an answer on gaps within its size limit: the whole matrix, as many of the first stakeholders and pairs as fit, the same number of
/// each so that the next page continues after them, and for each of all these an equal share of the remaining bytes for engagements. The
/// result is the same on every engine.
/// </summary>
internal static class GapsBounds
{
    private const int AroundAnswer = 4_000; // including the definition and the verdict
    private const int AroundCell = 100;
    private const int AroundConsulted = 110;
    private const int AroundPair = 190;
    private const int AroundPartner = 260;

    /// <summary>Removes from an answer what exceeds the limit.</summary>
    public static Gaps Fit(WhoIsMissing question, Gaps whole)
    {
        var room = new Room(question.AtMostBytes - AroundAnswer - (whole.Matrix.Count * AroundCell));
        var held = new HeldTies(whole.Ties, whole.Stands, whole.Sources);
        var longest = Math.Max(whole.Consulted.Count, whole.Missing.Count);
        var rows = room.Fill(Enumerable.Range(0, longest), longest, i => SizeOf(whole, i, held)).Count;
        var (cells, consulted, missing) = (new List<GroupCell>(), new List<ConsultedStakeholder>(), new List<MissingPair>());
        object[] bare = [.. whole.Matrix, .. whole.Consulted.Take(rows), .. whole.Missing.Take(rows)];
        foreach (var (item, part) in room.InParts(bare))
        {
            switch (item)
            {
                case GroupCell cell:
                    cells.Add(cell with { Latest = Fit(cell.Latest, part, held) });
                    break;
                case ConsultedStakeholder stakeholder:
                    consulted.Add(stakeholder with { Latest = Fit(stakeholder.Latest, part, held) });
                    break;
                case MissingPair pair:
                    missing.Add(pair with { Common = [.. pair.Common.Select(partner => Fit(partner, part, held))] });
                    break;
            }
        }

        var omitted = whole.Omitted + whole.Consulted.Count - consulted.Count + whole.Missing.Count - missing.Count;
        return whole with
        {
            Matrix = cells,
            Consulted = consulted,
            Missing = missing,
            Ties = held.Ties,
            Stands = held.Stands,
            Sources = held.Sources,
            Truncated = omitted > 0,
            Omitted = omitted,
        };
    }

    /// <summary>The shared engagements listed with a common partner.</summary>
    public static IEnumerable<SharedEngagement> Shared(CommonPartner partner) => partner.A.Engagements.Concat(partner.B.Engagements);

    private static EngagementTakenPartIn? Fit(EngagementTakenPartIn? latest, Room room, HeldTies held) =>
        latest is not null && Take(room, JsonSize.Of(latest), latest.Ties, held) ? latest : null;

    private static CommonPartner Fit(CommonPartner partner, Room room, HeldTies held)
    {
        return partner with { A = Fit(partner.A), B = Fit(partner.B) };

        CooperationSide Fit(CooperationSide side) => side with
        {
            Engagements = [.. side.Engagements.TakeWhile(shared => Take(room, JsonSize.Of(shared), shared.Ties, held))],
        };
    }

    private static bool Take(Room room, int size, IReadOnlyList<string> ties, HeldTies held)
    {
        if (!room.Take(size + held.SizeOf(ties)))
        {
            return false;
        }

        held.Hold(ties);
        return true;
    }

    private static long SizeOf(Gaps whole, int i, HeldTies held) =>
        (i < whole.Consulted.Count ? AroundConsulted + JsonSize.Of(whole.Consulted[i].Stakeholder) : 0)
        + (i < whole.Missing.Count ? SizeOf(whole.Missing[i], held) : 0);

    /// <summary>A pair with the ties between the two, which are always included, and without the engagements of its partners.</summary>
    private static long SizeOf(MissingPair pair, HeldTies held)
    {
        var size = AroundPair + JsonSize.Of(pair.A) + JsonSize.Of(pair.B) + JsonSize.Of(pair.Bridge)
            + pair.Reasons.Sum(reason => JsonSize.Of(reason) + 1)
            + pair.Common.Sum(partner => AroundPartner + partner.Id.Value.Length + JsonSize.Of(partner.Name)) + held.SizeOf(pair.Direct);
        held.Hold(pair.Direct);
        return size;
    }
}
