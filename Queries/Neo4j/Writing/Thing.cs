using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Neo4j.Writing;

/// <summary>What one dataset says of a thing: its cells as <see cref="RecordCells"/> has them, empty where nothing is stated, and its other names or its evidence.</summary>
internal sealed record Said(string Dataset, string[] Cells, IReadOnlyList<string[]> Parts)
{
    /// <summary>Cells without nulls.</summary>
    public static string[] Full(string?[] cells) => [.. cells.Select(c => c ?? "")];
}

/// <summary>What lies in the graph as one: a source, a stakeholder or engagement with its other names, a tie with its evidence; as each dataset has it, in their order.</summary>
internal sealed record Thing(string Id, IReadOnlyList<Said> Said)
{
    /// <summary>The families of the two ends of a tie.</summary>
    public Ends Ends { get; init; }

    /// <summary>What a dataset says of it.</summary>
    public Said? By(string dataset) => Said.FirstOrDefault(s => s.Dataset == dataset);

    /// <summary>It without what a dataset says, or with this in its place.</summary>
    public Thing With(string dataset, Said? said) => this with
    {
        Said = [.. Said.Where(s => s.Dataset != dataset).Concat(said is null ? [] : [said]).OrderBy(s => s.Dataset, StringComparer.Ordinal)],
    };
}

/// <summary>The families that a tie connects; none for things that are no ties.</summary>
internal enum Ends
{
    None,
    StakeholderToEngagement,
    StakeholderToStakeholder,
    EngagementToEngagement,
}

/// <summary>What is remembered of a thing that is in the graph already, to see whether a dataset now says something else.</summary>
internal sealed class Remembered(Thing thing, Said said, int partKey)
{
    public ulong Cells { get; } = HashOf(said.Cells);

    public Ends Ends { get; } = thing.Ends;

    /// <summary>Parts: what identifies them, their first cells, and all they hold.</summary>
    public KeyValuePair<ulong, ulong>[] Parts { get; } =
        said.Parts.Count == 0 ? [] : [.. said.Parts.Select(p => KeyValuePair.Create(HashOf(p.AsSpan(0, partKey)), HashOf(p)))];

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
