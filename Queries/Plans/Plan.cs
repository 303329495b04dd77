using System.Text.Json;
using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>
/// A stored plan: the demand, how its list was found, and the progress of every invitee. It is evidence: enough to find the same list
/// again.
/// </summary>
/// <param name="Id">The id.</param>
/// <param name="Demand">The demand, as it was given.</param>
/// <param name="Made">How the list was found.</param>
/// <param name="Invitees">All stakeholders that ever were on the list, starting with those found first, in the order of the list.</param>
/// <param name="Alternates">The alternates.</param>
/// <param name="Missing">The demanded groups that the list as a whole does not reach.</param>
public sealed record Plan(
    RecordId Id,
    JsonElement Demand,
    PlanMade Made,
    IReadOnlyList<PlannedInvitee> Invitees,
    IReadOnlyList<Alternate> Alternates,
    IReadOnlyList<MissingGroup> Missing)
{
    /// <summary>The version of the plan format that this program reads and writes.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The version of the format.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>The changes of the list after it was found, earliest first.</summary>
    public IReadOnlyList<Replanning> Replannings { get; init; } = [];

    /// <summary>The judgements on power and interest, earliest first; the last one about a stakeholder applies.</summary>
    public IReadOnlyList<Judgement> Judgements { get; init; } = [];

    /// <summary>The conclusion after the consultation; <c>null</c> before.</summary>
    public PlanConclusion? Concluded { get; init; }

    /// <summary>The revision of the store; 0 in a file.</summary>
    public long Revision { get; init; }

    /// <summary>The title of the consultation.</summary>
    public string Title { get; init; } = "";

    /// <summary>The date of the consultation.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>The place of the consultation.</summary>
    public string? Place { get; init; }

    /// <summary>How the present list was found.</summary>
    [JsonIgnore]
    public PlanMade Latest => Replannings is [.., var last] ? last.Made : Made;

    /// <summary>The invitee with an id; <c>null</c> if that stakeholder was never on the list.</summary>
    public PlannedInvitee? Find(RecordId stakeholder) => Invitees.FirstOrDefault(invitee => invitee.Stakeholder.Id == stakeholder);

    /// <summary>Reads the demand; it was readable when the plan was made.</summary>
    internal Demand ReadDemand() => DemandReader.Read(Demand.GetRawText(), (_, _) => { })!;

    /// <summary>The plan with one invitee replaced.</summary>
    internal Plan With(PlannedInvitee changed) => this with
    {
        Invitees = [.. Invitees.Select(invitee => invitee.Stakeholder.Id == changed.Stakeholder.Id ? changed : invitee)],
    };

    /// <summary>The plan as it is beside these datasets: if that of its conclusion is not among them, it says so.</summary>
    public Plan Beside(IEnumerable<LoadedDataset> datasets) => this with
    {
        Concluded = Concluded is { } concluded
            ? concluded with { IsRemoved = datasets.All(dataset => dataset.Name != concluded.Dataset) }
            : null,
    };

    /// <summary>The plan for a reader who may not see notes, reasons of judgements and the contact log.</summary>
    public Plan WithoutContacts() => this with
    {
        Invitees = [.. Invitees.Select(invitee => invitee with
        {
            Contacts = [],
            Changes = [.. invitee.Changes.Select(change => change with { Note = null })],
        })],
        Judgements = [.. Judgements.Select(judgement => judgement with { Reason = null })],
    };
}

/// <summary>How the list of a plan was found.</summary>
/// <param name="Network">The version of the network.</param>
/// <param name="Solver">The solver that found it.</param>
/// <param name="Status">What is proven about it.</param>
/// <param name="Value">The value of the list.</param>
/// <param name="Bound">The proven upper bound of the value of any list.</param>
/// <param name="Seed">The seed.</param>
/// <param name="List">The ids of the list, in its order.</param>
/// <param name="Answer">The hash of the whole answer: SHA-256 of its JSON, as 64 hexadecimal digits.</param>
/// <param name="At">The time at which it was found.</param>
/// <param name="By">The user who made it.</param>
public sealed record PlanMade(
    string Network, SolverUsed Solver, InvitationStatus Status, double Value, double Bound, int Seed, IReadOnlyList<RecordId> List,
    string Answer, DateTimeOffset At, string By);

/// <summary>An invitee of a plan.</summary>
/// <param name="Stakeholder">The stakeholder.</param>
/// <param name="Status">The present status.</param>
/// <param name="Reasons">Why it is on the list, in sentences.</param>
/// <param name="Demands">The rows of the demand that it counts for, by name.</param>
/// <param name="Alternate">The alternate who takes the place after a decline; <c>null</c> if there is none.</param>
/// <param name="Changes">The changes of its status, earliest first.</param>
/// <param name="Contacts">The contact log, earliest first.</param>
public sealed record PlannedInvitee(
    Mention Stakeholder,
    PlanStatus Status,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string> Demands,
    Mention? Alternate,
    IReadOnlyList<StatusChange> Changes,
    IReadOnlyList<Contact> Contacts)
{
    /// <summary>
    /// The change that a change to a status must not be dated before; <c>null</c> if there is none. This is the last one or, if the
    /// invitee had the status before, possibly that one, because going back may correct a mistake in the last one.
    /// </summary>
    internal StatusChange? Preceding(PlanStatus next) =>
        Changes is [] ? null
        : Changes.LastOrDefault(change => change.Status == next) is { } same && same.Date < Changes[^1].Date ? same
        : next == PlanStatus.Draft ? null
        : Changes[^1];
}

/// <summary>A change of status.</summary>
/// <param name="Status">The status from then on.</param>
/// <param name="Date">The date from which it applies.</param>
/// <param name="Note">A note; <c>null</c> if there is none, or the reader may not see it.</param>
/// <param name="At">The time at which it was written.</param>
/// <param name="By">The user who wrote it.</param>
public sealed record StatusChange(PlanStatus Status, DateOnly Date, string? Note, DateTimeOffset At, string By);

/// <summary>An entry of the contact log.</summary>
/// <param name="Date">The date of the contact.</param>
/// <param name="Channel">The channel: by telephone, letter, mail …</param>
/// <param name="Who">The person contacted, and how to reach them.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="FollowUpDue">The day by which to ask again; <c>null</c> if that is not needed.</param>
/// <param name="At">The time at which it was written.</param>
/// <param name="By">The user who wrote it.</param>
public sealed record Contact(
    DateOnly Date, string Channel, string Who, string Outcome, DateOnly? FollowUpDue, DateTimeOffset At, string By);

/// <summary>A change of the list after it was found.</summary>
/// <param name="Demand">The demand: that of the plan, with the confirmed and the declined stakeholders and the previous list.</param>
/// <param name="Added">The ids of the stakeholders added.</param>
/// <param name="Withdrawn">The ids of the stakeholders who lost their seats.</param>
/// <param name="Changes">The number of changed seats: added and withdrawn.</param>
/// <param name="IsLeast">Whether it is proven that no list with fewer changes meets the demands.</param>
/// <param name="Made">How the new list was found.</param>
public sealed record Replanning(
    JsonElement Demand, IReadOnlyList<RecordId> Added, IReadOnlyList<RecordId> Withdrawn, int Changes, bool IsLeast, PlanMade Made);

/// <summary>The conclusion of a plan after the consultation.</summary>
/// <param name="Dataset">The dataset of the invited, the declined and the attending stakeholders.</param>
/// <param name="At">The time at which it was imported.</param>
/// <param name="By">The user who imported it.</param>
public sealed record PlanConclusion(RecordId Dataset, DateTimeOffset At, string By)
{
    /// <summary>Whether the dataset has been removed from the network since; not stored.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsRemoved { get; init; }
}

/// <summary>How plans are serialized: in stores, in files and in answers.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Plan))]
[JsonSerializable(typeof(IReadOnlyList<Plan>))]
[JsonSerializable(typeof(IReadOnlyList<PlanSummary>))]
[JsonSerializable(typeof(IReadOnlyList<LogEntry>))]
[JsonSerializable(typeof(PlanCheck))]
[JsonSerializable(typeof(PlanComparison))]
[JsonSerializable(typeof(Introductions))]
[JsonSerializable(typeof(Brief))]
[JsonSerializable(typeof(PowerGrid))]
[JsonSerializable(typeof(PlannedRoom))]
[JsonSerializable(typeof(Seating))]
public sealed partial class PlanJson : JsonSerializerContext
{
    /// <summary>Letters of all scripts are written without escapes, as in <see cref="Asking.AnswerJson.Sent"/>.</summary>
    public static PlanJson Sent => field ??= new(new JsonSerializerOptions(Default.Options)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
