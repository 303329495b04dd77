using StakeholderGraph.Measures;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Cooperating;

/// <summary>
/// A map of cooperation as it would be if some of the actors in engagements were not recorded, as a graph with the same nodes. It holds for
/// each pair where the two meet, so that repeated removals do not require all pairs to be summed again.
/// </summary>
internal sealed class ThinnedMap
{
    private readonly Gatherings _gatherings;
    private readonly Weight? _weight;
    private readonly WeightedGraph _whole;
    private readonly int[] _pairs;      // the pair for each edge of the whole graph, at both of its ends
    private readonly Adjacency _meetings; // for each pair, two places in Present for each engagement in which they meet
    private readonly int[] _engagements;  // for each place in Present

    /// <summary>Prepares a map.</summary>
    /// <param name="map">The map.</param>
    /// <param name="actors">The actors that are nodes.</param>
    /// <param name="weight">The measure of strength; <c>null</c> if every edge has weight 1.</param>
    public ThinnedMap(CooperationMap map, int[] actors, Weight? weight)
    {
        (_gatherings, _weight, _whole) = (map.Gatherings, weight, map.ToGraph(actors, weighted: false));
        _pairs = PairsOfEdges(_whole);
        _meetings = MeetingsOf(map);
        _engagements = new int[_gatherings.Present.Items.Length];
        for (var engagement = 0; engagement < _gatherings.Present.Count; engagement++)
        {
            var first = _gatherings.Present.Offsets[engagement];
            _engagements.AsSpan(first, _gatherings.Present[engagement].Length).Fill(engagement);
        }
    }

    /// <summary>The graph of the actors that remain.</summary>
    /// <param name="kept">Whether the actor remains, for each item of <see cref="Gatherings.Present"/>.</param>
    public WeightedGraph Graph(bool[] kept)
    {
        var pairs = _meetings.Count;
        var (there, strengths, count) = (new bool[pairs], _weight is null ? null : new double[pairs], 0);
        var present = _weight is null ? [] : Left(kept);
        for (var pair = 0; pair < pairs; pair++)
        {
            if (strengths is null)
            {
                there[pair] = MeetsIn(pair, kept);
            }
            else if (StrengthIn(pair, kept, present) is > 0 and var strength)
            {
                (there[pair], strengths[pair]) = (true, strength / 1e9);
            }

            count += there[pair] ? 1 : 0;
        }

        return _whole.Only(_pairs, there, count, strengths);
    }

    private bool MeetsIn(int pair, bool[] kept)
    {
        var meets = false;
        for (var i = _meetings.Offsets[pair]; i < _meetings.Offsets[pair + 1]; i += 2)
        {
            meets |= kept[_meetings.Items[i]] & kept[_meetings.Items[i + 1]];
        }

        return meets;
    }

    private long StrengthIn(int pair, bool[] kept, int[] present)
    {
        Int128 sum = 0;
        for (var i = _meetings.Offsets[pair]; i < _meetings.Offsets[pair + 1]; i += 2)
        {
            var (a, b) = (_meetings.Items[i], _meetings.Items[i + 1]);
            if (kept[a] && kept[b])
            {
                sum += Strength.Contribution(_weight!.Value, _gatherings.TenthsAt(a), _gatherings.TenthsAt(b), present[_engagements[a]]);
            }
        }

        return (long)Strength.Rounded(sum);
    }

    /// <summary>The number of actors that remain in each engagement.</summary>
    private int[] Left(bool[] kept)
    {
        var left = new int[_gatherings.Present.Count];
        for (var place = 0; place < kept.Length; place++)
        {
            left[_engagements[place]] += kept[place] ? 1 : 0;
        }

        return left;
    }

    private static int[] PairsOfEdges(WeightedGraph whole)
    {
        // Pairs are ordered by their first node, then by their second; see WeightedGraph.OfThoseAfter.
        var (pairs, next, pair) = (new int[whole.Neighbours.Length], whole.Offsets.AsSpan(0, whole.Count).ToArray(), 0);
        for (var node = 0; node < whole.Count; node++)
        {
            foreach (var other in whole.NeighboursOf(node)[(next[node] - whole.Offsets[node])..])
            {
                pairs[next[other]++] = pair;
                pairs[next[node]++] = pair++;
            }
        }

        return pairs;
    }

    private static Adjacency MeetingsOf(CooperationMap map)
    {
        var (gatherings, partners) = (map.Gatherings, map.PartnersAfter);
        var offsets = new int[partners.Items.Length + 1];
        Visit((pair, _, _) => offsets[pair + 1] += 2);
        for (var pair = 0; pair < partners.Items.Length; pair++)
        {
            offsets[pair + 1] = checked(offsets[pair + 1] + offsets[pair]);
        }

        var (items, next) = (new int[offsets[^1]], offsets.AsSpan(0, partners.Items.Length).ToArray());
        Visit((pair, a, b) =>
        {
            items[next[pair]++] = a;
            items[next[pair]++] = b;
        });
        return new Adjacency(offsets, items);

        void Visit(Action<int, int, int> visit)
        {
            var pairs = new int[partners.Count];
            for (var actor = 0; actor < partners.Count; actor++)
            {
                for (var i = partners.Offsets[actor]; i < partners.Offsets[actor + 1]; i++)
                {
                    pairs[partners.Items[i]] = i;
                }

                foreach (var engagement in gatherings.Attended[actor])
                {
                    var present = gatherings.Present[engagement];
                    var first = gatherings.Present.Offsets[engagement];
                    var own = present.BinarySearch(actor);
                    for (var i = own + 1; i < present.Length; i++)
                    {
                        if (gatherings.Meet(engagement, own, i))
                        {
                            visit(pairs[present[i]], first + own, first + i);
                        }
                    }
                }
            }
        }
    }
}
