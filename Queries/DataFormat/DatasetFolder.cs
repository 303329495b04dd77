using StakeholderGraph.DataFormat;

namespace StakeholderGraph;

/// <summary>A dataset that can be imported.</summary>
/// <param name="Folder">The folder or file in which it was found.</param>
/// <param name="Content">Its records.</param>
/// <param name="Warnings">Warnings about the dataset.</param>
public sealed record CheckedDataset(string Folder, IDatasetContent Content, Faults Warnings)
{
    /// <summary>The details of reading a file in a format other than the native one.</summary>
    public Conversion? Conversion { get; init; }

    /// <summary>The faulty records that were left out of the content.</summary>
    public IReadOnlyList<SetAsideRecord> SetAside { get; init; } = [];
}

/// <summary>Reads and writes datasets in the native data format, see docs/data-format.md.</summary>
public static class DatasetFolder
{
    /// <summary>The names of the seven files, <c>dataset.json</c> first.</summary>
    public static IReadOnlyList<string> FileNames { get; } = [.. Enum.GetValues<DatasetFile>().Select(DatasetLayout.FileName)];

    /// <summary>
    /// Checks a folder completely. Its records can then be read from the result, in the order of the files, which reads them again and
    /// throws <see cref="DatasetException"/> if they have changed since.
    /// </summary>
    /// <param name="folder">The folder, as errors refer to it.</param>
    /// <param name="recordsRead">Receives the number of records read, every few thousand and at the end.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <exception cref="DatasetException">
    /// The folder cannot be imported; the exception contains every error, the first hundred in full.
    /// </exception>
    public static IDatasetContent Open(string folder, IProgress<long>? recordsRead = null, CancellationToken cancellationToken = default) =>
        new DatasetCheck(NativeReader.Open(folder), recordsRead, cancellationToken).Run().Content;

    /// <summary>
    /// Writes a dataset into a folder in the canonical form. The folder is created if it is missing, the files of a dataset in it are
    /// replaced, each as a whole, and other files are left alone. Records that arrive in canonical order are written as they come; others
    /// are sorted in memory.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void Write(IDatasetContent dataset, string folder, CancellationToken cancellationToken = default)
    {
        try
        {
            new DatasetWriter(folder, cancellationToken).Write(dataset);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException(e.Message, e);
        }
    }
}
