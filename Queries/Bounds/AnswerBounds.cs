namespace StakeholderGraph;

/// <summary>
/// The maximum sizes of answers, in bytes of JSON. A page of a list ends at its limit or before the answer would become larger, whichever
/// comes first.
/// </summary>
public static class AnswerBounds
{
    /// <summary>The default maximum size of an answer: 1 MB.</summary>
    public const int DefaultBytes = 1_000_000;

    /// <summary>The maximum size of any answer: 16 MB.</summary>
    public const int LargestBytes = 16_000_000;

    /// <summary>The maximum number of pieces of evidence for a tie in an answer.</summary>
    public const int EvidenceOfTie = 20;

    /// <summary>The maximum size of the evidence of a tie, with the sources that it cites: 64 kB.</summary>
    internal const int EvidenceOfTieBytes = 64_000;

    /// <summary>The maximum size of the attributes of a tie in an answer: 16 kB.</summary>
    internal const int AttributesOfTieBytes = 16_000;

    /// <summary>
    /// Selects the pieces of evidence for a tie in an answer, and counts those left out: the first of each statement (confirmed, announced,
    /// denied) take precedence over further pieces with the same statement.
    /// </summary>
    /// <param name="pieces">All pieces that pass the filters, by source.</param>
    /// <param name="source">Returns a source by its id.</param>
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
