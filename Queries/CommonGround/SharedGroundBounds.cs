namespace StakeholderGraph;

/// <summary>Keeps an answer on common ground within its bytes: a page ends before the engagement that does not fit. The same on every engine.</summary>
internal static class SharedGroundBounds
{
    private const int AroundAnswer = 2_000;
    private const int AroundEngagement = 60;
    private const int AroundParty = 110;
    private const int LongestRole = 14;

    /// <summary>Leaves out of an answer what is too much.</summary>
    public static SharedGround Fit(CommonGround question, SharedGround whole)
    {
        var room = new Room(question.AtMostBytes - AroundAnswer - whole.Parties.Sum(p => (long)JsonSize.Of(p)));
        var (ties, sources) = (new HashSet<string>(StringComparer.Ordinal), new NewSources(id => whole.Sources[id.Value]));
        var engagements = new List<GroundEngagement>(whole.Engagements.Count);
        foreach (var engagement in whole.Engagements)
        {
            // A page has at least one engagement, of whose ties as many are given as fit.
            var given = engagements.Count == 0 ? Shrink(engagement, whole, room.Left) : engagement;
            if (!room.Take(SizeOf(given, whole, ties, sources)) && engagements.Count > 0)
            {
                break;
            }

            engagements.Add(given);
            ties.UnionWith(given.Parties.SelectMany(p => p.Ties));
        }

        if (ties.Count == whole.Ties.Count && engagements.Count == whole.Engagements.Count)
        {
            return whole;
        }

        var kept = new OrderedDictionary<string, TieGiven>(whole.Ties.Where(t => ties.Contains(t.Key)), StringComparer.Ordinal);
        var named = kept.Values.SelectMany(t => t.Evidence).Select(e => e.Source.Value).ToHashSet(StringComparer.Ordinal);
        var omitted = whole.Omitted + whole.Engagements.Count - engagements.Count;
        return whole with
        {
            Engagements = engagements,
            Ties = kept,
            Sources = new OrderedDictionary<string, Source>(whole.Sources.Where(s => named.Contains(s.Key)), StringComparer.Ordinal),
            Truncated = omitted > 0,
            Omitted = omitted,
        };
    }

    /// <summary>An engagement with as many ties of each party as fit into its equal part of the room.</summary>
    private static GroundEngagement Shrink(GroundEngagement engagement, SharedGround whole, long room)
    {
        var none = new NewSources(id => whole.Sources[id.Value]);
        if (SizeOf(engagement, whole, [], none) <= room)
        {
            return engagement;
        }

        var share = room / engagement.Parties.Count;
        return engagement with
        {
            Parties = [.. engagement.Parties.Select(party =>
            {
                var own = new Room(share - AroundParty - party.StandsFor.Sum(m => (long)JsonSize.Of(m)) - JsonSize.Of(engagement.Engagement));
                var sources = new NewSources(id => whole.Sources[id.Value]);
                string[] ties = [.. party.Ties.TakeWhile(id => own.Take(id.Length + 3 + JsonSize.Of(whole.Ties[id]) + sources.Of(whole.Ties[id].Evidence)))];
                return party with { Ties = ties, Omitted = party.Omitted + party.Ties.Count - ties.Length };
            })],
        };
    }

    private static long SizeOf(GroundEngagement engagement, SharedGround whole, HashSet<string> ties, NewSources sources)
    {
        long size = AroundEngagement + JsonSize.Of(engagement.Engagement);
        foreach (var party in engagement.Parties)
        {
            size += AroundParty + party.Id.Value.Length + (LongestRole * party.Roles.Count) + party.StandsFor.Sum(m => (long)JsonSize.Of(m));
            foreach (var id in party.Ties)
            {
                size += id.Length + 3;
                if (!ties.Contains(id))
                {
                    size += JsonSize.Of(whole.Ties[id]) + sources.Of(whole.Ties[id].Evidence);
                }
            }
        }

        return size;
    }
}
