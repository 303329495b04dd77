namespace StakeholderGraph.Exports.Figures;

/// <summary>Describes a figure in words, for readers who cannot see it.</summary>
internal static class FigureDescription
{
    private const int MostNamed = 5;

    /// <summary>The figure as a whole.</summary>
    public static string Of(FigurePlan plan)
    {
        var (words, cards) = (plan.Words, plan.Cards);
        if (cards.Count == 0 && plan.Matrix is null)
        {
            return plan.InsteadOfCards;
        }

        var leftOut = $"{words.Say("leftOut")}: {string.Join(' ', plan.LeftOut())}";
        if (cards.Count == 0)
        {
            return $"{Of(plan.Matrix!, words)} {leftOut}";
        }

        var engagements = cards.Count(c => c.Node.Record.Kind.Family() == Family.Engagement);
        var asked = cards.Where(c => c.Node.Asked).Select(c => c.Node.Record.Name).ToList();
        var ties = plan
            .Lines.SelectMany(l => l.Line.Edges.SelectMany(_ => new[] { l.Line.From, l.Line.To }.Distinct()))
            .CountBy(i => i)
            .OrderByDescending(c => c.Value)
            .ThenBy(c => c.Key)
            .Take(MostNamed)
            .Select(c => $"{cards[c.Key].Node.Record.Name} ({c.Value})")
            .ToList();
        List<string> sentences =
        [
            .. plan.Matrix is { } matrix ? [Of(matrix, words)] : Array.Empty<string>(),
            words.Say("described", cards.Count - engagements, engagements, plan.Lines.Sum(l => l.Line.Edges.Count), plan.Sources.Count),
            .. asked.Count > 0 ? [words.Say("described.asked", Listed(asked))] : Array.Empty<string>(),
            .. ties.Count > 0 ? [words.Say("described.most", Listed(ties))] : Array.Empty<string>(),
            leftOut,
        ];
        return string.Join(' ', sentences);
    }

    /// <summary>A card: the full name and what the record is.</summary>
    public static string Of(Card card, FigurePlan plan) =>
        string.Join(", ", new[] { card.Node.Record.Name, plan.Words.Of(card.Node.Record.Kind), card.Details }.Where(t => t.Length > 0));

    /// <summary>A line: each tie in a sentence, with its sources.</summary>
    public static string Of(DrawnLine line, FigurePlan plan) =>
        string.Join(
            " | ",
            line.Line.Edges.Select(edge =>
            {
                var words = plan.Words;
                IEnumerable<string> parts =
                [
                    $"{edge.From.Record.Name} — {words.Of(edge.Type)} — {edge.To.Record.Name}",
                    edge.Title ?? "",
                    edge.By is { } by ? words.Say("by", by) : "",
                    edge.OnBehalfOf is { } behalf ? words.Say("onBehalfOf", behalf) : "",
                    words.Of(edge.Period),
                    words.Of(edge.Status, edge.Possible),
                    .. edge
                        .Evidence.Select(e => $"{words.Of(e.Says)}{plan.Cited([e.Source])}{(e.Locator is null ? "" : $" {e.Locator}")}")
                        .Distinct(),
                ];
                return string.Join("; ", parts.Where(p => p.Length > 0));
            }));

    /// <summary>A cell of a matrix: its groups and all its numbers.</summary>
    public static string Of(MatrixBox box, MatrixPlan plan, FigureWords words)
    {
        var counted = box.Cell is not { } cell ? "" : string.Join(", ", new[]
        {
            box.HasRecord ? plan.Number(cell.Engagements) : "",
            cell.Pairs is { } pairs ? words.Say("matrix.ofPairs", pairs) : "",
            cell.Strength is { } strength ? words.Say("strength", words.Of(strength)) : "",
            cell.Known is { } known ? words.Say("matrix.known", known) : "",
            cell.Last is { } last ? words.Say("matrix.last", last) : "",
        }.Where(text => text.Length > 0));
        var missing = box.HasRecord ? "" : plan.Missing(box);
        return words.Say(
            "matrix.cell",
            plan.Rows[box.Row],
            plan.Columns[box.Column],
            string.Join(", ", new[] { missing, counted }.Where(text => text.Length > 0)));
    }

    private static string Of(MatrixPlan matrix, FigureWords words)
    {
        var recorded = matrix.Boxes.Where(box => box.HasRecord).ToList();
        var most = recorded
            .Where(box => !matrix.IsMirrored || box.Row <= box.Column)
            .OrderByDescending(box => box.Cell!.Engagements)
            .Take(MostNamed)
            .Select(box => $"{matrix.Rows[box.Row]} – {matrix.Columns[box.Column]} ({box.Cell!.Engagements})")
            .ToList();
        var size = words.Say("described.matrix", matrix.Rows.Count, matrix.Columns.Count, recorded.Count);
        return most.Count > 0 ? $"{size} {words.Say("described.cells", Listed(most))}" : size;
    }

    private static string Listed(List<string> names) => string.Join("; ", names.Take(MostNamed)) + (names.Count > MostNamed ? "; …" : "");
}
