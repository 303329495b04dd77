using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>
/// Answers <see cref="WhoIsAround"/>: walks outwards, and tells a page of those reached with the ties to what came before.
/// </summary>
internal static class WhoIsAroundAnswer
{
    private const int AroundAnswer = 20_000; // the subject, and all distances and kinds of what is left out
    private const int AroundEntry = 170;

    public static Surroundings? Answer(Network network, WhoIsAround question, CancellationToken cancellationToken = default)
    {
        var subject = network.Find(question.Id, Family.Stakeholder);
        if (subject < 0)
        {
            return null;
        }

        var filter = new ScopeFilter(network, question.Scope);
        HashSet<int> self = question.Scope.Lineage ? new Lineage(network, filter).WithPredecessors([subject]) : [subject];
        var around = Surrounding.Of(network, question, filter, self, cancellationToken);
        var first = FirstInOrder(network, around, question.Skip + question.AtMost);
        var (given, tiesGiven) = (new HashSet<int>(self.Concat(first.Take(question.Skip))), new HashSet<int>());
        var citations = new Citations(network, filter);
        var room = new Room(question.AtMostBytes - AroundAnswer);
        var sources = new NewSources(citations.Source);
        var page = room.Fill(
            first.Skip(question.Skip).Select(entry => Told(network, question, around, citations, entry, given, tiesGiven)),
            question.AtMost,
            told => AroundEntry + JsonSize.Of(told.Entry.Id.Value) + JsonSize.Of(told.Entry.Name) + JsonSize.Of(told.Entry.Country)
                + told.Ties.Sum(tie => (long)JsonSize.Of(tie) + sources.Of(tie.Evidence)));
        var ties = page.SelectMany(told => told.Ties).OrderBy(tie => tie.Id, RecordId.Order).ToArray();
        return new Surroundings(
            network.Mentions.Of(subject),
            question.Depth,
            [.. page.Select(told => told.Entry)],
            ties,
            citations.SourcesOf(ties.Select(tie => tie.Evidence)),
            Omitted(network, around, first.Take(question.Skip + page.Count)));
    }

    /// <summary>The first of those reached: nearest, then strongest, then by id.</summary>
    private static List<int> FirstInOrder(Network network, Surrounding around, int atMost)
    {
        var first = new List<int>();
        foreach (var ring in around.Rings.TakeWhile(_ => first.Count < atMost))
        {
            Array.Sort(ring, (a, b) => around.Tenths(a) != around.Tenths(b)
                ? around.Tenths(b).CompareTo(around.Tenths(a))
                : network.Ids.Utf8(a).SequenceCompareTo(network.Ids.Utf8(b)));
            first.AddRange(ring.Take(atMost - first.Count));
        }

        return first;
    }

    /// <summary>
    /// A record with the ties to what was given before it, but for ties on behalf of a body that came already; then these are given, too.
    /// </summary>
    private static (NearbyEntry Entry, TieGiven[] Ties) Told(
        Network network,
        WhoIsAround question,
        Surrounding around,
        Citations citations,
        int entry,
        HashSet<int> given,
        HashSet<int> tiesGiven)
    {
        var joining = new HashSet<int>();
        foreach (var (tie, other, _) in around.Around(entry))
        {
            if (given.Contains(other) && !tiesGiven.Contains(tie))
            {
                joining.Add(tie);
            }
        }

        int[] ties = [.. joining.OrderByDescending(tie => TieRules.Tenths((TieType)network.TieTypes[tie])).ThenBy(tie => tie)];
        given.Add(entry);
        tiesGiven.UnionWith(joining);
        var mention = citations.Mention(entry);
        var told = new NearbyEntry(
            mention.Id,
            mention.Kind,
            mention.Name,
            mention.Country,
            around.Distance(entry),
            around.Tenths(entry) / 10.0,
            !around.IsCertain(entry),
            Math.Max(0, ties.Length - question.TiesAtMost))
        {
            Period = mention.Period,
        };
        return (told, [.. ties.Take(question.TiesAtMost).Select(tie => citations.Tie(tie))]);
    }

    private static OmittedNearby[] Omitted(Network network, Surrounding around, IEnumerable<int> given)
    {
        var counts = new SortedDictionary<(int Distance, Kind Kind), int>();
        foreach (var entry in around.Rings.SelectMany(ring => ring))
        {
            Add(entry, 1);
        }

        foreach (var entry in given)
        {
            Add(entry, -1);
        }

        return [.. counts.Where(c => c.Value > 0).Select(c => new OmittedNearby(c.Key.Distance, c.Key.Kind, c.Value))];

        void Add(int entry, int count)
        {
            var key = (around.Distance(entry), network.KindOf(entry));
            counts[key] = counts.GetValueOrDefault(key) + count;
        }
    }
}
