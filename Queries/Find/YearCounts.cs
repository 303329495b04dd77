using System.Globalization;

namespace StakeholderGraph;

/// <summary>Counts engagements by the years in which they can have been going on, by what is stated of their periods.</summary>
internal sealed class YearCounts
{
    private readonly SortedDictionary<int, (int Begun, int Ended)> _years = [];
    private int _open;

    /// <summary>
    /// Counts engagements that begin and end in some years; 0 for a side that is open. Those of which neither is stated count in no year.
    /// </summary>
    public void Add(int begin, int end, int count = 1)
    {
        if (begin == 0 && end == 0)
        {
            return;
        }

        _open += begin == 0 ? count : 0;
        Change(begin, count, 0);
        Change(end, 0, count);
    }

    /// <summary>Whether an engagement can have been going on in a year.</summary>
    public static bool IsIn(int year, int begin, int end) =>
        (begin != 0 || end != 0) && (begin == 0 || begin <= year) && (end == 0 || end >= year);

    /// <summary>How many there are in each year in which one begins or ends; the latest, in order.</summary>
    public OrderedDictionary<string, int> Counts()
    {
        var counts = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        var (going, skipped) = (_open, Math.Max(0, _years.Count - Facets.MaxValues));
        foreach (var (year, (begun, ended)) in _years)
        {
            going += begun;
            if (skipped-- <= 0)
            {
                counts.Add(year.ToString("0000", CultureInfo.InvariantCulture), going);
            }

            going -= ended;
        }

        return counts;
    }

    private void Change(int year, int begun, int ended)
    {
        if (year != 0)
        {
            var known = _years.GetValueOrDefault(year);
            _years[year] = (known.Begun + begun, known.Ended + ended);
        }
    }
}
