using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace StakeholderGraph;

/// <summary>
/// What a dataset holds, as a hash that does not depend on the order of its records: the SHA-256 of each record's canonical line, added up modulo 2^256
/// (M. Bellare, D. Micciancio, A new paradigm for collision-free hashing, EUROCRYPT 1997: AdHash). It guards against accidents, not against forgers.
/// </summary>
public sealed class ContentHash
{
    private const char Unit = '\u001f';
    private readonly ulong[] _sum = new ulong[4];
    private byte[] _line = new byte[1024];

    /// <summary>Adds what the dataset is.</summary>
    public void Add(Dataset dataset) =>
        AddLine("dataset", dataset.Name.Value, dataset.Title, dataset.Licence, dataset.Maintainer, dataset.Description);

    /// <summary>Adds a source.</summary>
    public void Add(Source source) => AddLine(
        "source", source.Id.Value, source.Title, source.Publisher, source.Published?.ToString(), source.Language, source.Link);

    /// <summary>Adds a stakeholder or an engagement.</summary>
    public void Add(Entry entry) => AddLine(
        entry is Stakeholder ? "stakeholder" : "engagement",
        entry.Id.Value,
        Words<Kind>.Of(entry.Kind),
        entry.Name,
        entry.Language,
        entry.Country,
        entry.Period.From?.ToString(),
        entry.Period.To?.ToString(),
        entry is Engagement engagement ? ListCell.Join(engagement.Topics.Order(StringComparer.Ordinal)) : null,
        ListCell.Join(entry.Identifiers.Select(i => i.ToString()).Order(StringComparer.Ordinal)),
        ListCell.Join(entry.Links.Order(StringComparer.Ordinal)),
        ListCell.Join(entry.Attributes));

    /// <summary>Adds another name.</summary>
    public void Add(OtherName name) => AddLine("name", name.Of.Value, Words<NameType>.Of(name.Type), name.Language, name.Text);

    /// <summary>Adds a tie.</summary>
    public void Add(Tie tie) => AddLine(
        "tie",
        tie.Id.Value,
        tie.From.Value,
        Words<TieType>.Of(tie.Type),
        tie.To.Value,
        tie.Title,
        tie.OnBehalfOf?.Value,
        tie.Period.From?.ToString(),
        tie.Period.To?.ToString());

    /// <summary>Adds a piece of evidence.</summary>
    public void Add(Evidence evidence) => AddLine(
        "evidence", evidence.Tie.Value, evidence.Source.Value, evidence.Locator, Words<Says>.Of(evidence.Says), evidence.Note);

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

    /// <summary>The hash of all that was added: 64 lower-case hexadecimal digits.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[32];
        for (var i = 0; i < 4; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[(8 * i)..], _sum[i]);
        }

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

    private void AddLine(params ReadOnlySpan<string?> cells)
    {
        var length = 0;
        foreach (var cell in cells)
        {
            var most = length + Encoding.UTF8.GetMaxByteCount(cell?.Length ?? 0) + 1;
            if (most > _line.Length)
            {
                Array.Resize(ref _line, most * 2);
            }

            length += Encoding.UTF8.GetBytes(cell, _line.AsSpan(length));
            _line[length++] = (byte)Unit;
        }

        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(_line.AsSpan(0, length), digest);
        var carry = UInt128.Zero;
        for (var i = 0; i < 4; i++)
        {
            carry += (UInt128)_sum[i] + BinaryPrimitives.ReadUInt64LittleEndian(digest[(8 * i)..]);
            _sum[i] = (ulong)carry;
            carry >>= 64;
        }
    }
}
