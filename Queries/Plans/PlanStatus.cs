using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>The progress of an invitee.</summary>
[JsonConverter(typeof(WordsJson<PlanStatus>))]
public enum PlanStatus
{
    /// <summary>On the list, not yet invited.</summary>
    Draft,

    /// <summary>Invited, without an answer yet.</summary>
    Invited,

    /// <summary>Has accepted.</summary>
    Confirmed,

    /// <summary>Has declined.</summary>
    Declined,

    /// <summary>No longer invited, or the seat went to another stakeholder.</summary>
    Withdrawn,

    /// <summary>Was present.</summary>
    Attended,
}

/// <summary>The allowed changes of status: forwards, and backwards after a change of mind or to correct a mistake.</summary>
internal static class PlanStatuses
{
    /// <summary>The statuses that may follow a status.</summary>
    public static IReadOnlyList<PlanStatus> After(PlanStatus status) => status switch
    {
        PlanStatus.Draft => [PlanStatus.Invited, PlanStatus.Withdrawn],
        PlanStatus.Invited => [PlanStatus.Confirmed, PlanStatus.Declined, PlanStatus.Withdrawn, PlanStatus.Draft],
        PlanStatus.Confirmed => [PlanStatus.Attended, PlanStatus.Declined, PlanStatus.Withdrawn, PlanStatus.Invited],
        PlanStatus.Declined => [PlanStatus.Confirmed, PlanStatus.Invited],
        PlanStatus.Withdrawn => [PlanStatus.Draft, PlanStatus.Invited],
        _ => [PlanStatus.Confirmed],
    };

    /// <summary>Whether an invitee with this status has a seat or may still take it.</summary>
    public static bool HasSeat(this PlanStatus status) => status is not (PlanStatus.Declined or PlanStatus.Withdrawn);

    /// <summary>Whether an invitee with this status has accepted, so that no new list takes the seat away.</summary>
    public static bool IsPromised(this PlanStatus status) => status is PlanStatus.Confirmed or PlanStatus.Attended;
}
