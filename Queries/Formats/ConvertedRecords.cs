using System.Text;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats;

/// <summary>The records of one type after conversion: texts and places, packed into an array of bytes each.</summary>
internal sealed class ConvertedRecords(RecordLayout layout)
{
    private readonly List<byte[]> _records = [];

    public RecordLayout Layout => layout;

    public int Count => _records.Count;

    public byte[] this[int record] => _records[record];

    /// <summary>Adds a record, its fields in the order of the layout.</summary>
    public void Add(ReadOnlySpan<Stated> fields)
    {
        using var packed = new MemoryStream();
        using var writer = new BinaryWriter(packed, Encoding.UTF8);
        foreach (var field in fields)
        {
            writer.Write(field.Text);
            writer.Write7BitEncodedInt64(field.Place.Line);
            writer.Write7BitEncodedInt(field.Place.Column);
        }

        writer.Flush();
        _records.Add(packed.ToArray());
    }
}

/// <summary>Reads converted records as those of any dataset are read.</summary>
/// <param name="records">The records.</param>
/// <param name="faults">Told what is wrong with them.</param>
/// <param name="ofLines">What is wrong with lines that they come from, where that is told record by record.</param>
internal sealed class ConvertedReader(
    ConvertedRecords records, FaultList faults, ILookup<long, (Place Place, string Reason, string? Found, string? Hint)>? ofLines)
    : RecordReader(records.Layout, faults)
{
    private readonly (int Start, int Length, Place Place)[] _fields = new (int, int, Place)[records.Layout.Columns.Length];
    private byte[] _record = [];
    private int _at = -1;

    // The records are ours: nobody can change them meanwhile.
    public override byte[] Digest => [];

    public override bool Has(int field) => true;

    public override ReadOnlySpan<byte> Text(int field) => CellText.Trim(_record.AsSpan(_fields[field].Start, _fields[field].Length));

    public override Place PlaceOf(int field) => _fields[field].Place;

    public override void Dispose()
    {
    }

    protected override bool ReadNext()
    {
        IsWhole = ++_at < records.Count;
        if (!IsWhole)
        {
            return false;
        }

        _record = records[_at];
        using var packed = new MemoryStream(_record, writable: false);
        using var reader = new BinaryReader(packed);
        for (var i = 0; i < _fields.Length; i++)
        {
            var length = reader.Read7BitEncodedInt();
            var start = (int)packed.Position;
            packed.Position += length;
            _fields[i] = (start, length, new Place(reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt()));
        }

        foreach (var (place, reason, found, hint) in ofLines is { Count: > 0 } && Layout.File != DatasetFile.Dataset
            ? _fields.Select(field => field.Place.Line).Distinct().SelectMany(line => ofLines[line])
            : [])
        {
            Faults.Add(Layout.File, place, null, reason, found, hint);
        }

        return true;
    }
}
