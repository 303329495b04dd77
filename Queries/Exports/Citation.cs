namespace StakeholderGraph.Exports;

/// <summary>How tables, and formats without room for records, cite: in one line, for readers.</summary>
internal static class Citation
{
    /// <summary>A source: <c>Title (Publisher, 2011-03-31, retrieved 2026-11-29)</c>, with the dates that are stated.</summary>
    public static string Of(Source source) =>
        $"{source.Title} ({source.Publisher}{(source.Published is { } published ? $", {published}" : "")}"
            + $"{(source.Retrieved is { } retrieved ? $", retrieved {retrieved}" : "")})";

    /// <summary>A piece of evidence: <c>Title (Publisher, 2011-03-31), paragraph 3: confirmed (what we note)</c>.</summary>
    public static string Of(EvidenceGiven evidence, IReadOnlyDictionary<string, Source> sources) =>
        (sources.TryGetValue(evidence.Source.Value, out var source) ? Of(source) : evidence.Source.Value)
        + (evidence.Locator is null ? "" : $", {evidence.Locator}") + $": {Words<Says>.Of(evidence.Says)}"
        + (evidence.Note is null ? "" : $" ({evidence.Note})");

    /// <summary>The last cells of every row about ties: the ids of the sources, and the evidence in words, without duplicates.</summary>
    public static IEnumerable<Cell> Cells(IEnumerable<EvidenceGiven> evidence, IReadOnlyDictionary<string, Source> sources)
    {
        var given = evidence.ToList();
        yield return Cell.List(given.Select(e => e.Source.Value).Distinct());
        yield return Cell.List(given.Select(e => Of(e, sources)).Distinct());
    }
}
