using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Api;

/// <summary>Two Apis on one small network: one with a key of each role, and one without keys.</summary>
public abstract class KeyedFixture
{
    private readonly Dictionary<AccessRole, string> _secrets = [];

    /// <summary>The Api with keys.</summary>
    private protected ApiHost Api { get; private set; } = null!;

    /// <summary>The Api without keys, to which requests come from where <see cref="Addressed"/> says.</summary>
    private protected ApiHost Open { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        Api = await ApiHost.StartAsync([ApiFixture.Neighbours()]);
        Open = await ApiHost.StartAsync([ApiFixture.Neighbours()], services => services.AddSingleton<IStartupFilter, Addressed>());
        foreach (var role in Enum.GetValues<AccessRole>())
        {
            var (secret, key) = AccessKey.Make(RecordId.Parse($"{role}".ToLowerInvariant()), role, TimeProvider.System);
            _secrets[role] = secret;
            Api.Keys.Write([.. Api.Keys.Read(), key]);
        }
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await Api.DisposeAsync();
        await Open.DisposeAsync();
    }

    /// <summary>The value of the header Authorization for a role.</summary>
    private protected string Bearer(AccessRole role) => $"Bearer {_secrets[role]}";
}
