using System.Net.Security;
using System.Text;
using NUnit.Framework;
using StakeholderGraph.Tests.Api;
using StakeholderGraph.Tests.Browser;

namespace StakeholderGraph.Tests.Strangers;

/// <summary>The Api on a user's own machine, and requests of other sites' pages and broken programs.</summary>
[TestFixture]
[Category("Process")]
public sealed class StrangersTests
{
    private RunningApi _api = null!;

    [OneTimeSetUp]
    public async Task Start() => _api = await RunningApi.StartAsync([ApiFixture.Neighbours()], store: null);

    [OneTimeTearDown]
    public async Task Stop() => await _api.DisposeAsync();

    [
        TestCase("/"),
        TestCase("/api/v1/search?q=ilo"),
        TestCase("/healthz"),
        TestCase("/readyz"),
        TestCase("/page/main.js"),
        TestCase("/docs/index.html"),
        TestCase("/openapi/v1.json"),
        TestCase("/mcp")
    ]
    public async Task A_foreign_host_name_that_resolves_to_this_machine_is_refused(string path)
    {
        var answer = await SendAsync($"GET {path} HTTP/1.1\r\nHost: attacker.example:{_api.Address.Port}\r\nConnection: close\r\n\r\n");

        Assert.That((string?)answer.Problem(421)["detail"], Does.Contain("attacker.example").And.Contain("--allowed-hosts"));
        Assert.That(answer.Body, Does.Not.Contain("International Labour"));
    }

    [TestCase("GET http://attacker.example/api/v1/search HTTP/1.1\r\nHost: attacker.example\r\n", 421)]
    [TestCase("GET http://attacker.example/api/v1/search HTTP/1.1\r\nHost: localhost\r\n", 400)]
    [TestCase("GET /api/v1/search HTTP/1.1\r\nHost: attacker.example\r\nX-Forwarded-Host: localhost\r\n", 421)]
    [TestCase("GET /api/v1/search HTTP/1.1\r\nHost: localhost\r\nHost: attacker.example\r\n", 400)]
    [TestCase("GET /api/v1/search HTTP/1.1\r\nHost: 10.0.0.7\r\n", 421)]
    [TestCase("GET /api/v1/search HTTP/1.0\r\n", 421)]
    [TestCase("GET /api/v1/search HTTP/1.1\r\nHost: xn--\r\n", 421)]
    [TestCase("GET /readyz HTTP/1.1\r\nHost: xn--a.example\r\n", 421)]
    public async Task The_check_of_hosts_cannot_be_bypassed(string request, int status)
    {
        (await SendAsync($"{request}Connection: close\r\n\r\n")).Problem(status);
    }

    [TestCase("GET /healthz HTTP/1.0\r\n\r\n"), TestCase("GET /readyz HTTP/1.0\r\n\r\n")]
    [TestCase("GET /readyz HTTP/1.1\r\nHost: 10.0.0.7:8080\r\nConnection: close\r\n\r\n")]
    public async Task A_health_check_needs_no_host_name(string request)
    {
        var answer = await SendAsync(request);

        Assert.That(answer.Status, Is.EqualTo(200));
        answer.HasSecurityHeaders();
    }

    [
        TestCase("POST", "/api/v1/resolve", "http://attacker.example", 403),
        TestCase("POST", "/mcp", "http://attacker.example", 403),
        TestCase("GET", "/mcp", "null", 403)
    ]
    [
        TestCase("DELETE", "/mcp", "http://localhost:3000", 403),
        TestCase("POST", "/mcp", "http://attacker.example:PORT", 403),
        TestCase("POST", "/api/v1/resolve", "not an origin", 403)
    ]
    [TestCase("POST", "/nothing", "http://localhost:PORT", 404), TestCase("POST", "/nothing", "https://localhost:PORT", 404)]
    public async Task Requests_from_pages_of_other_sites_are_refused(string method, string path, string origin, int status)
    {
        var port = _api.Address.Port;
        var own = origin.Replace("PORT", $"{port}", StringComparison.Ordinal);

        (
            await SendAsync(
                $"{method} {path} HTTP/1.1\r\nHost: localhost:{port}\r\nOrigin: {own}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        ).Problem(status);
    }

    [
        TestCase("nonsense\r\n\r\n", 400),
        TestCase("GET /\r\n\r\n", 400),
        TestCase("GET  / HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        TestCase("GET / HTTP/1.1\r\n\r\n", 400)
    ]
    [
        TestCase("GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400),
        TestCase("GET / HTTP/1.1\r\nHost: local host:x\r\n\r\n", 400),
        TestCase("GET / HTTP/1.1\r\nHost\r\n\r\n", 400)
    ]
    [
        TestCase("GET / HTTP/3.0\r\nHost: localhost\r\n\r\n", 505),
        TestCase("GET / HTTP/2.0\r\nHost: localhost\r\n\r\n", 505),
        TestCase("GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400)
    ]
    [
        TestCase("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n", 400),
        TestCase("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400)
    ]
    public async Task Unreadable_requests_are_problems_too(string request, int status)
    {
        (await SendAsync(request)).Problem(status);
    }

    [Test]
    public async Task A_client_that_speaks_TLS_to_a_port_without_it_gets_a_problem_at_once()
    {
        (await RawAnswer.SendAsync(_api.Address, await ClientHelloAsync())).Problem(400);
    }

    [Test]
    public async Task An_address_or_headers_that_are_too_long_are_problems_that_state_the_limit()
    {
        var address = await SendAsync($"GET /api/v1/search?q={new string('x', 100_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        var header = await SendAsync($"GET / HTTP/1.1\r\nHost: localhost\r\nX: {new string('x', 100_000)}\r\n\r\n");
        var many = await SendAsync(
            $"GET / HTTP/1.1\r\nHost: localhost\r\n{string.Concat(Enumerable.Range(0, 200).Select(i => $"X{i}: 1\r\n"))}\r\n");

        Assert.That((string?)address.Problem(414)["detail"], Does.Contain("32768"));
        Assert.That((string?)header.Problem(431)["detail"], Does.Contain("32768"));
        Assert.That((string?)many.Problem(431)["detail"], Does.Contain("100"));
    }

    [Test]
    public async Task A_later_bad_request_on_the_same_connection_is_a_problem_too()
    {
        var both = await SendAsync("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\nnonsense\r\n\r\n");

        Assert.That(both.Status, Is.EqualTo(200));
        Assert.That(both.Body, Does.Contain("HTTP/1.1 400").And.Contain("application/problem+json").And.Contain("nosniff"));
    }

    /// <summary>The first bytes of a TLS client, complete: the server would wait for the rest of an incomplete record.</summary>
    private static async Task<byte[]> ClientHelloAsync()
    {
        using var wire = new MemoryStream();
        await using var client = new SslStream(wire, leaveInnerStreamOpen: true);
        // It continues reading where it has written, at the end: there is no answer.
        Assert.That(async () => await client.AuthenticateAsClientAsync("localhost"), Throws.InstanceOf<IOException>());
        return wire.ToArray();
    }

    private Task<RawAnswer> SendAsync(string request) => RawAnswer.SendAsync(_api.Address, Encoding.Latin1.GetBytes(request));
}
