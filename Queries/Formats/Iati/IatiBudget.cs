namespace StakeholderGraph.Formats.Iati;

/// <summary>What a budget or another planned sum of IATI states.</summary>
/// <param name="item">The element.</param>
/// <param name="currency">The currency of sums that state none.</param>
internal sealed class IatiBudget(XmlItem item, string? currency)
{
    /// <summary>The sum with its currency; empty if none is stated.</summary>
    public string Sum
    {
        get
        {
            var value = item.First("value");
            return value is null ? "" : $"{(value["currency"] is { Length: > 0 } own ? own : currency)} {value.Text}".Trim();
        }
    }

    /// <summary>The sum and the period that it is for; empty without a sum.</summary>
    public string InWords => Sum.Length == 0 ? "" : $"{Sum} {Time}".Trim();

    /// <summary>The period that it is for.</summary>
    public string Time => $"{item.First("period-start")?["iso-date"]}/{item.First("period-end")?["iso-date"]}".Trim('/');
}
