namespace StakeholderGraph;

/// <summary>Keeps an answer on cooperation within its bytes: each partner has an equal part of the room for what it shares, the largest contributions first. The same on every engine.</summary>
internal static class CooperationBounds
{
    // The subject; a partner's strength and counts; what is around a shared engagement.
    private const int AroundAnswer = 10_000;
    private const int AroundPartner = 90;
    private const int AroundShared = 130;
    private const int LongestRole = 14;

    /// <summary>Leaves out of an answer what is too much.</summary>
    public static Cooperation Fit(WhoCooperates question, Cooperation whole)
    {
        var room = new Room(question.AtMostBytes - AroundAnswer
            - whole.StandsFor.Sum(m => (long)JsonSize.Of(m)) - whole.Partners.Sum(p => (long)AroundPartner + JsonSize.Of(p.Stakeholder)));
        var held = new HeldTies(whole.Ties, whole.Stands, whole.Sources);
        var (direct, directOmitted) = DirectBounds.Fit(question.Direct, whole.Direct, whole.DirectOmitted, room, held);
        var left = room.Left;
        var partners = new List<Partner>(whole.Partners.Count);
        foreach (var partner in whole.Partners)
        {
            // What those before did not need is left to those that follow.
            var part = left / (whole.Partners.Count - partners.Count);
            var own = new Room(part);
            var given = 0;
            foreach (var shared in partner.Shared)
            {
                if (!own.Take(SizeOf(shared) + held.SizeOf(shared.Ties)) && (given > 0 || !whole.IsOfOnePartner))
                {
                    break;
                }

                held.Hold(shared.Ties);
                given++;
            }

            left -= part - own.Left;
            partners.Add(given == partner.Shared.Count ? partner : partner with
            {
                Shared = [.. partner.Shared.Take(given)],
                Omitted = partner.Omitted + partner.Shared.Count - given,
            });
        }

        return whole with
        {
            Partners = partners,
            Direct = direct,
            DirectOmitted = directOmitted,
            Ties = held.Ties,
            Stands = held.Stands,
            Sources = held.Sources,
        };
    }

    private static int SizeOf(SharedEngagement shared) =>
        AroundShared + JsonSize.Of(shared.Engagement) + (LongestRole * (shared.Roles.Count + shared.PartnerRoles.Count));
}
