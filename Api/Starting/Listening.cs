using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace StakeholderGraph.Api.Starting;

/// <summary>Which addresses the server listens on, and how.</summary>
internal static class Listening
{
    /// <summary>Listens on addresses, with what all of them have in common.</summary>
    public static void Listen(this KestrelServerOptions kestrel, IEnumerable<Uri> urls, ServerCertificate? certificate)
    {
        foreach (var url in urls)
        {
            Listen(kestrel, url, listen =>
            {
                // A proxy in front gives visitors HTTP/2; the refusals of the server itself could not be told as problems in it.
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
            // the server cannot choose a port for both addresses that are called localhost
            kestrel.Listen(IPAddress.Loopback, 0, configure);
        }
        else
        {
            kestrel.ListenLocalhost(url.Port, configure);
        }
    }
}
