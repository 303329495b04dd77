namespace StakeholderGraph.Exports;

/// <summary>Converts ties to rows of a table.</summary>
internal static class TieRows
{
    public static IReadOnlyList<string> Columns { get; } =
    [
        "tie", "type", "from_id", "from", "from_kind", "from_country", "to_id", "to", "to_kind", "to_country", "on_behalf_of_id",
        "on_behalf_of", "title", "begin", "end", "status", "amount", "currency", "attributes", "sources", "evidence",
    ];

    public static IReadOnlyList<Cell> Of(TieGiven tie, IReadOnlyDictionary<string, Source> sources) =>
    [
        tie.Id, Words<TieType>.Of(tie.Type),
        tie.From.Id, tie.From.Name, Words<Kind>.Of(tie.From.Kind), Cell.Countries(tie.From.Country, tie.From.OtherCountries),
        tie.To.Id, tie.To.Name, Words<Kind>.Of(tie.To.Kind), Cell.Countries(tie.To.Country, tie.To.OtherCountries),
        tie.OnBehalfOf?.Id, tie.OnBehalfOf?.Name, tie.Title, tie.Period.From, tie.Period.To, Words<TieStatus>.Of(tie.Status),
        tie.Amount?.Value, tie.Amount?.Currency, Cell.List(DrawingAttributes.Items(tie.Attributes) ?? []),
        .. Citation.Cells(tie.Evidence, sources),
    ];
}
