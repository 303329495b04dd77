using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NUnit.Framework;
using StakeholderGraph.Neo4j;
using StakeholderGraph.Tests.Neo4j.Faults;

namespace StakeholderGraph.Tests.Neo4j.Bolt;

/// <summary>Encrypted connections to a server whose certificate no machine trusts.</summary>
[TestFixture]
[Category("Neo4j")]
[Category("Faults")]
[Platform("Linux,MacOsX")]
[CancelAfter(180_000)]
public sealed class BoltTlsTests
{
    private static readonly Statement One = new("a test's", "RETURN 1 AS n", Reads: true);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stakeholders-tls-");
    private Neo4jServer _server = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        if (!TestServer.IsByBolt)
        {
            Assert.Ignore($"{TestServer.Variable} is not an address of Bolt.");
        }

        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(2));
        await File.WriteAllTextAsync(Certificate, certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "private.key"), key.ExportPkcs8PrivateKeyPem());
        _server = await Neo4jServer.StartAsync(new()
        {
            Password = SharedServer.Password,
            Lines =
            [
                "server.bolt.tls_level=OPTIONAL",
                "dbms.ssl.policy.bolt.enabled=true",
                $"dbms.ssl.policy.bolt.base_directory={_folder.FullName}",
                "dbms.ssl.policy.bolt.private_key=private.key",
                "dbms.ssl.policy.bolt.public_certificate=public.crt",
                "dbms.ssl.policy.bolt.client_auth=NONE",
            ],
        });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    private string Certificate => Path.Combine(_folder.FullName, "public.crt");

    [Test]
    public async Task An_untrusted_certificate_is_refused_and_reported()
    {
        var refused = await Assert.ThrowsAsync<StoreException>(() => AskAsync("bolt+s", ""));

        Assert.That(refused!.Failure, Is.EqualTo(StoreFailure.Unavailable));
        Assert.That(refused.Message, Does.Contain("certificate").And.Contain("not trusted"));
    }

    [Test]
    public Task A_certificate_in_the_given_file_is_trusted() => AskAsync("bolt+s", $"?trust={Uri.EscapeDataString(Certificate)}");

    [Test]
    public Task Any_certificate_is_accepted_if_the_address_allows_it() => AskAsync("bolt+ssc", "");

    [TestCase("")]
    [TestCase("no certificate")]
    public async Task A_file_without_certificates_is_reported(string text)
    {
        var file = Path.Combine(_folder.FullName, "none.pem");
        await File.WriteAllTextAsync(file, text);

        var refused = await Assert.ThrowsAsync<StoreException>(() => AskAsync("bolt+s", $"?trust={Uri.EscapeDataString(file)}"));

        Assert.That(refused!.Message, Does.Contain(file).And.Contain("PEM"));
    }

    private async Task AskAsync(string scheme, string query)
    {
        Assert.That(StoreAddress.TryParse($"{scheme}://neo4j@localhost:{_server.Port}/neo4j{query}", out var address, out _));
        var credentials = Credentials.Read((Neo4jAddress)address, name => name == Credentials.Password ? SharedServer.Password : null);
        await using var database = Databases.Open((Neo4jAddress)address, credentials, TimeProvider.System);
        await Layout.RunAsync(database.RunAsync(One, default));
    }
}
