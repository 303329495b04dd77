using System.IO.Compression;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats;

/// <summary>Opens zip files safely: with limits on the number of files and on the unpacking ratio.</summary>
internal static class SafeZip
{
    private const int MostFiles = 10_000;
    private const long MostBytes = 1L << 30;
    private const int HighestRatio = 200;
    private const long Small = 4 << 20; // a ratio says nothing of files that are small when unpacked

    /// <summary>Opens a zip file.</summary>
    /// <exception cref="InvalidDataException">The zip file is damaged.</exception>
    /// <exception cref="DatasetException">The zip file unpacks to more than is allowed.</exception>
    public static ZipArchive Open(string path)
    {
        var zip = new ZipArchive(RegularFile.Open(path), ZipArchiveMode.Read);
        var refused =
            zip.Entries.Count > MostFiles ? $"more than {CellText.Number(MostFiles)} files"
            : zip.Entries.Any(e => e.Length > Small && e.Length / Math.Max(1, e.CompressedLength) > HighestRatio)
                ? $"unpacks to more than {HighestRatio} times its size"
            : zip.Entries.Sum(e => e.Length) > MostBytes ? $"unpacks to more than {MostBytes >> 20} MB"
            : null;
        if (refused is null)
        {
            return zip;
        }

        zip.Dispose();
        throw ConvertingReader.Broken(new Location(path, null, null), refused, null, "it was not unpacked");
    }

    /// <summary>Opens a file in it. Reading fails if the file is longer than the zip file states.</summary>
    public static Stream Open(ZipArchiveEntry entry) => new Limited(entry.Open(), entry.Length);

    private sealed class Limited(Stream file, long length) : SequentialStream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override int Read(Span<byte> buffer)
        {
            var read = file.Read(buffer);
            _left -= read;
            return _left >= 0 ? read : throw new InvalidDataException("it unpacks to more than it says");
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                file.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
