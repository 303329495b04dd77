using System.IO.Compression;

namespace StakeholderGraph.Exports;

/// <summary>Files in one: their times are fixed, so that the same drawing gives the same bytes.</summary>
internal static class Zip
{
    // The first moment that the format can tell.
    private static readonly DateTimeOffset Once = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes files one after the other.</summary>
    public static void Write(Stream to, params ReadOnlySpan<(string Name, Action<Stream> Write)> files)
    {
        using var archive = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, write) in files)
        {
            var entry = archive.CreateEntry(name);
            entry.LastWriteTime = Once;
            using var file = entry.Open();
            write(file);
        }
    }
}
