using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StakeholderGraph.Tests.Browser;

/// <summary>
/// A site that serves the Api under a path and removes the path: <c>location /sg/ { proxy_pass http://127.0.0.1:5080/; }</c>. Everything
/// else of the site is 404.
/// </summary>
internal sealed class PathProxy : IAsyncDisposable
{
    private readonly WebApplication _site;
    private readonly HttpClient _client = new(
        new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All });

    private PathProxy(WebApplication site) => _site = site;

    /// <summary>The address of the Api.</summary>
    public Uri Address => new($"{_site.Urls.Single()}/sg/");

    public static async Task<PathProxy> StartAsync(Uri api)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var proxy = new PathProxy(builder.Build());
        proxy._site.Map("/sg/{**path}", (HttpContext context) => proxy.PassAsync(context, api));
        await proxy._site.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _client.Dispose();
    }

    private async Task PassAsync(HttpContext context, Uri api)
    {
        var path = context.Request.Path.Value!["/sg".Length..];
        using var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method),
            new Uri(api, path + context.Request.QueryString.Value));
        if (context.Request.ContentLength > 0)
        {
            request.Content = new StreamContent(context.Request.Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
        }

        using var response = await _client.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (
            var (name, values) in response
                .Headers.Concat(response.Content.Headers)
                .Where(header => header.Key is not ("Transfer-Encoding" or "Content-Length" or "Content-Encoding")))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
