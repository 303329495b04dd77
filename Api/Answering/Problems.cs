using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Api.Answering;

/// <summary>Every way in which a request can fail, as problem details (RFC 9457).</summary>
internal static class Problems
{
    public const string ContentType = "application/problem+json";

    /// <summary>400: the parameters of the question are invalid; with the reasons for each parameter.</summary>
    public static ProblemHttpResult OutOfBounds(IReadOnlyDictionary<string, string[]> problems)
    {
        var (parameter, messages) = problems.First();
        return TypedResults.Problem(new HttpValidationProblemDetails(problems)
        {
            Status = StatusCodes.Status400BadRequest,
            Title = "The question is out of bounds",
            Detail = Sentence($"Not accepted: {parameter} {messages[0]}"),
        });
    }

    /// <summary>Why a question has no answer.</summary>
    public static ProblemHttpResult Of(Reply reply) => reply switch
    {
        Changed changed => Changed(changed),
        Refused refused => OutOfBounds(refused.Problems),
        Unknown unknown => Unknown(unknown.ToString()),
        _ => throw new InvalidOperationException($"Unknown type of reply: {reply.GetType().Name}"),
    };

    /// <summary>404: no record has this id.</summary>
    public static ProblemHttpResult Unknown(string detail) =>
        TypedResults.Problem(Sentence(detail), statusCode: StatusCodes.Status404NotFound, title: "Not found");

    /// <summary>409: the cursor belongs to a version of the network that is no longer loaded.</summary>
    public static ProblemHttpResult Changed(Changed changed) => TypedResults.Problem(
        Sentence(changed.ToString()),
        statusCode: StatusCodes.Status409Conflict, title: "The network has changed");

    /// <summary>406: the client accepts none of the available formats.</summary>
    public static ProblemHttpResult NotAcceptable() =>
        TypedResults.Problem(
            $"Answers are available as {Negotiation.Json}; answers about the network also as "
                + $"{string.Join(", ", DrawingFormats.All.Select(f => f.MediaType))}.",
            statusCode: StatusCodes.Status406NotAcceptable);

    /// <summary>415: the body is not JSON.</summary>
    public static ProblemHttpResult NotJson() =>
        TypedResults.Problem(
            $"The body and its Content-Type must be {Negotiation.Json}.",
            statusCode: StatusCodes.Status415UnsupportedMediaType,
            title: "Unsupported media type");

    /// <summary>415: the content type of the body is not one that is accepted.</summary>
    public static ProblemHttpResult WrongBody(IReadOnlyList<string> accepted) => TypedResults.Problem(
        $"Send the file with the Content-Type {string.Join(" or ", accepted)}, whatever its content.",
        statusCode: StatusCodes.Status415UnsupportedMediaType,
        title: "Unsupported media type");

    /// <summary>413: the file is larger than the limit.</summary>
    public static ProblemHttpResult FileTooLarge() => TypedResults.Problem(
        $"A file sent here may have at most {ImportEndpoint.LargestFile >> 20} MB. `stakeholders import` reads larger files.",
        statusCode: StatusCodes.Status413PayloadTooLarge,
        title: "The file is too large");

    /// <summary>422: the file cannot be imported.</summary>
    public static ProblemHttpResult NotImported(ImportedFile report) => TypedResults.Problem(
        $"The file has {(report.ErrorCount == 1 ? "an error" : $"{report.ErrorCount} errors, the first")}: "
            + $"{Sentence(report.Errors[0].Reason, begins: false)} Nothing was imported.",
        statusCode: StatusCodes.Status422UnprocessableEntity,
        title: "The file cannot be imported",
        extensions: new Dictionary<string, object?>
        {
            ["report"] = JsonSerializer.SerializeToElement(report, ApiJson.Sent.ImportedFile),
        });

    /// <summary>503: another file is being imported.</summary>
    public static ProblemHttpResult ImportsElse() => TypedResults.Problem(
        "Another file is being checked or imported. Send this file again later.",
        statusCode: StatusCodes.Status503ServiceUnavailable, title: "Busy with another file");

    /// <summary>421: the request is for another host.</summary>
    public static ProblemHttpResult ForeignHost(string? host) => TypedResults.Problem(
        string.IsNullOrEmpty(host)
            ? "The request names no host; send the header Host."
            : $"This server does not answer requests for {Echo.Of(host)}. If this is its name, start it with --allowed-hosts and the name.",
        statusCode: StatusCodes.Status421MisdirectedRequest,
        title: "Misdirected Request");

    /// <summary>403: the request was sent by the page of another site.</summary>
    public static ProblemHttpResult ForeignOrigin(string? origin) => TypedResults.Problem(
        $"Pages of other sites may not send this request, and {Echo.Of(origin ?? "")} is another.",
            statusCode: StatusCodes.Status403Forbidden);

    /// <summary>401: the request needs a key, and has none.</summary>
    public static ProblemHttpResult NeedsKey() => TypedResults.Problem(
        "This needs a key: send it in the header Authorization: Bearer. The administrator adds keys with `stakeholders keys add`.",
        statusCode: StatusCodes.Status401Unauthorized,
        title: "A key is needed");

    /// <summary>401: the key is unknown or no longer valid.</summary>
    public static ProblemHttpResult UnknownKey() => TypedResults.Problem(
        "The key is unknown; it may have been revoked.", statusCode: StatusCodes.Status401Unauthorized, title: "Unknown key");

    /// <summary>403: no keys are configured, so only this machine may do this.</summary>
    public static ProblemHttpResult FromElsewhere() => TypedResults.Problem(
        "No keys are configured, so plans can be read and written, and files imported, only from the server's own machine. "
            + "The administrator adds keys with `stakeholders keys add`.",
        statusCode: StatusCodes.Status403Forbidden);

    /// <summary>403: the role of the key does not allow this.</summary>
    public static ProblemHttpResult NeedsRole(Caller caller, AccessRole role) => TypedResults.Problem(
        $"This needs the role {Words<AccessRole>.Of(role)}; the key \"{caller.Author}\" has the role "
            + $"{Words<AccessRole>.Of(caller.Role)}.",
        statusCode: StatusCodes.Status403Forbidden);

    /// <summary>428: a change must state the revision that it is based on.</summary>
    public static ProblemHttpResult NeedsIfMatch() => TypedResults.Problem(
        "Send the ETag of the plan that you have seen as If-Match, so that no change by others is lost.",
        statusCode: StatusCodes.Status428PreconditionRequired,
        title: "Precondition required",
        type: "https://tools.ietf.org/html/rfc6585#section-3");

    /// <summary>Why an operation on a plan was not carried out.</summary>
    public static ProblemHttpResult Of(PlanReply reply, HttpContext context)
    {
        switch (reply)
        {
            case PlanUnknown unknown:
                return Unknown(unknown.What);
            case PlanRefused refused:
                return OutOfBounds(refused.Problems);
            case PlanIdTaken taken:
                return OutOfBounds(new Dictionary<string, string[]> { [PlanParameters.Id.Name] = [taken.Problem] });
            case PlanImpossible impossible:
                return TypedResults.Problem(
                    Sentence(impossible.Reason), statusCode: StatusCodes.Status422UnprocessableEntity, title: "No list meets the demand");
            case PlanConflict { Current: var current } conflict:
                context.Response.Headers.ETag = PlanRequests.TagOf(conflict.Revision);
                return TypedResults.Problem(
                    $"Somebody has changed the plan {conflict.Id} since. Nothing was written. "
                        + (current is null ? "The present plan is damaged." : "The present plan is in `current`."),
                    statusCode: StatusCodes.Status412PreconditionFailed,
                    title: "The plan has changed",
                    extensions: current is null ? null : new Dictionary<string, object?>
                    {
                        ["current"] = JsonSerializer.SerializeToElement(PlanRequests.Seen(current, context), PlanJson.Sent.Plan),
                    });
            default:
                throw new InvalidOperationException($"Unknown type of reply: {reply.GetType().Name}");
        }
    }

    /// <summary>A request that the server itself refuses because it cannot or must not read it.</summary>
    public static ProblemHttpResult Unreadable(int status) =>
        TypedResults.Problem(
            status switch
            {
                StatusCodes.Status408RequestTimeout => "The request did not arrive in time.",
                StatusCodes.Status414UriTooLong =>
                    $"The address is too long: a request line has at most {Server.LongestRequestLine} bytes.",
                StatusCodes.Status431RequestHeaderFieldsTooLarge =>
                    $"The headers are too large: at most {Server.MostHeaders} headers, of {Server.LargestHeaders} bytes together.",
                StatusCodes.Status505HttpVersionNotsupported => "This server supports HTTP/1.1 and HTTP/1.0.",
                _ => "The server cannot read this HTTP request: the request line, a header, or the header Host is malformed.",
            },
            statusCode: status,
            title: ReasonPhrases.GetReasonPhrase(status));

    /// <summary>503: the store is unavailable or too slow; the client may try again later.</summary>
    public static ProblemHttpResult Unavailable(string detail) =>
        TypedResults.Problem(
            Sentence(detail), statusCode: StatusCodes.Status503ServiceUnavailable, title: "The network is not available");

    /// <summary>429: the client has used up its share of simultaneous costly questions.</summary>
    public static ProblemHttpResult TooMany() => TypedResults.Problem(
        "This client has too many costly questions waiting. Ask again when they are answered.",
        statusCode: StatusCodes.Status429TooManyRequests, title: "Too many questions at once",
        type: "https://tools.ietf.org/html/rfc6585#section-4");

    /// <summary>503: all clients together ask more costly questions than can be answered at once.</summary>
    public static ProblemHttpResult Busy() => TypedResults.Problem(
        "Too many costly questions are waiting. Ask again later.",
        statusCode: StatusCodes.Status503ServiceUnavailable, title: "Busy with other questions");

    /// <summary>400: the answer is larger than the limit in the requested format.</summary>
    public static ProblemHttpResult TooLarge(string format) =>
        OutOfBounds(
            new Dictionary<string, string[]>
            {
                [Parameters.Format.Name] =
                [
                    $"\"{format}\" would make this answer larger than {BoundedFile.MaxLength / 1024 / 1024} MB: use a smaller limit, or "
                        + $"more filters",
                ],
            });

    /// <summary>503: the content of the store differs from what was imported, so no question is answered until it is repaired.</summary>
    public static ProblemHttpResult Damaged(string detail) =>
        TypedResults.Problem(Sentence(detail), statusCode: StatusCodes.Status503ServiceUnavailable, title: "The network is damaged");

    /// <summary>503: one plan cannot be read. Its revision is in the header <c>ETag</c>, so that it can be removed.</summary>
    public static ProblemHttpResult DamagedPlan(string detail) =>
        TypedResults.Problem(Sentence(detail), statusCode: StatusCodes.Status503ServiceUnavailable, title: "The plan cannot be read");

    /// <summary>500: an error of the program; the log has the details under the given number.</summary>
    public static ProblemHttpResult Failed(string number) => TypedResults.Problem(
        $"Something went wrong. The log has the details under {number}.", statusCode: StatusCodes.Status500InternalServerError);

    /// <summary>A status without a body, set by the framework.</summary>
    public static ProblemHttpResult Of(HttpContext context)
    {
        var (status, path) = (context.Response.StatusCode, Echo.Of(context.Request.Path));
        return status switch
        {
            StatusCodes.Status404NotFound => TypedResults.Problem(
                $"There is nothing at {path}. /docs lists all addresses.", statusCode: status),
            StatusCodes.Status405MethodNotAllowed => TypedResults.Problem(
                $"{Echo.Of(context.Request.Method)} is not allowed at {path}, only {context.Response.Headers.Allow}.", statusCode: status),
            StatusCodes.Status413PayloadTooLarge => BodyTooLarge(context),
            _ => TypedResults.Problem(statusCode: status, title: ReasonPhrases.GetReasonPhrase(status)),
        };
    }

    private static ProblemHttpResult BodyTooLarge(HttpContext context)
    {
        var asked = (context.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? context.GetEndpoint())?.Metadata;
        var document = asked?.GetMetadata<QuestionDescription>()?.Document ?? asked?.GetMetadata<DescribedOperation>()?.Document;
        var isDemand = document is not null;
        var limit = $"a body has at most {Server.LargestBody / 1_000_000} MB";
        return TypedResults.Problem(new HttpValidationProblemDetails(isDemand
            ? new Dictionary<string, string[]> { ["demands"] = [$"has at most {Demand.MostRows} rows, and {limit}"] }
            : [])
        {
            Status = StatusCodes.Status413PayloadTooLarge,
            Title = "The body is too large",
            Detail = isDemand ? $"A demand has at most {Demand.MostRows} rows, and {limit}." : $"Here, {limit}.",
        });
    }

    /// <summary>A detail as a sentence: messages are also shown after a place or a name, and so begin small and end open.</summary>
    private static string Sentence(string text, bool begins = true)
    {
        text = text.TrimEnd();
        var start = begins && text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;
        return start is [.., '.' or '?' or '!' or '…'] ? start : start + ".";
    }
}
