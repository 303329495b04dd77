using NUnit.Framework;
using StakeholderGraph.Neo4j;
using StakeholderGraph.Neo4j.Writing;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Tests.Neo4j;

/// <summary>A graph written by an earlier version lacks later additions, and is read nevertheless.</summary>
public sealed class EarlierGraphTests
{
    [Test]
    public void The_values_of_a_source_are_those_before_the_last_import()
    {
        var properties = new Row(
            ["id", "title", "publisher", "datasets", "said"],
            [
                "s", "Page", "Web", new object?[] { "first", "second" },
                new object?[] { """["s","Page","Web","","",""]""", """["s","Page","Web","","","https://example.org/"]""" },
            ]);

        var read = SourceRecords.Read(new Row(["properties"], [properties]));

        Assert.That(read.Versions.Select(version => version.Cells.Length), Is.All.EqualTo(SourceColumn.Count));
        Assert.That(SourceRecords.RecordOf(read.Versions[1].Cells).Link, Is.EqualTo("https://example.org/"));
        Assert.That(SourceRecords.RecordOf(read.Versions[1].Cells).Retrieved, Is.Null);
    }
}
