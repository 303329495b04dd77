using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Neo4j.Writing;

/// <summary>
/// What lies in the graph as one: a source, a stakeholder or engagement with its other names, a tie with its evidence; as each dataset has
/// it, in their order. Its id is the one that answers show, which the datasets may not have, see <see cref="SameRecord"/>; what is said
/// names ties and sources as the files do.
/// </summary>
internal sealed record GraphRecord(string Id, IReadOnlyList<DatasetRecord> Versions)
{
    /// <summary>The id as the files have it.</summary>
    public string Plain => Versions[0].Cells[0];

    /// <summary>How answers name the sources of the evidence of a tie.</summary>
    public ShownSources Sources { get; init; } = ShownSources.AsWritten;

    /// <summary>The families of the two ends of a tie.</summary>
    public TieEnds Ends { get; init; }

    /// <summary>What a dataset says of it.</summary>
    public DatasetRecord? By(string dataset) => Versions.FirstOrDefault(s => s.Dataset == dataset);
}

/// <summary>The families that a tie connects; none for things that are no ties.</summary>
internal enum TieEnds
{
    None,
    StakeholderToEngagement,
    StakeholderToStakeholder,
    EngagementToEngagement,
}

/// <summary>What is remembered of a thing that is in the graph already, to see whether a dataset now says something else.</summary>
internal sealed class Remembered(GraphRecord record, DatasetRecord version, int partKey)
{
    public ulong Cells { get; } = HashOf(version.Cells);

    public TieEnds Ends { get; } = record.Ends;

    /// <summary>Parts: what identifies them, their first cells, and all they hold.</summary>
    public KeyValuePair<ulong, ulong>[] Parts { get; } =
        version.Parts.Count == 0 ? [] : [.. version.Parts.Select(p => KeyValuePair.Create(HashOf(p.AsSpan(0, partKey)), HashOf(p)))];

    /// <summary>Whether the dataset still names it.</summary>
    public bool Seen { get; set; }

    private static ulong HashOf(ReadOnlySpan<string> cells)
    {
        Span<byte> digest = stackalloc byte[32];
        var text = string.Join('\u001f', cells);
        SHA256.HashData(Encoding.UTF8.GetBytes(text), digest);
        return BinaryPrimitives.ReadUInt64LittleEndian(digest);
    }
}
