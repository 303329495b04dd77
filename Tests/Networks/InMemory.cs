using StakeholderGraph.Embedded;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Tests.Networks;

/// <summary>Readers of networks without a store.</summary>
internal static class InMemory
{
    public static EmbeddedReader Of(params IDatasetContent[] datasets) => Of(NetworkBuilder.Build(datasets));

    public static EmbeddedReader Of(Network network) => new(_ => ValueTask.FromResult(network));
}
