using StakeholderGraph.DataFormat;
using StakeholderGraph.Formats;
using StakeholderGraph.Formats.EuRegister;
using StakeholderGraph.Formats.FollowTheMoney;
using StakeholderGraph.Formats.Graphs;
using StakeholderGraph.Formats.Iati;
using StakeholderGraph.Formats.Lists;
using StakeholderGraph.Formats.Popolo;
using StakeholderGraph.Formats.Tables;
using StakeholderGraph.Formats.Wikidata;

namespace StakeholderGraph;

/// <summary>The formats that datasets are imported from.</summary>
public static class DatasetReaders
{
    // A table can hold anything, so it comes last.
    private static readonly IDatasetReader[] All =
    [
        new NativeReader(), new IatiReader(), new EuRegisterReader(), new FollowTheMoneyReader(), new PopoloReader(), new WikidataReader(),
        new SparqlReader(), new KumuReader(), new GexfReader(), new GraphMlReader(), new Cx2Reader(), new CytoscapeReader(),
        new GraphologyReader(), new PajekReader(), new DyNetMlReader(), new PdfReader(), new DocxReader(), new XlsxFileReader(),
        new CsvFileReader(),
    ];

    /// <summary>The names of the formats.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(r => r.Name)];

    /// <summary>The formats, each with a sentence on what it reads.</summary>
    public static IReadOnlyList<(string Name, string Description)> Formats { get; } = [.. All.Select(r => (r.Name, r.Description))];

    /// <summary>
    /// Whether a path holds a dataset in one of the formats, possibly a faulty one. A table counts if a mapping lies beside it; a document
    /// does not count.
    /// </summary>
    /// <exception cref="IOException">The path cannot be examined.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the path is denied.</exception>
    public static bool Detect(string path)
    {
        var start = StartOf(path);
        return All.Any(reader =>
            reader is not ListReader && (reader is not TableReader || File.Exists(Mapping.Beside(path))) && reader.Detects(path, start));
    }

    /// <summary>Checks a dataset completely, and reports its oddities.</summary>
    /// <param name="path">The folder or file, as errors refer to it.</param>
    /// <param name="options">What is stated about the dataset in addition to its own content.</param>
    /// <param name="recordsRead">Receives the number of records read, every few thousand and at the end.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <exception cref="DatasetException">
    /// The dataset cannot be imported; the exception contains every error, the first hundred in full.
    /// </exception>
    public static CheckedDataset Check(
        string path, ImportOptions? options = null, IProgress<long>? recordsRead = null, CancellationToken cancellationToken = default)
    {
        var said = options ?? ImportOptions.None;
        var source = ReaderOf(path, said).Open(path, said, recordsRead, cancellationToken);
        var read = said.SetsAside ? CheckSettingAside(source, recordsRead, cancellationToken)
            : new DatasetCheck(source, recordsRead, cancellationToken).Run();
        return read with { Conversion = (source as ConvertedDataset)?.Log.ToConversion() };
    }

    // A record that names a record set aside is faulty itself, which the next check finds.
    private static CheckedDataset CheckSettingAside(
        IDatasetSource source, IProgress<long>? recordsRead, CancellationToken cancellationToken)
    {
        for (var aside = new SetAside(); ;)
        {
            var before = aside.Count;
            try
            {
                return new DatasetCheck(source, recordsRead, cancellationToken, aside).Run() with { SetAside = aside.Records };
            }
            catch (DatasetException) when (aside.Count > before)
            {
                // Without the faulty records found so far, more errors in the others can be found.
            }
        }
    }

    /// <summary>Drafts the mapping of a table or a plain graph from its content.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What is stated about the file.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The mapping, as YAML.</returns>
    /// <exception cref="DatasetException">The format needs no mapping, or the file cannot be read.</exception>
    public static string DraftMapping(string path, ImportOptions options, CancellationToken cancellationToken) =>
        ReaderOf(path, options) switch
        {
            IDraftsMapping reader => reader.Draft(path, options, cancellationToken),
            ListReader => throw ListReader.Drafted(path),
            NativeReader when !File.Exists(path) => throw NoFile(path),
            _ => throw ConvertingReader.Broken(
                new Location(path, null, null),
                "no table and no graph",
                null,
                "this format needs no mapping"),
        };

    /// <summary>The exception for a path at which there is no file.</summary>
    internal static DatasetException NoFile(string path) => ConvertingReader.Broken(
        new Location(path, null, null), Directory.Exists(path) ? "this is a folder, not a file" : "no such file", null, null);

    /// <summary>The reader for a path: the format that is named, else the one that the content indicates.</summary>
    internal static IDatasetReader ReaderOf(string path, ImportOptions options)
    {
        if (RegularFile.Otherwise(path) is { } kind)
        {
            throw ConvertingReader.Broken(
                new Location(path, null, null), $"this is {kind}, not a file", null, "only regular files and folders can be read");
        }

        try
        {
            var start = StartOf(path);
            if (start.Value is { Bytes.Length: 0 })
            {
                throw ConvertingReader.Broken(
                    new Location(path, null, null), "an empty file", null, "a download or a copy may have been cut off: fetch it again");
            }

            var reader = options.As is { } name ? Array.Find(All, r => r.Name == name) : Array.Find(All, r => r.Detects(path, start));
            return reader ?? (File.Exists(path)
                ? throw ConvertingReader.Broken(
                    new Location(path, null, null),
                    "no dataset in a format that can be read",
                    null,
                    $"a folder of dataset.json and six CSV files, or one of {string.Join(", ", Names.Skip(1))}",
                    "--as names the format")
                : All[0]); // its message states what a dataset is
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw ConvertingReader.Broken(new Location(path, null, null), "cannot read the file", null, problem.Message);
        }
    }

    private static Lazy<FileStart?> StartOf(string path) => new(() => FileStart.Of(path));
}
