using System.Globalization;

namespace StakeholderGraph;

/// <summary>Draws the results of a search.</summary>
public static class FindingsDrawing
{
    private static readonly string[] Columns = ["id", "family", "kind", "name", "country", "matched_name", "score", "matched"];

    /// <summary>The stakeholders and engagements of one page, without ties; as a table, one row for each.</summary>
    public static Drawing Of(Find question, Findings findings, string version)
    {
        var drawing = new DrawingBuilder();
        foreach (var item in findings.Items)
        {
            drawing.Node(new Mention(item.Id, item.Kind, item.Name, item.Country) { OtherCountries = item.OtherCountries });
        }

        var title = question.Text.Length > 0 ? new QuestionTitle("search", question.Text) : new QuestionTitle("search.all");
        var caption = Caption.Of(
            title,
            "search",
            version,
            new Scope
            {
                Kinds = question.Kinds,
                Countries = question.Countries,
                Topics = question.Topics,
            },
            YearsAsked(question));
        return drawing.ToDrawing(
            caption with { Truncated = findings.Items.Count < findings.Total, Omitted = findings.Total - findings.Items.Count },
            new Dictionary<string, Source>(),
            new AnswerTable(
                Columns,
                findings.Items.Select(item =>
                    (IReadOnlyList<Cell>)
                        [
                            item.Id,
                            Words<Family>.Of(item.Family),
                            Words<Kind>.Of(item.Kind),
                            item.Name,
                            Cell.Countries(item.Country, item.OtherCountries),
                            item.MatchedName,
                            item.Score,
                            Matched(item),
                        ])));
    }

    /// <summary>The fields by which a record was found, joined: <c>osce: participant OSCE Centre in Astana</c>.</summary>
    private static string? Matched(Finding item) =>
        item.Matched is { } matched
            ? string.Join(
                "; ",
                matched.Select(word => $"{word.Word}: {Words<FindField>.Of(word.Field)}{(word.Text == item.Name ? "" : $" {word.Text}")}"))
            : null;

    private static IEnumerable<FilterAsked> YearsAsked(Find question) =>
        question.Years.IsEmpty
            ? []
            :
            [
                new FilterAsked(
                    FindQuestion.Year.Name,
                    string.Join(", ", question.Years.Select(year => year.ToString("0000", CultureInfo.InvariantCulture)))),
            ];
}
