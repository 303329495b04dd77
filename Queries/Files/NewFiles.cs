namespace StakeholderGraph;

/// <summary>
/// Files that are written together: first under temporary names, so that no reader ever finds half a file, and moved into place only when
/// all are complete. Existing files are unchanged until then, and remain if the writing fails.
/// </summary>
public sealed class NewFiles : IDisposable
{
    private readonly List<(string Written, string Named)> _files = [];

    /// <summary>Creates a file, or starts it again. The stream must be disposed before the files are moved into place.</summary>
    /// <param name="path">The final path of the file.</param>
    /// <exception cref="IOException">The file cannot be created, or the path is that of something other than a regular file.</exception>
    public FileStream Create(string path)
    {
        if (RegularFile.Otherwise(path) is { } kind)
        {
            throw new IOException($"{path} is {kind}. Name another one, or remove it");
        }

        var written = $"{path}.{Environment.ProcessId}.tmp";
        _files.Remove((written, path));
        _files.Add((written, path));
        return new FileStream(written, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
    }

    /// <summary>Moves all files into place, over existing ones.</summary>
    /// <exception cref="IOException">A file cannot be moved into place.</exception>
    public void PutInPlace()
    {
        foreach (var (written, named) in _files)
        {
            File.Move(written, named, overwrite: true);
        }
    }

    /// <summary>Removes files that were written but not moved into place.</summary>
    public void Dispose()
    {
        foreach (var (written, _) in _files)
        {
            File.Delete(written); // has no effect on a file that was moved
        }
    }
}
