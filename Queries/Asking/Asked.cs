using System.Collections.Immutable;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Asking;

/// <summary>
/// The given names and values, read against the parameters of a question. All errors are collected, so that a client receives them at once.
/// </summary>
public sealed class Asked
{
    private const int MostProblems = 20;

    private readonly List<(string Name, string Value)> _values = [];
    private readonly SortedDictionary<string, string[]> _problems = new(StringComparer.Ordinal);

    /// <summary>Records what was given; a name that is not among the parameters is an error.</summary>
    /// <param name="accepted">The accepted parameters.</param>
    /// <param name="given">
    /// The names and values in the order in which they were given; a parameter that repeats has one pair for each value.
    /// </param>
    /// <param name="settled">Names and values from elsewhere, such as the id in a path.</param>
    public Asked(
        IReadOnlyList<Parameter> accepted,
        IEnumerable<(string Name, string Value)> given,
        params IEnumerable<(string Name, string Value)> settled)
    {
        _values.AddRange(settled);
        string[] names = [.. accepted.Select(p => p.Name)];
        foreach (var (name, value) in given)
        {
            if (names.Contains(name))
            {
                _values.Add((name, value));
            }
            else
            {
                Refuse(Echo.Of(name), "is not a parameter here; "
                    + (names is [] ? "there are none" : $"the parameters are {string.Join(", ", names)}")
                    + (Nearest.Of(name, names) is { } nearest ? $"; {Nearest.DidYouMean(nearest)}" : ""));
            }
        }
    }

    /// <summary>The errors by parameter; empty if everything that was read is valid.</summary>
    public IReadOnlyDictionary<string, string[]> Problems => _problems;

    /// <summary>The single value of a parameter, or its default.</summary>
    public T One<T>(Parameter<T> parameter)
        where T : struct => OneOrNull(parameter) ?? (parameter.Default is null ? default : parameter.Read(parameter.Default).Value);

    /// <summary>The single value of a parameter, or <c>null</c>.</summary>
    public T? OneOrNull<T>(Parameter<T> parameter)
        where T : struct => Many(parameter) is [var only, ..] ? only : null;

    /// <summary>The single text of a parameter, or <c>null</c>.</summary>
    public string? Text(Parameter<string> parameter) => Many(parameter) is [var only, ..] ? only : null;

    /// <summary>The values of a parameter without duplicates, in the order in which they were given.</summary>
    public ImmutableArray<T> Many<T>(Parameter<T> parameter)
    {
        var values = ImmutableArray<T>.Empty;
        var given = 0;
        foreach (var (name, text) in _values)
        {
            if (name != parameter.Name)
            {
                continue;
            }

            given++;
            var reading = text.Length == 0 && !parameter.MayBeEmpty ? Reading<T>.Not("has no value") : parameter.Read(text);
            if (reading.Problem is { } problem)
            {
                Refuse(name, problem);
            }
            else if (parameter.KeepsEqual || !values.Contains(reading.Value!))
            {
                values = values.Add(reading.Value!);
            }

            if (!parameter.Repeats && given > 1)
            {
                Refuse(name, "is given more than once");
            }

            if (values.Length > parameter.AtMost && parameter.Repeats)
            {
                Refuse(name, $"has more than {parameter.AtMost} {(parameter.KeepsEqual ? "" : "different ")}values");
                break;
            }
        }

        if (given == 0 && parameter.Required)
        {
            Refuse(parameter.Name, "must be given");
        }

        return values;
    }

    /// <summary>Reads which page of a question's list is requested.</summary>
    /// <param name="question">The name of the question.</param>
    /// <param name="limit">The parameter for the length of pages.</param>
    /// <param name="cursorOf">The parameter for the end of the previous page.</param>
    internal AskedPage Page(string question, Parameter<int> limit, Parameter<string> cursorOf)
    {
        string[] apart = [limit.Name, cursorOf.Name, Parameters.Format.Name, Parameters.Language.Name];
        var whole = question + " " + string.Join(
            '&', _values.Where(v => !apart.Contains(v.Name)).Select(v => $"{v.Name}={v.Value}").Order(StringComparer.Ordinal));
        var after = Text(cursorOf);
        var cursor = after is null ? null : PageCursor.Read(after, whole);
        if (after is not null && cursor is null)
        {
            Refuse(cursorOf.Name, Parameters.NotNextOfThis(after));
        }

        var bytes = OneOrNull(limit) is null ? AnswerBounds.DefaultBytes : AnswerBounds.LargestBytes;
        return new AskedPage(new Page(One(limit), cursor?.Given ?? 0, bytes), whole, cursor);
    }

    /// <summary>Records that a parameter is out of bounds.</summary>
    public void Refuse(string parameter, string problem)
    {
        if (_problems.TryGetValue(parameter, out var known))
        {
            _problems[parameter] = known.Length < MostProblems && !known.Contains(problem) ? [.. known, problem] : known;
        }
        else if (_problems.Count < MostProblems)
        {
            _problems.Add(parameter, [problem]);
        }
    }
}
