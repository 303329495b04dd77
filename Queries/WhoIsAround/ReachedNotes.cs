namespace StakeholderGraph;

/// <summary>
/// The data that a walk records about the entries that it reaches. Its arrays are as long as the network, so they are kept and reused;
/// clearing takes as long as the walk did.
/// </summary>
internal sealed class ReachedNotes
{
    /// <summary>The distance of entries that were not reached.</summary>
    public const byte Unseen = byte.MaxValue;

    public ReachedNotes(int entries)
    {
        (Distances, Tenths, Marks) = (new byte[entries], new int[entries], new ReachedMarks[entries]);
        Array.Fill(Distances, Unseen);
    }

    /// <summary>The minimum number of ties to each entry.</summary>
    public byte[] Distances { get; }

    /// <summary>The sum of the weights of the ties to entries one tie nearer, in tenths.</summary>
    public int[] Tenths { get; }

    /// <summary>Further data on each entry.</summary>
    public ReachedMarks[] Marks { get; }

    /// <summary>Clears the data on some entries.</summary>
    public void Clear(ReadOnlySpan<int> entries)
    {
        foreach (var entry in entries)
        {
            (Distances[entry], Tenths[entry], Marks[entry]) = (Unseen, 0, ReachedMarks.None);
        }
    }
}

/// <summary>Data on an entry beside its distance.</summary>
[Flags]
internal enum ReachedMarks : byte
{
    /// <summary>No data.</summary>
    None = 0,

    /// <summary>Ties that certainly lie in the time asked about lead to it.</summary>
    Certain = 1,

    /// <summary>The answer contains it, or a previous page did.</summary>
    Given = 2,
}
