namespace StakeholderGraph.Embedded;

/// <summary>All names of a network, folded and sorted, to find entries by.</summary>
internal sealed class NameIndex
{
    /// <summary>Indexes the names of a network: the preferred name of each entry, and its other names.</summary>
    /// <param name="pool">The texts.</param>
    /// <param name="names">The preferred name of each entry.</param>
    /// <param name="otherNameOffsets">Where the other names of each entry begin.</param>
    /// <param name="otherNames">Other names.</param>
    public static NameIndex Build(Texts pool, int[] names, int[] otherNameOffsets, int[] otherNames) => new();
}
