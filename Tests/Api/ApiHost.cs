using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using StakeholderGraph.Api;

namespace StakeholderGraph.Tests.Api;

/// <summary>The Api in this process, with a separate store in a temporary folder unless another one is given.</summary>
internal sealed class ApiHost : WebApplicationFactory<ApiJson>
{
    private readonly DirectoryInfo _folder;
    private readonly Action<IServiceCollection>? _changed;

    private ApiHost(DirectoryInfo folder, StoreAddress store, Action<IServiceCollection>? changed) =>
        (_folder, Store, _changed) = (folder, store, changed);

    public StoreAddress Store { get; }

    /// <summary>The file of keys, which does not exist until a test creates it.</summary>
    public KeyFile Keys => new(Path.Combine(_folder.FullName, "keys.json"));

    /// <summary>
    /// An Api on a network with given datasets, whose parts can be replaced to produce failures that a real store does not have on demand.
    /// </summary>
    public static async Task<ApiHost> StartAsync(
        IReadOnlyList<IDatasetContent> datasets, Action<IServiceCollection>? changed = null, StoreAddress? at = null)
    {
        var folder = Directory.CreateTempSubdirectory("stakeholders-api-");
        var store = at ?? AddressIn(folder);
        await ImportAsync(store, datasets);
        return new ApiHost(folder, store, changed);
    }

    public static async Task ImportAsync(StoreAddress store, IReadOnlyList<IDatasetContent> datasets)
    {
        await using var writer = await Stores.OpenWriterAsync(store, TimeProvider.System, CancellationToken.None);
        await writer.ImportAsync(datasets, ImportMode.AtOnce, progress: null, CancellationToken.None);
    }

    public async Task<(HttpResponseMessage Response, JsonNode? Body)> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await SendAsync(request);
    }

    /// <summary>Sends JSON.</summary>
    public async Task<(HttpResponseMessage Response, JsonNode? Body)> PostAsync(string path, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        return await SendAsync(request);
    }

    public async Task<(HttpResponseMessage Response, JsonNode? Body)> SendAsync(HttpRequestMessage request)
    {
        using var client = CreateClient();
        var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var type = response.Content.Headers.ContentType?.MediaType;
        var body = type?.EndsWith("json", StringComparison.Ordinal) == true ? JsonNode.Parse(text) : null;
        if (type == "application/problem+json")
        {
            SaysItInSentences(body!);
        }

        return (response, body);
    }

    /// <summary>What every problem has in common: its detail is a sentence, from a capital to a full stop.</summary>
    public static void SaysItInSentences(JsonNode problem)
    {
        if ((string?)problem["detail"] is { } detail)
        {
            Assert.That(detail, Does.Match(@"(?s)\A\p{Lu}.*[.?!…]\z"));
        }
    }

    /// <summary>Expects a problem, and checks what all problems have in common.</summary>
    public async Task<JsonNode> ProblemAsync(string path, HttpStatusCode status, params (string Name, string Value)[] headers)
    {
        var (response, body) = await GetAsync(path, headers);
        using (response)
        {
            Assert.That(response.StatusCode, Is.EqualTo(status), path);
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"), path);
            Assert.That((int?)body!["status"], Is.EqualTo((int)status), path);
            return body;
        }
    }

    /// <summary>Asks a question and expects an answer.</summary>
    public async Task<JsonNode> AnswerAsync(string path, params (string Name, string Value)[] headers)
    {
        var (response, body) = await GetAsync(path, headers);
        using (response)
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), $"{path}: {body}");
            return body!;
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("store", Store.ToString());
        builder.UseSetting("keys", Keys.Path);
        builder.UseSetting("urls", "http://127.0.0.1:0");
        builder.ConfigureTestServices(services => services.PostConfigure<JsonOptions>(WithoutReflection));
        if (_changed is not null)
        {
            builder.ConfigureTestServices(_changed);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    // As in the product, where the first request fails if ApiJson does not know a type.
    private static void WithoutReflection(JsonOptions json)
    {
        var chain = json.SerializerOptions.TypeInfoResolverChain;
        foreach (var reflecting in chain.OfType<DefaultJsonTypeInfoResolver>().ToList())
        {
            chain.Remove(reflecting);
        }
    }

    private static StoreAddress AddressIn(DirectoryInfo folder) =>
        StoreAddress.TryParse($"embedded:{Path.Combine(folder.FullName, "network.db")}", out var address, out var problem)
            ? address
            : throw new FormatException(problem);
}
