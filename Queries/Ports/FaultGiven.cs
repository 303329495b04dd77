using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>An error or warning of a dataset as answers give it.</summary>
/// <param name="File">The file; none if no file is at fault.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The character in the line, from 1.</param>
/// <param name="Field">The column's or property's name.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Found">What was found, shortened.</param>
/// <param name="Hint">What to do.</param>
public sealed record FaultGiven(string? File, long? Line, int? Column, string? Field, string Reason, string? Found, string? Hint)
{
    /// <summary>The place in a format without lines, e.g. a cell of a sheet.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Part { get; init; }

    /// <summary>The first of several, as clients of the Api are told them.</summary>
    public static IReadOnlyList<FaultGiven> Of(Faults faults) => [.. faults.First.Select(f => Of(f, f.Hint))];

    /// <summary>The first of several, with the commands and options that help.</summary>
    public static IReadOnlyList<FaultGiven> WithAdvice(Faults faults) => [.. faults.First.Select(f => Of(f, f.HintAndAdvice))];

    private static FaultGiven Of(DatasetFault fault, string? hint) =>
        new(fault.File, fault.Line, fault.Column, fault.Field, fault.Reason, fault.Found, hint) { Part = fault.Part };
}
