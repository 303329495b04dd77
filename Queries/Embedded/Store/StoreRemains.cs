namespace StakeholderGraph.Embedded.Store;

/// <summary>Recognizes and keeps damaged stores: files that SQLite cannot read, or takes for those of another program.</summary>
internal static class StoreRemains
{
    private const int Looked = 16 << 20; // tables are made first, so what made them is near the start
    private const int Header = 100;
    private const int PlaceOfApplication = 68;

    private static readonly string[] FilesKept = ["", "-wal", "-journal"];

    private static ReadOnlySpan<byte> Application => "SGNW"u8;

    // Part of the statements that made its tables, which SQLite keeps as they were.
    private static ReadOnlySpan<byte> OfItsTables => "dataset TEXT NOT NULL REFERENCES datasets (name)"u8;

    /// <summary>
    /// Whether a file was a store, by its header or the statements of its tables, or begins with zeros, as after a power failure.
    /// </summary>
    public static bool AreIn(string path)
    {
        try
        {
            using var file = RegularFile.Open(path);
            var block = new byte[1 << 20];
            var carried = 0;
            for (var looked = 0L; looked < Looked;)
            {
                var read = file.ReadAtLeast(block.AsSpan(carried), block.Length - carried, throwOnEndOfStream: false);
                var bytes = block.AsSpan(0, carried + read);
                if (looked == 0 && IsHeader(bytes) || bytes.IndexOf(OfItsTables) >= 0)
                {
                    return true;
                }

                if (carried + read < block.Length)
                {
                    break;
                }

                looked += read;
                carried = OfItsTables.Length;
                bytes[^carried..].CopyTo(block);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It cannot be read, so nothing is known about it.
        }

        return false;
    }

    /// <summary>Copies a damaged store, and the files of SQLite beside it that contain records.</summary>
    /// <returns>The path of the copy.</returns>
    /// <exception cref="StoreException">It cannot be copied.</exception>
    public static string Keep(string path)
    {
        var number = 1;
        while (FilesKept.Any(suffix => Path.Exists($"{path}.damaged-{number}{suffix}")))
        {
            number++;
        }

        var copy = $"{path}.damaged-{number}";
        try
        {
            foreach (var suffix in FilesKept.Where(suffix => new FileInfo(path + suffix) is { Exists: true, Length: > 0 }))
            {
                File.Copy(path + suffix, copy + suffix);
            }

            return copy;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Forget(copy);
            throw new StoreException(
                StoreFailure.Unavailable,
                $"The store {path} is damaged and cannot be repaired, because no copy of it could be made: {e.Message.TrimEnd('.')}. "
                    + "Nothing was changed; make room, and see that this user may write there",
                e);
        }
    }

    /// <summary>Deletes a copy if nothing was overwritten.</summary>
    public static void Forget(string copy)
    {
        foreach (var suffix in FilesKept)
        {
            try
            {
                File.Delete(copy + suffix);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The copy remains, which does no harm.
            }
        }
    }

    private static bool IsHeader(ReadOnlySpan<byte> start) =>
        start.Length >= Header
        && (start.Slice(PlaceOfApplication, Application.Length).SequenceEqual(Application)
            || start[..Header].IndexOfAnyExcept((byte)0) < 0);
}
