using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace StakeholderGraph.Api.Strangers;

/// <summary>The files of the certificate for https.</summary>
/// <param name="File">
/// A PEM file, optionally with intermediate certificates after the certificate; or a PKCS#12 file (.pfx, .p12) with its key.
/// </param>
/// <param name="Key">The file of the private key, if it is not in the PEM file.</param>
/// <param name="Password">The password of the key or the PKCS#12 file.</param>
internal sealed record CertificateFiles(string File, string? Key, string? Password)
{
    /// <summary>The environment variable with the password.</summary>
    public const string PasswordVariable = "STAKEHOLDERS_CERTIFICATE_PASSWORD";

    /// <summary>Reads the files.</summary>
    /// <exception cref="PortException">The files cannot be read, or are not a certificate with its key.</exception>
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
        // On Windows, a key that is only in memory cannot be used by a server.
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

/// <summary>The certificates that a server sends to its clients.</summary>
/// <param name="Own">The certificate with its key.</param>
/// <param name="Chain">The intermediate certificates.</param>
internal sealed record ServerCertificate(X509Certificate2 Own, X509Certificate2Collection Chain);
