using NUnit.Framework;
using StakeholderGraph.Formats;
using StakeholderGraph.Formats.Graphs;

namespace StakeholderGraph.Tests.Formats;

/// <summary>Names and ids that occur very often.</summary>
public sealed class IdsTests
{
    [Test]
    [MaxTime(5_000)] // with quadratic time, a minute
    public void Fifty_thousand_values_of_one_name_are_one_list()
    {
        var node = new GraphItem("a", Places.At(1, 1));
        for (var i = 0; i < 50_000; i++)
        {
            node.Add("topic", new GraphValue($"{i}|x", Places.At(1, 1)));
        }

        Assert.That(node.Values["topic"].List().Take(4), Is.EqualTo(new[] { "0", "x", "1", "x" }));
        Assert.That(node.Values["topic"].Items, Has.Count.EqualTo(100_000));
    }

    [Test]
    public void Records_of_one_name_have_different_ids_even_if_their_digests_begin_alike()
    {
        var ids = new Ids();
        string[] keys = ["first", "row 24433", "row 104301"]; // the digests of the last two have the same eight digits

        Assert.That(Ids.Digest(keys[1]), Is.EqualTo(Ids.Digest(keys[2])));
        Assert.That(keys.Select(key => ids.NumberOf(key, "Wang Wei")), Is.EqualTo(new[] { 0, 1, 2 }));
        Assert.That(keys.Select(key => ids.NumberOf(key, "Wang Wei")), Is.EqualTo(new[] { 0, 1, 2 }), "the same each time");
        Assert.That(ids[1], Is.EqualTo("wang-wei-" + Ids.Digest(keys[1])));
        Assert.That(ids[2], Does.StartWith(ids[1]));
    }
}
