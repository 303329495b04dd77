using StakeholderGraph.Formats;

namespace StakeholderGraph.DataFormat;

/// <summary>A format from which datasets are imported: detects it in a path, and opens the dataset.</summary>
internal interface IDatasetReader
{
    /// <summary>The word by which <c>--as</c> selects it.</summary>
    string Name { get; }

    /// <summary>A sentence on what it reads.</summary>
    string Description { get; }

    /// <summary>Whether a path holds a dataset in this format, possibly a faulty one.</summary>
    /// <param name="path">The folder or file.</param>
    /// <param name="start">The start of the file, read when the first reader asks for it; <c>null</c> if it is no regular file.</param>
    /// <exception cref="IOException">The path cannot be examined.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the path is denied.</exception>
    bool Detects(string path, Lazy<FileStart?> start);

    /// <summary>Opens a dataset.</summary>
    /// <param name="path">The folder or file, as errors refer to it.</param>
    /// <param name="options">What is stated about the dataset in addition to its own content.</param>
    /// <param name="recordsRead">Receives the number of records read, every few thousand, if opening takes time.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="DatasetException">There is no readable dataset.</exception>
    IDatasetSource Open(string path, ImportOptions options, IProgress<long>? recordsRead, CancellationToken cancellationToken);
}

/// <summary>A dataset in files. It can be read any number of times.</summary>
internal interface IDatasetSource
{
    /// <summary>The path, as it was given.</summary>
    string Path { get; }

    /// <summary>The encoding of the text, if it was guessed from so few letters that it may be another one.</summary>
    string? DoubtfulEncoding => null;

    /// <summary>Reads the records of one type; errors that prevent reading are added to the faults.</summary>
    RecordReader Read(RecordLayout layout, FaultList faults);

    /// <summary>Describes a place for readers.</summary>
    /// <param name="file">The type of records.</param>
    /// <param name="place">The place among them, in the reader's own numbers; <c>null</c> for all of them.</param>
    Location Locate(DatasetFile file, Place? place);
}

/// <summary>A place in a form for readers.</summary>
/// <param name="File">The file, as it was given.</param>
/// <param name="Line">The line, from 1, in formats that have lines.</param>
/// <param name="Column">The character in the line, from 1.</param>
/// <param name="Part">
/// The place in the terms of a format without lines: the cell <c>Ties!C17</c> of a sheet, the JSON pointer <c>/ties/3/from</c>.
/// </param>
internal sealed record Location(string File, long? Line, int? Column, string? Part = null)
{
    /// <summary>The place as another message mentions it: <c>ties.csv, line 3</c>.</summary>
    public string InWords => $"{Path.GetFileName(File)}{(Part is { } part ? $", {part}" : Line is { } line ? $", line {line}" : "")}";
}
