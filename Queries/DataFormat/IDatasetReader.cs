namespace StakeholderGraph.DataFormat;

/// <summary>A format that datasets are imported from: finds out what is in it, and opens it.</summary>
internal interface IDatasetReader
{
    /// <summary>The word by which <c>--as</c> chooses it.</summary>
    string Name { get; }

    /// <summary>What it reads, in a sentence.</summary>
    string Description { get; }

    /// <summary>Whether a path holds a dataset in this format, if perhaps a faulty one.</summary>
    /// <exception cref="IOException">It cannot be looked at.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be looked at.</exception>
    bool Detects(string path);

    /// <summary>Opens a dataset.</summary>
    /// <param name="path">The folder or file, as errors name it.</param>
    /// <param name="options">What is said about it beside.</param>
    /// <param name="recordsRead">Receives how many records have been read, every few thousand, where opening takes time.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="DatasetException">There is none that could be read.</exception>
    IDatasetSource Open(string path, ImportOptions options, IProgress<long>? recordsRead, CancellationToken cancellationToken);
}

/// <summary>A dataset as files have it. It can be read as often as asked.</summary>
internal interface IDatasetSource
{
    /// <summary>The path, as it was named.</summary>
    string Path { get; }

    /// <summary>Reads the records of one type; what keeps them from being read is added to the faults.</summary>
    RecordReader Read(RecordLayout layout, FaultList faults);

    /// <summary>Says where something is, for people.</summary>
    /// <param name="file">The type of records.</param>
    /// <param name="place">Where among them, in the reader's own numbers; <c>null</c> for all of them.</param>
    Location Locate(DatasetFile file, Place? place);
}

/// <summary>Where something is, for people.</summary>
/// <param name="File">The file, as it was named.</param>
/// <param name="Line">The line, from 1, in formats that have lines.</param>
/// <param name="Column">The character in the line, from 1.</param>
/// <param name="Part">
/// The place in the words of a format without lines: the cell <c>Ties!C17</c> of a sheet, the JSON pointer <c>/ties/3/from</c>.
/// </param>
internal sealed record Location(string File, long? Line, int? Column, string? Part = null)
{
    /// <summary>The place as another message mentions it: <c>ties.csv, line 3</c>.</summary>
    public string InWords => $"{Path.GetFileName(File)}{(Part is { } part ? $", {part}" : Line is { } line ? $", line {line}" : "")}";
}
