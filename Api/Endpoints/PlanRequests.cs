using System.Globalization;
using Microsoft.Net.Http.Headers;
using static StakeholderGraph.Api.Answering.Requests;

namespace StakeholderGraph.Api.Endpoints;

/// <summary>What requests for plans have in common: reading the plan from the path, and sending answers.</summary>
internal static class PlanRequests
{
    /// <summary>
    /// The plan and the revisions that a change may be based on, <c>null</c> for any. If one is missing, sends the error.
    /// </summary>
    public static async Task<(RecordId Plan, IReadOnlyList<long>? Revisions)?> SeenAsync(HttpContext context)
    {
        if (await IdAsync(context, "id", "plan") is not { } id)
        {
            return null;
        }

        var given = context.Request.Headers.IfMatch;
        if (string.IsNullOrEmpty(given.ToString()))
        {
            await Problems.NeedsIfMatch().ExecuteAsync(context);
            return null;
        }

        if (!EntityTagHeaderValue.TryParseStrictList(given, out var tags))
        {
            tags = [];
        }

        return (id, tags.Contains(EntityTagHeaderValue.Any) ? null : [.. tags.Select(RevisionOf).OfType<long>()]);
    }

    // A change needs a strong match (RFC 9110, section 13.1.1). A tag from elsewhere is that of no plan.
    private static long? RevisionOf(EntityTagHeaderValue tag) =>
        !tag.IsWeak && long.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            ? revision
            : null;

    /// <summary>The stakeholder in the path. If there is none, sends the error.</summary>
    public static Task<RecordId?> InviteeAsync(HttpContext context) => IdAsync(context, "stakeholder", "stakeholder");

    /// <summary>The plan in the path. If there is none, sends the error and returns <c>null</c>.</summary>
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

    /// <summary>The operations on plans.</summary>
    public static Planning PlanningOf(HttpContext context) =>
        new(context.RequestServices.GetRequiredService<IPlanStore>(), context.RequestServices.GetRequiredService<TimeProvider>());

    /// <summary>Sends the plan, or the reason why an operation was not carried out.</summary>
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

    /// <summary>A plan, with whether the dataset of its conclusion has been removed. It can be read even if the network cannot.</summary>
    public static async Task<Plan> BesideDatasetsAsync(HttpContext context, Plan plan)
    {
        try
        {
            return plan.Concluded is null ? plan : plan.Beside(await NetworkOf(context).DatasetsAsync(context.RequestAborted));
        }
        catch (StoreException)
        {
            return plan;
        }
    }

    /// <summary>Sends a plan in the form that the caller may see.</summary>
    public static Task GiveAsync(HttpContext context, Plan plan)
    {
        context.Response.Headers.ETag = new EntityTagHeaderValue(TagOf(plan.Revision)).ToString();
        return Requests.GiveAsync(context, Seen(plan, context), PlanJson.Sent.Plan);
    }

    /// <summary>The entity tag of a plan of this revision.</summary>
    public static string TagOf(long revision) => string.Create(CultureInfo.InvariantCulture, $"\"{revision}\"");

    /// <summary>A plan in the form that the caller may see.</summary>
    public static Plan Seen(Plan plan, HttpContext context) =>
        context.Caller().May(AccessRole.Editor) ? plan : plan.WithoutContacts();
}
