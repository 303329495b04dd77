namespace StakeholderGraph.Api.Importing;

/// <summary>A file that a client has sent, in a temporary folder that is deleted when this object is disposed of.</summary>
internal sealed class ReceivedFile : IDisposable
{
    private readonly DirectoryInfo _folder;

    private ReceivedFile(string name)
    {
        _folder = Directory.CreateTempSubdirectory("stakeholders-import-");
        Path = System.IO.Path.Combine(_folder.FullName, name);
    }

    /// <summary>The path of the file.</summary>
    public string Path { get; }

    /// <summary>Saves the file in the body of a request; returns <c>null</c> if it is larger than the limit.</summary>
    /// <param name="body">The body.</param>
    /// <param name="name">The client's name for the file, without folders.</param>
    /// <param name="largest">The maximum size in bytes.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<ReceivedFile?> TakeAsync(Stream body, string name, long largest, CancellationToken cancellationToken)
    {
        var file = new ReceivedFile(name);
        var isWhole = false;
        try
        {
            isWhole = await CopyAsync(body, file.Path, largest, cancellationToken);
            return isWhole ? file : null;
        }
        finally
        {
            if (!isWhole)
            {
                file.Dispose();
            }
        }
    }

    /// <summary>A message in which the path of the temporary file is replaced by the client's name for it.</summary>
    public string AsCalled(string text) =>
        text.Replace(_folder.FullName + System.IO.Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
            .Replace(_folder.FullName, "", StringComparison.Ordinal);

    public void Dispose()
    {
        if (Directory.Exists(_folder.FullName))
        {
            _folder.Delete(recursive: true);
        }
    }

    private static async Task<bool> CopyAsync(Stream body, string path, long largest, CancellationToken cancellationToken)
    {
        var buffer = new byte[1 << 16];
        var left = largest;
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        while (await body.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            left -= read;
            if (left < 0)
            {
                return false;
            }

            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return true;
    }
}
