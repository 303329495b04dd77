using System.Text;

namespace StakeholderGraph.DataFormat;

/// <summary>The ids of one namespace, numbered, and the place where each is defined.</summary>
/// <param name="what">What the ids identify, for messages.</param>
internal sealed class IdIndex(string what)
{
    // Beyond this many ids, the search for the intended one takes longer than it is worth.
    private const int MostToSearch = 5_000;
    private long _searchLeft = 60_000_000; // comparisons of letters, which take less than a second

    private readonly TextTable _ids = new();
    private readonly List<(DatasetFile File, int Line, int Column)> _places = [];

    /// <summary>Whether all files that define ids could be read, so that an id that is missing here is defined nowhere.</summary>
    public bool IsComplete { get; set; } = true;

    /// <summary>The number of ids.</summary>
    public int Count => _ids.Count;

    /// <summary>The text of an id.</summary>
    public string this[int number] => _ids[number];

    /// <summary>The place where an id is defined.</summary>
    public Place PlaceOf(int number) => new(_places[number].Line, _places[number].Column);

    /// <summary>Adds the id in a cell, if it is readable, and reports an error if it is already defined.</summary>
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

    /// <summary>
    /// The number of the id in a cell; −1 if it is not stated, not readable or not defined; in the last case a fault is added.
    /// </summary>
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
