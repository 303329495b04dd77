using System.Globalization;
using StakeholderGraph.Measures;

namespace StakeholderGraph.Benchmarks.Invitations;

/// <summary>A series of engagements, each with its participants and a source of the same day.</summary>
internal sealed class Series : IDatasetContent
{
    private readonly SortedDictionary<string, Stakeholder> _stakeholders = new(StringComparer.Ordinal);
    private readonly List<Engagement> _engagements = [];
    private readonly List<Source> _sources = [];
    private readonly List<Tie> _ties = [];

    private Series(string name) => Dataset = new Dataset(RecordId.Parse(name), name, "CC0-1.0", "the benchmarks");

    public Dataset Dataset { get; }

    public RecordCounts Counts => new(_stakeholders.Count, _engagements.Count, 0, _ties.Count, _ties.Count, _sources.Count);

    public string ContentHash => StakeholderGraph.ContentHash.Of(this);

    public IEnumerable<Source> Sources() => _sources;

    public IEnumerable<Stakeholder> Stakeholders() => _stakeholders.Values;

    public IEnumerable<Engagement> Engagements() => _engagements;

    public IEnumerable<OtherName> Names() => [];

    public IEnumerable<Tie> Ties() => _ties;

    public IEnumerable<Evidence> Evidence() => _ties.Select(tie => new Evidence(tie.Id, tie.To, null, Says.Confirmed, null));

    /// <summary>
    /// The 18 women and 14 social events of A. Davis, B. B. and M. R. Gardner, Deep South (1941), with the dates in the book.
    /// </summary>
    /// <param name="path">A table with the woman and the event.</param>
    public static Series OfSouthernWomen(string path)
    {
        string[] days =
        [
            "06-27", "03-02", "04-12", "09-26", "02-25", "05-19", "03-15", "09-16", "04-08", "06-10", "02-23", "04-07", "11-21", "08-03",
        ];
        var series = new Series("southern-women");
        foreach (var gathering in File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select(line => line.Split(','))
                     .GroupBy(cells => cells[1].Trim()))
        {
            var number = int.Parse(gathering.Key[1..], CultureInfo.InvariantCulture);
            series.Add(
                gathering.Key.ToLowerInvariant(), PartialDate.Parse($"1936-{days[number - 1]}"),
                gathering.Select(cells => cells[0].Trim().ToLowerInvariant().Replace(' ', '-')));
        }

        return series;
    }

    /// <summary>
    /// Sixty bodies in six circles that start in six different months, and 48 monthly meetings of one circle each. Most members of the
    /// circle come, and few others.
    /// </summary>
    public static Series Generated(int seed)
    {
        const int Bodies = 60;
        const int Circles = 6;
        var random = new SeededRandom(seed);
        var series = new Series($"generated-{seed}");
        for (var month = 0; month < 48; month++)
        {
            var circle = random.Next(Math.Min(Circles, 1 + (month / 4)));
            var came = Enumerable.Range(0, Bodies).Where(body => random.NextDouble() < (body % Circles == circle ? 0.6 : 0.04)).ToList();
            if (came.Count > 0)
            {
                series.Add(
                    $"meeting-{month}", new PartialDate(2010 + (month / 12), 1 + (month % 12), 15), came.Select(body => $"body-{body}"));
            }
        }

        return series;
    }

    private void Add(string gathering, PartialDate day, IEnumerable<string> came)
    {
        var id = RecordId.Parse(gathering);
        _engagements.Add(new Engagement(id, Kind.Event, gathering) { Period = new Period(day, day) });
        _sources.Add(new Source(id, $"Record of {gathering}", "The benchmarks", day, null, null));
        foreach (var who in came)
        {
            _stakeholders.TryAdd(who, new Stakeholder(RecordId.Parse(who), Kind.Other, who));
            _ties.Add(new Tie(RecordId.Parse($"{who}-at-{gathering}"), TieType.Attends, RecordId.Parse(who), id));
        }
    }
}
