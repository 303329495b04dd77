using System.Text;

namespace StakeholderGraph.Networks;

/// <summary>
/// Maps ids of ties or of sources to records, where one dataset may mean another record by an id than the next. Ids and records are
/// numbered as they are read, which is in the order of ids; as long as all datasets mean the same record by each id, these numbers are
/// final. Otherwise records are renumbered in the order of the ids that answers show.
/// </summary>
internal sealed class RecordIds
{
    private readonly Dictionary<int, List<(int Record, string Shown, int[] Datasets)>> _claims = [];
    private List<int>? _ids; // the id of each record; not kept as long as the numbers are equal
    private int[]? _order;
    private int[]? _numbers;
    private int[] _records = []; // one record for each id; its only one unless datasets claim others

    /// <summary>The number of records.</summary>
    public int Count { get; private set; }

    /// <summary>Adds the only record of an id.</summary>
    public int Add(int id)
    {
        _ids?.Add(id);
        return Count++;
    }

    /// <summary>Adds one of several records of an id.</summary>
    public int Add(int id, string shown, int[] datasets)
    {
        (_ids ??= [.. Enumerable.Range(0, Count)]).Add(id);
        if (!_claims.TryGetValue(id, out var claims))
        {
            _claims.Add(id, claims = []);
        }

        claims.Add((Count, shown, datasets));
        return Count++;
    }

    /// <summary>
    /// Completes the mapping. Returns the order of the records, if it is not the order in which they were added, and the ids that answers
    /// show.
    /// </summary>
    /// <param name="count">The number of ids.</param>
    /// <param name="ids">The ids as the files have them, starting at 0.</param>
    public (int[]? Order, Texts? Shown) Settle(int count, Func<int, ReadOnlySpan<byte>> ids)
    {
        if (_ids is null)
        {
            return (null, null);
        }

        var claimed = _claims.Values.SelectMany(c => c).ToDictionary(c => c.Record, c => c.Shown);
        string[] shown = [.. _ids.Select((id, record) => claimed.GetValueOrDefault(record) ?? Encoding.ASCII.GetString(ids(id)))];
        _order = [.. Enumerable.Range(0, Count)];
        Array.Sort(_order, (a, b) => string.CompareOrdinal(shown[a], shown[b]));
        _numbers = new int[Count];
        var texts = new TextsBuilder(Count);
        for (var number = 0; number < Count; number++)
        {
            _numbers[_order[number]] = number;
            texts.Add(Encoding.ASCII.GetBytes(shown[_order[number]]));
        }

        _records = new int[count];
        for (var record = 0; record < Count; record++)
        {
            _records[_ids[record]] = record;
        }

        return (_order, texts.Build());
    }

    /// <summary>The number of the record that a dataset means by an id.</summary>
    public int Number(int id, int dataset) =>
        _numbers is null ? id
        : _claims.TryGetValue(id, out var claims) ? _numbers[claims.Find(c => c.Datasets.Contains(dataset)).Record]
        : _numbers[_records[id]];

    /// <summary>The id under which a record is read, and the datasets that mean it; <c>null</c> for the datasets if all mean it.</summary>
    public (int Id, int[]? Datasets) Meant(int number)
    {
        var record = _order![number];
        var id = _ids![record];
        return (id, _claims.TryGetValue(id, out var claims) ? claims.Find(c => c.Record == record).Datasets : null);
    }

    /// <summary>The values by record, in the order of <see cref="Settle"/>.</summary>
    public static T[] InOrder<T>(T[] values, int[]? order, int count)
    {
        if (order is not null)
        {
            return Array.ConvertAll(order, record => values[record]);
        }

        Array.Resize(ref values, count);
        return values;
    }
}
