using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using StakeholderGraph.Tests.Conformance;

namespace StakeholderGraph.Tests.Api;

/// <summary>Imports by HTTP: who may import, what is refused, and the result.</summary>
[TestFixture]
public sealed class ImportEndpointTests() : KeyedFixture(Engine.Embedded)
{
    internal const string Temporary = "stakeholders-import-";
    internal const string Query = "name=participants.csv&engagement=Round%20Table&start=2031-05-12";

    internal const string Participants =
        """
        Name,Position,Organization,Country
        "EXAMPLE, Zarina",Minister,Ministry of Labour of Exampleland,Kazakhstan
        "SAMPLE, Boris",President,Trade Union of Miners,Kyrgyzstan
        """;

    [TestCase(null, HttpStatusCode.Unauthorized)]
    [TestCase(AccessRole.Reader, HttpStatusCode.Forbidden)]
    [TestCase(AccessRole.Editor, HttpStatusCode.Forbidden)]
    public async Task Only_admins_import_and_check_files(AccessRole? role, HttpStatusCode status)
    {
        foreach (var query in new[] { Query, $"{Query}&dryRun=true" })
        {
            var (refused, _) = await SendAsync(query, Participants, role);
            Assert.That(refused.StatusCode, Is.EqualTo(status));
        }
    }

    [TestCase("127.0.0.1", AnyFile, null, HttpStatusCode.OK)]
    [TestCase("127.0.0.1", AnyFile, "Sec-Fetch-Site: same-origin", HttpStatusCode.OK)]
    [TestCase("10.0.0.7", AnyFile, null, HttpStatusCode.Forbidden)]
    [TestCase("127.0.0.1", AnyFile, "X-Forwarded-For: 10.0.0.7", HttpStatusCode.Forbidden)]
    [TestCase("127.0.0.1", AnyFile, "Origin: http://attacker.example", HttpStatusCode.Forbidden)]
    [TestCase("127.0.0.1", AnyFile, "Origin: null", HttpStatusCode.Forbidden)]
    [TestCase("127.0.0.1", AnyFile, "Sec-Fetch-Site: cross-site", HttpStatusCode.Forbidden)]
    [TestCase("127.0.0.1", null, null, HttpStatusCode.UnsupportedMediaType)]
    [TestCase("127.0.0.1", "text/plain", null, HttpStatusCode.UnsupportedMediaType)]
    [TestCase("127.0.0.1", "multipart/form-data; boundary=x", null, HttpStatusCode.UnsupportedMediaType)]
    [TestCase("127.0.0.1", "application/x-www-form-urlencoded", null, HttpStatusCode.UnsupportedMediaType)]
    [TestCase("127.0.0.1", "application/json", null, HttpStatusCode.UnsupportedMediaType)]
    public async Task Without_keys_only_this_machine_imports_and_forms_of_other_sites_cannot(
        string address, string? type, string? header, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/datasets?{Query}&dryRun=true")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Participants)),
        };
        request.Headers.Add(Addressed.Header, address);
        request.Content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        if (header?.Split(": ") is [var name, var value])
        {
            request.Headers.Add(name, value);
        }

        var (response, body) = await Open.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(status), $"{body}");
    }

    [TestCase("name=participants.csv", Participants, "participants.csv", null, "add a mapping")]
    [TestCase("name=list.pdf", "%PDF-1.7", "list.pdf", null, "import the reviewed draft")]
    [TestCase("name=notes.txt", "Dear all", "notes.txt", null, "a folder of dataset.json")]
    [TestCase("name=net.gexf", "<gexf>\n  <graph>\n</gexf>", "net.gexf", 3, null)]
    [TestCase($"{Query}&role=attends", "Name,Country\nAda,Atlantis\n", "participants.csv", 2, null)]
    public async Task Errors_of_a_file_are_reported_with_their_places_and_nothing_is_imported(
        string query, string content, string file, int? line, string? hint)
    {
        var (tried, trial) = await SendAsync($"{query}&dryRun=true", content);
        Assert.That(tried.StatusCode, Is.EqualTo(HttpStatusCode.OK), $"{trial}");
        var (refused, problem) = await SendAsync(query, content);
        var error = problem!["report"]!["errors"]![0]!;

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(refused.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That(trial!["errors"]!.ToJsonString(), Is.EqualTo(problem["report"]!["errors"]!.ToJsonString()));
        Assert.That(((string?)error["file"], (int?)error["line"]), Is.EqualTo((file, line)));
        Assert.That(hint is null || ((string?)error["hint"])!.Contains(hint, StringComparison.Ordinal), $"{error}");
        Assert.That($"{problem}", Does.Not.Contain(Temporary));
        Assert.That($"{problem}", Does.Not.Match("--[a-z]|`stakeholders"), "Who sends a file has no command line");
        Assert.That(await NamesAsync(), Is.EqualTo(["neighbours"]));
    }

    [TestCase("", "name")]
    [TestCase("name=..%2Fkeys.json", "name")]
    [TestCase("name=a%5Cb.csv", "name")]
    [TestCase("name=..", "name")]
    [TestCase("name=a%00.csv", "name")]
    [TestCase("name=a.csv&as=nonsense", "as")]
    [TestCase("name=a.csv&dataset=two%20words", "dataset")]
    [TestCase("name=a.csv&engagement=x&start=soon", "start")]
    [TestCase("name=a.csv&engagement=x&engagementKind=person", "engagementKind")]
    [TestCase("name=a.csv&engagement=x&role=represents", "role")]
    [TestCase("name=a.csv&mapping=b.yaml", "mapping")]
    public async Task Invalid_parameters_of_an_upload_are_named(string query, string parameter)
    {
        var (refused, problem) = await SendAsync(query, Participants);

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(problem!["errors"]![parameter], Is.Not.Null, $"{problem}");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_file_that_is_too_large_is_refused_with_and_without_its_length(bool saysItsLength)
    {
        using var request = FileRequest(Query, new StreamContent(new Zeros(ImportEndpoint.LargestFile + 1)), AccessRole.Admin);
        request.Content!.Headers.ContentLength = saysItsLength ? ImportEndpoint.LargestFile + 1 : null;
        request.Headers.TransferEncodingChunked = !saysItsLength;

        var (refused, problem) = await Api.SendAsync(request);

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge), $"{problem}");
        Assert.That((string?)problem!["detail"], Does.Contain("64 MB"));
    }

    [Test]
    public async Task One_file_is_taken_at_a_time()
    {
        using (Api.Services.GetRequiredService<ImportTurn>().Take())
        {
            var (refused, _) = await SendAsync($"{Query}&dryRun=true", Participants);
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(refused.Headers.RetryAfter, Is.Not.Null);
        }

        var (taken, _) = await SendAsync($"{Query}&dryRun=true", Participants);
        Assert.That(taken.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task The_uploaded_file_is_deleted_after_import_if_too_large_and_if_the_client_leaves()
    {
        using var whole = await ReceivedFile.TakeAsync(new Zeros(10), "a.csv", 10, default);
        Assert.That(File.Exists(whole!.Path));
        Assert.That(whole.AsCalled($"see {whole.Path}:3"), Is.EqualTo("see a.csv:3"));
        whole.Dispose();
        Assert.That(Directory.Exists(Path.GetDirectoryName(whole.Path)), Is.False);

        var before = Folders();
        Assert.That(await ReceivedFile.TakeAsync(new Zeros(11), "a.csv", 10, default), Is.Null);
        Assert.That(
            async () => await ReceivedFile.TakeAsync(new Zeros(10), "a.csv", 10, new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Folders(), Is.EqualTo(before));

        static string[] Folders() => [.. Directory.GetDirectories(Path.GetTempPath(), $"{Temporary}*").Order(StringComparer.Ordinal)];
    }

    private Task<(HttpResponseMessage Response, JsonNode? Body)> SendAsync(string query, string content) =>
        SendAsync(query, content, AccessRole.Admin);

    private async Task<(HttpResponseMessage Response, JsonNode? Body)> SendAsync(string query, string content, AccessRole? role)
    {
        using var request = FileRequest(query, new ByteArrayContent(Encoding.UTF8.GetBytes(content)), role);
        return await Api.SendAsync(request);
    }

    /// <summary>A body of a number of zero bytes.</summary>
    private sealed class Zeros(long length) : SequentialStream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override int Read(Span<byte> buffer)
        {
            var read = (int)Math.Min(buffer.Length, _left);
            buffer[..read].Clear();
            _left -= read;
            return read;
        }
    }
}
