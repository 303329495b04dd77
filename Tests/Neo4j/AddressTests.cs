using NUnit.Framework;
using StakeholderGraph.Neo4j.Http;

namespace StakeholderGraph.Tests.Neo4j;

/// <summary>How a database is named, and where its secrets are.</summary>
public sealed class AddressTests
{
    [TestCase("neo4j+http://neo4j@localhost:7474/neo4j", "http://localhost:7474/", "neo4j", "neo4j")]
    [TestCase("neo4j+http://localhost", "http://localhost:7474/", null, "neo4j")]
    [TestCase("neo4j+https://localhost/people", "https://localhost:7473/", null, "people")]
    [TestCase("neo4j+https://ada%40office@db.example:443/p", "https://db.example/", "ada@office", "p")]
    [TestCase("neo4j+http://db.example:80/p", "http://db.example/", null, "p")]
    [TestCase("neo4j+http://[::1]:7474/neo4j", "http://[::1]:7474/", null, "neo4j")]
    public void An_address_names_a_server_a_user_and_a_database(string text, string server, string? user, string database)
    {
        Assert.That(StoreAddress.TryParse(text, out var address, out var problem), problem);
        var neo4j = (Neo4jAddress)address;
        Assert.That((neo4j.Server.ToString(), neo4j.User, neo4j.Database), Is.EqualTo((server, user, database)));
        Assert.That(StoreAddress.TryParse(neo4j.ToString(), out var again, out _) && again == neo4j, neo4j.ToString());
    }

    [TestCase("neo4j+ftp://localhost/neo4j")]
    [TestCase("neo4j+http:///neo4j")]
    [TestCase("neo4j+http://localhost/a/b")]
    [TestCase("neo4j+http://localhost/neo4j?x=1")]
    [TestCase("neo4j://localhost:7687")]
    [TestCase("neo4j+http://localhost:99999/neo4j")]
    [TestCase("bolt://localhost")]
    public void What_is_no_address_is_told(string text)
    {
        Assert.That(StoreAddress.TryParse(text, out _, out var problem), Is.False);
        Assert.That(problem, Does.Contain("neo4j+http://USER@HOST:7474/DATABASE"));
    }

    [TestCase("neo4j+http://neo4j:sesame@localhost/neo4j")]
    [TestCase("neo4j+https://:sesame@localhost")]
    [TestCase("bolt://neo4j:sesame@localhost")]
    [TestCase("http://neo4j:sesame@localhost")]
    public void A_password_in_an_address_is_refused_and_not_repeated(string text)
    {
        Assert.That(StoreAddress.TryParse(text, out var address, out var problem), Is.False);
        Assert.That(problem, Does.Not.Contain("sesame"));
        Assert.That(address.ToString(), Does.Not.Contain("sesame"));
    }

    [Test]
    public void A_password_comes_from_the_environment_or_a_file()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "sesame\n");
        Assert.That(
            Header("neo4j+http://ada@h", (Credentials.Password, "sesame")),
            Is.EqualTo(Header("neo4j+http://ada@h", ($"{Credentials.Password}_FILE", file))));
        Assert.That(
            Header("neo4j+http://h", (Credentials.Password, "x")),
            Is.EqualTo(Header("neo4j+http://neo4j@h", (Credentials.Password, "x"))));
        Assert.That(Header("neo4j+http://h"), Is.Null, "a server may ask for nothing");
        File.Delete(file);
    }

    [TestCase("neo4j+http://ada@h", "", "", "no password for the user \"ada\"")]
    [TestCase("neo4j+http://h", "STAKEHOLDERS_NEO4J_PASSWORD", "STAKEHOLDERS_NEO4J_TOKEN", "leave one out")]
    [TestCase("neo4j+http://h", "STAKEHOLDERS_NEO4J_PASSWORD", "STAKEHOLDERS_NEO4J_PASSWORD_FILE", "leave one out")]
    [TestCase("neo4j+http://h", "STAKEHOLDERS_NEO4J_TOKEN_FILE", "", "cannot be read")]
    public void Credentials_that_are_missing_or_contradict_each_other_are_told_without_them(
        string address,
        string one,
        string other,
        string told)
    {
        var problem = Assert.Throws<StoreException>(() => Header(address, (one, "sesame"), (other, "sesame")));

        Assert.That(problem!.Message, Does.Contain(told));
        Assert.That(problem.Message.Replace("/sesame", "", StringComparison.Ordinal), Does.Not.Contain("sesame"));
    }

    private static string? Header(string text, params (string Name, string Value)[] variables)
    {
        Assert.That(StoreAddress.TryParse(text, out var address, out var problem), problem);
        return Credentials.Read((Neo4jAddress)address, name => variables.FirstOrDefault(v => v.Name == name).Value).Header?.ToString();
    }
}
