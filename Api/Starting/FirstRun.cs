namespace StakeholderGraph.Api.Starting;

/// <summary>Decides what happens if there is no store yet.</summary>
internal static class FirstRun
{
    private const string ShippedNetwork = "central-asia-labour-migration";

    /// <summary>The path of the example network, beside the program.</summary>
    public static string ShippedFolder { get; } = Path.Combine(AppContext.BaseDirectory, "data", ShippedNetwork);

    /// <summary>
    /// Creates a store and loads the example network into it, if this was requested, or if no store is named and there never was one.
    /// Returns a message about what was loaded, or <c>null</c> if there already is a store.
    /// </summary>
    /// <exception cref="StoreException">There should be a store, but there is none; or it cannot be created.</exception>
    /// <exception cref="DatasetException">The files of the network are damaged.</exception>
    public static async Task<ImportReport?> LoadAsync(Arguments arguments, TimeProvider time, CancellationToken cancellationToken)
    {
        var store = arguments.Store;
        if (await Stores.ExistsAsync(store, time, cancellationToken))
        {
            Stores.Remember(store);
            return null;
        }

        if (!arguments.Sample && !IsFirst(store))
        {
            var place =
                store is EmbeddedAddress { Path: var path } && Path.Exists(path)
                    ? Directory.Exists(path)
                        ? $"{store} is a folder, not a store."
                        : $"{store} is empty."
                    : store is Neo4jAddress
                        ? $"There is no network in {store}."
                        : store == StoreAddress.Default
                            ? $"The store {store} no longer exists."
                            : $"There is no store at {store}.";
            throw new StoreException(
                StoreFailure.Unavailable,
                $"{place} Check that --store and {StoreAddress.Variable} name the right store, restore a backup, or import into it: "
                    + $"stakeholders import PATH --store {store}. "
                + "With --sample, the example network is loaded");
        }

        var shipped = DatasetFolder.Open(ShippedFolder, cancellationToken: cancellationToken);
        await using var writer = await Stores.OpenWriterAsync(store, time, cancellationToken);
        return (await writer.ImportAsync([shipped], ImportMode.AtOnce, progress: null, cancellationToken))[0];
    }

    /// <summary>
    /// The explorer page, and addresses that show what the network contains: the partners of the body with the most participations, its
    /// common ground with the strongest of them, and the engagement with the most participations. They are looked up in the network, so
    /// they are always valid.
    /// </summary>
    public static async Task<IReadOnlyList<string>> WorthOpeningAsync(INetworkReader network, CancellationToken cancellationToken)
    {
        var participations = new Dictionary<RecordId, TieGiven>();
        foreach (var source in await network.AskAsync(new AllSources(), cancellationToken))
        {
            var ties = (await network.AskAsync(new SourceOf(source.Id), cancellationToken))?.Ties ?? [];
            foreach (var tie in ties.Where(t => t.To.Kind.Family() == Family.Engagement && t.From.Kind.Family() == Family.Stakeholder))
            {
                participations[tie.Id] = tie;
            }
        }

        if (MostFrequent(participations.Values.Where(t => t.From.Kind != Kind.Person).Select(t => t.From.Id)) is not { } body
            || MostFrequent(participations.Values.Select(t => t.To.Id)) is not { } engagement)
        {
            return ["/", "/api/v1/search", "/api/v1/datasets", "/docs"];
        }

        var cooperation = await network.AskAsync(
            new WhoCooperates(body, Scope.Everything) { AtMost = 1, WithEvidence = false },
            cancellationToken);
        var partner = cooperation is { Partners: [var strongest, ..] } ? $"&party={strongest.Stakeholder.Id}" : "";
        return
        [
            "/",
            $"/api/v1/stakeholders/{body}/partners",
            $"/api/v1/common-ground?party={body}{partner}",
            $"/api/v1/engagements/{engagement}",
        ];
    }

    // An empty file remains if a store was damaged or a first run was interrupted.
    private static bool IsFirst(StoreAddress store) =>
        store == StoreAddress.Default && !Stores.DefaultEverWas && !Path.Exists(((EmbeddedAddress)store).Path);

    private static RecordId? MostFrequent(IEnumerable<RecordId> ids) => ids
        .CountBy(id => id)
        .OrderByDescending(c => c.Value)
        .ThenBy(c => c.Key, RecordId.Order)
        .Select(c => (RecordId?)c.Key)
        .FirstOrDefault();
}
