using System.Text;

namespace StakeholderGraph.Networks;

/// <summary>Datasets in memory presented as rows, so that a network can be built from them without a store.</summary>
internal sealed class ContentRows : IRowSource
{
    private readonly Dictionary<RecordId, IDatasetContent> _contents;

    public ContentRows(IReadOnlyList<IDatasetContent> contents)
    {
        _contents = contents.ToDictionary(c => c.Dataset.Name);
        Datasets = [.. contents.Select(Loaded).OrderBy(d => d.Name, RecordId.Order)];
    }

    public IReadOnlyList<LoadedDataset> Datasets { get; }

    public IRows Open(RecordType type, LoadedDataset dataset) => new Rows(Cells(type, _contents[dataset.Name]));

    private static LoadedDataset Loaded(IDatasetContent content) => content.Dataset is var d
        ? new LoadedDataset(d.Name, d.Title, d.Licence, d.Maintainer, d.Description, content.Counts, content.ContentHash)
        : throw new ArgumentException("A dataset says what it is", nameof(content));

    private static IEnumerable<string?[]> Cells(RecordType type, IDatasetContent content) => type switch
    {
        RecordType.Sources => content.Sources().Select(RecordCells.Of),
        RecordType.Stakeholders => content.Stakeholders().Select(RecordCells.Of),
        RecordType.Engagements => content.Engagements().Select(RecordCells.Of),
        RecordType.Names => content.Names().Select(RecordCells.Of),
        RecordType.Ties => content.Ties().Select(RecordCells.Of),
        _ => content.Evidence().Select(RecordCells.Of),
    };

    private sealed class Rows(IEnumerable<string?[]> cells) : IRows
    {
        private readonly byte[][][] _rows =
        [
            .. cells
                .OrderBy(row => row[0], StringComparer.Ordinal)
                .Select(row => row.Select(cell => Encoding.UTF8.GetBytes(cell ?? "")).ToArray()),
        ];

        private int _at = -1;

        public ReadOnlySpan<byte> this[int column] => _rows[_at][column];

        public bool Read() => ++_at < _rows.Length;

        public void Dispose()
        {
        }
    }
}

/// <summary>Records as cells in the order of the columns of <see cref="RecordType"/>, written as in files.</summary>
internal static class RecordCells
{
    public static string?[] Of(Source source) =>
    [
        source.Id.Value,
        source.Title,
        source.Publisher,
        source.Published?.ToString(),
        source.Language,
        source.Link,
        source.Retrieved?.ToString(),
    ];

    public static string?[] Of(Entry entry) =>
    [
        entry.Id.Value,
        Words<Kind>.Of(entry.Kind),
        entry.Name,
        entry.Language,
        entry.Country,
        entry.Period.From?.ToString(),
        entry.Period.To?.ToString(),
        ListCell.Join(entry.Identifiers.Select(i => i.ToString()).Order(StringComparer.Ordinal)),
        ListCell.Join(entry.Links.Order(StringComparer.Ordinal)),
        ListCell.Join(entry.Attributes),
        entry is Engagement about ? ListCell.Join(about.Topics.Order(StringComparer.Ordinal)) : null,
        entry is Engagement across ? ListCell.Join(across.OtherCountries.Order(StringComparer.Ordinal)) : null,
        (entry as Engagement)?.Description,
    ];

    public static string?[] Of(OtherName name) => [name.Of.Value, Words<NameType>.Of(name.Type), name.Language, name.Text];

    public static string?[] Of(Tie tie) =>
        [
            tie.Id.Value,
            tie.From.Value,
            Words<TieType>.Of(tie.Type),
            tie.To.Value,
            tie.Title,
            tie.OnBehalfOf?.Value,
            tie.Period.From?.ToString(),
            tie.Period.To?.ToString(),
            tie.Amount?.Digits,
            tie.Amount?.Currency,
            ListCell.Join(tie.Attributes),
        ];

    public static string?[] Of(Evidence evidence) =>
        [evidence.Tie.Value, evidence.Source.Value, evidence.Locator, Words<Says>.Of(evidence.Says), evidence.Note];
}
