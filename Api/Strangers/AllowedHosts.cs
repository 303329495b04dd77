using System.Net;

namespace StakeholderGraph.Api.Strangers;

/// <summary>
/// The hosts that requests may name. The page of another site can let its own name point to this machine (DNS rebinding) and read all
/// answers under that name. It cannot do so with the names of this machine itself, or with addresses.
/// </summary>
/// <param name="Addresses">Whether any IP address is accepted, because other machines can reach the program.</param>
/// <param name="Names">Additional names; a name that starts with <c>*.</c> stands for all names below it.</param>
internal sealed record AllowedHosts(bool Addresses, IReadOnlyList<string> Names)
{
    private const string Loopback = "localhost";
    private const string Below = "*.";

    /// <summary>The names and addresses that mean this machine on every machine.</summary>
    public static AllowedHosts OfThisMachine { get; } = new(Addresses: false, []);

    /// <summary>The hosts for the addresses that the program listens on, and names from the user.</summary>
    public static AllowedHosts For(IReadOnlyList<Uri> urls, IEnumerable<string> names)
    {
        var open = urls.Any(u => !ListeningPorts.IsLocal(u));
        IEnumerable<string> own = open
            ? [Dns.GetHostName(), .. urls.Where(u => u.HostNameType == UriHostNameType.Dns).Select(u => u.IdnHost)]
            : [];
        return new AllowedHosts(open, [.. own.Concat(names).Select(n => n.ToLowerInvariant()).Distinct()]);
    }

    /// <summary>Reads names separated by semicolons or commas. If one is not a name, returns <c>null</c> and a reason.</summary>
    public static IReadOnlyList<string>? ReadNames(string text, out string problem)
    {
        var names = text.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var name in names)
        {
            var host = name.StartsWith(Below, StringComparison.Ordinal) ? name[Below.Length..] : name;
            if (Uri.CheckHostName(host) != UriHostNameType.Dns)
            {
                problem = $"host names without a port, e.g. stakeholders.example.org or *.example.org, not \"{name}\"";
                return null;
            }
        }

        problem = "";
        return [.. names.Select(Ascii)];
    }

    /// <summary>
    /// The host that a request names, as it was sent. <see cref="HttpRequest.Host"/> decodes names in other scripts, and fails if it
    /// cannot.
    /// </summary>
    public static HostString HostOf(HttpRequest request) => new(request.Headers.Host.ToString());

    /// <summary>Whether requests for a host are answered.</summary>
    public bool Allows(HostString host)
    {
        var name = host.Host.EndsWith('.') ? host.Host[..^1] : host.Host;
        if (name.StartsWith('.') || name.EndsWith('.') || name.Contains("..", StringComparison.Ordinal))
        {
            return false;
        }

        if (IPAddress.TryParse(name.Trim('[', ']'), out var address))
        {
            return Addresses || IPAddress.IsLoopback(address);
        }

        return IsBelow(name, Loopback)
            || Is(name, Loopback)
            || Names.Any(n => n.StartsWith(Below, StringComparison.Ordinal) ? IsBelow(name, n[Below.Length..]) : Is(name, n));
    }

    private static bool Is(string name, string allowed) => name.Equals(allowed, StringComparison.OrdinalIgnoreCase);

    private static bool IsBelow(string name, string parent) =>
        name.Length > parent.Length + 1 && name[^(parent.Length + 1)] == '.' && name.EndsWith(parent, StringComparison.OrdinalIgnoreCase);

    // Browsers send names in other scripts in this form.
    private static string Ascii(string name) => name.StartsWith(Below, StringComparison.Ordinal)
        ? Below + Ascii(name[Below.Length..])
        : new UriBuilder(Uri.UriSchemeHttp, name).Uri.IdnHost;
}
