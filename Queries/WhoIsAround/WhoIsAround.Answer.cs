using StakeholderGraph.Cooperating;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>
/// Answers <see cref="WhoIsAround"/>: walks outwards, and returns a page of the records reached with their ties to earlier ones.
/// </summary>
internal static class WhoIsAroundAnswer
{
    private const int AroundAnswer = 20_000; // the subject, and all distances and kinds of the omitted records
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
        using var around = Surrounding.Of(network, question, filter, self, cancellationToken);
        var first = FirstInOrder(network, around, question.Skip + question.AtMost);
        var tiesGiven = new HashSet<int>();
        first.Take(question.Skip).ToList().ForEach(around.Give);
        var citations = new Citations(network, filter);
        var room = new Room(question.AtMostBytes - AroundAnswer);
        var sources = new NewSources(citations.Source);
        var page = room.Fill(
            first.Skip(question.Skip).Select(entry => Described(network, question, around, citations, entry, tiesGiven)),
            question.AtMost,
            told => AroundEntry + JsonSize.Of(told.Entry.Id.Value) + JsonSize.Of(told.Entry.Name) + JsonSize.Of(told.Entry.Country)
                + JsonSize.Countries(told.Entry.OtherCountries)
                + told.Ties.Sum(tie => (long)JsonSize.Of(tie.Given) + sources.Of(tie.Given.Evidence)));
        TieGiven[] ties = [.. page.SelectMany(told => told.Ties).OrderBy(tie => tie.Tie).Select(tie => tie.Given)]; // ordered by id
        return new Surroundings(
            network.Mentions.Of(subject),
            question.Depth,
            [.. page.Select(told => told.Entry)],
            ties,
            citations.SourcesOf(ties.Select(tie => tie.Evidence)),
            Omitted(network, around, first.Take(question.Skip + page.Count)));
    }

    /// <summary>The first of the records reached: nearest, then strongest, then by id.</summary>
    private static List<int> FirstInOrder(Network network, Surrounding around, int atMost)
    {
        var first = new List<int>();
        foreach (var ring in around.Rings.TakeWhile(_ => first.Count < atMost))
        {
            // Of thousands of records only the hundred that are returned are sorted.
            var firstOfRing = new FirstOf<Nearby>(new StrongestNearby(network), atMost - first.Count);
            foreach (var entry in ring)
            {
                firstOfRing.Add(new Nearby(entry, around.Tenths(entry)));
            }

            first.AddRange(firstOfRing.InOrder().Select(nearby => nearby.Entry));
        }

        return first;
    }

    /// <summary>
    /// A record with its ties to the records returned before it, without ties on behalf of a body that have already been returned; the
    /// record and the ties then count as returned.
    /// </summary>
    private static (NearbyEntry Entry, (int Tie, TieGiven Given)[] Ties) Described(
        Network network,
        WhoIsAround question,
        Surrounding around,
        Citations citations,
        int entry,
        HashSet<int> tiesGiven)
    {
        var ties = new List<int>();
        foreach (var (tie, other, _) in around.Around(entry))
        {
            if (around.IsGiven(other) && tiesGiven.Add(tie))
            {
                ties.Add(tie);
            }
        }

        around.Give(entry);
        ties.Sort((a, b) => Tenths(b) != Tenths(a) ? Tenths(b).CompareTo(Tenths(a)) : a.CompareTo(b));
        var mention = citations.Mention(entry);
        var told = new NearbyEntry(
            mention.Id,
            mention.Kind,
            mention.Name,
            mention.Country,
            around.Distance(entry),
            around.Tenths(entry) / 10.0,
            !around.IsCertain(entry),
            Math.Max(0, ties.Count - question.TiesAtMost))
        {
            OtherCountries = mention.OtherCountries,
            Period = mention.Period,
        };
        return (told, [.. ties.Take(question.TiesAtMost).Select(tie => (tie, citations.Tie(tie)))]);

        int Tenths(int tie) => TieRules.Tenths((TieType)network.TieTypes[tie]);
    }

    private static OmittedNearby[] Omitted(Network network, Surrounding around, IEnumerable<int> given)
    {
        var counts = new int[around.Rings.Count, (int)Kind.Country + 1];
        for (var ring = 0; ring < around.Rings.Count; ring++)
        {
            foreach (var entry in around.Rings[ring])
            {
                counts[ring, network.Kinds[entry]]++;
            }
        }

        foreach (var entry in given)
        {
            counts[around.Distance(entry) - 1, network.Kinds[entry]]--;
        }

        return
        [
            .. from ring in Enumerable.Range(0, counts.GetLength(0))
               from kind in Enumerable.Range(0, counts.GetLength(1))
               where counts[ring, kind] > 0
               select new OmittedNearby(ring + 1, (Kind)kind, counts[ring, kind]),
        ];
    }

    /// <summary>A record and the weights of the ties that lead to it, in tenths.</summary>
    private readonly record struct Nearby(int Entry, int Tenths);

    private sealed class StrongestNearby(Network network) : IComparer<Nearby>
    {
        public int Compare(Nearby a, Nearby b) => a.Tenths != b.Tenths
            ? b.Tenths.CompareTo(a.Tenths)
            : network.Ids.Utf8(a.Entry).SequenceCompareTo(network.Ids.Utf8(b.Entry));
    }
}
