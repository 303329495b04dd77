namespace StakeholderGraph;

/// <summary>Keeps an answer on cooperation within its bytes: each partner has an equal part of the room for what it shares, the largest contributions first. The same on every engine.</summary>
internal static class CooperationBounds
{
    // The subject and whom it stands for; a partner's strength and counts; what is around a shared engagement.
    private const int AroundAnswer = 20_000;
    private const int AroundPartner = 90;
    private const int AroundShared = 130;
    private const int LongestRole = 14;

    /// <summary>Leaves out of an answer what is too much.</summary>
    public static Cooperation Fit(WhoCooperates question, Cooperation whole)
    {
        var left = (long)question.AtMostBytes - AroundAnswer - whole.StandsFor.Sum(m => JsonSize.Of(m)) - whole.Partners.Sum(p => AroundPartner + JsonSize.Of(p.Stakeholder));
        var (ties, sources) = (new HashSet<string>(StringComparer.Ordinal), new NewSources(id => whole.Sources[id.Value]));
        var partners = new List<Partner>(whole.Partners.Count);
        foreach (var partner in whole.Partners)
        {
            // What those before did not need is left to those that follow.
            var room = new Room(left / (whole.Partners.Count - partners.Count));
            var before = room.Left;
            var shared = new List<SharedEngagement>(partner.Shared.Count);
            foreach (var engagement in partner.Shared)
            {
                if (!room.Take(SizeOf(engagement, whole, ties, sources)) && (shared.Count > 0 || !whole.IsOfOnePartner))
                {
                    break;
                }

                shared.Add(engagement);
                ties.UnionWith(engagement.Ties);
            }

            left -= before - room.Left;
            partners.Add(shared.Count == partner.Shared.Count ? partner : partner with { Shared = shared, Omitted = partner.Omitted + partner.Shared.Count - shared.Count });
        }

        if (ties.Count == whole.Ties.Count)
        {
            return whole with { Partners = partners };
        }

        var kept = new OrderedDictionary<string, TieGiven>(whole.Ties.Where(t => ties.Contains(t.Key)), StringComparer.Ordinal);
        var named = kept.Values.SelectMany(t => t.Evidence).Select(e => e.Source.Value).ToHashSet(StringComparer.Ordinal);
        return whole with
        {
            Partners = partners,
            Ties = kept,
            Sources = new OrderedDictionary<string, Source>(whole.Sources.Where(s => named.Contains(s.Key)), StringComparer.Ordinal),
        };
    }

    /// <summary>The room that a shared engagement needs beside what the answer holds already.</summary>
    private static long SizeOf(SharedEngagement shared, Cooperation whole, HashSet<string> ties, NewSources sources)
    {
        long size = AroundShared + JsonSize.Of(shared.Engagement) + (LongestRole * (shared.Roles.Count + shared.PartnerRoles.Count));
        foreach (var id in shared.Ties)
        {
            size += id.Length + 3;
            if (!ties.Contains(id))
            {
                var tie = whole.Ties[id];
                size += JsonSize.Of(tie) + sources.Of(tie.Evidence);
            }
        }

        return size;
    }
}
