using StakeholderGraph.Networks;

namespace StakeholderGraph.Scoping;

/// <summary>Estimates how much of a network a question examines, in far less time than the question takes.</summary>
internal static class Cost
{
    private const int ManyTies = 100_000;

    /// <summary>See <see cref="INetworkReader.IsCostlyAsync"/>.</summary>
    public static bool IsHigh(Network network, IReadOnlyList<RecordId> about, Scope? standing)
    {
        // No question examines more than everything.
        if (network.TieCount <= ManyTies)
        {
            return false;
        }

        // The question itself determines the bodies of whole countries and the predecessors and successors of a body.
        if (standing is { Level: Level.Country } or { Lineage: true })
        {
            return true;
        }

        var ties = 0L;
        foreach (var id in about)
        {
            if (network.Find(id, Family.Stakeholder) is >= 0 and var stakeholder)
            {
                ties += standing is null
                    ? network.Participations[stakeholder].Length
                        + network.Affiliations[stakeholder].Length
                        + network.OnBehalfOf[stakeholder].Length
                    : TiesAround(network, stakeholder, standing.Level);
            }
            else if (network.Find(id, Family.Engagement) is >= 0 and var engagement)
            {
                ties += network.Participants[engagement - network.StakeholderCount].Length + network.Affiliations[engagement].Length;
            }

            if (ties > ManyTies)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The number of ties in the engagements of a stakeholder and of those that may stand for it there; if there are many, more than there
    /// are.
    /// </summary>
    private static long TiesAround(Network network, int stakeholder, Level level)
    {
        var ties = TiesIn(network, network.Participations[stakeholder]);
        if (level == Level.Stakeholder)
        {
            return ties;
        }

        ties += TiesIn(network, network.OnBehalfOf[stakeholder]);
        foreach (var by in network.Affiliations[stakeholder])
        {
            if (ties > ManyTies)
            {
                break;
            }

            if ((TieType)network.TieTypes[by] == TieType.Represents && network.TieTo[by] == stakeholder)
            {
                ties += TiesIn(network, network.Participations[network.TieFrom[by]]);
            }
        }

        return ties;
    }

    private static long TiesIn(Network network, ReadOnlySpan<int> participations)
    {
        var (ties, last) = (0L, -1);
        foreach (var tie in participations)
        {
            var engagement = network.TieTo[tie];
            ties += engagement == last ? 0 : network.Participants[engagement - network.StakeholderCount].Length;
            last = engagement;
        }

        return ties;
    }
}
