using System.Text;

namespace StakeholderGraph.Networks;

/// <summary>Collects the ties of all datasets; rows with the same id are united if their ends and types are equal.</summary>
internal sealed class TiesBuilder(int capacity, EntriesBuilder entries, int stakeholders, TextPool pool)
{
    private readonly byte[] _types = new byte[capacity];
    private readonly int[] _from = new int[capacity];
    private readonly int[] _to = new int[capacity];
    private readonly int[] _titles = new int[capacity];
    private readonly int[] _onBehalfOf = new int[capacity];
    private readonly int[] _begins = new int[capacity];
    private readonly int[] _ends = new int[capacity];
    private readonly int[] _amounts = new int[capacity];
    private readonly int[] _currencies = new int[capacity];
    private readonly int[] _attributes = new int[capacity];

    private readonly RecordIds _records = new();

    /// <summary>The ids as the files have them, each once, in order.</summary>
    public TextsBuilder Ids { get; } = new(capacity, 24);

    public void Add(MergedRows rows, CancellationToken cancellationToken)
    {
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var id = Ids.Add(rows[TieColumn.Id]);
            if (!rows.IsShared)
            {
                New(rows, _records.Add(id));
                continue;
            }

            var plain = Encoding.UTF8.GetString(rows[TieColumn.Id]);
            var groups = SameRecord.Groups(RecordType.Ties, rows.Shared(TieColumn.Count));
            foreach (var group in groups)
            {
                rows.Show(UnitedCells.Of(RecordType.Ties, group));
                New(
                    rows,
                    groups.Count == 1
                        ? _records.Add(id)
                        : _records.Add(id, SameRecord.IdOf(plain, group, groups.Count), rows.NumbersOf(group)));
            }
        }
    }

    /// <summary>The ties; text numbers are shifted by the given offset.</summary>
    public UnitedTies Build(int moveTexts)
    {
        var count = _records.Count;
        var (order, shown) = _records.Settle(Ids.Count, id => Ids[id]);
        return new UnitedTies(
            order is null ? null : _records,
            shown,
            RecordIds.InOrder(_types, order, count),
            RecordIds.InOrder(_from, order, count),
            RecordIds.InOrder(_to, order, count),
            Texts.Moved(RecordIds.InOrder(_titles, order, count), moveTexts),
            RecordIds.InOrder(_onBehalfOf, order, count),
            RecordIds.InOrder(_begins, order, count),
            RecordIds.InOrder(_ends, order, count),
            Texts.Moved(RecordIds.InOrder(_amounts, order, count), moveTexts),
            Texts.Moved(RecordIds.InOrder(_currencies, order, count), moveTexts),
            Texts.Moved(RecordIds.InOrder(_attributes, order, count), moveTexts));
    }

    private void New(MergedRows rows, int tie)
    {
        _types[tie] = Utf8Words<TieType>.Parse(rows[TieColumn.Type]);

        // Consecutive ties often share an end.
        _from[tie] = Entry(rows[TieColumn.From], tie == 0 ? 0 : _from[tie - 1]);
        _to[tie] = Entry(rows[TieColumn.To], tie == 0 ? 0 : _to[tie - 1]);
        _titles[tie] = pool.Number(rows[TieColumn.Title]);
        _begins[tie] = Utf8.Date(rows[TieColumn.Start]);
        _ends[tie] = Utf8.End(rows[TieColumn.End]);
        _amounts[tie] = pool.Number(rows[TieColumn.Amount]);
        _currencies[tie] = pool.Number(rows[TieColumn.Currency]);
        _attributes[tie] = pool.Number(rows[TieColumn.Attributes]);
        _onBehalfOf[tie] = rows[TieColumn.OnBehalfOf] is { IsEmpty: false } whom && _from[tie] < stakeholders && _to[tie] >= stakeholders
            ? Entry(whom, 0) is var body && body < stakeholders ? body : throw Utf8.Damaged("id of a stakeholder", whom)
            : -1; // only participations state on whose behalf they happen
    }

    private int Entry(ReadOnlySpan<byte> id, int perhaps) => entries.Ids.Count > 0 && id.SequenceEqual(entries.Ids[perhaps])
        ? perhaps
        : entries.Ids.Find(id) is var entry and >= 0 ? entry : throw Utf8.Damaged("id of an entry", id);
}

/// <summary>Ties in the form that <see cref="Network"/> holds.</summary>
/// <param name="Records">The ids under which they are read; <c>null</c> if each has the id with its own number.</param>
/// <param name="Shown">The ids that answers show, if they differ from those of the files.</param>
/// <param name="Types">The types.</param>
/// <param name="From">The entries that the ties start from.</param>
/// <param name="To">The entries that the ties lead to.</param>
/// <param name="Titles">The titles.</param>
/// <param name="OnBehalfOf">The stakeholders on whose behalf participations happen.</param>
/// <param name="Begins">The start of each period.</param>
/// <param name="Ends">The end of each period.</param>
/// <param name="Amounts">The amounts of money.</param>
/// <param name="Currencies">The currencies of the amounts.</param>
/// <param name="Attributes">The attributes.</param>
internal sealed record UnitedTies(
    RecordIds? Records, Texts? Shown, byte[] Types, int[] From, int[] To, int[] Titles, int[] OnBehalfOf, int[] Begins, int[] Ends,
    int[] Amounts, int[] Currencies, int[] Attributes);
