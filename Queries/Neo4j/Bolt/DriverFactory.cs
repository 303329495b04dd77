using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Neo4j.Driver;

namespace StakeholderGraph.Neo4j.Bolt;

/// <summary>Configures the driver with the settings of an address.</summary>
internal sealed class DriverFactory(Neo4jAddress address, Credentials credentials)
{
    private readonly DriverSettings _settings = address.Driver;
    private readonly Lazy<X509Certificate2Collection?> _trusted = new(() => Trusted(address.Driver.Trust));

    /// <summary>Opens a driver for the server or the cluster.</summary>
    /// <exception cref="StoreException">The file of trusted certificates cannot be read.</exception>
    public IDriver Open() =>
        GraphDatabase.Driver(
            _settings.Policy is { } policy
                ? new UriBuilder(address.Server) { Query = $"policy={Uri.EscapeDataString(policy)}" }.Uri
                : address.Server,
            Token(),
            config => Configure(config, _settings.PoolSize));

    /// <summary>Opens a driver for one member of a cluster, by the address that it announces: <c>host:7687</c>.</summary>
    public IDriver OpenMember(string member) =>
        GraphDatabase.Driver($"bolt://{member}", Token(), config => Configure(config, most: 4));

    private IAuthToken Token() =>
        credentials.Bearer is { } token ? AuthTokens.Bearer(token)
        : credentials.Basic is var (user, password) ? AuthTokens.Basic(user, password)
        : AuthTokens.None;

    private void Configure(ConfigBuilder config, int most)
    {
        config
            .WithConnectionTimeout(_settings.ConnectionTimeout)
            .WithConnectionAcquisitionTimeout(_settings.AcquisitionTimeout)
            .WithMaxTransactionRetryTime(_settings.RetryTime)
            .WithMaxConnectionLifetime(_settings.ConnectionLifetime)
            .WithMaxConnectionPoolSize(most)
            .WithIpv6Enabled(Socket.OSSupportsIPv6)
            .WithUserAgent($"StakeholderGraph/{typeof(DriverFactory).Assembly.GetName().Version?.ToString(2)}")
            .WithNotificationsDisabled()
            .WithTelemetryDisabled();
        if (address.Tls != Tls.None)
        {
            config
                .WithEncryptionLevel(EncryptionLevel.Encrypted)
                .WithTrustManager(
                    address.Tls == Tls.Any ? TrustManager.CreateInsecure()
                    : _trusted.Value is { } trusted ? TrustManager.CreateCertTrust(trusted)
                    : TrustManager.CreateChainTrust());
        }
    }

    private static X509Certificate2Collection? Trusted(string? file)
    {
        if (file is null)
        {
            return null;
        }

        try
        {
            using var reader = new StreamReader(RegularFile.Open(file));
            var certificates = new X509Certificate2Collection();
            certificates.ImportFromPem(reader.ReadToEnd());
            return certificates.Count > 0 ? certificates : throw new CryptographicException("it holds no certificate");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new StoreException(
                StoreFailure.Unavailable,
                $"The certificates of {file}, which the address of the store trusts, cannot be read: {problem.Message.TrimEnd('.')}. "
                    + $"Give a file of certificates in PEM.",
                problem,
                Advice.AnotherStore);
        }
    }
}
