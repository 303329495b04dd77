using StakeholderGraph.Cooperating;

namespace StakeholderGraph;

/// <summary>The cooperation between groups, summed pair by pair.</summary>
internal sealed class GroupMatrix
{
    private readonly Grouping _grouping;
    private readonly Int128[] _strengths;
    private readonly int[] _pairs;

    private GroupMatrix(Grouping grouping)
    {
        _grouping = grouping;
        (_strengths, _pairs) = (new Int128[grouping.Ids.Count * grouping.Ids.Count], new int[grouping.Ids.Count * grouping.Ids.Count]);
    }

    /// <summary>The cells that are not empty, row by row, those on and above the diagonal.</summary>
    public static CooperationCell[] Cells(
        AllPairs pairs,
        Grouping grouping,
        long least,
        CancellationToken cancellationToken)
    {
        var whole = new GroupMatrix(grouping);

        // With a minimum strength, an engagement counts only if a pair that reaches it meets there, so these pairs must be known; otherwise
        // only the sums are held.
        var map = least > 0 ? pairs.AtLeast(least, cancellationToken) : null;
        foreach (var pair in map?.Pairs() ?? [])
        {
            whole.Add(pair);
        }

        if (map is null)
        {
            var parts = new List<GroupMatrix>();
            pairs.Visit(
                least,
                () =>
                {
                    var part = new GroupMatrix(grouping);
                    lock (parts)
                    {
                        parts.Add(part);
                    }

                    return part;
                },
                (part, pair) => part.Add(pair),
                cancellationToken);
            parts.ForEach(whole.Add);
        }

        var engagements = whole.Engagements(pairs.Gatherings, map, cancellationToken);
        var groups = grouping.Ids;
        return
        [
            .. Enumerable
                .Range(0, engagements.Length)
                .Where(cell => whole._pairs[cell] > 0)
                .Select(cell => new CooperationCell(
                    groups[cell / groups.Count],
                    groups[cell % groups.Count],
                    Strength.OfRounded(whole._strengths[cell]),
                    whole._pairs[cell],
                    engagements[cell])),
        ];
    }

    private void Add(CooperatingPair pair)
    {
        var cell = CellOf(pair.A, pair.B);
        _strengths[cell] += pair.Strength;
        _pairs[cell]++;
    }

    private void Add(GroupMatrix other)
    {
        for (var cell = 0; cell < _pairs.Length; cell++)
        {
            _strengths[cell] += other._strengths[cell];
            _pairs[cell] += other._pairs[cell];
        }
    }

    private int CellOf(int a, int b)
    {
        var (one, other) = (_grouping.Of(a), _grouping.Of(b));
        return (Math.Min(one, other) * _grouping.Ids.Count) + Math.Max(one, other);
    }

    /// <summary>The number of engagements that the pairs of each cell share, each counted once.</summary>
    private int[] Engagements(Gatherings gatherings, CooperationMap? map, CancellationToken cancellationToken)
    {
        var engagements = new int[_pairs.Length];
        Workers.Run(
            gatherings.Present.Count,
            () => new int[_pairs.Length],
            (seen, piece) =>
            {
                for (var engagement = piece.First; engagement < piece.End; engagement++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    Count(gatherings, map, engagement, seen, engagements);
                }
            },
            cancellationToken);
        return engagements;
    }

    /// <summary>
    /// Counts an engagement in every cell of which a pair meets there; <paramref name="seen"/> holds for each cell one more than the last
    /// engagement counted.
    /// </summary>
    private void Count(Gatherings gatherings, CooperationMap? map, int engagement, int[] seen, int[] engagements)
    {
        var present = gatherings.Present[engagement];
        for (var i = 0; i < present.Length; i++)
        {
            for (var j = i + 1; j < present.Length; j++)
            {
                var cell = CellOf(present[i], present[j]);
                if (seen[cell] != engagement + 1 && gatherings.Meet(engagement, i, j) && map?.Holds(present[i], present[j]) != false)
                {
                    seen[cell] = engagement + 1;
                    Interlocked.Increment(ref engagements[cell]);
                }
            }
        }
    }
}
