namespace StakeholderGraph.DataFormat;

/// <summary>The order of records in an exported file: ordinal, by the cells that identify them.</summary>
internal static class CanonicalOrder
{
    public static readonly IComparer<Source> Sources = By<Source>((a, b) => Compare(a.Id, b.Id));
    public static readonly IComparer<Entry> Entries = By<Entry>((a, b) => Compare(a.Id, b.Id));
    public static readonly IComparer<Tie> Ties = By<Tie>((a, b) => Compare(a.Id, b.Id));

    public static readonly IComparer<OtherName> Names = By<OtherName>((a, b) => First(
        Compare(a.Of, b.Of),
        string.CompareOrdinal(Words<NameType>.Of(a.Type), Words<NameType>.Of(b.Type)),
        string.CompareOrdinal(a.Language ?? "", b.Language ?? ""),
        string.CompareOrdinal(a.Text, b.Text)));

    public static readonly IComparer<Evidence> Evidence = By<Evidence>((a, b) => First(
        Compare(a.Tie, b.Tie),
        Compare(a.Source, b.Source),
        string.CompareOrdinal(a.Locator ?? "", b.Locator ?? ""),
        string.CompareOrdinal(Words<Says>.Of(a.Says), Words<Says>.Of(b.Says))));

    private static Comparer<T> By<T>(Comparison<T> comparison) => Comparer<T>.Create(comparison);

    private static int Compare(RecordId a, RecordId b) => string.CompareOrdinal(a.Value, b.Value);

    private static int First(params ReadOnlySpan<int> comparisons)
    {
        foreach (var comparison in comparisons)
        {
            if (comparison != 0)
            {
                return comparison;
            }
        }

        return 0;
    }
}
