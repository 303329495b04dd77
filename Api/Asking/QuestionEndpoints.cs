using StakeholderGraph.Asking;

namespace StakeholderGraph.Api;

/// <summary>An endpoint for each question.</summary>
internal static class QuestionEndpoints
{
    public static void MapQuestions(this IEndpointRouteBuilder api, IEnumerable<QuestionDescription> questions)
    {
        foreach (var question in questions)
        {
            RequestDelegate answer = context => AnswerAsync(context, question);
            api.MapGet(question.Route, answer)
                .WithName(question.Operation)
                .WithTags(question.IsAboutEvidence ? Tags.Evidence : Tags.Network)
                .WithSummary(question.Summary)
                .WithDescription(question.Remarks)
                // The method is what makes the framework describe the endpoint.
                .WithMetadata(question, answer.Method, new ProducesResponseTypeMetadata(StatusCodes.Status200OK, question.AnswerType, [Negotiation.Json]));
        }
    }

    private static async Task AnswerAsync(HttpContext context, QuestionDescription question)
    {
        var network = context.RequestServices.GetRequiredService<INetworkReader>();
        var cancellationToken = context.RequestAborted;
        if (question.IsSubjectInPath && AskedRequest.IdIn(context.Request, question) is var id && !RecordId.TryParse(id, out _))
        {
            await Problems.Unknown($"There is no {question.About!.What} \"{Echo.Of(id)}\".").ExecuteAsync(context);
            return;
        }

        var request = AskedRequest.Read(context.Request, question);
        var ready = await question.ReadAsync(request.Asked, network, cancellationToken);
        if (ready is null || !request.IsAcceptable)
        {
            await (ready is null ? Problems.OutOfBounds(request.Asked.Problems) : Problems.NotAcceptable()).ExecuteAsync(context);
            return;
        }

        // The version is read before the answer is made: a change in between makes the client ask again, never keep what is old.
        var answer = new Answer(
            await network.VersionAsync(cancellationToken), context.Request.Path + context.Request.QueryString, request.Format, network.Staleness);
        if (answer.IsKnownTo(context.Request))
        {
            answer.NotModified(context.Response);
            return;
        }

        using var turn = await ready.IsCostlyAsync(network, cancellationToken)
            ? await context.RequestServices.GetRequiredService<Turns>().TakeAsync(context)
            : Turn.Free;
        if (turn.Refusal is { } refusal)
        {
            await refusal.ExecuteAsync(context);
            return;
        }

        await (await ready.AskAsync(network, answer.Version, cancellationToken) switch
        {
            Answered answered => answer.WriteAsync(answered, context),
            Changed => Problems.Changed().ExecuteAsync(context),
            Unknown unknown => Problems.Unknown(unknown.ToString()).ExecuteAsync(context),
            var other => throw new InvalidOperationException($"A reply of a new sort: {other.GetType().Name}"),
        });
    }
}
