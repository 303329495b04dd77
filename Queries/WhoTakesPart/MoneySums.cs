using System.Numerics;

namespace StakeholderGraph;

/// <summary>
/// Sums of amounts of money, by currency: exact, independent of the order of addition. If a sum has more digits than a decimal number
/// holds, the last digits are cut off.
/// </summary>
internal sealed class MoneySums
{
    private const int MostDecimals = 28;

    private static readonly BigInteger Most = new(decimal.MaxValue);

    private readonly SortedDictionary<string, BigInteger> _sums = new(StringComparer.Ordinal); // in units of 10^-28

    /// <summary>Adds an amount.</summary>
    public void Add(Money amount)
    {
        var units = UnitsOf(amount.Value);
        _sums[amount.Currency] = _sums.TryGetValue(amount.Currency, out var sum) ? sum + units : units;
    }

    /// <summary>The sums, by currency code; <c>null</c> if nothing was added.</summary>
    public IReadOnlyList<Money>? ToAmounts() =>
        _sums.Count == 0 ? null : [.. _sums.Select(sum => new Money(ValueOf(sum.Value), sum.Key))];

    private static BigInteger UnitsOf(decimal value)
    {
        var whole = decimal.GetBits(value);
        var decimals = whole[3] >> 16 & 0xFF;
        var digits = new BigInteger(new decimal(whole[0], whole[1], whole[2], value < 0, 0));
        return digits * BigInteger.Pow(10, MostDecimals - decimals);
    }

    private static decimal ValueOf(BigInteger units)
    {
        var (divisor, decimals) = (BigInteger.One, MostDecimals);
        while (decimals > 0 && (BigInteger.Abs(units / divisor) > Most || (units % (divisor * 10)).IsZero))
        {
            (divisor, decimals) = (divisor * 10, decimals - 1);
        }

        var bits = decimal.GetBits((decimal)BigInteger.Min(BigInteger.Abs(units / divisor), Most));
        return new decimal(bits[0], bits[1], bits[2], units.Sign < 0, (byte)decimals);
    }
}
