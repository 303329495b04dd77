using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Api;

/// <summary>The parameters that an operation accepts: metadata of its endpoint.</summary>
internal sealed record Accepts(IReadOnlyList<Parameter> Parameters, bool AsDrawing)
{
    public IReadOnlyList<string> Names { get; } = [.. Parameters.Select(p => p.Name)];
}

/// <summary>
/// What a request asks, read against the parameters of its operation. Everything wrong with it is collected, so that a client learns
/// it all at once. (The framework's own collection of query values takes <c>Role</c> for <c>role</c> and lets unknown names pass.)
/// </summary>
internal sealed class Asked
{
    private const int MostProblems = 20;

    private readonly List<(string Name, string Value)> _values = [];
    private readonly SortedDictionary<string, string[]> _problems = new(StringComparer.Ordinal);
    private readonly HttpRequest _request;
    private readonly bool _acceptable = true;
    private readonly DrawingFormat? _negotiated;

    private Asked(HttpRequest request, Accepts accepts)
    {
        _request = request;
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
        {
            var (name, value) = (pair.DecodeName().ToString(), pair.DecodeValue().ToString());
            if (accepts.Names.Contains(name))
            {
                _values.Add((name, value));
            }
            else
            {
                Refuse(Echo.Of(name), $"is not a parameter here, which are {string.Join(", ", accepts.Names)}"
                    + (Nearest.Of(name, accepts.Names) is { } nearest ? $"; {Nearest.DidYouMean(nearest)}" : ""));
            }
        }

        var named = accepts.AsDrawing ? Text(Parameters.Format) : null;
        _acceptable = named is not null || Negotiation.TryChoose(request.Headers.Accept, accepts.AsDrawing, out _negotiated);
        Format = named is null ? _negotiated : DrawingFormats.Find(named);
        if (accepts.AsDrawing && Text(Parameters.Language) is { } language && Format == Figure.Format)
        {
            Format = Figure.In(language);
        }
    }

    /// <summary>The format of the answer; none for the record itself.</summary>
    public DrawingFormat? Format { get; }

    /// <summary>Reads a request; called by the framework for handlers that have an <see cref="Asked"/> among their parameters.</summary>
    public static ValueTask<Asked?> BindAsync(HttpContext context)
    {
        var accepts = context.GetEndpoint()?.Metadata.GetMetadata<Accepts>()
            ?? throw new InvalidOperationException("An endpoint that reads parameters says which it accepts");
        return ValueTask.FromResult<Asked?>(new Asked(context.Request, accepts));
    }

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
            else if (!values.Contains(reading.Value!))
            {
                values = values.Add(reading.Value!);
            }

            if (!parameter.Repeats && given > 1)
            {
                Refuse(name, "is given more than once");
            }

            if (values.Length > parameter.AtMost && parameter.Repeats)
            {
                Refuse(name, $"has more than {parameter.AtMost} different values");
                break;
            }
        }

        if (given == 0 && parameter.Required)
        {
            Refuse(parameter.Name, "must be given");
        }

        return values;
    }

    /// <summary>Which page of a list is asked for.</summary>
    /// <param name="limit">The parameter that says how long pages are.</param>
    public AskedPage Page(Parameter<int> limit)
    {
        string[] apart = [limit.Name, Parameters.PageAfter.Name, Parameters.Format.Name, Parameters.Language.Name];
        var question = _request.Path + "?" + string.Join(
            '&', _values.Where(v => !apart.Contains(v.Name)).Select(v => $"{v.Name}={v.Value}").Order(StringComparer.Ordinal));
        var cursor = Text(Parameters.PageAfter) is { } after ? PageCursor.Read(after, question) : null;
        if (cursor is null && Text(Parameters.PageAfter) is { } unknown)
        {
            Refuse(Parameters.PageAfter.Name, $"\"{Echo.Of(unknown)}\" is not the next of an answer to this question; leave it out to begin with the first page");
        }

        return new AskedPage(One(limit), OneOrNull(limit) is null ? AnswerBounds.DefaultBytes : AnswerBounds.LargestBytes, question, cursor);
    }

    /// <summary>The address of the page that follows, as a Link header gives it (RFC 8288): this request with another <c>after</c>.</summary>
    public string LinkTo(string next)
    {
        var query = new List<string>();
        foreach (var pair in new QueryStringEnumerable(_request.QueryString.Value))
        {
            if (!pair.DecodeName().Span.SequenceEqual(Parameters.PageAfter.Name))
            {
                query.Add($"{pair.EncodedName}={pair.EncodedValue}");
            }
        }

        return $"<?{string.Join('&', [.. query, $"{Parameters.PageAfter.Name}={next}"])}>; rel=\"next\"";
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

    /// <summary>Why the request cannot be answered; <c>null</c> where nothing that was read is wrong with it.</summary>
    public ProblemHttpResult? Problem() =>
        _problems.Count > 0 ? Problems.OutOfBounds(_problems) : _acceptable ? null : Problems.NotAcceptable();
}
