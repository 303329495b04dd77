using CsvHelper;

namespace StakeholderGraph.DataFormat;

/// <summary>Writes the seven files in canonical form, all or none.</summary>
internal sealed class DatasetWriter(string folder, CancellationToken cancellationToken)
{
    private static readonly CsvWriterOptions Canonical = new() { NewLine = "\n" };

    public void Write(IDatasetContent dataset)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            // A folder that is there keeps its mode.
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        using var files = new NewFiles();
        using (var file = Create(files, DatasetFile.Dataset))
        {
            DatasetJson.Write(dataset.Dataset, file);
        }

        Rows(files, DatasetLayout.Sources, dataset.Sources(), CanonicalOrder.Sources, Write);
        Rows<Stakeholder>(files, DatasetLayout.Stakeholders, dataset.Stakeholders(), CanonicalOrder.Entries, Write);
        Rows<Engagement>(files, DatasetLayout.Engagements, dataset.Engagements(), CanonicalOrder.Entries, Write);
        Rows(files, DatasetLayout.Names, dataset.Names(), CanonicalOrder.Names, Write);
        Rows(files, DatasetLayout.Ties, dataset.Ties(), CanonicalOrder.Ties, Write);
        Rows(files, DatasetLayout.Evidence, dataset.Evidence(), CanonicalOrder.Evidence, Write);
        files.PutInPlace();
    }

    private static void Write(CsvWriter csv, Source source) => csv.WriteRecord(
        [source.Id.Value, source.Title, source.Publisher, source.Published?.ToString(), source.Language, source.Link]);

    private static void Write(CsvWriter csv, Stakeholder stakeholder) => csv.WriteRecord(
        [stakeholder.Id.Value, Words<Kind>.Of(stakeholder.Kind), stakeholder.Name, .. Rest(stakeholder)]);

    private static void Write(CsvWriter csv, Engagement engagement) => csv.WriteRecord(
        [engagement.Id.Value, Words<Kind>.Of(engagement.Kind), engagement.Name, Sorted(engagement.Topics), .. Rest(engagement)]);

    private static void Write(CsvWriter csv, OtherName name) => csv.WriteRecord(
        [name.Of.Value, name.Text, name.Language, Words<NameType>.Of(name.Type)]);

    private static void Write(CsvWriter csv, Tie tie) => csv.WriteRecord(
    [
        tie.Id.Value,
        tie.From.Value,
        Words<TieType>.Of(tie.Type),
        tie.To.Value,
        tie.Title,
        tie.OnBehalfOf?.Value,
        tie.Period.From?.ToString(),
        tie.Period.To?.ToString(),
    ]);

    private static void Write(CsvWriter csv, Evidence evidence) => csv.WriteRecord(
        [evidence.Tie.Value, evidence.Source.Value, evidence.Locator, Words<Says>.Of(evidence.Says), evidence.Note]);

    private static string?[] Rest(Entry entry) =>
    [
        entry.Language,
        entry.Country,
        entry.Period.From?.ToString(),
        entry.Period.To?.ToString(),
        Sorted(entry.Identifiers.Select(i => i.ToString())),
        Sorted(entry.Links),
        ListCell.Join(entry.Attributes),
    ];

    private static string Sorted(IEnumerable<string> items) => ListCell.Join(items.Order(StringComparer.Ordinal));

    // Stores give their records in order. Others are noticed on the way and are then written again, sorted in memory.
    private void Rows<T>(NewFiles files, RecordLayout layout, IEnumerable<T> records, IComparer<T> order, Action<CsvWriter, T> write)
        where T : class
    {
        var isOrdered = true;
        using (var csv = Begin(files, layout))
        {
            T? last = null;
            foreach (var record in records)
            {
                cancellationToken.ThrowIfCancellationRequested();
                isOrdered = last is null || order.Compare(last, record) <= 0;
                if (!isOrdered)
                {
                    break;
                }

                write(csv, record);
                last = record;
            }
        }

        if (!isOrdered)
        {
            using var csv = Begin(files, layout);
            foreach (var record in records.Order(order))
            {
                cancellationToken.ThrowIfCancellationRequested();
                write(csv, record);
            }
        }
    }

    private CsvWriter Begin(NewFiles files, RecordLayout layout)
    {
        var csv = CsvWriter.Create(Create(files, layout.File), Canonical, leaveOpen: false);
        csv.WriteRecord([.. layout.Names]);
        return csv;
    }

    private FileStream Create(NewFiles files, DatasetFile file) => files.Create(Path.Combine(folder, DatasetLayout.FileName(file)));
}
