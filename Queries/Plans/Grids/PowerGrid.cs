using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>What a field of the grid asks for (A. L. Mendelow, 1991).</summary>
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

/// <summary>Who has how much power over the subject of a plan and how much interest in it, as the network and people say.</summary>
/// <param name="Plan">The id of the plan.</param>
/// <param name="Title">What the consultation is called.</param>
/// <param name="Network">The version of the network.</param>
/// <param name="Definition">The formulas.</param>
/// <param name="PowerFrom">What is more than this is much power: the median of what is computed for those who are wanted.</param>
/// <param name="InterestFrom">What is more than this is much interest.</param>
/// <param name="Items">Those on the plan, and others: those with most power and interest together first, then by id.</param>
/// <param name="Omitted">The number of others that were left out.</param>
public sealed record PowerGrid(
    RecordId Plan,
    string Title,
    string Network,
    string Definition,
    double PowerFrom,
    double InterestFrom,
    IReadOnlyList<GridItem> Items,
    int Omitted);

/// <summary>Somebody on the grid.</summary>
/// <param name="Stakeholder">Who.</param>
/// <param name="Status">How far it is on the plan; none if it is not on it.</param>
/// <param name="Field">The field of the grid.</param>
/// <param name="Power">The power, from 0 to 1.</param>
/// <param name="Interest">The interest, from 0 to 1.</param>
/// <param name="History">What people have said of it, earliest first; the last holds.</param>
public sealed record GridItem(
    Mention Stakeholder,
    PlanStatus? Status,
    GridField Field,
    GridValue Power,
    GridValue Interest,
    IReadOnlyList<Judgement> History);

/// <summary>A value of the grid.</summary>
/// <param name="Value">The value that holds: a person's where one has said so, else the computed one.</param>
/// <param name="Computed">The computed value: the mean of the shares of its parts.</param>
/// <param name="Parts">What it is computed of.</param>
public sealed record GridValue(double Value, double Computed, IReadOnlyList<GridPart> Parts);

/// <summary>A part of a computed value.</summary>
/// <param name="Name">What it is, e.g. <c>strength of its cooperation</c>.</param>
/// <param name="Value">How much of it there is; none if nothing is recorded to count from.</param>
/// <param name="Most">The most that anybody at this unit has; none if the share is not in proportion to that.</param>
/// <param name="Share">From 0 to 1.</param>
public sealed record GridPart(string Name, double? Value, double? Most, double Share);

/// <summary>What a person says of the power and interest of somebody, instead of what is computed.</summary>
/// <param name="Stakeholder">Of whom.</param>
/// <param name="Power">The power, from 0 to 1; none for what is computed.</param>
/// <param name="Interest">The interest, from 0 to 1; none for what is computed.</param>
/// <param name="Reason">Why; none if the reader may not see it.</param>
/// <param name="At">When it was written.</param>
/// <param name="By">Who wrote it.</param>
public sealed record Judgement(RecordId Stakeholder, double? Power, double? Interest, string? Reason, DateTimeOffset At, string By);
