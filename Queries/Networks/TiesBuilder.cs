using System.Text;

namespace StakeholderGraph.Networks;

/// <summary>Gathers the ties of all datasets; rows of one id become one where their ends and types are the same.</summary>
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

    /// <summary>The ties; texts are moved on by so many numbers.</summary>
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

        // Ties that follow each other often share an end.
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
            : -1; // only a participation is on anyone's behalf
    }

    private int Entry(ReadOnlySpan<byte> id, int perhaps) => entries.Ids.Count > 0 && id.SequenceEqual(entries.Ids[perhaps])
        ? perhaps
        : entries.Ids.Find(id) is var entry and >= 0 ? entry : throw Utf8.Damaged("id of an entry", id);
}

/// <summary>Ties as <see cref="Network"/> keeps them.</summary>
/// <param name="Records">Which ids they are read under; none if each is that of the same number.</param>
/// <param name="Shown">The ids that answers show, where they are not those of the files.</param>
/// <param name="Types">The types.</param>
/// <param name="From">Who does it.</param>
/// <param name="To">To what or whom.</param>
/// <param name="Titles">The titles.</param>
/// <param name="OnBehalfOf">For whom.</param>
/// <param name="Begins">When the periods begin.</param>
/// <param name="Ends">When they end.</param>
/// <param name="Amounts">How much money they are about.</param>
/// <param name="Currencies">Of which currencies.</param>
/// <param name="Attributes">What else is known of them.</param>
internal sealed record UnitedTies(
    RecordIds? Records, Texts? Shown, byte[] Types, int[] From, int[] To, int[] Titles, int[] OnBehalfOf, int[] Begins, int[] Ends,
    int[] Amounts, int[] Currencies, int[] Attributes);
