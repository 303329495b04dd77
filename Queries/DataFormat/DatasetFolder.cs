namespace StakeholderGraph;

/// <summary>Reads and writes datasets in the native data format, see docs/data-format.md.</summary>
public static class DatasetFolder
{
    /// <summary>
    /// Checks a folder from end to end. Its records can then be read from the result, which reads the files again and throws <see cref="DatasetException"/> if they have changed since.
    /// </summary>
    /// <exception cref="DatasetException">The folder is not fit to be imported; the exception has every error, the first hundred in full.</exception>
    public static IDatasetContent Open(string folder, IProgress<long>? recordsRead = null, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    /// <summary>
    /// Writes a dataset into a folder in the canonical form; the folder is created where it is missing. Records must come in canonical order.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static void Write(IDatasetContent dataset, string folder, CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
