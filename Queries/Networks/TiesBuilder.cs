namespace StakeholderGraph.Networks;

/// <summary>Unites the ties of all datasets. Type and ends come together from the first dataset; what else it does not state comes from later ones.</summary>
internal sealed class TiesBuilder(int capacity, EntriesBuilder entries, int stakeholders, TextPool pool)
{
    private byte[] _types = new byte[capacity];
    private int[] _from = new int[capacity];
    private int[] _to = new int[capacity];
    private int[] _titles = new int[capacity];
    private int[] _onBehalfOf = new int[capacity];
    private int[] _begins = new int[capacity];
    private int[] _ends = new int[capacity];

    /// <summary>The ids, in order.</summary>
    public TextsBuilder Ids { get; } = new(capacity, 24);

    public void Add(MergedRows rows, CancellationToken cancellationToken)
    {
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var id = rows[TieColumn.Id];
            var tie = Ids.Count - 1;
            if (tie < 0 || !id.SequenceEqual(Ids[tie]))
            {
                tie = Ids.Add(id);
                _types[tie] = Utf8Words<TieType>.Parse(rows[TieColumn.Type]);
                // Ties that follow each other often share an end.
                _from[tie] = Entry(rows[TieColumn.From], tie == 0 ? 0 : _from[tie - 1]);
                _to[tie] = Entry(rows[TieColumn.To], tie == 0 ? 0 : _to[tie - 1]);
                _onBehalfOf[tie] = -1;
            }

            if (_titles[tie] == 0)
            {
                _titles[tie] = pool.Number(rows[TieColumn.Title]);
            }

            if ((_begins[tie] | _ends[tie]) == 0)
            {
                _begins[tie] = Utf8.Date(rows[TieColumn.Start]);
                _ends[tie] = Utf8.Date(rows[TieColumn.End]);
            }

            // Only a participation is on anyone's behalf; a later dataset may hold the same tie to be something else.
            if (_onBehalfOf[tie] < 0 && rows[TieColumn.OnBehalfOf] is { IsEmpty: false } whom && _from[tie] < stakeholders && _to[tie] >= stakeholders)
            {
                _onBehalfOf[tie] = Entry(whom, 0) is var body && body < stakeholders ? body : throw Utf8.Damaged("id of a stakeholder", whom);
            }
        }
    }

    /// <summary>The ties; texts are moved on by so many numbers.</summary>
    public UnitedTies Build(int moveTexts)
    {
        var count = Ids.Count;
        Array.Resize(ref _types, count);
        Array.Resize(ref _from, count);
        Array.Resize(ref _to, count);
        Array.Resize(ref _titles, count);
        Array.Resize(ref _onBehalfOf, count);
        Array.Resize(ref _begins, count);
        Array.Resize(ref _ends, count);
        return new UnitedTies(_types, _from, _to, Texts.Moved(_titles, moveTexts), _onBehalfOf, _begins, _ends);
    }

    private int Entry(ReadOnlySpan<byte> id, int perhaps) => entries.Ids.Count > 0 && id.SequenceEqual(entries.Ids[perhaps])
        ? perhaps
        : entries.Ids.Find(id) is var entry and >= 0 ? entry : throw Utf8.Damaged("id of an entry", id);
}

/// <summary>Ties as <see cref="Network"/> keeps them.</summary>
internal sealed record UnitedTies(byte[] Types, int[] From, int[] To, int[] Titles, int[] OnBehalfOf, int[] Begins, int[] Ends);
