namespace StakeholderGraph.Missing;

/// <summary>The area under the ROC curve of a ranking (J. A. Hanley and B. J. McNeil, Radiology 143, 1982).</summary>
internal static class Auc
{
    /// <summary>
    /// The share of all pairs of a hidden tie and a pair without a tie in which the tie scores higher, where equal scores count one half.
    /// Neither list may be empty.
    /// </summary>
    public static double Of(IReadOnlyCollection<long> hidden, IReadOnlyCollection<long> others)
    {
        long[] sorted = [.. others.Order()];
        var halves = 0L;
        foreach (var score in hidden)
        {
            halves += Before(sorted, score) + Before(sorted, score + 1);
        }

        return halves / 2.0 / hidden.Count / sorted.Length;
    }

    /// <summary>The number of scores below a given one.</summary>
    private static int Before(long[] sorted, long score)
    {
        var (first, end) = (0, sorted.Length);
        while (first < end)
        {
            var middle = first + ((end - first) / 2);
            (first, end) = sorted[middle] < score ? (middle + 1, end) : (first, middle);
        }

        return first;
    }
}
