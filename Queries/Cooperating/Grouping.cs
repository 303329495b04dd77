using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph.Cooperating;

/// <summary>
/// The groups that actors belong to, in the order of answers: countries by code, constituencies and kinds as declared, and last the group
/// of actors without one. It contains only groups that can have members in the network.
/// </summary>
internal sealed class Grouping
{
    /// <summary>The id of the group of actors that belong to no other group.</summary>
    public const string None = "none";

    private readonly Dictionary<string, int> _numbers;
    private readonly int[] _groups;

    private Grouping(string[] ids, string?[] words)
    {
        Ids = ids;
        _numbers = ids.Index().ToDictionary(g => g.Item, g => g.Index, StringComparer.Ordinal);
        _groups = Array.ConvertAll(words, word => _numbers[word ?? None]);
    }

    /// <summary>The ids of the groups: country codes, or words of constituencies or kinds.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>The group of an actor, a number in <see cref="Ids"/>.</summary>
    public int Of(int actor) => _groups[actor];

    /// <summary>The number of a group; −1 if no actor in the network can belong to it.</summary>
    public int Find(string id) => _numbers.GetValueOrDefault(id, -1);

    /// <summary>Groups all actors of a network. The scope determines which ties by which a person represents a body hold.</summary>
    public static Grouping Of(Network network, Scope scope, Between between)
    {
        var filter = new ScopeFilter(network, scope);
        var words = new string?[Actors.Count(network)];
        for (var actor = 0; actor < words.Length; actor++)
        {
            words[actor] =
                actor == network.StakeholderCount
                    ? null
                    : between switch // there is no country with number 0
                    {
                        Between.Country => Actors.AsCountry(network, actor) is > 0 and var country
                            ? network.CountryCodes[country]
                            : Actors.CodeOf(network, actor),
                        Between.Constituency => ConstituencyOf(network, filter, actor) is { } constituency
                            ? Words<Constituency>.Of(constituency)
                            : null,
                        Between.Kind => Words<Kind>.Of(KindOf(network, actor)),
                        _ => null,
                    };
        }

        var inOrder = words.OfType<string>().Distinct().OrderBy(word => between switch
        {
            Between.Constituency when Words<Constituency>.TryParse(word, out var constituency) => (int)constituency,
            Between.Kind when Words<Kind>.TryParse(word, out var kind) => (int)kind,
            _ => 0,
        }).ThenBy(word => word, StringComparer.Ordinal);
        return new Grouping([.. inOrder, None], words);
    }

    /// <summary>Whether a text is the id of a group that some network could have.</summary>
    public static bool IsId(Between between, string text) => text == None || between switch
    {
        Between.Country => Countries.IsCode(text),
        Between.Constituency => Words<Constituency>.TryParse(text, out _),
        Between.Kind => Words<Kind>.TryParse(text, out var kind) && kind.Family() == Family.Stakeholder,
        _ => false,
    };

    /// <summary>The constituency of the kind; for a person, that of the bodies represented, if they all have the same.</summary>
    private static Constituency? ConstituencyOf(Network network, ScopeFilter filter, int actor)
    {
        var kind = KindOf(network, actor);
        if (kind != Kind.Person)
        {
            return kind.Constituency();
        }

        Constituency? only = null;
        foreach (var tie in network.Affiliations[actor])
        {
            if (
                (TieType)network.TieTypes[tie] == TieType.Represents
                && network.TieFrom[tie] == actor
                && filter.WhenTie(tie) != Overlap.No
                && filter.IsEvidenced(tie)
                && KindOf(network, network.TieTo[tie]).Constituency() is { } constituency)
            {
                if (only is not null && only != constituency)
                {
                    return null;
                }

                only = constituency;
            }
        }

        return only;
    }

    private static Kind KindOf(Network network, int actor) => Actors.AsCountry(network, actor) > 0 ? Kind.Country : network.KindOf(actor);
}
