using System.Buffers;
using System.IO.Compression;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats;

/// <summary>The converted records of one type: texts and places, in compressed blocks.</summary>
internal sealed class ConvertedRecords(RecordLayout layout)
{
    private const int BlockLength = 1 << 16;
    private const int Quality = 1;
    private const int Window = 18;

    private const int MostWaiting = 8; // blocks that are not yet compressed

    private readonly List<(Task<byte[]> Compressed, int Length)> _blocks = [];
    private readonly PackedBytes _last = new();

    public RecordLayout Layout => layout;

    /// <summary>The number of blocks.</summary>
    public int Blocks => _blocks.Count + (_last.Length > 0 ? 1 : 0);

    /// <summary>Adds a record with its fields in the order of the layout.</summary>
    public void Add(ReadOnlySpan<Stated> fields)
    {
        var from = Place.Start;
        foreach (var field in fields)
        {
            _last.Add(field.Text);
            _last.Add(field.Place, from);
            from = field.Place;
        }

        if (_last.Length >= BlockLength)
        {
            var block = _last.Written.ToArray();
            _blocks.Add((Task.Run(() => Compressed(block)), block.Length));
            _last.Clear();
            if (_blocks.Count > MostWaiting)
            {
                _blocks[^MostWaiting].Compressed.GetAwaiter().GetResult();
            }

            Garbage.CollectIfLarge();
        }
    }

    /// <summary>Decompresses a block, which contains consecutive records.</summary>
    /// <param name="block">The number of the block.</param>
    /// <param name="bytes">The destination; replaced by a larger array if it is too small.</param>
    /// <returns>The number of bytes in the block.</returns>
    public int Unpack(int block, ref byte[] bytes)
    {
        var length = block < _blocks.Count ? _blocks[block].Length : _last.Length;
        if (bytes.Length < length)
        {
            bytes = new byte[_blocks.Count == 0 ? length : Math.Max(length, BlockLength + BlockLength / 4)];
        }

        if (block == _blocks.Count)
        {
            _last.Written.CopyTo(bytes);
        }
        else if (
            !BrotliDecoder.TryDecompress(_blocks[block].Compressed.GetAwaiter().GetResult(), bytes, out var written)
            || written != length)
        {
            throw new InvalidOperationException("What was packed cannot be unpacked");
        }

        return length;
    }

    private static byte[] Compressed(ReadOnlySpan<byte> bytes)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(bytes.Length));
        try
        {
            return BrotliEncoder.TryCompress(bytes, buffer, out var length, Quality, Window)
                ? buffer.AsSpan(0, length).ToArray()
                : throw new InvalidOperationException("What is to be packed cannot be");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

/// <summary>Reads converted records like those of any other dataset.</summary>
/// <param name="records">The records.</param>
/// <param name="faults">Receives the errors.</param>
/// <param name="ofLines">Errors of the lines that records come from, if they are reported record by record.</param>
internal sealed class ConvertedReader(
    ConvertedRecords records, FaultList faults, ILookup<long, (Place Place, string Reason, string? Found, string? Hint)>? ofLines)
    : RecordReader(records.Layout, faults)
{
    private readonly (int Start, int Length, Place Place)[] _fields = new (int, int, Place)[records.Layout.Columns.Length];
    private byte[] _block = [];
    private int _next; // block
    private int _length;
    private int _at;

    // No one else can change the converted records.
    public override byte[] Digest => [];

    public override bool KnowsCountryNames => true;

    public override bool Has(int field) => true;

    public override ReadOnlySpan<byte> Text(int field) => CellText.Trim(_block.AsSpan(_fields[field].Start, _fields[field].Length));

    public override Place PlaceOf(int field) => _fields[field].Place;

    public override void Dispose()
    {
    }

    protected override bool ReadNext()
    {
        if (_at == _length && _next < records.Blocks)
        {
            (_length, _at) = (records.Unpack(_next++, ref _block), 0);
        }

        IsWhole = _at < _length;
        if (!IsWhole)
        {
            return false;
        }

        var unpacked = new UnpackedBytes(_block.AsSpan(_at, _length - _at));
        var from = Place.Start;
        for (var i = 0; i < _fields.Length; i++)
        {
            var length = unpacked.Utf8().Length;
            var start = _at + unpacked.At - length;
            from = unpacked.Place(from);
            _fields[i] = (start, length, from);
        }

        _at += unpacked.At;
        foreach (var (place, reason, found, hint) in ofLines is { Count: > 0 } && Layout.File != DatasetFile.Dataset
            ? _fields.Select(field => field.Place.Line).Distinct().SelectMany(line => ofLines[line])
            : [])
        {
            Faults.Add(Layout.File, place, null, reason, found, hint);
        }

        return true;
    }
}
