using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StakeholderGraph.Cooperating;

namespace StakeholderGraph.Invitations;

/// <summary>
/// Finds the targets that a candidate reaches: itself, and the wanted stakeholders with which it cooperates by more than a given strength.
/// If any strength suffices, strengths are not summed. It is not thread-safe.
/// </summary>
internal sealed class ReachFinder : IReachFinder
{
    private const int Unwanted = int.MaxValue;

    private readonly Gatherings _gatherings;
    private readonly int[] _candidates;
    private readonly int[] _targets;
    private readonly double _strength;
    private readonly int[] _seen; // by actor: the last candidate that saw it; unwanted actors always count as seen
    private readonly int[] _reached;
    private readonly PairSums? _sums;
    private readonly Lazy<int[]> _wanted; // by engagement: the number of wanted actors that stand there
    private int _turn;

    /// <param name="gatherings">Which actors stand in which engagement.</param>
    /// <param name="weight">The measure of strength.</param>
    /// <param name="strength">The strength that a cooperation must exceed for a candidate to reach a target.</param>
    /// <param name="candidates">The actor of each candidate.</param>
    /// <param name="targets">The target number of each actor; −1 for actors that are not wanted.</param>
    public ReachFinder(Gatherings gatherings, Weight weight, double strength, int[] candidates, int[] targets)
    {
        (_gatherings, _candidates, _targets, _strength) = (gatherings, candidates, targets, strength);
        (_seen, _reached) = (new int[gatherings.Attended.Count], new int[targets.Length + 1]);
        _sums = strength > 0 || (weight == Weight.Role && !gatherings.AllRolesCount) ? new PairSums(gatherings, weight) : null;
        Array.Fill(_seen, Unwanted);
        for (var actor = 0; actor < targets.Length; actor++)
        {
            if (targets[actor] >= 0)
            {
                _seen[actor] = 0;
            }
        }

        _wanted = new(() =>
        {
            var wanted = new int[gatherings.Present.Count];
            for (var engagement = 0; engagement < wanted.Length; engagement++)
            {
                foreach (var actor in gatherings.Present[engagement])
                {
                    wanted[engagement] += _targets[actor] >= 0 ? 1 : 0;
                }
            }

            return wanted;
        });
    }

    /// <inheritdoc/>
    public ReadOnlySpan<int> Of(int candidate)
    {
        var reached = _reached.AsSpan(0, CountOf(candidate));
        foreach (ref var one in reached)
        {
            one = _targets[one];
        }

        return reached;
    }

    /// <inheritdoc/>
    public (int Least, int Most) BoundsOf(int candidate)
    {
        var actor = _candidates[candidate];
        var own = _targets[actor] >= 0 ? 1 : 0;
        var (least, most) = (own, (long)own);
        foreach (var engagement in _gatherings.Attended[actor])
        {
            least = _sums is null && _gatherings.AllMeet ? Math.Max(least, _wanted.Value[engagement]) : least;
            most += _wanted.Value[engagement] - own;
        }

        return (least, (int)Math.Min(most, _targets.Length));
    }

    /// <inheritdoc/>
    public void Drop(int candidate)
    {
        foreach (var actor in _reached.AsSpan(0, CountOf(candidate)))
        {
            _seen[actor] = Unwanted;
        }
    }

    /// <inheritdoc/>
    public int CountOf(int candidate)
    {
        var actor = _candidates[candidate];
        _turn++;
        var count = See([actor], 0);
        if (_sums is not null)
        {
            _sums.Clear();
            foreach (var engagement in _gatherings.Attended[actor])
            {
                _sums.Add(actor, engagement, onlyAfter: false);
            }

            foreach (var partner in _sums.AtLeast(0))
            {
                if (StakeholderGraph.Strength.OfRounded(_sums.StrengthWith(partner)) > _strength)
                {
                    count = See([partner], count);
                }
            }
        }
        else
        {
            foreach (var engagement in _gatherings.Attended[actor])
            {
                count = _gatherings.AllMeet ? See(_gatherings.Present[engagement], count) : SeeThoseMet(actor, engagement, count);
            }
        }

        return count;
    }

    private int SeeThoseMet(int actor, int engagement, int count)
    {
        var present = _gatherings.Present[engagement];
        var own = present.BinarySearch(actor);
        for (var i = 0; i < present.Length; i++)
        {
            count = i != own && _gatherings.Meet(engagement, own, i) ? See(present.Slice(i, 1), count) : count;
        }

        return count;
    }

    // Large searches spend most of their time here. Actor numbers are below the length of the array because gatherings are built so;
    // without bounds checks and without a branch on "seen before" the loop runs at the speed of memory.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int See(ReadOnlySpan<int> actors, int count)
    {
        ref var seen = ref MemoryMarshal.GetArrayDataReference(_seen);
        ref var reached = ref MemoryMarshal.GetArrayDataReference(_reached);
        var turn = _turn;
        foreach (var actor in actors)
        {
            ref var last = ref Unsafe.Add(ref seen, actor);
            Unsafe.Add(ref reached, count) = actor;
            count += last < turn ? 1 : 0;
            last = Math.Max(last, turn);
        }

        return count;
    }
}
