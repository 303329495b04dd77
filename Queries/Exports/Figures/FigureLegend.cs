using System.Globalization;

namespace StakeholderGraph.Exports.Figures;

/// <summary>An entry of a legend: a kind, or a line.</summary>
internal sealed record LegendEntry(string Text, Kind? Kind, TieLook? Line, string? Dashes);

/// <summary>
/// The meaning of the signs in a figure: exactly the kinds, types and degrees of certainty that occur in it, with their numbers.
/// </summary>
internal static class FigureLegend
{
    /// <summary>The rows: kinds, types, certainty.</summary>
    public static IReadOnlyList<IReadOnlyList<LegendEntry>> Of(FigurePlan plan)
    {
        var words = plan.Words;
        var edges = plan.Lines.SelectMany(l => l.Line.Edges).ToList();
        IReadOnlyList<IReadOnlyList<LegendEntry>> rows =
        [
            [
                .. plan.Cards.CountBy(c => c.Node.Record.Kind).OrderBy(k => k.Key)
                    .Select(k => new LegendEntry(Counted(words.Of(k.Key), k.Value), k.Key, null, null)),
            ],
            [
                .. edges
                    .CountBy(e => e.Type)
                    .OrderBy(t => t.Key)
                    .Select(t => new LegendEntry(Counted(words.Of(t.Key), t.Value), null, Palette.Of(t.Key), null)),
            ],
            [
                .. edges
                    .CountBy(e => (e.Status, e.Possible))
                    .OrderBy(s => s.Key.Status)
                    .ThenBy(s => s.Key.Possible)
                    .Select(s => new LegendEntry(
                        Counted(words.Of(s.Key.Status, s.Key.Possible), s.Value),
                        null,
                        new TieLook(s.Key.Status == TieStatus.Disputed ? Palette.Disputed : Palette.Ink, 2, Head.None),
                        Palette.Dashes(s.Key.Status, s.Key.Possible))),
            ],
        ];
        return [.. rows.Where(r => r.Count > 0)];
    }

    private static string Counted(string word, int count) => string.Create(CultureInfo.InvariantCulture, $"{word} ({count})");
}
