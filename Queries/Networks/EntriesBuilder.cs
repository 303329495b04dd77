using System.Text;

namespace StakeholderGraph.Networks;

/// <summary>
/// Collects the stakeholders, then the engagements, of all datasets; rows with the same id, which follow each other, are united.
/// </summary>
internal sealed class EntriesBuilder(int capacity, TextPool pool, DatasetSets sets)
{
    private readonly TextPool _countries = new(64);
    private byte[] _kinds = new byte[capacity];
    private ushort[] _countryOf = new ushort[capacity];
    private int[] _names = new int[capacity];
    private int[] _languages = new int[capacity];
    private int[] _begins = new int[capacity];
    private int[] _ends = new int[capacity];
    private int[] _identifiers = new int[capacity];
    private int[] _links = new int[capacity];
    private int[] _attributes = new int[capacity];
    private readonly int[] _topics = new int[capacity];
    private readonly Dictionary<int, ushort[]> _otherCountries = []; // few engagements have any
    private readonly Dictionary<int, int> _descriptions = []; // many networks have none
    private int[] _datasets = new int[capacity];

    /// <summary>The ids; their numbers are the numbers of entries.</summary>
    public TextNumbers Ids { get; } = new(capacity);

    /// <summary>Preferred names of later datasets that differ from that of the first; they become other names of the entry.</summary>
    public List<(int Entry, int Text, int Language)> OtherPreferredNames { get; } = [];

    /// <summary>Adds all entries of a family. Stakeholders come before engagements.</summary>
    public void Add(MergedRows rows, Family family, CancellationToken cancellationToken)
    {
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var datasets = sets.With(-1, rows.Dataset);
            var entry = Ids.Count;
            if (rows.IsShared)
            {
                var versions = rows.Shared(EntryColumn.Count);
                datasets = sets.Of(rows.NumbersOf(versions));
                rows.Show(UnitedCells.Of(RecordType.Stakeholders, versions));
                OtherPreferredNames.AddRange(UnitedCells.NamesGivenWay(versions).Select(n => (entry, Number(n.Name), Number(n.Language))));
            }

            if (Ids.Number(rows[EntryColumn.Id]) != entry)
            {
                throw Utf8.Damaged("id of one family", rows[EntryColumn.Id]);
            }

            New(rows, entry, family);
            _datasets[entry] = datasets;
        }
    }

    /// <summary>The entries and their topics, in arrays trimmed to size.</summary>
    public Entries Build(int stakeholders)
    {
        var count = Ids.Count;
        Resize(count);
        var (codes, numbers) = SortCountries();
        for (var i = 0; i < count; i++)
        {
            _countryOf[i] = numbers[_countryOf[i]];
        }

        var others = new ushort[count - stakeholders][];
        foreach (var (entry, countries) in _otherCountries)
        {
            others[entry - stakeholders] = [.. countries.Select(country => numbers[country]).Order()];
        }

        return new Entries(
            _kinds,
            _countryOf,
            codes,
            _names,
            _languages,
            _begins,
            _ends,
            _identifiers,
            _links,
            _attributes,
            _datasets,
            Topics(stakeholders, count),
            others,
            _descriptions);
    }

    private void New(MergedRows rows, int entry, Family family)
    {
        var kind = Utf8Words<Kind>.Parse(rows[EntryColumn.Kind]);
        if (((Kind)kind).Family() != family || (Kind)kind == Kind.Country)
        {
            throw Utf8.Damaged("kind", rows[EntryColumn.Kind]);
        }

        _kinds[entry] = kind;
        _names[entry] = pool.Number(rows[EntryColumn.Name]);
        _languages[entry] = pool.Number(rows[EntryColumn.Language]);
        _countryOf[entry] = Country(rows[EntryColumn.Country]);
        _begins[entry] = Utf8.Date(rows[EntryColumn.Start]);
        _ends[entry] = Utf8.End(rows[EntryColumn.End]);
        _identifiers[entry] = pool.Number(rows[EntryColumn.Identifiers]);
        _links[entry] = pool.Number(rows[EntryColumn.Links]);
        _attributes[entry] = pool.Number(rows[EntryColumn.Attributes]);
        _topics[entry] = pool.Number(rows[EntryColumn.Topics]);
        if (rows[EntryColumn.OtherCountries] is { IsEmpty: false } others)
        {
            _otherCountries[entry] = [.. Items(others).Select(code => Country(Encoding.UTF8.GetBytes(code)))];
        }

        if (rows[EntryColumn.Description] is { IsEmpty: false } description)
        {
            _descriptions[entry] = pool.Number(description);
        }
    }

    private int Number(string text) => pool.Number(Encoding.UTF8.GetBytes(text));

    private static IEnumerable<string> Items(ReadOnlySpan<byte> cell) => ListCell.Split(Encoding.UTF8.GetString(cell));

    private ushort Country(ReadOnlySpan<byte> code) => checked((ushort)_countries.Number(code));

    private (string[] Codes, ushort[] Numbers) SortCountries()
    {
        var seen = _countries.Build();
        var order = Enumerable.Range(0, seen.Count).OrderBy(i => seen[i], StringComparer.Ordinal).ToArray();
        var numbers = new ushort[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            numbers[order[i]] = (ushort)i;
        }

        return ([.. order.Select(i => seen[i])], numbers);
    }

    private Adjacency Topics(int stakeholders, int count)
    {
        var offsets = new int[count - stakeholders + 1];
        var items = new List<int>();
        for (var i = stakeholders; i < count; i++)
        {
            foreach (var topic in Items(pool[_topics[i]]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                items.Add(pool.Number(Encoding.UTF8.GetBytes(topic)));
            }

            offsets[i - stakeholders + 1] = items.Count;
        }

        return new Adjacency(offsets, [.. items]);
    }

    private void Resize(int count)
    {
        Array.Resize(ref _kinds, count);
        Array.Resize(ref _countryOf, count);
        Array.Resize(ref _names, count);
        Array.Resize(ref _languages, count);
        Array.Resize(ref _begins, count);
        Array.Resize(ref _ends, count);
        Array.Resize(ref _identifiers, count);
        Array.Resize(ref _links, count);
        Array.Resize(ref _attributes, count);
        Array.Resize(ref _datasets, count);
    }
}

/// <summary>Entries in the form that <see cref="Network"/> holds.</summary>
internal sealed record Entries(
    byte[] Kinds,
    ushort[] Countries,
    string[] CountryCodes,
    int[] Names,
    int[] Languages,
    int[] Begins,
    int[] Ends,
    int[] Identifiers,
    int[] Links,
    int[] Attributes,
    int[] Datasets,
    Adjacency Topics,
    ushort[]?[] OtherCountries,
    IReadOnlyDictionary<int, int> Descriptions);
