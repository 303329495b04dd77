using CsvHelper;
using StakeholderGraph.Networks;

namespace StakeholderGraph.DataFormat;

/// <summary>Writes the seven files in canonical form, either all or none.</summary>
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
            // An existing folder keeps its mode.
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        using var files = new NewFiles();
        using (var file = Create(files, DatasetFile.Dataset))
        {
            DatasetJson.Write(dataset.Dataset, file);
        }

        Rows(files, DatasetLayout.Sources, dataset.Sources(), CanonicalOrder.Sources, RecordCells.Of);
        Rows<Stakeholder>(files, DatasetLayout.Stakeholders, dataset.Stakeholders(), CanonicalOrder.Entries, Cells);
        Rows<Engagement>(files, DatasetLayout.Engagements, dataset.Engagements(), CanonicalOrder.Entries, Cells);
        Rows(files, DatasetLayout.Names, dataset.Names(), CanonicalOrder.Names, Cells);
        Rows(files, DatasetLayout.Ties, dataset.Ties(), CanonicalOrder.Ties, RecordCells.Of);
        Rows(files, DatasetLayout.Evidence, dataset.Evidence(), CanonicalOrder.Evidence, RecordCells.Of);
        files.PutInPlace();
    }

    private static string?[] Cells(Stakeholder stakeholder) =>
        [stakeholder.Id.Value, Words<Kind>.Of(stakeholder.Kind), stakeholder.Name, .. Rest(stakeholder)];

    private static string?[] Cells(Engagement engagement) =>
        [
            engagement.Id.Value, Words<Kind>.Of(engagement.Kind), engagement.Name, Sorted(engagement.Topics), .. Rest(engagement),
            Sorted(engagement.OtherCountries), engagement.Description,
        ];

    private static string?[] Cells(OtherName name) => [name.Of.Value, name.Text, name.Language, Words<NameType>.Of(name.Type)];

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

    // Stores return their records in order, and most datasets state nothing in the later columns. If this proves wrong during writing, the
    // file is started again: sorted in memory, or with that column.
    private void Rows<T>(NewFiles files, RecordLayout layout, IEnumerable<T> records, IComparer<T> order, Func<T, string?[]> cellsOf)
        where T : class
    {
        var isWritten = Array.ConvertAll(layout.Columns, column => !column.IsLater);
        var isOrdered = true;
        while (!TryWrite(isOrdered ? records : records.Order(order)))
        {
        }

        bool TryWrite(IEnumerable<T> attempted)
        {
            using var csv = CsvWriter.Create(Create(files, layout.File), Canonical, leaveOpen: false);
            csv.WriteRecord([.. layout.Names.Where((_, column) => isWritten[column])]);
            T? last = null;
            foreach (var record in attempted)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (last is not null && order.Compare(last, record) > 0)
                {
                    return isOrdered = false;
                }

                var cells = cellsOf(record);
                for (var column = 0; column < cells.Length; column++)
                {
                    if (!isWritten[column] && !string.IsNullOrEmpty(cells[column]))
                    {
                        isWritten[column] = true;
                        return false;
                    }
                }

                csv.WriteRecord([.. cells.Where((_, column) => isWritten[column])]);
                last = record;
            }

            return true;
        }
    }

    private FileStream Create(NewFiles files, DatasetFile file) => files.Create(Path.Combine(folder, DatasetLayout.FileName(file)));
}
