using StakeholderGraph.Asking;
using static StakeholderGraph.Api.Endpoints.PlanEndpoints;
using static StakeholderGraph.Api.Endpoints.PlanRequests;
using static StakeholderGraph.Api.Answering.Requests;

namespace StakeholderGraph.Api.Endpoints;

/// <summary>Endpoints that combine a plan with the network: briefs, the grid of power and interest, the room and its tables.</summary>
internal static class PlanViewEndpoints
{
    public static void MapPlanViews(this IEndpointRouteBuilder api)
    {
        api.Map("GET", $"{OnePlan}/brief", PlanViewOperations.Brief, BriefAsync).WithRequestTimeout(Server.Within(FoundWithin));
        api.Map("GET", $"{OnePlan}/grid", PlanViewOperations.Grid, GridAsync).WithRequestTimeout(Server.Within(FoundWithin));
        api.Map("PUT", $"{OnePlan}/grid/{{stakeholder}}", PlanViewOperations.Judge, JudgeAsync);
        api.Map("GET", $"{OnePlan}/room", PlanViewOperations.Room, RoomAsync);
        api.Map("GET", $"{OnePlan}/seating", PlanViewOperations.Seat, SeatAsync).WithRequestTimeout(Server.Within(FoundWithin));
    }

    private static async Task BriefAsync(HttpContext context)
    {
        if (await ReadAsync(context, PlanParameters.Stakeholder, PlanParameters.BriefFormat) is not { } asked
            || await FindAsync(context) is not { } plan)
        {
            return;
        }

        var seen = Seen(plan, context);
        var only = asked.OneOrNull(PlanParameters.Stakeholder);
        var invitee = only is { } id ? seen.Find(id) : null;
        if (only is not null && invitee is null)
        {
            await Problems.Unknown(PlanUnknown.NotOnPlan(only.Value, plan.Id).What).ExecuteAsync(context);
            return;
        }

        await InTurnAsync(context, async () =>
        {
            var brief = await PlanBrief.OfAsync(NetworkOf(context), seen, invitee, context.RequestAborted);
            if (BriefPaper.Find(asked.Text(PlanParameters.BriefFormat)) is not { } paper)
            {
                await GiveAsync(context, brief, PlanJson.Sent.Brief);
                return;
            }

            using var file = new MemoryStream();
            await paper.WriteAsync(brief, file, context.RequestAborted);
            await GiveAsync(context, file, paper.MediaType, $"{only ?? plan.Id}-brief.{paper.Extension}");
        });
    }

    private static async Task GridAsync(HttpContext context)
    {
        if (await ReadAsync(context, PlanParameters.OnGrid, PlanParameters.FigureFormat, Parameters.Language) is not { } asked
            || await FindAsync(context) is not { } plan)
        {
            return;
        }

        await InTurnAsync(context, async () =>
        {
            var grid = await PlanGrid.OfAsync(
                NetworkOf(context), Seen(plan, context), asked.One(PlanParameters.OnGrid), context.RequestAborted);
            if (LanguageOfFigure(context, asked) is not { } language)
            {
                await GiveAsync(context, grid, PlanJson.Sent.PowerGrid);
                return;
            }

            using var file = new MemoryStream();
            await PlanGrid.DrawAsync(grid, language, NetworkOf(context), file, context.RequestAborted);
            await GiveFigureAsync(context, file, $"{plan.Id}-grid", language);
        });
    }

    private static async Task JudgeAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not null && await SeenAsync(context) is { } seen && await InviteeAsync(context) is { } stakeholder)
        {
            await AnswerAsync(context, await PlanningOf(context).JudgeAsync(
                NetworkOf(context), seen.Plan, stakeholder, await BodyAsync(context.Request), seen.Revisions, context.Caller().Author,
                context.RequestAborted));
        }
    }

    private static async Task RoomAsync(HttpContext context)
    {
        if (await ReadAsync(context, PlanParameters.FigureFormat, Parameters.Language) is not { } asked
            || await FindAsync(context) is not { } plan)
        {
            return;
        }

        var room = await PlanRoom.OfAsync(NetworkOf(context), plan, context.RequestAborted);
        if (LanguageOfFigure(context, asked) is not { } language)
        {
            await GiveAsync(context, room, PlanJson.Sent.PlannedRoom);
            return;
        }

        using var file = new MemoryStream();
        PlanRoom.Draw(room, language, file, context.RequestAborted);
        await GiveFigureAsync(context, file, $"{plan.Id}-room", language);
    }

    private static async Task SeatAsync(HttpContext context)
    {
        if (await ReadAsync(context, PlanParameters.Tables, PlanParameters.Seed) is not { } asked
            || await FindAsync(context) is not { } plan)
        {
            return;
        }

        await InTurnAsync(context, async () =>
        {
            var (seating, refusal) = await PlanRoom.SeatAsync(
                NetworkOf(context), plan, asked.One(PlanParameters.Tables), asked.One(PlanParameters.Seed), context.RequestAborted);
            await (seating is null
                ? Problems.Of(refusal!, context).ExecuteAsync(context)
                : GiveAsync(context, seating, PlanJson.Sent.Seating));
        });
    }

    /// <summary>The language of the requested figure; <c>null</c> if no figure is requested.</summary>
    private static string? LanguageOfFigure(HttpContext context, Asked asked) =>
        asked.Text(PlanParameters.FigureFormat) != Figure.Format.Name ? null
        : asked.Text(Parameters.Language) ?? Negotiation.Language(context.Request.Headers.AcceptLanguage, Figure.Languages);

    private static Task GiveFigureAsync(HttpContext context, MemoryStream file, string name, string language)
    {
        context.Response.Headers.ContentLanguage = language;
        return GiveAsync(context, file, Figure.Format.MediaType, $"{name}.{Figure.Format.Extension}", isShown: true);
    }
}
