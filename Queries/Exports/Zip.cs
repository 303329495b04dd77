using System.IO.Compression;

namespace StakeholderGraph.Exports;

/// <summary>Writes several files into a ZIP file with fixed times, so that the same drawing always produces the same bytes.</summary>
internal static class Zip
{
    // The earliest time that the format can express.
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
