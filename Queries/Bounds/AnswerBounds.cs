namespace StakeholderGraph;

/// <summary>
/// How large answers may be, in bytes of JSON. A page of a list ends at its limit or where the answer would become larger, whichever comes
/// first.
/// </summary>
public static class AnswerBounds
{
    /// <summary>The most bytes of an answer where the question does not say otherwise: 1 MB.</summary>
    public const int DefaultBytes = 1_000_000;

    /// <summary>The most bytes of any answer: 16 MB.</summary>
    public const int LargestBytes = 16_000_000;

    /// <summary>The most pieces of evidence that an answer gives with a tie.</summary>
    public const int EvidenceOfTie = 20;

    /// <summary>The most bytes of the evidence of a tie, with the sources that it names: 64 kB.</summary>
    internal const int EvidenceOfTieBytes = 64_000;

    /// <summary>The most bytes of the attributes of a tie that an answer gives: 16 kB.</summary>
    internal const int AttributesOfTieBytes = 16_000;

    /// <summary>
    /// The pieces of evidence that an answer gives with a tie, and how many it leaves out: the first, but rather one that confirms,
    /// announces or denies it than a second that says the same.
    /// </summary>
    /// <param name="pieces">All that pass the filters, by source.</param>
    /// <param name="source">A source by its id.</param>
    internal static (IReadOnlyList<EvidenceGiven> Given, int Omitted) Cut(List<EvidenceGiven> pieces, Func<RecordId, Source> source)
    {
        if (pieces.Count <= EvidenceOfTie && SizeOf(pieces, source) <= EvidenceOfTieBytes)
        {
            return (pieces, 0);
        }

        var (room, sources) = (new Room(EvidenceOfTieBytes), new NewSources(source));
        int[] chosen =
        [
            .. pieces.Index()
                .OrderBy(p => pieces.FindIndex(other => other.Says == p.Item.Says) == p.Index ? 0 : 1)
                .Take(EvidenceOfTie)
                .Where(p => room.Take(JsonSize.Of(p.Item) + sources.Of([p.Item])))
                .Select(p => p.Index)
                .Order(),
        ];
        return ([.. chosen.Select(i => pieces[i])], pieces.Count - chosen.Length);
    }

    private static int SizeOf(List<EvidenceGiven> pieces, Func<RecordId, Source> source)
    {
        var size = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            size +=
                JsonSize.Of(pieces[i]) + (i == 0 || pieces[i].Source != pieces[i - 1].Source ? JsonSize.Of(source(pieces[i].Source)) : 0);
        }

        return size;
    }
}
