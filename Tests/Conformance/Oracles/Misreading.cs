using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance.Oracles;

/// <summary>An engine that does not know a rule about the records: it reads them as if the fields of that rule were missing.</summary>
/// <param name="Name">The mistake.</param>
/// <param name="Read">The records as it reads them.</param>
public sealed record Misreading(string Name, Func<TestDataset, TestDataset> Read)
{
    public static IEnumerable<Misreading> All { get; } =
    [
        new("does not know on whose behalf", d => d.Copy(tie: t => t with { OnBehalfOf = null })),
        new(
            "takes a partial date for all of its days",
            d => d.Copy(tie: t => t with { Period = AllDays(t.Period) }, engagement: e => e with { Period = AllDays(e.Period) })),
        new(
            "takes a participation for as long as its engagement",
            d => d.Copy(tie: t => t.Type == TieType.Represents ? t : t with { Period = default })),
        new(
            "takes a representation for everlasting",
            d => d.Copy(tie: t => t.Type == TieType.Represents ? t with { Period = default } : t)),
        new("knows no representations", d => d.Copy(drop: t => t.Type == TieType.Represents)),
        new("knows no denials", d => d.Copy(evidence: e => e with { Says = e.Says == Says.Denied ? Says.Confirmed : e.Says })),
        new(
            "takes what is announced for confirmed",
            d => d.Copy(evidence: e => e with { Says = e.Says == Says.Announced ? Says.Confirmed : e.Says })),
        new("does not know when sources were published", d => d.Copy(source: s => s with { Published = PartialDate.Parse("1900") })),
        new("takes every source for a publisher", d => d.Copy(source: s => s with { Publisher = $"Publisher of {s.Id}" })),
        new(
            "takes publishers as they are written",
            d => d.Copy(source: s => s with { Publisher = $"Publisher {string.Join('-', s.Publisher.Select(c => (int)c))}" })),
    ];

    private static Period AllDays(Period period) => new(Day(period.From?.First), Day(period.To?.Last));

    private static PartialDate? Day(DateOnly? day) => day is { } known ? PartialDate.Parse($"{known:yyyy-MM-dd}") : null;
}
