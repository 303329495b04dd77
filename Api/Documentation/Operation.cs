namespace StakeholderGraph.Api;

/// <summary>The groups in which the document lists operations.</summary>
internal static class Tags
{
    public const string Network = "Network";
    public const string Evidence = "Evidence";
}

/// <summary>A request to the network that ships whose answer is the example in the document.</summary>
internal sealed record ExampleRequest(string Path);

/// <summary>What an endpoint says of itself beside its handler's XML comment.</summary>
internal static class Operation
{
    public static RouteHandlerBuilder Describes(this RouteHandlerBuilder endpoint, string operationId, string tag, string example) =>
        endpoint.WithName(operationId).WithTags(tag).WithMetadata(new ExampleRequest(example));

    /// <summary>The parameters accepted; any other is refused.</summary>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder endpoint, params Parameter[] parameters) =>
        endpoint.WithMetadata(new Accepts(parameters, AsGraph: false));

    /// <summary>The parameters accepted where the answer can be had as a graph too.</summary>
    public static RouteHandlerBuilder TakesForGraph(this RouteHandlerBuilder endpoint, Parameter[] parameters) =>
        endpoint.WithMetadata(new Accepts(parameters, AsGraph: true));
}
