using StakeholderGraph.Asking;

namespace StakeholderGraph.Api.Documentation;

/// <summary>The description in the OpenAPI document of an operation that is not a question. Its endpoint reads what it accepts.</summary>
/// <param name="Id">The operation id, e.g. <c>makePlan</c>.</param>
/// <param name="Summary">What the operation does, in a few words.</param>
/// <param name="Remarks">The result of the operation, and what callers need to know.</param>
internal sealed record DescribedOperation(string Id, string Summary, string Remarks)
{
    /// <summary>The role that a caller needs; <c>null</c> if none is needed.</summary>
    public AccessRole? Role { get; init; }

    /// <summary>The parameters in the path.</summary>
    public IReadOnlyList<PathPart> Path { get; init; } = [];

    /// <summary>The group of the operation in the document.</summary>
    public string Tag { get; init; } = Tags.Plans;

    /// <summary>The query parameters.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>The document that is the body; <c>null</c> if there is no body, or the body has <see cref="Fields"/>.</summary>
    public PostedDocument? Document { get; init; }

    /// <summary>The fields of the object that is the body; empty for an empty object, <c>null</c> if there is no such body.</summary>
    public IReadOnlyList<BodyField>? Fields { get; init; }

    /// <summary>The media types of the file that is the body; empty if the body is not a file.</summary>
    public IReadOnlyList<string> Accepts { get; init; } = [];

    /// <summary>The status of a successful response.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>The type of the JSON answer; <c>null</c> if there is none.</summary>
    public Type? Answer { get; init; }

    /// <summary>The media types of answers other than JSON, each with its purpose.</summary>
    public IReadOnlyList<(string MediaType, string Description)> Files { get; init; } = [];

    /// <summary>Whether it changes a plan. If so, the request must state the revision that the change is based on.</summary>
    public bool NeedsTag { get; init; }

    /// <summary>Whether it searches for a list, which may take long and may find none.</summary>
    public bool Searches { get; init; }

    /// <summary>Whether it returns a plan with its revision.</summary>
    public bool GivesTag => Answer == typeof(Plan);
}

/// <summary>A parameter in a path that stands for an id.</summary>
/// <param name="Name">The name of the parameter in the path.</param>
/// <param name="Description">The record that the id belongs to.</param>
/// <param name="Example">An example of an id.</param>
internal sealed record PathPart(string Name, string Description, string Example);

/// <summary>A field of a body.</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="Description">The meaning of the field.</param>
/// <param name="Example">An example of a value.</param>
internal sealed record BodyField(string Name, string Description, string Example)
{
    /// <summary>Whether the field is required.</summary>
    public bool Required { get; init; }

    /// <summary>The allowed words; empty if any value is allowed.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether the value is a day.</summary>
    public bool IsDay { get; init; }

    /// <summary>Whether the value is a number from 0 to 1.</summary>
    public bool IsShare { get; init; }
}

/// <summary>Endpoints that are described by a <see cref="DescribedOperation"/>.</summary>
internal static class DescribedEndpoints
{
    /// <summary>Maps an endpoint for callers with the role that its operation needs.</summary>
    public static IEndpointConventionBuilder Map(
        this IEndpointRouteBuilder api, string method, string route, DescribedOperation operation, RequestDelegate answer)
    {
        var endpoint = api.MapMethods(route, [method], context => AnswerAsync(context, answer))
            .WithName(operation.Id)
            .WithTags(operation.Tag)
            .WithSummary(operation.Summary)
            .WithDescription(operation.Remarks)
            // The framework describes an endpoint only if it has a method.
            .WithMetadata(
                operation,
                answer.Method,
                new ProducesResponseTypeMetadata(
                    operation.Status, operation.Answer ?? typeof(void), operation.Answer is null ? [] : [Negotiation.Json]));
        return operation.Role is { } role ? endpoint.WithMetadata(new NeededRole(role)) : endpoint;
    }

    // The framework removes the ETag from the answers to other exceptions, but that of a damaged plan is needed to remove it.
    private static async Task AnswerAsync(HttpContext context, RequestDelegate answer)
    {
        try
        {
            await answer(context);
        }
        catch (StoreException damaged) when (damaged.PlanRevision is not null && !context.Response.HasStarted)
        {
            await Failures.ProblemOf(damaged, context).ExecuteAsync(context);
        }
    }
}
