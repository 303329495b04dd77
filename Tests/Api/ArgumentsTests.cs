using NUnit.Framework;

namespace StakeholderGraph.Tests.Api;

[TestFixture]
public sealed class ArgumentsTests
{
    [Test]
    public void Without_arguments_it_listens_on_this_machine_alone()
    {
        var arguments = Read([]);

        Assert.That(arguments!.Urls, Is.EqualTo(new[] { new Uri("http://127.0.0.1:5080") }));
        Assert.That(arguments.Store.ToString(), Is.EqualTo("embedded:stakeholders.db"));
        Assert.That(arguments.Sample, Is.False);
    }

    [Test]
    public void The_sample_is_loaded_on_request()
    {
        var arguments = Read(["--sample", "--store", "embedded:option.db"])!;

        Assert.That(arguments.Sample);
        Assert.That(arguments.Store, Is.EqualTo(new EmbeddedAddress("option.db")));
    }

    [Test]
    public void An_option_overrides_its_environment_variable()
    {
        var variables = new Dictionary<string, string?>
        {
            ["STAKEHOLDERS_STORE"] = "embedded:variable.db",
            ["ASPNETCORE_URLS"] = "http://localhost:1",
        };

        Assert.That(Read([], variables)!.Store, Is.EqualTo(new EmbeddedAddress("variable.db")));
        Assert.That(Read([], variables)!.Urls.Single().Port, Is.EqualTo(1));
        Assert.That(Read(["--store", "embedded:option.db"], variables)!.Store, Is.EqualTo(new EmbeddedAddress("option.db")));
        Assert.That(Read(["--urls=http://localhost:2"], variables)!.Urls.Single().Port, Is.EqualTo(2));
    }

    [TestCase("--prot", "1"), TestCase("extra"), TestCase("--sample", "--sample"), TestCase("--sample=yes")]
    [TestCase("--urls"), TestCase("--urls="), TestCase("--urls", ";"), TestCase("--urls", "5080")]
    [TestCase("--urls", "https://localhost:1"), TestCase("--urls", "http://a/b")]
    [TestCase("--store"), TestCase("--store", "stakeholders.db"), TestCase("--store", "mysql:stakeholders")]
    [TestCase("--store", "embedded:a", "--store", "embedded:b")]
    [
        TestCase("--certificate-key", "key.pem"),
        TestCase("--certificate", "site.pem"),
        TestCase("--behind-proxy", "proxy.example.org"),
        TestCase("--behind-proxy", ";")
    ]
    [
        TestCase("--allowed-hosts", "*"),
        TestCase("--allowed-hosts", "a.example:80"),
        TestCase("--allowed-hosts", "http://a.example"),
        TestCase("--path-base", "sg"),
        TestCase("--path-base", "/a b")
    ]
    public void Invalid_options_are_refused_with_a_sentence(params string[] args)
    {
        Assert.That(Arguments.Read(args, _ => null, out var problem), Is.Null);
        Assert.That(problem, Does.Match(@"[^.?][.?]\z").And.Not.Contain("\n"));
    }

    [Test]
    public void Host_names_are_given_by_an_option_or_its_variable()
    {
        var variables = new Dictionary<string, string?> { ["STAKEHOLDERS_ALLOWED_HOSTS"] = "a.example; b.example" };

        Assert.That(Read([], variables)!.Hosts.Names, Is.EqualTo(new[] { "a.example", "b.example" }));
        Assert.That(Read(["--allowed-hosts", "c.example"], variables)!.Hosts.Names, Is.EqualTo(new[] { "c.example" }));
    }

    private static Arguments? Read(string[] args, Dictionary<string, string?>? variables = null) =>
        Arguments.Read(args, name => variables?.GetValueOrDefault(name), out _);
}
