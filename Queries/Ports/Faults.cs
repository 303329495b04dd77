namespace StakeholderGraph;

/// <summary>The severity of a fault in a dataset.</summary>
public enum Severity
{
    /// <summary>The dataset cannot be imported.</summary>
    Error,

    /// <summary>The dataset can be imported, but probably differs from what was meant.</summary>
    Warning,
}

/// <summary>One error, or probable error, in the files of a dataset.</summary>
/// <param name="File">The name of the file, as it was given, or of the folder; the name of the dataset if no file is at fault.</param>
/// <param name="Line">The line, from 1; <c>null</c> for the file as a whole.</param>
/// <param name="Column">The position in the line of the first character of the cell, from 1.</param>
/// <param name="Field">The name of the column or property.</param>
/// <param name="Reason">What is wrong, starting with a lower-case letter and without a full stop.</param>
/// <param name="Found">The faulty value, shortened to 80 characters.</param>
/// <param name="Hint">What to do.</param>
public sealed record DatasetFault(string File, long? Line, int? Column, string? Field, string Reason, string? Found, string? Hint)
{
    /// <summary>Whether the fault prevents the import.</summary>
    public Severity Severity { get; init; }

    /// <summary>
    /// The place in the terms of a format without lines: a cell of a sheet <c>Ties!C17</c>, a JSON pointer <c>/ties/3/from</c>.
    /// </summary>
    public string? Part { get; init; }

    /// <summary>The command or option that helps: shown on the command line, but not sent to clients of the Api.</summary>
    internal string? Advice { get; init; }

    /// <summary>The hint, followed by the advice if there is any.</summary>
    public string? HintAndAdvice => Hint is null || Advice is null ? Hint ?? Advice : $"{Hint}; {Advice}";

    /// <summary>
    /// The fault as one line: <c>file:line:column: reason: "what was found" (hint)</c>; a warning has <c>warning: </c> before the reason.
    /// </summary>
    public override string ToString() =>
        $"{File}{(Part is null ? "" : $":{Part}")}{(Line is { } line ? $":{line}" : "")}{(Column is { } column ? $":{column}" : "")}: "
            + $"{(Severity == Severity.Warning ? "warning: " : "")}{Reason}"
        + (Found is null ? "" : $": \"{Found}\"") + (HintAndAdvice is { } helps ? $" ({helps})" : "");
}

/// <summary>Faults of one severity.</summary>
/// <param name="First">The first hundred faults, in the order of files and lines.</param>
/// <param name="Count">The number of all faults.</param>
public sealed record Faults(IReadOnlyList<DatasetFault> First, long Count)
{
    /// <summary>The number of faults kept in full.</summary>
    public const int Kept = 100;

    /// <summary>No fault.</summary>
    public static Faults None { get; } = new([], 0);

    /// <summary>A single fault.</summary>
    public static Faults One(DatasetFault fault) => new([fault], 1);

    /// <summary>Unites several sets of faults, in their order.</summary>
    public static Faults All(IEnumerable<Faults> faults)
    {
        var (first, count) = (new List<DatasetFault>(), 0L);
        foreach (var some in faults)
        {
            first.AddRange(some.First.Take(Kept - first.Count));
            count += some.Count;
        }

        return count == 0 ? None : new Faults(first, count);
    }

    /// <summary>The same faults as errors, because <c>--strict</c> turns warnings into errors.</summary>
    public Faults AsErrors() => this with { First = [.. First.Select(f => f with { Severity = Severity.Error })] };
}
