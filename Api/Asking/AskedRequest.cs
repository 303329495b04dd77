using Microsoft.AspNetCore.WebUtilities;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Api.Asking;

/// <summary>
/// The question and the requested format of a request. (The framework's own collection of query values treats <c>Role</c> as <c>role</c>
/// and accepts unknown names.)
/// </summary>
/// <param name="Asked">The given parameters.</param>
/// <param name="Format">The format of the answer; <c>null</c> for the record itself.</param>
/// <param name="IsAcceptable">Whether the client accepts any of the available formats.</param>
internal sealed record AskedRequest(Asked Asked, DrawingFormat? Format, bool IsAcceptable)
{
    /// <summary>The part of a route that names the dataset before an id.</summary>
    public const string DatasetInPath = "dataset";

    /// <summary>The query parameters that an operation accepts.</summary>
    public static IReadOnlyList<Parameter> Accepted(QuestionDescription question) =>
        question.IsDrawn ? [.. question.Parameters, Parameters.Format, Parameters.Language, Parameters.Dialect] : question.Parameters;

    private static readonly string[] OfForm = [Parameters.Format.Name, Parameters.Language.Name, Parameters.Dialect.Name];

    /// <summary>Reads a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="question">The question that the request asks.</param>
    /// <param name="body">The body, if the question is sent by POST.</param>
    public static AskedRequest Read(HttpRequest request, QuestionDescription question, PostedBody? body)
    {
        var asked = new Asked(
            Accepted(question),
            Given(request).Concat(body?.Given ?? []),
            InPath(request, question).Concat(body?.Document ?? []));
        foreach (var (name, problem) in body?.Problems ?? [])
        {
            asked.Refuse(name, problem);
        }

        var named = question.IsDrawn ? asked.Text(Parameters.Format) : null;
        DrawingFormat? format = null;
        var acceptable =
            named is not null
            || (question.LooksAtEverything && ProgressStream.IsWanted(request))
            || Negotiation.TryChoose(request.Headers.Accept, question.IsDrawn, out format);
        format = named is null ? format : DrawingFormats.Find(named);
        var language = question.IsDrawn ? asked.Text(Parameters.Language) : null; // wrong words are refused whatever the format
        if (format == Figure.Format)
        {
            format = Figure.In(language ?? Negotiation.Language(request.Headers.AcceptLanguage, Figure.Languages));
        }

        if (question.IsDrawn && asked.Text(Parameters.Dialect) is { } dialect && dialect != Parameters.Dialect.Default)
        {
            if (format == TableCsv.Format)
            {
                format = TableCsv.In(SheetDialect.All.Single(d => d.Name == dialect));
            }
            else
            {
                asked.Refuse(Parameters.Dialect.Name, $"is for format={TableCsv.Format.Name}");
            }
        }

        return new AskedRequest(asked, format, acceptable);
    }

    /// <summary>The address of the next page for a Link header (RFC 8288): the same request with another cursor.</summary>
    public static string LinkTo(HttpRequest request, Parameter cursor, string next)
    {
        var query = new List<string>();
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
        {
            if (!pair.DecodeName().Span.SequenceEqual(cursor.Name))
            {
                query.Add($"{pair.EncodedName}={pair.EncodedValue}");
            }
        }

        return $"<?{string.Join('&', [.. query, $"{cursor.Name}={next}"])}>; rel=\"next\"";
    }

    /// <summary>The question that a request asks, regardless of the format of the answer: path and parameters as given.</summary>
    public static string QuestionOf(HttpRequest request) =>
        $"{request.Path}?"
        + string.Join('&', Given(request).Where(p => !OfForm.Contains(p.Name)).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}"));

    /// <summary>The names and values of the query string in the given order.</summary>
    public static IEnumerable<(string Name, string Value)> Given(HttpRequest request)
    {
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
        {
            yield return (pair.DecodeName().ToString(), pair.DecodeValue().ToString());
        }
    }

    private static IEnumerable<(string Name, string Value)> InPath(HttpRequest request, QuestionDescription question) =>
        question.IsSubjectInPath ? [(question.About!.Parameter.Name, IdIn(request, question))] : [];

    /// <summary>
    /// The id in the path of a request. The id of a source may have its dataset before it: <c>dataset/id</c>, or <c>dataset%2Fid</c>, which
    /// the server leaves encoded.
    /// </summary>
    public static string IdIn(HttpRequest request, QuestionDescription question)
    {
        var id = (string)request.RouteValues[question.About!.Parameter.Name]!;
        return request.RouteValues.TryGetValue(DatasetInPath, out var dataset) ? $"{dataset}/{id}"
            : MayNameDataset(question) ? id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase)
            : id;
    }

    /// <summary>
    /// Whether the id in the path may have a dataset before it. Stakeholders and engagements with the same id are one record, so their ids
    /// never have one.
    /// </summary>
    public static bool MayNameDataset(QuestionDescription question) => question.About?.Parameter == Parameters.Source;
}
