using NUnit.Framework;
using StakeholderGraph.Tests.Neo4j;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>
/// Base class for the rules of questions that a network answers, whatever engine it came from. They run once, on networks that are created
/// without a store: <see cref="WholeNetworkTests"/> and <see cref="SameAnswersTests"/> check that the network of each engine gives the same
/// answers.
/// </summary>
[TestFixture]
public abstract class NetworkRules
{
    /// <summary>A reader of a network with given datasets.</summary>
    protected static Task<INetworkReader> Load(params IDatasetContent[] datasets) =>
        Task.FromResult<INetworkReader>(InMemory.Of(datasets));
}
