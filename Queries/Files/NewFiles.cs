namespace StakeholderGraph;

/// <summary>
/// Files that are written together: first under other names, so that nobody ever finds half a file, and put in place only once all are
/// whole. What was there before stays as it is until then, and for good where the writing fails.
/// </summary>
public sealed class NewFiles : IDisposable
{
    private readonly List<(string Written, string Named)> _files = [];

    /// <summary>Begins a file, or begins it again. Dispose of the stream before the files are put in place.</summary>
    /// <param name="path">Where it will be.</param>
    /// <exception cref="IOException">It cannot be made, or something that is no regular file is there.</exception>
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

    /// <summary>Puts all of them in place, over what was there.</summary>
    /// <exception cref="IOException">One cannot be put in place.</exception>
    public void PutInPlace()
    {
        foreach (var (written, named) in _files)
        {
            File.Move(written, named, overwrite: true);
        }
    }

    /// <summary>Removes what was written and not put in place.</summary>
    public void Dispose()
    {
        foreach (var (written, _) in _files)
        {
            File.Delete(written); // nothing, where it was moved
        }
    }
}
