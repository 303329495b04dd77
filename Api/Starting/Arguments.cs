using System.Globalization;

namespace StakeholderGraph.Api.Starting;

/// <summary>The options from the command line and the environment.</summary>
/// <param name="Store">The address of the store.</param>
/// <param name="Urls">The addresses to listen on.</param>
/// <param name="Sample">Whether to load the example network if there is no store.</param>
/// <param name="Help">Whether to print help and exit.</param>
/// <param name="Host">Arguments of the hosting test server, which are passed on.</param>
internal sealed record Arguments(StoreAddress Store, IReadOnlyList<Uri> Urls, bool Sample, bool Help, IReadOnlyList<string> Host)
{
    /// <summary>The hosts that requests may name.</summary>
    public AllowedHosts Hosts { get; init; } = AllowedHosts.OfThisMachine;

    /// <summary>The proxies whose forwarded headers are accepted; <c>null</c> for none.</summary>
    public TrustedProxies? Proxies { get; init; }

    /// <summary>The path of another site under which the program is reached.</summary>
    public PathString PathBase { get; init; }

    /// <summary>The path of the file with the keys.</summary>
    public KeyFile Keys { get; init; } = new(KeyFile.Default);

    /// <summary>The certificate for https.</summary>
    public CertificateFiles? Certificate { get; init; }

    public const string Usage = """
        Serves a stakeholder network over HTTP.

        Usage: dotnet run --project Api -- [options]

          --urls URLS     addresses to listen on, separated by ; (default http://127.0.0.1:5080; or ASPNETCORE_URLS). https needs a certificate
          --store STORE   where the network is kept: embedded:PATH, or neo4j+http://USER@HOST:7474/DATABASE with its password in
                          STAKEHOLDERS_NEO4J_PASSWORD (default embedded:stakeholders.db; or STAKEHOLDERS_STORE)
          --sample        if there is no store, create one and load the example network
          --keys FILE     the file of keys, created by `stakeholders keys add` (default stakeholders-keys.json; or STAKEHOLDERS_KEYS)
          --allowed-hosts NAMES
                          host names to answer for, besides those of this machine, separated by ; (or STAKEHOLDERS_ALLOWED_HOSTS)
          --behind-proxy PROXIES
                          trust X-Forwarded-For, -Proto, -Host and -Prefix from these addresses or networks, separated by ;, or from loopback
          --path-base PATH
                          the path under which a proxy serves the Api, e.g. /stakeholders
          --certificate FILE, --certificate-key FILE
                          the certificate for https: PEM and its key, or PKCS#12; STAKEHOLDERS_CERTIFICATE_PASSWORD has the password
          --help          this text

        Without --store, the first run creates a store and loads the example network. In all other cases, a store that is missing or empty is
        an error. While a store is damaged, all requests are refused; when it is repaired, the Api answers again without a restart.

        Exit codes: 0 stopped · 1 the example network is damaged · 2 wrong arguments · 3 store from another version or program
        4 store, port, certificate or file of keys not available · 5 a bug in the program
        """;

    private const string DefaultUrls = "http://127.0.0.1:5080";
    private const string SampleOption = "--sample";
    private const string UrlsVariable = "ASPNETCORE_URLS";
    private const string HostsVariable = "STAKEHOLDERS_ALLOWED_HOSTS";

    private static readonly string[] Options =
    [
        "--urls",
        "--store",
        "--keys",
        "--allowed-hosts",
        "--behind-proxy",
        "--path-base",
        "--certificate",
        "--certificate-key",
    ];

    // WebApplicationFactory adds these.
    private static readonly string[] HostOptions = ["environment", "contentRoot", "applicationName"];

    /// <summary>
    /// Reads the arguments, or returns a sentence that describes the error. An option takes precedence over its environment variable.
    /// </summary>
    public static Arguments? Read(IReadOnlyList<string> args, Func<string, string?> variable, out string problem)
    {
        problem = "";
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        var host = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            var (option, value) = args[i].Split('=', 2) is [var before, var after] ? (before, after) : (args[i], null);
            if (option is "--help" or "-h" or "-?")
            {
                return new Arguments(StoreAddress.Default, [], Sample: false, Help: true, []);
            }

            if (args[i] == SampleOption)
            {
                problem = given.TryAdd(SampleOption, "") ? "" : $"{SampleOption} is given more than once.";
                if (problem.Length > 0)
                {
                    return null;
                }

                continue;
            }

            if (HostOptions.Contains(option.TrimStart('-')) && value is not null)
            {
                host.Add(args[i]);
                continue;
            }

            value ??= i + 1 < args.Count ? args[++i] : "";
            problem = !Options.Contains(option) ? $"Unknown argument \"{option}\"; --help lists what there is."
                : value.Length == 0 ? $"{option} needs a value."
                : given.TryAdd(option, value) ? "" : $"{option} is given more than once.";
            if (problem.Length > 0)
            {
                return null;
            }
        }

        var store = given.GetValueOrDefault("--store") ?? NotEmpty(variable(StoreAddress.Variable)) ?? StoreAddress.Default.ToString();
        if (!StoreAddress.TryParse(store, out var address, out var unfit))
        {
            problem = unfit is [.., '?'] ? unfit : $"{unfit}.";
            return null;
        }

        var urls = UrlsIn(given.GetValueOrDefault("--urls") ?? NotEmpty(variable(UrlsVariable)) ?? DefaultUrls, out problem);
        return urls is null
            ? null
            : WithStrangers(new Arguments(address, urls, given.ContainsKey(SampleOption), Help: false, host), given, variable, out problem);
    }

    // Options about clients: where they connect, under which name and path, and the certificate that they see.
    private static Arguments? WithStrangers(
        Arguments arguments,
        Dictionary<string, string> given,
        Func<string, string?> variable,
        out string problem)
    {
        problem = "";
        var names = AllowedHosts.ReadNames(given.GetValueOrDefault("--allowed-hosts") ?? variable(HostsVariable) ?? "", out var unfit);
        if (names is null)
        {
            problem = $"--allowed-hosts must be {unfit}.";
            return null;
        }

        TrustedProxies? proxies = null;
        if (given.TryGetValue("--behind-proxy", out var trusted) && (proxies = TrustedProxies.Read(trusted, out unfit)) is null)
        {
            problem = $"--behind-proxy must be {unfit}.";
            return null;
        }

        var path = given.GetValueOrDefault("--path-base", "").TrimEnd('/');
        var (file, key) = (given.GetValueOrDefault("--certificate"), given.GetValueOrDefault("--certificate-key"));
        var isHttps = arguments.Urls.Any(u => u.Scheme == Uri.UriSchemeHttps);
        problem =
            path.Length > 0
            && !(path.StartsWith('/') && Uri.TryCreate($"http://host{path}", UriKind.Absolute, out var under) && under.AbsolutePath == path)
                ? $"--path-base must be a path such as /stakeholders, not \"{path}\"."
            : isHttps && file is null
                ? "https needs --certificate FILE; or let a proxy handle https, and listen on http behind it (docs/serving.md)."
            : !isHttps && file is not null ? "--certificate needs an https address: add --urls https://HOST:PORT."
            : key is not null && file is null ? "--certificate-key needs --certificate FILE."
            : "";
        return problem.Length > 0 ? null : arguments with
        {
            Hosts = AllowedHosts.For(arguments.Urls, names),
            Keys = new KeyFile(given.GetValueOrDefault("--keys") ?? NotEmpty(variable(KeyFile.Variable)) ?? KeyFile.Default),
            Proxies = proxies,
            PathBase = path,
            Certificate = file is null ? null : new CertificateFiles(file, key, NotEmpty(variable(CertificateFiles.PasswordVariable))),
        };
    }

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static List<Uri>? UrlsIn(string text, out string problem)
    {
        problem = "";
        var urls = new List<Uri>();
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // Kestrel's * and + mean any host, and are not valid in a Uri.
            var any = part.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal);
            if (
                !Uri.TryCreate(any, UriKind.Absolute, out var url)
                || !(url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
                || url.PathAndQuery != "/")
            {
                problem = string.Create(
                    CultureInfo.InvariantCulture,
                    $"--urls must be http://HOST:PORT or https://HOST:PORT, e.g. {DefaultUrls}, not \"{part}\".");
                return null;
            }

            urls.Add(url);
        }

        problem = urls.Count > 0 ? "" : $"--urls must be http://HOST:PORT or https://HOST:PORT, e.g. {DefaultUrls}.";
        return urls.Count > 0 ? urls : null;
    }
}
