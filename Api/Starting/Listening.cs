using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace StakeholderGraph.Api.Starting;

/// <summary>Configures the addresses that the server listens on.</summary>
internal static class Listening
{
    /// <summary>Listens on the given addresses, with common settings.</summary>
    public static void Listen(this KestrelServerOptions kestrel, IEnumerable<Uri> urls, ServerCertificate? certificate)
    {
        foreach (var url in urls)
        {
            Listen(kestrel, url, listen =>
            {
                // Visitors can use HTTP/2 with a proxy in front. The refusals of the server itself could not become problem details in
                // HTTP/2.
                listen.Protocols = HttpProtocols.Http1;
                if (url.Scheme == Uri.UriSchemeHttps && certificate is not null)
                {
                    listen.UseHttps(certificate.Own, https => https.ServerCertificateChain = certificate.Chain);
                }

                listen.UseRefusals();
            });
        }
    }

    private static void Listen(KestrelServerOptions kestrel, Uri url, Action<ListenOptions> configure)
    {
        if (IPAddress.TryParse(url.DnsSafeHost, out var address))
        {
            kestrel.Listen(address, url.Port, configure);
        }
        else if (!url.IsLoopback)
        {
            kestrel.ListenAnyIP(url.Port, configure); // any name is all addresses
        }
        else if (url.Port == 0)
        {
            // the server cannot choose a port for both addresses of localhost
            kestrel.Listen(IPAddress.Loopback, 0, configure);
        }
        else
        {
            kestrel.ListenLocalhost(url.Port, configure);
        }
    }
}
