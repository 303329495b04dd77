using StakeholderGraph.Asking;

namespace StakeholderGraph.Api;

/// <summary>What the operations are that make something of a plan and the network together.</summary>
internal static class PlanViewOperations
{
    private static readonly (string MediaType, string Description)[] AsFigure =
        [(Figure.Format.MediaType, "A figure for reports, in the language asked for.")];

    public static DescribedOperation Brief { get; } = new(
        "brief", "A brief of a plan, or of one who is on it",
        "What there is to know before the consultation. Every number comes with the address that asks for it (`asked`), every claim with "
            + "its sources and their dates. With `format` it comes as Markdown or as a page to print. Readers get it without notes and "
            + "contacts.")
    {
        Role = AccessRole.Reader,
        Path = [PlanOperations.Plan],
        Parameters = [PlanParameters.Stakeholder, PlanParameters.BriefFormat],
        Answer = typeof(Brief),
        Files = [("text/markdown", "The brief as Markdown."), ("text/html", "The brief as a page to print.")],
    };

    public static DescribedOperation Grid { get; } = new(
        "powerGrid", "Who has how much power and interest",
        "Everyone who is or was on the plan, and others with most power and interest, each value with what it is computed of; "
            + "`definition` has the formulas. Where a person has given a value, that holds, and `history` has who gave it, when and why.")
    {
        Role = AccessRole.Reader,
        Path = [PlanOperations.Plan],
        Parameters = [PlanParameters.OnGrid, PlanParameters.FigureFormat, Parameters.Language],
        Answer = typeof(PowerGrid),
        Files = AsFigure,
    };

    public static DescribedOperation Judge { get; } = new(
        "judge", "Give the power and interest of somebody",
        "Holds instead of what is computed until another is given; without `power` or `interest`, what is computed holds again. It is "
            + "kept with its author, time and reason; readers do not see reasons.")
    {
        Role = AccessRole.Editor,
        Path = [PlanOperations.Plan, PlanOperations.Stakeholder],
        Fields =
        [
            new("power", "The power, from 0 to 1.", "0.8") { IsShare = true },
            new("interest", "The interest, from 0 to 1.", "0.3") { IsShare = true },
            new("reason", "Why.", "It has a veto in the working group.") { Required = true },
        ],
        Answer = typeof(Plan),
        NeedsTag = true,
    };

    public static DescribedOperation Room { get; } = new(
        "room", "Who is in the room, by constituency and country",
        "Those who have a seat; with `format=svg` as a figure.")
    {
        Role = AccessRole.Reader,
        Path = [PlanOperations.Plan],
        Parameters = [PlanParameters.FigureFormat, Parameters.Language],
        Answer = typeof(PlannedRoom),
        Files = AsFigure,
    };

    public static DescribedOperation Seat { get; } = new(
        "seating", "Those who have accepted, divided into tables",
        "As few pairs of one constituency as possible sit at a table: `sameConstituency` says how many, `bound` how few they could be. Of "
            + "those whom the demand has under `neverBoth`, no two sit together. The same seed gives the same tables.")
    {
        Role = AccessRole.Reader,
        Path = [PlanOperations.Plan],
        Parameters = [PlanParameters.Tables, PlanParameters.Seed],
        Answer = typeof(Seating),
    };
}
