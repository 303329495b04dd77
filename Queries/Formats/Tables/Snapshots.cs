using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats.Tables;

/// <summary>
/// Ties for which rows state only that they held on a day, such as monthly lists of members. A tie in consecutive snapshots is one tie; if
/// it is missing from a snapshot and comes back later, a second tie starts.
/// </summary>
internal sealed class Snapshots(ConvertedDataset dataset)
{
    private readonly Dictionary<string, SortedSet<string>> _days = new(StringComparer.Ordinal); // of each list
    private readonly OrderedDictionary<(string List, TieDraft Tie), SortedDictionary<string, SnapshotRow>> _ties = [];

    /// <summary>Adds the statement of a row that a tie held.</summary>
    /// <param name="list">The list that the row is from: only its own snapshots show whether a member is missing from it.</param>
    /// <param name="tie">The tie, without its period.</param>
    /// <param name="date">The day, month or year of the snapshot.</param>
    /// <param name="row">The evidence in the row.</param>
    public void Add(string list, TieDraft tie, Stated date, SnapshotRow row)
    {
        var day = date.Text;
        if (!PartialDate.TryParse(day, out _))
        {
            dataset.Fault(date.Place, "not a date", day, DateGuess.Hint(day));
            return;
        }

        if (!_days.TryGetValue(list, out var days))
        {
            _days.Add(list, days = new(StringComparer.Ordinal));
        }

        days.Add(day);
        var key = (list, tie with { Place = default, At = default });
        if (!_ties.TryGetValue(key, out var rows))
        {
            _ties.Add(key, rows = new(StringComparer.Ordinal));
        }

        rows.TryAdd(day, row);
    }

    /// <summary>
    /// States the ties: each from its first snapshot to its last; without an end where that is the last of its list.
    /// </summary>
    public void State()
    {
        var numbersIn = _days.ToDictionary(
            list => list.Key,
            list => list.Value.Index().ToDictionary(day => day.Item, day => day.Index, StringComparer.Ordinal),
            StringComparer.Ordinal);
        foreach (var ((list, tie), rows) in _ties)
        {
            var numbers = numbersIn[list];
            var days = rows.Keys.ToList();
            for (var first = 0; first < days.Count;)
            {
                var last = first;
                while (last + 1 < days.Count && numbers[days[last + 1]] == numbers[days[last]] + 1)
                {
                    last++;
                }

                var row = rows[days[first]];
                var id = dataset.Tie(tie with
                {
                    Place = row.Place,
                    Start = days[first],
                    End = numbers[days[last]] == numbers.Count - 1 ? null : days[last],
                });
                dataset.Evidence(id, row.Source, row.Locator, row.Says, row.Note, row.Place);
                dataset.Log.Note("snapshots in a row are one tie", row.Place, days[first], days[last]);
                first = last + 1;
            }
        }

        _ties.Clear();
        _days.Clear();
    }
}

/// <summary>The evidence in a row of a snapshot.</summary>
internal readonly record struct SnapshotRow(string Source, string Locator, Says Says, string? Note, Place Place);
