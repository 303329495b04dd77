namespace StakeholderGraph;

/// <summary>
/// Keeps an answer on cooperation within its size limit: each partner has an equal share of the bytes for its shared engagements, the
/// largest contributions first. The result is the same on every engine.
/// </summary>
internal static class CooperationBounds
{
    // The subject; a partner's strength and counts; the parts around a shared engagement.
    private const int AroundAnswer = 10_000;
    private const int AroundPartner = 90;

    /// <summary>Removes from an answer what exceeds the limit.</summary>
    public static Cooperation Fit(WhoCooperates question, Cooperation whole)
    {
        if (whole.Ties.Count == 0)
        {
            return whole; // only parts that ties support are ever removed
        }

        var room = new Room(question.AtMostBytes - AroundAnswer
            - whole.StandsFor.Sum(m => (long)JsonSize.Of(m)) - whole.Partners.Sum(p => (long)AroundPartner + JsonSize.Of(p.Stakeholder)));
        var held = new HeldTies(whole.Ties, whole.Stands, whole.Sources);
        var (direct, directOmitted) = DirectBounds.Fit(question.Direct, whole.Direct, whole.DirectOmitted, room, held);
        var partners = new List<Partner>(whole.Partners.Count);
        foreach (var (partner, own) in room.InParts(whole.Partners))
        {
            var given = 0;
            foreach (var shared in partner.Shared)
            {
                if (!own.Take(JsonSize.Of(shared) + held.SizeOf(shared.Ties)) && (given > 0 || !whole.IsOfOnePartner))
                {
                    break;
                }

                held.Hold(shared.Ties);
                given++;
            }

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
}
