using System.Globalization;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Neo4j.Faults;

/// <summary>Two states of one dataset, so that a mixture of both would be visible.</summary>
internal static class Networks
{
    public static RecordId Name { get; } = RecordId.Parse("network");

    /// <summary>Ada and Bob at the forum.</summary>
    public static TestDataset Old { get; } = new TestDataset("network")
        .Person("ada")
        .Person("bob")
        .Event("forum")
        .Tie("ada", TieType.Attends, "forum")
        .Tie("bob", TieType.Attends, "forum");

    /// <summary>Without Bob, but with a number of others, who attend one event each.</summary>
    public static TestDataset Grown(int persons)
    {
        var (data, paper) = (
            new TestDataset("network").Person("ada").Event("forum").Tie("ada", TieType.Addresses, "forum"),
            RecordId.Parse("paper"));
        for (var i = 0; i < persons; i++)
        {
            var (person, tie) = (RecordId.Parse($"person-{i}"), RecordId.Parse($"tie-{i}"));
            data.Add(new Stakeholder(person, Kind.Person, string.Create(CultureInfo.InvariantCulture, $"Person {i}")));
            data.Add(new Tie(tie, TieType.Attends, person, RecordId.Parse("forum")), new Evidence(tie, paper, null, Says.Confirmed, null));
        }

        return data;
    }
}
