using StakeholderGraph.DataFormat;

namespace StakeholderGraph;

/// <summary>The formats that datasets are imported from.</summary>
public static class DatasetReaders
{
    // What no format claims is opened by the first, whose message says what a dataset is.
    private static readonly IDatasetReader[] All = [new NativeReader()];

    /// <summary>Whether a path holds a dataset in one of the formats, if perhaps a faulty one.</summary>
    /// <exception cref="IOException">It cannot be looked at.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be looked at.</exception>
    public static bool Detect(string path) => All.Any(reader => reader.Detects(path));

    /// <summary>Checks a dataset from end to end, and says what is odd about it.</summary>
    /// <param name="path">The folder or file, as errors name it.</param>
    /// <param name="recordsRead">Told every few thousand records, and at the end, how many have been read.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    /// <exception cref="DatasetException">
    /// The dataset is not fit to be imported; the exception has every error, the first hundred in full.
    /// </exception>
    public static CheckedDataset Check(string path, IProgress<long>? recordsRead = null, CancellationToken cancellationToken = default) =>
        new DatasetCheck((Array.Find(All, r => r.Detects(path)) ?? All[0]).Open(path), recordsRead, cancellationToken).Run();
}
