using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>An error or warning of a dataset as answers give it.</summary>
/// <param name="File">The file; none where no file is at fault.</param>
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

    /// <summary>The first of several.</summary>
    public static IReadOnlyList<FaultGiven> Of(Faults faults) =>
        [.. faults.First.Select(f => new FaultGiven(f.File, f.Line, f.Column, f.Field, f.Reason, f.Found, f.Hint) { Part = f.Part })];
}
