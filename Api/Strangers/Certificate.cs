using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace StakeholderGraph.Api.Strangers;

/// <summary>Where the certificate for https is.</summary>
/// <param name="File">PEM, with the certificates between it and its root behind it; or PKCS#12 (.pfx, .p12) with its key.</param>
/// <param name="Key">The private key where a PEM file does not hold it.</param>
/// <param name="Password">Opens the key or the PKCS#12 file.</param>
internal sealed record CertificateFiles(string File, string? Key, string? Password)
{
    /// <summary>The environment variable of the password.</summary>
    public const string PasswordVariable = "STAKEHOLDERS_CERTIFICATE_PASSWORD";

    /// <summary>Reads them.</summary>
    /// <exception cref="PortException">They cannot be read, or are no certificate with its key.</exception>
    public ServerCertificate Load()
    {
        try
        {
            foreach (var path in Key is null ? [File] : new[] { File, Key })
            {
                RegularFile.Require(path);
            }

            var certificate = IsPem(File) ? LoadPem() : LoadPkcs12();
            return certificate.Own.HasPrivateKey ? certificate : throw new CryptographicException("it has no private key");
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new PortException(
                $"https cannot be served with the certificate {File}{(Key is null ? "" : $" and the key {Key}")}: "
                + $"{e.Message.TrimEnd('.')}. "
                + $"Give a PEM file and --certificate-key, or a PKCS#12 file; a password is read from {PasswordVariable}",
                e);
        }
    }

    private static bool IsPem(string path) =>
        System.IO.File.ReadLines(path).Any(l => l.StartsWith("-----BEGIN ", StringComparison.Ordinal));

    private ServerCertificate LoadPem()
    {
        using var pem = Password is null
            ? X509Certificate2.CreateFromPemFile(File, Key)
            : X509Certificate2.CreateFromEncryptedPemFile(File, Password, Key);
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(File);
        // Windows serves no key that is in memory alone.
        return new ServerCertificate(X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null), chain);
    }

    private ServerCertificate LoadPkcs12()
    {
        var all = X509CertificateLoader.LoadPkcs12CollectionFromFile(File, Password);
        return new ServerCertificate(
            all.FirstOrDefault(c => c.HasPrivateKey) ?? throw new CryptographicException("it has no private key"),
            all);
    }
}

/// <summary>What a server shows to its visitors.</summary>
/// <param name="Own">The certificate with its key.</param>
/// <param name="Chain">Those between it and its root.</param>
internal sealed record ServerCertificate(X509Certificate2 Own, X509Certificate2Collection Chain);
