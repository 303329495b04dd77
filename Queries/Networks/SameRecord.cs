namespace StakeholderGraph.Networks;

/// <summary>
/// Which records that several datasets give one id are one record. Stakeholders and engagements are, by their id alone. Ties are where
/// their ends and types are the same, and sources where their titles, publishers (both as <see cref="ComparableText"/> compares them) and
/// dates are: an id of a tie or a source belongs to its dataset, and two that number their ties from 1 mean different ones. All three are
/// equivalences, so that the groups do not depend on the order of import.
/// </summary>
internal static class SameRecord
{
    /// <summary>
    /// Records of one id, given in the order of their datasets, in groups that are one record each: in the order of the first dataset of
    /// each.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<DatasetRecord>> Groups(RecordType type, IReadOnlyList<DatasetRecord> versions) =>
        versions.Count == 1 || type is RecordType.Stakeholders or RecordType.Engagements
            ? [versions]
            : [.. versions.GroupBy(s => KeyOf(type, s.Cells), StringComparer.Ordinal).Select(group => group.ToList())];

    /// <summary>
    /// The id by which answers name the records of a group: as the files have it, but where datasets mean several records by it, with the
    /// first dataset of the group before it.
    /// </summary>
    public static string IdOf(string id, IReadOnlyList<DatasetRecord> group, int groups) =>
        groups == 1 ? id : RecordId.Qualified(group[0].Dataset, id);

    private static string KeyOf(RecordType type, string[] cells) =>
        type == RecordType.Ties
            ? $"{cells[TieColumn.From]} {cells[TieColumn.Type]} {cells[TieColumn.To]}"
            : $"{ComparableText.Of(cells[SourceColumn.Title])}\n{ComparableText.Of(cells[SourceColumn.Publisher])}\n"
                + cells[SourceColumn.Published];
}
