using System.Text;

namespace StakeholderGraph.Networks;

/// <summary>Unites the sources of all datasets.</summary>
internal sealed class SourcesBuilder(int capacity, TextPool pool, DatasetSets sets)
{
    private int[] _titles = new int[capacity];
    private int[] _publishers = new int[capacity];
    private int[] _published = new int[capacity];
    private int[] _languages = new int[capacity];
    private int[] _links = new int[capacity];
    private int[] _datasets = new int[capacity];

    /// <summary>The ids; their numbers are the numbers of sources.</summary>
    public TextNumbers Ids { get; } = new(capacity);

    public void Add(MergedRows rows, CancellationToken cancellationToken)
    {
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var known = Ids.Count;
            var source = Ids.Number(rows[SourceColumn.Id]);
            _datasets[source] = sets.With(source == known ? -1 : _datasets[source], rows.Dataset);
            State(ref _titles[source], rows[SourceColumn.Title]);
            State(ref _publishers[source], rows[SourceColumn.Publisher]);
            State(ref _languages[source], rows[SourceColumn.Language]);
            State(ref _links[source], rows[SourceColumn.Link]);
            if (_published[source] == 0)
            {
                _published[source] = Utf8.Date(rows[SourceColumn.Published]);
            }
        }
    }

    /// <summary>The sources; texts are moved on by so many numbers.</summary>
    public UnitedSources Build(int moveTexts)
    {
        var count = Ids.Count;
        Array.Resize(ref _titles, count);
        Array.Resize(ref _publishers, count);
        Array.Resize(ref _published, count);
        Array.Resize(ref _languages, count);
        Array.Resize(ref _links, count);
        Array.Resize(ref _datasets, count);
        var publisherNumbers = PublisherNumbers();
        return new UnitedSources(
            Texts.Moved(_titles, moveTexts),
            Texts.Moved(_publishers, moveTexts),
            publisherNumbers,
            _published,
            Texts.Moved(_languages, moveTexts),
            Texts.Moved(_links, moveTexts),
            _datasets);
    }

    private void State(ref int value, ReadOnlySpan<byte> cell)
    {
        if (value == 0)
        {
            value = pool.Number(cell);
        }
    }

    /// <summary>Publishers that look the same are one: ten copies of one press release are one voice.</summary>
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

/// <summary>Sources as <see cref="Network"/> keeps them.</summary>
internal sealed record UnitedSources(
    int[] Titles, int[] Publishers, int[] PublisherNumbers, int[] Published, int[] Languages, int[] Links, int[] Datasets);
