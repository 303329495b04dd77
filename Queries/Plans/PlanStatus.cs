using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>How far somebody on a plan is.</summary>
[JsonConverter(typeof(WordsJson<PlanStatus>))]
public enum PlanStatus
{
    /// <summary>On the list, not yet invited.</summary>
    Draft,

    /// <summary>Invited, and has not answered.</summary>
    Invited,

    /// <summary>Has said that it comes.</summary>
    Confirmed,

    /// <summary>Has said that it does not come.</summary>
    Declined,

    /// <summary>No longer invited, or the seat was given to somebody else.</summary>
    Withdrawn,

    /// <summary>Was there.</summary>
    Attended,
}

/// <summary>Which statuses follow which: forward, and back where somebody has changed their mind or a slip is corrected.</summary>
internal static class PlanStatuses
{
    /// <summary>What may follow a status.</summary>
    public static IReadOnlyList<PlanStatus> After(PlanStatus status) => status switch
    {
        PlanStatus.Draft => [PlanStatus.Invited, PlanStatus.Withdrawn],
        PlanStatus.Invited => [PlanStatus.Confirmed, PlanStatus.Declined, PlanStatus.Withdrawn, PlanStatus.Draft],
        PlanStatus.Confirmed => [PlanStatus.Attended, PlanStatus.Declined, PlanStatus.Withdrawn, PlanStatus.Invited],
        PlanStatus.Declined => [PlanStatus.Confirmed, PlanStatus.Invited],
        PlanStatus.Withdrawn => [PlanStatus.Draft, PlanStatus.Invited],
        _ => [PlanStatus.Confirmed],
    };

    /// <summary>Whether somebody of that status has a seat, or may still take it.</summary>
    public static bool HasSeat(this PlanStatus status) => status is not (PlanStatus.Declined or PlanStatus.Withdrawn);

    /// <summary>Whether somebody of that status has promised to come, so that no new plan takes the seat away.</summary>
    public static bool IsPromised(this PlanStatus status) => status is PlanStatus.Confirmed or PlanStatus.Attended;
}
