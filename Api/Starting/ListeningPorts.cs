using System.Net;
using System.Net.Sockets;

namespace StakeholderGraph.Api.Starting;

/// <summary>An address cannot be listened on. The message is a sentence for the user.</summary>
internal sealed class PortException(string message, Exception inner) : Exception(message, inner);

/// <summary>Looks whether addresses are free before anything is made that would have to be undone.</summary>
internal static class ListeningPorts
{
    /// <exception cref="PortException">One is taken, or not one of this machine.</exception>
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

    /// <summary>What to say of an address that cannot be listened on.</summary>
    public static PortException Taken(Uri url, Exception inner) => new(
        inner is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
            ? $"Port {url.Port} is taken by another program; choose another with --urls {url.Scheme}://{url.Host}:{url.Port + 1}"
            : $"Cannot listen on {url.Scheme}://{url.Host}:{url.Port}: {inner.Message}",
        inner);

    /// <summary>Whether only this machine can reach an address.</summary>
    public static bool IsLocal(Uri url) => IPAddress.IsLoopback(AddressOf(url));

    private static IPAddress AddressOf(Uri url) =>
        IPAddress.TryParse(url.DnsSafeHost, out var address) ? address
        : url.IsLoopback ? IPAddress.Loopback
        : IPAddress.Any; // Kestrel takes any name for all addresses
}
