using System.Numerics;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Scoping;

/// <summary>A stakeholder that a question names, at the level asked for.</summary>
/// <param name="Stakeholder">The stakeholder; if a country is named, the number of its actor.</param>
/// <param name="Actors">
/// The actors that it counts as, in order of number; <c>null</c> for a person above the level of stakeholders, who in each engagement
/// counts as the actors that the person stands for there.
/// </param>
internal sealed record NamedStakeholder(int Stakeholder, int[]? Actors)
{
    /// <summary>A named stakeholder.</summary>
    public static NamedStakeholder Of(Network network, Scope scope, Lineage lineage, int stakeholder)
    {
        if (scope.Level != Level.Stakeholder && network.KindOf(stakeholder) == Kind.Person)
        {
            return new NamedStakeholder(stakeholder, null);
        }

        int[] bodies = scope.Lineage ? lineage.LastOf(stakeholder) : [stakeholder];
        return new NamedStakeholder(
            stakeholder,
            scope.Level == Level.Country ? [.. bodies.Select(b => Scoping.Actors.CountryOf(network, b)).Distinct().Order()] : bodies);
    }

    /// <summary>
    /// The engagements (0 to E−1, in order) in which the stakeholder may stand: all in which it does, and possibly some in which no
    /// participation of it passes the filters. They are found from the stakeholder, backwards along the ties that make others stand for it;
    /// the rest of the network is not examined.
    /// </summary>
    public IEnumerable<int> Engagements(Network network, Scope scope, Lineage lineage)
    {
        var reached = new ulong[(network.EngagementCount + 63) / 64];
        if (Actors is null)
        {
            Reach(network.Participations[Stakeholder]);
        }
        else
        {
            IEnumerable<int> bodies = Actors.SelectMany(actor =>
                Scoping.Actors.AsCountry(network, actor) is > 0 and var country ? network.StakeholdersOfCountry[country].ToArray() : [actor]
            );
            foreach (var body in scope.Lineage ? lineage.WithPredecessors(bodies) : bodies)
            {
                if (scope.Level == Level.Stakeholder)
                {
                    Reach(network.Participations[body]);
                }
                else if (network.KindOf(body) != Kind.Person)
                {
                    Reach(network.Participations[body]);
                    Reach(network.OnBehalfOf[body]);
                    foreach (var tie in network.Affiliations[body])
                    {
                        if ((TieType)network.TieTypes[tie] == TieType.Represents && network.TieTo[tie] == body)
                        {
                            Reach(network.Participations[network.TieFrom[tie]]);
                        }
                    }
                }
            }
        }

        return Numbers(reached);

        void Reach(ReadOnlySpan<int> participations)
        {
            foreach (var tie in participations)
            {
                var engagement = network.TieTo[tie] - network.StakeholderCount;
                reached[engagement >> 6] |= 1UL << (engagement & 63);
            }
        }
    }

    private static IEnumerable<int> Numbers(ulong[] bits)
    {
        for (var i = 0; i < bits.Length; i++)
        {
            for (var left = bits[i]; left != 0; left &= left - 1)
            {
                yield return i << 6 | BitOperations.TrailingZeroCount(left);
            }
        }
    }
}
