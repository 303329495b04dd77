using Microsoft.AspNetCore.Http;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Strangers;

[TestFixture]
public sealed class AllowedHostsTests
{
    private static readonly Uri ThisMachine = new("http://127.0.0.1:5080");
    private static readonly Uri Everywhere = new("http://0.0.0.0:5080");

    [
        TestCase("localhost"),
        TestCase("localhost:5080"),
        TestCase("LOCALHOST:1"),
        TestCase("localhost."),
        TestCase("a.localhost"),
        TestCase("a.b.localhost:80")
    ]
    [
        TestCase("127.0.0.1"),
        TestCase("127.0.0.1:5080"),
        TestCase("127.8.9.1"),
        TestCase("[::1]"),
        TestCase("[::1]:5080"),
        TestCase("[::ffff:127.0.0.1]:1")
    ]
    public void The_names_of_this_machine_are_accepted_on_every_address(string host)
    {
        Assert.That(AllowedHosts.For([ThisMachine], []).Allows(new HostString(host)));
        Assert.That(AllowedHosts.For([Everywhere], []).Allows(new HostString(host)));
    }

    [
        TestCase("attacker.example"),
        TestCase("localhost.attacker.example"),
        TestCase("notlocalhost"),
        TestCase("127.0.0.1.attacker.example"),
        TestCase("127.0.0.1.nip.io:5080")
    ]
    [TestCase("localhost.."), TestCase("..localhost"), TestCase("a..localhost"), TestCase("xn--"), TestCase("xn--a.localhost.example")]
    [TestCase(".localhost."), TestCase("example.org.attacker.example"), TestCase(""), TestCase(":5080")]
    public void Other_host_names_are_refused(string host)
    {
        Assert.That(AllowedHosts.For([ThisMachine], []).Allows(new HostString(host)), Is.False);
        Assert.That(AllowedHosts.For([Everywhere], ["example.org"]).Allows(new HostString(host)), Is.False);
    }

    [TestCase("10.0.0.7"), TestCase("0.0.0.0:5080"), TestCase("[fe80::1]:5080")]
    public void Addresses_in_the_network_are_accepted_only_if_the_server_listens_there(string host)
    {
        Assert.That(AllowedHosts.For([ThisMachine], []).Allows(new HostString(host)), Is.False);
        Assert.That(AllowedHosts.For([Everywhere], []).Allows(new HostString(host)));
        Assert.That(AllowedHosts.For([ThisMachine, new Uri("http://[::]:1")], []).Allows(new HostString(host)));
    }

    [Test]
    public void The_machine_name_and_listening_names_are_accepted_if_the_server_listens_in_the_network()
    {
        var open = AllowedHosts.For([new Uri("http://intranet.example:80")], []);

        Assert.That(open.Allows(new HostString(System.Net.Dns.GetHostName())));
        Assert.That(open.Allows(new HostString("Intranet.Example")));
        Assert.That(AllowedHosts.For([ThisMachine], []).Names, Is.Empty);
    }

    [
        TestCase("example.org", "example.org:443", true),
        TestCase("Example.ORG", "example.org", true),
        TestCase("example.org", "a.example.org", false)
    ]
    [
        TestCase("*.example.org", "a.example.org", true),
        TestCase("*.example.org", "a.b.example.org", true),
        TestCase("*.example.org", "example.org", false)
    ]
    [TestCase("*.example.org", "badexample.org", false), TestCase("пример.example", "xn--e1afmkfd.example", true)]
    public void A_configured_name_is_one_host_or_all_its_subdomains(string given, string host, bool allowed)
    {
        Assert.That(
            AllowedHosts.For([ThisMachine], AllowedHosts.ReadNames(given, out _)!).Allows(new HostString(host)),
            Is.EqualTo(allowed));
    }
}
