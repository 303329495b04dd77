using System.Text.Json;
using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>
/// A plan that is kept: the demand as it stood, what was found for it and by what, and what became of everyone on the list. It is evidence:
/// enough to find the same list again.
/// </summary>
/// <param name="Id">The id.</param>
/// <param name="Demand">The demand, as it was given.</param>
/// <param name="Made">How the list was found.</param>
/// <param name="Invitees">Everyone who ever was on the list, those found first in the order of the list.</param>
/// <param name="Alternates">Who was chosen to stand ready.</param>
/// <param name="Missing">The groups of those wanted that the list does not reach as a whole.</param>
public sealed record Plan(
    RecordId Id,
    JsonElement Demand,
    PlanMade Made,
    IReadOnlyList<PlannedInvitee> Invitees,
    IReadOnlyList<Alternate> Alternates,
    IReadOnlyList<MissingGroup> Missing)
{
    /// <summary>The version of plans that this program knows.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The version of the format.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>Changes of the list after it was found, earliest first.</summary>
    public IReadOnlyList<Replanning> Replannings { get; init; } = [];

    /// <summary>What people have said of power and interest, earliest first; of each stakeholder the last holds.</summary>
    public IReadOnlyList<Judgement> Judgements { get; init; } = [];

    /// <summary>What it became when it was over; none before.</summary>
    public PlanConclusion? Concluded { get; init; }

    /// <summary>The revision of the store; 0 in a file.</summary>
    public long Revision { get; init; }

    /// <summary>What it is called.</summary>
    public string Title { get; init; } = "";

    /// <summary>When it takes place.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>Where it takes place.</summary>
    public string? Place { get; init; }

    /// <summary>How the list as it is now was found.</summary>
    [JsonIgnore]
    public PlanMade Latest => Replannings is [.., var last] ? last.Made : Made;

    /// <summary>Somebody on the list; <c>null</c> if nobody of that id ever was.</summary>
    public PlannedInvitee? Find(RecordId stakeholder) => Invitees.FirstOrDefault(invitee => invitee.Stakeholder.Id == stakeholder);

    /// <summary>The demand, read; that of a plan that is kept could be read when it was made.</summary>
    internal Demand ReadDemand() => DemandReader.Read(Demand.GetRawText(), (_, _) => { })!;

    /// <summary>The plan with somebody in another state.</summary>
    internal Plan With(PlannedInvitee changed) => this with
    {
        Invitees = [.. Invitees.Select(invitee => invitee.Stakeholder.Id == changed.Stakeholder.Id ? changed : invitee)],
    };

    /// <summary>The plan for somebody who may not see notes, reasons of judgements and the contact log.</summary>
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
/// <param name="Solver">What found it.</param>
/// <param name="Status">What is proven of it.</param>
/// <param name="Value">What the list is worth.</param>
/// <param name="Bound">What no list is worth more than.</param>
/// <param name="Seed">The seed.</param>
/// <param name="List">The list, by id in its order.</param>
/// <param name="Answer">The whole answer as a hash: SHA-256 of its JSON, as 64 hexadecimal digits.</param>
/// <param name="At">When.</param>
/// <param name="By">Who had it made.</param>
public sealed record PlanMade(
    string Network, SolverUsed Solver, InvitationStatus Status, double Value, double Bound, int Seed, IReadOnlyList<RecordId> List,
    string Answer, DateTimeOffset At, string By);

/// <summary>Somebody on a plan.</summary>
/// <param name="Stakeholder">Who.</param>
/// <param name="Status">How far that is.</param>
/// <param name="Reasons">Why it is on the list, in sentences.</param>
/// <param name="Demands">The rows of the demand that it counts for, by name.</param>
/// <param name="Alternate">Who takes its place if it declines; none if nobody does.</param>
/// <param name="Changes">The changes of its status, earliest first.</param>
/// <param name="Contacts">The contact log, earliest first.</param>
public sealed record PlannedInvitee(
    Mention Stakeholder,
    PlanStatus Status,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string> Demands,
    Mention? Alternate,
    IReadOnlyList<StatusChange> Changes,
    IReadOnlyList<Contact> Contacts);

/// <summary>A change of status.</summary>
/// <param name="Status">The status from then on.</param>
/// <param name="Date">Since when it holds.</param>
/// <param name="Note">A note; none if there is nothing to say, or the reader may not see it.</param>
/// <param name="At">When it was written.</param>
/// <param name="By">Who wrote it.</param>
public sealed record StatusChange(PlanStatus Status, DateOnly Date, string? Note, DateTimeOffset At, string By);

/// <summary>An entry of the contact log.</summary>
/// <param name="Date">When.</param>
/// <param name="Channel">How: by telephone, letter, mail …</param>
/// <param name="Who">The person contacted, and how to reach them.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="FollowUpDue">By when to ask again; none if that is not needed.</param>
/// <param name="At">When it was written.</param>
/// <param name="By">Who wrote it.</param>
public sealed record Contact(
    DateOnly Date, string Channel, string Who, string Outcome, DateOnly? FollowUpDue, DateTimeOffset At, string By);

/// <summary>A change of the list after it was found.</summary>
/// <param name="Demand">The demand: that of the plan, with who had confirmed, who had declined and the list before.</param>
/// <param name="Added">Who came onto it, by id.</param>
/// <param name="Withdrawn">Who had a seat and lost it, by id.</param>
/// <param name="Changes">How many seats changed hands: added and withdrawn.</param>
/// <param name="IsLeast">Whether it is proven that no list with fewer changes keeps the demands.</param>
/// <param name="Made">How the new list was found.</param>
public sealed record Replanning(
    JsonElement Demand, IReadOnlyList<RecordId> Added, IReadOnlyList<RecordId> Withdrawn, int Changes, bool IsLeast, PlanMade Made);

/// <summary>What a plan became when it was over.</summary>
/// <param name="Dataset">The dataset that says who was invited, who declined and who attended.</param>
/// <param name="At">When that was imported.</param>
/// <param name="By">Who had it imported.</param>
public sealed record PlanConclusion(RecordId Dataset, DateTimeOffset At, string By);

/// <summary>How plans are written: in stores, in files and in answers.</summary>
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
    /// <summary>Letters of all scripts stand for themselves, as in <see cref="Asking.AnswerJson.Sent"/>.</summary>
    public static PlanJson Sent => field ??= new(new JsonSerializerOptions(Default.Options)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
