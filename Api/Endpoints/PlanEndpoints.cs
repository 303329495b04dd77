using StakeholderGraph.Asking;
using static StakeholderGraph.Api.Endpoints.PlanRequests;
using static StakeholderGraph.Api.Answering.Requests;

namespace StakeholderGraph.Api.Endpoints;

/// <summary>Endpoints for stored plans and for the log of changes.</summary>
internal static class PlanEndpoints
{
    private const string Plans = "/plans";
    public const string OnePlan = "/plans/{id}";

    // Searching takes as long as for a list that is not stored.
    public static readonly TimeSpan FoundWithin = TimeSpan.FromMinutes(1);

    public static void MapPlans(this IEndpointRouteBuilder api)
    {
        api.Map("GET", Plans, PlanOperations.List, ListAsync);
        api.Map("POST", Plans, PlanOperations.Make, MakeAsync).WithRequestTimeout(Server.Within(FoundWithin));
        api.Map("GET", OnePlan, PlanOperations.Give, ShowAsync);
        api.Map("DELETE", OnePlan, PlanOperations.Remove, RemoveAsync);
        api.Map("GET", $"{OnePlan}/check", PlanOperations.Check, CheckAsync).WithRequestTimeout(Server.Within(FoundWithin));
        api.Map("GET", $"{OnePlan}/comparison", PlanOperations.Compare, CompareAsync);
        api.Map("GET", $"{OnePlan}/introductions", PlanOperations.Introduce, IntroduceAsync)
            .WithRequestTimeout(Server.Within(FoundWithin));
        api.Map("PUT", $"{OnePlan}/invitees/{{stakeholder}}", PlanOperations.SetStatus, SetStatusAsync);
        api.Map("POST", $"{OnePlan}/invitees/{{stakeholder}}/contacts", PlanOperations.AddContact, AddContactAsync);
        api.Map("POST", $"{OnePlan}/replanning", PlanOperations.Replan, ReplanAsync).WithRequestTimeout(Server.Within(FoundWithin));
        api.Map("POST", $"{OnePlan}/letters", PlanOperations.WriteLetters, WriteLettersAsync);
        api.Map("POST", $"{OnePlan}/conclusion", PlanOperations.Conclude, ConcludeAsync).WithRequestTimeout(Server.Within(FoundWithin));
        api.Map("GET", "/log", PlanOperations.Log, LogAsync);
        api.MapPlanViews();
    }

    private static async Task ListAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not null)
        {
            await GiveAsync(context, await PlanningOf(context).AllAsync(context.RequestAborted), PlanJson.Sent.IReadOnlyListPlanSummary);
        }
    }

    private static async Task ShowAsync(HttpContext context)
    {
        if (await ReadAsync(context, PlanParameters.Format) is not { } asked || await FindAsync(context) is not { } plan)
        {
            return;
        }

        if (PlanPaper.Find(asked.Text(PlanParameters.Format) ?? "") is { } paper)
        {
            using var file = new MemoryStream();
            await paper.WriteAsync(Seen(plan, context), file, context.RequestAborted);
            await GiveAsync(context, file, paper.MediaType, $"{plan.Id}.{paper.Extension}");
        }
        else
        {
            // Only when it is read: the network in memory shows a moment later what a conclusion has imported.
            await GiveAsync(context, await BesideDatasetsAsync(context, plan));
        }
    }

    private static async Task WriteLettersAsync(HttpContext context)
    {
        if (await ReadAsync(context) is null || await FindAsync(context) is not { } plan)
        {
            return;
        }

        var (letters, refusal) = PlanLetters.OfBody(plan, await BodyAsync(context.Request));
        await (letters is null
            ? Problems.Of(refusal!, context).ExecuteAsync(context)
            : TypedResults.Text(letters, "text/markdown; charset=utf-8").ExecuteAsync(context));
    }

    private static async Task ConcludeAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not null && await SeenAsync(context) is { } seen)
        {
            await using var writer = await Stores.OpenWriterAsync(
                context.RequestServices.GetRequiredService<StoreAddress>(), context.RequestServices.GetRequiredService<TimeProvider>(),
                context.RequestAborted, context.Caller().Author);
            await AnswerAsync(context, await PlanningOf(context).ConcludeAsync(
                NetworkOf(context), writer, seen.Plan, seen.Revisions, context.Caller().Author, context.RequestAborted));
        }
    }

    private static async Task CheckAsync(HttpContext context)
    {
        if (await ReadAsync(context) is null || await FindAsync(context) is not { } plan)
        {
            return;
        }

        await InTurnAsync(context, async () => await GiveAsync(
            context, await Planning.CheckAsync(NetworkOf(context), plan, context.RequestAborted), PlanJson.Sent.PlanCheck));
    }

    private static async Task CompareAsync(HttpContext context)
    {
        if (await ReadAsync(context, PlanParameters.With) is not { } asked || await FindAsync(context) is not { } plan)
        {
            return;
        }

        var other = asked.One(PlanParameters.With);
        await (await PlanningOf(context).FindAsync(other, context.RequestAborted) is { } second
            ? GiveAsync(context, PlanComparison.Of(plan, second), PlanJson.Sent.PlanComparison)
            : Problems.Unknown($"There is no plan \"{other}\".").ExecuteAsync(context));
    }

    private static async Task IntroduceAsync(HttpContext context)
    {
        if (await ReadAsync(context, PlanParameters.From, PlanParameters.Blocked) is not { } asked
            || await FindAsync(context) is not { } plan)
        {
            return;
        }

        await InTurnAsync(context, async () =>
        {
            var (introductions, refusal) = await Planning.IntroduceAsync(
                NetworkOf(context), plan, asked.Many(PlanParameters.From), asked.Many(PlanParameters.Blocked), context.RequestAborted);
            await (introductions is null
                ? Problems.Of(refusal!, context).ExecuteAsync(context)
                : GiveAsync(context, introductions, PlanJson.Sent.Introductions));
        });
    }

    private static async Task MakeAsync(HttpContext context)
    {
        if (await ReadAsync(context, PlanParameters.Id) is not { } asked)
        {
            return;
        }

        var demand = await BodyAsync(context.Request);
        await InTurnAsync(context, async () => await AnswerAsync(
            context,
            await PlanningOf(context).MakeAsync(
                NetworkOf(context), demand, asked.OneOrNull(PlanParameters.Id), context.Caller().Author, context.RequestAborted)));
    }

    private static async Task ReplanAsync(HttpContext context)
    {
        if (await ReadAsync(context, PlanParameters.DryRun) is not { } asked || await SeenAsync(context) is not { } seen)
        {
            return;
        }

        await InTurnAsync(context, async () => await AnswerAsync(context, await PlanningOf(context).ReplanAsync(
            NetworkOf(context), seen.Plan, seen.Revisions, context.Caller().Author, asked.One(PlanParameters.DryRun),
            context.RequestAborted)));
    }

    private static async Task SetStatusAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not null && await SeenAsync(context) is { } seen && await InviteeAsync(context) is { } invitee)
        {
            await AnswerAsync(context, await PlanningOf(context).SetStatusAsync(
                seen.Plan, invitee, await BodyAsync(context.Request), seen.Revisions, context.Caller().Author, context.RequestAborted));
        }
    }

    private static async Task AddContactAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not null && await SeenAsync(context) is { } seen && await InviteeAsync(context) is { } invitee)
        {
            await AnswerAsync(context, await PlanningOf(context).AddContactAsync(
                seen.Plan, invitee, await BodyAsync(context.Request), seen.Revisions, context.Caller().Author, context.RequestAborted));
        }
    }

    private static async Task RemoveAsync(HttpContext context)
    {
        if (await ReadAsync(context) is null || await SeenAsync(context) is not { } seen)
        {
            return;
        }

        var reply = await PlanningOf(context)
            .RemoveAsync(seen.Plan, seen.Revisions, context.Caller().Author, context.RequestAborted);
        await (reply is PlanRemoved ? TypedResults.NoContent().ExecuteAsync(context) : AnswerAsync(context, reply));
    }

    private static async Task LogAsync(HttpContext context)
    {
        if (await ReadAsync(context, PlanParameters.Before, PlanParameters.Limit) is { } asked)
        {
            await GiveAsync(
                context,
                await PlanningOf(context).LogAsync(
                    asked.One(PlanParameters.Before), asked.One(PlanParameters.Limit), context.RequestAborted),
                PlanJson.Sent.IReadOnlyListLogEntry);
        }
    }
}
