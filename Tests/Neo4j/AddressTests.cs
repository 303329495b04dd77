using NUnit.Framework;
using StakeholderGraph.Neo4j;

namespace StakeholderGraph.Tests.Neo4j;

/// <summary>How a database is named, and where its credentials are.</summary>
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
    [TestCase("neo4j+http://localhost:99999/neo4j")]
    [TestCase("bolt+http://localhost")]
    [TestCase("neo4j+tls://localhost")]
    public void An_invalid_address_is_reported(string text)
    {
        Assert.That(StoreAddress.TryParse(text, out _, out var problem), Is.False);
        Assert.That(problem, Does.Contain("neo4j+http://USER@HOST:7474/DATABASE"));
    }

    [TestCase("neo4j://localhost:7687")]
    [TestCase("neo4j+s://ada@db.example/people?pool-size=20")]
    [TestCase("neo4j+ssc://localhost")]
    [TestCase("bolt://neo4j@127.0.0.1:7687/neo4j")]
    [TestCase("BOLT+S://localhost")]
    [TestCase("bolt+ssc://localhost")]
    public void Without_the_official_driver_an_address_of_Bolt_is_refused_with_the_build_that_has_it(string text)
    {
        Assert.That(Neo4jAddress.Read(text, hasDriver: false, out var problem), Is.Null);
        Assert.That(problem, Does.Contain("-p:Neo4jDriver=true").And.Contain("neo4j+http://USER@HOST:7474/DATABASE"));
        Assert.That(problem, Does.Not.Contain("\n"));
        Assert.That(StoreAddress.TryParse(text, out _, out _), Is.EqualTo(Databases.HasDriver));
    }

    [TestCase("neo4j://localhost", "neo4j://localhost:7687/", null, "neo4j", Tls.None)]
    [TestCase("neo4j+s://ada@db.example:7688/people", "neo4j://db.example:7688/", "ada", "people", Tls.Trusted)]
    [TestCase("neo4j+ssc://[::1]/people", "neo4j://[::1]:7687/", null, "people", Tls.Any)]
    [TestCase("bolt://neo4j@localhost:80/", "bolt://localhost:80/", "neo4j", "neo4j", Tls.None)]
    [TestCase("Bolt+S://localhost?trust=/etc/ca%20of%20ours.pem", "bolt://localhost:7687/", null, "neo4j", Tls.Trusted)]
    [TestCase("bolt+ssc://localhost/neo4j", "bolt://localhost:7687/", null, "neo4j", Tls.Any)]
    public void An_address_of_Bolt_names_a_server_or_a_cluster(string text, string server, string? user, string database, object tls)
    {
        var address = Neo4jAddress.Read(text, hasDriver: true, out var problem);

        Assert.That(address, Is.Not.Null, problem);
        Assert.That((address!.Server.ToString(), address.User, address.Database), Is.EqualTo((server, user, database)));
        Assert.That(address.Tls, Is.EqualTo(tls));
        Assert.That(address.IsByBolt);
        Assert.That(address.IsRouted, Is.EqualTo(server.StartsWith("neo4j:", StringComparison.Ordinal)));
        Assert.That(Neo4jAddress.Read(address.ToString(), hasDriver: true, out _), Is.EqualTo(address));
    }

    [Test]
    public void The_query_of_an_address_sets_up_the_driver()
    {
        const string Text = "neo4j+s://db.example/p?trust=%2Fetc%2Fca.pem&policy=eu&connection-timeout=7&acquisition-timeout=8&retry-time=9"
            + "&connection-lifetime=600&pool-size=20&fetch-size=50";
        var driver = Neo4jAddress.Read(Text, hasDriver: true, out _)!.Driver;

        Assert.That((driver.Trust, driver.Policy, driver.PoolSize, driver.FetchSize), Is.EqualTo(("/etc/ca.pem", "eu", 20, 50)));
        Assert.That(
            new[] { driver.ConnectionTimeout, driver.AcquisitionTimeout, driver.RetryTime, driver.ConnectionLifetime }
                .Select(time => time.TotalSeconds),
            Is.EqualTo(new[] { 7, 8, 9, 600 }));
    }

    [TestCase("bolt://h?pool=1", "no parameter pool")]
    [TestCase("bolt://h?POOL-SIZE=1", "no parameter POOL-SIZE")]
    [TestCase("bolt://h?pool-size", "has no value")]
    [TestCase("bolt://h?pool-size=", "has no value")]
    [TestCase("bolt://h?pool-size=0", "from 1 to 100000")]
    [TestCase("bolt://h?retry-time=1.5", "of seconds")]
    [TestCase("bolt://h?retry-time=-1", "of seconds")]
    [TestCase("bolt://h?pool-size=1&pool-size=2", "given twice")]
    [TestCase("bolt://h?trust=ca.pem", "neo4j+s:// and bolt+s://")]
    [TestCase("bolt+ssc://h?trust=ca.pem", "neo4j+s:// and bolt+s://")]
    [TestCase("bolt+s://h?policy=eu", "only for neo4j://")]
    [TestCase("neo4j://h/a/b", "nothing after")]
    [TestCase("neo4j://h/a#b", "nothing after")]
    [TestCase("neo4j:///a", "A Neo4j store is")]
    [TestCase("neo4j://neo4j:sesame@h", "must not have a password")]
    public void An_invalid_address_of_Bolt_is_reported(string text, string told)
    {
        Assert.That(Neo4jAddress.Read(text, hasDriver: true, out var problem), Is.Null);
        Assert.That(problem, Does.Contain(told).And.Not.Contain("sesame"));
    }

    [TestCase("neo4j+http://neo4j:sesame@localhost/neo4j")]
    [TestCase("neo4j+https://:sesame@localhost")]
    [TestCase("bolt://neo4j:sesame@localhost")]
    [TestCase("neo4j+ssc://neo4j:sesame@localhost")]
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
    public void Missing_or_contradictory_credentials_are_reported_without_being_shown(
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
