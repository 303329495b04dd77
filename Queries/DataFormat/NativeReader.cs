using StakeholderGraph.Formats;

namespace StakeholderGraph.DataFormat;

/// <summary>The native data format: a folder of dataset.json and six CSV files, see docs/data-format.md.</summary>
internal sealed class NativeReader : IDatasetReader
{
    private const string Hint = "a dataset is a folder with dataset.json and six CSV files, or a file in a format of docs/import.md";

    public string Name => "native";

    public string Description => "The folder of a dataset: dataset.json and six CSV files.";

    // A folder that holds one of the files is a dataset: one that lacks the others must not be skipped silently.
    public bool Detects(string path, Lazy<FileStart?> start) => Directory.Exists(path)
        && Directory.EnumerateFiles(path).Any(file => DatasetFolder.FileNames.Contains(Path.GetFileName(file), StringComparer.Ordinal));

    public IDatasetSource Open(string path, ImportOptions options, IProgress<long>? recordsRead, CancellationToken cancellationToken) =>
        Open(path);

    /// <summary>Opens the folder of a dataset.</summary>
    public static IDatasetSource Open(string path)
    {
        var reason =
            File.Exists(path) ? "this is a file, not the folder of a dataset"
            : !Directory.Exists(path) ? "no such file or folder"
            : !DatasetFolder.FileNames.Any(name => Path.Exists(Path.Combine(path, name)))
                ? "no dataset: this folder has none of its seven files"
            : null;
        return reason is null
            ? new Folder(path)
            : throw new DatasetException([new DatasetFault(path, null, null, null, reason, null, Hint)], 1);
    }

    private sealed class Folder(string path) : IDatasetSource
    {
        public string Path => path;

        public RecordReader Read(RecordLayout layout, FaultList faults) =>
            layout.File == DatasetFile.Dataset ? new DatasetJson(path, faults) : new CsvRows(path, layout, faults);

        public Location Locate(DatasetFile file, Place? place) =>
            new(System.IO.Path.Combine(path, DatasetLayout.FileName(file)), place?.Line, place?.Column);
    }
}
