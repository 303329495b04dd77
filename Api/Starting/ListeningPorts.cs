using System.Net;
using System.Net.Sockets;

namespace StakeholderGraph.Api.Starting;

/// <summary>The program cannot listen on an address. The message is a sentence for the user.</summary>
internal sealed class PortException(string message, Exception inner) : Exception(message, inner);

/// <summary>Checks that addresses are free before anything is created that would have to be undone.</summary>
internal static class ListeningPorts
{
    /// <exception cref="PortException">A port is in use, or an address does not belong to this machine.</exception>
    public static void Probe(IEnumerable<Uri> urls)
    {
        foreach (var url in urls.Where(u => u.Port != 0))
        {
            try
            {
                using var listener = new TcpListener(AddressOf(url), url.Port);
                listener.Start();
            }
            catch (SocketException e)
            {
                throw Taken(url, e);
            }
        }
    }

    /// <summary>The message for an address that the program cannot listen on.</summary>
    public static PortException Taken(Uri url, Exception inner) => new(
        inner is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
            ? $"Port {url.Port} is taken by another program; choose another with --urls {url.Scheme}://{url.Host}:{url.Port + 1}"
            : $"Cannot listen on {url.Scheme}://{url.Host}:{url.Port}: {inner.Message}",
        inner);

    /// <summary>Whether an address can be reached from this machine only.</summary>
    public static bool IsLocal(Uri url) => IPAddress.IsLoopback(AddressOf(url));

    private static IPAddress AddressOf(Uri url) =>
        IPAddress.TryParse(url.DnsSafeHost, out var address) ? address
        : url.IsLoopback ? IPAddress.Loopback
        : IPAddress.Any; // Kestrel takes any name for all addresses
}
