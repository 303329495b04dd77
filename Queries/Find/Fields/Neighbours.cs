using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>
/// The neighbours through which a record has further words: for an engagement, its participants and the whole that it is part of; for a
/// stakeholder, the bodies that it represents, heads, works for, belongs to or succeeds, and the topics and periods of its engagements.
/// Some are added twice.
/// </summary>
internal static class Neighbours
{
    private static readonly bool[] IsPart = Array.ConvertAll(Enum.GetValues<TieType>(), TieRules.DefaultRoles.Contains);

    /// <summary>Adds the participants of an engagement, and those on whose behalf they take part.</summary>
    public static void AddParticipants(Network network, int entry, List<int> into)
    {
        foreach (var tie in network.Participants[entry - network.StakeholderCount])
        {
            if (IsPart[network.TieTypes[tie]])
            {
                into.Add(network.TieFrom[tie]);
                if (network.TieOnBehalfOf[tie] is >= 0 and var body)
                {
                    into.Add(body);
                }
            }
        }
    }

    /// <summary>Adds the engagements in which a stakeholder takes part, itself or through others.</summary>
    public static void AddEngagements(Network network, int stakeholder, List<int> into)
    {
        AddEngagements(network, network.Participations[stakeholder], into);
        AddEngagements(network, network.OnBehalfOf[stakeholder], into);
    }

    /// <summary>Adds the records that an entry represents, heads, works for, belongs to, is part of or succeeds.</summary>
    public static void AddWholes(Network network, int entry, List<int> into)
    {
        foreach (var tie in network.Affiliations[entry])
        {
            if (network.TieFrom[tie] == entry && Belongs(network, tie))
            {
                into.Add(network.TieTo[tie]);
            }
        }
    }

    /// <summary>Adds the records that represent, head, work for, belong to, are part of or succeed an entry.</summary>
    public static void AddParts(Network network, int entry, List<int> into)
    {
        foreach (var tie in network.Affiliations[entry])
        {
            if (network.TieTo[tie] == entry && Belongs(network, tie))
            {
                into.Add(network.TieFrom[tie]);
            }
        }
    }

    private static void AddEngagements(Network network, ReadOnlySpan<int> ties, List<int> into)
    {
        foreach (var tie in ties)
        {
            if (IsPart[network.TieTypes[tie]])
            {
                into.Add(network.TieTo[tie]);
            }
        }
    }

    private static bool Belongs(Network network, int tie) =>
        (TieType)network.TieTypes[tie] is var type
        && (TieRules.IsPost(type) || type is TieType.PartOf or TieType.MemberOf or TieType.Succeeds);
}
