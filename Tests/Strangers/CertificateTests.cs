using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NUnit.Framework;
using StakeholderGraph.Tests.Api;
using StakeholderGraph.Tests.Browser;

namespace StakeholderGraph.Tests.Strangers;

[TestFixture]
[Category("Process")]
public sealed class CertificateTests
{
    private const string Password = "correct horse";

    private DirectoryInfo _folder = null!;
    private X509Certificate2 _certificate = null!;

    [OneTimeSetUp]
    public void MakeCertificate()
    {
        _folder = Directory.CreateTempSubdirectory("stakeholders-certificate-");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var start = TimeProvider.System.GetUtcNow();
        _certificate = request.CreateSelfSigned(start.AddDays(-1), start.AddDays(1));
        Write("site.pem", _certificate.ExportCertificatePem());
        Write("key.pem", key.ExportPkcs8PrivateKeyPem());
        Write(
            "locked.pem",
            key.ExportEncryptedPkcs8PrivateKeyPem(
                Password,
                new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1_000)));
        Write("both.pem", $"{_certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
        Write("letter.txt", "Dear colleagues");
        File.WriteAllBytes(At("site.pfx"), _certificate.Export(X509ContentType.Pkcs12, Password));
        File.WriteAllBytes(At("open.pfx"), _certificate.Export(X509ContentType.Pkcs12));
    }

    [OneTimeTearDown]
    public void Remove()
    {
        _certificate.Dispose();
        _folder.Delete(recursive: true);
    }

    [
        TestCase("site.pem", "key.pem", null),
        TestCase("site.pem", "locked.pem", Password),
        TestCase("both.pem", null, null),
        TestCase("site.pfx", null, Password),
        TestCase("open.pfx", null, null)
    ]
    public void A_certificate_is_read_with_its_key(string file, string? key, string? password)
    {
        var certificate = new CertificateFiles(At(file), key is null ? null : At(key), password).Load();

        Assert.That(certificate.Own.Thumbprint, Is.EqualTo(_certificate.Thumbprint));
        Assert.That(certificate.Own.HasPrivateKey);
    }

    [
        TestCase("site.pem", null, null),
        TestCase("site.pem", "locked.pem", null),
        TestCase("site.pem", "locked.pem", "wrong"),
        TestCase("site.pfx", null, null),
        TestCase("site.pfx", null, "wrong")
    ]
    [
        TestCase("letter.txt", null, null),
        TestCase("missing.pem", null, null),
        TestCase("site.pem", "missing.pem", null),
        TestCase("site.pem", "letter.txt", null)
    ]
    public void An_unusable_certificate_is_reported_in_a_sentence(string file, string? key, string? password)
    {
        var problem = Assert.Throws<PortException>(() => new CertificateFiles(At(file), key is null ? null : At(key), password).Load());

        Assert.That(problem!.Message, Does.Contain(file).And.Contain("--certificate-key").And.Not.Contain("\n"));
    }

    [Test]
    public async Task Https_is_served_with_a_certificate_and_refusals_are_problems()
    {
        await using var api = await RunningApi.StartAsync(
            [ApiFixture.Neighbours()],
            store: null,
            "--urls",
            "https://127.0.0.1:0",
            "--certificate",
            At("site.pem"),
            "--certificate-key",
            At("key.pem"),
            "--allowed-hosts",
            "stakeholders.example.org");
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => shown!.GetCertHashString() == _certificate.Thumbprint;
        using var client = new HttpClient(handler) { BaseAddress = api.Address };
        using var named = new HttpRequestMessage(HttpMethod.Get, "/healthz");
        named.Headers.Host = "stakeholders.example.org";

        using var local = await client.GetAsync(new Uri("/api/v1/stakeholders/ilo", UriKind.Relative));
        using var known = await client.SendAsync(named);

        Assert.That(api.Address.Scheme, Is.EqualTo("https"));
        Assert.That(local.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(local.Headers.Contains("Strict-Transport-Security"), Is.False, "other programs of this machine have the same name");
        Assert.That(known.Headers.Contains("Strict-Transport-Security"));
        (await RawAnswer.SendAsync(api.Address, "nonsense\r\n\r\n")).Problem(400);
    }

    private string At(string file) => Path.Combine(_folder.FullName, file);

    private void Write(string file, string text) => File.WriteAllText(At(file), text);
}
