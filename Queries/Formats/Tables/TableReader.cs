using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats.Tables;

/// <summary>Reads tables: CSV, TSV and XLSX files with a mapping, or lists of participants.</summary>
internal abstract class TableReader : ConvertingReader, IDraftsMapping
{
    public string Draft(string path, ImportOptions options, CancellationToken cancellationToken)
    {
        var draft = "";
        Reading(path, () =>
        {
            using var file = Open(new ConvertedDataset(path, Name, options, null, cancellationToken));
            draft = MappingDraft.Of(Path.GetFileName(path), file.Tables, options.Engagement);
        });
        return draft;
    }

    protected override void Convert(string path, ConvertedDataset dataset)
    {
        using var file = Open(dataset);
        var mapping = Mapping.For(dataset)
            ?? (dataset.Options.Engagement is { } engagement
                ? Mapping.Of("the draft", Yaml.Parse("the draft", MappingDraft.Of(Path.GetFileName(path), file.Tables, engagement)))
                : throw Broken(
                    new Location(path, null, null),
                    "a table without a mapping",
                    null,
                    "add a mapping or, for a list of participants, the name of the engagement",
                    $"`stakeholders map {ShellWord.Of(path)}` drafts a mapping, --engagement names the engagement"));
        new MappedTables(mapping, dataset).Convert(file.Tables);
    }

    /// <summary>Opens the tables of a file.</summary>
    protected abstract OpenTables Open(ConvertedDataset dataset);

    /// <summary>The tables of an open file.</summary>
    protected sealed record OpenTables(IReadOnlyList<Table> Tables, IDisposable? File) : IDisposable
    {
        public void Dispose() => File?.Dispose();
    }
}

/// <summary>CSV and TSV files.</summary>
internal sealed class CsvFileReader : TableReader
{
    private static readonly string[] Extensions = [".csv", ".tsv", ".tab"];

    public override string Name => "csv";

    public override string Description => "A CSV or TSV file with a mapping, or a list of participants.";

    protected override bool Detects(FileStart start) => Extensions.Contains(start.Extension);

    protected override OpenTables Open(ConvertedDataset dataset) => new([CsvTable.Of(dataset)], null);
}

/// <summary>XLSX files.</summary>
internal sealed class XlsxFileReader : TableReader
{
    public override string Name => "xlsx";

    public override string Description => "An Excel workbook with a mapping, or a list of participants.";

    protected override bool Detects(FileStart start) => start.Extension is ".xlsx" or ".xlsm" && start.IsZip;

    protected override OpenTables Open(ConvertedDataset dataset)
    {
        var workbook = new Workbook(dataset);
        return workbook.Sheets.Count > 0
            ? new OpenTables(workbook.Sheets, workbook)
            : throw Broken(new Location(dataset.Path, null, null), "a workbook without sheets", null, "add a sheet with a table");
    }
}
