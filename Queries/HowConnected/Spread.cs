using System.Runtime.InteropServices;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>
/// A breadth-first search over links, distance by distance. It goes through engagements, examining each at most twice, and never lists the
/// links. Its arrays are as long as the network, so it is kept and reused; clearing takes as long as the search did.
/// </summary>
/// <param name="actors">The number of actor indices.</param>
/// <param name="engagements">The number of engagements.</param>
internal sealed class Spread(int actors, int engagements)
{
    private const int ClosedMark = -1;

    private readonly int[] _marks = new int[actors]; // 0, one more than the distance, or excluded
    private readonly Participants[] _entered = new Participants[engagements]; // the participants by whom the reached actors stand there
    private readonly int[] _steps = new int[engagements]; // the step that first led, or would have led, into each; 0 for none
    private readonly List<int> _reached = [];
    private readonly List<int> _closed = [];
    private readonly List<int> _touched = []; // the engagements with a step
    private readonly List<int> _visited = []; // the engagements that were entered
    private readonly List<int> _firsts = []; // the first actor reached at each distance from 1
    private bool _leftSomeOut; // whether the first step left some actors out
    private int _next; // the first touched engagement of the next step
    private long _nextPresent; // the number of actors in these engagements

    /// <summary>The largest distance reached so far.</summary>
    public int Radius => _firsts.Count;

    /// <summary>All reached actors, by distance.</summary>
    public ReadOnlySpan<int> Reached => CollectionsMarshal.AsSpan(_reached);

    /// <summary>The actors reached by the last step.</summary>
    public ReadOnlySpan<int> Outermost => Reached[FirstOutermost..];

    private int FirstOutermost => _firsts.Count == 0 ? 0 : _firsts[^1];

    /// <summary>The actors reached at a distance up to the radius.</summary>
    public ReadOnlySpan<int> At(int distance)
    {
        var end = distance < _firsts.Count ? _firsts[distance] : _reached.Count;
        return Reached[(distance == 0 ? 0 : _firsts[distance - 1])..end];
    }

    /// <summary>The minimum number of links to an actor; negative if the actor has not been reached.</summary>
    public int DistanceOf(int actor) => _marks[actor] - 1;

    /// <summary>Resets the search.</summary>
    public void Clear()
    {
        foreach (var actor in _reached)
        {
            _marks[actor] = 0;
        }

        foreach (var actor in _closed)
        {
            _marks[actor] = 0;
        }

        foreach (var engagement in _touched)
        {
            _steps[engagement] = 0;
        }

        foreach (var engagement in _visited)
        {
            _entered[engagement] = Participants.None;
        }

        _reached.Clear();
        _firsts.Clear();
        _closed.Clear();
        _touched.Clear();
        _visited.Clear();
        (_leftSomeOut, HasLookedAhead) = (false, false);
    }

    /// <summary>Excludes an actor from the search.</summary>
    public void Close(int actor)
    {
        if (_marks[actor] == 0)
        {
            _marks[actor] = ClosedMark;
            _closed.Add(actor);
        }
    }

    /// <summary>Adds an actor as a start, unless it is excluded.</summary>
    public void Start(int actor) => Reach(actor, 0);

    /// <summary>
    /// Whether an engagement may link the actors reached at a distance with one reached by the next step; if everyone in an engagement
    /// meets, only engagements that this step led into can.
    /// </summary>
    public bool MayLead(Links links, int engagement, int distance) =>
        !links.Gatherings.AllMeet || (_leftSomeOut && distance == 0) || _steps[engagement] == distance + 1;

    /// <summary>
    /// Whether the engagements of the next step are known. If everyone in an engagement meets, a step is taken in halves, so that of two
    /// searches the one whose next half is less work continues.
    /// </summary>
    public bool HasLookedAhead { get; private set; }

    /// <summary>The approximate number of engagements or actors that the next half step examines.</summary>
    public double NextWork(Links links) => HasLookedAhead ? _nextPresent : Outermost.Length * links.MeanAttended;

    /// <summary>Finds the engagements of the next step: the first half of a step, if everyone in an engagement meets.</summary>
    /// <returns>Whether that step would reach the outermost actors of another search.</returns>
    public bool LookAhead(Links links, Spread? other = null)
    {
        var (meets, end) = (false, _reached.Count);
        (HasLookedAhead, _next, _nextPresent) = (true, _touched.Count, 0);
        for (var i = FirstOutermost; i < end; i++)
        {
            foreach (var engagement in links.Gatherings.Attended[_reached[i]])
            {
                if (_steps[engagement] == 0 && !links.IsAvoided(engagement))
                {
                    _steps[engagement] = Radius + 1;
                    _touched.Add(engagement);
                    _nextPresent += links.Gatherings.Present[engagement].Length;
                    meets |= other is not null && other._steps[engagement] != 0;
                }
            }

            if (other is not null && !meets)
            {
                foreach (var affiliated in links.Affiliated.Of(_reached[i]))
                {
                    meets |= _marks[affiliated.Other] == 0 && other._marks[affiliated.Other] > 0;
                }
            }
        }

        return meets;
    }

    /// <summary>
    /// Takes one step only to the outermost actors of the other search, if that reaches any; unless the searches have met, they can meet at
    /// no other actors. Engagements are examined only for these actors, so that the last step, which would be the widest, costs the least.
    /// </summary>
    /// <returns>Whether any are reached; if not, nothing has changed.</returns>
    public bool StepTo(Links links, Spread other)
    {
        var end = _reached.Count;
        if (!HasLookedAhead)
        {
            LookAhead(links);
        }

        foreach (var actor in other.Outermost)
        {
            if (_marks[actor] == 0 && (MeetsOutermost(links, actor) || IsAffiliatedToOutermost(links, actor)))
            {
                Reach(actor, Radius + 1);
            }
        }

        if (_reached.Count == end)
        {
            return false;
        }

        Begin(end);
        return true;
    }

    /// <summary>Takes one step.</summary>
    /// <param name="links">The links.</param>
    /// <param name="but">The actors to which this step must not lead, although later ones may.</param>
    public void Step(Links links, HashSet<int>? but = null)
    {
        var isInHalves = but is null && links.Gatherings.AllMeet;
        if (isInHalves && !HasLookedAhead)
        {
            LookAhead(links);
        }

        var (first, end) = (FirstOutermost, _reached.Count);
        Begin(end);
        _leftSomeOut |= but is not null;
        if (isInHalves)
        {
            ReachThoseAhead(links);
        }
        else
        {
            for (var i = first; i < end; i++)
            {
                VisitAll(links, _reached[i], but);
            }
        }

        for (var i = first; i < end; i++)
        {
            foreach (var other in links.Affiliated.Of(_reached[i]))
            {
                if (but is null || !but.Contains(other.Other))
                {
                    Reach(other.Other, Radius);
                }
            }
        }
    }

    /// <summary>Starts the next distance with the actors reached from this position on.</summary>
    private void Begin(int first)
    {
        _firsts.Add(first);
        HasLookedAhead = false;
    }

    private void ReachThoseAhead(Links links)
    {
        for (var i = _next; i < _touched.Count; i++)
        {
            foreach (var present in links.Gatherings.Present[_touched[i]])
            {
                Reach(present, Radius);
            }
        }
    }

    private bool IsAffiliatedToOutermost(Links links, int actor)
    {
        foreach (var affiliated in links.Affiliated.Of(actor))
        {
            if (DistanceOf(affiliated.Other) == Radius)
            {
                return true;
            }
        }

        return false;
    }

    private bool MeetsOutermost(Links links, int actor)
    {
        foreach (var engagement in links.Gatherings.Attended[actor])
        {
            if (_steps[engagement] == 0)
            {
                continue;
            }

            if (links.Gatherings.AllMeet)
            {
                return true; // an earlier step would have reached it
            }

            var present = links.Gatherings.Present[engagement];
            var own = present.BinarySearch(actor);
            for (var i = 0; i < present.Length; i++)
            {
                if (DistanceOf(present[i]) == Radius && links.Gatherings.Meet(engagement, own, i))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void VisitAll(Links links, int actor, HashSet<int>? but)
    {
        foreach (var engagement in links.Gatherings.Attended[actor])
        {
            if (!links.IsAvoided(engagement))
            {
                Visit(links, engagement, actor, but);
            }
        }
    }

    private void Visit(Links links, int engagement, int actor, HashSet<int>? but)
    {
        var (gatherings, before) = (links.Gatherings, _entered[engagement]);
        var present = gatherings.Present[engagement];
        var through = gatherings.AllMeet ? Participants.Several : gatherings.ThroughIn(engagement)[present.BinarySearch(actor)];
        var now = before.With(through);
        if (now == before)
        {
            return; // everyone who meets this actor was already reached from another one
        }

        // The next step may reach here the actors that this step leaves out.
        if (but is null)
        {
            if (before == Participants.None)
            {
                _visited.Add(engagement);
            }

            _entered[engagement] = now;
            if (_steps[engagement] == 0)
            {
                _steps[engagement] = Radius;
                _touched.Add(engagement);
            }
        }

        for (var i = 0; i < present.Length; i++)
        {
            if (_marks[present[i]] == 0
                && (gatherings.AllMeet || now.Meet(gatherings.ThroughIn(engagement)[i]))
                && (but is null || !but.Contains(present[i])))
            {
                Reach(present[i], Radius);
            }
        }
    }

    private void Reach(int actor, int distance)
    {
        if (_marks[actor] == 0)
        {
            _marks[actor] = distance + 1;
            _reached.Add(actor);
        }
    }
}
