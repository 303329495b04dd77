namespace StakeholderGraph.Api.Importing;

/// <summary>A file that a client has sent, in a temporary folder of its own, until it is disposed of.</summary>
internal sealed class ReceivedFile : IDisposable
{
    private readonly DirectoryInfo _folder;

    private ReceivedFile(string name)
    {
        _folder = Directory.CreateTempSubdirectory("stakeholders-import-");
        Path = System.IO.Path.Combine(_folder.FullName, name);
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Takes a file from the body of a request; <c>null</c> if it is larger than it may be.</summary>
    /// <param name="body">The body.</param>
    /// <param name="name">What the client calls it, without folders.</param>
    /// <param name="largest">How many bytes it may have.</param>
    /// <param name="cancellationToken">Ends it.</param>
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

    /// <summary>A text that may name the file by its path, as the client calls it.</summary>
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
