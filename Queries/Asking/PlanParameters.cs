namespace StakeholderGraph.Asking;

/// <summary>The query parameters of requests about plans and the log.</summary>
public static class PlanParameters
{
    /// <summary>The id of a new plan.</summary>
    public static Parameter<RecordId> Id { get; } =
        Parameters.Id("id", "The id of the plan; default: made from its title.", atMost: 1);

    /// <summary>The plan to compare with.</summary>
    public static Parameter<RecordId> With { get; } = Parameters.Id("with", "The id of the other plan.", atMost: 1, required: true);

    /// <summary>Whether only to report what would change.</summary>
    public static Parameter<bool> DryRun { get; } = Parameters.Flag("dryRun", "Whether only to report what would change.");

    /// <summary>The paper to generate from a plan.</summary>
    public static Parameter<string> Format { get; } = new(
        "format",
        "The format: `json` is the plan itself.",
        text => text == "json" || PlanPaper.Find(text) is not null
            ? text
            : Reading<string>.Not(Choice.Problem(text, ["json", .. PlanPaper.Names])))
    { Sort = ParameterSort.Word, Allowed = ["json", .. PlanPaper.Names], Default = "json" };

    /// <summary>The stakeholders on the team's own side.</summary>
    public static Parameter<RecordId> From { get; } =
        Parameters.Id("from", "Ids of the stakeholders who are ours; default: the convener.", atMost: 10);

    /// <summary>The stakeholders that a route must not contain.</summary>
    public static Parameter<RecordId> Blocked { get; } =
        Parameters.Id("blocked", "Ids of stakeholders who may not be on a route.", HowConnected.MaxAvoid);

    /// <summary>The stakeholder that a brief is about.</summary>
    public static Parameter<RecordId> Stakeholder { get; } =
        Parameters.Id("stakeholder", "The id of a stakeholder on the plan; default: the plan and all who have a seat.", atMost: 1);

    /// <summary>The form of a brief.</summary>
    public static Parameter<string> BriefFormat { get; } = Form("json", BriefPaper.Markdown.Name, BriefPaper.Html.Name);

    /// <summary>The format of an answer that is also available as a figure.</summary>
    public static Parameter<string> FigureFormat { get; } = Form("json", Figure.Format.Name);

    /// <summary>The number of stakeholders on the grid that are not on the plan.</summary>
    public static Parameter<int> OnGrid { get; } =
        Parameters.Number("limit", "The maximum number of stakeholders who are not on the plan.", 0, 1_000, 25);

    /// <summary>The number of tables.</summary>
    public static Parameter<int> Tables { get; } =
        Parameters.Number("tables", "The number of tables, at most the number of guests.", 1, 100, null) with { Required = true };

    /// <summary>The seed of a seating.</summary>
    public static Parameter<int> Seed { get; } =
        Parameters.Number("seed", "The seed; the same seed gives the same tables.", 0, int.MaxValue, 1);

    /// <summary>The end of the previous page of the log.</summary>
    public static Parameter<int> Before { get; } =
        Parameters.Number("before", "Only entries with a smaller number.", 1, int.MaxValue, int.MaxValue);

    /// <summary>The maximum number of log entries.</summary>
    public static Parameter<int> Limit { get; } = Parameters.Number("limit", "The maximum number of entries.", 1, 1_000, 100);

    private static Parameter<string> Form(params IReadOnlyList<string> words) => new(
        "format", "The format of the answer.", text => words.Contains(text) ? text : Reading<string>.Not(Choice.Problem(text, words)))
    { Sort = ParameterSort.Word, Allowed = words, Default = words[0] };
}
