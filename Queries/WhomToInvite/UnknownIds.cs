using System.Collections.Immutable;
using StakeholderGraph.Asking;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>Finds the ids in a demand that the network does not contain, or that cannot be on such a list, each with its field.</summary>
internal sealed class UnknownIds
{
    private const int MostProblems = 20;

    private readonly Network _network;
    private readonly SortedDictionary<string, string[]> _problems = new(StringComparer.Ordinal);

    public UnknownIds(Network network, Demand demand)
    {
        _network = network;
        if (demand.Convener is { } convener)
        {
            Check("convener", convener);
        }

        Check("mustInvite", demand.MustInvite);
        Check("exclude", demand.Exclude);
        for (var i = 0; i < demand.NeverBoth.Length; i++)
        {
            Check($"neverBoth[{i}]", demand.NeverBoth[i]);
        }

        for (var i = 0; i < demand.Demands.Length; i++)
        {
            Check($"demands[{i}].who.ids", demand.Demands[i].Who.Ids);
            Check($"demands[{i}].who.body", demand.Demands[i].Who.Body);
        }

        foreach (var id in demand.MustInvite.Where(id => !IsOfUnit(id, demand.Unit)))
        {
            Refuse("mustInvite", demand.Unit == InvitationUnit.Person
                ? $"has {id}, which is not a person; the unit of the list is person"
                : $"has {id}, which is a person; the unit of the list is organization");
        }

        foreach (var name in demand.Scope.Datasets.Where(name => !Array.Exists(network.Datasets, loaded => loaded.Name == name)))
        {
            Refuse("scope.datasets", $"has \"{name}\", which is not loaded");
        }
    }

    /// <summary>The problems by field; empty if there are none.</summary>
    public IReadOnlyDictionary<string, string[]> Problems => _problems;

    private void Check(string field, ImmutableArray<RecordId> ids)
    {
        for (var i = 0; i < ids.Length; i++)
        {
            Check($"{field}[{i}]", ids[i]);
        }
    }

    private void Check(string field, RecordId id)
    {
        if (_network.Find(id, Family.Stakeholder) < 0)
        {
            Refuse(field, $"is not a stakeholder in the network: \"{Echo.Of(id.Value)}\"");
        }
    }

    private bool IsOfUnit(RecordId id, InvitationUnit unit) =>
        unit == InvitationUnit.Stakeholder || _network.Find(id, Family.Stakeholder) is not (>= 0 and var stakeholder)
        || (_network.KindOf(stakeholder) == Kind.Person) == (unit == InvitationUnit.Person);

    private void Refuse(string field, string problem)
    {
        if (_problems.Count < MostProblems)
        {
            _problems[field] = [.. _problems.GetValueOrDefault(field) ?? [], problem];
        }
    }
}
