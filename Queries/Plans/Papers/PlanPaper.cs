namespace StakeholderGraph;

/// <summary>A paper generated from a plan: its list as a table or a page to print, or its dates for a calendar.</summary>
/// <param name="Name">The name in <c>format</c> and <c>--format</c>.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Extension">The extension of its files, without the dot.</param>
/// <param name="Description">The purpose.</param>
/// <param name="WriteAsync">Writes the paper. For a user who may not see notes and contacts, the plan passed must have none.</param>
public sealed record PlanPaper(
    string Name, string MediaType, string Extension, string Description, Func<Plan, Stream, CancellationToken, Task> WriteAsync)
{
    /// <summary>All papers.</summary>
    public static IReadOnlyList<PlanPaper> All { get; } =
    [
        new("csv", "text/csv", "csv", "The list as comma-separated values.", Plans.PlanSheets.WriteCsvAsync),
        new(
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "The list as an Excel workbook.",
            Plans.PlanSheets.WriteXlsxAsync),
        new("markdown", "text/markdown", "md", "The list with status and reasons, as Markdown.", Plans.PlanPages.WriteMarkdownAsync),
        new("html", "text/html", "html", "The same, as a page to print.", Plans.PlanPages.WriteHtmlAsync),
        new("ics", "text/calendar", "ics", "The consultation and the follow-ups, for a calendar.", Plans.PlanCalendar.WriteAsync),
    ];

    /// <summary>The names of all papers.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(paper => paper.Name)];

    /// <summary>The paper with a name; <c>null</c> if there is none.</summary>
    public static PlanPaper? Find(string name) => All.FirstOrDefault(paper => paper.Name == name);
}
