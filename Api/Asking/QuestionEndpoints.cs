using Microsoft.AspNetCore.Http.Timeouts;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Api.Asking;

/// <summary>An endpoint for each question.</summary>
internal static class QuestionEndpoints
{
    // Resolving a thousand names takes longer than a question about one record, and an invitation list needs a search.
    private static readonly TimeSpan PostedWithin = TimeSpan.FromMinutes(1);

    public static void MapQuestions(this IEndpointRouteBuilder api, IEnumerable<QuestionDescription> questions)
    {
        foreach (var question in questions)
        {
            RequestDelegate answer = context => AnswerAsync(context, question);
            (
                question.IsPosted
                    ? api.MapPost(question.Route, answer).WithRequestTimeout(Server.Within(PostedWithin))
                    : api.MapGet(question.Route, answer))
                .WithName(question.Operation)
                .WithTags(question.IsAboutEvidence ? Tags.Evidence : Tags.Network)
                .WithSummary(question.Summary)
                .WithDescription(question.Remarks)
                // The framework describes an endpoint only if it has a method.
                .WithMetadata(
                    question,
                    answer.Method,
                    new ProducesResponseTypeMetadata(StatusCodes.Status200OK, question.AnswerType, [Negotiation.Json]));

            // Documented as one endpoint: an address with dataset/id as it is, instead of dataset%2Fid.
            if (AskedRequest.MayNameDataset(question))
            {
                api.MapGet(question.Route.Replace("{id}", $"{{{AskedRequest.DatasetInPath}}}/{{id}}", StringComparison.Ordinal), answer)
                    .ExcludeFromDescription();
            }
        }
    }

    private static async Task AnswerAsync(HttpContext context, QuestionDescription question)
    {
        var network = context.RequestServices.GetRequiredService<INetworkReader>();
        var cancellationToken = context.RequestAborted;
        if (
            question.IsSubjectInPath
            && AskedRequest.IdIn(context.Request, question) is var id
            && question.About!.Parameter.Read(id).Problem is not null)
        {
            await Problems.Unknown($"There is no {question.About!.What} \"{Echo.Of(id)}\".").ExecuteAsync(context);
            return;
        }

        if (question.IsPosted && !context.Request.HasJsonContentType())
        {
            await Problems.NotJson().ExecuteAsync(context);
            return;
        }

        var body = question.IsPosted ? await PostedBody.ReadAsync(context.Request, question) : null;
        var request = AskedRequest.Read(context.Request, question, body);
        var ready = await question.ReadAsync(request.Asked, network, cancellationToken);
        if (ready is null || !request.IsAcceptable)
        {
            await (ready is null ? Problems.OutOfBounds(request.Asked.Problems) : Problems.NotAcceptable()).ExecuteAsync(context);
            return;
        }

        // The version is read before the answer is made. If the network changes in between, the client asks again and never keeps an old
        // answer.
        var answer = new Answer(
            await network.VersionAsync(cancellationToken),
            context.Request.Path + context.Request.QueryString,
            request.Format,
            network.Staleness,
            question.Cursor,
            MayBeKept: !question.IsPosted);
        if (answer.IsKnownTo(context.Request))
        {
            answer.NotModified(context.Response);
            return;
        }

        var work = ready.LooksAtEverything ? context.RequestServices.GetRequiredService<SharedRuns>() : null;
        var key = $"{answer.Version} {AskedRequest.QuestionOf(context.Request)} {body?.Digest}";
        var run = work?.Join(key);
        using var turn = run is null && await ready.IsCostlyAsync(network, cancellationToken)
            ? await context.RequestServices.GetRequiredService<Turns>().TakeAsync(context)
            : Turn.Free;
        if (turn.Refusal is { } refusal)
        {
            await refusal.ExecuteAsync(context);
            return;
        }

        if (work is null)
        {
            await SendAsync(await ready.AskAsync(network, answer.Version, cancellationToken), answer, context);
            return;
        }

        run ??= work.Begin(key, turn.HandedOver(), token => ready.AskAsync(network, answer.Version, token));
        try
        {
            await (ProgressStream.IsWanted(context.Request)
                ? ProgressStream.WriteAsync(run, context)
                : SendAsync(await run.Reply.WaitAsync(cancellationToken), answer, context));
        }
        finally
        {
            run.Leave(isTimeout: context.Features.Get<IHttpRequestTimeoutFeature>()?.RequestTimeoutToken.IsCancellationRequested == true);
        }
    }

    private static Task SendAsync(Reply reply, Answer answer, HttpContext context) => reply is Answered answered
        ? answer.WriteAsync(answered, context)
        : Problems.Of(reply).ExecuteAsync(context);
}
