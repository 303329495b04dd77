using System.Runtime.InteropServices;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>
/// All entries within a given number of ties of a stakeholder under a scope, breadth first. Two records are joined by a tie between them,
/// and an engagement and a body by a participation on that body's behalf. It must be disposed of.
/// </summary>
internal sealed class Surrounding : IDisposable
{
    private const int TenthsOfOtherTies = 10;

    private readonly Network _network;
    private readonly ScopeFilter _filter;
    private readonly uint _types;
    private readonly int[] _self;
    private readonly ReachedNotes _notes;
    private readonly byte[] _distances;
    private readonly int[] _tenths;
    private readonly ReachedMarks[] _marks;
    private readonly List<int[]> _rings = [];
    private readonly List<(int Tie, int Other, bool Certain)> _found = [];

    private Surrounding(Network network, WhoIsAround question, ScopeFilter filter, int[] self)
    {
        (_network, _filter, _self) = (network, filter, self);
        _types = question.Scope.Roles.IsDefaultOrEmpty
            ? uint.MaxValue
            : question.Scope.Roles.Aggregate(0u, (bits, type) => bits | 1u << (int)type);
        _notes = network.ReachedNotes.TryTake(out var idle) ? idle : new ReachedNotes(network.EntryCount);
        (_distances, _tenths, _marks) = (_notes.Distances, _notes.Tenths, _notes.Marks);
        foreach (var one in self)
        {
            (_distances[one], _marks[one]) = (0, ReachedMarks.Certain | ReachedMarks.Given);
        }
    }

    /// <summary>The records at distance 1, 2, …, in no particular order.</summary>
    public IReadOnlyList<int[]> Rings => _rings;

    /// <summary>Walks outwards from a stakeholder, or from several bodies that count as one.</summary>
    public static Surrounding Of(
        Network network, WhoIsAround question, ScopeFilter filter, IReadOnlyCollection<int> self, CancellationToken cancellationToken)
    {
        var around = new Surrounding(network, question, filter, [.. self]);
        try
        {
            var ring = around._self;
            for (var distance = 1; distance <= question.Depth && ring.Length > 0; distance++)
            {
                around.Next(ring, (byte)distance, cancellationToken);
                ring = around._rings[^1];
            }

            return around;
        }
        catch
        {
            around.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _notes.Clear(_self);
        _rings.ForEach(ring => _notes.Clear(ring));
        _network.ReachedNotes.Add(_notes);
    }

    /// <summary>The minimum number of ties to a record; defined only for records reached.</summary>
    public int Distance(int entry) => _distances[entry];

    /// <summary>The sum of the weights of the ties to records one tie nearer, in tenths.</summary>
    public int Tenths(int entry) => _tenths[entry];

    /// <summary>Whether ties that certainly lie in the time asked about lead to it in that number of steps.</summary>
    public bool IsCertain(int entry) => (_marks[entry] & ReachedMarks.Certain) != 0;

    /// <summary>Whether the answer or a previous page contains a record; it always contains the starting record.</summary>
    public bool IsGiven(int entry) => (_marks[entry] & ReachedMarks.Given) != 0;

    /// <summary>Records that the answer contains a record that was reached.</summary>
    public void Give(int entry) => _marks[entry] |= ReachedMarks.Given;

    /// <summary>
    /// Every tie of a record that passes the filters, with the record at its other end; for an engagement, a tie on behalf of a body is
    /// returned both with the participant and with the body. Valid until the next call.
    /// </summary>
    public ReadOnlySpan<(int Tie, int Other, bool Certain)> Around(int entry)
    {
        _found.Clear();
        if (entry < _network.StakeholderCount)
        {
            Add(entry, _network.Participations[entry]);
            Add(entry, _network.OnBehalfOf[entry], isOnBehalf: true);
        }
        else
        {
            Add(entry, _network.Participants[entry - _network.StakeholderCount]);
        }

        Add(entry, _network.Affiliations[entry]);
        return CollectionsMarshal.AsSpan(_found);
    }

    private void Add(int entry, ReadOnlySpan<int> ties, bool isOnBehalf = false)
    {
        foreach (var tie in ties)
        {
            var (from, to, behalf) = (_network.TieFrom[tie], _network.TieTo[tie], _network.TieOnBehalfOf[tie]);
            if ((isOnBehalf && from == behalf)
                || (_types >> _network.TieTypes[tie] & 1) == 0 || When(tie) is var when && when == Overlap.No || !_filter.IsEvidenced(tie))
            {
                continue;
            }

            if (entry == from || entry == behalf)
            {
                _found.Add((tie, to, when == Overlap.Certainly));
                continue;
            }

            _found.Add((tie, from, when == Overlap.Certainly));
            if (behalf >= 0 && behalf != from)
            {
                _found.Add((tie, behalf, when == Overlap.Certainly));
            }
        }
    }

    private void Next(int[] ring, byte distance, CancellationToken cancellationToken)
    {
        var next = new List<int>();
        try
        {
            foreach (var entry in ring)
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var (tie, other, certain) in Around(entry))
                {
                    ref var known = ref _distances[other];
                    if (known < distance || (known == ReachedNotes.Unseen && !AllowsKindAndCountry(other)))
                    {
                        continue;
                    }

                    if (known == ReachedNotes.Unseen)
                    {
                        known = distance;
                        next.Add(other);
                    }

                    _tenths[other] += IsParticipation(tie) ? TieRules.Tenths((TieType)_network.TieTypes[tie]) : TenthsOfOtherTies;
                    _marks[other] |= certain ? _marks[entry] & ReachedMarks.Certain : ReachedMarks.None;
                }
            }
        }
        finally
        {
            _rings.Add([.. next]); // reached entries must be cleared even if the walk was cancelled
        }
    }

    private bool AllowsKindAndCountry(int entry) => entry < _network.StakeholderCount
        ? _filter.AllowsKindAndCountry(entry)
        : _filter.WhenEngagement(entry - _network.StakeholderCount) != Overlap.No && _filter.IsOnTopic(entry - _network.StakeholderCount);

    private bool IsParticipation(int tie) =>
        _network.TieFrom[tie] < _network.StakeholderCount && _network.TieTo[tie] >= _network.StakeholderCount;

    private Overlap When(int tie) => IsParticipation(tie)
        ? _filter.WhenParticipation(tie, _filter.WhenEngagement(_network.TieTo[tie] - _network.StakeholderCount))
        : _filter.WhenTie(tie);
}
