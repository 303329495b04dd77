using Microsoft.AspNetCore.WebUtilities;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Api.Asking;

/// <summary>
/// What a request asks, and in which format. (The framework's own collection of query values takes <c>Role</c> for <c>role</c> and lets
/// unknown names pass.)
/// </summary>
/// <param name="Asked">What was given.</param>
/// <param name="Format">The format of the answer; <c>null</c> for the record itself.</param>
/// <param name="IsAcceptable">Whether the client accepts any form that there is.</param>
internal sealed record AskedRequest(Asked Asked, DrawingFormat? Format, bool IsAcceptable)
{
    /// <summary>The part of a route that is the dataset before an id.</summary>
    public const string DatasetInPath = "dataset";

    /// <summary>What an operation accepts behind <c>?</c>.</summary>
    public static IReadOnlyList<Parameter> Accepted(QuestionDescription question) =>
        question.IsDrawn ? [.. question.Parameters, Parameters.Format, Parameters.Language, Parameters.Dialect] : question.Parameters;

    private static readonly string[] OfForm = [Parameters.Format.Name, Parameters.Language.Name, Parameters.Dialect.Name];

    /// <summary>Reads a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="question">What it asks.</param>
    /// <param name="body">Its body, where the question is posted.</param>
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

    /// <summary>The address of the page that follows, as a Link header gives it (RFC 8288): a request with another cursor.</summary>
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

    /// <summary>The question that a request asks, whatever the form of the answer: path and parameters as they were given.</summary>
    public static string QuestionOf(HttpRequest request) =>
        $"{request.Path}?"
        + string.Join('&', Given(request).Where(p => !OfForm.Contains(p.Name)).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}"));

    /// <summary>Names and values behind <c>?</c>, in the order in which they are given.</summary>
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
    /// The id in the path of a request: of a source with the dataset before it, where that is given: <c>dataset/id</c>, or
    /// <c>dataset%2Fid</c>, which the server leaves encoded.
    /// </summary>
    public static string IdIn(HttpRequest request, QuestionDescription question)
    {
        var id = (string)request.RouteValues[question.About!.Parameter.Name]!;
        return request.RouteValues.TryGetValue(DatasetInPath, out var dataset) ? $"{dataset}/{id}"
            : MayNameDataset(question) ? id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase)
            : id;
    }

    /// <summary>
    /// Whether the id in the path may have a dataset before it. Stakeholders and engagements of one id are one, so theirs never has.
    /// </summary>
    public static bool MayNameDataset(QuestionDescription question) => question.About?.Parameter == Parameters.Source;
}
