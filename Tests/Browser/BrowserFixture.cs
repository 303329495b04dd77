using Microsoft.Playwright;
using NUnit.Framework;
using StakeholderGraph.Tests.Api;

namespace StakeholderGraph.Tests.Browser;

/// <summary>
/// The explorer page in a real browser with a real Api. Every journey ends with an empty console, no violation of the content security
/// policy, and no findings of axe. Without a browser journeys are ignored; on CI they fail.
/// </summary>
[Category("Browser")]
public abstract class BrowserFixture
{
    /// <summary>
    /// How long a page may take to show the expected content, in milliseconds; several times as long on a machine that is busy with other
    /// tests.
    /// </summary>
    internal const float Patience = 30_000;

    // The same engine without a window opens a page with half the processor time.
    private static readonly string[] Places =
    [
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    private const string English = "en-GB";

    private static readonly ViewportSize LargeScreen = new() { Width = 1440, Height = 900 };

    // The structure of a page is the same in light and dark mode.
    private const string AllRules = "undefined";
    private const string RulesOfColours = "['color-contrast', 'link-in-text-block']";

    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(AxeFile));

    private readonly List<string> _complaints = [];
    private IBrowser _browser = null!;
    private IBrowserContext? _own;

    private protected RunningApi Server { get; private set; } = null!;

    protected IPage Page { get; private set; } = null!;

    /// <summary>
    /// Whether the fixture uses the common Api on the example network. A fixture that needs another network, or stops the Api, has its own.
    /// </summary>
    private protected virtual bool IsServerShared => Datasets.Count == 0;

    /// <summary>The datasets of the Api; <c>null</c> for the example network.</summary>
    private protected virtual IReadOnlyList<IDatasetContent> Datasets => [];

    /// <summary>Empties the store and returns its address; <c>null</c> for a separate file.</summary>
    private protected virtual Task<string?> StoreAsync() => Task.FromResult<string?>(null);

    private static string AxeFile => Repository.At("Tests", "js", "node_modules", "axe-core", "axe.min.js");

    private protected ILocator Suggestion => Page.Locator("#suggestions [role=option]").First;

    [OneTimeSetUp]
    public async Task Start()
    {
        var chromium = Array.Find(Places, File.Exists) ?? Without("Needs a browser: apt-get install chromium-headless-shell");
        if (!File.Exists(AxeFile))
        {
            Without("Needs Node.js and its packages: npm ci --prefix Tests/js");
        }

        _browser = await SharedBrowser.GetAsync(chromium);
        Server = IsServerShared ? await SharedBrowser.ShippedAsync() : await RunningApi.StartAsync(Datasets, await StoreAsync());
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (Server is not null && !IsServerShared)
        {
            await Server.DisposeAsync();
        }
    }

    [SetUp]
    public Task OpenAsync() => OpenAsync(new BrowserNewContextOptions());

    [TearDown]
    public async Task NothingWasAmiss()
    {
        await CloseAsync();
        Assert.That(_complaints, Is.Empty);
    }

    /// <summary>A browser context; by default for an English user with a large screen.</summary>
    internal static async Task<IBrowserContext> NewContextAsync(IBrowser browser, BrowserNewContextOptions options)
    {
        options.Locale ??= English;
        options.ViewportSize ??= LargeScreen;
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        return context;
    }

    /// <summary>
    /// Opens the page of another user, with the given language, size, colours and motion. What cannot be changed in an open page, such as
    /// touch, needs <see cref="OpenAloneAsync"/>.
    /// </summary>
    private protected async Task OpenAsync(BrowserNewContextOptions options)
    {
        await CloseAsync();
        var page = await SharedBrowser.PageAsync(_browser, options.Locale ?? English);
        var size = options.ViewportSize ?? LargeScreen;
        await page.SetViewportSizeAsync(size.Width, size.Height);
        await page.EmulateMediaAsync(
            new PageEmulateMediaOptions
            {
                Media = Media.Null,
                ColorScheme = options.ColorScheme ?? ColorScheme.Light,
                ReducedMotion = options.ReducedMotion ?? ReducedMotion.NoPreference,
                ForcedColors = ForcedColors.None,
            });
        await page.Mouse.MoveAsync(0, 0);
        Use(page);
    }

    /// <summary>Opens a browser context for this journey alone: for what a page keeps, such as scripts and the clock.</summary>
    private protected async Task OpenAloneAsync(BrowserNewContextOptions? options = null)
    {
        await CloseAsync();
        _own = await NewContextAsync(_browser, options ?? new());
        Use(await _own.NewPageAsync());
    }

    private void Use(IPage page)
    {
        _complaints.Clear();
        Page = page;
        Page.Console += OnConsole;
        Page.PageError += OnError;
    }

    // A violation of the content security policy is also an error on the console. The browser, not the page, reports a 400 or a missing
    // response.
    private void OnConsole(object? sender, IConsoleMessage message)
    {
        if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
        {
            _complaints.Add($"{message.Type}: {message.Text}");
        }
    }

    private void OnError(object? sender, string error) => _complaints.Add(error);

    // The next user finds none of the choices of this one, and a page that is loaded again.
    private async Task CloseAsync()
    {
        if (_own is not null)
        {
            await _own.CloseAsync();
            _own = null;
        }
        else if (Page is { IsClosed: false })
        {
            await Page.UnrouteAllAsync();
            Page.Console -= OnConsole;
            Page.PageError -= OnError;
            try
            {
                await LeaveAsync();
                await Page.EvaluateAsync("() => (localStorage.clear(), sessionStorage.clear())");
            }
            catch (Exception error) when (error is PlaywrightException or TimeoutException)
            {
                // The journey has stopped the Api. Another page has another context.
                await Page.Context.CloseAsync();
            }
        }

        Page = null!;
    }

    /// <summary>Shows a text of the Api, so that the explorer is loaded again, by the same process of the browser.</summary>
    private protected Task LeaveAsync() => Page.GotoAsync($"{Server.Address}healthz");

    private protected async Task GoAsync(string hash = "")
    {
        await Page.GotoAsync($"{Server.Address}{hash}");
        // If only the end of the address changes, the page is notified a moment later.
        await Page.EvaluateAsync("() => new Promise((resolve) => setTimeout(resolve))");
        await (
            hash.Length == 0 ? Page.Locator("#welcome-body h2").First : Page.Locator("#answer:not([aria-busy]) h1:not(:empty)")
        ).WaitForAsync();
    }

    private protected ILocator Button(string name) =>
        Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    /// <summary>
    /// Presses a key on the start handle of the time bar, after the bar has appeared: it appears after the answer and makes the scene
    /// smaller.
    /// </summary>
    private protected async Task PressOnTimeAsync(string key)
    {
        await Expect(Page.Locator("#time-scale")).ToBeVisibleAsync();
        await Page.Locator("#time-from").FocusAsync();
        await Page.Keyboard.PressAsync(key);
    }

    /// <summary>Shows the scene, if the question has one and only one pane fits.</summary>
    private protected async Task ShowSceneAsync()
    {
        if (await Page.Locator("#show-list").IsVisibleAsync() && await Page.Locator("#show-scene").IsVisibleAsync())
        {
            await Page.Locator("#show-scene").ClickAsync();
        }
    }

    /// <summary>The number of elements in the scene, as the page states it.</summary>
    private protected async Task<string> CountAsync() => await Page.Locator("#scene-counts").TextContentAsync() ?? "";

    private protected static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private protected static IPageAssertions Expect(IPage page) => Assertions.Expect(page);

    /// <summary>
    /// Waits until what has changed is drawn. Before that, elements of the scene are not yet known to be visible, for example.
    /// </summary>
    private protected Task FrameAsync() =>
        Page.EvaluateAsync("() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))");

    /// <summary>The positions in the scene by id.</summary>
    private protected Task<Dictionary<string, double[]>> PlacesAsync() =>
        Page.EvaluateAsync<Dictionary<string, double[]>>(
            "() => Object.fromEntries(document.getElementById('canvas')._cyreg.cy.nodes('[label]').map(n => [n.id().slice(1), "
                + "[n.position().x, n.position().y]]))");

    /// <summary>
    /// The position of a node on the screen, after the page has come to rest: elements that appear after the answer make the scene smaller.
    /// </summary>
    private protected async Task<(float X, float Y)> OnScreenAsync(string id)
    {
        var place = await Page.EvaluateAsync<float[]>(
            """
            async (id) => {
              const place = () => {
                const { x, y } = document.getElementById("canvas")._cyreg.cy.getElementById(`@${id}`).renderedPosition();
                const { left, top } = document.getElementById("canvas").getBoundingClientRect();
                return [left + x, top + y];
              };
              for (let [last, frames] = [place(), 0]; frames < 20; frames++) {
                await new Promise((resolve) => requestAnimationFrame(resolve));
                const now = place();
                [last, frames] = String(now) === String(last) ? [last, frames] : [now, 0];
              }

              return place();
            }
            """,
            id);
        return (place[0], place[1]);
    }

    /// <summary>
    /// The page itself does not scroll, only panes do, and all controls are at least 24 pixels wide and high (WCAG 2.2, 2.5.8), except
    /// links within text.
    /// </summary>
    private protected async Task AssertFitsAsync()
    {
        var (width, window) = (
            await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"),
            await Page.EvaluateAsync<int>("() => innerWidth"));
        Assert.That(width, Is.LessThanOrEqualTo(window));
        var below = await Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight - innerHeight");
        Assert.That(below, Is.LessThanOrEqualTo(0), "the page scrolls");
        var small = await Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll("button, select, input, summary, a:not(p a, li li a, .names a, dd a)")]
              .filter((one) => one.checkVisibility() && !one.closest(".unseen, .skip"))
              .map((one) => [one, (one.closest("label") ?? one).getBoundingClientRect()])
              .filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24))
              .map(([one, box]) => `${one.outerHTML.slice(0, 80)}: ${box.width} × ${box.height}`)
            """);
        Assert.That(small, Is.Empty);
    }

    /// <summary>Checks the accessibility of this view with axe, after its colours have come to rest.</summary>
    private protected Task AssertAccessibleAsync() => AssertAccessibleAsync(AllRules);

    /// <summary>Checks the accessibility of this view with axe, and then its contrast in dark mode.</summary>
    private protected async Task AssertAccessibleInLightAndDarkAsync()
    {
        await AssertAccessibleAsync(AllRules);
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await AssertAccessibleAsync(RulesOfColours);
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
    }

    private async Task AssertAccessibleAsync(string rules)
    {
        // By evaluation, because the content security policy refuses scripts that are added to the page.
        if (!await Page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await Page.EvaluateAsync(Axe.Value);
        }

        // None of the rules in use needs style sheets or media, which axe would read once more.
        var violations = await Page.EvaluateAsync<string[]>(
            $$"""
            async () => {
              await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
              const { violations } = await axe.run({ resultTypes: ["violations"], preload: false, runOnly: {{rules}} });
              return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target).join(" ")}`);
            }
            """);
        Assert.That(violations, Is.Empty);
    }

    private static string Without(string sentence)
    {
        if (Environment.GetEnvironmentVariable("CI") is not null)
        {
            Assert.Fail(sentence);
        }

        Assert.Ignore(sentence);
        return "";
    }
}
