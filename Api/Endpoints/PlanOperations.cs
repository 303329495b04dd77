using StakeholderGraph.Asking;

namespace StakeholderGraph.Api.Endpoints;

/// <summary>The operations on plans, for the document and for access checks.</summary>
internal static class PlanOperations
{
    public static readonly PathPart Plan = new("id", "The id of the plan.", "consultation-on-seasonal-work");
    public static readonly PathPart Stakeholder = new("stakeholder", "The id of a stakeholder on the plan.", "iom");

    public static DescribedOperation List { get; } = new(
        "listPlans", "All plans",
        "Ordered by id, with the number of invitees in each status. A plan that cannot be read is listed with its `damage`.")
    {
        Role = AccessRole.Reader,
        Answer = typeof(IReadOnlyList<PlanSummary>),
    };

    public static DescribedOperation Make { get; } = new(
        "makePlan", "Find the list for a demand, and save it as a plan",
        "The body is a demand, as for `/api/v1/invitations`. Nothing is saved if no list is found.")
    {
        Role = AccessRole.Editor,
        Parameters = [PlanParameters.Id],
        Document = Questions.All.Select(question => question.Document).OfType<PostedDocument>().Single(),
        Status = StatusCodes.Status201Created,
        Answer = typeof(Plan),
        Searches = true,
    };

    public static DescribedOperation Give { get; } = new(
        "plan", "A plan",
        "The demand as given, the list and how it was found, and the status of everyone on it. Readers get it without notes and "
            + "the contact log. With `format`, the answer is a document.")
    {
        Role = AccessRole.Reader,
        Path = [Plan],
        Parameters = [PlanParameters.Format],
        Answer = typeof(Plan),
        Files = [.. PlanPaper.All.Select(paper => (paper.MediaType, paper.Description))],
    };

    public static DescribedOperation Remove { get; } = new(
        "removePlan", "Remove a plan",
        "The log keeps an entry about it. A damaged plan can be removed as well: its ETag is its `revision` in the list of plans, in "
            + "double quotes, and in the header of the answer that refuses to give it.")
    {
        Role = AccessRole.Editor,
        Path = [Plan],
        Status = StatusCodes.Status204NoContent,
        NeedsTag = true,
    };

    public static DescribedOperation Check { get; } = new(
        "checkPlan", "Whether the search of a plan gives the same result now",
        "Searches for each list of the plan again. The result is the same, byte for byte, or `differences` says what differs.")
    {
        Role = AccessRole.Reader,
        Path = [Plan],
        Answer = typeof(PlanCheck),
    };

    public static DescribedOperation Compare { get; } = new(
        "comparePlans", "Two plans side by side",
        "Who is only on the second, only on the first, and on both; how many count for each row; the values of the lists. Those who "
            + "declined or were withdrawn do not count.")
    {
        Role = AccessRole.Reader,
        Path = [Plan],
        Parameters = [PlanParameters.With],
        Answer = typeof(PlanComparison),
    };

    public static DescribedOperation Introduce { get; } = new(
        "introductions", "Who can introduce us to the invitees of a plan",
        "Up to three routes to each invitee that have only their ends in common, with the ties and the evidence of every step.")
    {
        Role = AccessRole.Reader,
        Path = [Plan],
        Parameters = [PlanParameters.From, PlanParameters.Blocked],
        Answer = typeof(Introductions),
    };

    public static DescribedOperation SetStatus { get; } = new(
        "setStatus", "Change the status of a stakeholder on a plan",
        "`draft` → `invited` → `confirmed`, `declined` or `withdrawn` → `attended`; a status can be set back to correct a mistake. "
            + "Every change stays in the plan, with its author.")
    {
        Role = AccessRole.Editor,
        Path = [Plan, Stakeholder],
        Fields =
        [
            new("status", "The status from now on.", "invited") { Required = true, Words = Words<PlanStatus>.All },
            new("date", "The date of the change; default: today.", "2016-03-01") { IsDay = true },
            new("note", "A note, which readers do not see.", "by letter"),
        ],
        Answer = typeof(Plan),
        NeedsTag = true,
    };

    public static DescribedOperation AddContact { get; } = new(
        "addContact", "Add to the contact log of a stakeholder on a plan", "Readers do not see the contact log.")
    {
        Role = AccessRole.Editor,
        Path = [Plan, Stakeholder],
        Fields =
        [
            new("channel", "The channel: telephone, letter, mail …", "telephone") { Required = true },
            new("who", "The person contacted, and how to reach them.", "Ms Ada") { Required = true },
            new("outcome", "The outcome.", "will answer") { Required = true },
            new("date", "The date of the contact; default: today.", "2016-03-10") { IsDay = true },
            new("followUpDue", "The date to follow up.", "2016-03-15") { IsDay = true },
        ],
        Answer = typeof(Plan),
        NeedsTag = true,
    };

    public static DescribedOperation Replan { get; } = new(
        "replan", "Fill the seats of those who declined",
        "Those who confirmed stay, those who declined do not come back, and as few others as possible change: the last of `replannings` "
            + "says who. The body is an empty object.")
    {
        Role = AccessRole.Editor,
        Path = [Plan],
        Parameters = [PlanParameters.DryRun],
        Fields = [],
        Answer = typeof(Plan),
        NeedsTag = true,
        Searches = true,
    };

    public static DescribedOperation WriteLetters { get; } = new(
        "letters", "Letters to all who have a seat",
        "Merges a template with each of them. Its fields are `{{name}}`, `{{country}}`, `{{status}}`, `{{reasons}}`, `{{demands}}`, "
            + "`{{title}}`, `{{date}}` and `{{place}}`.")
    {
        Role = AccessRole.Editor,
        Path = [Plan],
        Fields = [new("template", "The template, as Markdown.", "Dear {{name}},\n\nwe invite you to {{title}}.") { Required = true }],
        Files = [("text/markdown", "The letters, with a line of three dashes between them.")],
    };

    public static DescribedOperation Conclude { get; } = new(
        "conclude", "Import the outcome of a plan as a dataset",
        "The consultation becomes an engagement, with everyone who was invited, declined or attended. A repeated request replaces the "
            + "dataset; removing "
            + "the dataset undoes it. The body is an empty object.")
    {
        Role = AccessRole.Admin,
        Path = [Plan],
        Fields = [],
        Answer = typeof(Plan),
        NeedsTag = true,
    };

    public static DescribedOperation Log { get; } = new(
        "log", "The log of what was written", "Latest first: who wrote what, without notes and contacts.")
    {
        Role = AccessRole.Admin,
        Parameters = [PlanParameters.Before, PlanParameters.Limit],
        Answer = typeof(IReadOnlyList<LogEntry>),
    };
}
