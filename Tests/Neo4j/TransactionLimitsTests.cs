using NUnit.Framework;
using StakeholderGraph.Neo4j.Writing;

namespace StakeholderGraph.Tests.Neo4j;

/// <summary>Settings in the form of the server.</summary>
public sealed class TransactionLimitsTests
{
    [TestCase("716.80MiB", 751_619_276)]
    [TestCase("2.10GiB", 2_254_857_830)]
    [TestCase("0B", 0)]
    [TestCase("512B", 512)]
    [TestCase("", 0)]
    [TestCase("no limit", 0)]
    public void A_size_is_read(string text, long bytes) => Assert.That(TransactionLimits.Bytes(text), Is.EqualTo(bytes));

    [TestCase("0s", 0)]
    [TestCase("30s", 30_000)]
    [TestCase("1m30s", 90_000)]
    [TestCase("2h", 7_200_000)]
    [TestCase("1d", 86_400_000)]
    [TestCase("500ms", 500)]
    public void A_time_is_read(string text, long milliseconds) =>
        Assert.That(TransactionLimits.Duration(text).TotalMilliseconds, Is.EqualTo(milliseconds));
}
