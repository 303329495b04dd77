using StakeholderGraph.Networks;

namespace StakeholderGraph.Neo4j.Writing;

/// <summary>Examines the records that a dataset shares with others.</summary>
internal static class SharedGraphRecords
{
    private static readonly Statement Successions = Statement.Reading("Neo4j/Writing/Successions.cypher") with
    {
        Within = TimeSpan.FromMinutes(5),
    };

    /// <summary>Returns the report with the disagreements that were found.</summary>
    /// <exception cref="DatasetException">A record is of another kind in another dataset.</exception>
    public static async Task<ImportReport> ReportAsync(
        Runs run,
        ImportReport report,
        IEnumerable<RecordId> datasets,
        CancellationToken cancellationToken)
    {
        var shared = new SharedRecords(report.Dataset);
        var sources = await ShownSources.LoadAsync(run, datasets.Select(d => d.Value), cancellationToken);
        foreach (
            var type in new[] { GraphRecordType.Sources, GraphRecordType.Stakeholders, GraphRecordType.Engagements, GraphRecordType.Ties })
        {
            var records = new List<GraphRecord>();
            await foreach (var row in run(type.Shared.With("dataset", report.Dataset.Value), cancellationToken))
            {
                records.Add(type.Read(row));
            }

            records.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
            foreach (var record in records)
            {
                if (type.BelongsToDataset)
                {
                    shared.Look(type.Records, record.Versions);
                }
                else
                {
                    shared.LookAtEntry(type.Records, record.Versions, EntryRecords.NamesOf);
                }
            }

            foreach (var piece in type == GraphRecordType.Ties ? records.SelectMany(tie => EvidenceOf(tie, sources)) : [])
            {
                shared.Look(RecordType.Evidence, piece);
            }
        }

        foreach (var circle in SuccessionCircles.Joint(await SuccessionsAsync(run, cancellationToken), report.Dataset))
        {
            shared.Warn(circle);
        }

        return shared.In(report);
    }

    private static async Task<List<(string Successor, string Predecessor, string Dataset)>> SuccessionsAsync(
        Runs run,
        CancellationToken cancellationToken)
    {
        var successions = new List<(string, string, string)>();
        await foreach (var row in run(Successions, cancellationToken))
        {
            successions.AddRange(row.Texts("datasets").Select(dataset => (row.Text("successor"), row.Text("predecessor"), dataset)));
        }

        return successions;
    }

    // The same piece of evidence from each of several datasets, in canonical order.
    private static IEnumerable<DatasetRecord[]> EvidenceOf(GraphRecord tie, ShownSources sources) =>
        tie
            .Versions.SelectMany(s =>
                s.Parts.Select(p =>
                    (
                        Key: string.Join('\u001f', [sources.Shown(s.Dataset, p[0]), .. p[1..TieRecords.EvidenceKey]]),
                        DatasetRecord: new DatasetRecord(s.Dataset, [tie.Plain, .. p], []))))
            .GroupBy(e => e.Key, e => e.DatasetRecord, StringComparer.Ordinal)
            .Where(g => g.Count() > 1)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.ToArray());
}
