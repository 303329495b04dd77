using StakeholderGraph.Embedded.Sqlite;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Embedded.Store;

/// <summary>Looks in a store for the records that several datasets name, and in which values they differ.</summary>
internal static class StoredDisagreements
{
    /// <summary>The report with the disagreements of its dataset: the first hundred, and how many there are.</summary>
    public static ImportReport In(Database database, ImportReport report, CancellationToken cancellationToken)
    {
        if (StoreFile.Datasets(database).Length < 2)
        {
            return report;
        }

        var first = new List<Disagreement>();
        var count = 0L;
        foreach (var sort in Disagreements.Sorts)
        {
            foreach (var record in Shared(database, sort, report.Dataset, cancellationToken))
            {
                foreach (var disagreement in Disagreements.Among(record, sort, report.Dataset))
                {
                    count++;
                    if (first.Count < Disagreements.Most)
                    {
                        first.Add(disagreement);
                    }
                }
            }
        }

        return report with { Disagreements = first, DisagreementCount = count };
    }

    /// <summary>Every record of a dataset that others have too, as each has it, in the order of their names.</summary>
    private static IEnumerable<List<(RecordId Dataset, string[] Cells)>> Shared(
        Database database, Sort sort, RecordId dataset, CancellationToken cancellationToken)
    {
        var keyLength = sort == Sort.Evidence ? 4 : 1;
        var record = new List<(RecordId Dataset, string[] Cells)>();
        using var rows = database.Prepare(Sql.Of(sort).Shared!, dataset.Value);
        while (rows.Step())
        {
            cancellationToken.ThrowIfCancellationRequested();
            string[] cells = [.. Enumerable.Range(1, rows.ColumnCount - 1).Select(rows.Text)];
            if (record.Count > 0 && !record[0].Cells.AsSpan(0, keyLength).SequenceEqual(cells.AsSpan(0, keyLength)))
            {
                if (record.Count > 1)
                {
                    yield return record;
                }

                record.Clear();
            }

            record.Add((RecordId.Trusted(rows.Text(0)), cells));
        }

        if (record.Count > 1)
        {
            yield return record;
        }
    }
}
