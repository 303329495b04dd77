namespace StakeholderGraph;

/// <summary>How much a fault of a dataset matters.</summary>
public enum Severity
{
    /// <summary>The dataset cannot be imported.</summary>
    Error,

    /// <summary>It can be imported, but is probably not what was meant.</summary>
    Warning,
}

/// <summary>One thing wrong, or probably wrong, with the files of a dataset.</summary>
/// <param name="File">The file as it was named, or the folder; the name of the dataset where no file is at fault.</param>
/// <param name="Line">The line, from 1; none for the file as a whole.</param>
/// <param name="Column">The character in the line where the cell begins, from 1.</param>
/// <param name="Field">The column's or property's name.</param>
/// <param name="Reason">What is wrong, with a lower-case letter first and no full stop.</param>
/// <param name="Found">What was found, shortened to 80 characters.</param>
/// <param name="Hint">What to do.</param>
public sealed record DatasetFault(string File, long? Line, int? Column, string? Field, string Reason, string? Found, string? Hint)
{
    /// <summary>How much it matters.</summary>
    public Severity Severity { get; init; }

    /// <summary>
    /// The place in the words of a format without lines: a cell of a sheet <c>Ties!C17</c>, a JSON pointer <c>/ties/3/from</c>.
    /// </summary>
    public string? Part { get; init; }

    /// <summary>Which command or option helps: shown on the command line, not to clients of the Api.</summary>
    internal string? Advice { get; init; }

    /// <summary>The hint, and after it the advice where there is any.</summary>
    public string? HintAndAdvice => Hint is null || Advice is null ? Hint ?? Advice : $"{Hint}; {Advice}";

    /// <summary>
    /// The fault as one line: <c>file:line:column: reason: "what was found" (hint)</c>, a warning with <c>warning: </c> before the reason.
    /// </summary>
    public override string ToString() =>
        $"{File}{(Part is null ? "" : $":{Part}")}{(Line is { } line ? $":{line}" : "")}{(Column is { } column ? $":{column}" : "")}: "
            + $"{(Severity == Severity.Warning ? "warning: " : "")}{Reason}"
        + (Found is null ? "" : $": \"{Found}\"") + (HintAndAdvice is { } helps ? $" ({helps})" : "");
}

/// <summary>Faults of one severity.</summary>
/// <param name="First">The first hundred of them, in the order of files and lines.</param>
/// <param name="Count">How many there are in all.</param>
public sealed record Faults(IReadOnlyList<DatasetFault> First, long Count)
{
    /// <summary>How many are kept in full.</summary>
    public const int Kept = 100;

    /// <summary>No fault.</summary>
    public static Faults None { get; } = new([], 0);

    /// <summary>A single fault.</summary>
    public static Faults One(DatasetFault fault) => new([fault], 1);

    /// <summary>All of several, in their order.</summary>
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

    /// <summary>The same faults as errors, which is what <c>--strict</c> makes of warnings.</summary>
    public Faults AsErrors() => this with { First = [.. First.Select(f => f with { Severity = Severity.Error })] };
}
