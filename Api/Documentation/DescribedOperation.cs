using StakeholderGraph.Asking;

namespace StakeholderGraph.Api.Documentation;

/// <summary>What the document says of an operation that is no question on the network; what it accepts is read by its endpoint.</summary>
/// <param name="Id">The name as programs write it, e.g. <c>makePlan</c>.</param>
/// <param name="Summary">What it does, in a few words.</param>
/// <param name="Remarks">What comes of it, and what to know before.</param>
internal sealed record DescribedOperation(string Id, string Summary, string Remarks)
{
    /// <summary>What who sends it must be allowed to do; none if everybody may.</summary>
    public AccessRole? Role { get; init; }

    /// <summary>What is a part of the path.</summary>
    public IReadOnlyList<PathPart> Path { get; init; } = [];

    /// <summary>The group in which the document lists it.</summary>
    public string Tag { get; init; } = Tags.Plans;

    /// <summary>What can be given behind the path.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>The document that is its body; none if there is none, or the body has <see cref="Fields"/>.</summary>
    public PostedDocument? Document { get; init; }

    /// <summary>
    /// The fields of the object that is its body; an empty object where there are none, and no body where this is not given.
    /// </summary>
    public IReadOnlyList<BodyField>? Fields { get; init; }

    /// <summary>The media types of the file that is its body; none if its body is no file.</summary>
    public IReadOnlyList<string> Accepts { get; init; } = [];

    /// <summary>The status of success.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>The type of its answer in JSON; none if it has none.</summary>
    public Type? Answer { get; init; }

    /// <summary>The media types of its answer that are no JSON, each with what it is for.</summary>
    public IReadOnlyList<(string MediaType, string Description)> Files { get; init; } = [];

    /// <summary>Whether it changes a plan, and so must name the revision that was seen.</summary>
    public bool NeedsTag { get; init; }

    /// <summary>Whether it looks for a list, which may take long, and of which there may be none.</summary>
    public bool Searches { get; init; }

    /// <summary>Whether it gives a plan with its revision.</summary>
    public bool GivesTag => Answer == typeof(Plan);
}

/// <summary>A part of a path that stands for an id.</summary>
/// <param name="Name">Its name in the path.</param>
/// <param name="Description">Whose id it is.</param>
/// <param name="Example">One that could be.</param>
internal sealed record PathPart(string Name, string Description, string Example);

/// <summary>A field of a body.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it means.</param>
/// <param name="Example">A value.</param>
internal sealed record BodyField(string Name, string Description, string Example)
{
    /// <summary>Whether it must be given.</summary>
    public bool Required { get; init; }

    /// <summary>The words that are allowed; none if it is no choice among words.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether it is a day.</summary>
    public bool IsDay { get; init; }

    /// <summary>Whether it is a number from 0 to 1.</summary>
    public bool IsShare { get; init; }
}

/// <summary>Endpoints that are described by a <see cref="DescribedOperation"/>.</summary>
internal static class DescribedEndpoints
{
    /// <summary>Maps an endpoint for who has the role that its operation needs.</summary>
    public static IEndpointConventionBuilder Map(
        this IEndpointRouteBuilder api, string method, string route, DescribedOperation operation, RequestDelegate answer)
    {
        var endpoint = api.MapMethods(route, [method], answer)
            .WithName(operation.Id)
            .WithTags(operation.Tag)
            .WithSummary(operation.Summary)
            .WithDescription(operation.Remarks)
            // The method is what makes the framework describe the endpoint.
            .WithMetadata(
                operation,
                answer.Method,
                new ProducesResponseTypeMetadata(
                    operation.Status, operation.Answer ?? typeof(void), operation.Answer is null ? [] : [Negotiation.Json]));
        return operation.Role is { } role ? endpoint.WithMetadata(new NeededRole(role)) : endpoint;
    }
}
