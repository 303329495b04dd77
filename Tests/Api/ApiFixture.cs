using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Api;

/// <summary>
/// Base class for rules of the Api, with a small network: ministries of two neighbouring countries, a union and its successor, and Ada, who
/// speaks for the ministry of Kazakhstan.
/// </summary>
public abstract class ApiFixture
{
    private protected ApiHost Api { get; private set; } = null!;

    internal static TestDataset Neighbours() => new TestDataset("neighbours")
        .Body("kz-ministry", Kind.Ministry, "KZ", "Ministry of Labour")
        .Body("kg-ministry", Kind.Ministry, "KG", "Ministry of Migration")
        .Body("kz-union", Kind.Union, "KZ", "Federation of Trade Unions")
        .Body("new-union", Kind.Union, "KZ", "Free Trade Unions")
        .Body("ilo", Kind.InternationalOrganization, null, "International Labour Organization")
        .Person("ada", "KZ", "Ada")
        .Source("report", "The Agency", "2011-04")
        .Event("forum", "2011-03-30", "2011-03-31", topics: "labour migration")
        .Event("accord", "2012", "2012", Kind.Agreement)
        .Tie("kz-ministry", TieType.Hosts, "forum", evidence: ["report"])
        .Tie("kg-ministry", TieType.Attends, "forum", evidence: ["report:announced"])
        .Tie("ilo", TieType.Organizes, "forum")
        .Tie("ada", TieType.Addresses, "forum", onBehalfOf: "kz-ministry")
        .Tie("ada", TieType.Represents, "kz-ministry")
        .Tie("new-union", TieType.Succeeds, "kz-union")
        .Tie("kz-union", TieType.Signs, "accord")
        .Tie("kg-ministry", TieType.Signs, "accord");

    [OneTimeSetUp]
    public async Task Start() => Api = await ApiHost.StartAsync([Neighbours()]);

    [OneTimeTearDown]
    public async Task Stop() => await Api.DisposeAsync();
}
