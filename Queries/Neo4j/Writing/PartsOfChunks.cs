using System.Text;

namespace StakeholderGraph.Neo4j.Writing;

/// <summary>
/// The names of stakeholders or engagements, or the evidence of ties, sorted into the chunks in which their owners are written. Therefore a
/// file of them is read once, in any order, and memory holds the parts of one chunk. A single chunk is kept in memory; several are kept in
/// temporary files without a name, so that nothing remains after the process.
/// </summary>
/// <param name="owners">The number of owners.</param>
/// <param name="chunkSize">How many owners are written together.</param>
internal sealed class PartsOfChunks(long owners, int chunkSize) : IDisposable
{
    private readonly List<(BinaryWriter To, long Count)?> _chunks = [];

    /// <summary>Adds a part.</summary>
    /// <param name="number">The number of its owner, in the order in which owners are written.</param>
    /// <param name="owner">The id of its owner.</param>
    /// <param name="cells">The cells of the part.</param>
    public void Add(int number, string owner, string[] cells)
    {
        var chunk = number / chunkSize;
        while (_chunks.Count <= chunk)
        {
            _chunks.Add(null);
        }

        var (to, count) = _chunks[chunk] ?? (new BinaryWriter(owners <= chunkSize ? new MemoryStream() : Unnamed(), Encoding.UTF8), 0);
        _chunks[chunk] = (to, count + 1);
        to.Write(owner);
        to.Write7BitEncodedInt(cells.Length);
        Array.ForEach(cells, to.Write);
    }

    /// <summary>Removes and returns the parts of a chunk.</summary>
    public IEnumerable<(string Owner, string[] Cells)> Take(int chunk)
    {
        if (chunk >= _chunks.Count || _chunks[chunk] is not var (to, count))
        {
            yield break;
        }

        to.Flush();
        to.BaseStream.Position = 0;
        using var from = new BinaryReader(to.BaseStream, Encoding.UTF8);
        for (var i = 0L; i < count; i++)
        {
            var owner = from.ReadString();
            var cells = new string[from.Read7BitEncodedInt()];
            for (var c = 0; c < cells.Length; c++)
            {
                cells[c] = from.ReadString();
            }

            yield return (owner, cells);
        }

        _chunks[chunk] = null;
    }

    public void Dispose() => _chunks.ForEach(chunk => chunk?.To.Dispose());

    private static FileStream Unnamed()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            BufferSize = 1 << 16,
        };
        if (OperatingSystem.IsWindows())
        {
            options.Options = FileOptions.DeleteOnClose;
            return new FileStream(path, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; // The names may be those of people.
        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }
}
