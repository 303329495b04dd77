namespace StakeholderGraph;

/// <summary>Draws what was found.</summary>
public static class FindingsDrawing
{
    private static readonly string[] Columns = ["id", "family", "kind", "name", "country", "matched_name", "score"];

    /// <summary>The stakeholders and engagements of one page, without ties; as a table a row for each.</summary>
    public static Drawing Of(Find question, Findings findings, string version)
    {
        var drawing = new DrawingBuilder();
        foreach (var item in findings.Items)
        {
            drawing.Node(new Mention(item.Id, item.Kind, item.Name, item.Country));
        }

        var title = question.Text.Length > 0 ? $"Who and what is called \"{question.Text}\"?" : "Everyone and everything";
        var caption = Caption.Of(title, "search", version, new Scope { Kinds = question.Kinds, Countries = question.Countries });
        return drawing.ToDrawing(
            caption with { Truncated = findings.Items.Count < findings.Total, Omitted = findings.Total - findings.Items.Count },
            new Dictionary<string, Source>(),
            new AnswerTable(Columns, findings.Items.Select(item => (IReadOnlyList<Cell>)
            [
                item.Id, Words<Family>.Of(item.Family), Words<Kind>.Of(item.Kind), item.Name, item.Country, item.MatchedName, item.Score,
            ])));
    }
}
