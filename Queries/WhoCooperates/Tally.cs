using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>
/// Sums the strengths of all partners of a stakeholder if nothing is filtered and every stakeholder stands for itself: by far the most
/// frequent question, for which <see cref="Network.Attendance"/> holds all that is needed. It works in arrays as long as the network, so it
/// is kept and reused (<see cref="Network.Tallies"/>); between questions all sums are zero. It is not thread-safe.
/// </summary>
internal sealed class Tally(Network network)
{
    private readonly ulong[] _sums = new ulong[network.StakeholderCount];
    private readonly int[] _touched = new int[network.StakeholderCount + 1];
    private readonly int _actorBits = ActorBits(network);
    private ulong[] _candidates = [];

    /// <summary>Whether a question can be answered with a tally.</summary>
    public static bool Applies(Network network, Scope scope, int subject) =>
        scope.FiltersNothing && network.Meetings[subject].Length <= MostEngagements(network);

    /// <summary>The strongest partners by rounded strength, then by id; and the number of partners.</summary>
    public Ranked[] Strongest(int subject, Weight weight, int atMost, out int count)
    {
        var touched = Add(subject, weight);
        count = touched == 0 ? 0 : touched - 1; // the sum also counted the subject itself
        if (_candidates.Length < 4 * atMost)
        {
            _candidates = new ulong[Math.Max(256, 4 * atMost)];
        }

        var kept = Select(subject, touched, atMost);
        var ranked = new Ranked[kept];
        for (var i = 0; i < kept; i++)
        {
            ranked[i] = new Ranked((int)(_candidates[i] & ~(ulong.MaxValue << _actorBits)), Strength.OfRounded(RoundedOf(_candidates[i])));
        }

        return ranked;
    }

    /// <summary>The engagements that the subject shares with any of these partners, in order.</summary>
    public List<int> EngagementsWith(int subject, ReadOnlySpan<Ranked> partners)
    {
        foreach (var partner in partners)
        {
            _sums[partner.Actor] = 1;
        }

        var shared = new List<int>();
        foreach (var engagement in network.Meetings[subject])
        {
            foreach (var one in network.Attendance[engagement])
            {
                if (_sums[one] != 0)
                {
                    shared.Add(engagement);
                    break;
                }
            }
        }

        foreach (var partner in partners)
        {
            _sums[partner.Actor] = 0;
        }

        return shared;
    }

    /// <summary>
    /// Adds the contribution of every engagement of the subject to each stakeholder in it; returns the number of stakeholders reached.
    /// </summary>
    private int Add(int subject, Weight weight)
    {
        var attendance = network.Attendance;
        Span<ulong> byTenths = stackalloc ulong[11];
        var touched = 0;
        foreach (var engagement in network.Meetings[subject])
        {
            var present = attendance[engagement];
            if (present.Length < 2)
            {
                continue;
            }

            if (weight == Weight.Role)
            {
                var tenths = network.AttendanceTenths.AsSpan(attendance.Offsets[engagement], present.Length);
                var own = tenths[present.BinarySearch(subject)];
                foreach (var other in (ReadOnlySpan<int>)[2, 3, 5, 8, 10])
                {
                    byTenths[other] = (ulong)Strength.Contribution(Weight.Role, own, other, present.Length);
                }

                touched = Add(present, tenths, byTenths, touched);
            }
            else
            {
                touched = Add(present, (ulong)Strength.Contribution(weight, 0, 0, present.Length), touched);
            }
        }

        return touched;
    }

    // The question spends most of its time in the two loops below. Numbers of stakeholders are below the length of both arrays because the
    // network is built so; without bounds checks and without a branch on "seen before" the loops run at the speed of memory.

    private int Add(ReadOnlySpan<int> present, ulong units, int touched)
    {
        ref var sums = ref MemoryMarshal.GetArrayDataReference(_sums);
        ref var list = ref MemoryMarshal.GetArrayDataReference(_touched);
        foreach (var one in present)
        {
            ref var sum = ref Unsafe.Add(ref sums, one);
            Unsafe.Add(ref list, touched) = one;
            touched += sum == 0 ? 1 : 0;
            sum += units;
        }

        return touched;
    }

    private int Add(ReadOnlySpan<int> present, ReadOnlySpan<byte> tenths, ReadOnlySpan<ulong> byTenths, int touched)
    {
        ref var sums = ref MemoryMarshal.GetArrayDataReference(_sums);
        ref var list = ref MemoryMarshal.GetArrayDataReference(_touched);
        for (var i = 0; i < present.Length; i++)
        {
            ref var sum = ref Unsafe.Add(ref sums, present[i]);
            Unsafe.Add(ref list, touched) = present[i];
            touched += sum == 0 ? 1 : 0;
            sum += byTenths[tenths[i]];
        }

        return touched;
    }

    /// <summary>
    /// Moves the strongest candidates to the front, in order, and resets every sum to zero; returns the number of the strongest.
    /// </summary>
    private int Select(int subject, int touched, int atMost)
    {
        var candidates = _candidates;
        var (filled, least) = (0, 0UL);
        for (var i = 0; i < touched; i++)
        {
            var actor = _touched[i];
            var sum = _sums[actor];
            _sums[actor] = 0;
            if (sum < least || actor == subject)
            {
                continue;
            }

            candidates[filled++] = Candidate((sum + 500_000) / 1_000_000, actor);
            if (filled == candidates.Length)
            {
                Array.Sort(candidates);
                filled = atMost;
                // The smallest sum that rounds to the value of the last of the best: a lower sum can no longer be among them.
                least = (RoundedOf(candidates[filled - 1]) * 1_000_000) - 500_000;
            }
        }

        Array.Sort(candidates, 0, filled);
        return Math.Min(filled, atMost);
    }

    // A candidate is one number, so that sorting is as fast as possible: the difference between the largest possible rounded sum and its
    // own, placed above the number of the actor. In ascending order the strongest come first, and equally strong ones by id.

    private ulong Candidate(ulong rounded, int actor) => ((ulong.MaxValue >> _actorBits) - rounded) << _actorBits | (uint)actor;

    private ulong RoundedOf(ulong candidate) => (ulong.MaxValue >> _actorBits) - (candidate >> _actorBits);

    private static int ActorBits(Network network) => BitOperations.Log2((uint)network.StakeholderCount) + 1;

    /// <summary>
    /// The maximum number of engagements of a subject for which every sum fits: 18 446 in a candidate's place, fewer from half a million
    /// stakeholders on.
    /// </summary>
    private static long MostEngagements(Network network) =>
        (long)Math.Min(ulong.MaxValue / (ulong)Strength.One, (ulong.MaxValue >> ActorBits(network)) / 1_000_000_001) - 1;
}
