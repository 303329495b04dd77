namespace StakeholderGraph;

/// <summary>
/// What a walk notes of the records that it reaches. Its arrays are as long as the network, so they are kept and used again; clearing takes
/// as long as the walk did.
/// </summary>
internal sealed class ReachedNotes
{
    /// <summary>The distance of what was not reached.</summary>
    public const byte Unseen = byte.MaxValue;

    public ReachedNotes(int entries)
    {
        (Distances, Tenths, Marks) = (new byte[entries], new int[entries], new ReachedMarks[entries]);
        Array.Fill(Distances, Unseen);
    }

    /// <summary>How many ties lead to each record at least.</summary>
    public byte[] Distances { get; }

    /// <summary>The weights of the ties to records one tie nearer, added up, in tenths.</summary>
    public int[] Tenths { get; }

    /// <summary>What else is noted.</summary>
    public ReachedMarks[] Marks { get; }

    /// <summary>Forgets some records.</summary>
    public void Clear(ReadOnlySpan<int> entries)
    {
        foreach (var entry in entries)
        {
            (Distances[entry], Tenths[entry], Marks[entry]) = (Unseen, 0, ReachedMarks.None);
        }
    }
}

/// <summary>What is noted of a record beside its distance.</summary>
[Flags]
internal enum ReachedMarks : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Ties that certainly lie in the time asked about lead to it.</summary>
    Certain = 1,

    /// <summary>The answer gives it, or gave it on a page before.</summary>
    Given = 2,
}
