namespace StakeholderGraph.Measures;

/// <summary>Ranks of values.</summary>
internal static class Ranks
{
    private const int Decimals = 9;
    private const int Digits = 12;

    /// <summary>
    /// A value as it is ranked and shown in answers: rounded to 9 decimals, or to 12 digits if that is less precise, so that the order in
    /// which a sum was computed cannot separate equal values.
    /// </summary>
    public static double Rounded(double value)
    {
        if (value == 0 || !double.IsFinite(value))
        {
            return value;
        }

        var decimals = Math.Min(Decimals, Digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value))));
        return decimals >= 0 ? Math.Round(value, decimals) : Math.Round(value);
    }

    /// <summary>
    /// The rank of each value: 1 plus the number of better values. Equal values have the same rank, and the ranks after them are skipped
    /// ("1, 2, 2, 4"); values that are missing (NaN) come last.
    /// </summary>
    public static int[] Of(double[] values, bool lowestFirst)
    {
        var keys = Array.ConvertAll(values, value => double.IsNaN(value) ? double.PositiveInfinity : Rounded(lowestFirst ? value : -value));
        var (order, ranks) = (Enumerable.Range(0, keys.Length).ToArray(), new int[keys.Length]);
        Array.Sort((double[])keys.Clone(), order);
        for (var i = 0; i < order.Length; i++)
        {
            ranks[order[i]] = i > 0 && keys[order[i]] == keys[order[i - 1]] ? ranks[order[i - 1]] : i + 1;
        }

        return ranks;
    }
}
