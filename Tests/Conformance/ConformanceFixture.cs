using NUnit.Framework;
using StakeholderGraph.Embedded;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>The engines that must give the same answers.</summary>
public enum Engine
{
    Embedded,
}

/// <summary>A rule about the ports, kept on every engine: derived fixtures run once for each, and cannot forget one.</summary>
[TestFixture(Engine.Embedded)]
public abstract class ConformanceFixture(Engine engine)
{
    protected Engine Engine { get; } = engine;

    /// <summary>A reader of a network that holds just these datasets.</summary>
    protected Task<INetworkReader> Load(params TestDataset[] datasets) => Engine switch
    {
        Engine.Embedded => Task.FromResult<INetworkReader>(InMemory(NetworkBuilder.Build(datasets))),
        _ => throw new NotSupportedException($"No {Engine}"),
    };

    private static EmbeddedReader InMemory(Network network) => new(_ => ValueTask.FromResult(network));
}
