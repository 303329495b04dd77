using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>The actors named in a question about routes, at the requested level.</summary>
internal sealed class NamedActors(Network network, Scope scope)
{
    private readonly Standing _standing = new(network, scope);

    /// <summary>Whether an id belongs to a stakeholder or, at the level of countries, is the code of a country.</summary>
    public bool IsActor(RecordId id) => Actors.Find(network, id, scope.Level) >= 0;

    /// <summary>Whether an id belongs to an actor or to an engagement.</summary>
    public bool IsKnown(RecordId id) => IsActor(id) || Engagement(id) >= 0;

    /// <summary>The index of an engagement (0 to E−1) by its id; negative if no engagement has this id.</summary>
    public int Engagement(RecordId id) => network.Find(id, Family.Engagement) is >= 0 and var entry ? entry - network.StakeholderCount : -1;

    /// <summary>The actor as answers mention it.</summary>
    public Mention Mention(RecordId id) => Actors.Mention(network, Actors.Find(network, id, scope.Level));

    /// <summary>
    /// The actors that a stakeholder becomes. A person above the level of stakeholders becomes every body that she stands for in any
    /// engagement in scope, or represents by a tie that passes the filters, because a route is not about a single engagement.
    /// </summary>
    public NamedStakeholder Of(RecordId id)
    {
        var named = _standing.Named(Actors.Find(network, id, scope.Level));
        return named.Actors is null ? named with { Actors = StandsFor(named) } : named;
    }

    private int[] StandsFor(NamedStakeholder person)
    {
        var (actors, present) = (new SortedSet<int>(), new List<ActorPresence>());
        foreach (var engagement in _standing.EngagementsOf(person))
        {
            if (_standing.Attribute(engagement, [person]))
            {
                present.Clear();
                _standing.Find(person, present);
                present.ForEach(p => actors.Add(p.Actor));
            }
        }

        foreach (var tie in network.Affiliations[person.Stakeholder])
        {
            if ((TieType)network.TieTypes[tie] == TieType.Represents && network.TieFrom[tie] == person.Stakeholder
                && _standing.Filter.WhenTie(tie) != Overlap.No && _standing.Filter.IsEvidenced(tie))
            {
                actors.UnionWith(_standing.Named(network.TieTo[tie]).Actors!);
            }
        }

        return [.. actors];
    }
}
