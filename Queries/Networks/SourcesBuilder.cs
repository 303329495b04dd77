using System.Text;

namespace StakeholderGraph.Networks;

/// <summary>Collects the sources of all datasets; rows with the same id are united if they are the same document.</summary>
internal sealed class SourcesBuilder(int capacity, TextPool pool, DatasetSets sets)
{
    private int[] _titles = new int[capacity];
    private int[] _publishers = new int[capacity];
    private int[] _published = new int[capacity];
    private int[] _retrieved = new int[capacity];
    private int[] _languages = new int[capacity];
    private int[] _links = new int[capacity];
    private int[] _datasets = new int[capacity];

    private readonly TextNumbers _ids = new(capacity);
    private readonly RecordIds _records = new();
    private Texts? _shown;

    public void Add(MergedRows rows, CancellationToken cancellationToken)
    {
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var id = _ids.Number(rows[SourceColumn.Id]);
            if (!rows.IsShared)
            {
                New(rows, _records.Add(id), sets.With(-1, rows.Dataset));
                continue;
            }

            var plain = Encoding.UTF8.GetString(rows[SourceColumn.Id]);
            var groups = SameRecord.Groups(RecordType.Sources, rows.Shared(SourceColumn.Count));
            foreach (var group in groups)
            {
                var datasets = rows.NumbersOf(group);
                rows.Show(UnitedCells.Of(RecordType.Sources, group));
                New(
                    rows,
                    groups.Count == 1 ? _records.Add(id) : _records.Add(id, SameRecord.IdOf(plain, group, groups.Count), datasets),
                    sets.Of(datasets));
            }
        }

        var count = _records.Count;
        (var order, _shown) = _records.Settle(_ids.Count, id => _ids[id]);
        _titles = RecordIds.InOrder(_titles, order, count);
        _publishers = RecordIds.InOrder(_publishers, order, count);
        _published = RecordIds.InOrder(_published, order, count);
        _retrieved = RecordIds.InOrder(_retrieved, order, count);
        _languages = RecordIds.InOrder(_languages, order, count);
        _links = RecordIds.InOrder(_links, order, count);
        _datasets = RecordIds.InOrder(_datasets, order, count);
    }

    /// <summary>The number of the source that a dataset means by an id; −1 if there is none.</summary>
    public int Number(ReadOnlySpan<byte> id, int dataset) => _ids.Find(id) is var number and >= 0 ? _records.Number(number, dataset) : -1;

    /// <summary>The sources; text numbers are shifted by the given offset.</summary>
    public UnitedSources Build(int moveTexts)
    {
        var publisherNumbers = PublisherNumbers();
        return new UnitedSources(
            _shown ?? _ids.Build(),
            Texts.Moved(_titles, moveTexts),
            Texts.Moved(_publishers, moveTexts),
            publisherNumbers,
            _published,
            _retrieved,
            Texts.Moved(_languages, moveTexts),
            Texts.Moved(_links, moveTexts),
            _datasets);
    }

    private void New(MergedRows rows, int source, int datasets)
    {
        _titles[source] = pool.Number(rows[SourceColumn.Title]);
        _publishers[source] = pool.Number(rows[SourceColumn.Publisher]);
        _published[source] = Utf8.Date(rows[SourceColumn.Published]);
        _retrieved[source] = Utf8.Date(rows[SourceColumn.Retrieved]);
        _languages[source] = pool.Number(rows[SourceColumn.Language]);
        _links[source] = pool.Number(rows[SourceColumn.Link]);
        _datasets[source] = datasets;
    }

    /// <summary>Publishers whose names look the same count as one: ten copies of one press release have one publisher.</summary>
    private int[] PublisherNumbers()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var ofText = new Dictionary<int, int>();
        return Array.ConvertAll(_publishers, text =>
        {
            if (!ofText.TryGetValue(text, out var number))
            {
                var publisher = ComparableText.Of(Encoding.UTF8.GetString(pool[text]));
                number = numbers.TryGetValue(publisher, out var known) ? known : numbers.Count;
                numbers[publisher] = number;
                ofText.Add(text, number);
            }

            return number;
        });
    }
}

/// <summary>Sources in the form that <see cref="Network"/> holds.</summary>
internal sealed record UnitedSources(
    Texts Ids, int[] Titles, int[] Publishers, int[] PublisherNumbers, int[] Published, int[] Retrieved, int[] Languages, int[] Links,
    int[] Datasets);
