using StakeholderGraph.Networks;

namespace StakeholderGraph.Neo4j.Writing;

/// <summary>Looks for disagreements among the things that a dataset and others name.</summary>
internal static class SharedThings
{
    /// <summary>The report with the disagreements of its dataset: the first hundred, and how many there are.</summary>
    public static async Task<ImportReport> DisagreementsAsync(Runs run, ImportReport report, CancellationToken cancellationToken)
    {
        var first = new List<Disagreement>();
        var count = 0L;
        foreach (var sort in new[] { ThingSort.Sources, ThingSort.Stakeholders, ThingSort.Engagements, ThingSort.Ties })
        {
            var things = new List<Thing>();
            await foreach (var row in run(sort.Shared.With("dataset", report.Dataset.Value), cancellationToken))
            {
                things.Add(sort.Read(row));
            }

            things.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
            Count(things.SelectMany(t => Disagreements.Among([.. t.Said.Select(s => (RecordId.Trusted(s.Dataset), s.Cells))], SortOf(sort), report.Dataset)));
            if (sort == ThingSort.Ties)
            {
                Count(things.SelectMany(EvidenceOf).SelectMany(e => Disagreements.Among(e, Sort.Evidence, report.Dataset)));
            }
        }

        return report with { Disagreements = first, DisagreementCount = count };

        void Count(IEnumerable<Disagreement> found)
        {
            foreach (var disagreement in found)
            {
                count++;
                if (first.Count < Disagreements.Most)
                {
                    first.Add(disagreement);
                }
            }
        }
    }

    private static Sort SortOf(ThingSort sort) =>
        sort == ThingSort.Sources ? Sort.Sources : sort == ThingSort.Stakeholders ? Sort.Stakeholders : sort == ThingSort.Engagements ? Sort.Engagements : Sort.Ties;

    // The same piece of evidence as several datasets give it, in canonical order.
    private static IEnumerable<(RecordId Dataset, string[] Cells)[]> EvidenceOf(Thing tie) => tie.Said
        .SelectMany(s => s.Parts.Select(p => (Dataset: RecordId.Trusted(s.Dataset), Cells: (string[])[tie.Id, .. p])))
        .GroupBy(e => string.Join('\u001f', e.Cells.AsSpan(0, 1 + TieThings.EvidenceKey)!))
        .Where(g => g.Count() > 1)
        .OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => g.ToArray());
}
