using System.CommandLine;
using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer.Commands;

/// <summary>Opens stores for the commands that only read, and never creates one.</summary>
internal static class ExistingStore
{
    public static async Task<INetworkWriter> OpenAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        await Stores.OpenWriterAsync(await AddressAsync(parsed, cancellationToken), TimeProvider.System, cancellationToken);

    public static async Task<INetworkReader> OpenReaderAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        await Stores.OpenReaderAsync(await AddressAsync(parsed, cancellationToken), TimeProvider.System, cancellationToken);

    public static async Task<IPlanStore> OpenPlansAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        await Stores.OpenPlansAsync(await AddressAsync(parsed, cancellationToken), TimeProvider.System, cancellationToken);

    public static async Task<ExitCode> NotLoadedAsync(
        INetworkWriter store,
        RecordId name,
        Report report,
        CancellationToken cancellationToken)
    {
        var loaded = await store.DatasetsAsync(cancellationToken);
        report.Fail(
            $"No dataset \"{name}\" is loaded. "
            + (loaded.Count == 0 ? "None is." : $"Loaded: {string.Join(", ", loaded.Select(d => d.Name))}."));
        return ExitCode.BadData;
    }

    private static async Task<StoreAddress> AddressAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var address = parsed.GetRequiredValue(Inputs.Store);
        return await Stores.ExistsAsync(address, TimeProvider.System, cancellationToken)
            ? address
            : throw new StoreException(
                StoreFailure.Unavailable, $"There is no store at {address}. `stakeholders import` creates one; --store names another.");
    }
}
