using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using StakeholderGraph.DataFormat;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>
/// The content of a dataset as a hash that does not depend on the order of its records: the SHA-256 of each record's canonical line, summed
/// modulo 2^256 (M. Bellare, D. Micciancio, A new paradigm for collision-free hashing, EUROCRYPT 1997: AdHash). It guards against
/// accidents, not against forgers.
/// </summary>
public sealed class ContentHash
{
    /// <summary>The terminator of each cell in a line.</summary>
    internal const byte Unit = 0x1F;

    private const int Bytes = 32;

    // The start of the line of each type and the order of its cells; then the cells that were introduced later, which are included with
    // their names if they are stated: a record without them keeps its original hash.
    private static readonly (byte[] Word, int[] Cells, (byte[] Name, int Cell)[] Later)[] Lines =
    [
        (
            "source"u8.ToArray(),
            [SourceColumn.Id, SourceColumn.Title, SourceColumn.Publisher, SourceColumn.Published, SourceColumn.Language, SourceColumn.Link],
            [("retrieved"u8.ToArray(), SourceColumn.Retrieved)]
        ),
        ("stakeholder"u8.ToArray(), EntryCells, []),
        (
            "engagement"u8.ToArray(),
            EntryCells,
            [("other_countries"u8.ToArray(), EntryColumn.OtherCountries), ("description"u8.ToArray(), EntryColumn.Description)]
        ),
        ("name"u8.ToArray(), [NameColumn.Id, NameColumn.Type, NameColumn.Language, NameColumn.Text], []),
        (
            "tie"u8.ToArray(),
            [
                TieColumn.Id, TieColumn.From, TieColumn.Type, TieColumn.To, TieColumn.Title, TieColumn.OnBehalfOf, TieColumn.Start,
                TieColumn.End,
            ],
            [
                ("amount"u8.ToArray(), TieColumn.Amount), ("currency"u8.ToArray(), TieColumn.Currency),
                ("attributes"u8.ToArray(), TieColumn.Attributes),
            ]),
        (
            "evidence"u8.ToArray(),
            [EvidenceColumn.Tie, EvidenceColumn.Source, EvidenceColumn.Locator, EvidenceColumn.Says, EvidenceColumn.Note],
            []
        ),
    ];

    private readonly ulong[] _sum = new ulong[4];
    private byte[] _line = new byte[1024];

    private static int[] EntryCells =>
        [
            EntryColumn.Id, EntryColumn.Kind, EntryColumn.Name, EntryColumn.Language, EntryColumn.Country, EntryColumn.Start,
            EntryColumn.End, EntryColumn.Topics, EntryColumn.Identifiers, EntryColumn.Links, EntryColumn.Attributes,
        ];

    /// <summary>Adds the description of the dataset.</summary>
    public void Add(Dataset dataset)
    {
        var length = 0;
        foreach (
            var cell in (ReadOnlySpan<string?>)
                ["dataset", dataset.Name.Value, dataset.Title, dataset.Licence, dataset.Maintainer, dataset.Description])
        {
            length = Append(cell, length);
        }

        AddLine(_line.AsSpan(0, length));
    }

    /// <summary>Adds a source.</summary>
    public void Add(Source source) => Add(RecordType.Sources, RecordCells.Of(source));

    /// <summary>Adds a stakeholder or an engagement.</summary>
    public void Add(Entry entry) => Add(entry is Stakeholder ? RecordType.Stakeholders : RecordType.Engagements, RecordCells.Of(entry));

    /// <summary>Adds another name.</summary>
    public void Add(OtherName name) => Add(RecordType.Names, RecordCells.Of(name));

    /// <summary>Adds a tie.</summary>
    public void Add(Tie tie) => Add(RecordType.Ties, RecordCells.Of(tie));

    /// <summary>Adds a piece of evidence.</summary>
    public void Add(Evidence evidence) => Add(RecordType.Evidence, RecordCells.Of(evidence));

    /// <summary>Adds a record given by its cells.</summary>
    internal void Add(RecordType type, string?[] cells)
    {
        var (word, order, later) = Lines[(int)type];
        var length = Append(word, 0);
        foreach (var cell in order)
        {
            length = Append(cells[cell], length);
        }

        foreach (var (name, cell) in later)
        {
            if (!string.IsNullOrEmpty(cells[cell]))
            {
                length = Append(cells[cell], Append(name, length));
            }
        }

        AddLine(_line.AsSpan(0, length));
    }

    /// <summary>Adds records given by their lines.</summary>
    internal void Add(RecordLines lines)
    {
        for (var line = 0; line < lines.Count; line++)
        {
            AddLine(lines[line]);
        }
    }

    /// <summary>
    /// The start of the line of each type and the order of its cells; then the cells that are included only if they are stated, preceded by
    /// their names.
    /// </summary>
    internal static (byte[] Word, int[] Cells, (byte[] Name, int Cell)[] Later) LineOf(RecordType type) => Lines[(int)type];

    /// <summary>Adds everything that was added to another hash.</summary>
    internal void Add(ContentHash other)
    {
        Span<byte> sum = stackalloc byte[Bytes];
        other.Write(sum);
        AddToSum(sum);
    }

    /// <summary>Adds all records of a dataset.</summary>
    public static string Of(IDatasetContent content, CancellationToken cancellationToken = default)
    {
        var hash = new ContentHash();
        hash.Add(content.Dataset);
        Each(content.Sources(), hash.Add, cancellationToken);
        Each(content.Stakeholders(), hash.Add, cancellationToken);
        Each(content.Engagements(), hash.Add, cancellationToken);
        Each(content.Names(), hash.Add, cancellationToken);
        Each(content.Ties(), hash.Add, cancellationToken);
        Each(content.Evidence(), hash.Add, cancellationToken);
        return hash.ToString();
    }

    /// <summary>The hash of everything added: 64 lower-case hexadecimal digits.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        Write(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    private static void Each<T>(IEnumerable<T> records, Action<T> add, CancellationToken cancellationToken)
    {
        foreach (var record in records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            add(record);
        }
    }

    private int Append(string? cell, int length)
    {
        Reserve(length + Encoding.UTF8.GetMaxByteCount(cell?.Length ?? 0) + 1);
        length += Encoding.UTF8.GetBytes(cell, _line.AsSpan(length));
        _line[length++] = Unit;
        return length;
    }

    private int Append(ReadOnlySpan<byte> cell, int length)
    {
        Reserve(length + cell.Length + 1);
        cell.CopyTo(_line.AsSpan(length));
        length += cell.Length;
        _line[length++] = Unit;
        return length;
    }

    private void Reserve(int length)
    {
        if (length > _line.Length)
        {
            Array.Resize(ref _line, length * 2);
        }
    }

    private void AddLine(ReadOnlySpan<byte> line)
    {
        Span<byte> digest = stackalloc byte[Bytes];
        SHA256.HashData(line, digest);
        AddToSum(digest);
    }

    private void AddToSum(ReadOnlySpan<byte> digest)
    {
        var carry = UInt128.Zero;
        for (var i = 0; i < _sum.Length; i++)
        {
            carry += (UInt128)_sum[i] + BinaryPrimitives.ReadUInt64LittleEndian(digest[(8 * i)..]);
            _sum[i] = (ulong)carry;
            carry >>= 64;
        }
    }

    private void Write(Span<byte> bytes)
    {
        for (var i = 0; i < _sum.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[(8 * i)..], _sum[i]);
        }
    }
}
