using System.Runtime.InteropServices;
using StakeholderGraph.Cooperating;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>
/// The links between actors in the scope of a search: an engagement in which both meet, or an affiliation. Links are computed only on
/// demand. Not safe for use by several threads.
/// </summary>
/// <param name="network">The network.</param>
/// <param name="gatherings">The actors in each engagement.</param>
/// <param name="affiliated">The actors joined by affiliations.</param>
/// <param name="weight">The measure of strength.</param>
/// <param name="avoided">The engagements (indices 0 to E−1) on which no link may rest.</param>
internal sealed class Links(Network network, Gatherings gatherings, AffiliatedActors affiliated, Weight weight, HashSet<int> avoided)
{
    private const int StepsOfSearch = 16; // to find an actor among those in an engagement

    private readonly Dictionary<int, Linked[]> _linked = [];
    private readonly Dictionary<int, Int128> _sums = [];
    private readonly Dictionary<(int, int), long> _strengths = [];
    private PairSums? _pairs;

    /// <summary>An actor at the end of a link, and the cost of the link.</summary>
    internal readonly record struct Linked(int Actor, long Cost);

    /// <summary>The actors in each engagement.</summary>
    public Gatherings Gatherings => gatherings;

    /// <summary>The actors joined by affiliations.</summary>
    public AffiliatedActors Affiliated => affiliated;

    /// <summary>The average number of engagements in which an actor stands.</summary>
    public double MeanAttended { get; } = gatherings.Attended.Items.Length / (double)Math.Max(1, gatherings.Attended.Count);

    /// <summary>The order of ids.</summary>
    public int Compare(int a, int b) => Actors.Compare(network, a, b);

    /// <summary>The order of routes: by cost, then by the ids of their actors in sequence.</summary>
    public int Compare(FoundRoute a, FoundRoute b)
    {
        var order = a.Cost.CompareTo(b.Cost);
        for (var i = 0; order == 0 && i < Math.Min(a.Actors.Length, b.Actors.Length); i++)
        {
            order = Compare(a.Actors[i], b.Actors[i]);
        }

        return order;
    }

    /// <summary>Whether no link may rest on an engagement.</summary>
    public bool IsAvoided(int engagement) => avoided.Count > 0 && avoided.Contains(engagement);

    /// <summary>All actors linked to an actor, in the order of their indices.</summary>
    public Linked[] Of(int actor)
    {
        if (!_linked.TryGetValue(actor, out var linked))
        {
            _linked[actor] = linked = Add(actor);
        }

        return linked;
    }

    /// <summary>The strength of the link between two actors, in units of 1e−9, rounded.</summary>
    public long StrengthOf(int a, int b)
    {
        if (!_strengths.TryGetValue((a, b), out var strength))
        {
            var (engagements, affiliations) = Between(a, b);
            var sum = engagements.Aggregate((Int128)affiliations.Count * Strength.One, (sum, shared) => sum + shared.Units);
            _strengths[(a, b)] = strength = (long)Strength.Rounded(sum);
        }

        return strength;
    }

    /// <summary>The cost of the link between two actors.</summary>
    public long CostOf(int a, int b) => LinkCost.Of(StrengthOf(a, b));

    /// <summary>The links of an actor that lead to the actors that a search has reached at a distance.</summary>
    public List<Linked> Of(int actor, Spread spread, int distance)
    {
        _sums.Clear();
        foreach (var engagement in gatherings.Attended[actor])
        {
            if (!IsAvoided(engagement) && spread.MayLead(this, engagement, distance))
            {
                AddReached(actor, engagement, spread, distance);
            }
        }

        foreach (var other in affiliated.Of(actor))
        {
            if (spread.DistanceOf(other.Other) == distance)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_sums, other.Other, out _) += Strength.One;
            }
        }

        return [.. _sums.Select(sum => new Linked(sum.Key, LinkCost.Of((long)Strength.Rounded(sum.Value))))];
    }

    /// <summary>
    /// What two actors have in common, each item with its contribution to the strength in units of 1e−15: engagements, then affiliations.
    /// </summary>
    public (List<(int Engagement, long Units)> Engagements, List<Affiliated> Affiliations) Between(int a, int b)
    {
        var engagements = new List<(int Engagement, long Units)>();
        foreach (var engagement in gatherings.SharedBy(a, b).Where(e => !IsAvoided(e)))
        {
            engagements.Add(
                (
                    engagement,
                    ContributionOf(
                        engagement,
                        gatherings.Present[engagement].BinarySearch(a),
                        gatherings.Present[engagement].BinarySearch(b))));
        }

        return (engagements, [.. affiliated.Of(a).Where(other => other.Other == b)]);
    }

    private long ContributionOf(int engagement, int a, int b)
    {
        var tenths = gatherings.TenthsIn(engagement);
        return Strength.Contribution(weight, tenths[a], tenths[b], tenths.Length);
    }

    private void AddReached(int actor, int engagement, Spread spread, int distance)
    {
        var present = gatherings.Present[engagement];
        var reached = spread.At(distance);
        var own = present.BinarySearch(actor);
        if (reached.Length < present.Length / StepsOfSearch)
        {
            foreach (var other in reached)
            {
                if (present.BinarySearch(other) is >= 0 and var i)
                {
                    AddMet(i, present[i]);
                }
            }

            return;
        }

        for (var i = 0; i < present.Length; i++)
        {
            if (spread.DistanceOf(present[i]) == distance)
            {
                AddMet(i, present[i]);
            }
        }

        void AddMet(int i, int other)
        {
            if (i != own && gatherings.Meet(engagement, own, i))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_sums, other, out _) += ContributionOf(engagement, own, i);
            }
        }
    }

    private Linked[] Add(int actor)
    {
        _pairs ??= new PairSums(gatherings, weight);
        _pairs.Clear();
        foreach (var engagement in gatherings.Attended[actor])
        {
            if (!IsAvoided(engagement))
            {
                _pairs.Add(actor, engagement, onlyAfter: false);
            }
        }

        foreach (var other in affiliated.Of(actor))
        {
            _pairs.AddTo(other.Other, Strength.One);
        }

        var partners = _pairs.AtLeast(0);
        var linked = new Linked[partners.Length];
        for (var i = 0; i < linked.Length; i++)
        {
            linked[i] = new Linked(partners[i], LinkCost.Of(_pairs.StrengthWith(partners[i])));
        }

        return linked;
    }
}
