using System.IO.Compression;
using System.Text;
using StakeholderGraph.Embedded.Store;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Undoing;

/// <summary>The packed content of a dataset before a write, from which the write can be undone.</summary>
internal sealed class KeptContent : IDatasetContent
{
    /// <summary>The number of latest writes whose former content is kept.</summary>
    public const int Writes = 20;

    private const byte Version = 1;

    private readonly byte[][] _sections; // one for each type of records

    private KeptContent(Dataset dataset, RecordCounts counts, string contentHash, byte[][] sections) =>
        (Dataset, Counts, ContentHash, _sections) = (dataset, counts, contentHash, sections);

    public Dataset Dataset { get; }

    public RecordCounts Counts { get; }

    public string ContentHash { get; }

    /// <summary>Packs a dataset of a store.</summary>
    /// <param name="loaded">The dataset.</param>
    /// <param name="open">Opens the rows of a type.</param>
    /// <param name="largest">The maximum packed size, in bytes.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The packed content; <c>null</c> if it is larger.</returns>
    public static byte[]? Pack(LoadedDataset loaded, Func<RecordType, IRows> open, int largest, CancellationToken cancellationToken)
    {
        using var packed = new MemoryStream();
        using var writer = new BinaryWriter(packed, Encoding.UTF8);
        writer.Write(Version);
        string[] about = [loaded.Name.Value, loaded.Title, loaded.Licence, loaded.Maintainer, loaded.Description ?? "", loaded.ContentHash];
        foreach (var text in about)
        {
            writer.Write(text);
        }

        var c = loaded.Counts;
        foreach (var count in (long[])[c.Stakeholders, c.Engagements, c.Names, c.Ties, c.Evidence, c.Sources])
        {
            writer.Write(count);
        }

        foreach (var type in Enum.GetValues<RecordType>())
        {
            if (Section(open(type), ColumnsOf(type), largest, cancellationToken) is not { } section
                || packed.Length + section.Length > largest)
            {
                return null;
            }

            writer.Write(section.Length);
            writer.Write(section);
        }

        writer.Flush();
        return packed.ToArray();
    }

    /// <summary>Unpacks the content.</summary>
    /// <exception cref="StoreException">The content was packed by another version, or is damaged.</exception>
    public static KeptContent Unpack(byte[] packed)
    {
        using var reader = new BinaryReader(new MemoryStream(packed), Encoding.UTF8);
        try
        {
            if (reader.ReadByte() != Version || !RecordId.TryParse(reader.ReadString(), out var name))
            {
                throw OfAnotherVersion();
            }

            var (title, licence, maintainer, description) = (
                reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString());
            var hash = reader.ReadString();
            var counts = new RecordCounts(
                reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64());
            byte[][] sections = [.. Enum.GetValues<RecordType>().Select(_ => reader.ReadBytes(reader.ReadInt32()))];
            var content = new KeptContent(
                new Dataset(name, title, licence, maintainer, description.Length == 0 ? null : description), counts, hash, sections);
            return StakeholderGraph.ContentHash.Of(content) == hash ? content : throw Damaged(null);
        }
        catch (Exception problem) when (
            problem is IOException or InvalidDataException or ArgumentException or InvalidOperationException or FormatException
                or OverflowException)
        {
            throw Damaged(problem);
        }
    }

    public IEnumerable<Source> Sources() => Read(RecordType.Sources, StoredRecords.Source);

    public IEnumerable<Stakeholder> Stakeholders() => Read(RecordType.Stakeholders, StoredRecords.Stakeholder);

    public IEnumerable<Engagement> Engagements() => Read(RecordType.Engagements, StoredRecords.Engagement);

    public IEnumerable<OtherName> Names() => Read(RecordType.Names, StoredRecords.Name);

    public IEnumerable<Tie> Ties() => Read(RecordType.Ties, StoredRecords.Tie);

    public IEnumerable<Evidence> Evidence() => Read(RecordType.Evidence, StoredRecords.Evidence);

    private static byte[]? Section(IRows rows, int columns, int largest, CancellationToken cancellationToken)
    {
        using var section = new MemoryStream();
        using (rows)
        using (var compressed = new BrotliStream(section, CompressionLevel.Fastest, leaveOpen: true))
        using (var buffered = new BufferedStream(compressed, 1 << 16))
        using (var writer = new BinaryWriter(buffered, Encoding.UTF8))
        {
            writer.Write7BitEncodedInt(columns);
            while (rows.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                writer.Write(true);
                for (var column = 0; column < columns; column++)
                {
                    var cell = rows[column];
                    writer.Write7BitEncodedInt(cell.Length);
                    writer.Write(cell);
                }

                if (section.Length > largest)
                {
                    return null;
                }
            }

            writer.Write(false);
        }

        return section.ToArray();
    }

    private IEnumerable<T> Read<T>(RecordType type, Func<IRows, T> record)
    {
        using var reader = new BinaryReader(
            new BufferedStream(new BrotliStream(new MemoryStream(_sections[(int)type]), CompressionMode.Decompress), 1 << 16));
        var written = reader.Read7BitEncodedInt();
        if (written > ColumnsOf(type))
        {
            throw OfAnotherVersion();
        }

        var row = new KeptRecord(ColumnsOf(type), written);
        while (reader.ReadBoolean())
        {
            row.Fill(reader);
            yield return record(row);
        }
    }

    private static int ColumnsOf(RecordType type) => type switch
    {
        RecordType.Sources => SourceColumn.Count,
        RecordType.Stakeholders => EntryColumn.OfStakeholders,
        RecordType.Engagements => EntryColumn.Count,
        RecordType.Names => NameColumn.Count,
        RecordType.Ties => TieColumn.Count,
        _ => EvidenceColumn.Count,
    };

    private static StoreException Damaged(Exception? inner) => new(
        StoreFailure.Damaged, "The copy to undo this import is damaged. Nothing was changed; import the former files again", inner);

    private static StoreException OfAnotherVersion() => new(
        StoreFailure.Incompatible, "What was kept to undo this import was kept by another version of this program, and cannot be restored");

    // Columns that are newer than the program that packed the content are empty.
    private sealed class KeptRecord(int columns, int written) : IRows
    {
        private readonly byte[][] _cells = [.. Enumerable.Repeat(Array.Empty<byte>(), columns)];

        public ReadOnlySpan<byte> this[int column] => _cells[column];

        public void Fill(BinaryReader reader)
        {
            for (var column = 0; column < written; column++)
            {
                _cells[column] = reader.ReadBytes(reader.Read7BitEncodedInt());
            }
        }

        public bool Read() => false;

        public void Dispose()
        {
        }
    }
}
