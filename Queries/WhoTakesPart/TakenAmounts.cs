using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>
/// The amounts of money on the ties by which actors take part. If a participant has ties of one type with amounts both to an engagement and
/// to a whole that contains it, the amount on the whole counts for both.
/// </summary>
internal sealed class TakenAmounts
{
    private readonly Network _network;
    private readonly ILookup<int, int> _tiesOfActor;
    private readonly HashSet<int> _counted;

    private TakenAmounts(Network network, ILookup<int, int> tiesOfActor, HashSet<int> counted) =>
        (_network, _tiesOfActor, _counted) = (network, tiesOfActor, counted);

    /// <summary>The amounts on the ties by which actors take part under a scope.</summary>
    public static TakenAmounts Of(Network network, Scope scope, IEnumerable<(int Actor, int Tie)> taken)
    {
        var ties = taken.Distinct().ToLookup(one => one.Actor, one => one.Tie);
        var counted = ties.SelectMany(own => own).ToHashSet();
        var stated = counted.Select(tie => (network.TieFrom[tie], network.TieTypes[tie], network.TieTo[tie])).ToHashSet();
        var wholes = new Wholes(network, new ScopeFilter(network, scope));
        counted.RemoveWhere(tie =>
            wholes.Of(network.TieTo[tie]).Any(whole => stated.Contains((network.TieFrom[tie], network.TieTypes[tie], whole))));
        return new TakenAmounts(network, ties, counted);
    }

    /// <summary>The sums of an actor; <c>null</c> if it has no amounts.</summary>
    public IReadOnlyList<Money>? OfActor(int actor)
    {
        var sums = new MoneySums();
        foreach (var tie in _tiesOfActor[actor].Where(_counted.Contains))
        {
            sums.Add(_network.AmountOfTie(tie)!);
        }

        return sums.ToAmounts();
    }

    /// <summary>The groups with their sums; a tie counts once, however many actors stand by it.</summary>
    public IReadOnlyList<GroupOfEngagements> Sum(GroupColumns columns)
    {
        var sums = columns.Groups.Select(_ => new MoneySums()).ToArray();
        foreach (var tie in _counted)
        {
            foreach (var column in columns.Of(_network.TieTo[tie] - _network.StakeholderCount, (TieType)_network.TieTypes[tie]))
            {
                sums[column].Add(_network.AmountOfTie(tie)!);
            }
        }

        return [.. columns.Groups.Zip(sums, (group, sum) => group with { Amounts = sum.ToAmounts() })];
    }

    /// <summary>The wholes that contain an engagement, over any number of steps; engagements in a circle with it are excluded.</summary>
    private sealed class Wholes(Network network, ScopeFilter filter)
    {
        private readonly Dictionary<int, HashSet<int>> _above = [];

        public IEnumerable<int> Of(int engagement) => Above(engagement).Where(whole => !Above(whole).Contains(engagement));

        private HashSet<int> Above(int engagement)
        {
            if (_above.TryGetValue(engagement, out var above))
            {
                return above;
            }

            _above[engagement] = above = [];
            var next = new Stack<int>([engagement]);
            while (next.TryPop(out var part))
            {
                foreach (var tie in network.Affiliations[part])
                {
                    if ((TieType)network.TieTypes[tie] == TieType.PartOf && network.TieFrom[tie] == part && filter.IsEvidenced(tie)
                        && above.Add(network.TieTo[tie]))
                    {
                        next.Push(network.TieTo[tie]);
                    }
                }
            }

            return above;
        }
    }
}
