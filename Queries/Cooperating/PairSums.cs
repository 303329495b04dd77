using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StakeholderGraph.Cooperating;

/// <summary>
/// Sums what one actor shares with every other. It works in arrays with one item per actor and is reused from actor to actor; it is not
/// thread-safe.
/// </summary>
internal sealed class PairSums(Gatherings gatherings, Weight weight)
{
    private static readonly int[] TenthsOfRoles = [.. TieRules.Participations.Select(TieRules.Tenths).Distinct()];

    private readonly Sum[] _sums = new Sum[gatherings.Attended.Count];
    private readonly int[] _partners = new int[gatherings.Attended.Count + 1];
    private readonly ulong[] _byTenths = new ulong[11];
    private int _count;

    /// <summary>Removes the partners with a strength below the given number of units of 1e−9; returns the others in order.</summary>
    public ReadOnlySpan<int> AtLeast(long strength)
    {
        var kept = 0;
        foreach (var partner in _partners.AsSpan(0, _count))
        {
            if (StrengthWith(partner) >= strength)
            {
                _partners[kept++] = partner;
            }
            else
            {
                _sums[partner] = default;
            }
        }

        _count = kept;
        var partners = _partners.AsSpan(0, kept);
        partners.Sort();
        return partners;
    }

    /// <summary>The number of engagements that the actor shares with a partner.</summary>
    public int SharedWith(int partner) => (int)_sums[partner].Shared;

    /// <summary>The strength of their cooperation in units of 1e−9, rounded, by which partners are ranked.</summary>
    public long StrengthWith(int partner) => _sums[partner].Rounded;

    /// <summary>Sums what an actor shares with the actors that come after it, so that each pair occurs once over all actors.</summary>
    public void AddThoseAfter(int actor)
    {
        Clear();
        foreach (var engagement in gatherings.Attended[actor])
        {
            Add(actor, engagement, onlyAfter: true);
        }
    }

    /// <summary>Clears all sums.</summary>
    public void Clear()
    {
        foreach (var partner in _partners.AsSpan(0, _count))
        {
            _sums[partner] = default;
        }

        _count = 0;
    }

    /// <summary>Adds what an actor shares in one engagement with all others, or with those that come after it.</summary>
    public void Add(int actor, int engagement, bool onlyAfter)
    {
        var present = gatherings.Present[engagement];
        if (present.Length < 2)
        {
            return;
        }

        var tenths = gatherings.TenthsIn(engagement);
        var own = present.BinarySearch(actor);
        foreach (var other in TenthsOfRoles)
        {
            _byTenths[other] = (ulong)Strength.Contribution(weight, tenths[own], other, present.Length);
        }

        if (!gatherings.AllMeet)
        {
            var through = gatherings.ThroughIn(engagement);
            for (var i = onlyAfter ? own + 1 : 0; i < present.Length; i++)
            {
                if (i != own && through[own].Meet(through[i]))
                {
                    Add(present.Slice(i, 1), tenths.Slice(i, 1), _byTenths);
                }
            }

            return;
        }

        Add(present[(own + 1)..], tenths[(own + 1)..], _byTenths);
        if (!onlyAfter)
        {
            Add(present[..own], tenths[..own], _byTenths);
        }
    }

    /// <summary>Adds something other than engagements that a partner and the actor have in common, in units of 1e−15.</summary>
    public void AddTo(int partner, long units)
    {
        ref var sum = ref _sums[partner];
        _partners[_count] = partner;
        _count += sum.Shared == 0 ? 1 : 0;
        sum.Add((ulong)units);
    }

    // Questions about all cooperation spend most of their time here. Actor numbers are below the length of both arrays because gatherings
    // are built so, and tenths are at most 10. Without bounds checks and without a branch on "seen before" the loop runs at the speed of
    // memory.
    private void Add(ReadOnlySpan<int> present, ReadOnlySpan<byte> tenths, ReadOnlySpan<ulong> byTenths)
    {
        ref var sums = ref MemoryMarshal.GetArrayDataReference(_sums);
        ref var partners = ref MemoryMarshal.GetArrayDataReference(_partners);
        ref var units = ref MemoryMarshal.GetReference(byTenths);
        var count = _count;
        for (var i = 0; i < present.Length; i++)
        {
            ref var sum = ref Unsafe.Add(ref sums, present[i]);
            Unsafe.Add(ref partners, count) = present[i];
            count += sum.Shared == 0 ? 1 : 0;
            sum.Add(Unsafe.Add(ref units, tenths[i]));
        }

        _count = count;
    }

    /// <summary>
    /// A sum in units of 1e−15 of up to 2³² contributions of at most <see cref="Strength.One"/>: the part that does not fit into 63 bits is
    /// carried.
    /// </summary>
    private struct Sum
    {
        private ulong _units;
        private uint _carried;

        public uint Shared { get; private set; }

        public readonly long Rounded =>
            (long)(_carried == 0 ? (_units + 500_000) / 1_000_000 : Strength.Rounded(((Int128)_carried << 63) + _units));

        public void Add(ulong units)
        {
            var sum = _units + units;
            _units = sum & long.MaxValue;
            _carried += (uint)(sum >> 63);
            Shared++;
        }
    }
}
