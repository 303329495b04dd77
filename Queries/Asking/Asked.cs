using System.Collections.Immutable;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Asking;

/// <summary>
/// The names and values that somebody gave, read against the parameters of a question. Everything wrong with them is collected, so that a
/// client learns it all at once.
/// </summary>
public sealed class Asked
{
    private const int MostProblems = 20;

    private readonly List<(string Name, string Value)> _values = [];
    private readonly SortedDictionary<string, string[]> _problems = new(StringComparer.Ordinal);

    /// <summary>Notes what was given; a name that is not among the parameters is a problem.</summary>
    /// <param name="accepted">The parameters.</param>
    /// <param name="given">
    /// Names and values in the order in which they were given; a parameter that repeats has a pair for each value.
    /// </param>
    /// <param name="settled">Names and values that are not given under a name, as the id in a path is not.</param>
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

    /// <summary>What is wrong, by parameter; empty where nothing that was read is.</summary>
    public IReadOnlyDictionary<string, string[]> Problems => _problems;

    /// <summary>The one value of a parameter, or its default.</summary>
    public T One<T>(Parameter<T> parameter)
        where T : struct => OneOrNull(parameter) ?? (parameter.Default is null ? default : parameter.Read(parameter.Default).Value);

    /// <summary>The one value of a parameter, or none.</summary>
    public T? OneOrNull<T>(Parameter<T> parameter)
        where T : struct => Many(parameter) is [var only, ..] ? only : null;

    /// <summary>The one text of a parameter, or none.</summary>
    public string? Text(Parameter<string> parameter) => Many(parameter) is [var only, ..] ? only : null;

    /// <summary>The values of a parameter, each once, in the order in which they were given.</summary>
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

    /// <summary>Which page of the list of a question is asked for.</summary>
    /// <param name="question">The name of the question.</param>
    /// <param name="limit">The parameter that says how long pages are.</param>
    /// <param name="cursorOf">The parameter that says where the previous page ended.</param>
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

    /// <summary>Notes that a parameter is out of bounds.</summary>
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
