using System.Globalization;

namespace StakeholderGraph;

/// <summary>An amount of money.</summary>
public sealed record Money
{
    // Division by this value drops trailing zeros, so that equal amounts are written alike.
    private const decimal One = 1.000000000000000000000000000000000m;
    private const int MostLetters = 28;

    /// <summary>An amount of money.</summary>
    /// <param name="value">The amount, in whole units of the currency; negative for money that came back.</param>
    /// <param name="currency">The ISO 4217 code of the currency.</param>
    public Money(decimal value, string currency) => (Value, Currency) = (value == 0 ? 0 : value / One, currency);

    /// <summary>The amount, in whole units of the currency; negative for money that came back.</summary>
    public decimal Value { get; }

    /// <summary>The ISO 4217 code of the currency.</summary>
    public string Currency { get; }

    /// <summary>The value as files write it: digits with a decimal point, with as many decimals as needed.</summary>
    internal string Digits => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads an amount from the two texts that files hold, both empty if no amount is stated.</summary>
    internal static bool TryParse(string value, string currency, out Money? money)
    {
        money = Currencies.IsCode(currency) && TryParseValue(value, out var number) ? new Money(number, currency) : null;
        return money is not null || (value.Length == 0 && currency.Length == 0);
    }

    /// <summary>Reads a value: digits, with a decimal point and a minus sign where needed.</summary>
    internal static bool TryParseValue(string text, out decimal value)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        value = 0;
        return text.Length is > 0 and <= MostLetters
            && text[0] is '-' or (>= '0' and <= '9')
            && char.IsAsciiDigit(text[^1])
            && decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>The amount in the form that people read.</summary>
    public override string ToString() => $"{Digits} {Currency}";
}
