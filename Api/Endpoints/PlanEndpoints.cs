using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Net.Http.Headers;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Api;

/// <summary>Plans that are kept, and the log of what was written.</summary>
internal static class PlanEndpoints
{
    private const string Plans = "/plans";
    private const string OnePlan = "/plans/{id}";

    // A list is searched for as long as one that is not kept.
    private static readonly TimeSpan FoundWithin = TimeSpan.FromMinutes(1);

    public static void MapPlans(this IEndpointRouteBuilder api)
    {
        api.Map("GET", Plans, PlanOperations.List, ListAsync);
        api.Map("POST", Plans, PlanOperations.Make, MakeAsync).WithRequestTimeout(Server.Within(FoundWithin));
        api.Map("GET", OnePlan, PlanOperations.Give, GiveAsync);
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
    }

    private static async Task ListAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not null)
        {
            await GiveAsync(context, await PlanningOf(context).AllAsync(context.RequestAborted), PlanJson.Sent.IReadOnlyListPlanSummary);
        }
    }

    private static async Task GiveAsync(HttpContext context)
    {
        if (await ReadAsync(context, PlanParameters.Format) is not { } asked || await FindAsync(context) is not { } plan)
        {
            return;
        }

        if (PlanPaper.Find(asked.Text(PlanParameters.Format) ?? "") is { } paper)
        {
            await GiveAsync(context, Seen(plan, context), paper);
        }
        else
        {
            await GiveAsync(context, plan);
        }
    }

    /// <summary>A file to keep: a page of it could not have its own looks here.</summary>
    private static async Task GiveAsync(HttpContext context, Plan plan, PlanPaper paper)
    {
        using var file = new MemoryStream();
        await paper.WriteAsync(plan, file, context.RequestAborted);
        var isText = paper.MediaType.StartsWith("text/", StringComparison.Ordinal);
        context.Response.ContentType = isText ? $"{paper.MediaType}; charset=utf-8" : paper.MediaType;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{plan.Id.Value.Replace(':', '-')}.{paper.Extension}\"";
        context.Response.ContentLength = file.Length;
        await context.Response.Body.WriteAsync(file.GetBuffer().AsMemory(0, (int)file.Length), context.RequestAborted);
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
                context.RequestAborted);
            await AnswerAsync(context, await PlanningOf(context).ConcludeAsync(
                NetworkOf(context), writer, seen.Plan, seen.Revision, context.Caller().Author, context.RequestAborted));
        }
    }

    private static async Task CheckAsync(HttpContext context)
    {
        if (await ReadAsync(context) is null || await FindAsync(context) is not { } plan)
        {
            return;
        }

        using var turn = await context.RequestServices.GetRequiredService<Turns>().TakeAsync(context);
        if (turn.Refusal is { } refusal)
        {
            await refusal.ExecuteAsync(context);
        }
        else if (await PlanningOf(context).CheckAsync(NetworkOf(context), plan.Id, context.RequestAborted) is { } check)
        {
            await GiveAsync(context, check, PlanJson.Sent.PlanCheck);
        }
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

        using var turn = await context.RequestServices.GetRequiredService<Turns>().TakeAsync(context);
        if (turn.Refusal is { } busy)
        {
            await busy.ExecuteAsync(context);
            return;
        }

        var (introductions, refusal) =
            await Planning.IntroduceAsync(
                NetworkOf(context), plan, asked.Many(PlanParameters.From), asked.Many(PlanParameters.Blocked),
                context.RequestAborted);
        await (introductions is null
            ? Problems.Of(refusal!, context).ExecuteAsync(context)
            : GiveAsync(context, introductions, PlanJson.Sent.Introductions));
    }

    private static async Task MakeAsync(HttpContext context)
    {
        if (await ReadAsync(context, PlanParameters.Id) is not { } asked)
        {
            return;
        }

        var demand = await BodyAsync(context.Request);
        using var turn = await context.RequestServices.GetRequiredService<Turns>().TakeAsync(context);
        await (turn.Refusal is { } refusal
            ? refusal.ExecuteAsync(context)
            : AnswerAsync(
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

        using var turn = await context.RequestServices.GetRequiredService<Turns>().TakeAsync(context);
        await (turn.Refusal is { } refusal
            ? refusal.ExecuteAsync(context)
            : AnswerAsync(context, await PlanningOf(context).ReplanAsync(
                NetworkOf(context), seen.Plan, seen.Revision, context.Caller().Author, asked.One(PlanParameters.DryRun),
                context.RequestAborted)));
    }

    private static async Task SetStatusAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not null && await SeenAsync(context) is { } seen && await InviteeAsync(context) is { } invitee)
        {
            await AnswerAsync(context, await PlanningOf(context).SetStatusAsync(
                seen.Plan, invitee, await BodyAsync(context.Request), seen.Revision, context.Caller().Author, context.RequestAborted));
        }
    }

    private static async Task AddContactAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not null && await SeenAsync(context) is { } seen && await InviteeAsync(context) is { } invitee)
        {
            await AnswerAsync(context, await PlanningOf(context).AddContactAsync(
                seen.Plan, invitee, await BodyAsync(context.Request), seen.Revision, context.Caller().Author, context.RequestAborted));
        }
    }

    private static async Task RemoveAsync(HttpContext context)
    {
        if (await ReadAsync(context) is null || await SeenAsync(context) is not { } seen)
        {
            return;
        }

        var reply = await PlanningOf(context)
            .RemoveAsync(seen.Plan, seen.Revision, context.Caller().Author, context.RequestAborted);
        await (reply is PlanDone ? TypedResults.NoContent().ExecuteAsync(context) : AnswerAsync(context, reply));
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

    /// <summary>Reads what is behind the path; <c>null</c> where something is wrong with it, which is then answered.</summary>
    private static async Task<Asked?> ReadAsync(HttpContext context, params IReadOnlyList<Parameter> accepted)
    {
        var asked = new Asked(accepted, AskedRequest.Given(context.Request));
        foreach (var parameter in accepted)
        {
            _ = parameter switch
            {
                Parameter<RecordId> id => asked.Many(id).Length,
                Parameter<int> number => asked.Many(number).Length,
                Parameter<bool> flag => asked.Many(flag).Length,
                Parameter<string> text => asked.Many(text).Length,
                _ => throw new ArgumentException(parameter.Name, nameof(accepted)),
            };
        }

        if (asked.Problems.Count == 0)
        {
            return asked;
        }

        await Problems.OutOfBounds(asked.Problems).ExecuteAsync(context);
        return null;
    }

    /// <summary>The plan and the revision that the client has seen, which a change must name; else that is answered.</summary>
    private static async Task<(RecordId Plan, long? Revision)?> SeenAsync(HttpContext context)
    {
        if (await IdAsync(context, "id", "plan") is not { } id)
        {
            return null;
        }

        var given = context.Request.Headers.IfMatch.ToString();
        if (given.Length == 0)
        {
            await Problems.NeedsIfMatch().ExecuteAsync(context);
            return null;
        }

        // Of a tag that is none of ours no plan is at that revision.
        return (id, given == "*" ? null : long.TryParse(given.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            ? revision
            : -1);
    }

    private static Task<RecordId?> InviteeAsync(HttpContext context) => IdAsync(context, "stakeholder", "stakeholder");

    private static async Task<RecordId?> IdAsync(HttpContext context, string part, string what)
    {
        var text = (string)context.Request.RouteValues[part]!;
        if (RecordId.TryParse(text, out var id))
        {
            return id;
        }

        await Problems.Unknown($"There is no {what} \"{Echo.Of(text)}\".").ExecuteAsync(context);
        return null;
    }

    private static async Task<Plan?> FindAsync(HttpContext context)
    {
        if (await IdAsync(context, "id", "plan") is not { } id)
        {
            return null;
        }

        var plan = await PlanningOf(context).FindAsync(id, context.RequestAborted);
        if (plan is null)
        {
            await Problems.Unknown($"There is no plan \"{id}\".").ExecuteAsync(context);
        }

        return plan;
    }

    private static async Task<string> BodyAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        return await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
    }

    private static Planning PlanningOf(HttpContext context) =>
        new(context.RequestServices.GetRequiredService<IPlanStore>(), context.RequestServices.GetRequiredService<TimeProvider>());

    private static INetworkReader NetworkOf(HttpContext context) => context.RequestServices.GetRequiredService<INetworkReader>();

    private static Task AnswerAsync(HttpContext context, PlanReply reply)
    {
        if (reply is not PlanDone done)
        {
            return Problems.Of(reply, context).ExecuteAsync(context);
        }

        if (HttpMethods.IsPost(context.Request.Method) && !context.Request.RouteValues.ContainsKey("id"))
        {
            context.Response.StatusCode = StatusCodes.Status201Created;
            context.Response.Headers.Location = $"{context.Request.PathBase}{context.Request.Path}/{done.Plan.Id}";
        }

        return GiveAsync(context, done.Plan);
    }

    private static Task GiveAsync(HttpContext context, Plan plan)
    {
        context.Response.Headers.ETag = new EntityTagHeaderValue(TagOf(plan)).ToString();
        return GiveAsync(context, Seen(plan, context), PlanJson.Sent.Plan);
    }

    private static Task GiveAsync<T>(HttpContext context, T answer, JsonTypeInfo<T> json) =>
        TypedResults.Json(answer, json, statusCode: context.Response.StatusCode).ExecuteAsync(context);

    /// <summary>The entity tag of a plan.</summary>
    public static string TagOf(Plan plan) => string.Create(CultureInfo.InvariantCulture, $"\"{plan.Revision}\"");

    /// <summary>A plan as who calls may see it.</summary>
    public static Plan Seen(Plan plan, HttpContext context) =>
        context.Caller().May(AccessRole.Editor) ? plan : plan.WithoutContacts();
}
