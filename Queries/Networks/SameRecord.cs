namespace StakeholderGraph.Networks;

/// <summary>
/// Decides which records to which several datasets give one id are the same record. Stakeholders and engagements are the same by their id
/// alone. Ties are the same if their ends and types are equal, and sources if their titles, publishers (both as <see
/// cref="ComparableText"/> compares them) and dates are: an id of a tie or a source belongs to its dataset, and two datasets that number
/// their ties from 1 mean different ones. All three relations are equivalences, so the groups do not depend on the order of import.
/// </summary>
internal static class SameRecord
{
    /// <summary>
    /// Groups records with one id, given in the order of their datasets, so that each group is one record; groups are in the order of their
    /// first dataset.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<DatasetRecord>> Groups(RecordType type, IReadOnlyList<DatasetRecord> versions) =>
        versions.Count == 1 || type is RecordType.Stakeholders or RecordType.Engagements
            ? [versions]
            : [.. versions.GroupBy(s => KeyOf(type, s.Cells), StringComparer.Ordinal).Select(group => group.ToList())];

    /// <summary>
    /// The id by which answers name the records of a group: the id in the files, preceded by the first dataset of the group if datasets use
    /// the id for several records.
    /// </summary>
    public static string IdOf(string id, IReadOnlyList<DatasetRecord> group, int groups) =>
        groups == 1 ? id : RecordId.Qualified(group[0].Dataset, id);

    private static string KeyOf(RecordType type, string[] cells) =>
        type == RecordType.Ties
            ? $"{cells[TieColumn.From]} {cells[TieColumn.Type]} {cells[TieColumn.To]}"
            : $"{ComparableText.Of(cells[SourceColumn.Title])}\n{ComparableText.Of(cells[SourceColumn.Publisher])}\n"
                + cells[SourceColumn.Published];
}
