using System.Net;
using System.Text;
using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Api;

/// <summary>Demands that no form would send.</summary>
public sealed class BadDemandTests
{
    [TestCase("""{"seats": 1, "title": "\ud800"}""", HttpStatusCode.BadRequest, "title")]
    [TestCase("""{"seats": 1, "unit": "person", "date": "0001"}""", HttpStatusCode.OK, "optimal")]
    [TestCase("""{"seats": 1, "unit": "person", "date": "9999-12-31"}""", HttpStatusCode.OK, "optimal")]
    [TestCase("""{"seats": NaN}""", HttpStatusCode.BadRequest, "is not JSON")]
    public async Task Are_answered_and_name_what_is_wrong(string demand, HttpStatusCode status, string says)
    {
        await using var api = await ApiHost.StartAsync([new TestDataset("d").Person("ada")], _ => { });
        using var client = api.CreateClient();
        using var response = await client.PostAsync("/api/v1/invitations", new StringContent(demand, Encoding.UTF8, "application/json"));

        var answer = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(status), answer);
        Assert.That(answer, Does.Contain(says));
    }
}
