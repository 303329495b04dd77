using System.Collections;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using StakeholderGraph.Cooperating;

namespace StakeholderGraph.Invitations;

/// <summary>
/// The targets that each candidate reaches. In large networks they are found on demand: a search counts them all, but examines those of few
/// candidates. It is not thread-safe; work on many candidates is distributed among all cores here.
/// </summary>
[CollectionBuilder(typeof(Reaches), nameof(Of))]
internal sealed class Reaches : IReadOnlyList<int[]>
{
    private readonly int[]?[] _found;
    private readonly BitArray _inOrder;
    private readonly Func<IReachFinder> _finder;
    private readonly ConcurrentBag<IReachFinder> _idle = [];
    private readonly Lazy<long> _total;
    private readonly Lazy<(long Least, int[] Most)> _bounds;

    /// <param name="count">The number of candidates.</param>
    /// <param name="finder">Creates the finder of the targets of candidates; each worker has its own.</param>
    /// <param name="cancellationToken">Cancels the counting.</param>
    public Reaches(int count, Func<IReachFinder> finder, CancellationToken cancellationToken)
        : this(new int[count][], isInOrder: false, finder, cancellationToken)
    {
    }

    private Reaches(int[]?[] found, bool isInOrder, Func<IReachFinder> finder, CancellationToken cancellationToken)
    {
        (_found, _inOrder, _finder) = (found, new BitArray(found.Length, isInOrder), finder);
        _total = new(() => Counted(cancellationToken));
        _bounds = new(Bounds);
    }

    /// <summary>Processes the targets of a candidate.</summary>
    public delegate void Visitor<in TState>(TState state, int candidate, ReadOnlySpan<int> targets);

    /// <summary>The number of candidates.</summary>
    public int Count => _found.Length;

    /// <summary>The targets of a candidate, in order.</summary>
    public int[] this[int candidate]
    {
        get
        {
            var targets = InAnyOrder(candidate);
            if (!_inOrder[candidate])
            {
                Array.Sort(targets);
                _inOrder[candidate] = true;
            }

            return targets;
        }
    }

    /// <summary>Creates reaches from known targets, each list in order.</summary>
    public static Reaches Of(ReadOnlySpan<int[]> targets)
    {
        var found = targets.ToArray();
        return new(found, isInOrder: true, () => new KnownReaches(found), CancellationToken.None);
    }

    /// <summary>
    /// The sum of the numbers of targets that all candidates reach; if it is clear without counting that this exceeds <paramref
    /// name="limit"/>, a number just above it.
    /// </summary>
    public long TotalUpTo(long limit) => _bounds.Value.Least > limit ? limit + 1 : _total.Value;

    /// <summary>An upper bound on the number of targets that a candidate reaches, computed without finding them.</summary>
    public int MostOf(int candidate) => _bounds.Value.Most[candidate];

    /// <summary>A new finder of the targets of candidates, from which targets can be dropped.</summary>
    public IReachFinder Finder() => _finder();

    /// <summary>The targets of a candidate in any order, which is faster than in order.</summary>
    public int[] InAnyOrder(int candidate)
    {
        if (_found[candidate] is null)
        {
            Find([candidate], CancellationToken.None);
        }

        return _found[candidate]!;
    }

    /// <summary>Finds the targets of some candidates, unless they are known.</summary>
    public void Find(ReadOnlySpan<int> candidates, CancellationToken cancellationToken)
    {
        var missing = new List<int>();
        foreach (var candidate in candidates)
        {
            if (_found[candidate] is null)
            {
                missing.Add(candidate);
            }
        }

        if (missing.Count > 0)
        {
            Run(missing.Count, (finder, place) => _found[missing[place]] = finder.Of(missing[place]).ToArray(), cancellationToken);
        }
    }

    /// <summary>
    /// Visits the targets of every candidate, each candidate once, in any order, on all cores, with a separate state for each worker; the
    /// targets are not kept.
    /// </summary>
    public void Each<TState>(Func<TState> state, Visitor<TState> visit, CancellationToken cancellationToken) => Run(
        Count,
        finder => (Finder: finder, State: state()),
        (worker, candidate) => visit(worker.State, candidate, _found[candidate] ?? worker.Finder.Of(candidate)),
        cancellationToken);

    /// <inheritdoc/>
    public IEnumerator<int[]> GetEnumerator() => Enumerable.Range(0, Count).Select(candidate => this[candidate]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private long Counted(CancellationToken cancellationToken)
    {
        var (least, most) = _bounds.Value;
        if (most.Sum(count => (long)count) == least)
        {
            return least;
        }

        var total = 0L;
        Run(
            Count,
            (finder, candidate) => Interlocked.Add(ref total, _found[candidate]?.Length ?? finder.CountOf(candidate)),
            cancellationToken);
        return total;
    }

    private (long Least, int[] Most) Bounds()
    {
        var (finder, least, most) = (_finder(), 0L, new int[Count]);
        for (var candidate = 0; candidate < Count; candidate++)
        {
            (var few, most[candidate]) = finder.BoundsOf(candidate);
            least += few;
        }

        return (least, most);
    }

    private void Run(int count, Action<IReachFinder, int> work, CancellationToken cancellationToken) =>
        Run(count, finder => finder, work, cancellationToken);

    private void Run<TState>(int count, Func<IReachFinder, TState> state, Action<TState, int> work, CancellationToken cancellationToken)
    {
        var used = new ConcurrentBag<IReachFinder>();
        Workers.Run(
            count,
            () =>
            {
                var finder = _idle.TryTake(out var idle) ? idle : _finder();
                used.Add(finder);
                return state(finder);
            },
            (own, piece) =>
            {
                for (var item = piece.First; item < piece.End; item++)
                {
                    work(own, item);
                }
            },
            cancellationToken);
        foreach (var finder in used)
        {
            _idle.Add(finder);
        }
    }
}
