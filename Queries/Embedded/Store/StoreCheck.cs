using StakeholderGraph.Embedded.Sqlite;
using StakeholderGraph.Plans;

namespace StakeholderGraph.Embedded.Store;

/// <summary>Checks a store completely, from the pages of its file to the content of its datasets.</summary>
internal static class StoreCheck
{
    public static IReadOnlyList<StoreFault> Run(string path, CancellationToken cancellationToken)
    {
        var faults = new List<StoreFault>();
        try
        {
            using var database = StoreFile.OpenToRead(path);
            using var stop = cancellationToken.Register(database.Interrupt);
            if (StoreFile.IsEmpty(database))
            {
                return [];
            }

            var datasets = StoreFile.Datasets(database);
            faults.AddRange(
                StoreDamage
                    .Unsound(database, datasets, cancellationToken)
                    .Select(d => new StoreFault(
                        $"dataset {d.Name}",
                        "its records are not as imported; import its files again to repair it, or remove it")));
            faults.AddRange(
                database.Texts("PRAGMA integrity_check(100)").Where(text => text != "ok").Select(text => new StoreFault("file", text)));
            if (StoreDamage.Around(database, datasets) is { } around)
            {
                faults.Add(around);
            }

            foreach (var dataset in datasets)
            {
                faults.AddRange(Dangling(database, dataset.Name));
            }

            faults.AddRange(PlanTables.Read(database, "all").Select(PlanDocument.FaultOf).OfType<StoreFault>());
            faults.AddRange(PlanTables.FaultsOfLog(database));
            faults.AddRange(Orphans(database));
        }
        catch (StoreException e) when (e.Failure is StoreFailure.Damaged or StoreFailure.Rejected)
        {
            faults.Add(new StoreFault("file", e.Message)); // The file is too damaged to be read to its end.
        }

        return faults;
    }

    private static IEnumerable<StoreFault> Orphans(Database database)
    {
        using var rows = database.Prepare("PRAGMA foreign_key_check");
        for (var i = 0; i < 100 && rows.Step(); i++)
        {
            yield return new StoreFault($"table {rows.Text(0)}", $"a row names a row of table {rows.Text(2)} that does not exist");
        }
    }

    private static IEnumerable<StoreFault> Dangling(Database database, RecordId dataset)
    {
        using var rows = database.Prepare(Sql.Checks["dangling"], dataset.Value);
        while (rows.Step())
        {
            yield return new StoreFault(
                $"dataset {dataset}",
                $"the {rows.Text(0)} names \"{rows.Text(1)}\", which the dataset does not define");
        }
    }
}
