using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>The recommended approach for a field of the grid (A. L. Mendelow, 1991).</summary>
[JsonConverter(typeof(WordsJson<GridField>))]
public enum GridField
{
    /// <summary>Much power, much interest.</summary>
    ManageClosely,

    /// <summary>Much power, little interest.</summary>
    KeepSatisfied,

    /// <summary>Little power, much interest.</summary>
    KeepInformed,

    /// <summary>Little power, little interest.</summary>
    Monitor,
}

/// <summary>The power of stakeholders over the subject of a plan and their interest in it, from the network and from judgements.</summary>
/// <param name="Plan">The id of the plan.</param>
/// <param name="Title">The title of the consultation.</param>
/// <param name="Network">The version of the network.</param>
/// <param name="Definition">The formulas.</param>
/// <param name="PowerFrom">Values above this count as much power: the median of the computed values of the demanded stakeholders.</param>
/// <param name="InterestFrom">Values above this count as much interest.</param>
/// <param name="Items">Stakeholders on the plan, and others: first those with the largest sum of power and interest, then by id.</param>
/// <param name="Omitted">The number of other stakeholders that were left out.</param>
public sealed record PowerGrid(
    RecordId Plan,
    string Title,
    string Network,
    string Definition,
    double PowerFrom,
    double InterestFrom,
    IReadOnlyList<GridItem> Items,
    int Omitted);

/// <summary>A stakeholder on the grid.</summary>
/// <param name="Stakeholder">The stakeholder.</param>
/// <param name="Status">The status on the plan; <c>null</c> if the stakeholder is not on it.</param>
/// <param name="Field">The field of the grid.</param>
/// <param name="Power">The power, from 0 to 1.</param>
/// <param name="Interest">The interest, from 0 to 1.</param>
/// <param name="History">The judgements, earliest first; the last one applies.</param>
public sealed record GridItem(
    Mention Stakeholder,
    PlanStatus? Status,
    GridField Field,
    GridValue Power,
    GridValue Interest,
    IReadOnlyList<Judgement> History);

/// <summary>A value of the grid.</summary>
/// <param name="Value">The value that applies: a judgement if there is one, otherwise the computed value.</param>
/// <param name="Computed">The computed value: the mean of the shares of its components.</param>
/// <param name="Parts">The components of the computed value.</param>
public sealed record GridValue(double Value, double Computed, IReadOnlyList<GridPart> Parts);

/// <summary>A component of a computed value.</summary>
/// <param name="Name">The name, e.g. <c>strength of its cooperation</c>.</param>
/// <param name="Value">The amount; <c>null</c> if nothing is recorded to count from.</param>
/// <param name="Most">The maximum amount of any stakeholder at this unit; <c>null</c> if the share is not in proportion to it.</param>
/// <param name="Share">The share, from 0 to 1.</param>
public sealed record GridPart(string Name, double? Value, double? Most, double Share);

/// <summary>A user's judgement on the power and interest of a stakeholder, which replaces the computed values.</summary>
/// <param name="Stakeholder">The stakeholder.</param>
/// <param name="Power">The power, from 0 to 1; <c>null</c> to use the computed value.</param>
/// <param name="Interest">The interest, from 0 to 1; <c>null</c> to use the computed value.</param>
/// <param name="Reason">The reason; <c>null</c> if the reader may not see it.</param>
/// <param name="At">The time at which it was written.</param>
/// <param name="By">The user who wrote it.</param>
public sealed record Judgement(RecordId Stakeholder, double? Power, double? Interest, string? Reason, DateTimeOffset At, string By);
