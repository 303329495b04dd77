using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>An error or warning about a dataset, as answers show it.</summary>
/// <param name="File">The file; <c>null</c> if no file is at fault.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The position of the character in the line, from 1.</param>
/// <param name="Field">The name of the column or property.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Found">The faulty value, shortened.</param>
/// <param name="Hint">What to do.</param>
public sealed record FaultGiven(string? File, long? Line, int? Column, string? Field, string Reason, string? Found, string? Hint)
{
    /// <summary>The place in a format without lines, e.g. a cell of a sheet.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Part { get; init; }

    /// <summary>The first of several faults, as clients of the Api receive them.</summary>
    public static IReadOnlyList<FaultGiven> Of(Faults faults) => [.. faults.First.Select(f => Of(f, f.Hint))];

    /// <summary>The first of several faults, with the commands and options that help.</summary>
    public static IReadOnlyList<FaultGiven> WithAdvice(Faults faults) => [.. faults.First.Select(f => Of(f, f.HintAndAdvice))];

    private static FaultGiven Of(DatasetFault fault, string? hint) =>
        new(fault.File, fault.Line, fault.Column, fault.Field, fault.Reason, fault.Found, hint) { Part = fault.Part };
}
