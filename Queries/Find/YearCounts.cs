using System.Globalization;

namespace StakeholderGraph;

/// <summary>Counts engagements by the years in which they can have taken place, by what is stated of their periods.</summary>
internal sealed class YearCounts
{
    // Nearly all recorded years are in this range; a tree holds the few others.
    private const int First = 1850;
    private const int Count = 256;

    private readonly (int Begun, int Ended)[] _usual = new (int Begun, int Ended)[Count];
    private SortedDictionary<int, (int Begun, int Ended)>? _others;
    private int _open;

    /// <summary>
    /// Counts engagements that start and end in given years; 0 for an open side. Engagements with neither count in no year.
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

    /// <summary>Whether an engagement can have taken place in a year.</summary>
    public static bool IsIn(int year, int begin, int end) =>
        (begin != 0 || end != 0) && (begin == 0 || begin <= year) && (end == 0 || end >= year);

    /// <summary>The number of engagements in each year in which one starts or ends; the latest years, in order.</summary>
    public OrderedDictionary<string, int> Counts()
    {
        var years = InOrder();
        var counts = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        var (going, skipped) = (_open, Math.Max(0, years.Count - Facets.MaxValues));
        foreach (var (year, begun, ended) in years)
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

    private List<(int Year, int Begun, int Ended)> InOrder()
    {
        var years = new List<(int Year, int Begun, int Ended)>();
        for (var i = 0; i < Count; i++)
        {
            if (_usual[i] is var (begun, ended) && (begun | ended) != 0)
            {
                years.Add((First + i, begun, ended));
            }
        }

        if (_others is not null)
        {
            years.AddRange(_others.Select(other => (other.Key, other.Value.Begun, other.Value.Ended)));
            years.Sort();
        }

        return years;
    }

    private void Change(int year, int begun, int ended)
    {
        if (year is >= First and < First + Count)
        {
            ref var usual = ref _usual[year - First];
            (usual.Begun, usual.Ended) = (usual.Begun + begun, usual.Ended + ended);
        }
        else if (year != 0)
        {
            var known = (_others ??= []).GetValueOrDefault(year);
            _others[year] = (known.Begun + begun, known.Ended + ended);
        }
    }
}
