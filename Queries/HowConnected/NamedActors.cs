using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>Those whom a question on routes names, as the level asked for sees them.</summary>
internal sealed class NamedActors(Network network, Scope scope)
{
    private readonly Standing _standing = new(network, scope);

    /// <summary>Whether an id is that of a stakeholder, or at the level of countries a country's code.</summary>
    public bool IsActor(RecordId id) => Actors.Find(network, id, scope.Level) >= 0;

    /// <summary>Whether an id is one of these, or that of an engagement.</summary>
    public bool IsKnown(RecordId id) => IsActor(id) || Engagement(id) >= 0;

    /// <summary>The engagement (0 to E−1) of an id; negative where it is none.</summary>
    public int Engagement(RecordId id) => network.Find(id, Family.Engagement) is >= 0 and var entry ? entry - network.StakeholderCount : -1;

    /// <summary>As answers mention it.</summary>
    public Mention Mention(RecordId id) => Actors.Mention(network, Actors.Find(network, id, scope.Level));

    /// <summary>
    /// Whom it becomes. A person above the level of stakeholders becomes everyone she stands for in any engagement looked at, or represents
    /// by a tie that passes the filters: a route is not about one engagement.
    /// </summary>
    public Party Of(RecordId id)
    {
        var party = _standing.PartyOf(Actors.Find(network, id, scope.Level));
        return party.Actors is null ? party with { Actors = StandsFor(party) } : party;
    }

    private int[] StandsFor(Party person)
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
                actors.UnionWith(_standing.PartyOf(network.TieTo[tie]).Actors!);
            }
        }

        return [.. actors];
    }
}
