using NUnit.Framework;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Tests.DataFormat;

/// <summary>Items that another thread reads ahead of this one, or processes after it.</summary>
public sealed class AheadTests
{
    [Test]
    public void Items_come_in_order_and_a_failure_comes_after_them()
    {
        static IEnumerable<int> Items()
        {
            for (var i = 0; i < 1_000; i++)
            {
                yield return i;
            }

            throw new InvalidDataException("broken");
        }

        var read = new List<int>();
        Assert.That(() => read.AddRange(Ahead.Of(Items().Take(1_000))), Throws.Nothing);
        Assert.That(read, Is.EqualTo(Enumerable.Range(0, 1_000)));
        Assert.That(() => Ahead.Of(Items()).Count(), Throws.InstanceOf<InvalidDataException>());
    }

    [Test]
    public void Reading_stops_when_no_more_items_are_needed()
    {
        var isDisposed = false;
        IEnumerable<int> Endless()
        {
            try
            {
                for (var i = 0; ; i++)
                {
                    yield return i;
                }
            }
            finally
            {
                isDisposed = true;
            }
        }

        Assert.That(Ahead.Of(Endless()).First(i => i == 5_000), Is.EqualTo(5_000));
        Assert.That(isDisposed, Is.True);
    }

    [TestCase(3)]
    [TestCase(100_000)]
    public void All_items_are_used_in_their_order(int count)
    {
        var used = new List<int>();
        using var behind = new Behind<int>(used.Add);
        foreach (var i in Enumerable.Range(0, count))
        {
            behind.Add(i);
        }

        behind.Finish();

        Assert.That(used, Is.EqualTo(Enumerable.Range(0, count)));
    }

    [Test]
    public void A_failure_in_the_background_is_reported_at_the_end_without_blocking()
    {
        using var behind = new Behind<int>(_ => throw new InvalidDataException("broken"));
        foreach (var i in Enumerable.Range(0, 100_000))
        {
            behind.Add(i);
        }

        Assert.That(behind.Finish, Throws.InstanceOf<InvalidDataException>());
    }
}
