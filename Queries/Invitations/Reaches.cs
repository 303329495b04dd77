using System.Collections;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using StakeholderGraph.Cooperating;

namespace StakeholderGraph.Invitations;

/// <summary>
/// The targets that each candidate reaches. In large networks they are found when somebody asks for them: a search counts them all, but
/// looks at those of few candidates. Not for several threads at once; work on many is shared among all cores here.
/// </summary>
[CollectionBuilder(typeof(Reaches), nameof(Of))]
internal sealed class Reaches : IReadOnlyList<int[]>
{
    private readonly int[]?[] _found;
    private readonly BitArray _inOrder;
    private readonly Func<Finder> _finder;
    private readonly ConcurrentBag<Finder> _idle = [];
    private readonly Lazy<int[]> _counts;

    /// <param name="count">The number of candidates.</param>
    /// <param name="finder">Makes what finds the targets of a candidate, each once, in any order; each worker has its own.</param>
    /// <param name="cancellationToken">Ends the counting.</param>
    public Reaches(int count, Func<Finder> finder, CancellationToken cancellationToken)
    {
        (_found, _inOrder, _finder) = (new int[count][], new BitArray(count), finder);
        _counts = new(() =>
        {
            var counts = new int[count];
            Each(() => counts, (of, candidate, targets) => of[candidate] = targets.Length, cancellationToken);
            return counts;
        });
    }

    private Reaches(int[][] found)
    {
        (_found, _inOrder, _finder) = (found, new BitArray(found.Length, true), () => candidate => found[candidate]);
        _counts = new(() => Array.ConvertAll(found, targets => targets.Length));
    }

    /// <summary>Finds the targets of a candidate; what it returns holds until it is asked again.</summary>
    public delegate ReadOnlySpan<int> Finder(int candidate);

    /// <summary>Does something with the targets of a candidate.</summary>
    public delegate void Visitor<in TState>(TState state, int candidate, ReadOnlySpan<int> targets);

    /// <summary>The number of candidates.</summary>
    public int Count => _found.Length;

    /// <summary>How many targets all candidates reach, each counted for itself.</summary>
    public long Total => _counts.Value.Sum(count => (long)count);

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

    /// <summary>Reaches that are known, each in order.</summary>
    public static Reaches Of(ReadOnlySpan<int[]> targets) => new(targets.ToArray());

    /// <summary>How many targets a candidate reaches.</summary>
    public int CountOf(int candidate) => _counts.Value[candidate];

    /// <summary>Whether the targets of a candidate are known.</summary>
    public bool IsFound(int candidate) => _found[candidate] is not null;

    /// <summary>The targets of a candidate, sooner than in order.</summary>
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
            Run(missing.Count, (finder, place) => _found[missing[place]] = finder(missing[place]).ToArray(), cancellationToken);
        }
    }

    /// <summary>
    /// Visits the targets of every candidate, each once, in any order, on all cores, each worker with a state of its own; none is kept.
    /// </summary>
    public void Each<TState>(Func<TState> state, Visitor<TState> visit, CancellationToken cancellationToken) => Run(
        Count,
        finder => (Finder: finder, State: state()),
        (worker, candidate) => visit(worker.State, candidate, _found[candidate] ?? worker.Finder(candidate)),
        cancellationToken);

    /// <inheritdoc/>
    public IEnumerator<int[]> GetEnumerator() => Enumerable.Range(0, Count).Select(candidate => this[candidate]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Run(int count, Action<Finder, int> work, CancellationToken cancellationToken) =>
        Run(count, finder => finder, work, cancellationToken);

    private void Run<TState>(int count, Func<Finder, TState> state, Action<TState, int> work, CancellationToken cancellationToken)
    {
        var used = new ConcurrentBag<Finder>();
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
