using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace StakeholderGraph.Api.Starting;

/// <summary>The messages of the program at start-up; afterwards it prints nothing.</summary>
internal static class Announcements
{
    public static void Loaded(StoreAddress store, ImportReport report) => Console.Out.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"The store {store} was created, and {report.Dataset} was loaded ({report.Stakeholders.Added} stakeholders, "
        + $"{report.Engagements.Added} engagements, {report.Ties.Added} ties, {report.Sources.Added} sources)."));

    public static void Lost(StoreException problem) => Console.Error.WriteLine(
        problem.Failure == StoreFailure.Damaged
            ? $"Requests are refused. {problem.MessageAndAdvice}"
            : $"The store cannot be read; answers are from earlier data. {problem.MessageAndAdvice}");

    public static void Found() => Console.Error.WriteLine("The store can be read again; answers are up to date.");

    /// <summary>Prints who else can read the network, where the program listens and what to open first.</summary>
    public static async Task ReadyAsync(WebApplication app, Arguments arguments, INetworkReader network, IReadOnlyList<string> worthOpening)
    {
        if (Stores.ReadableByOthers(arguments.Store) is { } warning)
        {
            await Console.Error.WriteLineAsync(warning);
        }

        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.ToList() ?? [];
        foreach (var url in arguments.Urls.Where(u => !ListeningPorts.IsLocal(u)))
        {
            await Console.Error.WriteLineAsync($"Anyone who can reach {url.Host}:{url.Port} can read the network: there is no login.");
        }

        if (arguments.Hosts.Addresses)
        {
            await Console.Error.WriteLineAsync(
                $"Allowed hosts: IP addresses, localhost and {string.Join(", ", arguments.Hosts.Names)}; --allowed-hosts adds "
                    + $"other names.");
        }

        if (network.Staleness is not null)
        {
            await Console.Out.WriteLineAsync(
                $"Not ready: {string.Join(' ', addresses)} (Ctrl+C stops). /readyz says why; when the store is repaired, the Api answers "
                    + $"without a restart.");
            await SayWhoMayWriteAsync(arguments.Keys);
            return;
        }

        await Console.Out.WriteLineAsync($"Ready: {string.Join(' ', addresses)} (Ctrl+C stops). Open the explorer page, or one of these:");
        foreach (var path in worthOpening)
        {
            await Console.Out.WriteLineAsync($"  {addresses.FirstOrDefault()}{path}");
        }

        await SayWhoMayWriteAsync(arguments.Keys);
    }

    private static Task SayWhoMayWriteAsync(KeyFile keys) => Console.Out.WriteLineAsync(
        keys.Exists
            ? $"Plans need a key of {keys.Path}."
            : "No keys are configured: only this machine can read and write plans and import files. `stakeholders keys add` "
                + "adds keys.");
}
