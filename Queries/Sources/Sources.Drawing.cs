namespace StakeholderGraph;

/// <summary>Draws the ties that rest on a source.</summary>
public static class SourceDrawing
{
    /// <summary>Draws the ties that rest on a source; the table has a row for each.</summary>
    public static Drawing Of(SourceProfile source, string version)
    {
        var drawing = new DrawingBuilder();
        foreach (var tie in source.Ties)
        {
            drawing.Edge(drawing.Node(tie.From), drawing.Node(tie.To), DrawnTie.Of(tie, possible: false));
        }

        var sources = new Dictionary<string, Source>(StringComparer.Ordinal)
        {
            [source.Id.Value] = new(source.Id, source.Title, source.Publisher, source.Published, source.Language, source.Link)
            {
                Retrieved = source.Retrieved,
            },
        };
        return drawing.ToDrawing(
            Caption.Of(new QuestionTitle("source", source.Title), source.Id.Value, version, Scope.Everything) with
            {
                Truncated = source.Truncated,
                Omitted = source.Omitted,
            },
            sources,
            new AnswerTable(TieRows.Columns, source.Ties.Select(tie => TieRows.Of(tie, sources))));
    }
}
