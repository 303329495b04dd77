using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Neo4j.Writing;

/// <summary>
/// What the graph stores as one record: a source, a stakeholder or engagement with its other names, or a tie with its evidence; with the
/// version of each dataset, in the order of their names. Its id is the one that answers show, which may differ from the id in the datasets,
/// see <see cref="SameRecord"/>; its cells name ties and sources as the files do.
/// </summary>
internal sealed record GraphRecord(string Id, IReadOnlyList<DatasetRecord> Versions)
{
    /// <summary>The id as the files have it.</summary>
    public string Plain => Versions[0].Cells[0];

    /// <summary>How answers name the sources of the evidence of a tie.</summary>
    public ShownSources Sources { get; init; } = ShownSources.AsWritten;

    /// <summary>The families of the two ends of a tie.</summary>
    public TieEnds Ends { get; init; }

    /// <summary>The version of a dataset; <c>null</c> if the dataset does not contain the record.</summary>
    public DatasetRecord? By(string dataset) => Versions.FirstOrDefault(s => s.Dataset == dataset);
}

/// <summary>The families that a tie connects; <c>None</c> for records that are not ties.</summary>
internal enum TieEnds
{
    None,
    StakeholderToEngagement,
    StakeholderToStakeholder,
    EngagementToEngagement,
}

/// <summary>What is remembered of a record in the graph, to detect whether a dataset now says something else.</summary>
internal sealed class Remembered(GraphRecord record, DatasetRecord version, int partKey)
{
    public ulong Cells { get; } = HashOf(version.Cells);

    public TieEnds Ends { get; } = record.Ends;

    /// <summary>The parts: the hash of their identifying first cells, and the hash of all their cells.</summary>
    public KeyValuePair<ulong, ulong>[] Parts { get; } =
        version.Parts.Count == 0 ? [] : [.. version.Parts.Select(p => KeyValuePair.Create(HashOf(p.AsSpan(0, partKey)), HashOf(p)))];

    /// <summary>Whether the dataset still contains the record.</summary>
    public bool Seen { get; set; }

    private static ulong HashOf(ReadOnlySpan<string> cells)
    {
        Span<byte> digest = stackalloc byte[32];
        var text = string.Join('\u001f', cells);
        SHA256.HashData(Encoding.UTF8.GetBytes(text), digest);
        return BinaryPrimitives.ReadUInt64LittleEndian(digest);
    }
}
