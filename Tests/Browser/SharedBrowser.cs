using Microsoft.Playwright;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Browser;

/// <summary>
/// The common parts of all journeys: one browser, one context with a page for each journey of the usual user, so that the browser keeps
/// what it has read and compiled, and one Api on the example network. Started by the first journey and stopped after the last.
/// </summary>
[SetUpFixture]
public sealed class SharedBrowser
{
    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private static IPlaywright? _playwright;
    private static IBrowser? _browser;
    private static IBrowserContext? _usual;
    private static RunningApi? _shipped;

    /// <summary>The browser.</summary>
    /// <param name="chromium">The path of the program.</param>
    internal static async Task<IBrowser> GetAsync(string chromium)
    {
        Assertions.SetDefaultExpectTimeout(BrowserFixture.Patience);
        _playwright ??= await Playwright.CreateAsync();
        return _browser ??= await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = Flags });
    }

    /// <summary>The context of the usual user.</summary>
    internal static async Task<IBrowserContext> UsualAsync(IBrowser browser) =>
        _usual ??= await BrowserFixture.NewContextAsync(browser, new BrowserNewContextOptions());

    /// <summary>The Api on the example network, which no journey changes.</summary>
    internal static async Task<RunningApi> ShippedAsync() => _shipped ??= await RunningApi.StartAsync([], store: null);

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_shipped is not null)
        {
            await _shipped.DisposeAsync();
        }

        (_playwright, _browser, _usual, _shipped) = (null, null, null, null);
    }
}
