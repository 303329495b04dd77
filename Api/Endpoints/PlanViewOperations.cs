using StakeholderGraph.Asking;

namespace StakeholderGraph.Api.Endpoints;

/// <summary>The operations that combine a plan with the network.</summary>
internal static class PlanViewOperations
{
    private static readonly (string MediaType, string Description)[] AsFigure =
        [(Figure.Format.MediaType, "A figure for reports, in the given language.")];

    public static DescribedOperation Brief { get; } = new(
        "brief", "A brief of a plan, or of one stakeholder on it",
        "A brief for the consultation. Every number comes with the address of its question (`asked`), every claim with "
            + "its sources and their dates. With `format`, the answer is Markdown or a page to print. Readers get it without notes and "
            + "contacts.")
    {
        Role = AccessRole.Reader,
        Path = [PlanOperations.Plan],
        Parameters = [PlanParameters.Stakeholder, PlanParameters.BriefFormat],
        Answer = typeof(Brief),
        Files = [("text/markdown", "The brief as Markdown."), ("text/html", "The brief as a page to print.")],
    };

    public static DescribedOperation Grid { get; } = new(
        "powerGrid", "The power and interest of each stakeholder",
        "Everyone who is or was on the plan, and others with the most power and interest, with the parts of each value; "
            + "`definition` has the formulas. If a person has given a value, it replaces the computed value, and `history` says who gave "
            + "it, when and why.")
    {
        Role = AccessRole.Reader,
        Path = [PlanOperations.Plan],
        Parameters = [PlanParameters.OnGrid, PlanParameters.FigureFormat, Parameters.Language],
        Answer = typeof(PowerGrid),
        Files = AsFigure,
    };

    public static DescribedOperation Judge { get; } = new(
        "judge", "Replace the power and interest of a stakeholder",
        "Replaces the computed value; without `power` or `interest`, the computed value is used again. The value is "
            + "kept with its author, time and reason; readers do not see reasons.")
    {
        Role = AccessRole.Editor,
        Path = [PlanOperations.Plan, PlanOperations.Stakeholder],
        Fields =
        [
            new("power", "The power, from 0 to 1.", "0.8") { IsShare = true },
            new("interest", "The interest, from 0 to 1.", "0.3") { IsShare = true },
            new("reason", "The reason.", "It has a veto in the working group.") { Required = true },
        ],
        Answer = typeof(Plan),
        NeedsTag = true,
    };

    public static DescribedOperation Room { get; } = new(
        "room", "Who is in the room, by constituency and country",
        "Everyone who has a seat; with `format=svg`, as a figure.")
    {
        Role = AccessRole.Reader,
        Path = [PlanOperations.Plan],
        Parameters = [PlanParameters.FigureFormat, Parameters.Language],
        Answer = typeof(PlannedRoom),
        Files = AsFigure,
    };

    public static DescribedOperation Seat { get; } = new(
        "seating", "Those who have accepted, assigned to tables",
        "As few pairs of the same constituency as possible share a table: `sameConstituency` is their number, `bound` the smallest "
            + "possible number. Of "
            + "those in one list of `neverBoth`, no two share a table. The same seed gives the same tables.")
    {
        Role = AccessRole.Reader,
        Path = [PlanOperations.Plan],
        Parameters = [PlanParameters.Tables, PlanParameters.Seed],
        Answer = typeof(Seating),
    };
}
