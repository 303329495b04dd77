using System.Text.RegularExpressions;
using NUnit.Framework;
using StakeholderGraph.Neo4j.Writing;

namespace StakeholderGraph.Tests.Neo4j;

/// <summary>Parts are stored with the chunk of their owner, in any order of arrival.</summary>
[TestFixture]
public sealed class PartsOfChunksTests
{
    [Test]
    public void Each_chunk_gets_its_own_parts_in_the_order_in_which_they_came([Values(3, 100)] int chunkSize)
    {
        var random = new Random(11);
        var added = Enumerable.Range(0, 200)
            .Select(i => (Owner: random.Next(10), Cells: new[] { $"Гүлнар {i}", "", new string('x', i * 10) })).ToList();
        using var parts = new PartsOfChunks(10, chunkSize);

        added.ForEach(a => parts.Add(a.Owner, $"owner-{a.Owner}", a.Cells));

        for (var chunk = 0; chunk <= 10 / chunkSize; chunk++)
        {
            var expected = added.Where(a => a.Owner / chunkSize == chunk).Select(a => $"owner-{a.Owner}: {string.Join('|', a.Cells)}");
            Assert.That(parts.Take(chunk).Select(p => $"{p.Owner}: {string.Join('|', p.Cells)}"), Is.EqualTo(expected), $"chunk {chunk}");
            Assert.That(parts.Take(chunk), Is.Empty, "it is taken once");
        }
    }

    [Test]
    public void A_chunk_without_parts_has_none()
    {
        using var parts = new PartsOfChunks(1_000, 10);
        parts.Add(555, "owner", ["x"]);

        Assert.That(Enumerable.Range(0, 101).Where(chunk => parts.Take(chunk).Any()), Is.EqualTo(new[] { 55 }));
    }

    [Test]
    [Platform("Linux,MacOsX")]
    [NonParallelizable]
    public void Nothing_remains_however_the_process_ends()
    {
        var before = Files();
        using var parts = new PartsOfChunks(100, 1);

        for (var owner = 0; owner < 100; owner++)
        {
            parts.Add(owner, "owner", [new string('x', 100_000)]);
        }

        Assert.That(Files().Except(before), Is.Empty);

        static HashSet<string> Files() =>
            [.. Directory.GetFiles(Path.GetTempPath()).Where(file => Regex.IsMatch(file, @"/[a-z0-9]{8}\.[a-z0-9]{3}$"))];
    }
}
