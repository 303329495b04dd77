using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Net.Http.Headers;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Api;

/// <summary>What requests that may write have in common: how they are read, and how they are answered.</summary>
internal static class PlanRequests
{
    /// <summary>Reads what is behind the path; <c>null</c> where something is wrong with it, which is then answered.</summary>
    public static async Task<Asked?> ReadAsync(HttpContext context, params IReadOnlyList<Parameter> accepted)
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
                Parameter<PartialDate> date => asked.Many(date).Length,
                Parameter<Kind> kind => asked.Many(kind).Length,
                Parameter<TieType> type => asked.Many(type).Length,
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
    public static async Task<(RecordId Plan, long? Revision)?> SeenAsync(HttpContext context)
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

    /// <summary>The stakeholder in the path; else that is answered.</summary>
    public static Task<RecordId?> InviteeAsync(HttpContext context) => IdAsync(context, "stakeholder", "stakeholder");

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

    /// <summary>The plan in the path; <c>null</c> where there is none, which is then answered.</summary>
    public static async Task<Plan?> FindAsync(HttpContext context)
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

    /// <summary>The body as text.</summary>
    public static async Task<string> BodyAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        return await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
    }

    /// <summary>What can be done with plans.</summary>
    public static Planning PlanningOf(HttpContext context) =>
        new(context.RequestServices.GetRequiredService<IPlanStore>(), context.RequestServices.GetRequiredService<TimeProvider>());

    /// <summary>The network.</summary>
    public static INetworkReader NetworkOf(HttpContext context) => context.RequestServices.GetRequiredService<INetworkReader>();

    /// <summary>Answers with the plan, or with why something was not done with it.</summary>
    public static Task AnswerAsync(HttpContext context, PlanReply reply)
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

    /// <summary>Answers with a plan, as who calls may see it.</summary>
    public static Task GiveAsync(HttpContext context, Plan plan)
    {
        context.Response.Headers.ETag = new EntityTagHeaderValue(TagOf(plan)).ToString();
        return GiveAsync(context, Seen(plan, context), PlanJson.Sent.Plan);
    }

    /// <summary>Answers in JSON.</summary>
    public static Task GiveAsync<T>(HttpContext context, T answer, JsonTypeInfo<T> json) =>
        TypedResults.Json(answer, json, statusCode: context.Response.StatusCode).ExecuteAsync(context);

    /// <summary>Answers with a file.</summary>
    /// <param name="context">The request.</param>
    /// <param name="file">What is in it.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <param name="name">Its name.</param>
    /// <param name="isShown">Whether a browser shows it: a page to print could not have its own looks here, so it is kept.</param>
    public static async Task GiveAsync(HttpContext context, MemoryStream file, string mediaType, string name, bool isShown = false)
    {
        var isText = mediaType.StartsWith("text/", StringComparison.Ordinal);
        context.Response.ContentType = isText ? $"{mediaType}; charset=utf-8" : mediaType;
        context.Response.Headers.ContentDisposition =
            $"{(isShown ? "inline" : "attachment")}; filename=\"{name.Replace(':', '-')}\"";
        context.Response.ContentLength = file.Length;
        await context.Response.Body.WriteAsync(file.GetBuffer().AsMemory(0, (int)file.Length), context.RequestAborted);
    }

    /// <summary>Does what is costly when it is its turn; else answers that it is not.</summary>
    public static async Task InTurnAsync(HttpContext context, Func<Task> work)
    {
        using var turn = await context.RequestServices.GetRequiredService<Turns>().TakeAsync(context);
        await (turn.Refusal is { } refusal ? refusal.ExecuteAsync(context) : work());
    }

    /// <summary>The entity tag of a plan.</summary>
    public static string TagOf(Plan plan) => string.Create(CultureInfo.InvariantCulture, $"\"{plan.Revision}\"");

    /// <summary>A plan as who calls may see it.</summary>
    public static Plan Seen(Plan plan, HttpContext context) =>
        context.Caller().May(AccessRole.Editor) ? plan : plan.WithoutContacts();
}
