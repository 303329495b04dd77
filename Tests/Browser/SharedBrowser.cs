using Microsoft.Playwright;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Browser;

/// <summary>
/// What all journeys share: one browser, one context in it with a page for each journey of the usual reader, so that what the browser has
/// read and compiled it keeps, and one Api over the network that ships. Started by the first, ended after the last.
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
    /// <param name="chromium">Its program.</param>
    internal static async Task<IBrowser> GetAsync(string chromium)
    {
        Assertions.SetDefaultExpectTimeout(BrowserFixture.Patience);
        _playwright ??= await Playwright.CreateAsync();
        return _browser ??= await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = Flags });
    }

    /// <summary>The context of the usual reader.</summary>
    internal static async Task<IBrowserContext> UsualAsync(IBrowser browser) =>
        _usual ??= await BrowserFixture.NewContextAsync(browser, new BrowserNewContextOptions());

    /// <summary>The Api over the network that ships, which no journey changes.</summary>
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
