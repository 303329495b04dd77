using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>Describes both sides of a gap.</summary>
internal static class GapSides
{
    private const int MostNearest = 5;
    private const int MostTopics = 5;

    /// <summary>Examines all actors that the two searches reach, after both have run to their end.</summary>
    public static RouteGap Of(Network network, Links links, Spread from, Spread to)
    {
        var (first, second) = (Common.Of(network, links, from), Common.Of(network, links, to));
        return new RouteGap(Side(network, links, from, second), Side(network, links, to, first));
    }

    private static GapSide Side(Network network, Links links, Spread reached, Common other)
    {
        int[] inOrder = reached.Reached.ToArray();
        Array.Sort(
            inOrder,
            (a, b) =>
                reached.DistanceOf(a) != reached.DistanceOf(b)
                    ? reached.DistanceOf(a).CompareTo(reached.DistanceOf(b))
                    : links.Compare(a, b));
        var nearest =
            from actor in inOrder
            let country = Common.CountryOf(network, actor)
            let isShared = country > 0 && other.Countries.Contains(country)
            let topics = Common.TopicsOf(network, links, actor).Where(other.Topics.Contains).Distinct().Select(t => network.Pool[t])
                .Order(StringComparer.Ordinal).Take(MostTopics).ToArray()
            where isShared || topics.Length > 0
            select new NearGap(
                Actors.Mention(network, actor), reached.DistanceOf(actor), isShared ? network.CountryCodes[country] : null, topics);
        return new GapSide(inOrder.Length, [.. nearest.Take(MostNearest)]);
    }

    /// <summary>The countries and topics of one side.</summary>
    private sealed record Common(HashSet<int> Countries, HashSet<int> Topics)
    {
        public static Common Of(Network network, Links links, Spread reached)
        {
            var common = new Common([], []);
            foreach (var actor in reached.Reached)
            {
                common.Countries.Add(CountryOf(network, actor));
                common.Topics.UnionWith(TopicsOf(network, links, actor));
            }

            return common;
        }

        public static int CountryOf(Network network, int actor) =>
            Actors.AsCountry(network, actor) is > 0 and var country ? country : network.Countries[actor];

        public static IEnumerable<int> TopicsOf(Network network, Links links, int actor)
        {
            foreach (var engagement in links.Gatherings.Attended[actor].ToArray().Where(e => !links.IsAvoided(e)))
            {
                foreach (var topic in network.Topics[engagement].ToArray())
                {
                    yield return topic;
                }
            }
        }
    }
}
