namespace StakeholderGraph.Networks;

/// <summary>Which stakeholders meet in which engagements: all lists of ties that a question traverses.</summary>
internal sealed record Neighbourhoods(
    Adjacency Participations,
    Adjacency Participants,
    Adjacency Affiliations,
    Adjacency OnBehalfOf,
    Adjacency Meetings,
    Adjacency Attendance,
    byte[] Tenths)
{
    public static Neighbourhoods Of(UnitedTies ties, int stakeholders, int engagements)
    {
        var (types, from, to) = (ties.Types, ties.From, ties.To);
        int Engagement(int tie) => from[tie] < stakeholders && to[tie] >= stakeholders ? to[tie] - stakeholders : -1;

        // Distribution into lists keeps the order, so two passes sort by engagement and tie within each stakeholder, and a third sorts the
        // other way round.
        var byEngagement = Adjacency.Build(engagements, types.Length, Engagement, tie => tie).Items;
        var participations = Adjacency.Build(stakeholders, byEngagement.Length, i => from[byEngagement[i]], i => byEngagement[i]);
        var byStakeholder = participations.Items;
        var participants = Adjacency.Build(engagements, byStakeholder.Length, i => Engagement(byStakeholder[i]), i => byStakeholder[i]);

        var affiliations = Adjacency.Build(
            stakeholders + engagements,
            types.Length * 2,
            i =>
                Engagement(i >> 1) >= 0 ? -1
                : (i & 1) == 0 ? from[i >> 1]
                : to[i >> 1],
            i => i >> 1);
        var onBehalfOf = Adjacency.Build(stakeholders, types.Length, tie => ties.OnBehalfOf[tie], tie => tie);
        var (meetings, _) = ByDefaultRoles(participations, types, Engagement);
        var (attendance, tenths) = ByDefaultRoles(participants, types, tie => from[tie]);
        return new Neighbourhoods(participations, participants, affiliations, onBehalfOf, meetings, attendance, tenths);
    }

    /// <summary>The other end of every tie with a default role, each once, with the weight of the strongest.</summary>
    private static (Adjacency Others, byte[] Tenths) ByDefaultRoles(Adjacency ties, byte[] types, Func<int, int> other)
    {
        var weights = Array.ConvertAll(
            Enum.GetValues<TieType>(),
            type => TieRules.DefaultRoles.Contains(type) ? (byte)TieRules.Tenths(type) : (byte)0);
        var offsets = new int[ties.Count + 1];
        var others = new int[ties.Items.Length];
        var tenths = new byte[ties.Items.Length];
        var count = 0;
        for (var i = 0; i < ties.Count; i++)
        {
            foreach (var tie in ties[i])
            {
                var (end, weight) = (other(tie), weights[types[tie]]);
                if (weight == 0)
                {
                    continue;
                }

                if (count == offsets[i] || others[count - 1] != end)
                {
                    others[count] = end;
                    tenths[count++] = weight;
                }
                else
                {
                    tenths[count - 1] = Math.Max(tenths[count - 1], weight);
                }
            }

            offsets[i + 1] = count;
        }

        Array.Resize(ref others, count);
        Array.Resize(ref tenths, count);
        return (new Adjacency(offsets, others), tenths);
    }
}
