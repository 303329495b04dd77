using StakeholderGraph.Asking;

namespace StakeholderGraph.Api;

/// <summary>What the operations on plans are, for the document and for who may send them.</summary>
internal static class PlanOperations
{
    public static readonly PathPart Plan = new("id", "The id of the plan.", "consultation-on-seasonal-work");
    public static readonly PathPart Stakeholder = new("stakeholder", "The id of a stakeholder on the plan.", "iom");

    public static DescribedOperation List { get; } = new(
        "listPlans", "All plans", "With how many invitees are in each status, ordered by id.")
    {
        Role = AccessRole.Reader,
        Answer = typeof(IReadOnlyList<PlanSummary>),
    };

    public static DescribedOperation Make { get; } = new(
        "makePlan", "Find the list for a demand, and keep it as a plan",
        "The body is a demand, as for `/api/v1/invitations`. Nothing is kept where no list is found.")
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
        "The demand as it was given, the list and how it was found, and what became of everyone on it. Readers get it without notes and "
            + "the contact log. With `format` it comes as a paper.")
    {
        Role = AccessRole.Reader,
        Path = [Plan],
        Parameters = [PlanParameters.Format],
        Answer = typeof(Plan),
        Files = [.. PlanPaper.All.Select(paper => (paper.MediaType, paper.Description))],
    };

    public static DescribedOperation Remove { get; } = new("removePlan", "Remove a plan", "The log keeps that there was one.")
    {
        Role = AccessRole.Editor,
        Path = [Plan],
        Status = StatusCodes.Status204NoContent,
        NeedsTag = true,
    };

    public static DescribedOperation Check { get; } = new(
        "checkPlan", "Whether the search that made a plan gives the same now",
        "Searches for each list of the plan again. It gives the same bytes, or `differences` says what is different.")
    {
        Role = AccessRole.Reader,
        Path = [Plan],
        Answer = typeof(PlanCheck),
    };

    public static DescribedOperation Compare { get; } = new(
        "comparePlans", "Two plans side by side",
        "Who is on the second alone, on the first alone, and on both; how many count for each row; what the lists are worth. Those who "
            + "declined or were withdrawn do not count.")
    {
        Role = AccessRole.Reader,
        Path = [Plan],
        Parameters = [PlanParameters.With],
        Answer = typeof(PlanComparison),
    };

    public static DescribedOperation Introduce { get; } = new(
        "introductions", "Who can introduce us to the invitees of a plan",
        "Up to three routes to each invitee that share nobody but their ends, with the ties and the evidence of every step.")
    {
        Role = AccessRole.Reader,
        Path = [Plan],
        Parameters = [PlanParameters.From, PlanParameters.Blocked],
        Answer = typeof(Introductions),
    };

    public static DescribedOperation SetStatus { get; } = new(
        "setStatus", "Change the status of somebody on a plan",
        "`draft` → `invited` → `confirmed`, `declined` or `withdrawn` → `attended`; a step back is possible where a slip is corrected. "
            + "Every change stays in the plan, with its author.")
    {
        Role = AccessRole.Editor,
        Path = [Plan, Stakeholder],
        Fields =
        [
            new("status", "The status from now on.", "invited") { Required = true, Words = Words<PlanStatus>.All },
            new("date", "Since when it holds; today where it is not given.", "2016-03-01") { IsDay = true },
            new("note", "A note, which readers do not see.", "by letter"),
        ],
        Answer = typeof(Plan),
        NeedsTag = true,
    };

    public static DescribedOperation AddContact { get; } = new(
        "addContact", "Add to the contact log of somebody on a plan", "Readers do not see the contact log.")
    {
        Role = AccessRole.Editor,
        Path = [Plan, Stakeholder],
        Fields =
        [
            new("channel", "How: by telephone, letter, mail …", "telephone") { Required = true },
            new("who", "With whom, and how they are reached.", "Ms Ada") { Required = true },
            new("outcome", "The outcome.", "will answer") { Required = true },
            new("date", "When; today where it is not given.", "2016-03-10") { IsDay = true },
            new("followUpDue", "The date to follow up.", "2016-03-15") { IsDay = true },
        ],
        Answer = typeof(Plan),
        NeedsTag = true,
    };

    public static DescribedOperation Replan { get; } = new(
        "replan", "Fill the seats of those who declined",
        "Who confirmed stays, who declined does not come back, and of the others as few as possible change: the last of `replannings` "
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
        "A template merged with each of them. Its fields are `{{name}}`, `{{country}}`, `{{status}}`, `{{reasons}}`, `{{demands}}`, "
            + "`{{title}}`, `{{date}}` and `{{place}}`.")
    {
        Role = AccessRole.Editor,
        Path = [Plan],
        Fields = [new("template", "The template, as Markdown.", "Dear {{name}},\n\nwe invite you to {{title}}.") { Required = true }],
        Files = [("text/markdown", "The letters, with a line of three dashes between them.")],
    };

    public static DescribedOperation Conclude { get; } = new(
        "conclude", "Turn what became of a plan into a dataset",
        "The consultation as an engagement, with who was invited, declined and attended. Done again, it replaces that dataset; removing "
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
