using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using StakeholderGraph.Tests.Conformance;
using StakeholderGraph.Tests.Neo4j;

namespace StakeholderGraph.Tests.Api;

/// <summary>Two Apis on one small network: one with a key for each role, and one without keys.</summary>
public abstract class KeyedFixture(Engine engine)
{
    /// <summary>The content type of sent files.</summary>
    private protected const string AnyFile = "application/octet-stream";

    private readonly Dictionary<AccessRole, string> _secrets = [];

    /// <summary>The Api with keys.</summary>
    private protected ApiHost Api { get; private set; } = null!;

    /// <summary>The Api without keys, whose requests come from the address in <see cref="Addressed"/>.</summary>
    private protected ApiHost Open { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        if (engine == Engine.Neo4j)
        {
            await TestServer.EmptyAsync();
        }

        Api = await ApiHost.StartAsync([ApiFixture.Neighbours()], at: engine == Engine.Neo4j ? TestServer.Address : null);
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
        foreach (var host in new[] { Api, Open }.OfType<ApiHost>()) // none where the server that was asked for is not there
        {
            await host.DisposeAsync();
        }
    }

    /// <summary>The value of the Authorization header for a role.</summary>
    private protected string Bearer(AccessRole role) => $"Bearer {_secrets[role]}";

    /// <summary>The names of the datasets in the network of the Api with keys.</summary>
    private protected async Task<string[]> NamesAsync() =>
        [.. (await Api.AnswerAsync("/api/v1/datasets")).AsArray().Select(dataset => (string)dataset!["name"]!)];

    /// <summary>The log as an admin sees it, latest entry first.</summary>
    private protected async Task<JsonArray> LogAsync() =>
        (await Api.AnswerAsync("/api/v1/log", ("Authorization", Bearer(AccessRole.Admin)))).AsArray();

    /// <summary>A request that imports a file.</summary>
    private protected HttpRequestMessage FileRequest(string query, HttpContent content, AccessRole? role)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/datasets?{query}") { Content = content };
        content.Headers.ContentType = new MediaTypeHeaderValue(AnyFile);
        if (role is { } known)
        {
            request.Headers.Add("Authorization", Bearer(known));
        }

        return request;
    }
}
