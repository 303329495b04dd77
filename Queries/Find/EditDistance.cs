namespace StakeholderGraph;

/// <summary>
/// The number of typing errors that turn one text into another: a letter left out, inserted or replaced, or two neighbouring letters
/// swapped, with no letter edited twice (optimal string alignment).
/// </summary>
internal static class EditDistance
{
    /// <summary>
    /// The distance, or <paramref name="limit"/> + 1 if it is larger. Fast for the small limits of names; exponential in the limit.
    /// </summary>
    public static int Within(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        var same = a.CommonPrefixLength(b);
        a = a[same..];
        b = b[same..];
        var longer = Math.Abs(a.Length - b.Length);
        if (longer > limit)
        {
            return limit + 1;
        }

        if (a.IsEmpty || b.IsEmpty)
        {
            return longer;
        }

        if (limit == 0)
        {
            return 1;
        }

        var best = limit + 1;
        best = Math.Min(best, 1 + Within(a[1..], b[1..], best - 2));
        if (best > 1 && a.Length > 1 && b.Length > 1 && a[0] == b[1] && a[1] == b[0])
        {
            best = Math.Min(best, 1 + Within(a[2..], b[2..], best - 2));
        }

        if (best > 1)
        {
            best = Math.Min(best, 1 + Within(a[1..], b, best - 2));
        }

        if (best > 1)
        {
            best = Math.Min(best, 1 + Within(a, b[1..], best - 2));
        }

        return best;
    }
}
