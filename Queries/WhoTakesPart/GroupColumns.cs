using System.Globalization;
using System.Runtime.InteropServices;
using StakeholderGraph.Cooperating;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>The groups by which participations are counted, and the groups that each participation belongs to.</summary>
internal sealed class GroupColumns
{
    private const int AtMost = 300;
    private const string None = ""; // no country, year or topic has this id

    private readonly ParticipationGroup _by;
    private readonly int[][] _ofEngagement; // the columns of each engagement; not used for roles, which differ between participations
    private readonly int[] _ofRole;

    private GroupColumns(ParticipationGroup by, IReadOnlyList<GroupOfEngagements> groups, int[][] ofEngagement, int[] ofRole) =>
        (_by, Groups, _ofEngagement, _ofRole) = (by, groups, ofEngagement, ofRole);

    /// <summary>The groups, in the order of the answer.</summary>
    public IReadOnlyList<GroupOfEngagements> Groups { get; }

    /// <summary>
    /// The groups that occur in some participations, limited to those with the most engagements if there are too many; and the number left
    /// out.
    /// </summary>
    public static (GroupColumns Columns, int Omitted) Of(Network network, ParticipationGroup by, List<Part> parts)
    {
        var spellings = by == ParticipationGroup.Topic ? Spellings(network, parts) : null;
        var engagements = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var at in parts.GroupBy(part => part.Engagement))
        {
            foreach (var id in IdsOf(network, by, spellings, at.Key, at.Aggregate(0u, (bits, part) => bits | part.Roles)))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(engagements, id, out _)++;
            }
        }

        var kept = engagements.OrderByDescending(g => g.Value).ThenBy(g => g.Key, StringComparer.Ordinal).Take(AtMost)
            .OrderBy(g => PlaceOf(by, g.Key)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new GroupOfEngagements(g.Key == None ? null : g.Key, NameOf(by, g.Key), g.Value)).ToArray();
        var numbers = kept.Index().ToDictionary(g => g.Item.Id ?? None, g => g.Index, StringComparer.Ordinal);
        var (ofEngagement, ofRole) = (new int[network.EngagementCount][], Array.Empty<int>());
        if (by == ParticipationGroup.Role)
        {
            ofRole = Array.ConvertAll(Enum.GetValues<TieType>(), role => numbers.GetValueOrDefault(Words<TieType>.Of(role), -1));
        }
        else
        {
            foreach (var engagement in parts.Select(part => part.Engagement).Distinct())
            {
                ofEngagement[engagement] =
                [
                    .. IdsOf(network, by, spellings, engagement, 0)
                        .Select(id => numbers.GetValueOrDefault(id, -1))
                        .Where(number => number >= 0),
                ];
            }
        }

        return (new GroupColumns(by, kept, ofEngagement, ofRole), engagements.Count - kept.Length);
    }

    /// <summary>The groups that a tie with some role to an engagement belongs to.</summary>
    public ReadOnlySpan<int> Of(int engagement, TieType role) =>
        _by == ParticipationGroup.Role ? _ofRole.AsSpan((int)role, 1) : _ofEngagement[engagement];

    /// <summary>Counts a participation in each group that it belongs to.</summary>
    public void Count(Part part, int[] counts)
    {
        if (_by != ParticipationGroup.Role)
        {
            foreach (var column in _ofEngagement[part.Engagement])
            {
                counts[column]++;
            }

            return;
        }

        for (var role = 0; role < _ofRole.Length; role++)
        {
            if ((part.Roles >> role & 1) != 0)
            {
                counts[_ofRole[role]]++;
            }
        }
    }

    private static IEnumerable<string> IdsOf(
        Network network, ParticipationGroup by, Dictionary<string, string>? spellings, int engagement, uint roles)
    {
        var entry = network.StakeholderCount + engagement;
        return by switch
        {
            ParticipationGroup.Role => Citations.Roles(roles).Select(Words<TieType>.Of),
            ParticipationGroup.Kind => [Words<Kind>.Of(network.KindOf(entry))],
            ParticipationGroup.Country => Countries
                .Of(Actors.CodeOf(network, entry), Actors.OtherCodesOf(network, entry))
                .DefaultIfEmpty(None),
            ParticipationGroup.Year => [network.PeriodOf(entry).From?.Year.ToString("0000", CultureInfo.InvariantCulture) ?? None],
            _ => network.TopicsOf(engagement).Select(topic => spellings![topic]).Distinct(StringComparer.Ordinal).DefaultIfEmpty(None),
        };
    }

    /// <summary>
    /// The spelling of the topics of engagements in which any actor takes part: of topics that compare as equal, the first in ordinal
    /// order.
    /// </summary>
    private static Dictionary<string, string> Spellings(Network network, List<Part> parts)
    {
        var spellings = new Dictionary<string, string>(ComparableText.Comparer);
        foreach (var topic in parts.Select(part => part.Engagement).Distinct().SelectMany(engagement => network.TopicsOf(engagement)))
        {
            if (!spellings.TryGetValue(topic, out var known) || string.CompareOrdinal(topic, known) < 0)
            {
                spellings[topic] = topic;
            }
        }

        return spellings;
    }

    private static string NameOf(ParticipationGroup by, string id) =>
        id == None ? $"no {Words<ParticipationGroup>.Of(by)}"
        : by == ParticipationGroup.Country ? Countries.Name(id)
        : by is ParticipationGroup.Role or ParticipationGroup.Kind ? id.Replace('-', ' ')
        : id;

    private static int PlaceOf(ParticipationGroup by, string id) =>
        id == None ? int.MaxValue
        : by == ParticipationGroup.Role && Words<TieType>.TryParse(id, out var role) ? (int)role
        : by == ParticipationGroup.Kind && Words<Kind>.TryParse(id, out var kind) ? (int)kind
        : 0;
}
