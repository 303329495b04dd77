using System.Net.Sockets;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Logging.Console;
using ModelContextProtocol.Server;
using StakeholderGraph.Asking;
using StakeholderGraph.Mcp;

namespace StakeholderGraph.Api.Starting;

/// <summary>The web server: its endpoints and limits.</summary>
internal static class Server
{
    /// <summary>How long a request may take, unless its endpoint has another limit.</summary>
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(10);

    /// <summary>How long current requests may continue after the server is asked to stop; then their connections are closed.</summary>
    private static readonly TimeSpan StoppedWithin = TimeSpan.FromSeconds(1);

    /// <summary>The maximum length of a request line in bytes: enough for 50 parties with ids of 128 characters, and the filters.</summary>
    public const int LongestRequestLine = 32 * 1024;

    /// <summary>The maximum total size of the headers of a request in bytes.</summary>
    public const int LargestHeaders = 32 * 1024;

    /// <summary>The maximum number of headers of a request.</summary>
    public const int MostHeaders = 100;

    /// <summary>The maximum size of a body in bytes. Files to import have a limit of their own.</summary>
    public const int LargestBody = 30_000_000;

    public static WebApplication Build(
        Arguments arguments, ServerCertificate? certificate, INetworkReader network, IPlanStore plans)
    {
        // The content root is the folder of the program, so that files in the working directory do not configure it.
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { Args = [.. arguments.Host], ContentRootPath = AppContext.BaseDirectory });
        // only the providers below
        builder.WebHost.UseUrls().UseSetting(WebHostDefaults.HttpPortsKey, "").UseSetting(WebHostDefaults.HttpsPortsKey, "");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
            kestrel.Limits.MaxRequestBufferSize = 4 * LongestRequestLine;
            kestrel.Limits.MaxRequestHeadersTotalSize = LargestHeaders;
            kestrel.Limits.MaxRequestHeaderCount = MostHeaders;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Listen(arguments.Urls, certificate);
        });
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning);
        // A port in use and a question that takes too long are each reported in one line by our own code.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Http.Timeouts", LogLevel.Error);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StoppedWithin);
        builder.Services.AddSingleton(network);
        builder.Services.AddSingleton(plans);
        builder.Services.AddSingleton(arguments.Store);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(TurnLimits.OfThisMachine());
        builder.Services.AddSingleton<Turns>();
        builder.Services.AddSingleton<ImportTurn>();
        builder.Services.AddSingleton<SharedRuns>();
        builder.Services.AddSingleton<RecentWarnings>();
        builder.Services.AddSingleton(Questions.All);
        builder.Services.AddMcpServer().WithHttpTransport(http => http.Stateless = true);
        builder.Services.AddOptions<McpServerOptions>().Configure<IReadOnlyList<QuestionDescription>, INetworkReader>(QuestionServer.Offer);
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
            json.SerializerOptions.TypeInfoResolverChain.Insert(1, AnswerJson.Default);
            json.SerializerOptions.TypeInfoResolverChain.Insert(2, PlanJson.Default);
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict; // else the document says that numbers may be texts
        });
        builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = Within(AnswerWithin));
        builder.Services.AddResponseCompression(compression =>
            compression.MimeTypes = [
                .. ResponseCompressionDefaults.MimeTypes,
                .. DrawingFormats.All.Where(f => !f.IsZip).Select(f => f.MediaType),
                Problems.ContentType,
            ]);
        builder.Services.AddApiDocument();
        return builder.Build();
    }

    /// <summary>Sends a time-out error if an answer takes longer than this.</summary>
    public static RequestTimeoutPolicy Within(TimeSpan time) => new()
    {
        Timeout = time,
        TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
        WriteTimeoutResponse = Failures.AnswerTimeoutAsync,
    };

    /// <summary>Starts listening.</summary>
    /// <exception cref="PortException">The port was taken after it was checked.</exception>
    public static async Task StartAsync(WebApplication app, Arguments arguments)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException e)
        {
            throw ListeningPorts.Taken(arguments.Urls[0], e.InnerException?.InnerException ?? e.InnerException ?? e);
        }
        catch (SocketException e)
        {
            throw ListeningPorts.Taken(arguments.Urls[0], e);
        }
    }

    /// <summary>Answers HEAD like GET; the server leaves out the body.</summary>
    public static void UseHeadAsGet(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    });
}
