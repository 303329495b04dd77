using System.Globalization;

namespace StakeholderGraph;

/// <summary>An amount of money.</summary>
public sealed record Money
{
    // Dividing by it drops zeros at the end, so that equal amounts are written alike.
    private const decimal One = 1.000000000000000000000000000000000m;
    private const int MostLetters = 28;

    /// <summary>An amount of money.</summary>
    /// <param name="value">How much, in whole units of the currency; negative where money came back.</param>
    /// <param name="currency">The ISO 4217 code of the currency.</param>
    public Money(decimal value, string currency) => (Value, Currency) = (value == 0 ? 0 : value / One, currency);

    /// <summary>How much, in whole units of the currency; negative where money came back.</summary>
    public decimal Value { get; }

    /// <summary>The ISO 4217 code of the currency.</summary>
    public string Currency { get; }

    /// <summary>The value as files write it: digits with a decimal point, as many as it needs.</summary>
    internal string Digits => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads what files write: two texts, both empty where no amount is stated.</summary>
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

    /// <summary>The amount as people read it.</summary>
    public override string ToString() => $"{Digits} {Currency}";
}
