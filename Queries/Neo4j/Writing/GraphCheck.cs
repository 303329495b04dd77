using StakeholderGraph.Neo4j.Plans;
using StakeholderGraph.Networks;
using StakeholderGraph.Plans;

namespace StakeholderGraph.Neo4j.Writing;

/// <summary>Checks that the graph still contains what was imported, and has what questions need.</summary>
internal static class GraphCheck
{
    private const int Shown = 20;
    private static readonly Statement SourcesMissing = Statement.Reading("Neo4j/Writing/SourcesMissing.cypher") with
    {
        Within = TimeSpan.FromMinutes(5),
    };

    public static async Task<IReadOnlyList<StoreFault>> RunAsync(IDatabase database, CancellationToken cancellationToken)
    {
        var faults = new List<StoreFault>();
        faults.AddRange(
            (await Layout.MissingAsync(database, cancellationToken)).Select(name => new StoreFault(
                "schema",
                $"the constraint or index {name} is missing; any import creates it again")));
        if (await SearchWords.AreOldAsync(database.RunAsync, cancellationToken))
        {
            faults.Add(new StoreFault(
                "schema",
                "the words by which names are found are from an earlier version of this program, so that some names may not be found; any "
                    + "import, also of unchanged files, rewrites them"));
        }

        var loaded = await Layout.LoadedAsync(database, cancellationToken);
        foreach (var dataset in loaded.Datasets)
        {
            var where = $"dataset {dataset.Name}";
            if (dataset.IsUnfinished)
            {
                faults.Add(
                    new StoreFault(where, "an import in batches is unfinished; run the same import again to continue"));
                continue;
            }

            try
            {
                await Task.Run(
                    () => faults.AddRange(Content(new GraphDataset(database, dataset, cancellationToken), where, cancellationToken)),
                    cancellationToken);
            }
            catch (StoreException damaged) when (damaged.Failure == StoreFailure.Damaged)
            {
                faults.Add(new StoreFault(where, damaged.Message));
            }
        }

        await foreach (var row in database.RunAsync(SourcesMissing.With("atMost", Shown), cancellationToken))
        {
            faults.Add(
                new StoreFault(
                    $"tie {row.Text("tie")}",
                    $"its evidence names the source {row.Text("source")}, which is missing; remove a dataset that has the tie "
                        + $"({string.Join(", ", row.Texts("datasets"))}) and import it again"));
        }

        var plans = await Neo4jPlanStore.ReadAsync(database, id: null, cancellationToken);
        faults.AddRange(plans.Select(PlanDocument.FaultOf).OfType<StoreFault>());
        faults.AddRange(await Neo4jPlanStore.FaultsOfLogAsync(database, cancellationToken));
        return faults;
    }

    private static List<StoreFault> Content(GraphDataset content, string where, CancellationToken cancellationToken)
    {
        var faults = new List<StoreFault>();
        var (hash, ids) = (new ContentHash(), new KnownIds(content.Counts));
        hash.Add(content.Dataset);
        Each(content.Sources(), r => { hash.Add(r); ids.Add(r); }, cancellationToken);
        Each(content.Stakeholders(), r => { hash.Add(r); ids.Add(r); }, cancellationToken);
        Each(content.Engagements(), r => { hash.Add(r); ids.Add(r); }, cancellationToken);
        Each(content.Names(), r => { hash.Add(r); ids.Look(r); }, cancellationToken);
        Each(content.Ties(), r => { hash.Add(r); ids.Look(r); }, cancellationToken);
        Each(content.Evidence(), r => { hash.Add(r); ids.Look(r); }, cancellationToken);
        faults.AddRange(ids.Missing.Select(m => new StoreFault(where, $"the {m.By} names \"{m.Id}\", which the dataset does not define")));
        if (hash.ToString() != content.ContentHash)
        {
            faults.Add(
                new StoreFault(
                    where,
                    "its records are not as imported; import its files again to repair it, or remove it"));
        }

        return faults;
    }

    private static void Each<T>(IEnumerable<T> records, Action<T> look, CancellationToken cancellationToken)
    {
        foreach (var record in records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            look(record);
        }
    }
}
