using System.Text;

namespace StakeholderGraph.DataFormat;

/// <summary>The ids of one namespace, numbered, and where each is defined.</summary>
/// <param name="what">What they are ids of, for messages.</param>
internal sealed class IdIndex(string what)
{
    // Beyond this many the search for what was meant takes longer than it is worth.
    private const int MostToSearch = 5_000;
    private long _searchLeft = 60_000_000; // letters compared with letters, which takes less than a second

    private readonly TextTable _ids = new();
    private readonly List<(DatasetFile File, int Line, int Column)> _places = [];

    /// <summary>Whether all files that define ids could be read, so that an id that is not here is nowhere.</summary>
    public bool IsComplete { get; set; } = true;

    /// <summary>The number of ids.</summary>
    public int Count => _ids.Count;

    /// <summary>The text of an id.</summary>
    public string this[int number] => _ids[number];

    /// <summary>Where an id is defined.</summary>
    public Place PlaceOf(int number) => new(_places[number].Line, _places[number].Column);

    /// <summary>Takes up the id in a cell, if it is readable, and says so if it is there already.</summary>
    public int Define(RecordReader row, int column, FaultList faults, out bool isNew)
    {
        isNew = false;
        var id = row.Text(column);
        if (!RecordId.IsValid(id))
        {
            return -1;
        }

        var number = _ids.Add(id, out isNew);
        if (isNew)
        {
            var place = row.PlaceOf(column);
            _places.Add((row.Layout.File, (int)place.Line, place.Column));
        }
        else
        {
            row.Fault(column, "duplicate id", $"first in {faults.InWords(_places[number].File, PlaceOf(number))}");
        }

        return number;
    }

    /// <summary>The number of the id in a cell; −1 where it is not stated, not readable or, of which a fault tells, not defined.</summary>
    public int Refer(RecordReader row, int column, FaultList faults)
    {
        var id = row.Text(column);
        if (!RecordId.IsValid(id))
        {
            return -1;
        }

        var number = _ids.Find(id);
        if (number < 0 && IsComplete)
        {
            row.Fault(
                column,
                $"no {what} has this id",
                faults.IsFull || Count > MostToSearch || _searchLeft < 0 ? null : Hint(Encoding.UTF8.GetString(id)));
        }

        return number;
    }

    private string? Hint(string id)
    {
        _searchLeft -= (long)Count * id.Length * id.Length;
        return Nearest.Of(id, Enumerable.Range(0, Count).Select(i => _ids[i])) is { } nearest ? Nearest.DidYouMean(nearest) : null;
    }
}
