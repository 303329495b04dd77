using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace StakeholderGraph.Api.Strangers;

/// <summary>The proxies whose headers about the client, the scheme, the host and the path of a request are accepted.</summary>
/// <param name="Networks">The networks of their addresses; a single address is a network of size one.</param>
internal sealed record TrustedProxies(IReadOnlyList<IPNetwork> Networks)
{
    private const string ThisMachine = "loopback";

    /// <summary>
    /// Reads addresses and networks separated by semicolons or commas. If one is neither, returns <c>null</c> and a reason.
    /// </summary>
    public static TrustedProxies? Read(string text, out string problem)
    {
        var networks = new List<IPNetwork>();
        foreach (var part in text.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part == ThisMachine)
            {
                networks.Add(new IPNetwork(new IPAddress([127, 0, 0, 0]), 8));
                networks.Add(new IPNetwork(IPAddress.IPv6Loopback, 128));
            }
            else if (IPAddress.TryParse(part, out var address))
            {
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            }
            else if (IPNetwork.TryParse(part, out var network))
            {
                networks.Add(network);
            }
            else
            {
                problem = $"addresses or networks of proxies, e.g. {ThisMachine}, 10.0.0.7 or 10.0.0.0/24, not \"{part}\"";
                return null;
            }
        }

        problem = networks.Count > 0 ? "" : $"addresses or networks of proxies, e.g. {ThisMachine}";
        return networks.Count > 0 ? new TrustedProxies(networks) : null;
    }

    /// <summary>Accepts <c>X-Forwarded-For</c>, <c>-Proto</c>, <c>-Host</c> and <c>-Prefix</c> from these proxies only.</summary>
    public ForwardedHeadersOptions Options()
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.All,
            ForwardLimit = null, // through as many as are trusted
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in Networks)
        {
            options.KnownIPNetworks.Add(network);
        }

        return options;
    }
}
