using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace StakeholderGraph.Tests.Api;

/// <summary>Gives a request the client address in a header of the test, because there is no socket here.</summary>
internal sealed class Addressed : IStartupFilter
{
    public const string Header = "Test-Address";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            context.Connection.RemoteIpAddress =
                IPAddress.TryParse(context.Request.Headers[Header].ToString(), out var address) ? address : null;
            context.Request.Headers.Remove(Header);
            return following(context);
        });
        next(app);
    };
}
