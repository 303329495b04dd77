using System.Runtime.InteropServices;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>
/// Whom one reaches by links, distance by distance. It goes through engagements, each of which it looks into at most twice, and never makes
/// a list of links. Its arrays are as long as the network, so it is kept and used again; clearing takes as long as the search did.
/// </summary>
/// <param name="actors">How many numbers of actors there are.</param>
/// <param name="engagements">The number of engagements.</param>
internal sealed class Spread(int actors, int engagements)
{
    private const int ClosedMark = -1;

    private readonly int[] _marks = new int[actors]; // 0, or one more than the distance, or closed
    private readonly Participants[] _entered = new Participants[engagements]; // through whom those reached so far stand there
    private readonly int[] _steps = new int[engagements]; // the step that first led, or would have led, into each; 0 for none
    private readonly List<int> _reached = [];
    private readonly List<int> _closed = [];
    private readonly List<int> _touched = [];
    private int _outermost;
    private bool _leftSomeOut; // by the first step

    /// <summary>How far it has got.</summary>
    public int Radius { get; private set; }

    /// <summary>All that were reached, by distance.</summary>
    public ReadOnlySpan<int> Reached => CollectionsMarshal.AsSpan(_reached);

    /// <summary>Those reached by the last step.</summary>
    public ReadOnlySpan<int> Outermost => Reached[_outermost..];

    /// <summary>How many links lead to someone at least; negative where nobody got there yet.</summary>
    public int DistanceOf(int actor) => _marks[actor] - 1;

    /// <summary>Starts again.</summary>
    public void Clear()
    {
        _reached.ForEach(actor => _marks[actor] = 0);
        _closed.ForEach(actor => _marks[actor] = 0);
        _touched.ForEach(engagement => (_entered[engagement], _steps[engagement]) = (Participants.None, 0));
        _reached.Clear();
        _closed.Clear();
        _touched.Clear();
        (_outermost, Radius, _leftSomeOut) = (0, 0, false);
    }

    /// <summary>Keeps it from reaching an actor.</summary>
    public void Close(int actor)
    {
        if (_marks[actor] == 0)
        {
            _marks[actor] = ClosedMark;
            _closed.Add(actor);
        }
    }

    /// <summary>Lets it start at an actor, unless that is closed.</summary>
    public void Start(int actor) => Reach(actor, 0);

    /// <summary>
    /// Whether those reached at a distance may be linked through an engagement with one reached by the next step; where everyone meets,
    /// that is so for those engagements alone that this step led into.
    /// </summary>
    public bool MayLead(Links links, int engagement, int distance) =>
        !links.Gatherings.AllMeet || (_leftSomeOut && distance == 0) || _steps[engagement] == distance + 1;

    /// <summary>
    /// Goes on by one link to those alone whom the other search has reached last, if there are any; no others can be where the two meet,
    /// unless they have met. It looks into engagements only as far as to see who of these is there, so that the last step, which would be
    /// the widest, costs the least.
    /// </summary>
    /// <returns>Whether there are any; if not, nothing was done.</returns>
    public bool StepTo(Links links, Spread other)
    {
        var (first, end, near) = (_outermost, _reached.Count, new HashSet<int>());
        for (var i = first; i < end; i++)
        {
            foreach (var engagement in links.Gatherings.Attended[_reached[i]])
            {
                if (_steps[engagement] == 0 && !links.IsAvoided(engagement))
                {
                    _steps[engagement] = Radius + 1;
                    _touched.Add(engagement);
                }
            }

            foreach (var affiliated in links.Affiliated.Of(_reached[i]))
            {
                near.Add(affiliated.Other);
            }
        }

        foreach (var actor in other.Outermost)
        {
            if (_marks[actor] == 0 && (near.Contains(actor) || MeetsOutermost(links, actor)))
            {
                Reach(actor, Radius + 1);
            }
        }

        if (_reached.Count == end)
        {
            return false;
        }

        (_outermost, Radius) = (end, Radius + 1);
        return true;
    }

    /// <summary>Goes on by one link.</summary>
    /// <param name="links">The links.</param>
    /// <param name="but">Those whom this step may not lead to, though later ones may.</param>
    public void Step(Links links, HashSet<int>? but = null)
    {
        var (first, end) = (_outermost, _reached.Count);
        _outermost = end;
        Radius++;
        _leftSomeOut |= but is not null;
        for (var i = first; i < end; i++)
        {
            var actor = _reached[i];
            foreach (var engagement in links.Gatherings.Attended[actor])
            {
                if (!links.IsAvoided(engagement))
                {
                    Visit(links, engagement, actor, but);
                }
            }

            foreach (var other in links.Affiliated.Of(actor))
            {
                if (but is null || !but.Contains(other.Other))
                {
                    Reach(other.Other, Radius);
                }
            }
        }
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

    private void Visit(Links links, int engagement, int actor, HashSet<int>? but)
    {
        var (gatherings, before) = (links.Gatherings, _entered[engagement]);
        var present = gatherings.Present[engagement];
        var through = gatherings.AllMeet ? Participants.Several : gatherings.ThroughIn(engagement)[present.BinarySearch(actor)];
        var now = before.With(through);
        if (now == before)
        {
            return; // all who meet this actor have met another one of those reached
        }

        // Those whom this step leaves out may be met here by the next.
        if (but is null)
        {
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
