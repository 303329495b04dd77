namespace StakeholderGraph.Importer;

/// <summary>An input file, or standard input.</summary>
internal static class InputFile
{
    /// <summary>The name that means standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Reads the file.</summary>
    /// <param name="path">The file; <c>-</c> for standard input.</param>
    /// <param name="read">Reads the stream; also receives the name of the file for messages.</param>
    /// <exception cref="DatasetException">The path is not a regular file, or cannot be read.</exception>
    public static T Read<T>(string path, Func<Stream, string, T> read)
    {
        if (path != StandardInput && RegularFile.Otherwise(path) is { } kind)
        {
            throw Failed(
                path, $"this is {kind}, not a file", "only regular files can be read; use - to read standard input");
        }

        try
        {
            using var file = path == StandardInput ? Console.OpenStandardInput() : RegularFile.Open(path);
            return read(file, path == StandardInput ? "standard input" : path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Failed(path, "cannot read the file", problem.Message);
        }
    }

    private static DatasetException Failed(string path, string reason, string hint) =>
        new([new DatasetFault(path, null, null, null, reason, null, hint)], 1);
}
