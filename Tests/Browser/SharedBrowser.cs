using Microsoft.Playwright;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Browser;

/// <summary>
/// The common parts of all journeys: one browser, a page for each language, which journeys use one after the other, and one Api on the
/// example network. Started by the first journey and stopped after the last.
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

    private static readonly Dictionary<string, IPage> Pages = [];
    private static IPlaywright? _playwright;
    private static IBrowser? _browser;
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

    /// <summary>
    /// The page for readers of a language. It stays in one process of the browser, which keeps what it has read and compiled and so opens
    /// the explorer in less than half of the processor time.
    /// </summary>
    internal static async Task<IPage> PageAsync(IBrowser browser, string language)
    {
        if (!Pages.TryGetValue(language, out var page) || page.IsClosed)
        {
            var context = await BrowserFixture.NewContextAsync(browser, new BrowserNewContextOptions { Locale = language });
            Pages[language] = page = await context.NewPageAsync();
        }

        return page;
    }

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

        Pages.Clear();
        (_playwright, _browser, _shipped) = (null, null, null);
    }
}
